// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/engine/jobwriter.h"

#include "core/async.h"
#include "core/log.h"
#include "jobs/journal/jobstore.h"
#include "jobs/journal/storeaccess.h"

#include <QTimer>

#include <algorithm>
#include <set>
#include <utility>

namespace Reslate::Jobs {
namespace {

constexpr std::chrono::milliseconds storePatience {5'000};
/// So many items are written down in one transaction; what else is due needn't wait long for its end.
constexpr qsizetype itemsAtOnce = 100;

} // namespace

JobWriter::JobWriter(const Entries &entries, StoreAccess &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_entries(entries)
    , m_store(store)
    , m_clock(clock)
{
}

template <typename Ask> void JobWriter::ask(JobEntry *entry, Ask question, Settled then)
{
    if (entry)
        ++entry->saving;
    const QFuture<Result<void>> kept = m_store.run(std::move(question));
    m_pending.push_back({kept, [entry, then = std::move(then)](const Result<void> &answer) {
                             if (entry)
                                 --entry->saving;
                             then(answer);
                         }});
    settlePending();
    if (!m_pending.empty())
        whenReady(kept, this, [this](const Result<void> &) { settlePending(); });
}

void JobWriter::settlePending()
{
    while (!m_pending.empty() && m_pending.front().kept.isFinished()) {
        const Pending first = std::move(m_pending.front());
        m_pending.pop_front();
        first.then(first.kept.resultCount() > 0 ? first.kept.result() : failure(ErrorKind::Storage));
    }
}

void JobWriter::awaitStore()
{
    while (!m_pending.empty()) {
        m_pending.front().kept.waitForFinished();
        settlePending();
    }
}

void JobWriter::add(const Job &job, Settled then)
{
    ask(
        nullptr, [job](JobStore &store) { return store.addPortion(job, 0, itemsAtOnce); }, std::move(then));
}

void JobWriter::addRest(JobEntry &entry, const Job &plan)
{
    if (plan.items.size() <= itemsAtOnce)
        return;
    entry.unwritten = {.plan = plan, .next = itemsAtOnce};
    saveSoon();
}

bool JobWriter::isWriting() const
{
    return std::any_of(m_entries.cbegin(), m_entries.cend(),
        [](const std::unique_ptr<JobEntry> &entry) { return entry->unwritten.has_value(); });
}

void JobWriter::saveJob(JobEntry &entry, const Settled &then)
{
    entry.jobUnsaved = true;
    if (entry.unwritten) {
        if (then)
            then(failure(ErrorKind::Storage));
        return;
    }
    const int revision = ++entry.jobRevision;
    const auto question = [job = withoutDevices(entry.job)](JobStore &store) { return store.saveJob(job); };
    ask(&entry, question, [this, &entry, revision, then](const Result<void> &kept) {
        if (!kept) {
            qCWarning(logJobs) << "the store did not take the state of a job";
            saveLater();
        }
        if (kept && revision == entry.jobRevision)
            entry.jobUnsaved = false;
        if (then)
            then(kept);
        if (!entry.jobUnsaved)
            Q_EMIT jobKept(&entry);
    });
}

void JobWriter::saveItems(JobEntry &entry, const QList<int> &indexes, const Settled &then)
{
    std::set<int> all(indexes.cbegin(), indexes.cend());
    for (auto it = entry.unsaved.cbegin(); it != entry.unsaved.cend() && all.size() < size_t(itemsAtOnce); ++it)
        all.insert(*it);
    QList<ItemChange> items;
    QList<int> waited; // and do so again when the store refuses them once more
    for (const int index : all) {
        items.append({index, std::as_const(entry.job.items).at(index)});
        if (entry.unsaved.erase(index) > 0)
            waited.append(index);
    }
    const auto question = [job = withoutDevices(entry.job), items](
                              JobStore &store) { return store.saveItems(job, items); };
    ask(&entry, question, [this, &entry, waited, then](const Result<void> &kept) {
        if (!kept)
            entry.unsaved.insert(waited.cbegin(), waited.cend());
        else if (!entry.unsaved.empty())
            saveSoon();
        then(kept);
    });
}

void JobWriter::note(JobEntry &entry, const QList<int> &indexes)
{
    if (entry.unwritten || indexes.size() > itemsAtOnce) {
        entry.unsaved.insert(indexes.cbegin(), indexes.cend());
        saveSoon();
        return;
    }
    saveItems(entry, indexes, [this, &entry, indexes](const Result<void> &kept) {
        if (kept)
            return;
        qCWarning(logJobs) << "the store did not take the state of" << indexes.size() << "items";
        entry.unsaved.insert(indexes.cbegin(), indexes.cend());
        saveLater();
        Q_EMIT refused(&entry, kept.error());
    });
}

QFuture<Result<DayCount::Claim>> JobWriter::claimDay(const DayClaim &claim)
{
    return m_store.run([claim](JobStore &) { return claim.ask(); });
}

void JobWriter::writeAll()
{
    awaitStore();
    saveAgain(); // what the store refused before, too: a stop must not be forgotten
    awaitStore();
    while (m_savingSoon) {
        savePortion();
        awaitStore();
    }
}

void JobWriter::saveLater()
{
    if (std::exchange(m_savingLater, true))
        return;
    m_clock.callAfter(storePatience, this, [this] {
        m_savingLater = false;
        saveAgain();
    });
}

void JobWriter::saveAgain()
{
    for (const std::unique_ptr<JobEntry> &entry : m_entries) {
        entry->isRefused = false;
        if (!entry->jobUnsaved || entry->unwritten)
            continue;
        if (entry->saving == 0)
            saveJob(*entry);
        else
            saveLater(); // what is on its way may be refused
    }
    savePortion();
}

void JobWriter::saveSoon()
{
    if (std::exchange(m_savingSoon, true))
        return;
    QTimer::singleShot(0, this, &JobWriter::savePortion); // what else is due goes first
}

void JobWriter::savePortion()
{
    m_savingSoon = false;
    for (const std::unique_ptr<JobEntry> &entry : m_entries) {
        if (entry->unwritten && !entry->isRefused) {
            writePortion(*entry);
            return;
        }
    }
    const auto unsaved = std::ranges::find_if(m_entries, [](const std::unique_ptr<JobEntry> &entry) {
        return !entry->unsaved.empty() && !entry->unwritten && !entry->isRefused;
    });
    if (unsaved == m_entries.end())
        return;
    JobEntry &entry = **unsaved;
    saveItems(entry, {}, [this, &entry](const Result<void> &kept) {
        entry.isRefused = !kept;
        saveSoon();
        if (kept)
            return;
        saveLater();
        Q_EMIT refused(&entry, kept.error());
    });
}

void JobWriter::writePortion(JobEntry &entry)
{
    if (std::exchange(entry.unwritten->isUnderWay, true))
        return;
    const auto question = [plan = entry.unwritten->plan, from = entry.unwritten->next](
                              JobStore &store) { return store.addPortion(plan, from, itemsAtOnce); };
    ask(&entry, question, [this, &entry](const Result<void> &added) {
        JobEntry::Unwritten &unwritten = *entry.unwritten;
        unwritten.isUnderWay = false;
        if (!added) {
            qCWarning(logJobs) << "the store did not take a portion of a plan";
            if (added.error().kind == ErrorKind::Conflict) // the saved plan was started already; that stays so
                unwritten.plan.savedAs = {};
            entry.isRefused = true;
            saveSoon();
            saveLater();
            Q_EMIT notWritten(entry.job.id, added.error());
            return;
        }
        unwritten.next += itemsAtOnce;
        if (unwritten.next >= unwritten.plan.items.size()) {
            entry.unwritten.reset();
            if (entry.jobUnsaved)
                saveJob(entry);
            if (!isWriting())
                Q_EMIT written();
        }
        saveSoon();
    });
}

} // namespace Reslate::Jobs
