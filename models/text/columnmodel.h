// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

namespace Reslate::Models {

/// A table whose columns are known from the start, each with a title.
class ColumnModel : public QAbstractTableModel {
    Q_OBJECT
public:
    ColumnModel(int columns, QObject *parent);

    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

protected:
    virtual QString titleOf(int column) const = 0;

private:
    int m_columns;
};

} // namespace Reslate::Models
