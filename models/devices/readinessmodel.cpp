// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/readinessmodel.h"

#include "models/paper/readinesslabels.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/modelabels.h"
#include "models/text/spokencell.h"
#include "models/text/timelabels.h"

namespace Reslate {

ReadinessModel::ReadinessModel(QObject *parent)
    : Models::ColumnModel(columns, parent)
{
}

void ReadinessModel::setReadiness(const Readiness &readiness)
{
    beginResetModel();
    m_readiness = readiness;
    m_rows.clear();
    for (const ReadyState state : {ReadyState::No, ReadyState::Later, ReadyState::Now}) {
        for (qsizetype i = 0; i < readiness.lines.size(); ++i) {
            if (readiness.lines[i].state == state)
                m_rows.append(i);
        }
    }
    endResetModel();
}

int ReadinessModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString ReadinessModel::titleOf(int column) const
{
    switch (Column(column)) {
    case Column::Device:
        return tr("Device");
    case Column::Serial:
        return tr("Serial number");
    case Column::LastSeen:
        return tr("Last seen");
    case Column::State:
        return tr("Autopilot Reset");
    case Column::Why:
        return tr("Why");
    case Column::LookAt:
        return tr("Look at");
    }
    return {};
}

QVariant ReadinessModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ReadinessLine &line = m_readiness.lines.at(m_rows.at(index.row()));
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(line, column);
    case Qt::ToolTipRole:
        return toolTipText(
            column == Column::Why && line.state != ReadyState::Now ? readinessWhy(line) : textOf(line, column));
    case Qt::AccessibleTextRole: {
        QStringList all;
        for (int i = 0; i < columns; ++i)
            all.append(textOf(line, Column(i)));
        all.removeAll(QString());
        return Models::spokenCell(Models::ownText(index), all.join(QStringLiteral(", ")));
    }
    default:
        return {};
    }
}

QString ReadinessModel::textOf(const ReadinessLine &line, Column column) const
{
    switch (column) {
    case Column::Device:
        return displayName(line.device);
    case Column::Serial:
        return plainForDisplay(line.device.serialNumber);
    case Column::LastSeen:
        return relativeTime(line.device.lastSeen, m_readiness.asOf);
    case Column::State:
        return readyStateText(line.state);
    case Column::Why:
        return reasonShort(line.reason);
    case Column::LookAt:
        return lookAtTexts(line).join(QStringLiteral("; "));
    }
    return {};
}

} // namespace Reslate
