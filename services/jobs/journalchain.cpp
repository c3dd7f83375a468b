// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journalchain.h"

#include "jobs/journalrows.h"

namespace Reslate {
namespace {

constexpr qsizetype hashedColumns = historyColumns - 1; // all but the hash itself
constexpr qsizetype previousColumn = 8;

struct Link {
    qint64 seq = 0;
    QByteArray hash;
};

Result<Link> readLink(JournalDatabase &database, Sql which)
{
    Link last;
    const Result<void> read = database.read(which, {}, [&last](const QVariantList &row) -> Result<void> {
        last = {row.at(0).toLongLong(), row.at(1).toByteArray()};
        return {};
    });
    if (!read)
        return tl::make_unexpected(read.error());
    return last;
}

tl::unexpected<Error> brokenAt(const QString &place, const QString &message)
{
    return tl::make_unexpected(Error {.kind = ErrorKind::StorageDamaged, .code = place, .message = message});
}

Result<void> verifyLink(Link &last, const QVariantList &row)
{
    const bool follows = row.at(0).toLongLong() == last.seq + 1 && row.at(previousColumn).toByteArray() == last.hash;
    if (!follows || !bearsItsHash(row))
        return brokenAt(QString::number(last.seq + 1), QStringLiteral("the history is broken"));
    last = {last.seq + 1, row.at(hashedColumns).toByteArray()};
    return {};
}

Result<void> verifyPlan(JournalDatabase &database, const QVariantList &job)
{
    QList<QVariantList> records;
    Result<void> read = database.read(Sql::JobItems, {job.at(0)}, [&records](const QVariantList &row) -> Result<void> {
        records.append(row);
        return {};
    });
    QString recorded;
    if (read)
        read = database.read(Sql::PlanHistory, {job.at(0)}, [&recorded](const QVariantList &row) -> Result<void> {
            recorded = row.at(0).toString();
            return {};
        });
    if (!read)
        return read;
    if (QString::fromLatin1(planDigest(job.mid(1), records).toHex()) != recorded)
        return brokenAt(job.at(1).toString(), QStringLiteral("the plan is not the one that was recorded"));
    return {};
}

} // namespace

bool bearsItsHash(const QVariantList &row)
{
    return digestOf(row.first(hashedColumns)) == row.at(hashedColumns).toByteArray();
}

Result<void> appendHistory(JournalDatabase &database, const QList<HistoryEntry> &entries)
{
    if (entries.isEmpty())
        return {};
    Result<Link> last = readLink(database, Sql::LastHistory);
    if (!last)
        return tl::make_unexpected(last.error());
    for (const HistoryEntry &entry : entries) {
        QVariantList row {last->seq + 1, entry.job == 0 ? QVariant() : QVariant(entry.job),
            entry.place < 0 ? QVariant() : QVariant(entry.place), timeValue(entry.at), textValue(entry.who),
            textValue(entry.what), textValue(entry.detail), textValue(entry.requestId),
            last->hash.isNull() ? QByteArray("") : last->hash};
        const QByteArray hash = digestOf(row);
        row.append(hash);
        if (const Result<void> added = database.run(Sql::AddHistory, row); !added)
            return added;
        last = Link {last->seq + 1, hash};
    }
    return database.run(Sql::SaveHead, {last->seq, last->hash});
}

Result<void> verifyHead(JournalDatabase &database)
{
    const Result<Link> last = readLink(database, Sql::LastHistory);
    if (!last)
        return tl::make_unexpected(last.error());
    const Result<Link> head = readLink(database, Sql::LoadHead);
    if (!head)
        return tl::make_unexpected(head.error());
    if (last->seq != head->seq || last->hash != head->hash)
        return brokenAt(QString::number(last->seq + 1), QStringLiteral("the history ends too early"));
    return {};
}

Result<void> verifyHistory(JournalDatabase &database)
{
    Link last;
    const Result<void> chain = database.read(
        Sql::AllHistory, {}, [&last](const QVariantList &row) { return verifyLink(last, row); });
    if (!chain)
        return chain;
    if (const Result<void> head = verifyHead(database); !head)
        return head;
    return database.read(Sql::AllJobs, {}, [&database](const QVariantList &job) { return verifyPlan(database, job); });
}

} // namespace Reslate
