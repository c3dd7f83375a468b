// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/devicecatalog.h"
#include "domain/job/job.h"
#include "models/devices/deviceflags.h"

#include <QHash>
#include <QList>

#include <functional>
#include <optional>
#include <utility>

namespace Reslate::Models {

/// The newest word of a job about each device. A newer job replaces what an older one said, but no small action (sync,
/// restart) hides an open reset.
class JobMarks {
public:
    /// The catalog must outlive them.
    explicit JobMarks(const DeviceCatalog &catalog)
        : m_catalog(catalog)
    {
    }

    /// Who knows when a job starts. The plan alone at first.
    void setStartBy(std::function<std::optional<JobStart>(const Job &)> startOf) { m_startOf = std::move(startOf); }
    /// nullptr: no job of this run names the device.
    const JobMark *of(const DeviceId &id) const
    {
        const auto found = m_marks.constFind(id);
        return found == m_marks.constEnd() ? nullptr : &*found;
    }
    bool contains(const DeviceId &id) const { return m_marks.contains(id); }
    /// Whether a job has not begun.
    bool hasStarts() const { return !m_starts.isEmpty(); }
    /// Whether the job starts at another time than its marks say, or has begun since.
    bool isStartOutdated(const Job &job) const;

    /// Takes over what the job says of these items, or of all. Returns the rows of the catalog with another mark, and
    /// those of the same computers under other records, about which the rules may say something else by now; ascending.
    QList<int> put(const Job &job, const QList<int> &indexes);
    QList<int> put(const Job &job);
    /// A job that ordered for the first record has to do with the computer under the other one, too.
    void addRecord(const DeviceId &ordered, const DeviceId &other);

private:
    /// The rows of the computers that these items order for, under other records: all rows are looked through
    /// for their Entra devices and serial numbers.
    QList<int> rowsOfTheSame(const Job &job, const QList<int> &indexes) const;
    /// Whether that changed the mark of its device.
    bool put(const Job &job, const JobItem &item, const std::optional<JobStart> &start);

    const DeviceCatalog &m_catalog;
    std::function<std::optional<JobStart>(const Job &)> m_startOf = &Reslate::startOf;
    QHash<DeviceId, JobMark> m_marks;
    QHash<JobId, JobStart> m_starts; ///< of the jobs that have not begun
    QMultiHash<DeviceId, DeviceId> m_others; ///< by the record that was ordered for: others of the same computer
};

} // namespace Reslate::Models
