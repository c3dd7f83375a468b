// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/rules/closedhourslist.h"

#include <QAbstractTableModel>

namespace Reslate {

/// The closed hours, oldest first.
class HoursModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Column { Name, When, Reason, Who, Since };
    static constexpr int columns = 5;

    /// The list must outlive the model.
    explicit HoursModel(const ClosedHoursList &list, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    const ClosedHours &at(int row) const { return m_hours.at(row); }

private:
    const ClosedHoursList &m_list;
    QList<ClosedHours> m_hours;
};

} // namespace Reslate
