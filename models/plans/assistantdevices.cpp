// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/assistantdevices.h"

#include "domain/device/devicechoice.h"
#include "models/text/labels.h"
#include "models/text/troublelabels.h"

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

using Part = DeviceCatalog::Part;
using LoadState = DeviceCatalog::Load::State;

} // namespace

void AssistantDevices::loadMembers(const AssistantState &state)
{
    if (state.source != DeviceSource::Groups)
        return;
    for (const GroupId &group : state.groups + state.minusGroups) {
        const DeviceCatalog::Members *members = m_catalog.members(group);
        if (!members || members->load.state == LoadState::NotLoaded || members->load.state == LoadState::Incomplete)
            m_catalog.loadMembers(group);
    }
}

void AssistantDevices::readAgain(const AssistantState &state)
{
    m_catalog.refresh();
    if (state.source != DeviceSource::Groups)
        return;
    for (const GroupId &group : state.groups + state.minusGroups)
        m_catalog.loadMembers(group);
}

void AssistantDevices::updateFacts(const AssistantState &state)
{
    Facts facts {.certain = true};
    QList<Trouble> troubles;
    bool allRead = true;
    const auto take = [&](const QString &what, const DeviceCatalog::Load *load, bool decidesWho) {
        const LoadState reading = load ? load->state : LoadState::NotLoaded;
        facts.loading = facts.loading || reading == LoadState::Loading;
        facts.certain = facts.certain && (!decidesWho || reading == LoadState::Complete);
        allRead = allRead && reading == LoadState::Complete;
        if (!load)
            return;
        addTrouble(troubles, what, *load);
        facts.asOf = facts.asOf.isValid() ? std::min(facts.asOf, load->finished) : load->finished;
    };
    for (const Part part : {Part::Devices, Part::EntraRecords, Part::AutopilotRecords})
        take(partTitle(part), &m_catalog.load(part), part == Part::Devices);
    if (state.source == DeviceSource::Groups) {
        take(partTitle(Part::Groups), &m_catalog.load(Part::Groups), false);
        for (const GroupId &group : state.groups + state.minusGroups) {
            const DeviceCatalog::Members *members = m_catalog.members(group);
            take(tr("Members of a group"), members ? &members->load : nullptr, true);
        }
    }
    if (!allRead)
        facts.asOf = {};
    const TroubleText text = troubleText(troubles);
    facts.trouble = text.title;
    facts.troubleMore = text.text;
    facts.troubleDetails = text.supportDetails;
    m_facts = facts;
}

QList<const Device *> AssistantDevices::choose(const AssistantState &state)
{
    const QList<const Device *> all = allDevices();
    DeviceChoice choice;
    if (state.source == DeviceSource::List) {
        // On a list that stopped early, one hit may be one of two.
        m_report = m_facts.certain ? examineList(state.listText, all, m_catalog.unclaimedRegistrations())
                                   : ListReport {};
        for (const ListEntry &entry : std::as_const(m_report.entries)) {
            if (entry.finding == ListFinding::Hit)
                choice.plus.insert(entry.device);
        }
    } else {
        for (const GroupId &group : state.groups) {
            if (const DeviceCatalog::Members *members = m_catalog.members(group))
                choice.members += members->devices;
        }
        for (const GroupId &group : state.minusGroups) {
            if (const DeviceCatalog::Members *members = m_catalog.members(group))
                choice.without += members->devices;
        }
        choice.plus = state.plus;
        choice.minus = state.minus;
    }
    const ChosenDevices chosen = Reslate::choose(choice, all);
    m_withoutRecord = static_cast<int>(chosen.withoutRecord.size());
    return chosen.devices;
}

const Device *AssistantDevices::find(const DeviceId &id) const
{
    const int row = m_catalog.rowOf(id);
    return row < 0 ? nullptr : &m_catalog.at(row);
}

QList<const Device *> AssistantDevices::allDevices() const
{
    QList<const Device *> devices;
    devices.reserve(m_catalog.count());
    for (int row = 0; row < m_catalog.count(); ++row)
        devices.append(&m_catalog.at(row));
    return devices;
}

} // namespace Reslate
