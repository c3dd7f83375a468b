// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/list/listdoctor.h"

#include <QAbstractTableModel>

namespace Reslate {

/// What the list doctor says, line by line; blank lines are left out.
class ListEntryModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Column { Line, Text, Device, Finding };
    static constexpr int columns = 4;

    using QAbstractTableModel::QAbstractTableModel;

    void setReport(const ListReport &report);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<ListEntry> m_entries;
};

} // namespace Reslate
