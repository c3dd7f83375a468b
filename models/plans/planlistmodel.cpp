// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/planlistmodel.h"

#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/modelabels.h"
#include "models/text/timelabels.h"

#include <algorithm>

namespace Reslate {

PlanListModel::PlanListModel(const Clock &clock, QObject *parent)
    : ColumnModel(columns, parent)
    , m_clock(clock)
{
}

void PlanListModel::setPlans(const QList<SavedPlan> &oldestFirst)
{
    beginResetModel();
    m_plans = oldestFirst;
    std::reverse(m_plans.begin(), m_plans.end());
    endResetModel();
}

int PlanListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_plans.size());
}

QString PlanListModel::titleOf(int column) const
{
    switch (Column(column)) {
    case Column::Title:
        return tr("Plan");
    case Column::Mode:
        return tr("Reset mode");
    case Column::Devices:
        return tr("Devices");
    case Column::Saved:
        return tr("Saved");
    }
    return {};
}

QVariant PlanListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SavedPlan &plan = m_plans.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(plan, Column(index.column()));
    case Qt::ToolTipRole:
        return toolTipText(tr("%1 · saved by %2, %3", "plan, who, when")
                               .arg(textOf(plan, Column::Title), plainForDisplay(plan.savedBy), exactTime(plan.saved)));
    default:
        return {};
    }
}

/// What the devices were to get; what was wished for while none gets anything.
QString PlanListModel::modesOf(const SavedPlan &plan)
{
    QStringList titles;
    for (const SavedPlan::Device &device : plan.devices) {
        if (device.gets && !titles.contains(modeTitle(*device.gets)))
            titles.append(modeTitle(*device.gets));
    }
    return titles.isEmpty() ? modeTitle(plan.wish.mode) : titles.join(tr(" and ", "between two modes"));
}

QString PlanListModel::textOf(const SavedPlan &plan, Column column) const
{
    switch (column) {
    case Column::Title:
        return plan.wish.title.trimmed().isEmpty() ? tr("(no name)") : plainForDisplay(plan.wish.title);
    case Column::Mode:
        return modesOf(plan);
    case Column::Devices:
        return tr("%1 of %2", "number of devices that get something, number of all")
            .arg(numberText(plan.going()), numberText(plan.devices.size()));
    case Column::Saved:
        return relativeTime(plan.saved, m_clock.now());
    }
    return {};
}

} // namespace Reslate
