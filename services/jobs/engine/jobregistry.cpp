// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/engine/jobregistry.h"

#include "core/async.h"
#include "core/log.h"
#include "core/outage.h"
#include "core/storageerror.h"
#include "domain/job/itemmoves.h"
#include "domain/job/pace.h"
#include "domain/retirement/recordlink.h"
#include "domain/rules/missingscope.h"
#include "jobs/proof/proof.h"

#include <QPromise>

#include <algorithm>
#include <memory>
#include <utility>

namespace Reslate::Jobs {
JobRegistry::JobRegistry(StoreAccess &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_writer(m_entries, store, clock)
{
    connect(&m_writer, &JobWriter::written, this, &JobRegistry::written);
    connect(&m_writer, &JobWriter::notWritten, this, &JobRegistry::notWritten);
    connect(&m_writer, &JobWriter::refused, this,
        [this](JobEntry *entry, const Error &error) { pauseBecause(*entry, error); });
    connect(&m_writer, &JobWriter::jobKept, this, [this](JobEntry *entry) {
        if (entry->job.phase == JobPhase::Stopped)
            settlePhase(*entry); // which waits for that
    });
}

QFuture<Result<void>> JobRegistry::add(const Job &job)
{
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    m_writer.add(job, [this, job, promise](const Result<void> &added) {
        if (added)
            m_writer.addRest(insert(job), job);
        promise->addResult(added);
        promise->finish();
    });
    return promise->future();
}

void JobRegistry::abandon(JobEntry &entry)
{
    if (entry.unwritten)
        entry.unwritten->plan.savedAs = {};
}

JobEntry &JobRegistry::insert(const Job &job)
{
    auto entry = std::make_unique<JobEntry>();
    entry->job = job;
    for (int i = 0; i < job.items.size(); ++i) {
        const ItemState state = job.items.at(i).current().state;
        if (const JobItem &item = job.items.at(i);
            item.current().tries > 0 && !item.current().baseline.isValid()) // of an earlier version
            entry->job.items[i].current().baseline = planStart(item, job.created);
        entry->note(job.items.at(i), 1);
        if (state == ItemState::Unknown && job.phase == JobPhase::Finished)
            entry->givenUp.insert(i); // else the job would not have ended
        m_places.insert(job.items.at(i).device.id, {entry.get(), i});
        if (job.phase != JobPhase::Finished)
            noteRecords({entry.get(), i});
        m_resetEnds.note(*entry, i);
    }
    m_byId.insert(job.id, entry.get());
    m_entries.push_back(std::move(entry));
    return *m_entries.back();
}

bool JobRegistry::isTurnOf(const ItemRef &place) const
{
    const DeviceId &planned = place.item().device.id;
    const DeviceId ordered = orderedRecords(place.item()).id;
    return placeOf(planned) == place && (ordered == planned || !placeOf(ordered));
}

std::optional<Holder> JobRegistry::holderOf(const DeviceRef &device) const
{
    if (m_records.isEmpty())
        return std::nullopt;
    for (const RecordId &record : recordsOf(device)) {
        const auto [begin, end] = m_records.equal_range(record);
        const auto holder = std::find_if(begin, end, [&](const ItemRef &place) {
            // Of the jobs that named a device only the youngest has to do with it. A serial number may have turned out
            // to be no one's since it was noted.
            return placeOf(place.item().device.id) == place && holdsItsDevice(place)
                && recordsOf(place.item()).contains(record);
        });
        if (holder != end)
            return Holder {holder->entry->job.id, holder->item().device, record.kind()};
    }
    return std::nullopt;
}

void JobRegistry::noteRecords(const ItemRef &place)
{
    for (const RecordId &record : recordsOf(place.item())) {
        if (!m_records.contains(record, place))
            m_records.insert(record, place);
    }
}

void JobRegistry::apply(JobEntry &entry, const ItemChange &change)
{
    JobItem &item = entry.job.items[change.index];
    entry.note(item, -1);
    entry.note(change.item, 1);
    if (change.item.current().state != ItemState::Unknown)
        entry.givenUp.remove(change.index);
    item = change.item;
    noteRecords({&entry, change.index});
    m_resetEnds.note(entry, change.index);
}

QFuture<Result<void>> JobRegistry::intend(JobEntry &entry, const QList<ItemChange> &changes)
{
    if (entry.unwritten)
        return readyFuture(Result<void>(failure(ErrorKind::Storage)));
    const auto before = std::make_shared<QList<ItemChange>>();
    QList<int> indexes;
    const QSet<int> givenUpBefore = entry.givenUp;
    QSet<int> named;
    for (const ItemChange &change : changes) {
        const JobItem &item = std::as_const(entry.job.items).at(change.index);
        const bool isMove = !named.contains(change.index) && change.item.steps.size() == item.steps.size()
            && canMove(item.current().state, change.item.current().state);
        named.insert(change.index);
        if (!isMove)
            return readyFuture(Result<void>(failure(ErrorKind::Conflict))); // whoever asks is wrong; nothing may happen
    }
    for (const ItemChange &change : changes) {
        before->append({change.index, std::as_const(entry.job.items).at(change.index)});
        indexes.append(change.index);
        apply(entry, change);
    }
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    m_intents.push_back({&entry, before});
    m_writer.saveItems(
        entry, indexes, [this, &entry, changes, before, givenUpBefore, promise](const Result<void> &kept) {
            std::erase_if(m_intents, [&before](const Intent &intent) { return intent.before == before; });
            for (qsizetype i = 0; !kept && i < before->size(); ++i) {
                const ItemChange &was = before->at(i);
                if (std::as_const(entry.job.items).at(was.index) == changes.at(i).item) {
                    apply(entry, was);
                    if (givenUpBefore.contains(was.index))
                        entry.givenUp.insert(was.index);
                } else {
                    rollBackLater(entry, changes.at(i), was.item);
                }
            }
            announce(entry, changes); // also what is as it was: it was seen as it was to become
            if (!kept && isOver(entry.job)) // who stopped it meanwhile couldn't take these back
                takeBackUnsent(entry);
            promise->addResult(kept);
            promise->finish();
        });
    return promise->future();
}

/// Something else is intended for the item meanwhile; if that can't be kept either, it is what it was before both.
void JobRegistry::rollBackLater(const JobEntry &entry, const ItemChange &refused, const JobItem &was)
{
    for (const Intent &later : m_intents) {
        for (ItemChange &before : *later.before) {
            if (later.entry == &entry && before.index == refused.index && before.item == refused.item)
                before.item = was;
        }
    }
}

void JobRegistry::record(JobEntry &entry, const QList<ItemChange> &changes)
{
    if (changes.isEmpty())
        return;
    QList<int> indexes;
    for (const ItemChange &change : changes) {
        const JobItem &from = std::as_const(entry.job.items).at(change.index);
        const bool canBe = canFollow(from, change.item, entry.job.workflow);
        Q_ASSERT(canBe);
        if (!canBe) {
            qCCritical(logJobs) << "a change that can't be is left out:" << itemStateName(from.current().state)
                                << itemStateName(change.item.current().state);
            continue; // the store would refuse it, and all that comes with it, for ever
        }
        indexes.append(change.index);
        apply(entry, change);
    }
    announce(entry, changes);
    m_writer.note(entry, indexes);
    if (const std::optional<Error> stop = stopReason(entry.job))
        pauseBecause(entry, *stop);
    settlePhase(entry);
}

void JobRegistry::recordAll(const JobChanges &changes)
{
    for (auto it = changes.cbegin(); it != changes.cend(); ++it)
        record(*it.key(), *it);
}

void JobRegistry::giveUp(JobEntry &entry, const QList<int> &items)
{
    for (const int item : items)
        entry.givenUp.insert(item);
    settlePhase(entry);
}

void JobRegistry::setPhase(JobEntry &entry, JobPhase phase)
{
    entry.job.phase = phase;
    entry.job.stopped = entry.job.stopped || phase == JobPhase::Stopped;
    if (phase != JobPhase::Paused)
        entry.job.pausedBy.reset();
    if (phase != JobPhase::Sending)
        entry.job.resumesAt = QDateTime();
    saveJob(entry);
}

void JobRegistry::pauseBecause(JobEntry &entry, const Error &error)
{
    if (entry.job.phase != JobPhase::Sending)
        return;
    entry.job.pausedBy = error;
    setPhase(entry, JobPhase::Paused);
}

void JobRegistry::pauseUntil(JobEntry &entry, const Error &error, const QDateTime &when)
{
    if (entry.job.phase != JobPhase::Sending)
        return;
    pauseBecause(entry, error);
    setResumesAt(entry, when);
}

QFuture<Result<void>> JobRegistry::release(JobEntry &entry, int count)
{
    const int releasedBefore = entry.job.released;
    const QDateTime before = entry.job.releasedAt;
    entry.job.released = count;
    entry.job.releasedAt = m_clock.now();
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    announce(entry, {});
    m_writer.saveJob(entry, [this, &entry, releasedBefore, before, promise](const Result<void> &kept) {
        if (!kept) {
            entry.job.released = releasedBefore;
            entry.job.releasedAt = before;
            pauseBecause(entry, {.kind = ErrorKind::Storage});
        }
        promise->addResult(kept);
        promise->finish();
    });
    return promise->future();
}

void JobRegistry::forgive(JobEntry &entry)
{
    if (!entry.job.pausedBy)
        return;
    // Somebody signed in, made room or took more time: that says nothing about the devices that failed.
    const ErrorKind kind = entry.job.pausedBy->kind;
    const bool isSignIn = kind == ErrorKind::SignInRequired || lacksConsent(*entry.job.pausedBy);
    if (kind == ErrorKind::TimeUp || kind == ErrorKind::DayLimit || isSignIn || isAboutStorage(*entry.job.pausedBy)
        || isOutage(*entry.job.pausedBy))
        return;
    if (entry.job.pausedBy->kind == ErrorKind::PilotFailed)
        entry.job.pilotWaived = true;
    entry.job.forgivenAt = m_clock.now();
}

bool JobRegistry::holdForFailures(JobEntry &entry)
{
    const std::optional<Error> reason = entry.count(ItemState::Planned) > 0 ? stopReason(entry.job) : std::nullopt;
    if (!reason)
        return false;
    entry.job.pausedBy = reason;
    setPhase(entry, JobPhase::Paused);
    return true;
}

void JobRegistry::setResumesAt(JobEntry &entry, const QDateTime &when)
{
    if (entry.job.resumesAt == when)
        return;
    entry.job.resumesAt = when;
    saveJob(entry);
}

void JobRegistry::takeBackUnsent(JobEntry &entry)
{
    const int unsent = entry.count(ItemState::Planned) + entry.count(ItemState::AwaitingApproval);
    QList<ItemChange> changes;
    for (int i = 0; unsent > changes.size() && i < entry.job.items.size(); ++i) {
        JobItem item = std::as_const(entry.job.items).at(i);
        if (item.current().state != ItemState::Planned && item.current().state != ItemState::AwaitingApproval)
            continue;
        if (item.current().state == ItemState::AwaitingApproval)
            item.current().error.reset();
        item.current().state = ItemState::Withdrawn;
        item.current().changed = m_clock.now();
        changes.append({i, item});
    }
    record(entry, changes);
}

void JobRegistry::settlePhase(JobEntry &entry)
{
    if (entry.job.phase == JobPhase::Countdown || entry.job.phase == JobPhase::Finished)
        return;
    if (entry.job.phase == JobPhase::Stopped && entry.jobUnsaved)
        return; // that it was stopped is written down first, else nothing would say so later
    if (entry.openCount() == 0)
        setPhase(entry, JobPhase::Finished);
    else if (entry.unsentCount() > 0 && entry.job.phase == JobPhase::Following)
        setPhase(entry, JobPhase::Sending); // a lost order turned out to await approval
    else if (entry.unsentCount() == 0
        && (entry.job.phase == JobPhase::Sending || (entry.job.phase == JobPhase::Paused && entry.awaitingGate == 0)))
        setPhase(entry, JobPhase::Following);
}

void JobRegistry::saveJob(JobEntry &entry)
{
    m_writer.saveJob(entry);
    announce(entry, {});
}

void JobRegistry::announce(const JobEntry &entry, const QList<ItemChange> &changes)
{
    if (!m_changedJobs.contains(entry.job.id))
        m_changedJobs.append(entry.job.id);
    if (!changes.isEmpty()) {
        QSet<int> &indexes = m_changedItems[entry.job.id];
        for (const ItemChange &change : changes)
            indexes.insert(change.index);
    }
    announceSoon();
}

void JobRegistry::announceSoon()
{
    if (std::exchange(m_announcing, true))
        return;
    QMetaObject::invokeMethod(this, &JobRegistry::announceNow, Qt::QueuedConnection);
}

void JobRegistry::announceNow()
{
    m_announcing = false;
    const QList<JobId> jobs = std::exchange(m_changedJobs, {});
    const QHash<JobId, QSet<int>> items = std::exchange(m_changedItems, {});
    for (const JobId &id : jobs) {
        if (const auto changed = items.constFind(id); changed != items.cend()) {
            QList<int> indexes = changed->values();
            std::sort(indexes.begin(), indexes.end());
            Q_EMIT itemsChanged(id, indexes);
        }
        Q_EMIT jobChanged(id);
    }
}

} // namespace Reslate::Jobs
