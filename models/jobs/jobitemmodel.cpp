// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/jobitemmodel.h"

#include "models/text/badge.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/modelabels.h"
#include "models/text/modelroles.h"
#include "models/text/prooflabels.h"
#include "models/text/spokencell.h"
#include "models/text/timelabels.h"

#include <algorithm>
#include <utility>

namespace Reslate {

JobItemModel::JobItemModel(const JobEngine &engine, const Clock &clock, Models::DeviceLookup deviceOf, QObject *parent)
    : Models::ColumnModel(columns, parent)
    , m_engine(engine)
    , m_clock(clock)
    , m_deviceOf(std::move(deviceOf))
{
    connect(&m_engine, &JobEngine::itemsChanged, this, &JobItemModel::itemsChanged);
    connect(&m_engine, &JobEngine::jobChanged, this, [this](const JobId &id) {
        if (id == m_id)
            refresh(); // it may have started
    });
}

void JobItemModel::setJob(const JobId &id)
{
    if (id == m_id)
        return;
    beginResetModel();
    m_id = id;
    const Job *job = m_engine.job(id);
    m_count = job ? static_cast<int>(job->items.size()) : 0;
    endResetModel();
}

int JobItemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

QString JobItemModel::titleOf(int column) const
{
    switch (Column(column)) {
    case Column::Device:
        return tr("Device");
    case Column::Serial:
        return tr("Serial number");
    case Column::Status:
        return tr("Status");
    case Column::Time:
        return tr("Since");
    case Column::Detail:
        return tr("Details");
    }
    return {};
}

QVariant JobItemModel::data(const QModelIndex &index, int role) const
{
    const Job *job = m_engine.job(m_id);
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !job || index.row() >= job->items.size())
        return {};
    const JobItem &item = job->items.at(index.row());
    switch (role) {
    case IdRole:
        return QVariant::fromValue(item.device.id);
    case GroupKeyRole:
        return Models::groupKeyOf(item, item.current().kind, deviceOf(item), m_clock.now());
    case ProofRole:
        return static_cast<int>(item.current().state);
    case ToneRole:
        return static_cast<int>(proofTone(item.current().state, item.current().kind));
    case StatusRole:
        if (const std::optional<JobStart> start = startOf(item))
            return QVariant::fromValue(startCell(*start, m_clock.now()));
        return QVariant::fromValue(cellOf(*job, item));
    case Qt::DisplayRole:
        return textOf(item, item.current().kind, Column(index.column()));
    case Qt::ToolTipRole:
        if (Column(index.column()) == Column::Time)
            return toolTipText(exactTime(item.current().changed));
        if (Column(index.column()) == Column::Device) // the middle of its name may be cut
            return toolTipText(textOf(item, item.current().kind, Column::Device) + QLatin1Char('\n')
                + textOf(item, item.current().kind, Column::Detail));
        return toolTipText(textOf(item, item.current().kind, Column::Detail));
    case Qt::AccessibleTextRole:
        return Models::spokenCell(Models::ownText(index),
            tr("%1, %2: %3", "device, serial number: status")
                .arg(textOf(item, item.current().kind, Column::Device),
                    textOf(item, item.current().kind, Column::Serial),
                    textOf(item, item.current().kind, Column::Status)));
    default:
        return {};
    }
}

QString JobItemModel::textOf(const JobItem &item, ResetMode mode, Column column) const
{
    const std::optional<JobStart> start = startOf(item);
    switch (column) {
    case Column::Device:
        return displayName(item, deviceOf(item));
    case Column::Serial:
        return plainForDisplay(item.device.serialNumber);
    case Column::Status:
        return start ? startCell(*start, m_clock.now()).badge.text
                     : prefixOf(item) + proofText(item, mode, m_clock.now());
    case Column::Time:
        return item.current().changed.isValid() ? clockTime(item.current().changed, m_clock.now()) : QString();
    case Column::Detail:
        return start ? startCell(*start, m_clock.now()).badge.toolTip
                     : proofDetail(item, mode, m_clock.now(), deviceOf(item));
    }
    return {};
}

StatusCell JobItemModel::cellOf(const Job &job, const JobItem &item) const
{
    StatusCell cell = statusCell(item, item.current().kind, m_clock.now(), deviceOf(item));
    if (cell.progress)
        cell.detail.prepend(stepPrefix(item, job.workflow));
    else
        cell.detail = stepText(item, job.workflow);
    return cell;
}

QString JobItemModel::prefixOf(const JobItem &item) const
{
    const Job *job = m_engine.job(m_id);
    return job ? stepPrefix(item, job->workflow) : QString();
}

/// nullopt: its job has begun, or the device gets no order.
std::optional<JobStart> JobItemModel::startOf(const JobItem &item) const
{
    const Job *job = m_engine.job(m_id);
    return job && item.current().state == ItemState::Planned ? m_engine.startOf(*job) : std::nullopt;
}

const Device *JobItemModel::deviceOf(const JobItem &item) const
{
    return m_deviceOf ? m_deviceOf(item.device.id) : nullptr;
}

void JobItemModel::refresh()
{
    if (m_count > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_count - 1, columns - 1));
}

void JobItemModel::itemsChanged(const JobId &id, const QList<int> &indexes)
{
    if (id != m_id || indexes.isEmpty())
        return;
    const auto [first, last] = std::minmax_element(indexes.begin(), indexes.end());
    Q_EMIT dataChanged(index(*first, 0), index(*last, columns - 1));
}

} // namespace Reslate
