// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/itemupdate.h"

#include "domain/job/itemmoves.h"
#include "jobs/journal/jobhistory.h"
#include "jobs/journal/journalrows.h"

namespace Reslate::Jobs {
namespace {

/// What mayBecome() has to know of an item that stands there; row: as of Sql::FindSteps, after the place. Refuses
/// another device than told's.
Result<JobItem> standingItem(const QVariantList &row, const JobItem &told)
{
    const std::optional<ItemState> state = itemStateFromName(row.at(0).toString());
    if (!state)
        return failure(ErrorKind::Storage, QStringLiteral("no such state"));
    if (textValue(told.device.id.toString()).toString() != row.at(1).toString())
        return failure(ErrorKind::Storage, QStringLiteral("another device was planned in this place"));
    JobItem known;
    known.steps.resize(row.at(3).toInt() + 1);
    known.current().state = *state;
    known.current().approvalCode = ApprovalCode(textFrom(row.at(2)));
    return known;
}

} // namespace

ItemUpdate::ItemUpdate(JournalDatabase &database, const Clock &clock, const Job &job, const QString &person)
    : m_database(database)
    , m_clock(clock)
    , m_job(job)
    , m_person(person)
{
}

Result<void> ItemUpdate::examine(const StoredJob &stored, const QList<ItemChange> &items)
{
    Result<QHash<int, QVariantList>> rows = standing(stored.number, items);
    if (!rows)
        return tl::make_unexpected(rows.error());
    for (const ItemChange &change : items) {
        const QVariantList row = rows->take(change.index);
        if (row.isEmpty())
            return failure(ErrorKind::Storage, QStringLiteral("no such item, or named twice"));
        const Result<JobItem> known = standingItem(row, change.item);
        if (!known)
            return tl::make_unexpected(known.error());
        if (!mayBecome(*known, change.item, m_job.workflow))
            return failure(ErrorKind::Storage, QStringLiteral("an item can't go back"));
        note(stored.number, change, *known);
    }
    return {};
}

/// By place, as of Sql::FindSteps without it.
Result<QHash<int, QVariantList>> ItemUpdate::standing(qint64 number, const QList<ItemChange> &items)
{
    QList<QVariantList> places;
    for (const ItemChange &change : items)
        places.append({number, change.index});
    QHash<int, QVariantList> rows;
    const Result<void> read = m_database.readRows(
        Sql::FindSteps, places, [&rows](const QVariantList &row) -> Result<void> {
            rows.insert(row.constFirst().toInt(), row.mid(1));
            return {};
        });
    if (!read)
        return tl::make_unexpected(read.error());
    return rows;
}

void ItemUpdate::note(qint64 number, const ItemChange &change, const JobItem &known)
{
    const auto &[place, item] = change;
    const auto last = static_cast<int>(known.steps.size()) - 1;
    const ItemState from = known.current().state;
    const bool isNewStep = item.steps.size() > last + 1;
    // That an earlier offer was refused may not have been kept: then the file says sent, and this is another one.
    const bool isOfferedAgain = item.current().tries != known.current().tries;
    const bool isSent = item.current().state == ItemState::Sent;
    m_sends = m_sends || (isSent && (isNewStep || from != ItemState::Sent || isOfferedAgain));
    const QDateTime now = m_clock.now();
    for (int step = last; step < item.steps.size(); ++step) {
        const Step &told = item.steps.at(step);
        const ItemState before = step == last ? from : ItemState::Planned;
        (step == last ? m_steps : m_nextSteps)
            .append(sealedStep(m_database, told, {.job = number, .place = place, .step = step}));
        if (step > last)
            m_history.append(stepEntry(number, place, step, told.changed.isValid() ? told.changed : now));
        if (before != told.state)
            m_history.append(itemEntry(number, place, historyEntryOf(m_job, item, step, before, now), m_person));
    }
}

Result<void> ItemUpdate::write() const
{
    Result<void> saved = m_database.runRows(Sql::SaveStep, m_steps);
    if (saved)
        saved = m_database.runRows(Sql::AddStep, m_nextSteps);
    return saved ? appendHistory(m_database, m_history) : saved;
}

} // namespace Reslate::Jobs
