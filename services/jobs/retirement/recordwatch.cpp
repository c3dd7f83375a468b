// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/retirement/recordwatch.h"

#include "core/async.h"
#include "core/clock.h"
#include "domain/device/serialcell.h"
#include "domain/device/serialnumber.h"
#include "domain/retirement/recordlink.h"
#include "jobs/engine/jobengine.h"

#include <QSet>

#include <algorithm>

namespace Reslate {
namespace {

/// Whether the step was to make its record go, and an order may have done so.
bool wasOrdered(const Step &step)
{
    return step.tries > 0 && step.state != ItemState::Planned && step.state != ItemState::Withdrawn
        && step.state != ItemState::Blocked;
}

/// Whether the wipe, or somebody else, had taken the Intune record before its deletion was to be ordered: the usual
/// end, and the computer may enroll again all the same.
bool wasGoneBefore(const Step &step)
{
    return step.kind == ResetMode::DeleteIntune && step.state == ItemState::NotNeeded;
}

/// Whether one of those of its serial number is the device, enrolled again since then. Of one that doesn't tell when it
/// enrolled a person is to decide.
bool isListedAgain(const QList<Device> &sameSerial, const QDateTime &since)
{
    return std::any_of(sameSerial.cbegin(), sameSerial.cend(),
        [&since](const Device &device) { return !device.enrolled.isValid() || device.enrolled > since; });
}

bool isTooOld(const Job &job, const QDateTime &now)
{
    QDateTime last = job.created;
    for (const JobItem &item : job.items)
        last = std::max(last, item.current().changed);
    return last.msecsTo(now) > std::chrono::milliseconds(RecordWatch::patience).count();
}

template <typename State> RecordState lookedState(State state)
{
    switch (state) {
    case State::Found:
        return RecordState::Present;
    case State::Gone:
        return RecordState::Missing;
    case State::Unreadable:
        break;
    }
    return RecordState::Unreadable;
}

} // namespace

RecordWatch::RecordWatch(JobEngine &engine, ReportStore &store, GraphApi &api, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_store(store)
    , m_api(api)
    , m_clock(clock)
    , m_reader(api)
    , m_facts(api, clock)
{
    connect(&engine, &JobEngine::jobChanged, this, &RecordWatch::onJobChanged);
}

void RecordWatch::begin()
{
    QSet<RetirementId> seen;
    for (const JobId &id : m_engine.jobs()) {
        const Job &job = *m_engine.job(id);
        if (job.retirement.isEmpty() || seen.contains(job.retirement) || isTooOld(job, m_clock.now()))
            continue;
        seen.insert(job.retirement);
        lookNow(job.retirement);
    }
}

void RecordWatch::onJobChanged(const JobId &id)
{
    const Job *job = m_engine.job(id);
    if (!job || job->retirement.isEmpty() || job->phase != JobPhase::Finished || m_awaited.contains(id))
        return;
    const RetirementId retirement = job->retirement;
    m_awaited.insert(id);
    for (const std::chrono::hours after : {firstLook, secondLook})
        callAt(m_clock, m_clock.now().addSecs(std::chrono::seconds(after).count()), this,
            [this, retirement] { lookNow(retirement); });
}

QList<RecordWatch::Asked> RecordWatch::askedOf(const RetirementId &id) const
{
    QHash<DeviceId, Asked> asked;
    for (const JobId &each : m_engine.jobs()) {
        const Job &job = *m_engine.job(each);
        for (const JobItem &item : job.retirement == id ? job.items : QList<JobItem>()) {
            for (const Step &step : item.steps) {
                const bool isLookedAt = wasOrdered(step) || wasGoneBefore(step);
                if (!isLookedAt || !wantsRecordGone(step.kind) || step.kind == ResetMode::Retire)
                    continue;
                Asked &of = asked[item.device.id];
                of.device = item.device;
                of.record = latestRecord(item);
                of.since = job.created;
                of.intune = of.intune || step.kind == ResetMode::DeleteIntune;
                of.autopilot = of.autopilot || step.kind == ResetMode::DeleteAutopilot;
                of.entra = of.entra || step.kind == ResetMode::DeleteEntra;
            }
        }
    }
    return asked.values();
}

void RecordWatch::lookNow(const RetirementId &id)
{
    const QList<Asked> asked = askedOf(id);
    QList<DeviceId> intune;
    for (const Asked &of : asked) {
        if (of.intune)
            intune.append(of.record);
    }
    whenReady(m_api.readDevices(intune), this,
        [this, id, asked](const QList<DeviceReading> &readings) { findAgain(id, asked, readings); });
}

void RecordWatch::findAgain(const RetirementId &id, const QList<Asked> &asked, const QList<DeviceReading> &readings)
{
    QSet<QString> serials;
    for (const Asked &of : asked) {
        if (of.intune && isRealSerial(of.device.serialNumber))
            serials.insert(comparableSerial(of.device.serialNumber));
    }
    if (serials.isEmpty())
        return readDirectory(id, asked, intuneLooks(asked, readings, {}));
    whenReady(m_facts.findLinked(serials, {}), this, [this, id, asked, readings](const LinkedFacts &linked) {
        readDirectory(id, asked, intuneLooks(asked, readings, linked));
    });
}

QList<RecordLook> RecordWatch::intuneLooks(
    const QList<Asked> &asked, const QList<DeviceReading> &readings, const LinkedFacts &linked) const
{
    QHash<DeviceId, Asked> askedBy;
    for (const Asked &of : asked)
        askedBy.insert(of.record, of);
    QList<RecordLook> looks;
    for (const DeviceReading &reading : readings) {
        const Asked of = askedBy.value(reading.id);
        RecordLook look {.device = of.device.id,
            .kind = RecordKind::Intune,
            .at = m_clock.now(),
            .state = lookedState(reading.state)};
        if (look.state == RecordState::Missing && isRealSerial(of.device.serialNumber)) {
            if (isListedAgain(linked.bySerial.values(comparableSerial(of.device.serialNumber)), of.since))
                look.state = RecordState::Present;
            else if (linked.error)
                look.state = RecordState::Unreadable;
        }
        looks.append(look);
    }
    return looks;
}

void RecordWatch::readDirectory(const RetirementId &id, const QList<Asked> &asked, const QList<RecordLook> &looks)
{
    QList<DeviceRef> devices;
    for (const Asked &of : asked) {
        DeviceRef device = of.device;
        if (!of.autopilot)
            device.autopilot = {};
        if (!of.entra)
            device.entraDevice = {};
        devices.append(device);
    }
    whenReady(m_reader.read(devices), this, [this, id, devices, looks](const QList<DirectoryReading> &readings) {
        QList<RecordLook> all = looks;
        const QDateTime now = m_clock.now();
        for (qsizetype i = 0; i < devices.size(); ++i) {
            const DirectoryFacts &facts = readings.at(i).facts;
            if (facts.autopilotState != RecordState::NotLoaded)
                all.append({devices.at(i).id, RecordKind::Autopilot, now, facts.autopilotState});
            if (facts.entraState != RecordState::NotLoaded)
                all.append({devices.at(i).id, RecordKind::Entra, now, facts.entraState});
        }
        keep(id, all);
    });
}

void RecordWatch::keep(const RetirementId &id, const QList<RecordLook> &looks)
{
    whenReady(m_store.addLooks(id, looks), this,
        [this, id](const Result<void> &kept) { Q_EMIT looked(id, kept ? std::nullopt : std::optional(kept.error())); });
}

} // namespace Reslate
