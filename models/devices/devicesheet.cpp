// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/devicesheet.h"

#include "models/paper/csvtext.h"
#include "models/text/devicelabels.h"
#include "models/text/devicename.h"
#include "models/text/labels.h"
#include "models/text/labelscontext.h"
#include "models/text/timelabels.h"

namespace Reslate {
namespace {

using SheetColumn = DeviceModel::Column;

QStringList titlesOf(const DeviceModel &model, SheetColumn column)
{
    const QString title = model.headerData(static_cast<int>(column), Qt::Horizontal, Qt::DisplayRole).toString();
    if (column == SheetColumn::Check)
        return {};
    if (column == SheetColumn::Device)
        return {title, Labels::tr("Serial number"), Labels::tr("Model")};
    return {title};
}

QStringList cellsOf(const DeviceModel &model, int row, SheetColumn column)
{
    const Device &device = model.device(row);
    switch (column) {
    case SheetColumn::Check:
        return {};
    case SheetColumn::Device:
        return {nameForPaper(device.name, device.serialNumber, device.model), device.serialNumber, device.model};
    case SheetColumn::User:
        return {device.userPrincipalName};
    case SheetColumn::Join:
        return {joinText(device)};
    case SheetColumn::LastSeen:
        return {device.lastSeen.isValid() ? exactTime(device.lastSeen) : Labels::tr("never")};
    case SheetColumn::Modes:
        return {model.index(row, static_cast<int>(column)).data().toString()};
    case SheetColumn::Status:
        return {deviceStatus(device, model.mark(device.id), model.now()).badge.text};
    case SheetColumn::Support:
        return {updatesText(device, model.now().date(), model.windowsSupport())};
    case SheetColumn::LocalReset:
        return {model.index(row, static_cast<int>(column)).data().toString()};
    }
    return {};
}

} // namespace

DeviceSheet deviceSheet(const DeviceModel &model, const QList<int> &rows, const QList<SheetColumn> &columns)
{
    DeviceSheet sheet;
    for (const SheetColumn column : columns)
        sheet.header += titlesOf(model, column);
    sheet.rows.reserve(rows.size());
    for (const int row : rows) {
        QStringList cells;
        for (const SheetColumn column : columns)
            cells += cellsOf(model, row, column);
        sheet.rows.append(cells);
    }
    return sheet;
}

QString sheetText(const DeviceSheet &sheet)
{
    return Models::tabbedText(sheet.header, sheet.rows);
}

QByteArray sheetCsv(const DeviceSheet &sheet)
{
    return Models::csvText(sheet.header, sheet.rows);
}

PaperDocument sheetForPaper(
    const DeviceSheet &sheet, const QString &title, const QStringList &notes, const QDateTime &now)
{
    PaperDocument document {.title = title,
        .lead = {{Labels::tr("%1 · as of %2", "devices, time")
                      .arg(devicesText(static_cast<int>(sheet.rows.size())), exactTime(now)),
            Models::PaperFace::Muted}},
        .orientation = QPageLayout::Landscape};
    for (const QString &note : notes)
        document.lead.append({note, Models::PaperFace::Strong});
    PaperTable table;
    const QString serial = Labels::tr("Serial number");
    for (const QString &heading : sheet.header)
        table.columns.append({heading, 10});
    for (const QStringList &row : sheet.rows) {
        QList<PaperCell> cells;
        for (qsizetype i = 0; i < row.size(); ++i)
            cells.append(
                {.texts = {{row[i], sheet.header[i] == serial ? Models::PaperFace::Code : Models::PaperFace::Plain}}});
        table.rows.append(cells);
    }
    document.sections.append({.table = table});
    return document;
}

} // namespace Reslate
