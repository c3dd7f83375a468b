// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "jobs/engine/jobengine.h"
#include "models/jobs/jobgroups.h"

#include <QAbstractListModel>

namespace Reslate {

/// The devices of one job by rung and reason, with how many there are; the first row stands for all of them.
class JobGroupModel final : public QAbstractListModel {
    Q_OBJECT
public:
    /// Engine and clock must outlive the model.
    JobGroupModel(const JobEngine &engine, const Clock &clock, const JobId &job, Models::DeviceLookup deviceOf,
        QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    /// What the group means and what to do about it; both empty for the row of all devices.
    Advice adviceAt(int row) const;
    /// Empty for the row of all devices.
    QString keyAt(int row) const;
    /// The row of that key; 0 when there is none any more.
    int rowOf(const QString &key) const;
    /// Time passes: what is waited for may have become overdue.
    void refresh();

private:
    const JobEngine &m_engine;
    const Clock &m_clock;
    JobId m_job;
    Models::DeviceLookup m_deviceOf;
    QList<Models::JobGroup> m_groups;
    int m_devices = 0;
};

} // namespace Reslate
