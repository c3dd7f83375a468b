// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/rules/closedhourslist.h"

#include "jobs/journal/jobstore.h"
#include "jobs/journal/storeaccess.h"

namespace Reslate {

ClosedHoursList::ClosedHoursList(StoreAccess &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
}

Result<void> ClosedHoursList::setStored(const Result<QList<ClosedHours>> &stored)
{
    m_error = stored ? std::nullopt : std::optional(stored.error());
    obey(stored.value_or(QList<ClosedHours>()));
    return stored ? Result<void>() : tl::make_unexpected(stored.error());
}

Result<void> ClosedHoursList::load()
{
    return setStored(m_store.runNow([](JobStore &store) { return store.loadHours(); }));
}

std::optional<Closure> ClosedHoursList::closureNow() const
{
    if (m_hours.isEmpty())
        return std::nullopt;
    const QDateTime now = m_clock.now();
    return closureAt(m_hours, now, localZone(now));
}

bool ClosedHoursList::isOpenFor(const Workflow &workflow) const
{
    return !isDestructive(workflow) || (!m_error && !closureNow());
}

QFuture<Result<void>> ClosedHoursList::add(ClosedHours added, const QString &who)
{
    if (m_error)
        return refusal(*m_error);
    if (const HoursProblem problem = problemOf(added, m_hours); problem != HoursProblem::None)
        return refusal({.kind = problem == HoursProblem::SameName ? ErrorKind::Conflict : ErrorKind::Usage});
    added.name = added.name.trimmed();
    added.who = who;
    added.since = m_clock.now();
    return m_store.keep(
        this, [added](JobStore &store) { return store.addHours(added); },
        [this, added] { obey(m_hours + QList<ClosedHours> {added}); });
}

QFuture<Result<void>> ClosedHoursList::lift(const QString &name, const QString &who, const QString &reason)
{
    if (m_error)
        return refusal(*m_error);
    if (reason.trimmed().isEmpty())
        return refusal({.kind = ErrorKind::Usage});
    const ClosedHours lifted {.name = name};
    const Lifting lifting {.who = who, .reason = reason, .at = m_clock.now()};
    const auto lift = [lifted, lifting](JobStore &store) { return store.liftHours(lifted, lifting); };
    return m_store.keep(this, lift, [this, lifted] {
        QList<ClosedHours> left = m_hours;
        left.removeIf([&lifted](const ClosedHours &each) { return isSameName(each, lifted); });
        obey(left);
    });
}

void ClosedHoursList::obey(const QList<ClosedHours> &hours)
{
    m_hours = hours;
    Q_EMIT changed();
}

} // namespace Reslate
