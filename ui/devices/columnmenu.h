// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace Reslate {

class DeviceTable;

/// Which columns the table of devices shows, and in which order.
class ColumnMenu final : public QMenu {
    Q_OBJECT
public:
    /// The table must outlive the menu.
    ColumnMenu(DeviceTable &table, QWidget *parent);

    /// Opens it for the head of that column, which it offers to move. (In the menu bar it is about the column of the
    /// table's current cell.)
    void openFor(int column, const QPoint &globalPos);

private:
    void addMove(const QString &objectName, int by);
    void update(int column);

    DeviceTable &m_table;
    QList<QAction *> m_columns; ///< by column; nullptr: can't be hidden
    QList<QAction *> m_moves; ///< to the left, to the right
    int m_column = -1; ///< which one they move
};

} // namespace Reslate
