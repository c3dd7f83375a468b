// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/hoursmodel.h"

#include "models/text/displaytext.h"
#include "models/text/hourslabels.h"
#include "models/text/modelroles.h"
#include "models/text/spokencell.h"
#include "models/text/timelabels.h"

namespace Reslate {
namespace {

QString textOf(const ClosedHours &hours, HoursModel::Column column)
{
    switch (column) {
    case HoursModel::Column::Name:
        return plainForDisplay(hours.name);
    case HoursModel::Column::When:
        return hoursText(hours);
    case HoursModel::Column::Reason:
        return plainForDisplay(hours.reason);
    case HoursModel::Column::Who:
        return plainForDisplay(hours.who);
    case HoursModel::Column::Since:
        return exactTime(hours.since);
    }
    return {};
}

} // namespace

HoursModel::HoursModel(const ClosedHoursList &list, QObject *parent)
    : ColumnModel(columns, parent)
    , m_list(list)
    , m_hours(list.hours())
{
    connect(&m_list, &ClosedHoursList::changed, this, [this] {
        beginResetModel();
        m_hours = m_list.hours();
        endResetModel();
    });
}

int HoursModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hours.size());
}

QVariant HoursModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ClosedHours &hours = at(index.row());
    if (role == Qt::DisplayRole)
        return textOf(hours, Column(index.column()));
    if (role == IdRole)
        return hours.name;
    if (role == Qt::ToolTipRole)
        return toolTipText(hoursSentence(hours));
    if (role == Qt::AccessibleTextRole)
        return spokenCell(ownText(index), hoursSentence(hours));
    return {};
}

QString HoursModel::titleOf(int column) const
{
    switch (Column(column)) {
    case Column::Name:
        return tr("Name");
    case Column::When:
        return tr("Closed");
    case Column::Reason:
        return tr("Reason");
    case Column::Who:
        return tr("By");
    case Column::Since:
        return tr("Since");
    }
    return {};
}

} // namespace Reslate
