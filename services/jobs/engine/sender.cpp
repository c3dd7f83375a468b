// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/engine/sender.h"

#include "core/async.h"
#include "domain/job/pace.h"
#include "graph/graphapi.h"
#include "graph/transport/batch.h"
#include "graph/transport/serviceclock.h"
#include "jobs/engine/jobregistry.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace Reslate {

Sender::Sender(const Dependencies &with, int parallelBatches, QObject *parent)
    : QObject(parent)
    , m_book(with.book)
    , m_reader(with.reader)
    , m_protected(with.protectedList)
    , m_closedHours(with.closedHours)
    , m_api(with.api)
    , m_clock(with.clock)
    , m_pacing(with.pacing)
    , m_parallelBatches(std::max(parallelBatches, 1))
    , m_others(with.book, with.api, with.clock, with.pacing)
{
    connect(&m_others, &OtherOrders::counted, this, &Sender::pump);
}

void Sender::begin(JobEntry &entry)
{
    Line &line = m_lines[&entry];
    if (std::exchange(line.begun, true))
        return;
    for (int i = 0; i < entry.job.released; ++i) {
        if (std::as_const(entry.job.items).at(i).current().state == ItemState::Planned)
            line.queue.push_back(i);
    }
    pump();
}

void Sender::halt(JobEntry &entry)
{
    Line &line = m_lines[&entry];
    unready(line);
    if (entry.count(ItemState::Planned) == 0) {
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
    line.failedReads = 0;
    line.failures = 0;
    line.isTrial = std::exchange(line.lostBatches, 0) > 0 || line.isTrial;
    line.abreast = 1;
    if (!line.begun && entry.isActive) // an approval came while it stood still, or nothing had been left to send
        begin(entry);
    pump();
}

void Sender::enqueue(JobEntry &entry, const QList<int> &items)
{
    Line &line = m_lines[&entry];
    for (const int item : items) {
        if (line.begun && std::ranges::find(line.queue, item) == line.queue.end())
            line.queue.push_back(item);
    }
    if (!line.begun && entry.isActive && entry.job.phase == JobPhase::Sending) // nothing had been left to send
        begin(entry); // finds them
    pump();
}

void Sender::pump()
{
    for (const std::unique_ptr<JobEntry> &entry : m_book.entries()) {
        Line &line = m_lines[entry.get()];
        goOnWhenDue(*entry, line);
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
    if (release.count <= before)
        return;
    const auto enqueueReleased = [&entry, &line, before, count = release.count](const Result<void> &kept) {
        for (int i = before; kept && i < count; ++i) {
            if (std::as_const(entry.job.items).at(i).current().state == ItemState::Planned)
                line.queue.push_back(i);
        }
    };
    const QFuture<Result<void>> kept = m_book.release(entry, release.count);
    if (kept.isFinished()) {
        enqueueReleased(kept.result());
        return;
    }
    whenReady(kept, this, [this, enqueueReleased](const Result<void> &later) {
        enqueueReleased(later);
        pump();
    });
}

bool Sender::isOpenFor(const JobEntry &entry) const
{
    return !isDestructive(entry.job.workflow) || (!m_closedHours.error() && !m_closedHours.closureNow());
}

bool Sender::isHeld(JobEntry &entry, Line &line)
{
    if (entry.count(ItemState::Planned) == 0 || isOpenFor(entry)) {
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
    while (!line.ready.empty() && !isFresh(line.ready.front().asOf, factsMaxAge, now)) {
        line.queue.push_back(line.ready.front().item);
        line.ready.pop_front();
    }
    if (isSteppingBack(line))
        return;
    lookWhenDue(entry, line);
    while (!line.ready.empty()) {
        const ResetMode kind = readyKind(entry, line);
        const bool isChecked = factsOf(kind).destructive;
        const int n = sendable(entry, line, kind);
        if (n == 0 || (isChecked && m_pacing.isLimitedByDay(kind) && m_others.mustWait()))
            return;
        const std::deque<Ready> batch = takeReady(entry, line, kind, n);
        if (isChecked)
            check(entry, line, batch);
        else if (!sendBatch(entry, line, batch, {}))
            break;
    }
}

ResetMode Sender::nextKind(const JobEntry &entry, const std::deque<int> &items) const
{
    const auto kindOf = [&entry](int item) { return entry.job.items.at(item).current().kind; };
    const ResetMode front = kindOf(items.front());
    if (entry.job.workflow.size() == 1)
        return front;
    const QDateTime now = m_clock.now();
    const auto next = std::ranges::find_if(
        items, [&](int item) { return m_pacing.allowance(kindOf(item), 1, now) > 0; });
    return next == items.end() ? front : kindOf(*next);
}

ResetMode Sender::readyKind(const JobEntry &entry, const Line &line) const
{
    std::deque<int> items;
    if (entry.job.workflow.size() == 1)
        return entry.job.workflow.goal();
    std::ranges::transform(line.ready, std::back_inserter(items), &Ready::item);
    return nextKind(entry, items);
}

int Sender::sendable(JobEntry &entry, Line &line, ResetMode mode)
{
    if (line.inFlight == 0 && line.lastLeft.isValid() && !isFresh(line.lastLeft, restBetween, m_clock.now()))
        line.abreast = std::min(line.abreast, fewAbreast);
    const int abreast = factsOf(mode).destructive ? line.abreast : m_parallelBatches;
    if (m_inFlight >= m_parallelBatches || line.inFlight >= abreast)
        return 0;
    if ((line.isTrial && line.inFlight > 0) || awaitsBearers(line))
        return 0;
    const int most = line.isTrial ? 1 : maxBatchSize;
    const auto isAlike = [&entry, mode](const Ready &each) {
        return std::as_const(entry.job.items).at(each.item).current().kind == mode;
    };
    const qsizetype alike = entry.job.workflow.size() == 1 ? std::ssize(line.ready)
                                                           : std::ranges::count_if(line.ready, isAlike);
    const int n = std::min(most, static_cast<int>(alike));
    if (n < most && line.lookRuns)
        return 0; // the rest of a full batch is on its way
    const QDateTime now = m_clock.now();
    const int allowed = m_pacing.allowance(mode, n + m_checking, now);
    if (allowed == 0) {
        const QDateTime when = m_pacing.earliest(mode, 1, now);
        m_book.setResumesAt(entry, when);
        wakeAt(when);
    }
    return std::max(allowed - m_checking, 0); // what is being checked leaves first
}

std::deque<Sender::Ready> Sender::takeReady(const JobEntry &entry, Line &line, ResetMode kind, int n)
{
    if (entry.job.workflow.size() == 1) { // the usual one, whose line may be long
        std::deque<Ready> first(line.ready.begin(), line.ready.begin() + n);
        line.ready.erase(line.ready.begin(), line.ready.begin() + n);
        return first;
    }
    std::deque<Ready> taken;
    std::deque<Ready> left;
    for (Ready &each : line.ready) {
        const bool isTaken = std::ssize(taken) < n && entry.job.items.at(each.item).current().kind == kind;
        (isTaken ? taken : left).push_back(std::move(each));
    }
    line.ready = std::move(left);
    return taken;
}

void Sender::goOnWhenDue(JobEntry &entry, Line &line)
{
    const bool waits = line.begun && entry.job.phase == JobPhase::Paused && entry.job.pausedBy
        && entry.job.pausedBy->kind == ErrorKind::DayLimit && entry.job.resumesAt.isValid();
    if (!waits)
        return;
    if (m_clock.now() < entry.job.resumesAt) {
        wakeAt(entry.job.resumesAt);
        return;
    }
    if (m_book.holdForFailures(entry))
        return;
    m_book.setPhase(entry, JobPhase::Sending);
    line.failures = 0;
    line.abreast = 1;
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
            n += static_cast<int>(line.ready.size()) + static_cast<int>(line.looking.size()) + line.checking;
    }
    return n;
}

void Sender::count(Line &line, int n, int sign)
{
    m_inFlight += sign;
    line.inFlight += sign;
    line.checking += sign * n;
    m_checking += sign * n;
}

void Sender::intend(JobEntry &entry, Line &line, const std::deque<Ready> &ready, const QDateTime &checked)
{
    const ResetMode kind = std::as_const(entry.job.items).at(ready.front().item).current().kind;
    const QList<ItemChange> changes = intentsOf(entry, line, ready);
    QDateTime asOf = m_clock.now();
    QList<int> batch;
    for (const Ready &each : ready) {
        asOf = std::min(asOf, each.asOf);
        batch.append(each.item);
    }
    const int revision = m_protected.revision(); // what is protected while this is written down counts
    const auto n = static_cast<int>(batch.size());
    count(line, n, 1); // until it is written down
    m_intended.append({&entry, batch});
    onceSettled(m_book.intend(entry, changes), this,
        [this, &entry, &line, kind, batch, changes, n, asOf, checked, revision](const Result<void> &written) {
            count(line, n, -1);
            m_intended.removeIf([&](const Intent &intent) { return intent.entry == &entry && intent.items == batch; });
            if (written) {
                m_book.setResumesAt(entry, QDateTime());
                m_pacing.spend(kind, n, m_clock.now());
                pauseWhenSlow(entry, line, checked);
                QList<int> leaving;
                for (const auto &[index, intended] : changes) { // a person may have said meanwhile what they saw
                    const JobItem &item = std::as_const(entry.job.items).at(index);
                    if (item.steps.size() == intended.steps.size() && item.current().state == ItemState::Sent)
                        leaving.append(index);
                }
                if (!leaving.isEmpty())
                    perform(entry, kind, leaving, asOf, {.checked = checked, .revision = revision});
                return;
            }
            m_pacing.unclaim(kind, n);
            m_book.pauseBecause(entry, written.error());
            enqueuePlanned(entry, changes);
            halt(entry);
        });
}

void Sender::withdrawIntents()
{
    for (const Intent &intent : std::exchange(m_intended, {})) {
        QList<ItemChange> changes;
        for (const int index : intent.items) {
            JobItem item = std::as_const(intent.entry->job.items).at(index);
            if (item.current().state != ItemState::Sent)
                continue;
            item.current().state = ItemState::Planned;
            item.current().changed = m_clock.now();
            --item.current().tries;
            changes.append({index, item});
        }
        m_book.record(*intent.entry, changes);
        if (isOver(intent.entry->job))
            m_book.takeBackUnsent(*intent.entry);
    }
}

void Sender::perform(
    JobEntry &entry, ResetMode kind, const QList<int> &batch, const QDateTime &factsAsOf, const Judged &judged)
{
    QList<DeviceId> ids;
    ApprovalPass pass {.justification = entry.job.justification, .codes = {}};
    for (const int index : batch) {
        const JobItem &item = std::as_const(entry.job.items).at(index);
        ids.append(item.device.id);
        if (!item.current().approvalCode.isEmpty())
            pass.codes.insert(item.device.id, item.current().approvalCode);
    }
    const auto stillWanted = [self = QPointer(this), &entry, factsAsOf, judged] {
        if (!self || entry.job.phase != JobPhase::Sending || self->m_protected.revision() != judged.revision)
            return false;
        const QDateTime now = self->m_clock.now();
        return self->isOpenFor(entry) && isFresh(factsAsOf, factsMaxAge, now)
            && (!judged.checked.isValid() || isFresh(judged.checked, checkMaxAge, now));
    };
    Line &line = m_lines[&entry];
    Orders orders {.kind = kind, .items = batch, .steps = {}, .number = line.dayLimits[kind].left()};
    for (const int index : batch)
        orders.steps.append(std::as_const(entry.job.items).at(index).steps.size());
    line.lastLeft = m_clock.now();
    ++m_inFlight;
    ++line.inFlight;
    whenReady(m_api.perform(kind, entry.job.keepUserData, ids, stillWanted, pass), this,
        [this, &entry, orders](const QList<ActionOutcome> &outcomes) {
            --m_inFlight;
            --m_lines[&entry].inFlight;
            settle(entry, orders, outcomes);
            pump();
        });
}

} // namespace Reslate
