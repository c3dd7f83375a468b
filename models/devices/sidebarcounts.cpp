// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/sidebarcounts.h"

#include "models/devices/listedmembers.h"

#include <algorithm>

namespace Reslate::Models {
namespace {

using Part = DeviceCatalog::Part;
using State = DeviceCatalog::Load::State;

} // namespace

void SidebarCounts::noteLoad(Part part)
{
    const State state = m_catalog.load(part).state;
    bool &wasWhole = m_wasWhole[static_cast<size_t>(part)];
    wasWhole = state == State::Complete || (wasWhole && state == State::Loading);
}

SidebarCounts::Known SidebarCounts::knownOf(Part part) const
{
    if (m_wasWhole[static_cast<size_t>(part)])
        return Known::Wholly;
    const DeviceCatalog::Load &load = m_catalog.load(part);
    if (load.state != State::Incomplete)
        return Known::NotYet;
    return load.count > 0 ? Known::Partly : Known::Never;
}

SidebarCounts::Count SidebarCounts::countOf(int devices, Known known)
{
    if (known == Known::Wholly || (known == Known::Partly && devices > 0))
        return {known, devices};
    return {known, std::nullopt};
}

SidebarCounts::Count SidebarCounts::ofAll() const
{
    return countOf(m_devices.presentCount(), knownOf(Part::Devices));
}

SidebarCounts::Count SidebarCounts::ofView(DeviceView view) const
{
    Known known = knownOf(Part::Devices);
    if (view == DeviceView::HybridJoined)
        known = std::min(known, knownOf(Part::EntraRecords));
    if (view == DeviceView::NotInAutopilot)
        known = std::min(known, knownOf(Part::AutopilotRecords));
    return countOf(m_devices.viewCount(view), known);
}

SidebarCounts::Count SidebarCounts::ofGroup(const Group *group) const
{
    const std::optional<int> listed = group ? listedCount(group->id) : std::nullopt;
    if (listed)
        return {Known::Wholly, listed};
    if (group && group->deviceCount)
        return {Known::Wholly, group->deviceCount};
    const State state = m_catalog.load(Part::GroupCounts).state;
    const bool ended = state == State::Complete || state == State::Incomplete;
    return {ended ? Known::Never : Known::NotYet, std::nullopt};
}

std::optional<int> SidebarCounts::listedCount(const GroupId &id) const
{
    if (!m_wasWhole[static_cast<size_t>(Part::Devices)])
        return std::nullopt;
    if (const auto known = m_listed.constFind(id); known != m_listed.constEnd())
        return *known;
    const std::optional<int> count = listedMembers(m_catalog, id);
    if (count)
        m_listed.insert(id, *count);
    return count;
}

} // namespace Reslate::Models
