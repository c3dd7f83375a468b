// SPDX-License-Identifier: GPL-3.0-or-later
// The last look before sending: which items, when, and what it says.
#include "jobs/engine/sender.h"

#include "core/async.h"
#include "graph/graphapi.h"
#include "graph/transport/batch.h"
#include "graph/transport/serviceclock.h"
#include "jobs/engine/jobregistry.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

/// Of so many devices that are next in line it is asked at once who bears their serial numbers.
constexpr size_t numbersAhead = 1'000;
/// Who bears a serial number changes seldom.
constexpr std::chrono::minutes censusMaxAge {10};
/// The list of 100,000 devices takes a minute or two.
constexpr std::chrono::minutes censusWait {3};

} // namespace

void Sender::lookWhenDue(JobEntry &entry, Line &line)
{
    if (line.lookRuns)
        return;
    const QDateTime now = m_clock.now();
    if (line.queue.empty()) {
        if (!line.later.empty()) {
            if (line.ready.empty())
                m_book.setResumesAt(entry, line.later.begin()->first);
            wakeAt(line.later.begin()->first);
        }
        return;
    }
    const auto kindOf = [&entry](int item) { return std::as_const(entry.job.items).at(item).current().kind; };
    const ResetMode mode = nextKind(entry, line.queue);
    const int queued = entry.job.workflow.size() == 1 ? static_cast<int>(line.queue.size())
                                                      : static_cast<int>(std::ranges::count(line.queue, mode, kindOf));
    const int today = m_pacing.leftToday(mode, now);
    // Facts age, so only what may leave now is looked at: a full batch at least, unless less is left.
    const int enough = std::min({maxBatchSize, queued, today > 0 ? today : maxBatchSize});
    const QDateTime when = m_pacing.earliest(mode, enough, now);
    if (when > now) {
        if (line.ready.empty())
            m_book.setResumesAt(entry, when);
        wakeAt(when);
        return;
    }
    const int allowed = m_pacing.allowance(mode, queued, now);
    const int room = std::min(allowed, std::max(m_pacing.allowance(mode, PaceLimits::unlimited, now) - reserved(), 0));
    const int least = std::min(enough, allowed);
    if (room >= least)
        startLook(entry, line, mode, std::max(room / waitingJobs(), least));
}

int Sender::waitingJobs() const
{
    const auto waits = [](const auto &each) {
        return each.first->job.phase == JobPhase::Sending && !each.second.lookRuns && !each.second.queue.empty();
    };
    return std::max(static_cast<int>(std::count_if(m_lines.cbegin(), m_lines.cend(), waits)), 1);
}

void Sender::startLook(JobEntry &entry, Line &line, ResetMode kind, int n)
{
    line.lookRuns = true;
    line.lookReadAny = false;
    line.untouched = m_book.saidUntouched();
    QList<EntraDeviceId> entraIds;
    QList<AutopilotId> registrations;
    std::deque<int> others; // of another step, which other rules judge
    line.lookKind = kind;
    while (line.looking.size() < n && !line.queue.empty()) {
        const int index = line.queue.front();
        line.queue.pop_front();
        const JobItem &item = std::as_const(entry.job.items).at(index);
        if (item.current().kind != line.lookKind) {
            others.push_back(index);
            continue;
        }
        line.looking.insert(item.device.id, index);
        entraIds.append(item.device.entraDevice);
        if (!item.device.autopilot.isEmpty())
            registrations.append(item.device.autopilot);
    }
    line.queue.insert(line.queue.begin(), others.cbegin(), others.cend());
    // With every look: next to the devices themselves, the few protected groups cost little, and then no order leaves
    // on members that are older than its other facts.
    whenReady(m_protected.readMembers(registrations), this, [this, &entry, entraIds](const GuardFacts &guards) {
        m_lines[&entry].guards = guards;
        readBearers(entry);
        readJoins(entry, entraIds);
    });
}

void Sender::readBearers(JobEntry &entry)
{
    Line &line = m_lines[&entry];
    if (line.censusRuns || !mayEnrollAgain(entry.job.workflow))
        return;
    const QDateTime now = m_clock.now();
    QList<int> items = line.looking.values();
    for (const Ready &each : line.ready)
        items.append(each.item);
    const bool isRecent = line.censusEnded.isValid() && isFresh(line.censusEnded, censusMaxAge, now);
    const bool failedLately = isRecent && !line.census.asOf.isValid();
    if (failedLately || (isRecent && line.census.asked.contains(realSerials(entry.job, items))))
        return;
    const auto ahead = std::min(line.queue.size(), numbersAhead); // the list is long, and tells of these as well
    items.append(QList<int>(line.queue.cbegin(), line.queue.cbegin() + static_cast<std::ptrdiff_t>(ahead)));
    const QSet<QString> serials = realSerials(entry.job, items);
    if (serials.isEmpty())
        return;
    line.censusRuns = true;
    line.censusAsked = now;
    whenReady(m_reader.findLinked(serials, {}), this, [this, &entry, serials, now](const LinkedFacts &listed) {
        Line &asked = m_lines[&entry];
        asked.censusRuns = false;
        asked.census = takeCensus(serials, listed, m_book, now);
        asked.censusEnded = m_clock.now();
        readBearers(entry); // of what was looked at meanwhile
        pump();
    });
}

bool Sender::awaitsBearers(const Line &line)
{
    const bool awaits = line.censusRuns && isFresh(line.censusAsked, censusWait, m_clock.now());
    if (awaits) // until the moment after the last in which it does
        wakeAt(line.censusAsked.addMSecs(std::chrono::milliseconds(censusWait).count() + 1));
    return awaits;
}

