// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/devicechecklist.h"

#include "models/devices/searchtext.h"
#include "models/text/devicelabels.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/modelroles.h"
#include "models/text/timelabels.h"

namespace Reslate {

DeviceChecklist::DeviceChecklist(ResetAssistant &assistant, const Clock &clock, QObject *parent)
    : Models::ColumnModel(columns, parent)
    , m_assistant(assistant)
    , m_clock(clock)
{
    connect(&m_assistant, &ResetAssistant::changed, this, &DeviceChecklist::update);
    update();
}

int DeviceChecklist::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString DeviceChecklist::titleOf(int column) const
{
    switch (Column(column)) {
    case Column::Device:
        return tr("Device");
    case Column::Serial:
        return tr("Serial number");
    case Column::User:
        return tr("Primary user");
    case Column::LastSeen:
        return tr("Last seen");
    }
    return {};
}

QVariant DeviceChecklist::data(const QModelIndex &index, int role) const
{
    const Device *device = checkIndex(index, CheckIndexOption::IndexIsValid) ? deviceAt(index.row()) : nullptr;
    if (!device)
        return {};
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*device, column);
    case Qt::ToolTipRole:
        if (column == Column::LastSeen)
            return toolTipText(exactTime(device->lastSeen));
        return toolTipText(column == Column::User ? userOf(*device) : textOf(*device, column));
    case Qt::AccessibleTextRole:
        return column == Column::Device
            ? tickText(textOf(*device, column), m_assistant.isChosen(device->id))
            : factText(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(), textOf(*device, column));
    case Qt::CheckStateRole:
        if (column == Column::Device)
            return m_assistant.isChosen(device->id) ? Qt::Checked : Qt::Unchecked;
        return {};
    case IdRole:
        return QVariant::fromValue(device->id);
    default:
        return {};
    }
}

bool DeviceChecklist::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    m_assistant.setDevice(m_rows.at(index.row()), value.toInt() == Qt::Checked);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

Qt::ItemFlags DeviceChecklist::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return Column(index.column()) == Column::Device ? flags | Qt::ItemIsUserCheckable : flags;
}

void DeviceChecklist::setSearch(const QString &text)
{
    m_words = Models::foldedWords(text);
    update();
}

const Device *DeviceChecklist::deviceAt(int row) const
{
    const int at = m_assistant.catalog().rowOf(m_rows.at(row));
    return at < 0 ? nullptr : &m_assistant.catalog().at(at);
}

QString DeviceChecklist::textOf(const Device &device, Column column) const
{
    switch (column) {
    case Column::Device:
        return device.guard == Guard::Protected ? tr("%1 (protected)").arg(displayName(device)) : displayName(device);
    case Column::Serial:
        return plainForDisplay(device.serialNumber);
    case Column::User:
        return shortUserOf(device);
    case Column::LastSeen:
        return relativeTime(device.lastSeen, m_clock.now());
    }
    return {};
}

void DeviceChecklist::update()
{
    const DeviceCatalog &catalog = m_assistant.catalog();
    const auto fits = [this](const Device &device) {
        const std::string text = Models::foldedText(
            device.name + QLatin1Char('\n') + device.serialNumber + QLatin1Char('\n') + device.userPrincipalName);
        return Models::hasAll(text, m_words);
    };
    QList<DeviceId> rows;
    for (int row = 0; row < catalog.count(); ++row) {
        const Device &device = catalog.at(row);
        const bool listed = m_words.empty()
            ? m_assistant.isChosen(device.id) || m_assistant.state().minus.contains(device.id)
            : fits(device);
        if (listed)
            rows.append(device.id);
    }
    if (rows == m_rows) {
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

} // namespace Reslate
