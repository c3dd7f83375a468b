// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/sender.h"

#include "core/async.h"
#include "domain/pace.h"
#include "graph/batch.h"
#include "graph/graphapi.h"
#include "graph/serviceclock.h"
#include "jobs/jobbook.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

constexpr std::chrono::seconds longestBackoff {60};

std::chrono::milliseconds backoff(int tries)
{
    const int doublings = std::clamp(tries - 1, 0, 6);
    return std::min<std::chrono::milliseconds>(std::chrono::seconds(1 << doublings), longestBackoff);
}

bool isAbout(const std::optional<Error> &error, ErrorKind kind)
{
    return error && error->kind == kind;
}

/// All orders of a batch were forbidden: the account is at fault, not the devices.
bool isForbiddenWhole(const QList<ActionOutcome> &outcomes)
{
    return std::all_of(outcomes.cbegin(), outcomes.cend(),
        [](const ActionOutcome &outcome) { return isAbout(outcome.error, ErrorKind::Forbidden); });
}

bool isAnyAccepted(const QList<ActionOutcome> &outcomes)
{
    return std::any_of(outcomes.cbegin(), outcomes.cend(),
        [](const ActionOutcome &outcome) { return outcome.answer == ActionOutcome::Answer::Accepted; });
}

/// Turned down for what the account lacks: the next person who is allowed to can go on. Forbidden a second time, it is
/// this device that is out of the account's reach.
bool isAccountTrouble(const ActionOutcome &outcome, const std::optional<Error> &before, bool forbiddenWhole)
{
    return isAbout(outcome.error, ErrorKind::SignInRequired)
        || (forbiddenWhole && !isAbout(before, ErrorKind::Forbidden));
}

} // namespace

Sender::Sender(JobBook &book, FactReader &reader, ProtectedList &protectedList, ClosedHoursList &closedHours,
    GraphApi &api, Clock &clock, Pacing &pacing, int parallelBatches, QObject *parent)
    : QObject(parent)
    , m_book(book)
    , m_reader(reader)
    , m_protected(protectedList)
    , m_closedHours(closedHours)
    , m_api(api)
    , m_clock(clock)
    , m_pacing(pacing)
    , m_parallelBatches(std::max(parallelBatches, 1))
{
}

void Sender::begin(JobEntry &entry)
{
    Line &line = m_lines[&entry];
    if (std::exchange(line.begun, true))
        return;
    for (int i = 0; i < entry.job.released; ++i) {
        if (std::as_const(entry.job.items).at(i).proof == Proof::Planned)
            line.queue.push_back(i);
    }
    pump();
}

void Sender::halt(JobEntry &entry)
{
    Line &line = m_lines[&entry];
    unready(line);
    if (entry.count(Proof::Planned) == 0) {
        line.queue.clear();
        line.later.clear();
    }
    pump(); // what was reserved for this job is free for others
}

void Sender::unready(Line &line)
{
    while (!line.ready.empty()) {
        line.queue.push_front(line.ready.back().item);
        line.ready.pop_back();
    }
}

void Sender::lookAgain()
{
    for (auto &each : m_lines)
        unready(each.second);
    pump();
}

void Sender::resume(JobEntry &entry)
{
    Line &line = m_lines[&entry];
    line.blindLooks = 0;
    line.failures = 0;
    line.lostBatches = 0;
    pump();
}

void Sender::lineUp(JobEntry &entry, const QList<int> &items)
{
    Line &line = m_lines[&entry];
    if (line.begun)
        line.queue.insert(line.queue.end(), items.cbegin(), items.cend());
    else if (entry.isTakenUp && entry.job.phase == JobPhase::Sending) // nothing had been left to send
        begin(entry); // finds them
    pump();
}

void Sender::pump()
{
    for (const std::unique_ptr<JobEntry> &entry : m_book.entries()) {
        Line &line = m_lines[entry.get()];
        if (line.begun && entry->job.phase == JobPhase::Sending) // others were taken up only to be looked at
            serve(*entry, line);
    }
}

void Sender::releaseMore(JobEntry &entry, Line &line)
{
    const int before = entry.job.released;
    if (before >= entry.job.items.size())
        return;
    const Release release = releaseOf(entry.job, m_clock.now());
    if (release.more.isValid()) {
        m_book.setResumesAt(entry, release.more);
        wakeAt(release.more);
    }
    if (release.count <= before || !m_book.release(entry, release.count))
        return;
    for (int i = before; i < release.count; ++i) {
        if (std::as_const(entry.job.items).at(i).proof == Proof::Planned)
            line.queue.push_back(i);
    }
}

bool Sender::isOpenFor(const JobEntry &entry) const
{
    return !factsOf(entry.job.mode).destructive || (!m_closedHours.error() && !m_closedHours.closureNow());
}

