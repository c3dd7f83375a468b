// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/journalfoureyes.h"

#include "core/utc.h"
#include "jobs/journal/journalchain.h"
#include "jobs/journal/journalrows.h"
#include "jobs/journal/journalrules.h"

namespace Reslate::Jobs {
namespace {

/// The line of a witness names the job and the code: it is written before the job is.
Witness witnessFrom(const QVariantList &line)
{
    const QString detail = textFrom(line.at(detailColumn));
    return {.job = JobId(detail.section(QLatin1Char(' '), 0, 0)),
        .name = textFrom(line.at(whoColumn)),
        .code = detail.section(QLatin1Char(' '), 1),
        .at = QDateTime::fromMSecsSinceEpoch(line.at(atColumn).toLongLong(), utcZone)};
}

Result<void> take(FourEyes &fourEyes, const QVariantList &line)
{
    const QString what = line.at(whatColumn).toString();
    if (!bearsItsHash(line) || !isRuleWord(what))
        return damagedRule(line);
    if (what == fourEyesOn || what == fourEyesOff)
        fourEyes.on = what == fourEyesOn;
    else if (what == secondPerson)
        fourEyes.witnesses.append(witnessFrom(line));
    return {};
}

} // namespace

Result<FourEyes> readFourEyes(JournalDatabase &database)
{
    FourEyes fourEyes;
    const Result<void> read = database.read(
        Sql::RuleHistory, {}, [&fourEyes](const QVariantList &line) { return take(fourEyes, line); });
    if (!read)
        return tl::make_unexpected(read.error());
    return fourEyes;
}

Result<void> recordFourEyes(
    JournalDatabase &database, bool on, const QString &who, const QString &reason, const QDateTime &at)
{
    return appendHistory(database, {{.at = at, .who = who, .what = on ? fourEyesOn : fourEyesOff, .detail = reason}});
}

Result<void> recordWitness(JournalDatabase &database, const Witness &witness)
{
    return appendHistory(database,
        {{.at = witness.at,
            .who = witness.name,
            .what = secondPerson,
            .detail = witness.job.toString() + QLatin1Char(' ') + witness.code}});
}

} // namespace Reslate::Jobs
