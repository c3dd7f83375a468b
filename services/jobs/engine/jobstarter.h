// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "domain/job/job.h"
#include "domain/plan/foureyes.h"
#include "jobs/engine/recordids.h"

#include <QFuture>
#include <QHash>
#include <QList>
#include <QObject>

#include <memory>
#include <optional>

namespace Reslate {
class FourEyesRule;
class ServiceClock;
} // namespace Reslate

namespace Reslate::Jobs {

class JobRegistry;

/// Makes jobs of plans: all that were confirmed together, or none. Sends nothing.
class JobStarter final : public QObject {
    Q_OBJECT
public:
    /// All of these must outlive it.
    JobStarter(JobRegistry &registry, FourEyesRule &fourEyes, const ServiceClock &serviceClock, Clock &clock,
        QObject *parent = nullptr);

    /// Writes each plan down as a job. Fails as JobEngine::startTogether(); what was written down by then, failed()
    /// has.
    QFuture<Result<QList<JobId>>> start(const QList<Plan> &plans, const QString &startedBy, const Consent &consent);
    /// Who holds this computer because a plan with it is being written down, which any of its records may tell, or its
    /// serial number; nullopt: nobody.
    std::optional<Holder> holderOf(const DeviceRef &device) const;
    /// Whether any plan is.
    bool isBusy() const { return !m_records.isEmpty(); }

Q_SIGNALS:
    /// Before what start() returned settles.
    void started(const QList<Reslate::JobId> &jobs);
    void failed(const QList<Reslate::JobId> &written);

private:
    struct Starting;

    /// Why these can't be started now, by whatever is known before anything is written down.
    Result<void> examine(const QList<Plan> &plans, const QString &startedBy, const Consent &consent) const;
    void writeNext(const std::shared_ptr<Starting> &starting);
    void end(Starting &starting, const Result<void> &added);

    JobRegistry &m_registry;
    FourEyesRule &m_fourEyes;
    const ServiceClock &m_serviceClock;
    Clock &m_clock;
    QHash<RecordId, DeviceRef> m_records; ///< of the computers of plans that are being written down
};

} // namespace Reslate::Jobs
