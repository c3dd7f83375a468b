// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/planlistmodel.h"

#include "models/text/displaytext.h"
#include "models/text/timelabels.h"

#include <algorithm>

namespace Reslate {

PlanListModel::PlanListModel(const Clock &clock, QObject *parent)
    : Models::ColumnModel(columns, parent)
    , m_clock(clock)
{
}

void PlanListModel::setPlans(const QList<KeptPlan> &oldestFirst)
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
        return tr("What it does");
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
    const KeptPlanText text = keptPlanText(m_plans.at(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return cellOf(text, Column(index.column()));
    case Qt::ToolTipRole:
        return toolTipText(text.saved.isValid()
                ? tr("%1 · saved by %2, %3", "plan, who, when")
                      .arg(text.title, plainForDisplay(text.savedBy), exactTime(text.saved))
                : text.title);
    default:
        return {};
    }
}

QString PlanListModel::cellOf(const KeptPlanText &plan, Column column) const
{
    switch (column) {
    case Column::Title:
        return plan.title;
    case Column::Mode:
        return plan.what;
    case Column::Devices:
        return plan.devices;
    case Column::Saved:
        return plan.saved.isValid() ? relativeTime(plan.saved, m_clock.now()) : QString();
    }
    return {};
}

} // namespace Reslate