bool Sender::isHeld(JobEntry &entry, Line &line)
{
    if (entry.count(Proof::Planned) == 0 || isOpenFor(entry)) {
        if (std::exchange(line.isHeld, false))
            m_book.setResumesAt(entry, QDateTime());
        return false;
    }
    unready(line); // else it would keep other jobs from what may leave meanwhile
    if (const std::optional<Error> &unknown = m_closedHours.error()) {
        m_book.pauseBecause(entry, *unknown);
        return true;
    }
    line.isHeld = true;
    if (const std::optional<Closure> closure = m_closedHours.closureNow()) {
        m_book.setResumesAt(entry, closure->until);
        wakeAt(closure->until);
    }
    return true;
}

void Sender::serve(JobEntry &entry, Line &line)
{
    if (isHeld(entry, line))
        return;
    releaseMore(entry, line);
    if (entry.job.phase != JobPhase::Sending)
        return;
    const QDateTime now = m_clock.now();
    while (!line.later.empty() && line.later.begin()->first <= now) {
        line.queue.push_back(line.later.begin()->second);
        line.later.erase(line.later.begin());
    }
    // Looks follow one another, so the oldest facts stand in front.
    const qint64 maxAge = std::chrono::milliseconds(factsMaxAge).count();
    while (!line.ready.empty() && line.ready.front().asOf.msecsTo(now) > maxAge) {
        line.queue.push_back(line.ready.front().item);
        line.ready.pop_front();
    }
    lookWhenDue(entry, line);
    while (m_inFlight < m_parallelBatches && !line.ready.empty()) {
        int n = std::min(mostBatchParts, static_cast<int>(line.ready.size()));
        if (n < mostBatchParts && line.lookRuns)
            break; // the rest of a full batch is on its way
        const Result<int> claimed = m_pacing.claim(entry.job.mode, m_pacing.allowance(entry.job.mode, n, now), now);
        if (!claimed) {
            m_book.pauseBecause(entry, claimed.error());
            halt(entry);
            break;
        }
        n = *claimed;
        if (n == 0) {
            const QDateTime when = m_pacing.earliest(entry.job.mode, 1, now);
            m_book.setResumesAt(entry, when);
            wakeAt(when);
            break;
        }
        if (!sendBatch(entry, line, n))
            break;
    }
}

void Sender::wakeAt(const QDateTime &when)
{
    const QDateTime now = m_clock.now();
    if (m_wake.isValid() && m_wake > now && m_wake <= when)
        return;
    m_wake = when;
    callAt(m_clock, when, this, [this, when] {
        if (m_wake == when)
            m_wake = QDateTime();
        pump();
    });
}

int Sender::reserved() const
{
    int n = 0;
    for (const auto &[entry, line] : m_lines) {
        if (entry->job.phase == JobPhase::Sending)
            n += static_cast<int>(line.ready.size()) + static_cast<int>(line.looking.size());
    }
    return n;
}

bool Sender::sendBatch(JobEntry &entry, Line &line, int n)
{
    const QDateTime now = m_clock.now();
    QDateTime asOf = now;
    QList<ItemChange> changes;
    QList<int> batch;
    for (int i = 0; i < n; ++i) {
        const Ready &ready = line.ready[static_cast<size_t>(i)];
        JobItem item = std::as_const(entry.job.items).at(ready.item);
        if (item.tries == 0) {
            item.baseline = evidenceStart(ready.baseline, m_api.serviceClock().at(now));
            item.seenBefore = ready.seenBefore;
        }
        item.proof = Proof::Sent;
        item.changed = now;
        ++item.tries;
        asOf = std::min(asOf, ready.asOf);
        batch.append(ready.item);
        changes.append({ready.item, item});
    }
    if (const Result<void> written = m_book.intend(entry, changes); !written) {
        m_book.pauseBecause(entry, written.error());
        halt(entry);
        return false;
    }
    line.ready.erase(line.ready.begin(), line.ready.begin() + n);
    m_book.setResumesAt(entry, QDateTime());
    m_pacing.spend(entry.job.mode, n, now);
    perform(entry, batch, asOf);
    return true;
}

void Sender::perform(JobEntry &entry, const QList<int> &batch, const QDateTime &factsAsOf)
{
    QList<DeviceId> ids;
    ApprovalPass pass {.justification = entry.job.justification, .codes = {}};
    for (const int index : batch) {
        const JobItem &item = std::as_const(entry.job.items).at(index);
        ids.append(item.device);
        if (!item.approvalCode.isEmpty())
            pass.codes.insert(item.device, item.approvalCode);
    }
    const auto stillWanted = [self = QPointer(this), &entry, factsAsOf, revision = m_protected.revision()] {
        const qint64 maxAge = std::chrono::milliseconds(factsMaxAge).count();
        return self && entry.job.phase == JobPhase::Sending && self->m_protected.revision() == revision
            && self->isOpenFor(entry) && factsAsOf.msecsTo(self->m_clock.now()) <= maxAge;
    };
    ++m_inFlight;
    whenReady(m_api.perform(entry.job.mode, entry.job.keepUserData, ids, stillWanted, pass), this,
        [this, &entry, batch](const QList<ActionOutcome> &outcomes) {
            --m_inFlight;
            settle(entry, batch, outcomes);
            pump();
        });
}

