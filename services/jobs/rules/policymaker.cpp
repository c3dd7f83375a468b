// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/rules/policymaker.h"

#include "core/async.h"
#include "graph/policyapi.h"
#include "jobs/journal/jobstore.h"
#include "jobs/journal/storeaccess.h"

#include <QPromise>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace Reslate {

using State = OwnPolicy::State;

/// One call of allow() or undo().
struct PolicyMaker::Run {
    OwnPolicy policy; ///< as the store has it
    PolicyWish wish; ///< of allow()
    QString who;
    bool undoes = false;
    State before = State::Assigned; ///< undo() began
    QPromise<Result<OwnPolicy>> promise;
};

namespace {

/// Eight hexadecimal digits, which no other policy's name has.
QString newKey()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces).first(8);
}

PolicyTarget targetOf(const OwnPolicy &policy)
{
    return {.kind = PolicyTarget::Kind::Group, .group = policy.group};
}

const char *codeOf(PolicyDrift drift)
{
    switch (drift) {
    case PolicyDrift::Name:
        return "policy-name";
    case PolicyDrift::Setting:
        return "policy-setting";
    case PolicyDrift::Assignments:
        return "policy-assignments";
    case PolicyDrift::Filter:
        return "policy-filter";
    case PolicyDrift::None:
        break;
    }
    return "";
}

} // namespace

