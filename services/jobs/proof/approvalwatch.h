// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "graph/graphapi.h"
#include "jobs/engine/jobregistry.h"
#include "jobs/proof/poller.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

#include <chrono>
#include <optional>
#include <vector>

namespace Reslate::Jobs {

/// How often requests to the second admin are asked after: this soon when something changed, then ever less often.
inline constexpr std::chrono::milliseconds fastestAsk {15'000};
inline constexpr std::chrono::milliseconds slowestAsk {120'000};
/// The service lets a request lapse after so long.
inline constexpr std::chrono::hours approvalLapses {72};

/// Asks where the requests to the second admin stand, of all jobs together. An order that was approved is planned
/// again, with its code; another answer ends it. Also settles what was repeated and lost its answer, because the
/// service knows whether a code was used, and what lost its first answer, because the service shows the request that it
/// made of it. Requests of what was taken back are withdrawn, once, as far as the service lets them.
class ApprovalWatch final : public QObject {
    Q_OBJECT
public:
    /// All references must outlive the watch.
    ApprovalWatch(JobRegistry &registry, GraphApi &api, Clock &clock, QObject *parent = nullptr);

    /// Something may wait for approval, or was taken back.
    void wake();
    /// Asks at once.
    void lookNow();
    bool isWithdrawing() const { return m_withdrawing; }

Q_SIGNALS:
    void approved(Reslate::Jobs::JobEntry &entry, const QList<int> &items); ///< planned again
    void settled(); ///< something can be followed
    void withdrawn(); ///< isWithdrawing() ended
    void read(const std::optional<Reslate::Error> &error); ///< why some requests could not be read

private:
    QHash<ApprovalCode, ItemRef> whatWaits() const;
    /// Orders whose answer was lost where the service may have made a request of them, by device.
    QHash<DeviceId, ItemRef> whatMayWait() const;
    QSet<ApprovalCode> knownCodes() const;
    void findRequests();
    void askAfter(const QHash<ApprovalCode, ItemRef> &asked);
    void insert(const QHash<DeviceId, std::vector<ApprovalRecord>> &found);
    void look();
    void take(const QHash<ApprovalCode, ItemRef> &asked, const QList<ApprovalReading> &readings);
    /// How an item changes by where its request stands, if it does.
    std::optional<JobItem> after(const JobItem &item, const ApprovalReading &reading) const;
    void withdraw();
    void noteWithdrawn(const QHash<ApprovalCode, ItemRef> &asked, const QList<ApprovalCode> &codes,
        const QList<std::optional<Error>> &errors);

    JobRegistry &m_registry;
    GraphApi &m_api;
    Clock &m_clock;
    Poller m_poller;
    bool m_withdrawing = false;
    QSet<ApprovalCode> m_triedToWithdraw;
};

} // namespace Reslate::Jobs