SerialBearers Sender::bearersNow(const Line &line, const JobItem &item) const
{
    // Orders that waited in vain for a newer one leave without.
    const bool isRecent = line.censusEnded.isValid()
        && isFresh(line.censusEnded, censusMaxAge + censusWait, m_clock.now());
    return isRecent ? bearersOf(line.census, item) : SerialBearers::NotKnown;
}

void Sender::readJoins(JobEntry &entry, const QList<EntraDeviceId> &entraIds)
{
    if (!factsOf(m_lines[&entry].lookKind).needsJoinState) {
        readDevices(entry, {});
        return;
    }
    whenReady(m_reader.readJoins(entraIds, m_lines[&entry].looking.keys()), this,
        [this, &entry](const JoinFacts &joins) { readDevices(entry, joins); });
}

void Sender::readDevices(JobEntry &entry, const JoinFacts &joins)
{
    auto portion = [this, &entry, joins](const QList<Device> &devices, const QDateTime &asOf) {
        takeFacts(entry, devices, asOf, joins);
        pump();
    };
    const QFuture<DeviceFactsEnd> end = m_reader.readDevices(
        m_lines[&entry].looking.keys(), FactReader::Depth::Whole, this, std::move(portion));
    whenReady(end, this, [this, &entry, joinError = joins.error](const DeviceFactsEnd &facts) {
        endLook(entry, facts, joinError);
        pump();
    });
}

void Sender::takeFacts(JobEntry &entry, const QList<Device> &devices, const QDateTime &asOf, const JoinFacts &joins)
{
    Q_EMIT devicesRead(devices, {});
    if (entry.job.phase != JobPhase::Sending)
        return;
    Line &line = m_lines[&entry];
    if (line.guards.revision != m_protected.revision())
        return; // they are looked at again under the new list
    const bool needsJoin = factsOf(line.lookKind).needsJoinState;
    QDateTime oldest = needsJoin ? std::min(asOf, joins.asOf) : asOf;
    if (line.guards.asOf.isValid())
        oldest = std::min(oldest, line.guards.asOf);
    const auto first = static_cast<std::ptrdiff_t>(line.ready.size());
    QList<ItemChange> changes;
    for (Device device : devices) {
        const int index = line.looking.value(device.id, -1);
        if (index < 0)
            continue;
        if (needsJoin)
            joins.addTo(device, std::as_const(entry.job.items).at(index).device.entraDevice);
        line.guards.protections.applyTo(device);
        device.guard = line.guards.guardOf(device, std::as_const(entry.job.items).at(index));
        if (const std::optional<ItemChange> change = evaluate(entry, line, index, &device, oldest))
            changes.append(*change);
    }
    // In no order that another program at the same devices would have, too.
    std::shuffle(line.ready.begin() + first, line.ready.end(), *QRandomGenerator::global());
    m_book.record(entry, changes);
    if (!changes.isEmpty())
        Q_EMIT followable();
}

std::optional<ItemChange> Sender::evaluate(
    const JobEntry &entry, Line &line, int index, const Device *fresh, const QDateTime &asOf)
{
    const QDateTime now = m_clock.now();
    JobItem item = entry.job.items.at(index);
    if (item.current().state != ItemState::Planned) {
        line.looking.remove(item.device.id);
        return std::nullopt;
    }
    // A person saw nothing of an earlier order; when the device was reset since that one, it was carried out after all.
    const QDateTime planned = planStart(item, m_api.serviceClock().earliestAt(entry.job.created));
    const QDateTime since = std::min(planned, line.untouched.value(item.device.id, planned));
    const PreflightCheck look = preflightCheck(item, fresh, since, m_api.serviceClock().at(now));
    if (look.verdict == PreflightCheck::Verdict::Unreadable)
        return std::nullopt; // stays among those that are looked at, for the end of this look
    line.looking.remove(item.device.id);
    line.lookReadAny = true;
    item.current().changed = now;
    switch (look.verdict) {
    case PreflightCheck::Verdict::Send:
        line.ready.push_back({index, look.baseline, *fresh, asOf});
        return std::nullopt;
    case PreflightCheck::Verdict::Blocked:
        item.current().state = ItemState::Blocked;
        item.current().blockedReason = look.reason;
        break;
    case PreflightCheck::Verdict::Taken:
    case PreflightCheck::Verdict::Unreadable:
        item.current().state = ItemState::Accepted; // following tells whether the record is gone for good
        item.current().error.reset();
        break;
    }
    return ItemChange {index, item};
}

void Sender::endLook(JobEntry &entry, const DeviceFactsEnd &end, const std::optional<Error> &joinError)
{
    Line &line = m_lines[&entry];
    line.lookRuns = false;
    if (!end.gone.isEmpty())
        Q_EMIT devicesRead({}, end.gone);
    const bool sending = entry.job.phase == JobPhase::Sending;
    QList<ItemChange> changes;
    for (const DeviceId &id : end.gone) {
        const int index = line.looking.value(id, -1);
        if (!sending || index < 0)
            continue;
        if (const std::optional<ItemChange> change = evaluate(entry, line, index, nullptr, {}))
            changes.append(*change);
    }
    m_book.record(entry, changes);
    if (!changes.isEmpty())
        Q_EMIT followable();
    const QHash<DeviceId, int> unread = std::exchange(line.looking, {});
    const std::optional<Error> readError = end.error ? end.error : joinError;
    const std::optional<Error> error = readError ? readError : line.guards.error;
    const bool isBlind = !line.lookReadAny && error && !unread.isEmpty();
    line.failedReads = isBlind ? line.failedReads + 1 : 0;
    readLater(entry, line, unread.values(), error);
    pauseWhenBlind(entry, line, error);
}

} // namespace Reslate
