// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/jobhistory.h"

#include "jobs/journal/journalrows.h"

namespace Reslate::Jobs {
namespace {

QString reasonOf(const std::optional<Error> &error)
{
    if (!error)
        return {};
    const QString kind = errorName(error->kind);
    return error->code.isEmpty() ? kind : kind + QLatin1Char(' ') + error->code;
}

/// Whose decision it is that a job goes over into its phase; the program's when nobody had to decide.
QString whoDecided(const Job &job, const QString &before, const QString &person)
{
    switch (job.phase) {
    case JobPhase::Countdown:
    case JobPhase::Sending:
        return before.isEmpty() ? job.startedBy : before == phaseName(JobPhase::Paused) ? person : QString(theProgram);
    case JobPhase::Paused:
        return job.pausedBy ? QString(theProgram) : person;
    case JobPhase::Stopped:
        return person;
    case JobPhase::Following:
    case JobPhase::Finished:
        break;
    }
    return theProgram;
}

} // namespace

HistoryRow phaseEntry(const Job &job, qint64 number, const QDateTime &now, const QString &before, const QString &person)
{
    return {.job = number,
        .at = now,
        .who = whoDecided(job, before, person),
        .what = phaseName(job.phase),
        .detail = reasonOf(job.pausedBy),
        .requestId = job.pausedBy ? job.pausedBy->requestId : QString()};
}

HistoryRow itemEntry(qint64 number, int place, const HistoryEntry &entry, const QString &person)
{
    const QString who = entry.state == ItemState::Withdrawn ? person : entry.who;
    return {.job = number,
        .place = place,
        .at = entry.at,
        .who = who.isEmpty() ? QString(theProgram) : who,
        .what = entry.approved ? orderApproved : itemStateName(entry.state),
        .detail = detailOf(entry),
        .requestId = entry.requestId};
}

HistoryRow stepEntry(qint64 number, int place, int step, const QDateTime &when)
{
    return {.job = number,
        .place = place,
        .at = when,
        .who = theProgram,
        .what = stepPlanned,
        .detail = QString::number(step + 1)};
}

} // namespace Reslate::Jobs
