// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journalprotections.h"

#include "jobs/journalchain.h"
#include "jobs/journalrows.h"

#include <algorithm>

namespace Reslate {
namespace {

constexpr qsizetype placeColumn = 2;
constexpr qsizetype whatColumn = 5;
constexpr qsizetype detailColumn = 6;

struct Standing {
    qint64 number = 0;
    Protection protection;
};

QString digestText(const QVariantList &values)
{
    return QString::fromLatin1(digestOf(values).toHex());
}

tl::unexpected<Error> damagedAt(const QVariantList &line)
{
    return tl::make_unexpected(Error {.kind = ErrorKind::StorageDamaged,
        .code = line.at(0).toString(),
        .message = QStringLiteral("the protected list is not the one that was recorded")});
}

Result<void> replay(QList<Standing> &list, const QVariantList &row)
{
    const QVariantList values = row.mid(historyColumns);
    const QString what = row.at(whatColumn).toString();
    const qint64 number = row.at(placeColumn).toLongLong();
    if (!bearsItsHash(row.first(historyColumns)))
        return damagedAt(row);
    if (what == protectionLifted) {
        const auto lifted = list.removeIf([number](const Standing &each) { return each.number == number; });
        return lifted == 1 ? Result<void>() : damagedAt(row);
    }
    if (what != protectionAdded || digestText(values) != row.at(detailColumn).toString())
        return damagedAt(row);
    const Result<Protection> protection = protectionFromValues(values);
    if (!protection)
        return tl::make_unexpected(protection.error());
    list.append({number, *protection});
    return {};
}

Result<QList<Standing>> standing(JournalDatabase &database)
{
    QList<Standing> list;
    const Result<void> read = database.read(
        Sql::ProtectionHistory, {}, [&list](const QVariantList &row) { return replay(list, row); });
    if (!read)
        return tl::make_unexpected(read.error());
    return list;
}

/// Its number; 0: it isn't on the list.
qint64 numberOf(const QList<Standing> &list, const Protection &protection)
{
    const auto found = std::find_if(list.cbegin(), list.cend(),
        [&protection](const Standing &each) { return isSameTarget(each.protection, protection); });
    return found == list.cend() ? 0 : found->number;
}

} // namespace

Result<QList<Protection>> readProtections(JournalDatabase &database)
{
    const Result<QList<Standing>> list = standing(database);
    if (!list)
        return tl::make_unexpected(list.error());
    QList<Protection> protections;
    for (const Standing &each : *list)
        protections.append(each.protection);
    return protections;
}

Result<void> recordProtections(JournalDatabase &database, const QList<Protection> &protections)
{
    Result<QList<Standing>> list = standing(database);
    if (!list)
        return tl::make_unexpected(list.error());
    qint64 number = 0;
    Result<void> done = database.read(Sql::LastProtection, {}, [&number](const QVariantList &row) -> Result<void> {
        number = row.at(0).toLongLong();
        return {};
    });
    QList<HistoryEntry> news;
    for (const Protection &protection : protections) {
        if (numberOf(*list, protection) != 0)
            return failure(ErrorKind::Conflict, QStringLiteral("already protected"));
        const QVariantList values = protectionValues(protection);
        ++number;
        if (done)
            done = database.run(Sql::AddProtection, values + QVariantList {number});
        list->append({number, protection});
        news.append({.place = number,
            .at = protection.since,
            .who = protection.who,
            .what = protectionAdded,
            .detail = digestText(values)});
    }
    return done ? appendHistory(database, news) : done;
}

Result<void> recordLifting(JournalDatabase &database, const Protection &protection, const QString &who,
    const QString &reason, const QDateTime &at)
{
    const Result<QList<Standing>> list = standing(database);
    if (!list)
        return tl::make_unexpected(list.error());
    const qint64 number = numberOf(*list, protection);
    if (number == 0)
        return failure(ErrorKind::NotFound, QStringLiteral("not protected"));
    return appendHistory(
        database, {{.place = number, .at = at, .who = who, .what = protectionLifted, .detail = reason}});
}

} // namespace Reslate
