// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/sending/dayclaimer.h"

#include "core/async.h"
#include "jobs/engine/jobregistry.h"
#include "jobs/engine/pacing.h"
#include "jobs/sending/batchwindow.h"
#include "jobs/sending/inflight.h"
#include "jobs/sending/sendingservices.h"

#include <chrono>

namespace Reslate::Jobs {
namespace {

/// Another program counts what leaves today for some milliseconds; then it is our turn.
constexpr std::chrono::milliseconds othersCount {500};

} // namespace

DayClaimer::DayClaimer(
    JobEntry &entry, SendQueue &queue, const SendingServices &with, BatchWindow &window, InFlight &inFlight)
    : m_entry(entry)
    , m_queue(queue)
    , m_registry(with.registry)
    , m_clock(with.clock)
    , m_pacing(with.pacing)
    , m_window(window)
    , m_inFlight(inFlight)
{
}

void DayClaimer::claim(const ReadyBatch &batch, const QDateTime &checked)
{
    const ResetMode kind = std::as_const(m_entry.job.items).at(batch.front().item).current().kind;
    const auto n = static_cast<int>(batch.size());
    const std::optional<DayClaim> claim = m_pacing.claimOf(kind, n, m_clock.now());
    if (!claim) {
        Q_EMIT claimed(batch, checked);
        return;
    }
    m_inFlight.begin(n);
    const QFuture<Result<DayCount::Claim>> asked = m_registry.claimDay(*claim);
    const bool isAwaited = !asked.isFinished();
    onceSettled(asked, this, [this, batch, checked, claim, kind, n, isAwaited](const Result<DayCount::Claim> &answer) {
        m_inFlight.end(n);
        onClaimed(batch, checked, m_pacing.onClaimed(kind, *claim, answer));
        if (isAwaited)
            Q_EMIT progressed();
    });
}

void DayClaimer::onClaimed(ReadyBatch batch, const QDateTime &checked, const Result<int> &granted)
{
    const QDateTime now = m_clock.now();
    const ResetMode kind = std::as_const(m_entry.job.items).at(batch.front().item).current().kind;
    const auto first = batch.begin() + granted.value_or(0);
    m_queue.requeue({first, batch.end()});
    batch.erase(first, batch.end());
    const bool isLocked = !granted && granted.error().kind == ErrorKind::StorageInUse;
    m_lockedCounts = isLocked ? m_lockedCounts + 1 : 0;
    if (isLocked && m_lockedCounts < lockedCountsThatPause) { // for milliseconds
        m_window.waitUntil(now.addMSecs(othersCount.count()));
    } else if (!granted) {
        m_registry.pauseBecause(m_entry, granted.error());
        Q_EMIT halted();
    } else if (batch.empty()) {
        Q_EMIT dayIsFull(m_pacing.earliest(kind, 1, now));
    } else if (m_entry.job.phase == JobPhase::Sending) {
        Q_EMIT claimed(batch, checked);
    } else { // a person held or stopped it meanwhile
        m_pacing.unclaim(kind, static_cast<int>(batch.size()));
        m_queue.requeue(batch);
    }
}

} // namespace Reslate::Jobs
