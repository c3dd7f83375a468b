// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "jobs/engine/jobregistry.h"
#include "jobs/proof/factreader.h"
#include "jobs/proof/missingrecords.h"
#include "jobs/proof/poller.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QObject>

#include <chrono>

namespace Reslate::Jobs {

/// The pace of looking: fast after a change, slower while nothing changes.
inline constexpr std::chrono::milliseconds fastestLook {3'000};
inline constexpr std::chrono::milliseconds slowestLook {30'000};

/// Follows what was sent, of all jobs together, by reading until each item is final. Sends nothing.
///
/// Done Autopilot Resets are looked at at the slowest pace for as long as the program runs, because the device may
/// still be seen fresh; no job waits for that.
class Follower final : public QObject {
    Q_OBJECT
public:
    Follower(JobRegistry &registry, FactReader &reader, Clock &clock, QObject *parent = nullptr);

    /// Something new can be followed.
    void wake() { m_poller.wake(); }
    /// Looks at once.
    void lookNow() { m_poller.lookNow(); }

Q_SIGNALS:
    void devicesRead(const QList<Reslate::Device> &devices, const QList<Reslate::DeviceId> &gone);
    void followed(const std::optional<Reslate::Error> &error); ///< why some devices could not be read

private:
    /// What a portion of facts means for one job.
    struct JobNews {
        QList<ItemChange> changes;
        QList<int> givenUp;
    };
    using News = QHash<JobEntry *, JobNews>;

    void look();
    QList<DeviceId> idsToLookAt();
    void take(const QList<Device> &devices);
    void follow(const DeviceId &id, const Device *fresh, News &news);
    void follow(const ItemRef &place, const Device *fresh, News &news);
    void note(const News &news);
    void endLook(const DeviceFactsEnd &end);

    JobRegistry &m_registry;
    FactReader &m_reader;
    Clock &m_clock;
    Poller m_poller;
    QDateTime m_lastSlowLook; ///< when done ones were looked at too
    MissingRecords<DeviceId> m_missing;
    QMultiHash<DeviceId, ItemRef> m_followed; ///< by the look that runs
    bool m_changed = false; ///< by the look that runs
};

} // namespace Reslate::Jobs
