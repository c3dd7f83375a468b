// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/rules/localreset.h"
#include "domain/rules/ownpolicy.h"

#include <QFuture>
#include <QList>

#include <optional>

namespace Reslate {

class GraphClient;

/// The Graph calls about Intune's policies, one function each: the third part of the list to audit, beside GraphApi and
/// RecordApi. make(), assign() and remove() change the tenant's policies, and take only one of our own; they never
/// repeat by themselves, and OutcomeUnknown means that it has to be looked up what became of them.
/// Lists come whole or not at all. Every future settles exactly once. Reading needs
/// DeviceManagementConfiguration.Read.All, changing DeviceManagementConfiguration.ReadWrite.All (news.md).
class PolicyApi {
public:
    /// The client must outlive it, and every future.
    explicit PolicyApi(GraphClient &client);

    /// The policies of everybody that set local Autopilot Reset, with their assignments. beta, since v1.0 tells neither
    /// the device restriction nor the settings catalog nor an assignment's filter (news.md):
    /// GET /beta/deviceManagement/deviceConfigurations and configurationPolicies, of the latter …/{id}/settings, and
    /// …/{id}/assignments of those that set it. Policies of other kinds can't set it.
    QFuture<Result<QList<LocalResetPolicy>>> localResetPolicies();
    /// GET /groups/{id}/transitiveMembers: whether a user is in the group, so that a policy for it may reach a computer
    /// by who signs in. GroupMember.Read.All.
    QFuture<Result<bool>> hasUsers(const GroupId &group);

    /// GET /beta/deviceManagement/deviceConfigurations, of these the ones with exactly that name: there is no filter to
    /// be trusted.
    QFuture<Result<QList<PolicyRecord>>> policiesNamed(const QString &name);
    /// GET /beta/deviceManagement/deviceConfigurations/{id}. NotFound only where Graph itself says that there is none.
    QFuture<Result<PolicyRecord>> policy(const PolicyId &id);
    /// GET /beta/deviceManagement/deviceConfigurations/{id}/assignments: with their filters, which v1.0 keeps back.
    QFuture<Result<QList<PolicyTarget>>> assignments(const PolicyId &id);

    /// POST /deviceManagement/deviceConfigurations: a windows10CustomConfiguration with that name and one setting,
    /// which reaches nobody yet. Gives its id. Usage, and nothing is sent, without a name.
    QFuture<Result<PolicyId>> make(const OwnPolicy &policy);
    /// POST /deviceManagement/deviceConfigurations/{id}/assign: these take the place of all assignments that it has
    /// (news.md), so they are read before. nullopt: done. Usage, and nothing is sent, without an id, and for targets
    /// that v1.0 can't say, such as one with a filter.
    QFuture<std::optional<Error>> assign(const OwnPolicy &policy, const QList<PolicyTarget> &targets);
    /// DELETE /deviceManagement/deviceConfigurations/{id}. nullopt: done. Usage, and nothing is sent, without an id.
    QFuture<std::optional<Error>> remove(const OwnPolicy &policy);

private:
    GraphClient &m_client;
};

} // namespace Reslate
