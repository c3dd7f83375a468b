// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/rulemodel.h"

#include "models/text/displaytext.h"
#include "models/text/modelroles.h"
#include "models/text/spokencell.h"

namespace Reslate::Models {

int RuleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RuleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RuleTexts &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.cells.value(index.column());
    case IdRole:
        return row.id;
    case Qt::ToolTipRole:
        return toolTipText(row.sentence);
    case Qt::AccessibleTextRole:
        return spokenCell(ownText(index), row.sentence);
    default:
        return {};
    }
}

void RuleModel::setRows(const QList<RuleTexts> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void RuleModel::updateRows(const QList<RuleTexts> &rows)
{
    m_rows = rows;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace Reslate::Models
