// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/proof/follower.h"

#include "core/async.h"
#include "domain/retirement/recordlink.h"
#include "jobs/proof/proof.h"

#include <algorithm>
#include <utility>

namespace Reslate::Jobs {
namespace {

/// The service took the order, or may have.
bool wasTaken(ItemState proof)
{
    return proof != ItemState::Planned && proof != ItemState::Sent && proof != ItemState::AwaitingApproval;
}

/// Whether a device that is done may still be seen fresh.
bool hasMoreProof(const JobEntry &entry)
{
    return entry.count(ItemState::Done) > 0
        && std::any_of(entry.job.workflow.begin(), entry.job.workflow.end(),
            [](const StepTemplate &step) { return !isFinal(ItemState::Done, step.kind); });
}

} // namespace

Follower::Follower(JobRegistry &registry, FactReader &reader, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_registry(registry)
    , m_reader(reader)
    , m_clock(clock)
    , m_poller(clock, fastestLook, slowestLook, this)
{
    connect(&m_poller, &Poller::due, this, &Follower::look);
}

QList<DeviceId> Follower::idsToLookAt()
{
    const QDateTime now = m_clock.now();
    const bool slowToo = !m_lastSlowLook.isValid()
        || m_lastSlowLook.msecsTo(now) >= std::chrono::milliseconds(slowestLook).count();
    if (slowToo)
        m_lastSlowLook = now;
    m_followed.clear();
    for (const std::unique_ptr<JobEntry> &entry : m_registry.entries()) {
        const Job &job = entry->job;
        const bool wantsFresh = slowToo && hasMoreProof(*entry);
        if (job.phase == JobPhase::Countdown || (entry->openCount() == 0 && !wantsFresh))
            continue;
        for (int i = 0; i < job.items.size(); ++i) {
            const JobItem &item = job.items.at(i);
            if (isDirectoryDeletion(item.current().kind)) // DirectoryFollower's
                continue;
            const bool isOpen = wasTaken(item.current().state) && entry->isOpen(i)
                && !isFinal(item.current().state, item.current().kind);
            // A younger job may have taken the device over; that it is seen fresh now proves nothing about this one.
            const bool mayBeFresh = wantsFresh && item.current().state == ItemState::Done
                && !isFinal(ItemState::Done, item.current().kind) && m_registry.isTurnOf({entry.get(), i});
            if (isOpen || mayBeFresh)
                m_followed.insert(orderedRecords(item).id, {entry.get(), i});
        }
    }
    return m_followed.uniqueKeys();
}

void Follower::look()
{
    const QList<DeviceId> ids = idsToLookAt();
    if (ids.isEmpty()) {
        const auto &entries = m_registry.entries();
        if (std::any_of(entries.cbegin(), entries.cend(), [](const auto &entry) { return hasMoreProof(*entry); }))
            m_poller.lookAfter(slowestLook);
        return;
    }
    m_poller.begin();
    const QFuture<DeviceFactsEnd> end = m_reader.readDevices(ids, FactReader::Depth::State, this,
        [this](const QList<Device> &devices, const QDateTime &) { take(devices); });
    whenReady(end, this, [this](const DeviceFactsEnd &facts) { endLook(facts); });
}

void Follower::take(const QList<Device> &devices)
{
    News news;
    for (const Device &device : devices) {
        m_missing.forget(device.id);
        follow(device.id, &device, news);
    }
    note(news);
    Q_EMIT devicesRead(devices, {});
}

void Follower::follow(const DeviceId &id, const Device *fresh, News &news)
{
    const QList<ItemRef> places = m_followed.values(id);
    for (const ItemRef &place : places)
        follow(place, fresh, news);
}

void Follower::follow(const ItemRef &place, const Device *fresh, News &news)
{
    const QDateTime now = m_clock.now();
    JobItem item = place.item();
    // Something may have happened to it during this look.
    if (!wasTaken(item.current().state) || isDirectoryDeletion(item.current().kind)
        || isFinal(item.current().state, item.current().kind))
        return;
    const StateChange step = nextState(item, fresh, now);
    if (step.state != item.current().state) {
        item.current().state = step.state;
        item.current().error = step.error;
        item.current().changed = now;
        news[place.entry].changes.append({place.index, item});
    } else if (item.current().state == ItemState::Unknown && place.entry->isOpen(place.index)
        && item.current().changed.msecsTo(now) >= std::chrono::milliseconds(unknownPatience).count()) {
        news[place.entry].givenUp.append(place.index);
    }
}

void Follower::note(const News &news)
{
    for (auto it = news.cbegin(); it != news.cend(); ++it) {
        m_changed = m_changed || !it->changes.isEmpty();
        m_registry.record(*it.key(), it->changes);
        m_registry.giveUp(*it.key(), it->givenUp);
    }
}

void Follower::endLook(const DeviceFactsEnd &end)
{
    News news;
    QList<DeviceId> gone;
    for (const DeviceId &id : end.gone) {
        const auto missing = m_missing.note(id, m_clock.now());
        m_changed = m_changed || missing == MissingRecords<DeviceId>::Missing::New; // look again soon
        if (missing == MissingRecords<DeviceId>::Missing::ForSure)
            gone.append(id);
    }
    for (const DeviceId &id : std::as_const(gone))
        follow(id, nullptr, news);
    note(news);
    if (!gone.isEmpty())
        Q_EMIT devicesRead({}, gone);
    Q_EMIT followed(end.error);
    m_poller.end(std::exchange(m_changed, false));
}

} // namespace Reslate::Jobs
