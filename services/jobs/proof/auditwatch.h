// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "domain/job/actionaudit.h"
#include "jobs/engine/jobentry.h"
#include "jobs/proof/poller.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

#include <chrono>
#include <vector>

namespace Reslate {
class GraphApi;
} // namespace Reslate

namespace Reslate::Jobs {

class JobRegistry;

/// The pace of asking, while there is something to ask about.
inline constexpr std::chrono::milliseconds fastestAudit {10'000};
inline constexpr std::chrono::milliseconds slowestAudit {60'000};

/// Settles orders whose answer was lost by what the service keeps about orders, where it may be read: it also tells of
/// devices that can't be read themselves, and of wiped ones whose record went before they were seen to be done. Reads
/// only, and only while there is something to settle.
class AuditWatch final : public QObject {
    Q_OBJECT
public:
    /// All references must outlive the watch.
    AuditWatch(JobRegistry &registry, GraphApi &api, Clock &clock, QObject *parent = nullptr);

    /// An outcome may be unknown.
    void wake();

Q_SIGNALS:
    void settled(); ///< something can be followed

private:
    /// What the list may settle, by the record of each order.
    QHash<DeviceId, ItemRef> wanted() const;
    void look();
    /// Whether something was settled.
    bool take(const QHash<DeviceId, std::vector<ActionAudit>> &audits);

    JobRegistry &m_registry;
    GraphApi &m_api;
    Clock &m_clock;
    Poller m_poller;
};

} // namespace Reslate::Jobs
