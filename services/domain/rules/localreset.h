// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/ids.h"

#include <QLatin1String>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace Reslate {

using PolicyId = Id<struct PolicyTag>; ///< deviceConfiguration.id or deviceManagementConfigurationPolicy.id

/// Whether Ctrl+Win+R at a computer's lock screen starts an Autopilot Reset, as far as Intune's policies say. Windows
/// has it off unless CredentialProviders/DisableAutomaticReDeploymentCredentials is 0 (graph.md §10).
enum class LocalReset : quint8 {
    Allowed,
    Blocked, ///< a policy switches it off
    NotSet, ///< no policy says anything, so Windows has it off
    Unknown,
};
/// A stable name for scripts: "not-set".
QLatin1String localResetName(LocalReset state);

/// Why it is unknown.
enum class LocalResetDoubt : quint8 {
    None,
    PoliciesUnread, ///< not all policies could be read
    GroupsUnread, ///< whether the computer is in a group that decides
    Conflict, ///< one policy allows it, another one blocks it: which one Windows obeys isn't said
    Filter, ///< an assignment filter decides, which the service works out by itself
    ByUser, ///< a policy is assigned to users: who signs in decides
    UnclearValue, ///< a policy sets it to something that is neither on nor off, or hides what it sets
    UnclearTarget, ///< a policy is assigned in a way that this version doesn't know
};
/// A stable name for scripts: "by-user".
QLatin1String localResetDoubtName(LocalResetDoubt doubt);

enum class PolicyKind : quint8 {
    DeviceRestrictions, ///< windows10GeneralConfiguration
    CustomSetting, ///< windows10CustomConfiguration, an OMA-URI
    SettingsCatalog, ///< deviceManagementConfigurationPolicy
};
/// A stable name for scripts: "settings-catalog".
QLatin1String policyKindName(PolicyKind kind);

enum class PolicyEffect : quint8 { Allows, Blocks, Unclear };

/// To whom a policy is assigned.
struct PolicyTarget {
    enum class Kind : quint8 { Group, ExcludedGroup, AllDevices, AllUsers, Other };
    Kind kind = Kind::Other;
    GroupId group; ///< of the first two
    bool isFiltered = false; ///< an assignment filter narrows it

    bool operator==(const PolicyTarget &) const = default;
};

/// A policy of the tenant that sets local Autopilot Reset.
struct LocalResetPolicy {
    PolicyId id;
    QString name; ///< hostile
    PolicyKind kind = PolicyKind::CustomSetting;
    PolicyEffect effect = PolicyEffect::Unclear;
    QList<PolicyTarget> targets;

    bool operator==(const LocalResetPolicy &) const = default;
};

/// What of the groups that the policies name is known for one computer.
struct DeviceGroups {
    QSet<GroupId> in; ///< it is in these, nested ones too
    QSet<GroupId> unread; ///< not known whether it is
    QSet<GroupId> withUsers; ///< users are in these as well, or it isn't known whether any is
};

struct LocalResetFinding {
    LocalReset state = LocalReset::Unknown;
    LocalResetDoubt doubt = LocalResetDoubt::PoliciesUnread; ///< None unless Unknown
    QStringList policies; ///< the names of those that decide, or leave it in doubt; hostile

    bool operator==(const LocalResetFinding &) const = default;
};

/// The groups that decide whom the policies reach.
QSet<GroupId> groupsNamedBy(const QList<LocalResetPolicy> &policies);

/// What the policies, all that there are, mean for a computer with Windows. Pure. Whatever could turn the answer over
/// makes it Unknown; what could only say the same again doesn't.
LocalResetFinding localResetOf(const QList<LocalResetPolicy> &policies, const DeviceGroups &groups);

} // namespace Reslate
