// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/devicefilter.h"

#include <QTableView>

namespace Reslate {

class CheckHeader;
class CurrentRow;
class DeviceColumns;
class Theme;

/// The table of devices. One row is current (the details follow it) and stays so whatever the rows do, until another is
/// chosen; what actions are about is checked.
/// Space toggles the current row's check, Shift with arrows or a click checks along, Ctrl+A checks all rows in view.
/// Rows that come and go above leave the rows on screen where they are.
class DeviceTable final : public QTableView {
    Q_OBJECT
public:
    /// All references must outlive the table.
    DeviceTable(DeviceModel &devices, DeviceFilter &filter, const Theme &theme, QWidget *parent = nullptr);

    /// The device of the current row, or nullptr.
    const Device *currentDevice() const;
    /// The device that was current last is not shown now: search or filter hides it, or it left the list.
    bool isCurrentAway() const;
    /// The device that was made current last belongs to the list, be it that search or filter hides it.
    bool listHoldsCurrent() const;
    /// No device is current.
    void clearCurrent();
    /// Scrolls to the current row: after another list was chosen that holds its device.
    void showCurrent();
    /// Puts the current row on the first device and scrolls to the top: after another list was chosen.
    void goToTop();
    /// As a click on the column's head: a second time turns the order around.
    void sortBy(int column);
    DeviceColumns &columns() const { return *m_columns; }
    void updateHeaderCheck();

Q_SIGNALS:
    void currentDeviceChanged(); ///< currentDevice() or isCurrentAway()
    void menuRequested(const QPoint &globalPos);
    void escapePressed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;

private:
    void setDelegates(const Theme &theme);
    void connectAnchor();
    void takeAnchor();
    void holdAnchor();
    void toggle(int row);
    void checkRange(int from, int to);
    void updateRow(int row);

    DeviceModel &m_devices;
    DeviceFilter &m_filter;
    CheckHeader *m_header;
    CurrentRow *m_current = nullptr;
    DeviceColumns *m_columns = nullptr;
    QPersistentModelIndex m_anchor; ///< the first row on screen while the rows change
    int m_anchorOffset = 0;
    QPersistentModelIndex m_rangeStart; ///< where Shift begins
};

} // namespace Reslate
