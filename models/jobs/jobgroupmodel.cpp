// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/jobgroupmodel.h"

#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/modelroles.h"

#include <algorithm>
#include <utility>

namespace Reslate {

JobGroupModel::JobGroupModel(
    const JobEngine &engine, const Clock &clock, const JobId &job, Models::DeviceLookup deviceOf, QObject *parent)
    : QAbstractListModel(parent)
    , m_engine(engine)
    , m_clock(clock)
    , m_job(job)
    , m_deviceOf(std::move(deviceOf))
{
    connect(&engine, &JobEngine::itemsChanged, this, [this](const JobId &id) {
        if (id == m_job)
            refresh();
    });
    refresh();
}

int JobGroupModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_groups.size()) + 1;
}

QVariant JobGroupModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isAll = index.row() == 0;
    const Models::JobGroup group = isAll ? Models::JobGroup {.title = tr("All devices"), .count = m_devices}
                                         : m_groups.at(index.row() - 1);
    const QString whole = group.step.isEmpty()
        ? group.title
        : tr("%1: %2", "step of a job, how it stands with it").arg(group.step, group.title);
    switch (role) {
    case Qt::DisplayRole:
        return group.title;
    case SecondLineRole:
        return group.step.isEmpty()
            ? devicesText(group.count)
            : tr("%1 · %2", "how many devices, step of a job").arg(devicesText(group.count), group.step);
    case CountRole:
        return group.count;
    case ToneRole:
        return static_cast<int>(group.tone);
    case Qt::ToolTipRole:
        return toolTipText(isAll ? whole : QStringLiteral("%1\n%2").arg(whole, group.advice.whatToDo).trimmed());
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "group of devices: how many").arg(whole, devicesText(group.count));
    default:
        return {};
    }
}

Advice JobGroupModel::adviceAt(int row) const
{
    return row > 0 && row <= m_groups.size() ? m_groups.at(row - 1).advice : Advice {};
}

QString JobGroupModel::keyAt(int row) const
{
    return row > 0 && row <= m_groups.size() ? m_groups.at(row - 1).key : QString();
}

int JobGroupModel::rowOf(const QString &key) const
{
    for (int row = 1; row <= m_groups.size(); ++row) {
        if (keyAt(row) == key)
            return row;
    }
    return 0;
}

void JobGroupModel::refresh()
{
    const Job *job = m_engine.job(m_job);
    QList<Models::JobGroup> groups = job ? Models::groupsOf(*job, m_deviceOf, m_clock.now())
                                         : QList<Models::JobGroup>();
    const int devices = job ? static_cast<int>(job->items.size()) : 0;
    const bool sameRows = std::equal(groups.cbegin(), groups.cend(), m_groups.cbegin(), m_groups.cend(),
        [](const Models::JobGroup &a, const Models::JobGroup &b) { return a.key == b.key; });
    if (sameRows) {
        m_groups = std::move(groups);
        m_devices = devices;
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_groups = std::move(groups);
    m_devices = devices;
    endResetModel();
}

} // namespace Reslate
