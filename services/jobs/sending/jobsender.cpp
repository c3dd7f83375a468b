// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/sending/jobsender.h"

#include "core/async.h"
#include "core/clock.h"
#include "domain/job/pace.h"
#include "graph/transport/batch.h"
#include "jobs/engine/jobregistry.h"
#include "jobs/engine/pacing.h"
#include "jobs/rules/closedhourslist.h"
#include "jobs/sending/otherorders.h"
#include "jobs/sending/sendingservices.h"
#include "jobs/sending/waketimer.h"

#include <algorithm>
#include <utility>

namespace Reslate::Jobs {

JobSender::JobSender(JobEntry &entry, const SendingServices &with, const SharedSending &shared, QObject *parent)
    : QObject(parent)
    , m_entry(entry)
    , m_registry(with.registry)
    , m_closedHours(with.closedHours)
    , m_clock(with.clock)
    , m_pacing(with.pacing)
    , m_shared(shared)
    , m_inFlight(&shared.inFlight)
    , m_queue(entry)
    , m_window(shared.parallelBatches)
    , m_readFailures(entry, m_queue, with)
    , m_census(entry, m_queue, with, shared.wake)
    , m_preflight(entry, m_queue, with, m_census, m_readFailures)
    , m_directories(entry, m_queue, with, m_readFailures)
    , m_rivals(entry, m_queue, with, m_inFlight, m_preflight)
    , m_claimer(entry, m_queue, with, m_window, m_inFlight)
    , m_answers(entry, m_queue, with, m_window, m_breaker)
    , m_dispatcher(entry, with, m_inFlight, m_census, m_answers)
{
    connectParts();
}

void JobSender::connectParts()
{
    connect(&m_preflight, &Preflight::devicesRead, this, &JobSender::devicesRead);
    connect(&m_preflight, &Preflight::followable, this, &JobSender::followable);
    connect(&m_directories, &DirectoryPreflight::followable, this, &JobSender::followable);
    connect(&m_rivals, &RivalCheck::followable, this, &JobSender::followable);
    connect(&m_answers, &AnswerRecorder::followable, this, &JobSender::followable);

    connect(&m_rivals, &RivalCheck::checked, this, &JobSender::onChecked);
    connect(&m_claimer, &DayClaimer::claimed, &m_dispatcher, &Dispatcher::send);
    connect(&m_claimer, &DayClaimer::dayIsFull, this, &JobSender::waitUntil);
    connect(&m_dispatcher, &Dispatcher::notWritten, this, &JobSender::enqueuePlanned);

    connect(&m_readFailures, &ReadFailures::halted, this, &JobSender::halt);
    connect(&m_claimer, &DayClaimer::halted, this, &JobSender::halt);
    connect(&m_answers, &AnswerRecorder::halted, this, &JobSender::halt);
    connect(&m_dispatcher, &Dispatcher::halted, this, &JobSender::halt);

    WakeTimer *const wake = &m_shared.wake;
    connect(&m_preflight, &Preflight::progressed, wake, &WakeTimer::wakeNow);
    connect(&m_directories, &DirectoryPreflight::progressed, wake, &WakeTimer::wakeNow);
    connect(&m_rivals, &RivalCheck::progressed, wake, &WakeTimer::wakeNow);
    connect(&m_claimer, &DayClaimer::progressed, wake, &WakeTimer::wakeNow);
    connect(&m_dispatcher, &Dispatcher::progressed, wake, &WakeTimer::wakeNow);
}

void JobSender::begin()
{
    if (std::exchange(m_hasBegun, true))
        return;
    for (int i = 0; i < m_entry.job.released; ++i) {
        if (std::as_const(m_entry.job.items).at(i).current().state == ItemState::Planned)
            m_queue.enqueue(i);
    }
    m_shared.wake.wakeNow();
}

void JobSender::halt()
{
    m_queue.unready();
    if (m_entry.count(ItemState::Planned) == 0)
        m_queue.clear();
    m_shared.wake.wakeNow(); // what was reserved for this job is free for others
}

void JobSender::resume()
{
    m_readFailures.reset();
    m_breaker.reset();
    m_window.restart();
    if (!m_hasBegun && m_entry.isActive) // an approval came while it stood still, or nothing had been left to send
        begin();
    m_shared.wake.wakeNow();
}

void JobSender::enqueue(const QList<int> &items)
{
    for (const int item : items) {
        if (m_hasBegun)
            m_queue.enqueueOnce(item);
    }
    if (!m_hasBegun && m_entry.isActive && m_entry.job.phase == JobPhase::Sending) // nothing had been left to send
        begin(); // finds them
    m_shared.wake.wakeNow();
}

void JobSender::enqueuePlanned(const QList<ItemChange> &refused)
{
    QList<int> planned;
    for (const ItemChange &change : refused) {
        if (std::as_const(m_entry.job.items).at(change.index).current().state == ItemState::Planned)
            planned.append(change.index);
    }
    if (!planned.isEmpty())
        enqueue(planned);
}

void JobSender::goOnWhenDue()
{
    const Job &job = m_entry.job;
    const bool waits = m_hasBegun && job.phase == JobPhase::Paused && job.pausedBy
        && job.pausedBy->kind == ErrorKind::DayLimit && job.resumesAt.isValid();
    if (!waits)
        return;
    if (m_clock.now() < job.resumesAt) {
        m_shared.wake.wakeAt(job.resumesAt);
        return;
    }
    if (m_registry.holdForFailures(m_entry))
        return;
    m_registry.setPhase(m_entry, JobPhase::Sending);
    m_breaker.forgetFailures();
    m_window.restart();
}

bool JobSender::isSending() const
{
    return m_hasBegun && m_entry.job.phase == JobPhase::Sending;
}

int JobSender::reserved() const
{
    return static_cast<int>(m_queue.ready().size()) + static_cast<int>(m_queue.inspecting().size())
        + m_inFlight.unsent();
}

void JobSender::waitUntil(const QDateTime &when)
{
    m_registry.setResumesAt(m_entry, when);
    m_shared.wake.wakeAt(when);
}

bool JobSender::isHeldByHours()
{
    if (m_entry.count(ItemState::Planned) == 0 || m_closedHours.isOpenFor(m_entry.job.workflow)) {
        if (std::exchange(m_isHeld, false))
            m_registry.setResumesAt(m_entry, QDateTime());
        return false;
    }
    m_queue.unready(); // else it would keep other jobs from what may leave meanwhile
    if (const std::optional<Error> &unknown = m_closedHours.error()) {
        m_registry.pauseBecause(m_entry, *unknown);
        return true;
    }
    m_isHeld = true;
    if (const std::optional<Closure> closure = m_closedHours.closureNow())
        waitUntil(closure->until);
    return true;
}

bool JobSender::isSteppingBack()
{
    if (!m_window.isWaiting(m_clock.now()))
        return false;
    m_shared.wake.wakeAt(m_window.waitsUntil());
    return true;
}

void JobSender::releaseMore()
{
    const int before = m_entry.job.released;
    if (before >= m_entry.job.items.size())
        return;
    const Release release = releaseOf(m_entry.job, m_clock.now());
    if (release.more.isValid())
        waitUntil(release.more);
    if (release.count <= before)
        return;
    const auto enqueueReleased = [this, before, count = release.count](const Result<void> &kept) {
        for (int i = before; kept && i < count; ++i) {
            if (std::as_const(m_entry.job.items).at(i).current().state == ItemState::Planned)
                m_queue.enqueue(i);
        }
    };
    const QFuture<Result<void>> kept = m_registry.release(m_entry, release.count);
    if (kept.isFinished()) {
        enqueueReleased(kept.result());
        return;
    }
    whenReady(kept, this, [this, enqueueReleased](const Result<void> &later) {
        enqueueReleased(later);
        m_shared.wake.wakeNow();
    });
}

void JobSender::serve(const Others &others)
{
    if (isHeldByHours())
        return;
    releaseMore();
    if (m_entry.job.phase != JobPhase::Sending)
        return;
    m_queue.advance(m_clock.now());
    if (isSteppingBack())
        return;
    inspectWhenDue(others);
    while (!m_queue.ready().empty()) {
        const ResetMode kind = readyKind();
        // No other job of ours deletes the same record of Autopilot or Entra (JobRegistry::isHeld), and a deletion
        // that somebody else ordered meanwhile leaves nothing that this one could find.
        const bool isChecked = factsOf(kind).destructive && !isDirectoryDeletion(kind);
        const int n = sendable(kind);
        if (n == 0 || (isChecked && m_pacing.isLimitedByDay(kind) && m_shared.others.mustWait()))
            return;
        const ReadyBatch batch = m_queue.takeReady(kind, n);
        if (isChecked) {
            m_rivals.check(batch);
            continue;
        }
        m_claimer.claim(batch, {});
        if (m_entry.job.phase != JobPhase::Sending || isSteppingBack())
            return;
    }
}

void JobSender::inspectWhenDue(const Others &others)
{
    if (isInspecting())
        return;
    const QDateTime now = m_clock.now();
    // Only what nothing is ready beside says when the job goes on.
    const auto sleepUntil = [this](const QDateTime &when) {
        if (m_queue.ready().empty())
            m_registry.setResumesAt(m_entry, when);
        m_shared.wake.wakeAt(when);
    };
    if (m_queue.queued().empty()) {
        if (const QDateTime next = m_queue.nextDeferred(); next.isValid())
            sleepUntil(next);
        return;
    }
    const ResetMode kind = nextKind(m_queue.queued());
    const int queued = m_queue.countQueued(kind);
    const int today = m_pacing.leftToday(kind, now);
    // Facts age, so only what may leave now is inspected: a full batch at least, unless less is left.
    const int enough = std::min({maxBatchSize, queued, today > 0 ? today : maxBatchSize});
    if (const QDateTime when = m_pacing.earliest(kind, enough, now); when > now) {
        sleepUntil(when);
        return;
    }
    const int allowed = m_pacing.allowance(kind, queued, now);
    const int unreserved = m_pacing.allowance(kind, PaceLimits::unlimited, now) - others.reserved - reserved();
    const int room = std::min(allowed, std::max(unreserved, 0));
    const int least = std::min(enough, allowed);
    if (room < least)
        return;
    const int n = std::max(room / (others.waiting + 1), least); // so that a short job needn't wait
    if (isDirectoryDeletion(kind))
        m_directories.start(kind, n);
    else
        m_preflight.start(kind, n);
}

ResetMode JobSender::nextKind(const std::deque<int> &items) const
{
    const auto kindOf = [this](int item) { return std::as_const(m_entry.job.items).at(item).current().kind; };
    const ResetMode front = kindOf(items.front());
    if (m_entry.job.workflow.size() == 1)
        return front;
    const QDateTime now = m_clock.now();
    const auto next = std::ranges::find_if(
        items, [&](int item) { return m_pacing.allowance(kindOf(item), 1, now) > 0; });
    return next == items.end() ? front : kindOf(*next);
}

ResetMode JobSender::readyKind() const
{
    if (m_entry.job.workflow.size() == 1)
        return m_entry.job.workflow.goal();
    std::deque<int> items;
    std::ranges::transform(m_queue.ready(), std::back_inserter(items), &ReadyItem::item);
    return nextKind(items);
}

int JobSender::sendable(ResetMode kind)
{
    if (m_inFlight.batches() == 0)
        m_window.noteIdle(m_clock.now());
    const int abreast = factsOf(kind).destructive ? m_window.size() : m_shared.parallelBatches;
    if (m_shared.inFlight.batches() >= m_shared.parallelBatches || m_inFlight.batches() >= abreast)
        return 0;
    if ((m_breaker.isTrial() && m_inFlight.batches() > 0) || m_census.isAwaited())
        return 0;
    const int most = m_breaker.isTrial() ? 1 : maxBatchSize;
    const int n = std::min(most, m_queue.countReady(kind));
    if (n < most && isInspecting())
        return 0; // the rest of a full batch is on its way
    const QDateTime now = m_clock.now();
    const int unsent = m_shared.inFlight.unsent();
    const int allowed = m_pacing.allowance(kind, n + unsent, now);
    if (allowed == 0)
        waitUntil(m_pacing.earliest(kind, 1, now));
    return std::max(allowed - unsent, 0); // what is being checked leaves first
}

void JobSender::onChecked(const RivalCheck::Verdict &verdict)
{
    m_readFailures.retry(verdict.unread, verdict.error);
    m_readFailures.count(verdict.isBlind);
    if (verdict.isContested) {
        m_queue.requeue(verdict.passed);
        m_queue.unready(); // the other has ordered more of them by then
        m_window.stepBack(m_clock.now());
    } else if (!verdict.passed.empty() && m_entry.job.phase == JobPhase::Sending) {
        m_claimer.claim(verdict.passed, m_clock.now());
    } else {
        m_queue.requeue(verdict.passed);
    }
    if (!verdict.unread.isEmpty())
        m_readFailures.pauseWhenBlind(verdict.error);
}

} // namespace Reslate::Jobs
