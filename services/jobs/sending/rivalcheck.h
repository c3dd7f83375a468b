// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "graph/graphapi.h"
#include "jobs/sending/sendqueue.h"

#include <QDateTime>
#include <QList>
#include <QObject>

#include <optional>

namespace Reslate {
class Clock;
class ProtectedList;
} // namespace Reslate

namespace Reslate::Jobs {

class InFlight;
class JobRegistry;
class Preflight;
struct JobEntry;
struct SendingServices;

/// Reads the devices of a batch once more in the moment before destructive orders leave: another program may be at the
/// same devices, and what it has ordered meanwhile isn't ordered again.
class RivalCheck final : public QObject {
    Q_OBJECT
public:
    /// All references must outlive it.
    RivalCheck(
        JobEntry &entry, SendQueue &queue, const SendingServices &with, InFlight &inFlight, Preflight &preflight);

    /// Reads them. What can't be relied on any more goes back to the queue.
    void check(const ReadyBatch &batch);

    /// What the reading said.
    struct Verdict {
        ReadyBatch passed; ///< may leave
        QList<int> unread; ///< nothing is known of these
        std::optional<Error> error; ///< why
        bool isContested = false; ///< somebody else has ordered something for one of them
        bool isBlind = false; ///< none of them could be read
    };

Q_SIGNALS:
    void followable(); ///< something can be followed
    void checked(const Reslate::Jobs::RivalCheck::Verdict &verdict); ///< only of a job that is sending
    void progressed(); ///< after that, or in its place

private:
    void onRead(const ReadyBatch &batch, const QList<DeviceReading> &readings, const QDateTime &asked);

    JobEntry &m_entry;
    SendQueue &m_queue;
    JobRegistry &m_registry;
    ProtectedList &m_protected;
    GraphApi &m_api;
    Clock &m_clock;
    InFlight &m_inFlight;
    Preflight &m_preflight;
    bool m_wasSlow = false; ///< the last reading took long
};

} // namespace Reslate::Jobs
