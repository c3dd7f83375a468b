// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/jobmarks.h"

#include "domain/device/serialcell.h"
#include "domain/device/serialnumber.h"
#include "domain/retirement/recordlink.h"

#include <QSet>

#include <algorithm>

namespace Reslate::Models {

bool JobMarks::isStartOutdated(const Job &job) const
{
    const auto known = m_starts.constFind(job.id);
    return (known == m_starts.cend() ? std::nullopt : std::optional(*known)) != m_startOf(job);
}

QList<int> JobMarks::put(const Job &job)
{
    if (const std::optional<JobStart> start = m_startOf(job))
        m_starts.insert(job.id, *start);
    else
        m_starts.remove(job.id);
    QList<int> indexes(job.items.size());
    for (qsizetype i = 0; i < indexes.size(); ++i)
        indexes[i] = static_cast<int>(i);
    QList<int> rows = put(job, indexes) + rowsOfTheSame(job, indexes);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QList<int> JobMarks::rowsOfTheSame(const Job &job, const QList<int> &indexes) const
{
    QList<int> rows;
    QSet<EntraDeviceId> entraDevices;
    QSet<QString> serials;
    for (const int i : indexes) {
        const DeviceRef &device = job.items.at(i).device;
        if (!device.entraDevice.isEmpty())
            entraDevices.insert(device.entraDevice);
        if (isRealSerial(device.serialNumber))
            serials.insert(comparableSerial(device.serialNumber));
    }
    const bool isAny = !serials.isEmpty() || !entraDevices.isEmpty();
    for (int row = 0; isAny && row < m_catalog.count(); ++row) {
        const Device &device = m_catalog.at(row);
        if (entraDevices.contains(device.entraDeviceId) || serials.contains(comparableSerial(device.serialNumber)))
            rows.append(row);
    }
    return rows;
}

void JobMarks::addRecord(const DeviceId &ordered, const DeviceId &other)
{
    if (!m_others.contains(ordered, other))
        m_others.insert(ordered, other);
}

QList<int> JobMarks::put(const Job &job, const QList<int> &indexes)
{
    QList<int> rows;
    const std::optional<JobStart> start = m_startOf(job);
    for (const int i : indexes) {
        const JobItem &item = job.items.at(i);
        if (!put(job, item, start))
            continue;
        const QList<DeviceId> others = m_others.values(item.device.id);
        for (const DeviceId &record : QList<DeviceId> {item.device.id, latestRecord(item)} + others) {
            if (const int row = m_catalog.rowOf(record); row >= 0)
                rows.append(row);
        }
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

bool JobMarks::put(const Job &job, const JobItem &item, const std::optional<JobStart> &start)
{
    JobMark next {.mode = item.current().kind, .jobCreated = job.created, .job = job.id, .item = item, .start = start};
    if (const auto known = m_marks.find(item.device.id); known != m_marks.end()) {
        const bool another = known->job != job.id;
        const bool openReset = factsOf(known->mode).destructive
            && !isFinal(known->item.current().state, known->item.current().kind);
        const bool hidden = job.created < known->jobCreated || (openReset && !isDestructive(job.workflow));
        if (another && hidden)
            return rememberEnd(*known, {job.id, item.current().kind, item});
        next.takenBy = known->takenBy;
        if (another)
            rememberEnd(next, {known->job, known->mode, known->item});
    }
    m_marks.insert(item.device.id, next);
    return true;
}

} // namespace Reslate::Models
