// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/planneddevices.h"

#include "models/devices/searchtext.h"
#include "models/paper/csvtext.h"
#include "models/text/devicelabels.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/modelabels.h"
#include "models/text/modelroles.h"
#include "models/text/timelabels.h"

#include <algorithm>

namespace Reslate {

PlannedDevices::PlannedDevices(const DeviceCatalog &catalog, const Clock &clock, QObject *parent)
    : Models::ColumnModel(columns, parent)
    , m_catalog(catalog)
    , m_clock(clock)
{
}

void PlannedDevices::setPlans(const QList<Plan> &plans)
{
    QList<Row> all;
    for (const Plan &plan : plans) {
        for (const JobItem &item : plan.items)
            all.append({item, plan.workflow.goal()});
    }
    if (all == m_all)
        return;
    m_all = all;
    update();
}

void PlannedDevices::setSearch(const QString &text)
{
    m_words = Models::foldedWords(text);
    update();
}

bool PlannedDevices::hasSeveralModes() const
{
    return std::any_of(
        m_all.cbegin(), m_all.cend(), [this](const Row &row) { return row.mode != m_all.constFirst().mode; });
}

void PlannedDevices::update()
{
    QList<Row> rows;
    for (const Row &row : std::as_const(m_all)) {
        const Device *device = deviceOf(row);
        QStringList parts {row.item.device.name, row.item.device.serialNumber};
        if (device)
            parts += {device->userPrincipalName, device->model};
        const std::string text = Models::foldedText(parts.join(QLatin1Char('\n')));
        if (Models::hasAll(text, m_words))
            rows.append(row);
    }
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int PlannedDevices::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString PlannedDevices::titleOf(int column) const
{
    switch (Column(column)) {
    case Column::Device:
        return tr("Device");
    case Column::Serial:
        return tr("Serial number");
    case Column::User:
        return tr("Primary user");
    case Column::Model:
        return tr("Model");
    case Column::LastSeen:
        return tr("Last seen");
    case Column::Gets:
        return tr("Gets");
    }
    return {};
}

QVariant PlannedDevices::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const auto column = Column(index.column());
    const Device *device = deviceOf(row);
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, column);
    case Qt::ToolTipRole:
        if (device && column == Column::LastSeen)
            return toolTipText(exactTime(device->lastSeen));
        return toolTipText(device && column == Column::User ? userOf(*device) : textOf(row, column));
    case IdRole:
        return QVariant::fromValue(row.item.device.id);
    default:
        return {};
    }
}

const Device *PlannedDevices::deviceOf(const Row &row) const
{
    const int at = m_catalog.rowOf(row.item.device.id);
    return at < 0 ? nullptr : &m_catalog.at(at);
}

QString PlannedDevices::textOf(const Row &row, Column column) const
{
    const Device *device = deviceOf(row);
    switch (column) {
    case Column::Device:
        return displayName(row.item, device);
    case Column::Serial:
        return plainForDisplay(row.item.device.serialNumber);
    case Column::User:
        return device ? shortUserOf(*device) : QString();
    case Column::Model:
        return device ? plainForDisplay(device->model) : QString();
    case Column::LastSeen:
        return device ? relativeTime(device->lastSeen, m_clock.now()) : QString();
    case Column::Gets:
        return modeTitle(row.mode);
    }
    return {};
}

QString PlannedDevices::onlyDevice() const
{
    if (m_all.size() != 1)
        return {};
    QStringList lines;
    for (const Column column : {Column::Device, Column::Serial, Column::Model, Column::User, Column::LastSeen}) {
        const Device *device = deviceOf(m_all.constFirst());
        const QString text = device && column == Column::User ? userOf(*device) : textOf(m_all.constFirst(), column);
        lines.append(factText(headerData(static_cast<int>(column), Qt::Horizontal, Qt::DisplayRole).toString(),
            text.isEmpty() ? tr("not known", "a fact about a device") : text));
    }
    return lines.join(QLatin1Char('\n'));
}

QStringList PlannedDevices::cellsOf(const Row &row) const
{
    const Device *device = deviceOf(row);
    QStringList cells {
        nameForPaper(row.item.device.name, row.item.device.serialNumber, device ? device->model : QString()),
        row.item.device.serialNumber, device ? device->userPrincipalName : QString(),
        device ? device->model : QString(), device ? exactTime(device->lastSeen) : QString()};
    if (hasSeveralModes())
        cells.append(modeTitle(row.mode));
    return cells;
}

QString PlannedDevices::tableText(const QList<int> &rows) const
{
    QStringList header;
    for (int column = 0; column < columns; ++column) {
        if (Column(column) != Column::Gets || hasSeveralModes())
            header.append(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    QList<QStringList> lines;
    for (const int row : rows)
        lines.append(cellsOf(m_rows.at(row)));
    return Models::tabbedText(header, lines);
}

} // namespace Reslate
