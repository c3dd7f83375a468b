// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/proof/enrollmentwatch.h"

#include "core/async.h"
#include "domain/device/serialcell.h"
#include "domain/device/serialnumber.h"
#include "jobs/engine/jobregistry.h"
#include "jobs/proof/proof.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace Reslate::Jobs {
namespace {

/// Collects what was added exactly once.
template <class T> class SingleOnes {
public:
    void add(const T &value)
    {
        if (m_all.contains(value))
            m_single.remove(value);
        else
            m_single.insert(value);
        m_all.insert(value);
    }
    QSet<T> take() { return std::exchange(m_single, {}); }

private:
    QSet<T> m_all;
    QSet<T> m_single;
};

} // namespace

EnrollmentWatch::EnrollmentWatch(JobRegistry &registry, FactReader &reader, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_registry(registry)
    , m_reader(reader)
    , m_clock(clock)
{
}

void EnrollmentWatch::wake()
{
    if (m_awaiting || search().places.isEmpty())
        return;
    m_awaiting = true;
    m_clock.callAfter(enrollmentLook, this, [this] {
        m_awaiting = false;
        lookNow();
    });
}

void EnrollmentWatch::lookNow()
{
    if (!std::exchange(m_looking, true))
        QMetaObject::invokeMethod(this, &EnrollmentWatch::look, Qt::QueuedConnection);
}

EnrollmentWatch::Search EnrollmentWatch::search() const
{
    Search search;
    SingleOnes<QString> serials;
    SingleOnes<EntraDeviceId> entraDevices;
    const QDateTime now = m_clock.now();
    for (const std::unique_ptr<JobEntry> &entry : m_registry.entries()) {
        const Job &job = entry->job;
        if (!mayEnrollAgain(job.workflow) || entry->count(ItemState::RecordGone) + entry->count(ItemState::Done) == 0)
            continue;
        for (int i = 0; i < job.items.size(); ++i) {
            const JobItem &item = job.items.at(i);
            const bool isRecent = item.current().changed.msecsTo(now)
                < std::chrono::milliseconds(enrollmentPatience).count();
            if (!mayEnrollAgain(item.current().state, item.current().kind) || !isRecent)
                continue;
            // Of all, so that a number that two of them bear is found to be no one's.
            if (isRealSerial(item.device.serialNumber))
                serials.add(comparableSerial(item.device.serialNumber));
            if (!isKnownBySerial(item) && item.device.entraDevice.isEmpty())
                continue;
            if (!item.device.entraDevice.isEmpty())
                entraDevices.add(item.device.entraDevice);
            search.places.append({entry.get(), i});
        }
    }
    search.serials = serials.take();
    search.entraDevices = entraDevices.take();
    return search;
}

QSet<DeviceId> EnrollmentWatch::provenRecords() const
{
    QSet<DeviceId> records;
    for (const std::unique_ptr<JobEntry> &entry : m_registry.entries()) {
        const bool isProven = entry->count(ItemState::SeenFresh) + entry->count(ItemState::Confirmed) > 0;
        if (!mayEnrollAgain(entry->job.workflow) || (!isProven && entry->job.workflow.size() == 1))
            continue;
        for (const JobItem &item : std::as_const(entry->job.items)) {
            for (const Step &step : item.steps) {
                if (!step.enrolledAs.isEmpty())
                    records.insert(step.enrolledAs);
            }
        }
    }
    return records;
}

void EnrollmentWatch::look()
{
    const Search wanted = search();
    if (wanted.places.isEmpty()) {
        m_looking = false;
        Q_EMIT looked({});
        return;
    }
    whenReady(m_reader.findLinked(wanted.serials, wanted.entraDevices), this, [this, wanted](const LinkedFacts &read) {
        if (read.error) {
            end(read.error);
            return;
        }
        QList<Return> reported = returns(wanted, read);
        QList<Return> unreported;
        for (const Return &back : std::as_const(reported)) {
            if (back.place.item().current().state == ItemState::RecordGone)
                unreported.append(back);
        }
        reported.removeIf([](const Return &back) { return back.place.item().current().state != ItemState::Done; });
        note(reported);
        prove(unreported);
    });
}

QList<EnrollmentWatch::Return> EnrollmentWatch::returns(const Search &search, const LinkedFacts &found) const
{
    const QSet<DeviceId> used = provenRecords();
    QHash<DeviceId, int> claims;
    QList<Return> returns;
    for (const ItemRef &place : search.places) {
        const JobItem &item = place.item();
        const QList<Device> bySerial = found.bySerial.values(comparableSerial(item.device.serialNumber));
        const QList<Device> byEntra = found.byEntra.values(item.device.entraDevice);
        if ((bySerial.isEmpty() && byEntra.isEmpty()) || !mayEnrollAgain(item.current().state, item.current().kind))
            continue;
        const DeviceId again = enrolledAgainAs(item, bySerial, byEntra);
        if (again.isEmpty() || used.contains(again))
            continue;
        ++claims[again];
        const QList<Device> all = bySerial + byEntra;
        returns.append(
            {place, *std::find_if(all.cbegin(), all.cend(), [&again](const Device &one) { return one.id == again; })});
    }
    returns.removeIf([&](const Return &back) { return claims.value(back.record.id) > 1; });
    return returns;
}

void EnrollmentWatch::prove(const QList<Return> &returns)
{
    QList<Return> open = returns;
    open.removeIf([this](const Return &back) { return m_refuted.contains(back.record.id); });
    if (open.isEmpty()) {
        end({});
        return;
    }
    QList<EntraDeviceId> joined;
    QList<DeviceId> records;
    QSet<DeviceId> gone;
    for (const Return &back : std::as_const(open)) {
        joined.append(back.record.entraDeviceId);
        records.append(back.record.id);
        gone.insert(back.place.item().device.id);
    }
    whenReady(m_reader.readJoins(joined, records), this, [this, open, gone](const JoinFacts &joins) {
        whenReady(m_reader.readAudits(gone), this, [this, open, joins](const AuditFacts &audits) {
            judge(open, joins, audits);
            end({});
        });
    });
}

void EnrollmentWatch::judge(const QList<Return> &returns, const JoinFacts &joins, const AuditFacts &audits)
{
    QList<Return> proven;
    for (const Return &back : returns) {
        const JobItem &item = back.place.item();
        if (audits.error || item.current().state != ItemState::RecordGone)
            continue; // it is looked at again
        Device record = back.record;
        joins.addTo(record, record.entraDeviceId);
        if (isResetProven(item, record, audits.of.values(item.device.id)))
            proven.append(back);
        else if (record.entraState == RecordState::Present)
            m_refuted.insert(record.id);
    }
    note(proven);
}

void EnrollmentWatch::note(const QList<Return> &proven)
{
    JobChanges news;
    for (const Return &back : proven) {
        JobItem item = back.place.item();
        item.current().enrolledAs = back.record.id;
        item.current().state = ItemState::SeenFresh;
        item.current().changed = m_clock.now();
        news[back.place.entry].append({back.place.index, item});
    }
    m_registry.recordAll(news);
}

void EnrollmentWatch::end(const std::optional<Error> &error)
{
    m_looking = false;
    wake();
    Q_EMIT looked(error);
}

} // namespace Reslate::Jobs
