// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "domain/job/jobstanding.h"
#include "jobs/engine/jobengine.h"
#include "models/jobs/jobgroups.h"
#include "models/text/columnmodel.h"

namespace Reslate {

/// The devices of one job, in the order of its plan.
class JobItemModel final : public Models::ColumnModel {
    Q_OBJECT
public:
    enum class Column { Device, Serial, Status, Time, Detail };
    static constexpr int columns = 5;

    /// Both references must outlive the model. deviceOf tells what is known about the devices; may be empty.
    JobItemModel(
        const JobEngine &engine, const Clock &clock, Models::DeviceLookup deviceOf = {}, QObject *parent = nullptr);

    /// An empty id shows nothing.
    void setJob(const JobId &id);
    const JobId &jobId() const { return m_id; }
    /// Time passed, or something became known about the devices.
    void refresh();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

protected:
    QString titleOf(int column) const override;

private:
    void itemsChanged(const JobId &id, const QList<int> &indexes);
    QString textOf(const JobItem &item, ResetMode mode, Column column) const;
    StatusCell cellOf(const Job &job, const JobItem &item) const;
    QString prefixOf(const JobItem &item) const;
    std::optional<JobStart> startOf(const JobItem &item) const;
    const Device *deviceOf(const JobItem &item) const;

    const JobEngine &m_engine;
    const Clock &m_clock;
    Models::DeviceLookup m_deviceOf;
    JobId m_id;
    int m_count = 0;
};

} // namespace Reslate
