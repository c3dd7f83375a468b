// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/loader.h"

#include "cli/selection.h"
#include "errorlabels.h"
#include "labels.h"

#include <algorithm>
#include <array>

namespace Reslate {

using Part = DeviceCatalog::Part;
using State = DeviceCatalog::Load::State;

Loader::Loader(DeviceCatalog &catalog, Terminal &terminal, QObject *parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_terminal(terminal)
{
    connect(&m_catalog, &DeviceCatalog::loadChanged, this, &Loader::look);
    connect(&m_catalog, &DeviceCatalog::membersChanged, this, &Loader::look);
}

void Loader::start(const Wanted &wanted)
{
    m_wanted = wanted;
    m_ended = false;
    if (m_wanted.groupCounts || !m_wanted.group.isEmpty())
        m_catalog.reload(Part::Groups);
    if (m_wanted.devices)
        m_catalog.reload(Part::Devices);
}

bool Loader::isDone(Part part) const
{
    const State state = m_catalog.load(part).state;
    return state == State::Complete || state == State::Incomplete;
}

bool Loader::findWantedGroup()
{
    if (m_group)
        return true;
    const auto found = findGroup(m_catalog.groups(), m_wanted.group);
    if (found) {
        m_group = *found;
        m_catalog.loadMembers(m_group->id);
        return true;
    }
    // On a list that stopped early the group may just not have been reached.
    m_ended = true;
    Q_EMIT failed(gapOf(Part::Groups).value_or(found.error()));
    return false;
}

void Loader::look()
{
    if (m_ended)
        return;
    showProgress();
    if (!m_wanted.group.isEmpty()) {
        if (!isDone(Part::Groups) || !findWantedGroup())
            return;
        const DeviceCatalog::Members *members = m_catalog.members(m_group->id);
        if (!members || members->load.state == State::Loading || members->load.state == State::NotLoaded)
            return;
    }
    constexpr std::array deviceParts {Part::Devices, Part::EntraRecords, Part::AutopilotRecords, Part::Editions};
    if (m_wanted.devices
        && !std::all_of(deviceParts.begin(), deviceParts.end(), [this](Part part) { return isDone(part); }))
        return;
    if (m_wanted.devices && m_catalog.isReadingProtected())
        return;
    if (m_wanted.groupCounts && !(isDone(Part::Groups) && isDone(Part::GroupCounts)))
        return;
    m_ended = true;
    m_terminal.endProgress();
    // Later, so that whoever listens may change or end the catalog.
    QMetaObject::invokeMethod(this, &Loader::loaded, Qt::QueuedConnection);
}

void Loader::showProgress()
{
    const bool devices = m_wanted.devices;
    const int count = m_catalog.load(devices ? Part::Devices : Part::Groups).count;
    if (count > 0)
        m_terminal.progress(-1, devices ? tr("Reading devices: %1").arg(numberText(count))
                                        : tr("Reading groups: %1").arg(numberText(count)));
}

std::optional<Refusal> Loader::gapOf(Part part) const
{
    const DeviceCatalog::Load &load = m_catalog.load(part);
    if (load.state != State::Incomplete)
        return std::nullopt;
    return Refusal {load.error ? exitCodeOf(*load.error) : ExitCode::Unreachable, incompleteText(part, load)};
}

std::optional<ExitCode> Loader::reportGap(Part part)
{
    const std::optional<Refusal> gap = gapOf(part);
    if (!gap)
        return std::nullopt;
    m_terminal.message(gap->message);
    return gap->code;
}

std::optional<ExitCode> Loader::reportSelectionGaps()
{
    std::optional<ExitCode> first;
    for (const Part part : {Part::Groups, Part::Devices}) {
        const std::optional<ExitCode> gap = reportGap(part);
        first = first ? first : gap;
    }
    if (!m_group)
        return first;
    const DeviceCatalog::Members *members = m_catalog.members(m_group->id);
    if (members->load.state != State::Incomplete)
        return first;
    const Error error = members->load.error.value_or(Error {.kind = ErrorKind::BadAnswer});
    m_terminal.message(tr("The members of the group could not all be read. %1")
                           .arg(errorText(error, ErrorContext::Reading).whatHappened));
    return first ? first : exitCodeOf(error);
}

std::optional<ExitCode> Loader::reportFactGaps()
{
    std::optional<ExitCode> first;
    for (const Part part : {Part::EntraRecords, Part::AutopilotRecords, Part::Editions}) {
        const std::optional<ExitCode> gap = reportGap(part);
        if (part != Part::Editions) // beta, which not every school's service gives
            first = first ? first : gap;
    }
    const QList<GroupId> groups = m_catalog.protections().groups();
    for (const GroupId &group : groups) {
        const DeviceCatalog::Members *members = m_catalog.members(group);
        if (!members || members->load.state != State::Incomplete)
            continue;
        const Error error = members->load.error.value_or(Error {.kind = ErrorKind::BadAnswer});
        m_terminal.message(tr("The members of a protected group could not all be read. %1")
                               .arg(errorText(error, ErrorContext::Reading).whatHappened));
        first = first ? first : exitCodeOf(error);
    }
    return first;
}

} // namespace Reslate
