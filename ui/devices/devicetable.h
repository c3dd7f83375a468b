// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/devicefilter.h"

#include <QHash>
#include <QSet>
#include <QTableView>

namespace Reslate {

class CheckHeader;
class CurrentRow;
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
    /// Whether a person may hide the column: not the check box, nor what the device is.
    static bool canHide(int column);
    /// Empty for the check box, and for none.
    QString columnTitle(int column) const;
    /// One that is to be shown makes no room any more where the table is narrow.
    void showColumn(int column, bool shown);
    /// Whether there is another shown column, beside the check box, at that side of it.
    bool canMoveColumn(int column, int by) const;
    void moveColumn(int column, int by);
    /// All columns in their first order and widths; the rows stay sorted.
    void resetColumns();
    /// Without the check box, in the order in which they stand; with those that are not seen for want of room alone.
    QList<DeviceModel::Column> shownColumns() const;
    QByteArray saveColumns();
    void restoreColumns(const QByteArray &state);
    void updateHeaderCheck();

Q_SIGNALS:
    void currentDeviceChanged(); ///< currentDevice() or isCurrentAway()
    void menuRequested(const QPoint &globalPos);
    void columnMenuRequested(int column, const QPoint &globalPos);
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
    void setUpColumns(const Theme &theme);
    void setFirstWidths();
    /// The column that takes what the others leave.
    int lastColumn() const;
    /// The shown column beside that one; -1: there is none.
    int neighborOf(int column, int by) const;
    void connectWidths();
    /// Looks how much room what these rows of the model say of their device takes.
    void measure(int first, int last);
    int serialNeeds() const;
    int lineNeeds() const; ///< the width in which serial number and model are whole
    /// Hides columns that there is no room for, shows them again, and shares the room among the others.
    void fitColumns();
    void yieldColumns();
    void showYielded();
    void fitDeviceColumn();
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
    QPersistentModelIndex m_anchor; ///< the first row on screen while the rows change
    int m_anchorOffset = 0;
    bool m_ownWidths = false; ///< the person chose the widths
    bool m_fitting = false;
    QHash<int, int> m_yielded; ///< columns that make room, with their widths
    QSet<int> m_pinned; ///< that a person asked to see
    int m_serialWidth = 0; ///< of the widest serial number so far
    int m_lineWidth = 0; ///< of the widest name, or serial number with its model, so far
    int m_modesWidth = 0;
    QPersistentModelIndex m_rangeStart; ///< where Shift begins
};

} // namespace Reslate
