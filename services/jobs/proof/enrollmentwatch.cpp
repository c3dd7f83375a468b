// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/proof/enrollmentwatch.h"

#include "core/async.h"
#include "domain/device/serialcell.h"
#include "domain/device/serialnumber.h"
#include "jobs/engine/jobregistry.h"
#include "jobs/proof/proof.h"

#include <QHash>

#include <utility>

namespace Reslate {
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
        if (!read.error)
            take(wanted, read);
        m_looking = false;
        wake();
        Q_EMIT looked(read.error);
    });
}

void EnrollmentWatch::take(const Search &search, const LinkedFacts &found)
{
    const QSet<DeviceId> used = provenRecords();
    QHash<DeviceId, int> claims;
    QList<std::pair<ItemRef, DeviceId>> proven;
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
        proven.append({place, again});
    }
    JobChanges news;
    for (const auto &[place, again] : std::as_const(proven)) {
        if (claims.value(again) > 1)
            continue;
        JobItem item = place.item();
        item.current().enrolledAs = again;
        item.current().state = ItemState::SeenFresh;
        item.current().changed = m_clock.now();
        news[place.entry].append({place.index, item});
    }
    m_registry.recordAll(news);
}

} // namespace Reslate
