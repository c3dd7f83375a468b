// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/sending/otherorders.h"

#include "core/async.h"
#include "core/utc.h"
#include "graph/graphapi.h"
#include "graph/transport/serviceclock.h"
#include "jobs/engine/jobregistry.h"
#include "jobs/engine/pacing.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

namespace Reslate::Jobs {
namespace {

/// One mode for each quota of a day, with what the service lists its orders as.
struct Counted {
    ResetMode mode;
    QList<RemoteAction> actions;
};

const std::array<Counted, 3> &countedModes()
{
    static const std::array<Counted, 3> modes {
        Counted {ResetMode::FactoryWipe,
            {RemoteAction::FactoryReset, RemoteAction::KeepAccountWipe, RemoteAction::AutopilotReset}},
        Counted {ResetMode::Retire, {RemoteAction::Retire}},
        Counted {ResetMode::DeleteIntune, {RemoteAction::Delete}},
    };
    return modes;
}

} // namespace

OtherOrders::OtherOrders(JobRegistry &registry, GraphApi &api, Clock &clock, Pacing &pacing, QObject *parent)
    : QObject(parent)
    , m_registry(registry)
    , m_api(api)
    , m_clock(clock)
    , m_pacing(pacing)
{
}

bool OtherOrders::mustWait()
{
    const QDateTime now = m_clock.now();
    const bool isNewDay = m_asked.isValid() && m_asked.toUTC().date() != now.toUTC().date();
    const qint64 age = m_asked.isValid() ? m_asked.msecsTo(now) : -1;
    const bool isOld = age < 0 || age > std::chrono::milliseconds(othersCountAge).count();
    if (!m_counting && (isOld || isNewDay))
        count();
    return !m_isSettled;
}

void OtherOrders::count()
{
    m_counting = true;
    m_asked = m_clock.now();
    if (!m_isSettled)
        m_clock.callAfter(othersCountWait, this, [this] { settle(); });
    const auto audits = std::make_shared<std::vector<ActionAudit>>();
    const QDateTime midnight(m_api.serviceClock().at(m_asked).toUTC().date(), QTime(0, 0), utcZone);
    auto page = [audits, midnight](std::vector<ActionAudit> &&rows) {
        for (ActionAudit &row : rows) {
            if (row.requested.isValid() && row.requested >= midnight)
                audits->push_back(std::move(row));
        }
    };
    // However the list ended: what stands in it was ordered.
    whenReady(m_api.listActionAudits(this, std::move(page)), this, [this, audits](const ListEnd &) {
        m_counting = false;
        take(*audits);
        settle();
    });
}

void OtherOrders::take(const std::vector<ActionAudit> &audits)
{
    QSet<DeviceId> ours; // the journal's own count has them
    for (const std::unique_ptr<JobEntry> &entry : m_registry.entries()) {
        for (const JobItem &item : std::as_const(entry->job.items)) {
            const auto isOrdered = [](const Step &step) { return step.tries > 0 && factsOf(step.kind).destructive; };
            if (std::any_of(item.steps.cbegin(), item.steps.cend(), isOrdered))
                ours.insert(item.device.id);
        }
    }
    for (const Counted &counted : countedModes()) {
        int others = 0;
        for (const ActionAudit &audit : audits)
            others += counted.actions.contains(audit.action) && !ours.contains(audit.device) ? 1 : 0;
        m_pacing.spentByOthers(counted.mode, others, m_asked);
    }
}

void OtherOrders::settle()
{
    if (!std::exchange(m_isSettled, true))
        Q_EMIT counted();
}

} // namespace Reslate::Jobs
