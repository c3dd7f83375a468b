// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/engine/paceforecast.h"

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

/// A load as it gets less.
struct Stream {
    PaceLoad load;
    bool isOurs = false;
};

QDateTime earlier(const QDateTime &a, const QDateTime &b)
{
    return a.isValid() && a < b ? a : b;
}

/// When the next wave may go.
QDateTime waveDue(const Stream &stream, const QDateTime &now)
{
    const PaceLoad &load = stream.load;
    return load.releasedAt.isValid() ? load.releasedAt.addSecs(load.pace.gap.count()) : now;
}

void releaseWave(Stream &stream, const QDateTime &now)
{
    PaceLoad &load = stream.load;
    const int pilot = std::exchange(load.pace.pilot, 0);
    const int most = pilot > 0 ? pilot : load.pace.wave > 0 ? load.pace.wave : load.devices;
    load.released = std::min(most, load.devices);
    load.releasedAt = pilot > 0 ? QDateTime() : now; // what follows the pilot waits for no gap
}

void note(PaceEstimate &estimate, int devices, const QDateTime &when)
{
    const QDate day = when.toLocalTime().date();
    if (estimate.days.isEmpty() || estimate.days.constLast().day != day)
        estimate.days.append({day, 0});
    estimate.days.last().devices += devices;
}

/// Sends what may go now; gives when more of it may, or an invalid time when nothing is left. opens: when closed hours
/// end; invalid: it is open.
QDateTime serve(Stream &stream, Pacing &pacing, PaceEstimate &estimate, const QDateTime &now, const QDateTime &opens)
{
    PaceLoad &load = stream.load;
    while (load.devices > 0) {
        if (opens.isValid() && factsOf(load.mode).destructive)
            return opens;
        if (load.notBefore.isValid() && load.notBefore > now)
            return load.notBefore;
        if (load.released == 0) {
            if (const QDateTime due = waveDue(stream, now); due > now)
                return due;
            releaseWave(stream, now);
        }
        const int n = pacing.allowance(load.mode, load.released, now);
        if (n == 0)
            return pacing.earliest(load.mode, 1, now);
        pacing.spend(load.mode, n, now);
        load.released -= n;
        load.devices -= n;
        if (stream.isOurs)
            note(estimate, n, now);
    }
    return {};
}

} // namespace

PaceLoad loadOf(const Plan &plan)
{
    return {.mode = plan.workflow.at(0).kind,
        .devices = static_cast<int>(plan.items.size()),
        .pace = plan.pace,
        .awaitsPilot = plan.pace.pilot > 0 && plan.pace.pilot < plan.items.size(),
        .notBefore = plan.pace.startsAt};
}

PaceLoad loadOf(const Job &job)
{
    const auto planned = [&job](qsizetype from, qsizetype to) {
        return static_cast<int>(std::count_if(job.items.cbegin() + from, job.items.cbegin() + to,
            [](const JobItem &item) { return item.current().state == ItemState::Planned; }));
    };
    const qsizetype released = std::min<qsizetype>(job.released, job.items.size());
    const bool pilotIsLast = released <= job.pace.pilot;
    PaceLoad load {.mode = job.workflow.at(0).kind,
        .devices = planned(0, job.items.size()),
        .pace = job.pace,
        .released = planned(0, released),
        .releasedAt = pilotIsLast ? QDateTime() : job.releasedAt,
        .awaitsPilot = job.pace.pilot > 0 && pilotIsLast && !job.pilotWaived && released < job.items.size(),
        .notBefore = job.phase == JobPhase::Countdown ? job.countdownEnds : QDateTime()};
    if (released > 0)
        load.pace.pilot = 0;
    return load;
}

PaceEstimate forecast(Pacing pacing, const QList<PaceLoad> &others, const QList<PaceLoad> &ours, const QDateTime &now,
    const QList<ClosedHours> &closedHours)
{
    PaceEstimate estimate;
    QList<Stream> streams;
    for (const PaceLoad &load : others)
        streams.append({.load = load});
    for (const PaceLoad &load : ours) {
        estimate.awaitsPilot = estimate.awaitsPilot || load.awaitsPilot;
        streams.append({.load = load, .isOurs = true});
    }
    const auto anyLeft = [&streams] {
        return std::any_of(streams.cbegin(), streams.cend(),
            [](const Stream &stream) { return stream.isOurs && stream.load.devices > 0; });
    };
    const QTimeZone zone = closedHours.isEmpty() ? QTimeZone() : localZone(now);
    const auto opensAfter = [&](const QDateTime &at) {
        const std::optional<Closure> closure = closedHours.isEmpty() ? std::nullopt : closureAt(closedHours, at, zone);
        return closure ? closure->until : QDateTime();
    };
    QDateTime when = now;
    for (QDateTime next = now; anyLeft();) {
        when = next;
        next = {};
        const QDateTime opens = opensAfter(when);
        for (Stream &stream : streams) {
            if (const QDateTime more = serve(stream, pacing, estimate, when, opens); more.isValid())
                next = earlier(next, more);
        }
    }
    estimate.duration = std::chrono::seconds(now.secsTo(when));
    return estimate;
}

} // namespace Reslate
