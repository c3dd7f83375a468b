// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "domain/job/actionaudit.h"

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <memory>
#include <vector>

namespace Reslate {
class GraphApi;
class Pacing;
} // namespace Reslate

namespace Reslate::Jobs {

class JobRegistry;

/// Orders that others gave are counted anew after this time, while something is being sent.
inline constexpr std::chrono::minutes othersCountAge {10};
/// Nothing waits longer than this for the first count.
inline constexpr std::chrono::seconds othersCountWait {20};

/// Counts what others ordered in the tenant today, where the service's own list of orders may be read (beta, optional):
/// the day's limits are the tenant's. Reads only. Where the list can't be read, nothing of others is known, as if there
/// were none.
class OtherOrders final : public QObject {
    Q_OBJECT
public:
    /// All references must outlive it.
    OtherOrders(JobRegistry &registry, GraphApi &api, Clock &clock, Pacing &pacing, QObject *parent = nullptr);

    /// Begins a count when the last one is too old. True: the first one may still come, so hold what counts against a
    /// day; counted() says when it is over.
    bool mustWait();

Q_SIGNALS:
    void counted();

private:
    void count();
    void take(const std::vector<ActionAudit> &audits);
    void settle();

    JobRegistry &m_registry;
    GraphApi &m_api;
    Clock &m_clock;
    Pacing &m_pacing;
    QDateTime m_asked; ///< invalid: never
    bool m_counting = false;
    bool m_isSettled = false;
};

} // namespace Reslate::Jobs
