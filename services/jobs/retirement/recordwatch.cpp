// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/retirement/recordwatch.h"

#include "core/async.h"
#include "core/clock.h"
#include "domain/device/serialcell.h"
#include "domain/device/serialnumber.h"
#include "domain/retirement/recordlink.h"
#include "domain/retirement/removalwish.h"
#include "jobs/engine/jobengine.h"

#include <algorithm>

namespace Reslate {
namespace {

/// Whether the step was to make its record go, and an order may have done so.
bool wasOrdered(const Step &step)
{
    return step.tries > 0 && step.state != ItemState::Planned && step.state != ItemState::Withdrawn
        && step.state != ItemState::Blocked;
}

/// Whether the wipe, or somebody else, had taken the record before its deletion was to be ordered: of Intune the usual
/// end, and the computer may come back all the same.
bool wasGoneBefore(const Step &step)
{
    return step.state == ItemState::NotNeeded
        && (step.kind == ResetMode::DeleteIntune || step.blockedReason == Reason::RecordMissing);
}

bool deletesRecord(ResetMode kind)
{
    return wantsRecordGone(kind) && kind != ResetMode::Retire;
}

/// Its retirement; that of a job that was started without one has the job's own id, where a person made a report of it.
RetirementId retirementOf(const Job &job)
{
    return job.retirement.isEmpty() ? RetirementId(job.id.toString()) : job.retirement;
}

QDateTime lastChange(const Job &job)
{
    QDateTime last = job.created;
    for (const JobItem &item : job.items)
        last = std::max(last, item.current().changed);
    return last;
}

/// The Entra devices that only registrations named, where Entra records were to go and it is certain whose they are.
QHash<DeviceId, EntraDeviceId> registeredIn(const Retirement &retirement)
{
    QHash<DeviceId, EntraDeviceId> ids;
    if (retirement.keepsEntra || removalKindOf(retirement.reason) != RemovalKind::Remove)
        return ids;
    for (const RetiredDevice &device : retirement.devices) {
        const EntraDeviceId id = registeredEntraOf(device);
        if (!id.isEmpty() && device.photo.device.isRegistrationCertain)
            ids.insert(device.device.id, id);
    }
    return ids;
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

QSet<RetirementId> RecordWatch::begin()
{
    QSet<RetirementId> due;
    for (const JobId &id : m_engine.jobs()) {
        const Job &job = *m_engine.job(id);
        const QDateTime ended = lastChange(job);
        if (ended.msecsTo(m_clock.now()) > std::chrono::milliseconds(patience).count())
            continue;
        due.insert(retirementOf(job));
        if (job.phase == JobPhase::Finished) // before this run of the program
            lookLater(job, ended);
    }
    due.removeIf([this](const RetirementId &retirement) { return !lookNow(retirement); });
    return due;
}

void RecordWatch::onJobChanged(const JobId &id)
{
    if (const Job *job = m_engine.job(id); job && job->phase == JobPhase::Finished)
        lookLater(*job, m_clock.now());
}

void RecordWatch::lookLater(const Job &job, const QDateTime &ended)
{
    if (m_awaited.contains(job.id))
        return;
    m_awaited.insert(job.id);
    for (const std::chrono::hours after : {firstLook, secondLook}) {
        const QDateTime due = ended.addSecs(std::chrono::seconds(after).count());
        if (due > m_clock.now())
            callAt(m_clock, due, this, [this, retirement = retirementOf(job)] { lookNow(retirement); });
    }
}

void RecordWatch::addOrdered(Asked &of, const Job &job, const JobItem &item)
{
    of.device = item.device;
    of.record = latestRecord(item);
    of.since = job.created;
    for (qsizetype i = 0; i < item.steps.size(); ++i) {
        const Step &step = item.steps.at(i);
        if (!deletesRecord(step.kind) || !(wasOrdered(step) || wasGoneBefore(step)))
            continue;
        of.intune = of.intune || step.kind == ResetMode::DeleteIntune;
        if (step.kind == ResetMode::DeleteIntune)
            of.leaving = recordAt(item, i);
        of.autopilot = of.autopilot || step.kind == ResetMode::DeleteAutopilot;
        of.entra = of.entra || step.kind == ResetMode::DeleteEntra;
    }
    const auto orders = [&job](bool (*isMeant)(ResetMode)) {
        return std::any_of(job.workflow.begin(), job.workflow.end(),
            [isMeant](const StepTemplate &step) { return isMeant(step.kind); });
    };
    const bool deletesNone = !orders(deletesRecord);
    const bool leavesIntune = deletesNone
        || (orders(removesUserData) && !orders([](ResetMode kind) { return kind == ResetMode::DeleteIntune; }));
    if (leavesIntune && !isAutopilotOnly(item.device.id)) {
        of.leaving = item.device.id; // a wipe most often takes it, and the computer comes back under another
        of.intune = true;
    }
    of.autopilot = of.autopilot || deletesNone;
    of.entra = of.entra || deletesNone;
}

QList<RecordWatch::Asked> RecordWatch::askedOf(const RetirementId &id) const
{
    QHash<DeviceId, Asked> asked;
    for (const JobId &each : m_engine.jobs()) {
        const Job &job = *m_engine.job(each);
        for (const JobItem &item : retirementOf(job) == id ? job.items : QList<JobItem>()) {
            const bool hasBegun = std::any_of(item.steps.begin(), item.steps.end(),
                [](const Step &step) { return wasOrdered(step) || wasGoneBefore(step); });
            if (hasBegun)
                addOrdered(asked[item.device.id], job, item);
        }
    }
    asked.removeIf([](const auto &of) { return !of->intune && !of->autopilot && !of->entra; });
    return asked.values();
}

struct RecordWatch::Reading {
    RetirementId retirement;
    QList<Asked> asked;
    QSet<QString> serials; ///< real ones, comparable
    QSet<EntraDeviceId> entraDevices;
    QHash<DeviceId, DeviceReading> intune; ///< by the record under which a device was last known
    Jobs::LinkedFacts linked; ///< the listed devices with those serial numbers and Entra devices
    QList<Jobs::DirectoryReading> directory; ///< of each asked
    QList<AutopilotRecord> registrations; ///< the listed ones that may be theirs; read where one is gone
    std::optional<Error> registrationsError; ///< that list stopped early
    QHash<DeviceId, EntraDeviceId> registeredEntra; ///< what only their registrations named, as far as it is certain
    QHash<EntraDeviceId, RecordState> newEntra; ///< of that, and of what the records name under which they are back
    std::optional<Error> error; ///< the first for which something is Unreadable

    void note(const std::optional<Error> &why)
    {
        if (!error)
            error = why;
    }
    /// Where the computer stands in Intune again; nullopt: nowhere else.
    std::optional<Device> enrolled(const Asked &of) const
    {
        DeviceRef gone = of.device;
        gone.id = of.record;
        QList<Device> listed = linked.bySerial.values(comparableSerial(gone.serialNumber))
            + linked.byEntra.values(gone.entraDevice);
        listed.removeIf([&of](const Device &device) { return device.id == of.device.id; });
        const Device *found = enrolledAnew(gone, listed, of.since);
        return found ? std::optional(*found) : std::nullopt;
    }
    const AutopilotRecord *registered(const Asked &of) const
    {
        const std::optional<Device> again = enrolled(of);
        return registeredAnew(of.device, registrations, again ? again->id : DeviceId());
    }
    /// Other Entra devices that may be the computer's now.
    QList<EntraDeviceId> joined(const Asked &of) const
    {
        QList<EntraDeviceId> ids;
        if (const std::optional<Device> again = enrolled(of))
            ids.append(again->entraDeviceId);
        if (const AutopilotRecord *again = registered(of))
            ids.append(again->entraDeviceId);
        ids.removeIf([&of](const EntraDeviceId &id) { return id.isEmpty() || id == of.device.entraDevice; });
        return ids;
    }
    /// Whether the list of devices could have told where it is.
    bool isTold(const Asked &of) const
    {
        return !linked.error || (!isRealSerial(of.device.serialNumber) && of.device.entraDevice.isEmpty());
    }
};

bool RecordWatch::lookNow(const RetirementId &id)
{
    const QList<Asked> asked = askedOf(id);
    if (asked.isEmpty())
        return false;
    whenReady(m_store.loadRetirement(id), this, [this, id, asked](const Result<Retirement> &retirement) {
        if (retirement)
            read(*retirement, asked);
        else
            Q_EMIT looked(id, {.error = retirement.error(), .unreadError = {}});
    });
    return true;
}

void RecordWatch::read(const Retirement &retirement, const QList<Asked> &asked)
{
    const auto look = std::make_shared<Reading>();
    look->retirement = retirement.id;
    look->asked = asked;
    look->registeredEntra = registeredIn(retirement);
    QList<DeviceId> records;
    for (const Asked &of : std::as_const(look->asked)) {
        if (of.intune)
            records.append(of.record);
        if (isRealSerial(of.device.serialNumber))
            look->serials.insert(comparableSerial(of.device.serialNumber));
        if (!of.device.entraDevice.isEmpty())
            look->entraDevices.insert(of.device.entraDevice);
    }
    whenReady(m_api.readDevices(records), this, [this, look](const QList<DeviceReading> &readings) {
        for (const DeviceReading &reading : readings) {
            look->intune.insert(reading.id, reading);
            if (reading.state == DeviceReading::State::Unreadable)
                look->note(reading.error);
        }
        readListed(look);
    });
}

void RecordWatch::readListed(const Look &look)
{
    if (look->serials.isEmpty() && look->entraDevices.isEmpty())
        return readDirectory(look);
    whenReady(
        m_facts.findLinked(look->serials, look->entraDevices), this, [this, look](const Jobs::LinkedFacts &linked) {
            look->linked = linked;
            look->note(linked.error);
            readDirectory(look);
        });
}

void RecordWatch::readDirectory(const Look &look)
{
    QList<DeviceRef> devices;
    for (const Asked &of : std::as_const(look->asked)) {
        DeviceRef device = of.device;
        if (!of.autopilot)
            device.autopilot = {};
        if (!of.entra)
            device.entraDevice = {};
        devices.append(device);
    }
    whenReady(m_reader.read(devices), this, [this, look](const QList<Jobs::DirectoryReading> &readings) {
        look->directory = readings;
        for (const Jobs::DirectoryReading &reading : readings)
            look->note(reading.error);
        readRegistrations(look);
    });
}

void RecordWatch::readRegistrations(const Look &look)
{
    const bool isAnyGone = std::any_of(look->directory.cbegin(), look->directory.cend(),
        [](const Jobs::DirectoryReading &reading) { return reading.facts.autopilotState == RecordState::Missing; });
    if (!isAnyGone)
        return readNewEntra(look);
    QSet<DeviceId> enrolled;
    for (const Asked &of : std::as_const(look->asked)) {
        if (const std::optional<Device> again = look->enrolled(of))
            enrolled.insert(again->id);
    }
    const auto page = [look, enrolled](std::vector<AutopilotRecord> &&records) {
        for (const AutopilotRecord &record : records) {
            if (look->serials.contains(comparableSerial(record.serialNumber))
                || look->entraDevices.contains(record.entraDeviceId) || enrolled.contains(record.managedDeviceId))
                look->registrations.append(record);
        }
    };
    whenReady(m_api.listAutopilotRecords(this, page), this, [this, look](const ListEnd &end) {
        if (!end.complete)
            look->registrationsError = end.stopped.value_or(Error {.kind = ErrorKind::BadAnswer});
        look->note(look->registrationsError);
        readNewEntra(look);
    });
}

void RecordWatch::readNewEntra(const Look &look)
{
    QList<DeviceRef> devices;
    for (qsizetype i = 0; i < look->asked.size(); ++i) {
        const bool isGone = look->directory.at(i).facts.entraState == RecordState::Missing;
        for (const EntraDeviceId &id : isGone ? look->joined(look->asked.at(i)) : QList<EntraDeviceId>()) {
            DeviceRef device;
            device.entraDevice = id;
            devices.append(device);
        }
        if (const EntraDeviceId id = look->registeredEntra.value(look->asked.at(i).device.id); !id.isEmpty()) {
            DeviceRef device;
            device.entraDevice = id;
            devices.append(device);
        }
    }
    whenReady(m_reader.read(devices), this, [this, look, devices](const QList<Jobs::DirectoryReading> &readings) {
        for (qsizetype i = 0; i < devices.size(); ++i) {
            look->newEntra.insert(devices.at(i).entraDevice, readings.at(i).facts.entraState);
            look->note(readings.at(i).error);
        }
        keep(look);
    });
}

RecordLook RecordWatch::intuneLook(const Reading &read, const Asked &of) const
{
    RecordLook look {.device = of.device.id,
        .kind = RecordKind::Intune,
        .at = m_clock.now(),
        .state = lookedState(read.intune.value(of.record).state)};
    if (look.state == RecordState::Present && of.record != of.leaving) { // a step has noticed already that it is back
        look.foundAs = of.record.toString();
        look.enrolled = read.intune.value(of.record).value.enrolled;
    }
    if (look.state != RecordState::Missing)
        return look;
    if (const std::optional<Device> again = read.enrolled(of)) {
        look.state = RecordState::Present;
        look.foundAs = again->id.toString();
        look.enrolled = again->enrolled;
    } else if (!read.isTold(of)) {
        look.state = RecordState::Unreadable;
    }
    return look;
}

RecordLook RecordWatch::autopilotLook(const Reading &read, const Asked &of, RecordState state) const
{
    RecordLook look {.device = of.device.id, .kind = RecordKind::Autopilot, .at = m_clock.now(), .state = state};
    if (state != RecordState::Missing)
        return look;
    if (const AutopilotRecord *again = read.registered(of)) {
        look.state = RecordState::Present;
        look.foundAs = again->id.toString();
    } else if (read.registrationsError) {
        look.state = RecordState::Unreadable;
    }
    return look;
}

RecordLook RecordWatch::entraLook(const Reading &read, const Asked &of, RecordState state) const
{
    RecordLook look {
        .device = of.device.id, .kind = RecordKind::Entra, .at = m_clock.now(), .state = state, .isRegistered = false};
    if (state != RecordState::Missing)
        return look;
    if (!read.isTold(of) || read.registrationsError)
        look.state = RecordState::Unreadable;
    const QList<EntraDeviceId> joined = read.joined(of);
    for (const EntraDeviceId &id : joined) {
        const RecordState other = read.newEntra.value(id);
        if (other == RecordState::Present) {
            look.state = other;
            look.foundAs = id.toString();
            break;
        }
        if (other == RecordState::Unreadable)
            look.state = other;
    }
    return look;
}

bool RecordWatch::isInUse(const Reading &read, const Asked &of, const EntraDeviceId &id)
{
    return read.newEntra.value(id) == RecordState::Present && read.joined(of).contains(id);
}

RecordLook RecordWatch::registeredLook(const Reading &read, const Asked &of, const EntraDeviceId &id) const
{
    return {.device = of.device.id,
        .kind = RecordKind::Entra,
        .at = m_clock.now(),
        .state = read.newEntra.value(id),
        .foundAs = id.toString(),
        .isRegistered = true,
        .isInUse = isInUse(read, of, id)};
}

void RecordWatch::keep(const Look &look)
{
    QList<RecordLook> looks;
    for (qsizetype i = 0; i < look->asked.size(); ++i) {
        const Asked &of = look->asked.at(i);
        const DirectoryFacts &facts = look->directory.at(i).facts;
        if (of.intune)
            looks.append(intuneLook(*look, of));
        if (facts.autopilotState != RecordState::NotLoaded)
            looks.append(autopilotLook(*look, of, facts.autopilotState));
        if (facts.entraState != RecordState::NotLoaded)
            looks.append(entraLook(*look, of, facts.entraState));
        const EntraDeviceId id = look->registeredEntra.value(of.device.id);
        // Where the one that Intune named is gone, the look at that one says under which the computer is back.
        const bool isTold = facts.entraState == RecordState::Missing && isInUse(*look, of, id);
        if (!id.isEmpty() && !isTold)
            looks.append(registeredLook(*look, of, id));
    }
    LookEnd end {.unread = static_cast<int>(std::count_if(looks.cbegin(), looks.cend(),
                     [](const RecordLook &each) { return each.state == RecordState::Unreadable; }))};
    if (end.unread > 0)
        end.unreadError = look->error.value_or(Error {.kind = ErrorKind::BadAnswer});
    whenReady(m_store.addLooks(look->retirement, looks), this,
        [this, id = look->retirement, end](const Result<void> &kept) mutable {
            if (!kept)
                end.error = kept.error();
            Q_EMIT looked(id, end);
        });
}

} // namespace Reslate
