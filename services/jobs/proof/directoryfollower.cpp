// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/proof/directoryfollower.h"

#include "core/async.h"
#include "jobs/proof/follower.h"
#include "jobs/proof/proof.h"

#include <utility>

namespace Reslate::Jobs {
namespace {

bool isFollowed(const JobEntry &entry, int index)
{
    const Step &step = entry.job.items.at(index).current();
    const bool wasTaken = step.state == ItemState::Accepted || step.state == ItemState::Waiting
        || step.state == ItemState::Unknown;
    return isDirectoryDeletion(step.kind) && wasTaken && entry.isOpen(index);
}

RecordState stateOf(const JobItem &item, const DirectoryFacts &facts)
{
    return item.current().kind == ResetMode::DeleteAutopilot ? facts.autopilotState : facts.entraState;
}

} // namespace

DirectoryFollower::DirectoryFollower(JobRegistry &registry, GraphApi &api, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_registry(registry)
    , m_clock(clock)
    , m_reader(api)
    , m_poller(clock, fastestLook, slowestLook, this)
{
    connect(&m_poller, &Poller::due, this, &DirectoryFollower::look);
}

void DirectoryFollower::look()
{
    QList<ItemRef> places;
    QList<DeviceRef> devices;
    for (const std::unique_ptr<JobEntry> &entry : m_registry.entries()) {
        const bool isRemoval = entry->job.workflow.size() > 1 || isDirectoryDeletion(entry->job.workflow.goal());
        if (entry->job.phase == JobPhase::Countdown || entry->openCount() == 0 || !isRemoval)
            continue;
        for (int i = 0; i < entry->job.items.size(); ++i) {
            if (!isFollowed(*entry, i))
                continue;
            DeviceRef device = entry->job.items.at(i).device;
            // Only what is followed is read.
            if (entry->job.items.at(i).current().kind == ResetMode::DeleteAutopilot)
                device.entraDevice = {};
            else
                device.autopilot = {};
            places.append({entry.get(), i});
            devices.append(device);
        }
    }
    if (places.isEmpty()) {
        m_poller.rest();
        return;
    }
    m_poller.begin();
    whenReady(m_reader.read(devices), this,
        [this, places](const QList<DirectoryReading> &readings) { endLook(places, readings); });
}

void DirectoryFollower::endLook(const QList<ItemRef> &places, const QList<DirectoryReading> &readings)
{
    const QDateTime now = m_clock.now();
    JobChanges news;
    QHash<JobEntry *, QList<int>> givenUp;
    std::optional<Error> error;
    using Missing = MissingRecords<RecordKey>::Missing;
    for (qsizetype i = 0; i < places.size(); ++i) {
        const ItemRef &place = places.at(i);
        if (!isFollowed(*place.entry, place.index)) // something happened to it during this look
            continue;
        JobItem item = place.item();
        const RecordState state = stateOf(item, readings.at(i).facts);
        if (state == RecordState::Unreadable)
            error = readings.at(i).error;
        const RecordKey key {item.device.id, static_cast<int>(item.current().kind)};
        if (state == RecordState::Present)
            m_missing.forget(key);
        const auto missing = state == RecordState::Missing ? m_missing.note(key, now) : Missing::Again;
        m_changed = m_changed || missing == Missing::New; // look again soon
        if (missing == Missing::ForSure) {
            item.current().state = ItemState::RecordGone;
            item.current().error.reset();
            item.current().changed = now;
            news[place.entry].append({place.index, item});
        } else if (item.current().state == ItemState::Unknown && state == RecordState::Present
            && item.current().changed.msecsTo(now) >= std::chrono::milliseconds(unknownPatience).count()) {
            givenUp[place.entry].append(place.index);
        }
    }
    m_changed = m_changed || !news.isEmpty();
    m_registry.recordAll(news);
    for (auto it = givenUp.cbegin(); it != givenUp.cend(); ++it)
        m_registry.giveUp(*it.key(), it.value());
    Q_EMIT followed(error);
    m_poller.end(std::exchange(m_changed, false));
}

} // namespace Reslate::Jobs
