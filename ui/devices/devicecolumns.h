// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/devicemodel.h"
#include "ui/devices/textwidths.h"

#include <QFont>
#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>

class QHeaderView;
class QTableView;

namespace Reslate {

/// Where a column stands among all of the table, shown or not.
constexpr int sectionOf(DeviceModel::Column column)
{
    return static_cast<int>(column);
}

/// The columns of the table of devices: which are shown, in which order and how wide, and which of them make room while
/// the table is too narrow for all.
class DeviceColumns final : public QObject {
    Q_OBJECT
public:
    /// Sets up the head of the table, which shows devices by now. Both must outlive it.
    DeviceColumns(const DeviceModel &devices, QTableView *table);

    /// Whether a person may hide the column: not the check box, nor what the device is.
    static bool canHide(int column);
    /// Empty for the check box, and for none.
    QString title(int column) const;
    /// One that is to be shown makes no room any more where the table is narrow.
    void show(int column, bool shown);
    /// Whether there is another shown column, beside the check box, at that side of it.
    bool canMove(int column, int by) const;
    void move(int column, int by);
    /// All columns in their first order and widths; the rows stay sorted.
    void reset();
    /// Without the check box, in the order in which they stand; with those that are not seen for want of room alone.
    QList<DeviceModel::Column> shown() const;
    QByteArray save();
    void restore(const QByteArray &state);
    /// Hides columns that there is no room for, shows them again, and shares the room among the others: after the table
    /// got another width.
    void fit();

Q_SIGNALS:
    /// A person asks for the menu at the head of that column; -1: beside all of them.
    void menuRequested(int column, const QPoint &globalPos);

private:
    void setUpHeader();
    void connectWidths();
    void setFirstWidths();
    void setFirstPlaces();
    void placeHidden(int from); ///< of those that are hidden at first, the ones from this number on
    /// The column that takes what the others leave.
    int lastColumn() const;
    /// The shown column beside that one; -1: there is none.
    int neighborOf(int column, int by) const;
    /// Looks how much room what these rows of the model say of their device takes.
    void measure(int first, int last);
    int serialNeeds() const;
    int lineNeeds() const; ///< the width in which serial number and model are whole
    void yieldColumns();
    void showYielded();
    void fitDeviceColumn();

    const DeviceModel &m_devices;
    QTableView *m_table;
    QHeaderView *m_header;
    bool m_ownWidths = false; ///< the person chose the widths
    bool m_fitting = false;
    QHash<int, int> m_yielded; ///< columns that make room, with their widths
    QSet<int> m_pinned; ///< that a person asked to see
    /// Measured once for a font.
    struct FontWidths {
        QFont font;
        TextWidths first; ///< of the first line of a row
        TextWidths second;
    };
    std::optional<FontWidths> m_widths;
    int m_serialWidth = 0; ///< of the widest serial number so far
    int m_lineWidth = 0; ///< of the widest name, or serial number with its model, so far
    int m_modesWidth = 0;
};

} // namespace Reslate
