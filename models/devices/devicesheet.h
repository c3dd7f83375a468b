// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/devicemodel.h"
#include "models/paper/paperlayout.h"

#include <QByteArray>
#include <QStringList>

namespace Reslate {

/// Devices as they leave the program for a spreadsheet or paper: names, users and times whole, as the service gave
/// them, so the cells are hostile.
struct DeviceSheet {
    QStringList header;
    QList<QStringList> rows;
};

/// These rows of the model, with the columns that are asked for, in that order. Column::Device gives three: what the
/// device is called, its serial number and its model; Column::Check gives none.
DeviceSheet deviceSheet(const DeviceModel &model, const QList<int> &rows, const QList<DeviceModel::Column> &columns);
/// For the clipboard; see tabbedText().
QString sheetText(const DeviceSheet &sheet);
/// For a file; see csvText().
QByteArray sheetCsv(const DeviceSheet &sheet);
/// For paper, across. notes: what is to be said of the whole list, below how many devices it has and when it was made.
PaperDocument sheetForPaper(
    const DeviceSheet &sheet, const QString &title, const QStringList &notes, const QDateTime &now);

} // namespace Reslate
