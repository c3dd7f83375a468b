// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/localresets.h"

#include "core/async.h"

#include <algorithm>

namespace Reslate {

LocalResets::LocalResets(PolicyApi &api, DeviceCatalog &catalog, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_catalog(catalog)
{
    connect(&m_catalog, &DeviceCatalog::membersChanged, this, &LocalResets::lookWhetherAllCame);
}

void LocalResets::read()
{
    if (m_state == State::Reading)
        return;
    m_state = State::Reading;
    Q_EMIT begins();
    whenReady(
        m_api.localResetPolicies(), this, [this](const Result<QList<LocalResetPolicy>> &policies) { take(policies); });
}

void LocalResets::readAgain()
{
    if (m_state != State::NotRead)
        read();
}

void LocalResets::take(const Result<QList<LocalResetPolicy>> &policies)
{
    m_error = policies ? std::nullopt : std::optional(policies.error());
    m_policies = policies.value_or(QList<LocalResetPolicy>());
    m_groups = groupsNamedBy(m_policies);
    m_withUsers = m_groups;
    m_awaited = m_groups;
    if (m_error) {
        m_state = State::Failed;
        Q_EMIT ended();
        return;
    }
    for (const GroupId &group : std::as_const(m_groups))
        readGroup(group);
    lookWhetherAllCame();
}

void LocalResets::readGroup(const GroupId &group)
{
    m_catalog.loadMembers(group);
    whenReady(m_api.hasUsers(group), this, [this, group](const Result<bool> &hasUsers) {
        const bool isNobodys = !hasUsers && hasUsers.error().kind == ErrorKind::NotFound;
        if (isNobodys || (hasUsers && !*hasUsers))
            m_withUsers.remove(group);
        m_awaited.remove(group);
        lookWhetherAllCame();
    });
}

/// Once, when the last of them has come.
void LocalResets::lookWhetherAllCame()
{
    const auto isAwaited = [this](const GroupId &group) {
        const DeviceCatalog::Members *members = m_catalog.members(group);
        return !members || members->load.state == DeviceCatalog::Load::State::Loading;
    };
    if (m_state != State::Reading || !m_awaited.isEmpty() || std::any_of(m_groups.cbegin(), m_groups.cend(), isAwaited))
        return;
    m_state = State::Read;
    Q_EMIT ended();
}

bool LocalResets::isRead(const GroupId &group) const
{
    const DeviceCatalog::Members *members = m_catalog.members(group);
    return members && members->known;
}

/// A policy may still name a group that was deleted: nobody is in it.
bool LocalResets::isGone(const GroupId &group) const
{
    const DeviceCatalog::Members *members = m_catalog.members(group);
    const std::optional<Error> error = members ? members->load.error : std::nullopt;
    return error && error->kind == ErrorKind::NotFound && !(error->code.isEmpty() && error->message.isEmpty());
}

LocalResetFinding LocalResets::findingOf(const Device &device) const
{
    if (m_state != State::Read)
        return {};
    DeviceGroups groups {.in = {}, .unread = {}, .withUsers = m_withUsers};
    for (const GroupId &group : m_groups) {
        if (isGone(group))
            continue;
        if (device.entraDeviceId.isEmpty() || !isRead(group))
            groups.unread.insert(group);
        else if (m_catalog.members(group)->devices.contains(device.entraDeviceId))
            groups.in.insert(group);
    }
    return localResetOf(m_policies, groups);
}

bool mayHaveLocalReset(const Device &device)
{
    return device.platform != Platform::Other;
}

} // namespace Reslate
