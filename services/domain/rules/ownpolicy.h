// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/localreset.h"

#include <QDateTime>

#include <optional>

namespace Reslate {

/// The setting of the policies that this program makes (graph.md §10); integer, 0 allows local Autopilot Reset.
inline constexpr QLatin1String localResetUri {
    "./Device/Vendor/MSFT/Policy/Config/CredentialProviders/DisableAutomaticReDeploymentCredentials"};
/// Whether that text addresses this setting. "./Vendor/…" means the device, too; Windows takes its nodes without
/// regard to case. Pure.
bool isLocalResetUri(const QString &omaUri);

/// A policy of the tenant's own that this program made to allow local Autopilot Reset, as the journal keeps it.
struct OwnPolicy {
    enum class State : quint8 {
        Intended, ///< about to be made; whether it was isn't known until it is looked up by its name
        Made, ///< it is there, and may not be assigned yet
        Assigned,
        UndoIntended, ///< about to be deleted
        Undone, ///< deleted, by us or others
        Dropped, ///< it was never made
    };
    QString key; ///< ours, part of the name, so that no other policy bears it
    PolicyId id; ///< empty until it is Made
    QString name;
    GroupId group;
    QString groupName; ///< hostile
    State state = State::Intended;
    QString madeBy;
    QDateTime made; ///< when it was intended, UTC
    QString undoneBy;
    QDateTime undone; ///< UTC; invalid: it wasn't

    bool isOpen() const { return state != State::Undone && state != State::Dropped; }
    bool operator==(const OwnPolicy &) const = default;
};
/// A stable name, for scripts and the journal: "undo-intended".
QLatin1String ownPolicyStateName(OwnPolicy::State state);
std::optional<OwnPolicy::State> ownPolicyStateFromName(const QString &name);

/// A name that no other policy has: what a person calls it, and the key.
QString ownPolicyName(const QString &title, const QString &key);

/// A step of a policy's life, as the journal writes it down.
struct OwnPolicyChange {
    OwnPolicy policy; ///< as it stands from now on
    QString who;
    QDateTime at;
};

/// What stands at the service under the id of a policy of our own.
struct PolicyRecord {
    PolicyId id;
    QString name;
    bool isCustom = false; ///< a windows10CustomConfiguration
    int settings = 0; ///< how many it has
    bool allowsLocalReset = false; ///< one of them does

    bool operator==(const PolicyRecord &) const = default;
};
/// Why a policy that we made isn't what we made any more.
enum class PolicyDrift : quint8 { None, Name, Setting, Assignments, Filter };
/// Its name and its only setting. Pure.
PolicyDrift driftOf(const OwnPolicy &policy, const PolicyRecord &found);
/// Its assignments: none, or to its group alone, without a filter. Pure.
PolicyDrift driftOf(const OwnPolicy &policy, const QList<PolicyTarget> &targets);

} // namespace Reslate
