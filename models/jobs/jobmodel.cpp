// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/jobmodel.h"

#include "domain/job/itemmoves.h"
#include "domain/job/jobstart.h"
#include "jobs/rules/foureyesrule.h"
#include "models/jobs/jobnotice.h"
#include "models/text/badge.h"
#include "models/text/displaytext.h"
#include "models/text/errorlabels.h"
#include "models/text/hourslabels.h"
#include "models/text/labels.h"
#include "models/text/modelabels.h"
#include "models/text/modelroles.h"
#include "models/text/prooflabels.h"
#include "models/text/timelabels.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

bool isRunning(JobPhase phase)
{
    return phase != JobPhase::Stopped && phase != JobPhase::Finished;
}

qint64 secondsLeft(const Job &job, const QDateTime &now)
{
    return std::max<qint64>(0, (now.msecsTo(job.countdownEnds) + 999) / 1000);
}

bool hasUnsent(const Job &job)
{
    return std::any_of(job.items.begin(), job.items.end(), [&job](const JobItem &i) {
        return i.current().state == ItemState::Planned || i.current().state == ItemState::AwaitingApproval
            || awaitsGate(i, job.workflow);
    });
}

} // namespace

JobModel::JobModel(const JobEngine &engine, Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_engine(engine)
    , m_clock(clock)
    , m_jobs(engine.jobs())
{
    for (const JobId &id : std::as_const(m_jobs)) {
        m_phases.insert(id, m_engine.job(id)->phase);
        noteNews(id);
    }
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
    return job ? textsOf(*job, role) : QVariant();
}

QVariant JobModel::textsOf(const Job &job, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(job);
    case SecondLineRole:
        return subtitleOf(job);
    case Qt::ToolTipRole:
        return toolTipText(titleOf(job) + QLatin1Char('\n') + subtitleOf(job));
    case Qt::AccessibleTextRole:
        return QStringList {titleOf(job), subtitleOf(job), countsText(countsOf(job), job.workflow)}.join(
            QStringLiteral(", "));
    case SegmentsRole:
        return QVariant::fromValue(barSegments(countsOf(job), job.workflow));
    case CountsTextRole:
        return countsText(countsOf(job), job.workflow);
    case EstimateTextRole:
        return estimateOf(job);
    case IdRole:
        return QVariant::fromValue(job.id);
    default:
        return controlData(job, role);
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
    case CountdownTextRole:
        return job.phase == JobPhase::Countdown ? QVariant(startSentence(job)) : QVariant();
    case NoticeRole: {
        if (job.phase == JobPhase::Finished) // its page says the rest
            return {};
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
    return tr("%1 · %2", "reset mode, name of the group").arg(workflowTitle(job.workflow), plainForDisplay(job.title));
}

QString JobModel::subtitleOf(const Job &job) const
{
    QStringList parts {devicesText(static_cast<int>(job.items.size()))};
    const std::optional<Closure> closure = closureOf(job);
    parts.append(job.phase == JobPhase::Countdown ? startText(job) : stateText(job, m_clock.now()));
    if (job.pausedBy)
        parts.append(errorShort(*job.pausedBy));
    if (closure)
        parts.append(waitText(*closure, m_clock.now()));
    else if ((job.phase == JobPhase::Sending || job.phase == JobPhase::Paused) && job.resumesAt.isValid()
        && job.resumesAt > m_clock.now())
        parts.append(tr("goes on %1", "when: at 10:52").arg(atTime(job.resumesAt, m_clock.now())));
    const QString ordered = atTime(job.created, m_clock.now()); // true of one that waits for next week, too
    parts.append(job.startedBy.isEmpty()
            ? tr("ordered %1", "when: at 10:52").arg(ordered)
            : tr("ordered %1 by %2", "when, person")
                  .arg(ordered, plainForDisplay(job.startedBy.section(QLatin1Char('@'), 0, 0))));
    if (const std::optional<Witness> witness = m_engine.fourEyes().witnessOf(job.id))
        parts.append(tr("confirmed by %1").arg(plainForDisplay(witness->name)));
    return parts.join(QStringLiteral(" · "));
}

/// The closed hours that the job waits for, or will as soon as its countdown is over.
std::optional<Closure> JobModel::closureOf(const Job &job) const
{
    return job.phase == JobPhase::Countdown ? m_engine.closureAt(job.workflow, job.countdownEnds)
                                            : m_engine.waitsFor(job.id);
}

/// When a job that counts down starts; not "in 9 s" when it waits until tomorrow then.
QString JobModel::startText(const Job &job) const
{
    if (startsLater(job, m_clock.now()))
        return stateText(job, m_clock.now());
    const qint64 seconds = secondsLeft(job, m_clock.now());
    return closureOf(job) ? tr("%1 s to take it back").arg(seconds) : tr("starts in %1 s").arg(seconds);
}

/// The same, where it stands alone.
QString JobModel::startSentence(const Job &job) const
{
    const qint64 seconds = secondsLeft(job, m_clock.now());
    if (startsLater(job, m_clock.now()))
        return tr("Sending starts %1, in %2", "when: tomorrow at 7:00, about 12 h")
            .arg(atTime(job.countdownEnds, m_clock.now()), durationText(std::chrono::seconds(seconds)));
    const std::optional<Closure> closure = closureOf(job);
    return closure ? waitText(*closure, m_clock.now()) : tr("Sending starts in %1 s").arg(seconds);
}

QString JobModel::estimateOf(const Job &job) const
{
    if (!isRunning(job.phase) || !hasUnsent(job))
        return {};
    return sendingText(m_engine.estimate(job.id), m_clock.now());
}

QVariant JobModel::countdownOf(const Job &job) const
{
    if (job.phase != JobPhase::Countdown || startsLater(job, m_clock.now()))
        return {};
    return static_cast<int>(secondsLeft(job, m_clock.now()));
}

int JobModel::runningCount() const
{
    return static_cast<int>(std::count_if(m_phases.begin(), m_phases.end(), isRunning)) - waitingCount();
}

/// Jobs that wait for the time that a person gave them.
int JobModel::waitingCount() const
{
    return static_cast<int>(std::count_if(m_jobs.begin(), m_jobs.end(), [this](const JobId &id) {
        const Job *job = m_phases.value(id, JobPhase::Finished) == JobPhase::Countdown ? m_engine.job(id) : nullptr;
        return job && startsLater(*job, m_clock.now());
    }));
}

QString JobModel::summary() const
{
    const auto stopped = std::count_if(m_jobs.begin(), m_jobs.end(), [this](const JobId &id) {
        const Job *job = m_engine.job(id);
        return job && wasStopped(*job);
    });
    const int waiting = waitingCount();
    const auto finished = m_phases.size() - runningCount() - waiting - stopped;
    QString text = tr("%1 running · %2 finished").arg(numberText(runningCount()), numberText(finished));
    if (waiting > 0)
        text = tr("%1 · %2 planned for later", "other jobs, number of jobs that wait for their start")
                   .arg(text, numberText(waiting));
    return stopped > 0 ? tr("%1 · %2 stopped", "other jobs, number of stopped ones").arg(text, numberText(stopped))
                       : text;
}

void JobModel::jobAdded(const JobId &id)
{
    beginInsertRows({}, 0, 0);
    m_jobs.append(id);
    endInsertRows();
    notePhase(id);
    noteNews(id);
    startTicking();
}

void JobModel::jobChanged(const JobId &id)
{
    const QModelIndex changed = indexOf(id);
    if (!changed.isValid())
        return;
    Q_EMIT dataChanged(changed, changed);
    notePhase(id);
    noteNews(id);
    startTicking();
}

void JobModel::itemsChanged(const JobId &id)
{
    const QModelIndex changed = indexOf(id);
    if (changed.isValid()) {
        Q_EMIT dataChanged(changed, changed,
            {SecondLineRole, SegmentsRole, CountsTextRole, EstimateTextRole, CanStopRole, NoticeRole,
                Qt::AccessibleTextRole});
        noteNews(id);
    }
}

void JobModel::noteNews(const JobId &id)
{
    const Job *job = m_engine.job(id);
    if (!job)
        return;
    const JobNotice news = jobNews(*job, titleOf(*job));
    const bool isKnown = m_news.contains(id);
    const QString before = std::exchange(m_news[id], news.title);
    if (isKnown && news.title != before && !news.title.isEmpty())
        Q_EMIT newsArrived(news.title, news.text);
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
    m_waiting = waitingCount();
    Q_EMIT summaryChanged();
    Q_EMIT announcement(tr("%1: %2", "job, what it is at").arg(titleOf(*job), stateText(*job, m_clock.now())));
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
            Q_EMIT dataChanged(
                counting, counting, {CountdownRole, CountdownTextRole, SecondLineRole, Qt::AccessibleTextRole});
    }
    const int waiting = waitingCount();
    if (std::exchange(m_waiting, waiting) != waiting)
        Q_EMIT summaryChanged(); // one of them counts down now
    startTicking();
}

} // namespace Reslate
