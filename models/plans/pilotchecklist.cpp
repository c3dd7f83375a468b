// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/pilotchecklist.h"

#include "models/text/badge.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/modelabels.h"
#include "models/text/modelroles.h"
#include "models/text/timelabels.h"

#include <algorithm>

namespace Reslate {

PilotChecklist::PilotChecklist(PacedPlans &plans, const DeviceCatalog &catalog, const Clock &clock, QObject *parent)
    : Models::ColumnModel(columns, parent)
    , m_plans(plans)
    , m_catalog(catalog)
    , m_clock(clock)
{
    connect(&m_plans, &PacedPlans::changed, this, &PilotChecklist::update);
    update();
}

int PilotChecklist::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString PilotChecklist::titleOf(int column) const
{
    switch (Column(column)) {
    case Column::Device:
        return tr("Device");
    case Column::Serial:
        return tr("Serial number");
    case Column::LastSeen:
        return tr("Last seen");
    }
    return {};
}

QVariant PilotChecklist::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const JobItem &item = m_rows.at(index.row());
    const DeviceId &id = item.device.id;
    const auto column = Column(index.column());
    const QStringList warnings = m_warnings.value(id);
    switch (role) {
    case Qt::DisplayRole:
        return textOf(item, column);
    case Qt::ToolTipRole:
        return toolTipText((QStringList {textOf(item, column)} + warnings).join(QLatin1Char('\n')));
    case Qt::AccessibleTextRole:
        if (column == Column::Device)
            return tickText(
                (QStringList {textOf(item, column)} + warnings).join(QStringLiteral(", ")), m_pilot.contains(id));
        return factText(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(), textOf(item, column));
    case Qt::CheckStateRole:
        if (column == Column::Device)
            return m_pilot.contains(id) ? Qt::Checked : Qt::Unchecked;
        return {};
    case ToneRole:
        return static_cast<int>(column == Column::LastSeen && !warnings.isEmpty() ? Tone::Caution : Tone::Neutral);
    case IdRole:
        return QVariant::fromValue(id);
    default:
        return {};
    }
}

bool PilotChecklist::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const DeviceId id = m_rows.at(index.row()).device.id;
    const bool in = value.toInt() == Qt::Checked;
    if (in == m_pilot.contains(id))
        return false;
    m_plans.setInPilot(id, in);
    update();
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

Qt::ItemFlags PilotChecklist::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return Column(index.column()) == Column::Device ? flags | Qt::ItemIsUserCheckable : flags;
}

QString PilotChecklist::summary() const
{
    const auto all = static_cast<int>(m_rows.size());
    if (m_pilot.isEmpty())
        return tr("No pilot: all go at once.");
    const QString some = ofDevicesText(numberText(m_pilot.size()), all);
    return m_pilot.size() == 1 ? tr("%1 goes first.", "1 of 30 devices").arg(some)
                               : tr("%1 go first.", "3 of 30 devices").arg(some);
}

const Device *PilotChecklist::deviceOf(const JobItem &item) const
{
    const int at = m_catalog.rowOf(item.device.id);
    return at < 0 ? nullptr : &m_catalog.at(at);
}

QString PilotChecklist::textOf(const JobItem &item, Column column) const
{
    const Device *device = deviceOf(item);
    switch (column) {
    case Column::Device:
        return displayName(item, device);
    case Column::Serial:
        return plainForDisplay(item.device.serialNumber);
    case Column::LastSeen: {
        const QString seen = device ? relativeTime(device->lastSeen, m_clock.now()) : QString();
        return m_warnings.contains(item.device.id) ? QStringLiteral("⚠ ") + seen : seen;
    }
    }
    return {};
}

void PilotChecklist::update()
{
    QList<JobItem> rows;
    for (const Plan &plan : m_plans.drafted())
        rows += m_plans.candidates(plan);
    m_pilot.clear();
    for (const Plan &plan : m_plans.plans(std::chrono::seconds(0))) {
        for (qsizetype i = 0; i < std::min<qsizetype>(plan.pace.pilot, plan.items.size()); ++i)
            m_pilot.insert(plan.items.at(i).device.id);
    }
    m_warnings.clear();
    const DeviceWarnings &warnings = m_plans.warnings();
    for (auto of = warnings.cbegin(); of != warnings.cend(); ++of) {
        for (const Reason reason : of.value())
            m_warnings[of.key()].append(reasonShort(reason));
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
