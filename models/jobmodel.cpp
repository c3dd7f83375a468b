// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobmodel.h"

#include "badge.h"
#include "displaytext.h"
#include "errorlabels.h"
#include "hourslabels.h"
#include "jobnotice.h"
#include "jobs/foureyesrule.h"
#include "labels.h"
#include "modelabels.h"
#include "modelroles.h"
#include "prooflabels.h"
#include "timelabels.h"

#include <QStringList>

#include <algorithm>

namespace Reslate {
namespace {

bool isRunning(JobPhase phase)
{
    return phase != JobPhase::Stopped && phase != JobPhase::Finished;
}

bool hasUnsent(const Job &job)
{
    return std::any_of(job.items.begin(), job.items.end(),
        [](const JobItem &i) { return i.proof == Proof::Planned || i.proof == Proof::AwaitingApproval; });
}

} // namespace

JobModel::JobModel(const JobEngine &engine, Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_engine(engine)
    , m_clock(clock)
    , m_jobs(engine.jobs())
{
    for (const JobId &id : std::as_const(m_jobs))
        m_phases.insert(id, m_engine.job(id)->phase);
    connect(&m_engine, &JobEngine::jobAdded, this, &JobModel::jobAdded);
    connect(&m_engine, &JobEngine::jobChanged, this, &JobModel::jobChanged);
    connect(&m_engine, &JobEngine::itemsChanged, this, [this](const JobId &id) { itemsChanged(id); });
    startTicking();
}

int JobModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_jobs.size());
}

const Job *JobModel::jobAt(const QModelIndex &index) const
{
    return index.isValid() ? m_engine.job(m_jobs[m_jobs.size() - 1 - index.row()]) : nullptr;
}

QModelIndex JobModel::indexOf(const JobId &id) const
{
    const qsizetype place = m_jobs.indexOf(id);
    return place < 0 ? QModelIndex() : index(static_cast<int>(m_jobs.size() - 1 - place));
}

QVariant JobModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Job *job = jobAt(index);
    if (!job)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(*job);
    case SecondLineRole:
        return subtitleOf(*job);
    case Qt::ToolTipRole:
        return toolTipText(titleOf(*job) + QLatin1Char('\n') + subtitleOf(*job));
    case Qt::AccessibleTextRole:
        return QStringList {titleOf(*job), subtitleOf(*job), countsText(countsOf(*job), job->mode)}.join(
            QStringLiteral(", "));
    case SegmentsRole:
        return QVariant::fromValue(barSegments(countsOf(*job), job->mode));
    case CountsTextRole:
        return countsText(countsOf(*job), job->mode);
    case EstimateTextRole:
        return estimateOf(*job);
    case IdRole:
        return QVariant::fromValue(job->id);
    default:
        return controlData(*job, role);
    }
}

QVariant JobModel::controlData(const Job &job, int role) const
{
    switch (role) {
    case PhaseRole:
        return static_cast<int>(job.phase);
    case CanPauseRole:
        return job.phase == JobPhase::Countdown || job.phase == JobPhase::Sending;
    case CanResumeRole:
        return job.phase == JobPhase::Paused;
    case CanStopRole:
        return isRunning(job.phase) && hasUnsent(job);
    case CountdownRole:
        return countdownOf(job);
    case NoticeRole: {
        const JobNotice notice = jobNotice(job);
        return QStringLiteral("%1 %2").arg(notice.title, notice.text).trimmed();
    }
    case HeldRole:
        return isHeldForFailures(job);
    default:
        return {};
    }
}

QString JobModel::titleOf(const Job &job) const
{
    return tr("%1 · %2", "reset mode, name of the group").arg(modeTitle(job.mode), plainForDisplay(job.title));
}

