// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/alljobsmodel.h"

#include "jobs/engine/jobarchive.h"
#include "models/devices/searchtext.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/labelscontext.h"
#include "models/text/modelabels.h"
#include "models/text/modelroles.h"
#include "models/text/prooflabels.h"
#include "models/text/timelabels.h"

#include <QStringList>

#include <algorithm>
#include <iterator>

namespace Reslate {
namespace {

constexpr int maxNames = 3;

bool isAbout(const JobItem &item, const std::vector<std::string> &words)
{
    return Models::hasAll(Models::foldedText(item.device.name + QLatin1Char('\n') + item.device.serialNumber), words);
}

/// A program that runs for weeks knows some of the archive's, too.
QSet<JobId> idsOf(const JobEngine &engine)
{
    QSet<JobId> all;
    for (const QList<JobId> &ids : {engine.jobs(), engine.archive().jobs()})
        all.unite(QSet<JobId>(ids.cbegin(), ids.cend()));
    return all;
}

} // namespace

int AllJobsModel::countFound(const JobEngine &engine, const QString &typed)
{
    const std::vector<std::string> words = Models::foldedWords(typed);
    const QSet<JobId> ids = idsOf(engine);
    return static_cast<int>(
        std::count_if(ids.cbegin(), ids.cend(), [&](const JobId &id) { return isFound(*engine.job(id), words); }));
}

AllJobsModel::AllJobsModel(const JobEngine &engine, const Clock &clock, QObject *parent)
    : Models::ColumnModel(columns, parent)
    , m_engine(engine)
    , m_clock(clock)
{
    connect(&m_engine, &JobEngine::jobAdded, this, &AllJobsModel::add);
    connect(&m_engine, &JobEngine::jobChanged, this, &AllJobsModel::jobChanged);
    connect(&m_engine, &JobEngine::itemsChanged, this, [this](const JobId &id) { jobChanged(id); });
    connect(&m_engine.archive(), &JobArchive::jobRead, this, &AllJobsModel::add);
    reset();
}

void AllJobsModel::setSearch(const QString &typed)
{
    m_words = Models::foldedWords(typed);
    reset();
}

int AllJobsModel::total() const
{
    return static_cast<int>(idsOf(m_engine).size());
}

void AllJobsModel::reset()
{
    beginResetModel();
    m_shown.clear();
    const QSet<JobId> all = idsOf(m_engine);
    std::copy_if(all.cbegin(), all.cend(), std::back_inserter(m_shown),
        [this](const JobId &id) { return isFound(*m_engine.job(id), m_words); });
    std::stable_sort(m_shown.begin(), m_shown.end(),
        [this](const JobId &a, const JobId &b) { return m_engine.job(a)->created > m_engine.job(b)->created; });
    endResetModel();
}

void AllJobsModel::add(const JobId &id)
{
    const Job &job = *m_engine.job(id);
    if (!isFound(job, m_words) || m_shown.contains(id))
        return;
    const auto place = std::lower_bound(m_shown.cbegin(), m_shown.cend(), job.created,
        [this](const JobId &other, const QDateTime &created) { return m_engine.job(other)->created > created; });
    const auto row = static_cast<int>(place - m_shown.cbegin());
    beginInsertRows({}, row, row);
    m_shown.insert(row, id);
    endInsertRows();
}

void AllJobsModel::jobChanged(const JobId &id)
{
    const auto row = static_cast<int>(m_shown.indexOf(id));
    if (row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
}

bool AllJobsModel::isFound(const Job &job, const std::vector<std::string> &words)
{
    return words.empty() || Models::hasAll(Models::foldedText(job.title + QLatin1Char('\n') + job.startedBy), words)
        || std::any_of(
            job.items.cbegin(), job.items.cend(), [&words](const JobItem &item) { return isAbout(item, words); });
}

int AllJobsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QString AllJobsModel::titleOf(int column) const
{
    switch (Column(column)) {
    case Column::Title:
        return tr("Job");
    case Column::Started:
        return tr("Ordered", "heading over when");
    case Column::By:
        return tr("By", "heading over who started a job");
    case Column::Devices:
        return tr("Devices");
    case Column::State:
        return tr("State");
    }
    return {};
}

QVariant AllJobsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Job *job = m_engine.job(m_shown.at(index.row()));
    if (!job)
        return {};
    const auto column = Column(index.column());
    switch (role) {
    case IdRole:
        return QVariant::fromValue(job->id);
    case Qt::DisplayRole:
        return textOf(*job, column);
    case Qt::ToolTipRole:
        return toolTipText(column == Column::Started ? exactTime(job->created) : textOf(*job, column));
    default:
        return {};
    }
}

QString AllJobsModel::textOf(const Job &job, Column column) const
{
    switch (column) {
    case Column::Title:
        return tr("%1 · %2", "reset mode, name of the group")
            .arg(workflowTitle(job.workflow), plainForDisplay(job.title));
    case Column::Started:
        return clockTime(job.created, m_clock.now());
    case Column::By:
        return plainForDisplay(job.startedBy);
    case Column::Devices:
        return devicesOf(job);
    case Column::State: {
        const QString counts = countsText(countsOf(job), job.workflow);
        const QString state = stateText(job, m_clock.now());
        return counts.isEmpty() ? state : tr("%1: %2", "state of a job, counts").arg(state, counts);
    }
    }
    return {};
}

std::optional<DeviceId> AllJobsModel::foundIn(int row) const
{
    const Job *job = m_words.empty() ? nullptr : m_engine.job(at(row));
    for (const JobItem &item : job ? job->items : QList<JobItem>()) {
        if (isAbout(item, m_words))
            return item.device.id;
    }
    return std::nullopt;
}

/// How many, and which of them the search found.
QString AllJobsModel::devicesOf(const Job &job) const
{
    const auto all = static_cast<int>(job.items.size());
    QStringList names;
    for (const JobItem &item : job.items) {
        if (m_words.empty() || !isAbout(item, m_words))
            continue;
        if (names.size() == maxNames) {
            names.append(QStringLiteral("…"));
            break;
        }
        names.append(displayName(item));
    }
    if (all == 1 && !names.isEmpty())
        return names.constFirst();
    return names.isEmpty() ? devicesText(all)
                           : ofDevicesText(names.join(Labels::tr(", ", "between parts of a list")), all);
}

} // namespace Reslate
