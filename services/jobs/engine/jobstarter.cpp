// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/engine/jobstarter.h"

#include "core/async.h"
#include "domain/job/jobstart.h"
#include "domain/plan/twins.h"
#include "domain/retirement/recordlink.h"
#include "graph/transport/serviceclock.h"
#include "jobs/engine/jobregistry.h"
#include "jobs/proof/proof.h"
#include "jobs/rules/foureyesrule.h"

#include <QPromise>
#include <QSet>

#include <algorithm>
#include <optional>

namespace Reslate::Jobs {

/// Plans that become jobs, one after the other.
struct JobStarter::Starting {
    QList<Plan> plans;
    QString startedBy;
    std::optional<SecondPerson> witness;
    QDateTime now;
    QList<JobId> jobs; ///< what is written down
    QPromise<Result<QList<JobId>>> promise;
};

JobStarter::JobStarter(
    JobRegistry &registry, FourEyesRule &fourEyes, const ServiceClock &serviceClock, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_registry(registry)
    , m_fourEyes(fourEyes)
    , m_serviceClock(serviceClock)
    , m_clock(clock)
{
}

QFuture<Result<QList<JobId>>> JobStarter::start(
    const QList<Plan> &plans, const QString &startedBy, const Consent &consent)
{
    const auto starting = std::make_shared<Starting>();
    starting->promise.start();
    QFuture<Result<QList<JobId>>> started = starting->promise.future();
    if (const Result<void> possible = examine(plans, startedBy, consent); !possible) {
        starting->promise.addResult(tl::make_unexpected(possible.error()));
        starting->promise.finish();
        return started;
    }
    starting->plans = plans;
    starting->startedBy = startedBy;
    if (m_fourEyes.asksFor(plans) && !FourEyesRule::isSpared(plans, consent))
        starting->witness = consent.second;
    starting->now = m_clock.now();
    for (const Plan &plan : plans) {
        for (const JobItem &item : plan.items) {
            for (const RecordId &record : recordsOf(item.device))
                m_records.insert(record, item.device); // nobody else may order anything for it meanwhile
        }
    }
    writeNext(starting);
    return started;
}

std::optional<Holder> JobStarter::holderOf(const DeviceRef &device) const
{
    if (m_records.isEmpty()) // asked of every listed device
        return std::nullopt;
    for (const RecordId &record : recordsOf(device)) {
        if (const auto starting = m_records.constFind(record); starting != m_records.cend())
            return Holder {{}, *starting, record.kind()};
    }
    return std::nullopt;
}

namespace {

/// Whether one of the plans would delete, without any wipe, the registration of a computer that another one of them
/// wipes: it would go before the proof.
bool isTwofold(const QList<Plan> &plans)
{
    QSet<RecordId> enrolled;
    for (const Plan &plan : plans) {
        for (const JobItem &item : plan.items) {
            for (const RecordId &record : isAutopilotOnly(item.device.id) ? RecordIds() : recordsOf(item.device))
                enrolled.insert(record);
        }
    }
    return std::any_of(plans.cbegin(), plans.cend(), [&enrolled](const Plan &plan) {
        return std::any_of(plan.items.cbegin(), plan.items.cend(), [&enrolled](const JobItem &item) {
            const RecordIds records = isAutopilotOnly(item.device.id) ? recordsOf(item.device) : RecordIds();
            return std::any_of(records.cbegin(), records.cend(),
                [&enrolled](const RecordId &record) { return enrolled.contains(record); });
        });
    });
}

} // namespace

Result<void> JobStarter::examine(const QList<Plan> &plans, const QString &startedBy, const Consent &consent) const
{
    if (plans.isEmpty() || !std::all_of(plans.cbegin(), plans.cend(), canStart))
        return failure(ErrorKind::Usage);
    QSet<DeviceId> named;
    for (const Plan &plan : plans) {
        for (const JobItem &item : plan.items) {
            if (named.contains(item.device.id))
                return failure(ErrorKind::Usage);
            if (holderOf(item.device) || m_registry.isHeld(item.device))
                return failure(ErrorKind::Conflict);
            named.insert(item.device.id);
        }
    }
    if (isTwofold(plans) || twinsIn(plans))
        return failure(ErrorKind::Conflict);
    const std::optional<Error> obstacle = m_fourEyes.obstacle(plans, startedBy, consent);
    return obstacle ? tl::make_unexpected(*obstacle) : Result<void>();
}

void JobStarter::writeNext(const std::shared_ptr<Starting> &starting)
{
    if (starting->jobs.size() == starting->plans.size()) {
        end(*starting, {});
        return;
    }
    const QDateTime &now = starting->now;
    const Job job = jobOf(starting->plans.at(starting->jobs.size()), starting->startedBy, now,
        planBaseline(m_serviceClock.isKnown() ? m_serviceClock.earliestAt(now) : QDateTime()));
    const auto goOn = [this, starting, id = job.id](const Result<void> &added) {
        if (!added) {
            end(*starting, added);
            return;
        }
        starting->jobs.append(id);
        writeNext(starting);
    };
    const auto add = [this, starting, job, goOn](const Result<void> &noted) {
        if (noted)
            onceSettled(m_registry.add(job), this, goOn);
        else
            end(*starting, noted);
    };
    if (starting->witness)
        onceSettled(m_fourEyes.note(job.id, *starting->witness), this, add);
    else
        add({});
}

void JobStarter::end(Starting &starting, const Result<void> &added)
{
    for (const Plan &plan : std::as_const(starting.plans)) {
        for (const JobItem &item : plan.items) {
            for (const RecordId &record : recordsOf(item.device))
                m_records.remove(record);
        }
    }
    if (added)
        Q_EMIT started(starting.jobs);
    else
        Q_EMIT failed(starting.jobs);
    starting.promise.addResult(
        added ? Result<QList<JobId>>(starting.jobs) : Result<QList<JobId>>(tl::make_unexpected(added.error())));
    starting.promise.finish();
}

} // namespace Reslate::Jobs
