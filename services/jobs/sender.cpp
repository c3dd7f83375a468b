// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/sender.h"

#include "core/async.h"
#include "graph/graphapi.h"
#include "jobs/jobbook.h"

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

constexpr int batchSize = 20;
constexpr std::chrono::seconds longestBackoff {60};

std::chrono::milliseconds backoff(int tries)
{
    const int doublings = std::clamp(tries - 1, 0, 6);
    return std::min<std::chrono::milliseconds>(std::chrono::seconds(1 << doublings), longestBackoff);
}

/// The account is at fault, not the devices: the next person who is allowed to can go on.
bool isAccountTrouble(const QList<ActionOutcome> &outcomes)
{
    const auto is = [](ErrorKind kind) {
        return [kind](const ActionOutcome &outcome) { return outcome.error && outcome.error->kind == kind; };
    };
    return std::any_of(outcomes.cbegin(), outcomes.cend(), is(ErrorKind::SignInRequired))
        || std::all_of(outcomes.cbegin(), outcomes.cend(), is(ErrorKind::Forbidden));
}

bool wasNotProcessed(const ActionOutcome &outcome, bool accountTrouble)
{
    using enum ActionOutcome::Answer;
    return outcome.answer == Refused || (accountTrouble && outcome.answer == Rejected);
}

} // namespace

Sender::Sender(JobBook &book, FactReader &reader, GraphApi &api, Clock &clock, Pacing &pacing, int parallelBatches,
    QObject *parent)
    : QObject(parent)
    , m_book(book)
    , m_reader(reader)
    , m_api(api)
    , m_clock(clock)
    , m_pacing(pacing)
    , m_parallelBatches(std::max(parallelBatches, 1))
{
}

void Sender::begin(JobEntry &entry)
{
    Line &line = m_lines[&entry];
    for (int i = 0; i < entry.job.items.size(); ++i) {
        if (entry.job.items.at(i).proof == Proof::Planned)
            line.queue.push_back(i);
    }
    pump();
}

void Sender::halt(JobEntry &entry)
{
    Line &line = m_lines[&entry];
    while (!line.ready.empty()) {
        line.queue.push_front(line.ready.back().item);
        line.ready.pop_back();
    }
    if (entry.count(Proof::Planned) == 0) {
        line.queue.clear();
        line.later.clear();
    }
    pump(); // what was reserved for this job is free for others
}

void Sender::resume(JobEntry &entry)
{
    Line &line = m_lines[&entry];
    line.blindLooks = 0;
    line.failures = 0;
    line.lostBatches = 0;
    pump();
}

void Sender::pump()
{
    for (const std::unique_ptr<JobEntry> &entry : m_book.entries()) {
        if (entry->job.phase == JobPhase::Sending)
            serve(*entry, m_lines[entry.get()]);
    }
}

void Sender::serve(JobEntry &entry, Line &line)
{
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
        int n = std::min(batchSize, static_cast<int>(line.ready.size()));
        if (n < batchSize && line.lookRuns)
            break; // the rest of a full batch is on its way
        n = m_pacing.allowance(entry.job.mode, n, now);
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
    const qint64 delay = std::max<qint64>(now.msecsTo(when), 0);
    m_clock.callAfter(std::chrono::milliseconds(delay), this, [this, when] {
        if (m_wake == when)
            m_wake = QDateTime();
        pump();
    });
}

int Sender::reserved() const
{
    int n = 0;
    for (const auto &[entry, line] : m_lines)
        n += static_cast<int>(line.ready.size()) + static_cast<int>(line.looking.size());
    return n;
}

bool Sender::sendBatch(JobEntry &entry, Line &line, int n)
{
    const QDateTime now = m_clock.now();
    QList<ItemChange> changes;
    QList<int> batch;
    QList<DeviceId> ids;
    for (int i = 0; i < n; ++i) {
        const Ready &ready = line.ready[static_cast<size_t>(i)];
        JobItem item = std::as_const(entry.job.items).at(ready.item);
        if (item.tries == 0)
            item.baseline = ready.baseline;
        item.proof = Proof::Sent;
        item.changed = now;
        ++item.tries;
        batch.append(ready.item);
        ids.append(item.device);
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
    ++m_inFlight;
    whenReady(m_api.perform(entry.job.mode, entry.job.keepUserData, ids), this,
        [this, &entry, batch](const QList<ActionOutcome> &outcomes) {
            --m_inFlight;
            settle(entry, batch, outcomes);
            pump();
        });
    return true;
}

void Sender::settle(JobEntry &entry, const QList<int> &batch, const QList<ActionOutcome> &outcomes)
{
    Q_ASSERT(outcomes.size() == batch.size());
    Line &line = m_lines[&entry];
    const bool accountTrouble = isAccountTrouble(outcomes);
    QList<ItemChange> changes;
    for (qsizetype i = 0; i < batch.size(); ++i) {
        const ActionOutcome &outcome = outcomes.at(i);
        JobItem item = std::as_const(entry.job.items).at(batch.at(i));
        Q_ASSERT(outcome.device == item.device);
        item.changed = m_clock.now();
        item.requestId = outcome.requestId;
        item.error = outcome.error;
        if (outcome.answer == ActionOutcome::Answer::Accepted) {
            item.proof = Proof::Accepted;
            item.error.reset();
        } else if (wasNotProcessed(outcome, accountTrouble)) {
            item.proof = Proof::Planned;
            takeRefusal(entry, line, batch.at(i), outcome);
        } else {
            item.proof = outcome.answer == ActionOutcome::Answer::Unknown ? Proof::Unknown : Proof::Failed;
        }
        changes.append({batch.at(i), item});
    }
    m_book.record(entry, changes);
    if (entry.job.phase == JobPhase::Stopped || entry.job.phase == JobPhase::Finished) {
        m_book.takeBackPlanned(entry);
        halt(entry);
    }
    countFailures(entry, line, outcomes);
    Q_EMIT accepted();
}

void Sender::takeRefusal(const JobEntry &entry, Line &line, int index, const ActionOutcome &outcome)
{
    const QDateTime now = m_clock.now();
    const std::chrono::milliseconds wait = outcome.retryAfter.count() > 0
        ? outcome.retryAfter
        : backoff(entry.job.items.at(index).tries);
    line.later.emplace(now.addMSecs(wait.count()), index);
    m_pacing.giveBack(entry.job.mode, 1, now);
    if (outcome.retryAfter.count() > 0)
        m_pacing.holdUntil(now.addMSecs(outcome.retryAfter.count()));
}

void Sender::countFailures(JobEntry &entry, Line &line, const QList<ActionOutcome> &outcomes)
{
    using enum ActionOutcome::Answer;
    const auto isLost = [](const ActionOutcome &outcome) { return outcome.answer == Unknown; };
    std::optional<Error> reason;
    if (isAccountTrouble(outcomes)) {
        reason = outcomes.constFirst().error;
    } else if (std::all_of(outcomes.cbegin(), outcomes.cend(), isLost)) {
        if (++line.lostBatches >= lostBatchesThatPause)
            reason = outcomes.constFirst().error;
    } else {
        line.lostBatches = 0;
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
    }
    if (reason) {
        m_book.pauseBecause(entry, *reason);
        halt(entry);
    }
}

} // namespace Reslate
