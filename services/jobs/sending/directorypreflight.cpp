// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/sending/directorypreflight.h"

#include "core/async.h"
#include "jobs/engine/jobregistry.h"
#include "jobs/sending/readfailures.h"
#include "jobs/sending/sendingservices.h"

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

/// As much of the device as the protected list asks about.
Device guarded(const JobItem &item)
{
    Device device;
    device.id = item.device.id;
    device.name = item.device.name;
    device.serialNumber = item.device.serialNumber;
    device.entraDeviceId = item.device.entraDevice;
    device.autopilotId = item.device.autopilot;
    return device;
}

/// How the item changes by a check that doesn't let it be sent.
JobItem concluded(JobItem item, const DirectoryCheck &check, const QDateTime &now)
{
    Step &step = item.current();
    step.changed = now;
    if (check.verdict == DirectoryCheck::Verdict::Taken) {
        step.state = ItemState::Accepted; // following tells whether the record is gone for good
        step.error.reset();
        return item;
    }
    const bool isNeeded = check.verdict == DirectoryCheck::Verdict::Blocked;
    step.state = isNeeded ? ItemState::Blocked : ItemState::NotNeeded;
    step.blockedReason = check.reason;
    return item;
}

/// A device that came back between two steps stands in Intune again, and nobody may believe that it doesn't.
bool noteReturn(JobItem &item, const DirectoryFacts &facts)
{
    const bool isAsked = item.current().kind == ResetMode::DeleteAutopilot;
    const DeviceId again = isAsked ? enrolledAgainBy(item, facts.autopilot) : DeviceId();
    const bool isNews = !again.isEmpty() && again != item.current().enrolledAs;
    if (isNews)
        item.current().enrolledAs = again;
    return isNews;
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
    , m_reader(with.api)
{
}

void DirectoryPreflight::start(ResetMode kind, int n)
{
    m_isRunning = true;
    const QList<int> items = m_queue.inspect(kind, n);
    QList<DeviceRef> devices;
    QList<AutopilotId> registrations;
    for (const int index : items) {
        const DeviceRef &device = std::as_const(m_entry.job.items).at(index).device;
        devices.append(device);
        if (!device.autopilot.isEmpty())
            registrations.append(device.autopilot);
    }
    whenReady(m_protected.readMembers(registrations), this, [this, items, devices](const GuardFacts &guards) {
        m_guards = guards;
        const QDateTime asOf = m_clock.now();
        whenReady(m_reader.read(devices), this, [this, items, asOf](const QList<DirectoryReading> &readings) {
            onRead(items, readings, asOf);
            Q_EMIT progressed();
        });
    });
}

void DirectoryPreflight::onRead(const QList<int> &items, const QList<DirectoryReading> &readings, const QDateTime &asOf)
{
    m_isRunning = false;
    const bool isCurrent = m_entry.job.phase == JobPhase::Sending && m_guards.revision == m_protected.revision();
    const QDateTime oldest = m_guards.asOf.isValid() ? std::min(asOf, m_guards.asOf) : asOf;
    std::vector<ReadyItem> ready;
    QList<ItemChange> changes;
    std::optional<Error> error = m_guards.error;
    for (qsizetype i = 0; isCurrent && i < items.size(); ++i) {
        JobItem item = std::as_const(m_entry.job.items).at(items.at(i));
        if (item.current().state != ItemState::Planned) {
            m_queue.inspected(item.device.id);
            continue;
        }
        Device device = guarded(item);
        m_guards.protections.applyTo(device);
        DirectoryCheck check = directoryCheck(item, readings.at(i).facts, m_guards.guardOf(device, item));
        if (check.verdict == DirectoryCheck::Verdict::Send
            && isBeyondProtections(item, m_guards.protections, m_entry.job.created))
            check = {DirectoryCheck::Verdict::Blocked, Reason::ProtectionUnreadable};
        if (check.verdict == DirectoryCheck::Verdict::Unreadable) {
            error = readings.at(i).error ? readings.at(i).error : error;
            continue; // it stays among those that are inspected, for the end
        }
        m_queue.inspected(item.device.id);
        if (check.verdict == DirectoryCheck::Verdict::Send) {
            ready.push_back({.item = items.at(i), .baseline = {}, .seen = device, .asOf = oldest});
            if (noteReturn(item, readings.at(i).facts))
                changes.append({items.at(i), item});
        } else {
            changes.append({items.at(i), concluded(item, check, m_clock.now())});
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

} // namespace Reslate
