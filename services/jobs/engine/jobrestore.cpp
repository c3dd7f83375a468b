// SPDX-License-Identifier: GPL-3.0-or-later
// How the engine takes up what the store kept.
#include "core/async.h"
#include "core/utc.h"
#include "jobs/engine/jobengine.h"
#include "jobs/engine/jobregistry.h"
#include "jobs/engine/storedstate.h"
#include "jobs/journal/storeaccess.h"
#include "jobs/rules/closedhourslist.h"
#include "jobs/rules/foureyesrule.h"
#include "jobs/rules/protectedlist.h"

namespace Reslate {

Result<void> JobEngine::restore(RestoreMode mode)
{
    return setStored(m_store.runNow(asksState()), mode);
}

QFuture<Result<void>> JobEngine::restoreSoon(RestoreMode mode)
{
    awaitRestore();
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    onceSettled(m_store.run(asksState()), this, [this, promise, mode](const Result<StoredState> &stored) {
        m_isRestoring = false;
        promise->addResult(setStored(stored, mode));
        promise->finish();
    });
    return promise->future();
}

std::function<Result<StoredState>(JobStore &)> JobEngine::asksState()
{
    const QDateTime now = m_clock.now();
    const QDateTime midnight(now.toUTC().date(), QTime(0, 0), utcZone);
    const QDateTime since = now.addMSecs(-m_pacing.window().count());
    QList<std::pair<ResetMode, DayClaim>> shared;
    for (const ResetMode mode : {ResetMode::FactoryWipe, ResetMode::Retire, ResetMode::DeleteIntune}) {
        if (const std::optional<DayClaim> claim = m_pacing.claimOf(mode, 0, now))
            shared.append({mode, *claim});
    }
    return [midnight, since, shared](JobStore &store) -> Result<StoredState> {
        StoredState state = readState(store, midnight, since);
        for (auto [mode, claim] : shared)
            state.dayCounts.append({mode, claim, claim.ask()});
        return state;
    };
}

Result<void> JobEngine::setStored(const Result<StoredState> &stored, RestoreMode mode)
{
    const auto part = [&stored](auto StoredState::*member) {
        return stored ? (*stored).*member
                      : std::remove_cvref_t<decltype((*stored).*member)>(tl::make_unexpected(stored.error()));
    };
    for (const Result<void> &read :
        {m_protected->setStored(part(&StoredState::protections)), m_closedHours->setStored(part(&StoredState::hours)),
            m_fourEyes->setStored(part(&StoredState::fourEyes))}) {
        if (!read)
            return read;
    }
    if (!stored->sentToday)
        return tl::make_unexpected(stored->sentToday.error());
    if (!stored->sentLately)
        return tl::make_unexpected(stored->sentLately.error());
    if (!stored->jobs)
        return tl::make_unexpected(stored->jobs.error());
    for (const DayReading &each : stored->dayCounts) // who can't read it is told when something is to leave
        (void)m_pacing.onClaimed(each.mode, each.claim, each.answer);
    const QDateTime now = m_clock.now();
    for (auto it = stored->sentToday->cbegin(); it != stored->sentToday->cend(); ++it)
        m_pacing.spentEarlier(it.key(), it.value(), now);
    for (const int n : *stored->sentLately)
        m_pacing.leftJustNow(n, now);
    for (const Job &job : *stored->jobs) {
        JobEntry &entry = m_book->insert(job);
        entry.isActive = false;
        if (mode == RestoreMode::Activate)
            activate(entry, false);
        Q_EMIT jobAdded(job.id);
    }
    return {};
}

} // namespace Reslate