PolicyMaker::PolicyMaker(StoreAccess &store, PolicyApi &api, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_api(api)
    , m_clock(clock)
{
}

QFuture<Result<QList<OwnPolicy>>> PolicyMaker::list()
{
    return m_store.run([](JobStore &store) { return store.loadOwnPolicies(); });
}

QFuture<Result<OwnPolicy>> PolicyMaker::allow(const PolicyWish &wish, const QString &who)
{
    if (wish.group.isEmpty() || wish.title.trimmed().isEmpty())
        return readyFuture(Result<OwnPolicy>(failure(ErrorKind::Usage)));
    const Shared run = begin(who);
    if (!run)
        return readyFuture(Result<OwnPolicy>(
            tl::make_unexpected(Error {.kind = ErrorKind::Conflict, .code = QStringLiteral("busy")})));
    run->wish = wish;
    const QFuture<Result<OwnPolicy>> future = run->promise.future();
    whenReady(list(), this, [this, run](const Result<QList<OwnPolicy>> &known) {
        if (known)
            choose(run, *known);
        else
            fail(run, known.error());
    });
    return future;
}

QFuture<Result<OwnPolicy>> PolicyMaker::undo(const QString &key, const QString &who)
{
    const Shared run = begin(who);
    if (!run)
        return readyFuture(Result<OwnPolicy>(
            tl::make_unexpected(Error {.kind = ErrorKind::Conflict, .code = QStringLiteral("busy")})));
    run->undoes = true;
    run->policy.key = key;
    const QFuture<Result<OwnPolicy>> future = run->promise.future();
    whenReady(list(), this, [this, run](const Result<QList<OwnPolicy>> &known) {
        if (known)
            chooseUndo(run, *known);
        else
            fail(run, known.error());
    });
    return future;
}

QFuture<Result<bool>> PolicyMaker::hasUsers(const GroupId &group)
{
    return m_api.hasUsers(group);
}

PolicyMaker::Shared PolicyMaker::begin(const QString &who)
{
    if (std::exchange(m_isBusy, true))
        return {};
    Q_EMIT begins();
    auto run = std::make_shared<Run>();
    run->who = who;
    run->promise.start();
    return run;
}

void PolicyMaker::end(const Shared &run, const Result<OwnPolicy> &result)
{
    m_isBusy = false;
    run->promise.addResult(result);
    run->promise.finish();
}

void PolicyMaker::fail(const Shared &run, const Error &error)
{
    end(run, tl::make_unexpected(error));
}

void PolicyMaker::refuse(const Shared &run, const char *code)
{
    fail(run, {.kind = ErrorKind::Conflict, .code = QString::fromLatin1(code)});
}

/// Whether somebody changed what we made, which is said.
bool PolicyMaker::refuseDrift(const Shared &run, PolicyDrift drift)
{
    if (drift == PolicyDrift::None)
        return false;
    refuse(run, codeOf(drift));
    return true;
}

void PolicyMaker::succeed(const Shared &run)
{
    end(run, run->policy);
}

/// Writes down how the policy stands, and goes on once that is kept.
void PolicyMaker::keep(const Shared &run, OwnPolicy::State state, Next next)
{
    OwnPolicy policy = run->policy;
    policy.state = state;
    const QDateTime now = m_clock.now().toUTC();
    if (state == State::Undone) {
        policy.undoneBy = run->who;
        policy.undone = now;
    }
    const OwnPolicyChange change {.policy = policy, .who = run->who, .at = now};
    const auto kept = m_store.run([change](JobStore &store) { return store.addPolicyChange(change); });
    whenReady(kept, this, [this, run, policy, next](const Result<void> &how) {
        if (!how)
            return fail(run, how.error());
        run->policy = policy;
        (this->*next)(run);
    });
}

/// Goes on with what was begun for the group, or begins.
void PolicyMaker::choose(const Shared &run, const QList<OwnPolicy> &known)
{
    const auto open = std::find_if(known.cbegin(), known.cend(),
        [&run](const OwnPolicy &each) { return each.isOpen() && each.group == run->wish.group; });
    if (open == known.cend())
        return beginNew(run);
    run->policy = *open;
    switch (open->state) {
    case State::Intended:
        return lookUp(run);
    case State::Made:
        return checkBeforeAssigning(run);
    case State::Assigned:
        return lookAtAssigned(run);
    case State::UndoIntended:
    case State::Undone:
    case State::Dropped:
        break;
    }
    refuse(run, "undo-open");
}

void PolicyMaker::beginNew(const Shared &run)
{
    const QString key = newKey();
    run->policy = {.key = key,
        .name = ownPolicyName(run->wish.title.trimmed(), key),
        .group = run->wish.group,
        .groupName = run->wish.groupName,
        .madeBy = run->who,
        .made = m_clock.now().toUTC()};
    keep(run, State::Intended, &PolicyMaker::make);
}

void PolicyMaker::make(const Shared &run)
{
    whenReady(m_api.make(run->policy), this, [this, run](const Result<PolicyId> &made) {
        if (made) {
            run->policy.id = *made;
            return keep(run, State::Made, &PolicyMaker::assign);
        }
        if (made.error().kind == ErrorKind::OutcomeUnknown)
            return lookUp(run);
        // It certainly was not made.
        OwnPolicy dropped = run->policy;
        dropped.state = State::Dropped;
        const OwnPolicyChange change {.policy = dropped, .who = run->who, .at = m_clock.now().toUTC()};
        const auto kept = m_store.run([change](JobStore &store) { return store.addPolicyChange(change); });
        whenReady(kept, this, [this, run, error = made.error()](const Result<void> &) { fail(run, error); });
    });
}

/// By its name, which no other one has.
void PolicyMaker::lookUp(const Shared &run)
{
    whenReady(m_api.policiesNamed(run->policy.name), this, [this, run](const Result<QList<PolicyRecord>> &found) {
        if (!found)
            return fail(run, found.error());
        if (found->isEmpty())
            return notFound(run);
        if (found->size() > 1) // nobody but a person copies a name with its key
            return refuse(run, codeOf(PolicyDrift::Name));
        run->policy.id = found->constFirst().id;
        keep(run, State::Made, run->undoes ? &PolicyMaker::checkBeforeUndoing : &PolicyMaker::checkBeforeAssigning);
    });
}

/// It may still appear for a while; after that it never was made.
void PolicyMaker::notFound(const Shared &run)
{
    if (run->policy.made.addDuration(appearing) > m_clock.now())
        return fail(run, {.kind = ErrorKind::OutcomeUnknown});
    keep(run, State::Dropped, run->undoes ? &PolicyMaker::succeed : &PolicyMaker::beginNew);
}

/// Somebody may have deleted it since.
void PolicyMaker::lookAtAssigned(const Shared &run)
{
    whenReady(m_api.policy(run->policy.id), this, [this, run](const Result<PolicyRecord> &found) {
        if (found)
            return refuse(run, "already-allowed");
        if (found.error().kind != ErrorKind::NotFound)
            return fail(run, found.error());
        keep(run, State::Undone, &PolicyMaker::beginNew);
    });
}

void PolicyMaker::checkBeforeAssigning(const Shared &run)
{
    whenReady(m_api.policy(run->policy.id), this, [this, run](const Result<PolicyRecord> &found) {
        if (!found && found.error().kind == ErrorKind::NotFound)
            return keep(run, State::Undone, &PolicyMaker::beginNew);
        if (!found)
            return fail(run, found.error());
        if (!refuseDrift(run, driftOf(run->policy, *found)))
            assign(run);
    });
}

/// What is sent takes the place of all that is there, so it holds that too.
void PolicyMaker::assign(const Shared &run)
{
    whenReady(m_api.assignments(run->policy.id), this, [this, run](const Result<QList<PolicyTarget>> &found) {
        if (!found)
            return fail(run, found.error());
        if (found->contains(targetOf(run->policy)))
            return keep(run, State::Assigned, &PolicyMaker::succeed);
        if (driftOf(run->policy, *found) == PolicyDrift::Filter) // it would be lost
            return refuse(run, codeOf(PolicyDrift::Filter));
        sendAssignment(run, *found + QList<PolicyTarget> {targetOf(run->policy)});
    });
}

void PolicyMaker::sendAssignment(const Shared &run, const QList<PolicyTarget> &targets)
{
    whenReady(m_api.assign(run->policy, targets), this, [this, run, targets](const std::optional<Error> &error) {
        if (error && error->kind != ErrorKind::OutcomeUnknown)
            return fail(run, *error);
        checkAssigned(run, targets, error);
    });
}

/// Reads them again: an answer that says yes, or none, proves nothing.
void PolicyMaker::checkAssigned(const Shared &run, const QList<PolicyTarget> &wanted, const std::optional<Error> &sent)
{
    whenReady(
        m_api.assignments(run->policy.id), this, [this, run, wanted, sent](const Result<QList<PolicyTarget>> &found) {
            if (!found)
                return fail(run, sent.value_or(found.error()));
            const auto isThere = [&found](const PolicyTarget &target) { return found->contains(target); };
            if (std::all_of(wanted.cbegin(), wanted.cend(), isThere))
                return keep(run, State::Assigned, &PolicyMaker::succeed);
            fail(run, sent.value_or(Error {.kind = ErrorKind::OutcomeUnknown}));
        });
}

void PolicyMaker::chooseUndo(const Shared &run, const QList<OwnPolicy> &known)
{
    const auto found = std::find_if(
        known.cbegin(), known.cend(), [&run](const OwnPolicy &each) { return each.key == run->policy.key; });
    if (found == known.cend())
        return fail(run, {.kind = ErrorKind::NotFound});
    if (!found->isOpen())
        return fail(run, {.kind = ErrorKind::Usage});
    run->policy = *found;
    run->before = found->state;
    if (found->id.isEmpty())
        lookUp(run);
    else
        checkBeforeUndoing(run);
}

void PolicyMaker::checkBeforeUndoing(const Shared &run)
{
    whenReady(m_api.policy(run->policy.id), this, [this, run](const Result<PolicyRecord> &found) {
        if (!found && found.error().kind == ErrorKind::NotFound)
            return keep(run, State::Undone, &PolicyMaker::succeed);
        if (!found)
            return fail(run, found.error());
        if (!refuseDrift(run, driftOf(run->policy, *found)))
            checkAssignments(run);
    });
}

void PolicyMaker::checkAssignments(const Shared &run)
{
    whenReady(m_api.assignments(run->policy.id), this, [this, run](const Result<QList<PolicyTarget>> &found) {
        if (!found)
            return fail(run, found.error());
        if (refuseDrift(run, driftOf(run->policy, *found)))
            return;
        run->before = run->policy.state == State::UndoIntended ? State::Assigned : run->policy.state;
        keep(run, State::UndoIntended, &PolicyMaker::remove);
    });
}

void PolicyMaker::remove(const Shared &run)
{
    whenReady(m_api.remove(run->policy), this, [this, run](const std::optional<Error> &error) {
        if (!error || error->kind == ErrorKind::NotFound)
            return keep(run, State::Undone, &PolicyMaker::succeed);
        if (error->kind == ErrorKind::OutcomeUnknown)
            return lookWhetherGone(run, *error);
        // It certainly stands: what was intended is taken back.
        OwnPolicy standing = run->policy;
        standing.state = run->before;
        const OwnPolicyChange change {.policy = standing, .who = run->who, .at = m_clock.now().toUTC()};
        const auto kept = m_store.run([change](JobStore &store) { return store.addPolicyChange(change); });
        whenReady(kept, this, [this, run, error = *error](const Result<void> &) { fail(run, error); });
    });
}

void PolicyMaker::lookWhetherGone(const Shared &run, const Error &lost)
{
    whenReady(m_api.policy(run->policy.id), this, [this, run, lost](const Result<PolicyRecord> &found) {
        if (!found && found.error().kind == ErrorKind::NotFound)
            return keep(run, State::Undone, &PolicyMaker::succeed);
        fail(run, lost);
    });
}

} // namespace Reslate