void Sender::settle(JobEntry &entry, const QList<int> &batch, const QList<ActionOutcome> &outcomes)
{
    using enum ActionOutcome::Answer;
    Q_ASSERT(outcomes.size() == batch.size());
    Line &line = m_lines[&entry];
    const bool forbiddenWhole = isForbiddenWhole(outcomes);
    if (isAnyAccepted(outcomes))
        m_pacing.taken(entry.job.mode);
    std::optional<Error> accountError;
    QList<ItemChange> changes;
    for (qsizetype i = 0; i < batch.size(); ++i) {
        const ActionOutcome &outcome = outcomes.at(i);
        JobItem item = std::as_const(entry.job.items).at(batch.at(i));
        Q_ASSERT(outcome.device == item.device);
        if (item.proof != Proof::Sent)
            continue; // a person knew more before the answer came
        const QDateTime sentAt = item.changed;
        const bool wasApproved = !item.approvalCode.isEmpty();
        const bool isAccounts = isAccountTrouble(outcome, item.error, forbiddenWhole && !wasApproved);
        if (isAccounts)
            accountError = outcome.error;
        if (outcome.retryAfter.count() > 0)
            m_pacing.holdUntil(m_clock.now().addMSecs(outcome.retryAfter.count()));
        item.changed = m_clock.now();
        item.requestId = outcome.requestId;
        item.error = outcome.error;
        if (outcome.answer == Accepted) {
            item.proof = Proof::Accepted;
        } else if (outcome.answer == NeedsApproval) {
            item.proof = Proof::AwaitingApproval;
            item.approvalCode = outcome.approvalCode;
            m_pacing.giveBack(entry.job.mode, 1, sentAt);
        } else if (outcome.answer == Rejected && wasApproved && !isAccounts) {
            item.proof = Proof::AwaitingApproval; // where its request stands tells why, such as that it has lapsed
        } else if (outcome.answer == Refused || (isAccounts && outcome.answer == Rejected)) {
            item.proof = Proof::Planned;
            takeBack(entry, line, batch.at(i), item, outcome, sentAt);
        } else {
            item.proof = outcome.answer == Unknown ? Proof::Unknown : Proof::Failed;
        }
        changes.append({batch.at(i), item});
    }
    m_book.record(entry, changes);
    if (entry.job.phase == JobPhase::Stopped || entry.job.phase == JobPhase::Finished) {
        m_book.takeBackUnsent(entry);
        halt(entry);
    }
    const std::optional<Error> reason = accountError ? accountError : countFailures(line, outcomes);
    if (reason) {
        m_book.pauseBecause(entry, *reason);
        halt(entry);
    }
    Q_EMIT followable();
}

void Sender::takeBack(
    JobEntry &entry, Line &line, int index, JobItem &item, const ActionOutcome &outcome, const QDateTime &sentAt)
{
    const QDateTime now = m_clock.now();
    m_pacing.giveBack(entry.job.mode, 1, sentAt);
    // Never offered: the job stood still, its facts got old, something was protected, or closed hours began.
    if (isAbout(outcome.error, ErrorKind::Canceled)) {
        item.error.reset();
        --item.tries;
        line.queue.push_back(index);
        return;
    }
    if (isAbout(outcome.error, ErrorKind::Throttled) && outcome.retryAfter.count() == 0)
        m_pacing.refused(entry.job.mode, now);
    const std::chrono::milliseconds wait = outcome.retryAfter.count() > 0 ? outcome.retryAfter : backoff(item.tries);
    line.later.emplace(now.addMSecs(wait.count()), index);
}

std::optional<Error> Sender::countFailures(Line &line, const QList<ActionOutcome> &outcomes)
{
    using enum ActionOutcome::Answer;
    const bool allLost = std::all_of(
        outcomes.cbegin(), outcomes.cend(), [](const ActionOutcome &outcome) { return outcome.answer == Unknown; });
    if (allLost)
        return ++line.lostBatches >= lostBatchesThatPause ? outcomes.constFirst().error : std::nullopt;
    line.lostBatches = 0;
    std::optional<Error> reason;
    for (const ActionOutcome &outcome : outcomes) {
        if (outcome.answer == Accepted)
            line.failures = 0;
        if (outcome.answer != Rejected && outcome.answer != Unknown)
            continue;
        const ErrorKind kind = outcome.error ? outcome.error->kind : ErrorKind::None;
        line.failures = kind == line.failureKind ? line.failures + 1 : 1;
        line.failureKind = kind;
        if (line.failures >= failuresThatPause)
            reason = outcome.error;
    }
    return reason;
}

} // namespace Reslate
