// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/rules/foureyesrule.h"

#include "jobs/journal/jobstore.h"
#include "jobs/journal/storeaccess.h"

#include <algorithm>

namespace Reslate {

FourEyesRule::FourEyesRule(StoreAccess &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
}

Result<void> FourEyesRule::load()
{
    return setStored(m_store.runNow([](JobStore &store) { return store.loadFourEyes(); }));
}

Result<void> FourEyesRule::setStored(const Result<FourEyes> &stored)
{
    m_error = stored ? std::nullopt : std::optional(stored.error());
    const FourEyes fourEyes = stored.value_or(FourEyes());
    m_on = fourEyes.on;
    m_identity.clear();
    m_witnesses.clear();
    for (const Witness &witness : fourEyes.witnesses)
        add(witness);
    Q_EMIT changed();
    return stored ? Result<void>() : tl::make_unexpected(stored.error());
}

void FourEyesRule::add(const Witness &witness)
{
    m_witnesses.insert(witness.job, witness);
    m_identity = witness.job.toString();
}

void FourEyesRule::setFixed(bool fixed)
{
    m_fixed = fixed;
    Q_EMIT changed();
}

QFuture<Result<void>> FourEyesRule::set(bool on, const QString &who, const QString &reason)
{
    if (m_error)
        return refusal(*m_error);
    if (reason.trimmed().isEmpty())
        return refusal({.kind = ErrorKind::Usage});
    if (m_fixed && !on)
        return refusal({.kind = ErrorKind::Usage, .code = QStringLiteral("preset")});
    const auto set = [=, now = m_clock.now()](JobStore &store) { return store.setFourEyes(on, who, reason, now); };
    return m_store.keep(this, set, [this, on] {
        m_on = on;
        Q_EMIT changed();
    });
}

SecondPersonProblem FourEyesRule::problemOf(
    const SecondPerson &second, const QString &startedBy, const QList<Plan> &plans) const
{
    return Reslate::problemOf(second, startedBy, plans, m_identity);
}

bool FourEyesRule::isSpared(const QList<Plan> &plans, const Consent &consent)
{
    return consent.byTenant
        && std::none_of(plans.cbegin(), plans.cend(), [](const Plan &plan) { return plan.pace.startsAt.isValid(); });
}

std::optional<Error> FourEyesRule::obstacle(
    const QList<Plan> &plans, const QString &startedBy, const Consent &consent) const
{
    if (m_error && isDestructive(plans))
        return m_error;
    if (!asksFor(plans) || isSpared(plans, consent)
        || problemOf(consent.second, startedBy, plans) == SecondPersonProblem::None)
        return std::nullopt;
    return Error {.kind = ErrorKind::Usage, .message = QStringLiteral("a second person has to confirm this")};
}

QFuture<Result<void>> FourEyesRule::note(const JobId &job, const SecondPerson &second)
{
    const Witness witness {
        .job = job, .name = second.name.simplified(), .code = second.code.simplified(), .at = m_clock.now()};
    return m_store.keep(
        this, [witness](JobStore &store) { return store.addWitness(witness); },
        [this, witness] {
            add(witness);
            Q_EMIT changed();
        });
}

std::optional<Witness> FourEyesRule::witnessOf(const JobId &job) const
{
    const auto found = m_witnesses.constFind(job);
    return found == m_witnesses.cend() ? std::nullopt : std::optional(*found);
}

} // namespace Reslate
