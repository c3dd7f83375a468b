// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/loader.h"

#include "app/cli/selection.h"
#include "app/cli/trouble.h"
#include "models/text/labels.h"

#include <algorithm>
#include <array>
#include <utility>

namespace Reslate {

using Part = DeviceCatalog::Part;
using LoadState = DeviceCatalog::Load::State;

Loader::Loader(DeviceCatalog &catalog, Terminal &terminal, QObject *parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_terminal(terminal)
{
    connect(&m_catalog, &DeviceCatalog::loadChanged, this, &Loader::look);
    connect(&m_catalog, &DeviceCatalog::membersChanged, this, &Loader::look);
    m_silence.setSingleShot(true);
    m_silence.setInterval(Terminal::patience);
    connect(&m_silence, &QTimer::timeout, this, [this] { m_terminal.stillWaiting(); });
}

void Loader::start(const Wanted &wanted)
{
    m_wanted = wanted;
    m_ended = false;
    m_silence.start();
    if (m_wanted.groupCounts || !m_wanted.groups.isEmpty())
        m_catalog.reload(Part::Groups);
    if (m_wanted.devices)
        m_catalog.reload(Part::Devices);
}

bool Loader::isDone(Part part) const
{
    const LoadState state = m_catalog.load(part).state;
    return state == LoadState::Complete || state == LoadState::Incomplete;
}

bool Loader::findWantedGroups()
{
    if (m_groups.size() == m_wanted.groups.size())
        return true;
    QList<Group> groups;
    for (const QString &name : std::as_const(m_wanted.groups)) {
        const auto found = findGroup(m_catalog.groups(), name);
        if (!found) { // On a list that stopped early the group may just not have been reached.
            end();
            Q_EMIT failed(gapOf(Part::Groups).value_or(found.error()));
            return false;
        }
        groups.append(*found);
    }
    m_groups = groups;
    for (const Group &group : std::as_const(m_groups))
        m_catalog.loadMembers(group.id);
    return true;
}

bool Loader::areMembersRead() const
{
    return std::all_of(m_groups.cbegin(), m_groups.cend(), [this](const Group &group) {
        const DeviceCatalog::Members *members = m_catalog.members(group.id);
        return members && members->load.state != LoadState::Loading && members->load.state != LoadState::NotLoaded;
    });
}

void Loader::look()
{
    if (m_ended)
        return;
    m_silence.start();
    showProgress();
    if (!m_wanted.groups.isEmpty() && (!isDone(Part::Groups) || !findWantedGroups() || !areMembersRead()))
        return;
    constexpr std::array deviceParts {Part::Devices, Part::EntraRecords, Part::AutopilotRecords, Part::Traits};
    if (m_wanted.devices
        && !std::all_of(deviceParts.begin(), deviceParts.end(), [this](Part part) { return isDone(part); }))
        return;
    if (m_wanted.devices && m_catalog.isReadingProtected())
        return;
    if (m_wanted.groupCounts && !(isDone(Part::Groups) && isDone(Part::GroupCounts)))
        return;
    end();
    m_terminal.endProgress();
    // Later, so that whoever listens may change or end the catalog.
    QMetaObject::invokeMethod(this, &Loader::loaded, Qt::QueuedConnection);
}

void Loader::end()
{
    m_ended = true;
    m_silence.stop();
}

void Loader::showProgress()
{
    const bool devices = m_wanted.devices;
    const int count = m_catalog.load(devices ? Part::Devices : Part::Groups).count;
    if (count > 0)
        m_terminal.progress(-1,
            devices ? tr("Reading devices: %1").arg(numberText(count))
                    : tr("Reading groups: %1").arg(numberText(count)));
}

std::optional<Refusal> Loader::gapOf(Part part)
{
    const DeviceCatalog::Load &load = m_catalog.load(part);
    if (load.state != LoadState::Incomplete)
        return std::nullopt;
    const Error error = load.error.value_or(Error {.kind = ErrorKind::ServiceFailed});
    return Refusal {exitCodeOf(error), incompleteText(part, load) + advice(error)};
}

/// Once for each kind of trouble: several lists often stop for one reason.
QString Loader::advice(const Error &error)
{
    if (m_advised.contains(error.kind))
        return {};
    m_advised.append(error.kind);
    const QString whatToDo = errorText(error, ErrorContext::Reading).whatToDo;
    return (whatToDo.isEmpty() ? QString() : QLatin1Char(' ') + whatToDo) + detailLines(error);
}

void Loader::reportUnsaid(Part part)
{
    const QString text = withoutText(part, m_catalog.load(part));
    if (!text.isEmpty())
        m_terminal.message(text);
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
    for (const Group &group : std::as_const(m_groups)) {
        const std::optional<ExitCode> gap = reportMembersGap(group);
        first = first ? first : gap;
    }
    return first;
}

std::optional<ExitCode> Loader::reportMembersGap(const Group &group)
{
    const DeviceCatalog::Members *members = m_catalog.members(group.id);
    if (members->load.state != LoadState::Incomplete)
        return std::nullopt;
    const Error error = members->load.error.value_or(Error {.kind = ErrorKind::BadAnswer});
    m_terminal.message(tr("The members of the group could not all be read. %1")
                           .arg(errorText(error, ErrorContext::Reading).whatHappened)
        + advice(error));
    return exitCodeOf(error);
}

std::optional<ExitCode> Loader::reportFactGaps()
{
    std::optional<ExitCode> first;
    reportUnsaid(Part::Devices);
    for (const Part part : {Part::EntraRecords, Part::AutopilotRecords, Part::Traits}) {
        const std::optional<ExitCode> gap = reportGap(part);
        reportUnsaid(part);
        if (part != Part::Traits) // beta, which not every school's service gives
            first = first ? first : gap;
    }
    const QList<GroupId> groups = m_catalog.protections().groups();
    for (const GroupId &group : groups) {
        const DeviceCatalog::Members *members = m_catalog.members(group);
        if (!members || members->load.state != LoadState::Incomplete)
            continue;
        const Error error = members->load.error.value_or(Error {.kind = ErrorKind::BadAnswer});
        m_terminal.message(tr("The members of a protected group could not all be read. %1")
                               .arg(errorText(error, ErrorContext::Reading).whatHappened)
            + advice(error));
        first = first ? first : exitCodeOf(error);
    }
    return first;
}

} // namespace Reslate
