// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/journalpendinglifts.h"

#include "core/utc.h"
#include "jobs/journal/journalchain.h"
#include "jobs/journal/journalrows.h"
#include "jobs/journal/journalrules.h"

#include <QUrl>

namespace Reslate::Jobs {
namespace {

/// The detail of a line: the device's id without blanks, when the order began, and the reason.
QString detailOf(const PendingLift &lift)
{
    return QStringLiteral("%1 %2 %3")
        .arg(QString::fromLatin1(QUrl::toPercentEncoding(lift.device.toString())),
            QString::number(lift.since.toMSecsSinceEpoch()), lift.reason);
}

Result<void> take(QList<PendingLift> &lifts, const QVariantList &line)
{
    const QString what = line.at(whatColumn).toString();
    const QString detail = textFrom(line.at(detailColumn));
    bool isTime = false;
    const qint64 since = detail.section(QLatin1Char(' '), 1, 1).toLongLong(&isTime);
    if (!bearsItsHash(line) || !isRuleWord(what) || (what == pendingLifted && !isTime))
        return damagedRule(line);
    if (what != pendingLifted)
        return {};
    lifts.append({.device = DeviceId(QUrl::fromPercentEncoding(detail.section(QLatin1Char(' '), 0, 0).toLatin1())),
        .since = utcFromMSecs(since),
        .reason = detail.section(QLatin1Char(' '), 2),
        .who = textFrom(line.at(whoColumn)),
        .at = utcFromMSecs(line.at(atColumn).toLongLong())});
    return {};
}

} // namespace

Result<QList<PendingLift>> readPendingLifts(JournalDatabase &database)
{
    QList<PendingLift> lifts;
    const Result<void> read = database.read(
        Sql::RuleHistory, {}, [&lifts](const QVariantList &line) { return take(lifts, line); });
    if (!read)
        return tl::make_unexpected(read.error());
    return lifts;
}

Result<void> recordPendingLift(JournalDatabase &database, const PendingLift &lift)
{
    return appendHistory(database, {{.at = lift.at, .who = lift.who, .what = pendingLifted, .detail = detailOf(lift)}});
}

} // namespace Reslate::Jobs
