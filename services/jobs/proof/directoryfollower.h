// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/engine/jobregistry.h"
#include "jobs/proof/directoryreader.h"
#include "jobs/proof/missingrecords.h"
#include "jobs/proof/poller.h"

#include <QDateTime>
#include <QList>
#include <QObject>

#include <utility>

namespace Reslate {
class Clock;
class GraphApi;
} // namespace Reslate

namespace Reslate::Jobs {

/// Follows what was sent to Autopilot and Entra, of all jobs together, by reading until the record is gone: a deletion
/// there takes minutes (graph.md §8). Sends nothing.
class DirectoryFollower final : public QObject {
    Q_OBJECT
public:
    DirectoryFollower(JobRegistry &registry, GraphApi &api, Clock &clock, QObject *parent = nullptr);

    /// Something new can be followed.
    void wake() { m_poller.wake(); }
    /// Looks at once.
    void lookNow() { m_poller.lookNow(); }

Q_SIGNALS:
    void followed(const std::optional<Reslate::Error> &error); ///< why some records could not be read

private:
    void look();
    void endLook(const QList<ItemRef> &places, const QList<DirectoryReading> &readings);

    JobRegistry &m_registry;
    Clock &m_clock;
    DirectoryReader m_reader;
    Poller m_poller;
    using RecordKey = std::pair<DeviceId, int>; ///< of whose record, by which deletion
    MissingRecords<RecordKey> m_missing;
    bool m_changed = false; ///< by the look that runs
};

} // namespace Reslate::Jobs
