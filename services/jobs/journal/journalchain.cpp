// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/journalchain.h"

#include "jobs/journal/journalrows.h"
#include "jobs/journal/journalseals.h"
#include "jobs/journal/journalverification.h"

#include <limits>

namespace Reslate::Jobs {
namespace {

constexpr qsizetype hashedColumns = historyColumns - 1; // all but the hash itself
constexpr qsizetype previousColumn = 8;
constexpr int everything = std::numeric_limits<int>::max();

Result<ChainLink> readLink(JournalDatabase &database, Sql which)
{
    ChainLink last;
    const Result<void> read = database.read(which, {}, [&last](const QVariantList &row) -> Result<void> {
        last = {row.at(0).toLongLong(), row.at(1).toByteArray()};
        return {};
    });
    if (!read)
        return tl::make_unexpected(read.error());
    return last;
}

/// As many lines lead to the end as its number says.
Result<void> verifyCount(JournalDatabase &database)
{
    const Result<ChainLink> last = endOfHistory(database);
    if (!last)
        return tl::make_unexpected(last.error());
    qint64 count = 0;
    const Result<void> counted = database.read(
        Sql::CountHistory, {}, [&count](const QVariantList &row) -> Result<void> {
            count = row.at(0).toLongLong();
            return {};
        });
    return counted && count != last->seq ? verifyHistory(database) : counted; // which one is missing
}

} // namespace

QString standingAfter(const QVariant &what)
{
    const bool isPlanned = what.isNull() || what.toString() == orderApproved || what.toString() == stepPlanned;
    return isPlanned ? QString(itemStateName(ItemState::Planned)) : what.toString();
}

tl::unexpected<Error> brokenAt(const QString &place, const QString &message)
{
    return tl::make_unexpected(Error {.kind = ErrorKind::StorageDamaged, .code = place, .message = message});
}

Result<ChainLink> endOfHistory(JournalDatabase &database)
{
    return readLink(database, Sql::LastHistory);
}

Result<void> verifyLinkAt(JournalDatabase &database, const ChainLink &link)
{
    QByteArray found;
    const Result<void> read = database.read(Sql::HashAt, {link.seq}, [&found](const QVariantList &row) -> Result<void> {
        found = row.at(0).toByteArray();
        return {};
    });
    if (read && found != link.hash)
        return brokenAt(QString::number(link.seq), QStringLiteral("the history was changed"));
    return read;
}

Result<void> verifyLink(ChainLink &last, const QVariantList &row)
{
    const bool follows = row.at(0).toLongLong() == last.seq + 1 && row.at(previousColumn).toByteArray() == last.hash;
    if (!follows || !bearsItsHash(row))
        return brokenAt(QString::number(last.seq + 1), QStringLiteral("the history is broken"));
    last = {last.seq + 1, row.at(hashedColumns).toByteArray()};
    return {};
}

Result<void> verifyEnd(JournalDatabase &database)
{
    const Result<ChainLink> last = endOfHistory(database);
    if (!last)
        return tl::make_unexpected(last.error());
    const Result<ChainLink> head = readLink(database, Sql::LoadHead);
    if (!head)
        return tl::make_unexpected(head.error());
    if (last->seq != head->seq || last->hash != head->hash)
        return brokenAt(QString::number(last->seq + 1), QStringLiteral("the history ends too early"));
    return {};
}

bool bearsItsHash(const QVariantList &row)
{
    return digestOf(row.first(hashedColumns)) == row.at(hashedColumns).toByteArray();
}

Result<void> appendHistory(JournalDatabase &database, const QList<HistoryRow> &entries)
{
    if (entries.isEmpty())
        return {};
    Result<ChainLink> last = endOfHistory(database);
    if (!last)
        return tl::make_unexpected(last.error());
    const ChainLink before = *last;
    QList<QVariantList> rows;
    for (const HistoryRow &entry : entries) {
        QVariantList row {last->seq + 1, entry.job == 0 ? QVariant() : QVariant(entry.job),
            entry.place < 0 ? QVariant() : QVariant(entry.place), timeValue(entry.at), textValue(entry.who),
            textValue(entry.what), textValue(entry.detail), textValue(entry.requestId),
            last->hash.isNull() ? QByteArray("") : last->hash};
        const QByteArray hash = digestOf(row);
        row.append(hash);
        rows.append(row);
        last = ChainLink {last->seq + 1, hash};
    }
    if (const Result<void> added = database.runRows(Sql::AddHistory, rows); !added)
        return added;
    const Result<void> saved = database.run(Sql::SaveHead, {last->seq, last->hash});
    return saved ? moveMark(database, before, *last) : saved;
}

Result<void> verifyNews(JournalDatabase &database)
{
    Result<void> done = verifyEnd(database);
    if (done)
        done = verifyCount(database);
    if (!done)
        return done;
    Result<ChainLink> last = readLink(database, Sql::LoadVerified);
    if (!last)
        return tl::make_unexpected(last.error());
    const qint64 verified = last->seq;
    if (verified > 0)
        done = verifyLinkAt(database, *last);
    if (done)
        done = database.read(Sql::HistoryAfter, {verified, everything},
            [&last](const QVariantList &row) { return verifyLink(*last, row); });
    if (done && last->seq > verified) // a drive that is full only means that they are read once more
        (void)database.atomically([&] { return database.run(Sql::SaveVerified, {last->seq, last->hash}); });
    return done;
}

} // namespace Reslate::Jobs
