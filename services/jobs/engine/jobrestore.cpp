// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/engine/jobrestore.h"

#include "core/async.h"
#include "core/clock.h"
#include "core/utc.h"
#include "jobs/engine/jobregistry.h"
#include "jobs/engine/pacing.h"
#include "jobs/engine/storedstate.h"
#include "jobs/journal/storeaccess.h"
#include "jobs/rules/closedhourslist.h"
#include "jobs/rules/foureyesrule.h"
#include "jobs/rules/protectedlist.h"

#include <memory>
#include <type_traits>
#include <utility>

namespace Reslate::Jobs {

JobRestore::JobRestore(StoreAccess &store, JobRegistry &registry, const Rules &rules, Pacing &pacing, Clock &clock)
    : m_store(store)
    , m_registry(registry)
    , m_rules(rules)
    , m_pacing(pacing)
    , m_clock(clock)
{
}

Result<void> JobRestore::restore(const RestoredFn &restored)
{
    return setStored(m_store.runNow(asksState()), restored);
}

QFuture<Result<void>> JobRestore::restoreSoon(const RestoredFn &restored)
{
    expect();
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    onceSettled(m_store.run(asksState()), this, [this, promise, restored](const Result<StoredState> &stored) {
        m_isAwaited = false;
        promise->addResult(setStored(stored, restored));
        promise->finish();
    });
    return promise->future();
}

std::function<Result<StoredState>(JobStore &)> JobRestore::asksState()
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

Result<void> JobRestore::setStored(const Result<StoredState> &stored, const RestoredFn &restored)
{
    if (const Result<void> read = setRules(stored); !read)
        return read;
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
        JobEntry &entry = m_registry.insert(job);
        entry.isActive = false;
        restored(entry);
    }
    return {};
}

Result<void> JobRestore::setRules(const Result<StoredState> &stored)
{
    const auto part = [&stored](auto StoredState::*member) {
        return stored ? (*stored).*member
                      : std::remove_cvref_t<decltype((*stored).*member)>(tl::make_unexpected(stored.error()));
    };
    for (const Result<void> &read : {m_rules.protectedList.setStored(part(&StoredState::protections)),
             m_rules.closedHours.setStored(part(&StoredState::hours)),
             m_rules.fourEyes.setStored(part(&StoredState::fourEyes))}) {
        if (!read)
            return read;
    }
    return {};
}

void JobRestore::activate(JobEntry &entry)
{
    entry.isActive = true;
    QList<ItemChange> changes;
    for (int i = 0; i < entry.job.items.size(); ++i) {
        JobItem item = std::as_const(entry.job.items).at(i);
        if (item.current().state != ItemState::Sent)
            continue;
        item.current().state = ItemState::Unknown;
        item.current().changed = m_clock.now();
        item.current().error = Error {.kind = ErrorKind::OutcomeUnknown};
        changes.append({i, item});
    }
    m_registry.record(entry, changes);
    // A finished one with something unsent is a stopped one that was killed before all was written down as taken back.
    if (entry.job.phase == JobPhase::Stopped || entry.job.phase == JobPhase::Finished)
        m_registry.takeBackUnsent(entry);
    m_registry.settlePhase(entry);
}

} // namespace Reslate::Jobs
