// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/sending/directorypreflight.h"

#include "core/async.h"
#include "domain/device/serialcell.h"
#include "domain/device/serialnumber.h"
#include "jobs/engine/jobregistry.h"
#include "jobs/proof/factreader.h"
#include "jobs/proof/proof.h"
#include "jobs/sending/readfailures.h"
#include "jobs/sending/sendingservices.h"

#include <algorithm>
#include <utility>

namespace Reslate::Jobs {
namespace {

/// How the item ends, or goes on being followed, by a check that doesn't let it be sent.
JobItem concluded(JobItem item, const DirectoryCheck &check, const QDateTime &now)
{
    Step &step = item.current();
    step.changed = now;
    if (check.verdict == DirectoryCheck::Verdict::Taken) {
        step.state = ItemState::Accepted; // following tells whether the record is gone for good
        step.error.reset();
        return item;
    }
    const bool isHeldBack = check.verdict == DirectoryCheck::Verdict::Blocked;
    step.state = isHeldBack ? ItemState::Blocked : ItemState::NotNeeded;
    step.blockedReason = check.reason;
    return item;
}

/// Whether its registration names records of a later enrollment that have to be proven to be its own.
bool wasMovedOn(const JobItem &item, const DirectoryFacts &facts)
{
    return item.current().kind == ResetMode::DeleteAutopilot && facts.autopilotState == RecordState::Present
        && mayHaveReturned(item, facts.autopilot);
}

/// Whether it stood only in Autopilot when it was planned, and what is to be deleted stands. It may be enrolled and in
/// use by now: Intune writes late into a registration which record belongs to it.
bool mayBeEnrolled(const JobItem &item, const DirectoryFacts &facts)
{
    const bool isRegistration = item.current().kind == ResetMode::DeleteAutopilot;
    return isAutopilotOnly(item.device.id)
        && (isRegistration ? facts.autopilotState : facts.entraState) == RecordState::Present;
}

/// Whether its Entra record would go, which another computer may have by now.
bool mayBeAnothers(const JobItem &item, const DirectoryFacts &facts)
{
    return item.current().kind == ResetMode::DeleteEntra && facts.entraState == RecordState::Present;
}

/// Whether nothing can be said of the item without the list of devices.
bool needsList(const JobItem &item, const DirectoryFacts &facts)
{
    return wasMovedOn(item, facts) || mayBeEnrolled(item, facts) || mayBeAnothers(item, facts);
}

/// Whether the list of devices has one that may be the computer.
bool isListed(const JobItem &item, const LinkedFacts &linked)
{
    return linked.byEntra.contains(item.device.entraDevice)
        || (isRealSerial(item.device.serialNumber)
            && linked.bySerial.contains(comparableSerial(item.device.serialNumber)));
}

/// The other Intune record that its registration names by now, where the computer certainly enrolled again under it:
/// the registration and the list of devices say so together (enrolledAgainBy()) or, after a wipe that was done, the
/// list by itself (enrolledAgainAs()). Empty: it names none, or it isn't certain.
DeviceId returnedAs(const JobItem &item, const DirectoryFacts &facts, const LinkedFacts &linked)
{
    if (!wasMovedOn(item, facts))
        return {};
    const QList<Device> bySerial = linked.bySerial.values(comparableSerial(item.device.serialNumber));
    const DeviceId named = enrolledAgainBy(item, facts.autopilot, bySerial);
    const std::optional<JobItem> wiped = atItsWipe(item);
    if (!named.isEmpty() || !wiped)
        return named;
    const DeviceId proven = enrolledAgainAs(*wiped, bySerial, linked.byEntra.values(item.device.entraDevice));
    return proven == facts.autopilot.managedDeviceId ? proven : DeviceId();
}

enum class ReturnNote : quint8 { None, Noted, Unread };

/// A device that came back between two steps stands in Intune again, and nobody may believe that it doesn't.
ReturnNote noteReturn(JobItem &item, const DirectoryFacts &facts, const LinkedFacts &linked)
{
    if (needsList(item, facts) && linked.error)
        return ReturnNote::Unread;
    const DeviceId again = returnedAs(item, facts, linked);
    if (again.isEmpty() || again == item.current().enrolledAs)
        return ReturnNote::None;
    item.current().enrolledAs = again;
    return ReturnNote::Noted;
}

} // namespace

DirectoryPreflight::DirectoryPreflight(
    JobEntry &entry, SendQueue &queue, const SendingServices &with, ReadFailures &failures)
    : m_entry(entry)
    , m_queue(queue)
    , m_registry(with.registry)
    , m_protected(with.protectedList)
    , m_clock(with.clock)
    , m_failures(failures)
    , m_facts(with.reader)
    , m_reader(with.api)
{
}

void DirectoryPreflight::start(ResetMode kind, int n)
{
    m_isRunning = true;
    const QList<int> items = m_queue.inspect(kind, n);
    QList<AutopilotId> registrations;
    for (const int index : items) {
        const DeviceRef &device = std::as_const(m_entry.job.items).at(index).device;
        if (!device.autopilot.isEmpty())
            registrations.append(device.autopilot);
    }
    whenReady(m_protected.readMembers(registrations), this, [this, items](const GuardFacts &guards) {
        m_guards = guards;
        readRecords(items);
    });
}

void DirectoryPreflight::readRecords(const QList<int> &items)
{
    QList<DeviceRef> devices;
    for (const int index : items)
        devices.append(std::as_const(m_entry.job.items).at(index).device);
    const QDateTime asOf = m_clock.now();
    whenReady(m_reader.read(devices), this, [this, items, asOf](const QList<DirectoryReading> &readings) {
        readReturns({.items = items, .readings = readings, .asOf = asOf});
    });
}

/// Reads whether these computers are in Intune under other records: those whose registrations name some, which are
/// few, and those that had none when they were planned; and whether another computer has an Entra record that is to go.
void DirectoryPreflight::readReturns(const Inspection &inspection)
{
    QSet<QString> serials;
    QSet<EntraDeviceId> entraDevices;
    for (qsizetype i = 0; i < inspection.items.size(); ++i) {
        const JobItem &item = std::as_const(m_entry.job.items).at(inspection.items.at(i));
        const DirectoryFacts &facts = inspection.readings.at(i).facts;
        if (!needsList(item, facts))
            continue;
        if (isRealSerial(item.device.serialNumber))
            serials.insert(comparableSerial(item.device.serialNumber));
        if (!item.device.entraDevice.isEmpty())
            entraDevices.insert(item.device.entraDevice);
    }
    if (serials.isEmpty() && entraDevices.isEmpty()) {
        conclude(inspection, {});
        Q_EMIT progressed();
        return;
    }
    whenReady(m_facts.findLinked(serials, entraDevices), this, [this, inspection](const LinkedFacts &linked) {
        conclude(inspection, linked);
        Q_EMIT progressed();
    });
}

DirectoryCheck DirectoryPreflight::check(
    const JobItem &item, const DirectoryFacts &facts, const Device &device, const LinkedFacts &linked) const
{
    const DirectoryCheck check = directoryCheck(item, facts, m_guards.guardOf(device, item));
    if (check.verdict != DirectoryCheck::Verdict::Send)
        return check;
    const bool isInUse = mayBeEnrolled(item, facts) && isListed(item, linked);
    const bool isAnothers = mayBeAnothers(item, facts)
        && isClaimedByAnother(item, linked.byEntra.values(item.device.entraDevice));
    if (isInUse || isAnothers
        || isNamedTwice(item, std::as_const(m_entry.job.items))) // a batch of both is refused as a whole
        return {DirectoryCheck::Verdict::Blocked, Reason::LinkDoubtful};
    const Reason beyond = beyondProtections(item, facts, m_guards.protections, m_entry.job.created);
    return beyond == Reason::None ? check : DirectoryCheck {DirectoryCheck::Verdict::Blocked, beyond};
}

void DirectoryPreflight::conclude(const Inspection &inspection, const LinkedFacts &linked)
{
    m_isRunning = false;
    const bool isCurrent = m_entry.job.phase == JobPhase::Sending && m_guards.revision == m_protected.revision();
    const QDateTime oldest = m_guards.asOf.isValid() ? std::min(inspection.asOf, m_guards.asOf) : inspection.asOf;
    std::vector<ReadyItem> ready;
    QList<ItemChange> changes;
    std::optional<Error> error = m_guards.error;
    for (qsizetype i = 0; isCurrent && i < inspection.items.size(); ++i) {
        const int index = inspection.items.at(i);
        JobItem item = std::as_const(m_entry.job.items).at(index);
        if (item.current().state != ItemState::Planned) {
            m_queue.inspected(item.device.id);
            continue;
        }
        const DirectoryReading &reading = inspection.readings.at(i);
        Device device = guardedDevice(item, reading.facts);
        m_guards.protections.applyTo(device);
        const ReturnNote back = noteReturn(item, reading.facts, linked);
        const DirectoryCheck found = check(item, reading.facts, device, linked);
        if (back == ReturnNote::Unread || found.verdict == DirectoryCheck::Verdict::Unreadable) {
            error = back == ReturnNote::Unread ? linked.error : reading.error ? reading.error : error;
            continue; // it stays among those that are inspected, for the end
        }
        m_queue.inspected(item.device.id);
        if (found.verdict == DirectoryCheck::Verdict::Send) {
            ready.push_back({.item = index, .baseline = {}, .seen = device, .asOf = oldest});
            if (back == ReturnNote::Noted)
                changes.append({index, item});
        } else {
            changes.append({index, concluded(item, found, m_clock.now())});
        }
    }
    const bool isBlind = ready.empty() && changes.isEmpty();
    m_queue.addReady(std::move(ready));
    m_registry.record(m_entry, changes);
    if (!changes.isEmpty())
        Q_EMIT followable();
    const QHash<DeviceId, int> unread = m_queue.endInspection();
    m_failures.count(isBlind && error && !unread.isEmpty());
    m_failures.retry(unread.values(), error);
    m_failures.pauseWhenBlind(error);
}

} // namespace Reslate::Jobs
