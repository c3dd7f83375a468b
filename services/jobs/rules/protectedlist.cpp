// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/rules/protectedlist.h"

#include "core/async.h"
#include "graph/graphapi.h"
#include "graph/transport/serviceclock.h"
#include "jobs/journal/jobstore.h"
#include "jobs/journal/storeaccess.h"

#include <QPromise>

#include <algorithm>
#include <memory>

namespace Reslate {

struct ProtectedList::MembersRun {
    GuardFacts facts;
    qsizetype open = 0;
    QPromise<GuardFacts> promise;

    void end(const GroupId &group, const QSet<EntraDeviceId> &members, const ListEnd &list)
    {
        if (list.complete)
            facts.protections.setMembers(group, members);
        else
            facts.error = list.stopped.value_or(Error {.kind = ErrorKind::BadAnswer});
        endPart();
    }
    void end(const QList<AutopilotReading> &registrations)
    {
        for (const AutopilotReading &reading : registrations) {
            if (reading.state == AutopilotReading::State::Found) {
                facts.registered.insert(reading.id, reading.value.entraDeviceId);
            } else if (reading.state == AutopilotReading::State::Unreadable) {
                facts.unreadRegistrations.insert(reading.id);
                facts.error = reading.error;
            }
        }
        endPart();
    }
    void endPart()
    {
        if (--open > 0)
            return;
        promise.addResult(std::move(facts));
        promise.finish();
    }
};

Guard GuardFacts::guardOf(const Device &fresh, const JobItem &planned) const
{
    const Guard now = protections.guardOf(fresh);
    if (now == Guard::Protected)
        return now;
    Device other = fresh;
    other.entraDeviceId = planned.device.entraDevice;
    other.registeredEntraId = registered.value(planned.device.autopilot);
    const Guard then = protections.guardOf(other);
    if (then != Guard::Free)
        return then;
    return unreadRegistrations.contains(planned.device.autopilot) ? Guard::Unreadable : now;
}

ProtectedList::ProtectedList(StoreAccess &store, GraphApi &api, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_api(api)
    , m_clock(clock)
{
}

void ProtectedList::setFixed(const QList<Protection> &fixed)
{
    m_fixed = fixed;
    obey(m_error ? Result<QList<Protection>>(tl::make_unexpected(*m_error)) : m_kept);
}

Result<ProtectedList::Stored> ProtectedList::read(JobStore &store)
{
    const Result<QList<Protection>> protections = store.loadProtections();
    if (!protections)
        return tl::make_unexpected(protections.error());
    const Result<QList<PendingLift>> lifts = store.loadPendingLifts();
    if (!lifts)
        return tl::make_unexpected(lifts.error());
    return Stored {*protections, *lifts};
}

Result<void> ProtectedList::setStored(const Result<Stored> &stored)
{
    m_error = stored ? std::nullopt : std::optional(stored.error());
    m_lifts = stored ? stored->lifts : QList<PendingLift>();
    obey(stored ? Result<QList<Protection>>(stored->protections) : tl::make_unexpected(stored.error()));
    return stored ? Result<void>() : tl::make_unexpected(stored.error());
}

Result<void> ProtectedList::load()
{
    return setStored(m_store.runNow(&ProtectedList::read));
}

QFuture<Result<void>> ProtectedList::protect(QList<Protection> added, const QString &who)
{
    if (added.isEmpty())
        return refusal({.kind = ErrorKind::Usage});
    if (m_error)
        return refusal(*m_error); // else the list would read as if these were all
    for (Protection &protection : added) {
        if (protection.key.trimmed().isEmpty() || protection.reason.trimmed().isEmpty())
            return refusal({.kind = ErrorKind::Usage});
        protection.who = who;
        protection.since = m_clock.now();
    }
    return m_store.keep(
        this, [added](JobStore &store) { return store.addProtections(added); },
        [this, added] { obey(m_kept + added); });
}

QFuture<Result<void>> ProtectedList::lift(const Protection &protection, const QString &who, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return refusal({.kind = ErrorKind::Usage});
    const auto isThis = [protection](const Protection &each) { return isSameTarget(each, protection); };
    if (std::any_of(m_fixed.cbegin(), m_fixed.cend(), isThis))
        return refusal({.kind = ErrorKind::Usage, .code = QStringLiteral("preset")});
    if (m_error)
        return refusal(*m_error);
    const Lifting lifting {.who = who, .reason = reason, .at = m_clock.now()};
    const auto lift = [protection, lifting](JobStore &store) { return store.liftProtection(protection, lifting); };
    return m_store.keep(this, lift, [this, isThis] {
        QList<Protection> left = m_kept;
        left.removeIf(isThis);
        obey(left);
    });
}

QFuture<Result<void>> ProtectedList::liftPending(const Device &device, const QString &who, const QString &reason)
{
    if (reason.trimmed().isEmpty() || liftProblem(device, m_api.serviceClock().at(m_clock.now())) != LiftProblem::None)
        return refusal({.kind = ErrorKind::Usage});
    if (m_error)
        return refusal(*m_error);
    const PendingLift lift {
        .device = device.id, .since = pendingAction(device)->since, .reason = reason, .who = who, .at = m_clock.now()};
    return m_store.keep(
        this, [lift](JobStore &store) { return store.addPendingLift(lift); },
        [this, lift] {
            m_lifts.append(lift);
            obey(m_kept);
        });
}

void ProtectedList::obey(const Result<QList<Protection>> &kept)
{
    m_kept = kept.value_or(QList<Protection>());
    m_protections = kept ? Protections(m_fixed + *kept) : Protections::unread();
    if (kept)
        m_protections.setLifts(m_lifts);
    ++m_revision;
    Q_EMIT changed();
}

QFuture<GuardFacts> ProtectedList::readMembers(const QList<AutopilotId> &registrations)
{
    GuardFacts facts {.protections = m_protections,
        .registered = {},
        .unreadRegistrations = {},
        .error = m_error,
        .asOf = {},
        .revision = m_revision};
    const QList<GroupId> groups = m_protections.groups();
    if (groups.isEmpty())
        return readyFuture(std::move(facts));
    facts.asOf = m_clock.now();
    auto run = std::make_shared<MembersRun>();
    run->facts = std::move(facts);
    run->open = groups.size() + 1;
    run->promise.start();
    const QFuture<GuardFacts> future = run->promise.future();
    for (const GroupId &group : groups) {
        auto members = std::make_shared<QSet<EntraDeviceId>>();
        const auto page = [members](std::vector<EntraDeviceId> &&ids) {
            for (const EntraDeviceId &id : ids)
                members->insert(id);
        };
        whenReady(m_api.listGroupDevices(group, this, page), this,
            [run, group, members](const ListEnd &list) { run->end(group, *members, list); });
    }
    whenReady(m_api.readAutopilotRecords(registrations), this,
        [run](const QList<AutopilotReading> &readings) { run->end(readings); });
    return future;
}

} // namespace Reslate
