// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/sending/preflight.h"

#include "core/async.h"
#include "domain/device/serialcell.h"
#include "domain/device/serialnumber.h"
#include "domain/retirement/recordlink.h"
#include "graph/graphapi.h"
#include "graph/transport/serviceclock.h"
#include "jobs/engine/jobregistry.h"
#include "jobs/proof/enrollmentwatch.h"
#include "jobs/proof/proof.h"
#include "jobs/sending/censusreader.h"
#include "jobs/sending/readfailures.h"
#include "jobs/sending/sendingservices.h"

#include <algorithm>
#include <utility>

namespace Reslate::Jobs {
namespace {

/// Devices of which a person said that nothing came of a lost order, and since when what happened to them may have been
/// that order. By the Intune record alone: what became of the order stands in the list of results of that very record.
QHash<DeviceId, QDateTime> saidUntouched(const JobRegistry &registry)
{
    QHash<DeviceId, QDateTime> since;
    for (const std::unique_ptr<JobEntry> &entry : registry.entries()) {
        if (entry->count(ItemState::Failed) == 0)
            continue;
        for (const JobItem &item : std::as_const(entry->job.items)) {
            const bool isSaid = item.current().state == ItemState::Failed && item.current().error
                && item.current().error->kind == ErrorKind::NotCarriedOut;
            const QDateTime ordered = planStart(item, entry->job.created);
            if (isSaid && (!since.contains(item.device.id) || since.value(item.device.id) > ordered))
                since.insert(item.device.id, ordered);
        }
    }
    return since;
}

/// The item as it stood when it was wiped, where the record whose deletion is due is that of the wipe: by then the
/// computer may stand in Intune under another one. nullopt: that can't be, or it is known already.
std::optional<JobItem> mayBeBack(const JobItem &item)
{
    const Step &step = item.current();
    const bool isOld = step.kind == ResetMode::DeleteIntune && step.state == ItemState::Planned && step.tries == 0
        && orderedRecords(item).id == item.device.id;
    return isOld ? atItsWipe(item) : std::nullopt;
}

/// Whether the record is known as that of another device of our jobs.
bool isAnothers(const JobRegistry &registry, const DeviceId &record, const DeviceId &device)
{
    return std::ranges::any_of(registry.entries(), [&](const std::unique_ptr<JobEntry> &entry) {
        return std::ranges::any_of(std::as_const(entry->job.items), [&](const JobItem &item) {
            return item.device.id != device
                && (item.device.id == record || std::ranges::any_of(item.steps, [&record](const Step &step) {
                       return step.enrolledAs == record;
                   }));
        });
    });
}

} // namespace

Preflight::Preflight(
    JobEntry &entry, SendQueue &queue, const SendingServices &with, CensusReader &census, ReadFailures &failures)
    : m_entry(entry)
    , m_queue(queue)
    , m_registry(with.registry)
    , m_reader(with.reader)
    , m_protected(with.protectedList)
    , m_api(with.api)
    , m_clock(with.clock)
    , m_census(census)
    , m_failures(failures)
{
}

void Preflight::start(ResetMode kind, int n)
{
    m_isRunning = true;
    m_readAny = false;
    m_untouched = saidUntouched(m_registry);
    m_kind = kind;
    QList<EntraDeviceId> entraIds;
    QList<AutopilotId> registrations;
    m_records.clear();
    for (const int index : m_queue.inspect(kind, n)) {
        m_records.insert(orderedRecords(std::as_const(m_entry.job.items).at(index)).id, index);
        const DeviceRef &device = std::as_const(m_entry.job.items).at(index).device;
        entraIds.append(device.entraDevice);
        if (!device.autopilot.isEmpty())
            registrations.append(device.autopilot);
    }
    // With every inspection: next to the devices themselves, the few protected groups cost little, and then no order
    // leaves on members that are older than its other facts.
    whenReady(m_protected.readMembers(registrations), this, [this, entraIds](const GuardFacts &guards) {
        m_guards = guards;
        m_census.read();
        readJoins(entraIds);
    });
}

void Preflight::readJoins(const QList<EntraDeviceId> &entraIds)
{
    if (!factsOf(m_kind).needsJoinState) {
        readDevices({});
        return;
    }
    whenReady(
        m_reader.readJoins(entraIds, m_records.keys()), this, [this](const JoinFacts &joins) { readDevices(joins); });
}

void Preflight::readDevices(const JoinFacts &joins)
{
    auto portion = [this, joins](const QList<Device> &devices, const QDateTime &asOf) {
        onDevicesRead(devices, asOf, joins);
        Q_EMIT progressed();
    };
    const QFuture<DeviceFactsEnd> end = m_reader.readDevices(
        m_records.keys(), FactReader::Depth::Whole, this, std::move(portion));
    whenReady(end, this, [this, joinError = joins.error](const DeviceFactsEnd &facts) {
        onEnded(facts, joinError);
        Q_EMIT progressed();
    });
}

int Preflight::inspected(const DeviceId &record) const
{
    const int index = m_records.value(record, -1);
    const bool isIt = index >= 0 && m_queue.inspecting().contains(std::as_const(m_entry.job.items).at(index).device.id);
    return isIt ? index : -1;
}

void Preflight::onDevicesRead(const QList<Device> &devices, const QDateTime &asOf, const JoinFacts &joins)
{
    Q_EMIT devicesRead(devices, {});
    if (m_entry.job.phase != JobPhase::Sending)
        return;
    if (m_guards.revision != m_protected.revision())
        return; // they are inspected again under the new list
    const bool needsJoin = factsOf(m_kind).needsJoinState;
    QDateTime oldest = needsJoin ? std::min(asOf, joins.asOf) : asOf;
    if (m_guards.asOf.isValid())
        oldest = std::min(oldest, m_guards.asOf);
    std::vector<ReadyItem> ready;
    QList<ItemChange> changes;
    for (Device device : devices) {
        const int index = inspected(device.id);
        if (index < 0)
            continue;
        if (needsJoin)
            joins.addTo(device, std::as_const(m_entry.job.items).at(index).device.entraDevice);
        m_guards.protections.applyTo(device);
        device.guard = m_guards.guardOf(device, std::as_const(m_entry.job.items).at(index));
        Judgement judgement = conclude(index, &device, oldest);
        if (judgement.ready)
            ready.push_back(std::move(*judgement.ready));
        if (judgement.change)
            changes.append(*judgement.change);
    }
    m_queue.addReady(std::move(ready));
    m_registry.record(m_entry, changes);
    if (!changes.isEmpty())
        Q_EMIT followable();
}

Preflight::Judgement Preflight::conclude(int index, const Device *fresh, const QDateTime &asOf)
{
    Judgement judgement = evaluate(index, fresh, asOf);
    if (!judgement.isUnreadable) // else it stays among those that are inspected, for the end
        m_queue.inspected(std::as_const(m_entry.job.items).at(index).device.id);
    return judgement;
}

Preflight::Judgement Preflight::evaluate(int index, const Device *fresh, const QDateTime &asOf)
{
    const QDateTime now = m_clock.now();
    JobItem item = std::as_const(m_entry.job.items).at(index);
    if (item.current().state != ItemState::Planned)
        return {};
    // A person saw nothing of an earlier order; when the device was reset since that one, it was carried out after all.
    const QDateTime planned = planStart(item, m_api.serviceClock().earliestAt(m_entry.job.created));
    // A later step follows our own reset.
    const QDateTime untouched = item.steps.size() == 1 ? m_untouched.value(item.device.id, planned) : planned;
    const QDateTime since = std::min(planned, untouched);
    const QDateTime serviceNow = m_api.serviceClock().at(now);
    PreflightCheck check = preflightCheck(item, fresh, since, serviceNow, m_entry.job.workflow);
    if (check.verdict == PreflightCheck::Verdict::Send) {
        if (const Reason failed = failedSince(item, *fresh, serviceNow); failed != Reason::None)
            check = {PreflightCheck::Verdict::Blocked, failed, {}};
    }
    if (check.verdict == PreflightCheck::Verdict::Unreadable)
        return {.ready = {}, .change = {}, .isUnreadable = true};
    m_readAny = true;
    item.current().changed = now;
    switch (check.verdict) {
    case PreflightCheck::Verdict::Send:
        return {.ready = ReadyItem {index, check.baseline, *fresh, asOf}, .change = {}};
    case PreflightCheck::Verdict::Blocked:
        item.current().state = ItemState::Blocked;
        item.current().blockedReason = check.reason;
        break;
    case PreflightCheck::Verdict::NotNeeded:
        item.current().state = ItemState::NotNeeded;
        item.current().blockedReason = check.reason;
        break;
    case PreflightCheck::Verdict::Unreadable: // was answered above
        Q_UNREACHABLE();
    case PreflightCheck::Verdict::Taken:
        item.current().state = ItemState::Accepted; // following tells whether the record is gone for good
        item.current().error.reset();
        break;
    }
    return {.ready = {}, .change = ItemChange {index, item}};
}

void Preflight::onEnded(const DeviceFactsEnd &end, const std::optional<Error> &error)
{
    if (!end.gone.isEmpty())
        Q_EMIT devicesRead({}, end.gone);
    if (m_kind == ResetMode::DeleteIntune && !end.gone.isEmpty())
        findReturned(end, error);
    else
        conclude(end, {}, error);
}

void Preflight::findReturned(const DeviceFactsEnd &end, const std::optional<Error> &error)
{
    QSet<QString> serials;
    QSet<EntraDeviceId> entraDevices;
    for (const DeviceId &id : end.gone) {
        const int index = inspected(id);
        if (index < 0 || !mayBeBack(std::as_const(m_entry.job.items).at(index)))
            continue;
        const DeviceRef &device = std::as_const(m_entry.job.items).at(index).device;
        if (isRealSerial(device.serialNumber))
            serials.insert(comparableSerial(device.serialNumber));
        if (!device.entraDevice.isEmpty())
            entraDevices.insert(device.entraDevice);
    }
    if (serials.isEmpty() && entraDevices.isEmpty()) {
        conclude(end, {}, error);
        return;
    }
    whenReady(m_reader.findLinked(serials, entraDevices), this, [this, end, error](const LinkedFacts &linked) {
        conclude(end, linked, error);
        Q_EMIT progressed();
    });
}

bool Preflight::noteReturn(JobItem &item, const LinkedFacts &linked) const
{
    const std::optional<JobItem> wiped = mayBeBack(item);
    // Who finds a computer in use so late is to ask a person, as everywhere.
    if (!wiped
        || wiped->current().changed.msecsTo(m_clock.now()) > std::chrono::milliseconds(enrollmentPatience).count())
        return false;
    const DeviceId back = enrolledAgainAs(*wiped, linked.bySerial.values(comparableSerial(item.device.serialNumber)),
        linked.byEntra.values(item.device.entraDevice));
    if (back.isEmpty() || isAnothers(m_registry, back, item.device.id))
        return false;
    item.current().enrolledAs = back;
    return true;
}

void Preflight::conclude(const DeviceFactsEnd &end, const LinkedFacts &linked, const std::optional<Error> &error)
{
    m_isRunning = false;
    const bool isSending = m_entry.job.phase == JobPhase::Sending;
    QList<ItemChange> changes;
    for (const DeviceId &id : end.gone) {
        const int index = inspected(id);
        if (!isSending || index < 0)
            continue;
        JobItem item = std::as_const(m_entry.job.items).at(index);
        if (linked.error && mayBeBack(item))
            continue; // it stays among those that are inspected
        if (noteReturn(item, linked)) {
            changes.append({index, item}); // and is inspected once more, by its new record
            continue;
        }
        const Judgement judgement = conclude(index, nullptr, {});
        if (judgement.change)
            changes.append(*judgement.change);
    }
    m_registry.record(m_entry, changes);
    if (!changes.isEmpty())
        Q_EMIT followable();
    const QHash<DeviceId, int> unread = m_queue.endInspection();
    const std::optional<Error> readError = end.error ? end.error : linked.error ? linked.error : error;
    const std::optional<Error> why = readError ? readError : m_guards.error;
    m_failures.count(!m_readAny && why && !unread.isEmpty());
    m_failures.retry(unread.values(), why);
    m_failures.pauseWhenBlind(why);
}

} // namespace Reslate::Jobs
