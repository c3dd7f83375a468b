// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/retirement/openpointmodel.h"

#include "models/retirement/retiredlabels.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/retirementlabels.h"

namespace Reslate {

OpenPointModel::OpenPointModel(const QList<RetiredEntry> &entries, QObject *parent)
    : Models::ColumnModel(columns, parent)
{
    for (const RetiredEntry &entry : entries) {
        if (entry.isVoid() || !entry.facts)
            continue;
        for (const OpenItem &item : entry.facts->open)
            m_rows.append({reportNumberText(entry), item});
    }
}

int OpenPointModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString OpenPointModel::titleOf(int column) const
{
    switch (Column(column)) {
    case Column::Report:
        return tr("Report");
    case Column::Device:
        return tr("Device");
    case Column::Serial:
        return tr("Serial number");
    case Column::Open:
        return tr("What is open");
    case Column::ToDo:
        return tr("What to do");
    }
    return {};
}

QVariant OpenPointModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString text = textOf(m_rows.at(index.row()), Column(index.column()));
    if (role == Qt::DisplayRole)
        return text;
    return role == Qt::ToolTipRole ? toolTipText(text) : QVariant();
}

QString OpenPointModel::textOf(const Row &row, Column column)
{
    switch (column) {
    case Column::Report:
        return row.report;
    case Column::Device:
        return displayName(row.item.name, row.item.serialNumber, row.item.model);
    case Column::Serial:
        return plainForDisplay(row.item.serialNumber);
    case Column::Open:
        return openPointText(row.item.point);
    case Column::ToDo:
        return openPointAdvice(row.item.point);
    }
    return {};
}

} // namespace Reslate
