// SPDX-License-Identifier: GPL-3.0-or-later
// The moment before sending: whether anybody else has ordered something for these devices meanwhile, and what the day
// still has room for.
#include "jobs/engine/sender.h"

#include "core/async.h"
#include "graph/transport/serviceclock.h"
#include "jobs/engine/jobregistry.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

constexpr std::chrono::milliseconds retryLook {5'000};
/// A reading that took longer may have been repeated on the way, and the answers that came first are too old.
constexpr std::chrono::seconds slowestCheck {15};
/// Two programs at the same devices step back for different times, so that one of them goes first.
constexpr int shortestStepBack = 1'000;
constexpr int maxStepBack = 4'000;

/// What was just read of the Intune record, with what the look before knew beside it.
Device withFactsOf(const Device &seen, Device fresh)
{
    fresh.guard = seen.guard;
    fresh.pendingLifted = seen.pendingLifted;
    fresh.edition = seen.edition;
    fresh.chassis = seen.chassis;
    fresh.intuneJoin = seen.intuneJoin;
    fresh.entraState = seen.entraState;
    fresh.entraJoin = seen.entraJoin;
    fresh.entraObjectId = seen.entraObjectId;
    if (fresh.entraDeviceId != seen.entraDeviceId) // the join that was read is another's
        fresh.entraState = RecordState::Doubtful;
    return fresh;
}

/// Another program counts what leaves today for some milliseconds; then it is our turn.
constexpr std::chrono::milliseconds othersCount {500};

} // namespace

void Sender::check(JobEntry &entry, Line &line, const std::deque<Ready> &batch)
{
    QList<DeviceId> ids;
    for (const Ready &ready : batch)
        ids.append(ready.seen.id);
    const auto n = static_cast<int>(batch.size());
    ++m_inFlight;
    ++line.inFlight;
    line.checking += n;
    m_checking += n;
    const QDateTime asked = m_clock.now();
    const int revision = m_protected.revision();
    whenReady(
        m_api.readDevices(ids), this, [this, &entry, batch, n, asked, revision](const QList<DeviceReading> &readings) {
            Line &mine = m_lines[&entry];
            --m_inFlight;
            --mine.inFlight;
            mine.checking -= n;
            m_checking -= n;
            // A service that is always slow must not keep the job from ever sending.
            const bool isSlow = !isFresh(asked, slowestCheck, m_clock.now());
            const bool isTimely = !isSlow || mine.wasSlow;
            mine.wasSlow = isSlow;
            const bool isSound = isTimely && entry.job.phase == JobPhase::Sending && m_protected.revision() == revision;
            if (isSound)
                endCheck(entry, batch, readings, asked);
            else
                lookAgainAt(entry, mine, batch);
            pump();
        });
}

void Sender::lookAgainAt(const JobEntry &entry, Line &line, const std::deque<Ready> &batch)
{
    for (const Ready &ready : batch) {
        if (std::as_const(entry.job.items).at(ready.item).current().state == ItemState::Planned)
            line.queue.push_back(ready.item);
    }
}

void Sender::endCheck(
    JobEntry &entry, const std::deque<Ready> &batch, const QList<DeviceReading> &readings, const QDateTime &asked)
{
    Line &line = m_lines[&entry];
    std::deque<Ready> passed;
    std::deque<Ready> changed; // by somebody else
    QList<int> unread;
    std::optional<Error> error;
    QList<ItemChange> changes;
    bool isContested = false;
    for (size_t i = 0; i < batch.size(); ++i) {
        const Ready &before = batch[i];
        const DeviceReading &reading = readings.at(static_cast<qsizetype>(i));
        if (reading.state == DeviceReading::State::Unreadable) {
            unread.append(before.item);
            error = reading.error;
            continue;
        }
        const bool isThere = reading.state == DeviceReading::State::Found;
        const Device fresh = isThere ? withFactsOf(before.seen, reading.value) : Device();
        const bool isOrdered = isThere && wasOrderedBetween(before.seen, fresh);
        isContested = isContested || isOrdered;
        const size_t ready = line.ready.size();
        const std::optional<ItemChange> change = evaluate(
            entry, line, before.item, isThere ? &fresh : nullptr, std::min(before.asOf, asked));
        if (line.ready.size() > ready) {
            (isOrdered ? changed : passed).push_back(line.ready.back());
            line.ready.pop_back();
        } else if (change) {
            changes.append(*change);
        } else if (std::as_const(entry.job.items).at(before.item).current().state == ItemState::Planned) {
            changed.push_back(before); // its join can't be relied on any more
        }
    }
    m_book.record(entry, changes);
    if (!changes.isEmpty())
        Q_EMIT followable();
    lookAgainAt(entry, line, changed);
    readLater(entry, line, unread, error);
    line.failedReads = unread.size() == static_cast<qsizetype>(batch.size()) ? line.failedReads + 1 : 0;
    if (isContested)
        stepBack(entry, line, passed);
    else if (!passed.empty() && entry.job.phase == JobPhase::Sending)
        sendBatch(entry, line, passed, m_clock.now());
    else
        lookAgainAt(entry, line, passed);
    if (!unread.isEmpty())
        pauseWhenBlind(entry, line, error);
}

