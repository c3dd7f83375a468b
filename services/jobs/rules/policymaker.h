// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "domain/rules/ownpolicy.h"

#include <QFuture>
#include <QList>
#include <QObject>

#include <memory>

namespace Reslate {

class PolicyApi;
class StoreAccess;

/// For whom local Autopilot Reset shall be allowed.
struct PolicyWish {
    QString title; ///< what a person calls the policy; the key is added to it
    GroupId group;
    QString groupName;
};

/// Makes and deletes the policies that allow local Autopilot Reset: each step is written to the store before it leaves,
/// and nothing is touched that isn't there as made by this program. What was lost on its way is looked up, by the
/// policy's name or id, before anything else is made; nothing is sent a second time by itself. One thing at a time.
///
/// Conflict, changing nothing, with one of these codes: "already-allowed" (a policy of ours stands for the group),
/// "undo-open" (one is half deleted: undo() goes on with it), "busy", "policy-name", "policy-setting",
/// "policy-assignments", "policy-filter" (somebody changed what we made; see PolicyDrift). OutcomeUnknown: the
/// answer was lost, and looking it up didn't tell; the same call goes on from there later.
class PolicyMaker final : public QObject {
    Q_OBJECT
public:
    /// All references must outlive it.
    PolicyMaker(StoreAccess &store, PolicyApi &api, Clock &clock, QObject *parent = nullptr);

    /// How long one that was sent and isn't listed may still appear: until then no other is made in its place.
    static constexpr std::chrono::minutes appearing {15};

    /// Those that the store knows, oldest first. Sends nothing.
    QFuture<Result<QList<OwnPolicy>>> list();
    /// Whether a user is in the group, so that a policy for it may reach a computer by who signs in. Sends nothing.
    QFuture<Result<bool>> hasUsers(const GroupId &group);
    /// Makes a policy and assigns it to the group, or goes on with one that was begun for it. Gives it as it stands.
    QFuture<Result<OwnPolicy>> allow(const PolicyWish &wish, const QString &who);
    /// Deletes one of list() by its key, where it still is what was made. Gives it as it stands: Undone, or Dropped
    /// where it never came to be. NotFound: the store doesn't know it; Usage: it isn't open.
    QFuture<Result<OwnPolicy>> undo(const QString &key, const QString &who);

Q_SIGNALS:
    void begins(); ///< right before something is made or taken back

private:
    struct Run;
    using Shared = std::shared_ptr<Run>;
    using Next = void (PolicyMaker::*)(const Shared &run);

    Shared begin(const QString &who);
    void end(const Shared &run, const Result<OwnPolicy> &result);
    void fail(const Shared &run, const Error &error);
    void refuse(const Shared &run, const char *code);
    bool refuseDrift(const Shared &run, PolicyDrift drift);
    void keep(const Shared &run, OwnPolicy::State state, Next next);
    void succeed(const Shared &run);

    void choose(const Shared &run, const QList<OwnPolicy> &known);
    void beginNew(const Shared &run);
    void make(const Shared &run);
    void lookUp(const Shared &run);
    void notFound(const Shared &run);
    void lookAtAssigned(const Shared &run);
    void checkBeforeAssigning(const Shared &run);
    void assign(const Shared &run);
    void sendAssignment(const Shared &run, const QList<PolicyTarget> &targets);
    void checkAssigned(const Shared &run, const QList<PolicyTarget> &wanted, const std::optional<Error> &sent);

    void chooseUndo(const Shared &run, const QList<OwnPolicy> &known);
    void checkBeforeUndoing(const Shared &run);
    void checkAssignments(const Shared &run);
    void remove(const Shared &run);
    void lookWhetherGone(const Shared &run, const Error &lost);

    StoreAccess &m_store;
    PolicyApi &m_api;
    Clock &m_clock;
    bool m_isBusy = false;
};

} // namespace Reslate
