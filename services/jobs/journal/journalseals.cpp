// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/journalseals.h"

#include "core/utc.h"
#include "jobs/journal/journalchain.h"
#include "jobs/journal/journalplans.h"
#include "jobs/journal/journalrows.h"
#include "jobs/journal/journalrules.h"
#include "jobs/journal/journalverification.h"

namespace Reslate::Jobs {
namespace {

constexpr QLatin1String rowKind {"row"};
constexpr QLatin1String historyKind {"history"};
constexpr qsizetype digestBytes = 32;
constexpr qsizetype stepPlaceColumns = 3; // job, place, number of the step

struct Mark {
    ChainLink at;
    QByteArray seal;
};

QByteArray idOf(const JournalDatabase &database)
{
    return database.sealKey().isThere() ? database.sealKey().id() : QByteArray(""); // null would be NULL
}

QByteArray digestOfLink(const ChainLink &link)
{
    return digestOf({link.seq, link.hash.isNull() ? QByteArray("") : link.hash});
}

QByteArray sealOf(const JournalDatabase &database, const ChainLink &link)
{
    return QByteArray("") + database.sealKey().sealOf(historyKind, digestOfLink(link));
}

Result<std::optional<Mark>> readMark(JournalDatabase &database)
{
    std::optional<Mark> mark;
    const Result<void> read = database.read(
        Sql::LoadMark, {idOf(database)}, [&mark](const QVariantList &row) -> Result<void> {
            mark = Mark {{row.at(0).toLongLong(), row.at(1).toByteArray()}, row.at(2).toByteArray()};
            return {};
        });
    if (!read)
        return tl::make_unexpected(read.error());
    return mark;
}

Result<void> verifyMark(JournalDatabase &database, const Mark &mark)
{
    const SealKey &key = database.sealKey();
    if (key.isThere() && key.examine(historyKind, digestOfLink(mark.at), mark.seal) != SealKey::Finding::Ours)
        return brokenAt(QString::number(mark.at.seq), QStringLiteral("the seal of the history is not the key's"));
    return verifyLinkAt(database, mark.at);
}

Result<qint64> countOf(JournalDatabase &database, Sql statement, const QVariantList &values)
{
    qint64 count = 0;
    const Result<void> read = database.read(statement, values, [&count](const QVariantList &row) -> Result<void> {
        count = row.at(0).toLongLong();
        return {};
    });
    if (!read)
        return tl::make_unexpected(read.error());
    return count;
}

/// What the seal of a row of Sql::AllSteps or Sql::StepsAfter covers.
QVariantList sealedOf(const QVariantList &row)
{
    return sealedStepValues(row.first(stepColumns), row.mid(stepColumns, stepPlaceColumns));
}

/// Collected first: a table isn't changed while it is read.
Result<QList<QVariantList>> rowsOf(JournalDatabase &database, Sql statement)
{
    QList<QVariantList> rows;
    const Result<void> read = database.read(statement, {}, [&rows](const QVariantList &row) -> Result<void> {
        rows.append(row);
        return {};
    });
    if (!read)
        return tl::make_unexpected(read.error());
    return rows;
}

Result<void> sealRows(JournalDatabase &database)
{
    const Result<QList<QVariantList>> steps = rowsOf(database, Sql::AllSteps);
    const Result<QList<QVariantList>> jobs = rowsOf(database, Sql::AllStates);
    if (!steps || !jobs)
        return tl::make_unexpected(steps ? jobs.error() : steps.error());
    Result<void> done;
    for (auto row = steps->cbegin(); done && row != steps->cend(); ++row) {
        const QByteArray seal = rowSeal(database, sealedOf(*row));
        if (seal != row->constLast().toByteArray())
            done = database.run(Sql::SealStep, QVariantList {seal} + row->mid(stepColumns, stepPlaceColumns));
    }
    for (auto row = jobs->cbegin(); done && row != jobs->cend(); ++row) {
        const QByteArray seal = rowSeal(database, sealedJobValues(row->mid(1, row->size() - 2)));
        if (seal != row->constLast().toByteArray())
            done = database.run(Sql::SealJob, {seal, row->constFirst()});
    }
    return done ? sealPlans(database) : done;
}

Result<void> sealEverything(JournalDatabase &database, const QDateTime &now, bool tell)
{
    Result<void> done;
    if (tell) {
        const QByteArray id = database.sealKey().id().toHex();
        done = appendHistory(database,
            {{.at = now,
                .who = theProgram,
                .what = keyTaken,
                .detail = id.isEmpty() ? QStringLiteral("none") : QString::fromLatin1(id)}});
    }
    if (done && database.sealKey().isThere())
        done = sealRows(database);
    const Result<ChainLink> end = endOfHistory(database);
    if (done && !end)
        done = tl::make_unexpected(end.error());
    return done ? database.run(Sql::SaveMark,
               {idOf(database), end->seq, end->hash.isNull() ? QByteArray("") : end->hash, sealOf(database, *end)})
                : done;
}

/// What opening finds of the seals.
struct SealsFound {
    SealState state;
    bool isComplete = false; ///< there is nothing to seal
    bool isWorthALine = false; ///< sealing it is told in the history
};

/// Checks what was sealed, and the whole history where something wasn't; demands seals where everything is sealed.
Result<SealsFound> lookAtSeals(JournalDatabase &database)
{
    SealsFound found {.state = {.hasKey = database.sealKey().isThere()}};
    const Result<qint64> others = countOf(database, Sql::OtherMarks, {idOf(database)});
    if (!others)
        return tl::make_unexpected(others.error());
    found.isComplete = !found.state.hasKey && *others == 0; // nobody ever sealed it
    if (found.isComplete)
        return found;
    const Result<std::optional<Mark>> mark = readMark(database);
    const Result<ChainLink> end = endOfHistory(database);
    if (!mark || !end)
        return tl::make_unexpected(mark ? end.error() : mark.error());
    if (*mark) {
        if (const Result<void> sound = verifyMark(database, **mark); !sound)
            return tl::make_unexpected(sound.error());
        found.isComplete = (*mark)->at.seq == end->seq;
    }
    if (found.isComplete) {
        database.demandSeals();
        return found;
    }
    if (const Result<void> whole = verifyHistory(database); !whole)
        return tl::make_unexpected(whole.error());
    found.state.isNew = found.state.hasKey && !*mark;
    found.state.foreign = found.state.hasKey && *mark ? end->seq - (*mark)->at.seq : 0;
    found.isWorthALine = end->seq > 0 || *others > 0;
    return found;
}

} // namespace

QByteArray rowSeal(const JournalDatabase &database, const QVariantList &values)
{
    const QByteArray digest = digestOf(values);
    return digest + database.sealKey().sealOf(rowKind, digest);
}

bool bearsRowSeal(const JournalDatabase &database, const QVariantList &values, const QByteArray &seal)
{
    const QByteArray digest = digestOf(values);
    if (!seal.startsWith(digest))
        return false;
    switch (database.sealKey().examine(rowKind, digest, seal.mid(digestBytes))) {
    case SealKey::Finding::Ours:
        return true;
    case SealKey::Finding::Foreign:
        return !database.demandsSeals();
    case SealKey::Finding::Broken:
        break;
    }
    return false;
}

Result<void> moveMark(JournalDatabase &database, const ChainLink &from, const ChainLink &to)
{
    return database.run(Sql::MoveMark, {to.seq, to.hash, sealOf(database, to), idOf(database), from.seq});
}

Result<SealState> takeOver(JournalDatabase &database, const QDateTime &now)
{
    const Result<SealsFound> found = lookAtSeals(database);
    if (!found)
        return tl::make_unexpected(found.error());
    if (found->isComplete)
        return found->state;
    SealState state = found->state;
    const Result<void> sealed = database.atomically([&] { return sealEverything(database, now, found->isWorthALine); });
    if (sealed)
        database.demandSeals();
    else
        state.isNew = false; // a full drive: it can be read all the same, and is sealed another time
    return state;
}

Result<SealState> readSeals(JournalDatabase &database)
{
    const Result<SealsFound> found = lookAtSeals(database);
    if (!found)
        return tl::make_unexpected(found.error());
    SealState state = found->state;
    state.isNew = false;
    return state;
}

Result<void> verifyStep(const JournalDatabase &database, const QVariantList &row)
{
    const QString place =
        QStringLiteral("%1/%2").arg(row.at(stepColumns).toLongLong()).arg(row.at(stepColumns + 1).toLongLong());
    if (!bearsRowSeal(database, sealedOf(row), row.at(stepColumns + stepPlaceColumns).toByteArray()))
        return brokenAt(place, QStringLiteral("the state of a device was changed"));
    if (row.constFirst().toString() != standingAfter(row.constLast()))
        return brokenAt(place, QStringLiteral("a device stands elsewhere than its history says"));
    return {};
}

Result<void> verifyStates(JournalDatabase &database)
{
    Result<void> done = database.read(Sql::AllStates, {}, [&database](const QVariantList &row) -> Result<void> {
        const bool isSound = bearsRowSeal(
            database, sealedJobValues(row.mid(1, row.size() - 2)), row.constLast().toByteArray());
        return isSound ? Result<void>()
                       : brokenAt(row.at(1).toString(), QStringLiteral("the state of a job was changed"));
    });
    if (!done)
        return done;
    done = database.read(Sql::StrayStep, {}, [](const QVariantList &row) -> Result<void> {
        return brokenAt(row.at(0).toString(), QStringLiteral("a step of a device is missing"));
    });
    if (!done)
        return done;
    return database.read(Sql::StrayJob, {}, [](const QVariantList &row) -> Result<void> {
        return brokenAt(row.at(0).toString(), QStringLiteral("a job stands elsewhere than its history says"));
    });
}

Result<QDateTime> sealedSince(JournalDatabase &database)
{
    QDateTime since;
    if (!database.sealKey().isThere())
        return since;
    const Result<void> read = database.read(Sql::FirstSealed, {QString::fromLatin1(database.sealKey().id().toHex())},
        [&since](const QVariantList &row) -> Result<void> {
            if (!row.at(0).isNull())
                since = QDateTime::fromMSecsSinceEpoch(row.at(0).toLongLong(), utcZone);
            return {};
        });
    if (!read)
        return tl::make_unexpected(read.error());
    return since;
}

} // namespace Reslate::Jobs
