// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/columnmodel.h"

namespace Reslate::Models {

ColumnModel::ColumnModel(int columns, QObject *parent)
    : QAbstractTableModel(parent)
    , m_columns(columns)
{
}

int ColumnModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_columns;
}

QVariant ColumnModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isTitle = orientation == Qt::Horizontal && role == Qt::DisplayRole;
    return isTitle && section >= 0 && section < m_columns ? QVariant(titleOf(section)) : QVariant();
}

} // namespace Reslate::Models
