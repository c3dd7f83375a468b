// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/columnmenu.h"

#include "ui/devices/devicecolumns.h"
#include "ui/devices/devicetable.h"

namespace Reslate {

ColumnMenu::ColumnMenu(DeviceTable &table, QWidget *parent)
    : QMenu(tr("Columns"), parent)
    , m_table(table)
{
    setObjectName(QStringLiteral("columnMenu"));
    for (int column = 0; column < DeviceModel::columns; ++column) {
        if (!DeviceColumns::canHide(column)) {
            m_columns.append(nullptr);
            continue;
        }
        QAction *action = addAction(table.columns().title(column));
        action->setObjectName(QStringLiteral("column-%1").arg(column));
        action->setCheckable(true);
        m_columns.append(action);
        connect(
            action, &QAction::triggered, this, [this, column](bool shown) { m_table.columns().show(column, shown); });
    }
    addSeparator();
    addMove(QStringLiteral("column-left"), -1);
    addMove(QStringLiteral("column-right"), 1);
    addSeparator();
    QAction *reset = addAction(tr("Reset columns"));
    reset->setObjectName(QStringLiteral("column-reset"));
    connect(reset, &QAction::triggered, this, [this] { m_table.columns().reset(); });
    connect(this, &QMenu::aboutToShow, this, [this] { update(m_table.currentIndex().column()); });
    update(-1);
}

void ColumnMenu::addMove(const QString &objectName, int by)
{
    QAction *action = addAction(QString());
    action->setObjectName(objectName);
    m_moves.append(action);
    connect(action, &QAction::triggered, this, [this, by] { m_table.columns().move(m_column, by); });
}

void ColumnMenu::openFor(int column, const QPoint &globalPos)
{
    popup(globalPos);
    update(column);
}

void ColumnMenu::update(int column)
{
    m_column = column;
    for (int each = 0; each < m_columns.size(); ++each) {
        if (m_columns[each])
            m_columns[each]->setChecked(!m_table.isColumnHidden(each));
    }
    const QString title = m_table.columns().title(column);
    m_moves[0]->setText(title.isEmpty() ? tr("Move to the left") : tr("Move “%1” to the left").arg(title));
    m_moves[1]->setText(title.isEmpty() ? tr("Move to the right") : tr("Move “%1” to the right").arg(title));
    for (const auto &[action, by] : {std::pair(m_moves[0], -1), std::pair(m_moves[1], 1)})
        action->setEnabled(m_table.columns().canMove(column, by));
}

} // namespace Reslate