void Sender::stepBack(JobEntry &entry, Line &line, const std::deque<Ready> &batch)
{
    line.isContested = true;
    line.abreast = 1;
    lookAgainAt(entry, line, batch);
    unready(line); // the other has ordered more of them by then
    line.waitsUntil = m_clock.now().addMSecs(QRandomGenerator::global()->bounded(shortestStepBack, maxStepBack));
}

bool Sender::isSteppingBack(const Line &line)
{
    const qint64 left = line.waitsUntil.isValid() ? m_clock.now().msecsTo(line.waitsUntil) : 0;
    if (left <= 0 || left > maxStepBack) // more, and somebody has set the clock back
        return false;
    wakeAt(line.waitsUntil);
    return true;
}

void Sender::readLater(JobEntry &entry, Line &line, const QList<int> &unread, const std::optional<Error> &error)
{
    const QDateTime retry = m_clock.now().addMSecs(retryLook.count() * std::max(line.failedReads, 1));
    for (const int index : unread) {
        if (std::as_const(entry.job.items).at(index).current().state != ItemState::Planned)
            continue;
        if (error)
            line.later.emplace(retry, index);
        else
            line.queue.push_back(index); // the job stood still meanwhile, or something was protected
    }
}

void Sender::pauseWhenBlind(JobEntry &entry, Line &line, const std::optional<Error> &error)
{
    line.blindError = error;
    const bool isAccount = error && (error->kind == ErrorKind::SignInRequired || error->kind == ErrorKind::Forbidden);
    if (error && line.failedReads > 0 && (isAccount || line.failedReads >= failedReadsThatPause)) {
        m_book.pauseBecause(entry, *error);
        halt(entry);
    }
}

std::optional<Error> Sender::blindBecause(const JobEntry &entry) const
{
    const auto line = m_lines.find(&entry);
    const bool isBlind = line != m_lines.end() && line->second.failedReads > 0;
    return isBlind ? line->second.blindError : std::nullopt;
}

/// What is written down before these are offered.
QList<ItemChange> Sender::intentsOf(const JobEntry &entry, Line &line, const std::deque<Ready> &ready)
{
    const QDateTime now = m_clock.now();
    QList<ItemChange> changes;
    for (const Ready &each : ready) {
        JobItem item = entry.job.items.at(each.item);
        if (item.current().tries == 0) {
            item.current().baseline = evidenceStart(each.baseline, m_api.serviceClock().latestAt(now));
            item.current().serialBearers = bearersNow(line, item);
        }
        item.current().seenBefore = each.seen.lastSeen; // a contact before this offer proves nothing about it
        item.current().state = ItemState::Sent;
        item.current().changed = now;
        ++item.current().tries;
        changes.append({each.item, item});
    }
    return changes;
}

bool Sender::sendBatch(JobEntry &entry, Line &line, const std::deque<Ready> &batch, const QDateTime &checked)
{
    const ResetMode kind = std::as_const(entry.job.items).at(batch.front().item).current().kind;
    const auto n = static_cast<int>(batch.size());
    const std::optional<DayClaim> claim = m_pacing.claimOf(kind, n, m_clock.now());
    if (!claim) {
        intend(entry, line, batch, checked);
        return entry.job.phase == JobPhase::Sending;
    }
    count(line, n, 1);
    const QFuture<Result<DayCount::Claim>> claimed = m_book.claimDay(*claim);
    const bool isAwaited = !claimed.isFinished();
    onceSettled(claimed, this,
        [this, &entry, &line, batch, checked, claim, kind, n, isAwaited](const Result<DayCount::Claim> &answer) {
            count(line, n, -1);
            onClaimed(entry, line, batch, checked, m_pacing.onClaimed(kind, *claim, answer));
            if (isAwaited)
                pump();
        });
    return entry.job.phase == JobPhase::Sending && !isSteppingBack(line);
}

void Sender::onClaimed(
    JobEntry &entry, Line &line, std::deque<Ready> batch, const QDateTime &checked, const Result<int> &claimed)
{
    const QDateTime now = m_clock.now();
    const ResetMode mode = std::as_const(entry.job.items).at(batch.front().item).current().kind;
    const auto first = batch.begin() + claimed.value_or(0);
    lookAgainAt(entry, line, {first, batch.end()});
    batch.erase(first, batch.end());
    const bool isLocked = !claimed && claimed.error().kind == ErrorKind::StorageInUse;
    line.lockedCounts = isLocked ? line.lockedCounts + 1 : 0;
    if (isLocked && line.lockedCounts < lockedCountsThatPause) { // for milliseconds
        line.waitsUntil = now.addMSecs(othersCount.count());
        wakeAt(line.waitsUntil);
    } else if (!claimed) {
        m_book.pauseBecause(entry, claimed.error());
        halt(entry);
    } else if (batch.empty()) {
        const QDateTime when = m_pacing.earliest(mode, 1, now);
        m_book.setResumesAt(entry, when);
        wakeAt(when);
    } else if (entry.job.phase == JobPhase::Sending) {
        intend(entry, line, batch, checked);
    } else { // a person held or stopped it meanwhile
        m_pacing.unclaim(mode, static_cast<int>(batch.size()));
        lookAgainAt(entry, line, batch);
    }
}

} // namespace Reslate