QString JobModel::subtitleOf(const Job &job) const
{
    QStringList parts {devicesText(static_cast<int>(job.items.size()))};
    const QVariant seconds = countdownOf(job);
    const std::optional<Closure> closure = m_engine.waitsFor(job.id);
    parts.append(seconds.isValid() ? tr("starts in %1 s").arg(seconds.toInt()) : stateText(job));
    if (job.pausedBy)
        parts.append(errorShort(*job.pausedBy));
    if (closure)
        parts.append(waitText(*closure, m_clock.now()));
    else if ((job.phase == JobPhase::Sending || job.phase == JobPhase::Paused) && job.resumesAt.isValid()
        && job.resumesAt > m_clock.now())
        parts.append(tr("goes on %1").arg(clockTime(job.resumesAt, m_clock.now())));
    const QString started = clockTime(job.created, m_clock.now());
    parts.append(job.startedBy.isEmpty()
            ? tr("started %1").arg(started)
            : tr("started %1 by %2").arg(started, plainForDisplay(job.startedBy.section(QLatin1Char('@'), 0, 0))));
    if (const std::optional<Witness> witness = m_engine.fourEyes().witnessOf(job.id))
        parts.append(tr("confirmed by %1").arg(plainForDisplay(witness->name)));
    return parts.join(QStringLiteral(" · "));
}

QString JobModel::estimateOf(const Job &job) const
{
    if (!isRunning(job.phase) || !hasUnsent(job))
        return {};
    return estimateText(m_engine.estimate(job.id), m_clock.now());
}

QVariant JobModel::countdownOf(const Job &job) const
{
    if (job.phase != JobPhase::Countdown)
        return {};
    const qint64 left = m_clock.now().msecsTo(job.countdownEnds);
    return static_cast<int>(std::max<qint64>(0, (left + 999) / 1000));
}

int JobModel::runningCount() const
{
    return static_cast<int>(std::count_if(m_phases.begin(), m_phases.end(), isRunning));
}

int JobModel::finishedCount() const
{
    return static_cast<int>(m_phases.size()) - runningCount();
}

QString JobModel::summary() const
{
    return tr("%1 running · %2 finished").arg(numberText(runningCount()), numberText(finishedCount()));
}

void JobModel::jobAdded(const JobId &id)
{
    beginInsertRows({}, 0, 0);
    m_jobs.append(id);
    endInsertRows();
    notePhase(id);
    startTicking();
}

void JobModel::jobChanged(const JobId &id)
{
    const QModelIndex changed = indexOf(id);
    if (!changed.isValid())
        return;
    Q_EMIT dataChanged(changed, changed);
    notePhase(id);
    startTicking();
}

void JobModel::itemsChanged(const JobId &id)
{
    const QModelIndex changed = indexOf(id);
    if (changed.isValid()) {
        Q_EMIT dataChanged(changed, changed,
            {SecondLineRole, SegmentsRole, CountsTextRole, EstimateTextRole, CanStopRole, NoticeRole,
                Qt::AccessibleTextRole});
    }
}

void JobModel::notePhase(const JobId &id)
{
    const Job *job = m_engine.job(id);
    if (!job)
        return;
    const auto known = m_phases.constFind(id);
    if (known != m_phases.constEnd() && *known == job->phase)
        return;
    m_phases.insert(id, job->phase);
    Q_EMIT summaryChanged();
    Q_EMIT announcement(tr("%1: %2", "job, what it is at").arg(titleOf(*job), phaseText(job->phase)));
}

void JobModel::startTicking()
{
    const bool counting = std::any_of(
        m_phases.begin(), m_phases.end(), [](JobPhase phase) { return phase == JobPhase::Countdown; });
    if (m_ticking || !counting)
        return;
    m_ticking = true;
    m_clock.callAfter(std::chrono::seconds(1), this, [this] { tick(); });
}

void JobModel::tick()
{
    m_ticking = false;
    for (const JobId &id : std::as_const(m_jobs)) {
        const QModelIndex counting = indexOf(id);
        if (m_phases.value(id) == JobPhase::Countdown)
            Q_EMIT dataChanged(counting, counting, {CountdownRole, SecondLineRole, Qt::AccessibleTextRole});
    }
    startTicking();
}

} // namespace Reslate
