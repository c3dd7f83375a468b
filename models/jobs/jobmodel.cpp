// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/jobmodel.h"

#include "domain/job/itemmoves.h"
#include "domain/job/jobstart.h"
#include "jobs/rules/foureyesrule.h"
#include "models/jobs/jobnotice.h"
#include "models/text/badge.h"
#include "models/text/displaytext.h"
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
    , m_jobs(sorted(engine.jobs()))
{
    for (const JobId &id : std::as_const(m_jobs)) {
        m_phases.insert(id, m_engine.job(id)->phase);
        noteNews(id);
    }
    m_summary = summary();
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
    return index.isValid() ? m_engine.job(m_jobs[index.row()]) : nullptr;
}

QModelIndex JobModel::indexOf(const JobId &id) const
{
    const qsizetype row = m_jobs.indexOf(id);
    return row < 0 ? QModelIndex() : index(static_cast<int>(row));
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
        if (job.phase == JobPhase::Countdown)
            return startSentence(job);
        return m_engine.startOnResume(job.id).isValid() ? QVariant(resumeSentence(job)) : QVariant();
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
    if (job.phase == JobPhase::Countdown)
        parts.append(startText(job));
    else if (!closure || ordersUnderWay(countsOf(job)) > 0) // what waits for closed hours alone isn't sending
        parts.append(stateText(job, m_clock.now()));
    if (job.pausedBy)
        parts.append(pauseShort(job));
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
        return tr("starts %1", "when: Tue Dec 1, 7:00 AM").arg(startTime(m_engine.startOf(job)->at, m_clock.now()));
    const qint64 seconds = secondsLeft(job, m_clock.now());
    return closureOf(job) ? tr("%1 s to take it back").arg(seconds) : tr("starts in %1 s").arg(seconds);
}

/// The same, where it stands alone.
QString JobModel::startSentence(const Job &job) const
{
    if (const std::optional<Closure> closure = closureOf(job))
        return waitText(*closure, m_clock.now());
    const qint64 seconds = secondsLeft(job, m_clock.now());
    return startsLater(job, m_clock.now())
        ? tr("Starts %1, in %2", "when: Tue Dec 1, 7:00 AM, about 12 h")
              .arg(startTime(job.countdownEnds, m_clock.now()), durationText(std::chrono::seconds(seconds)))
        : tr("Sending starts in %1 s").arg(seconds);
}

/// Of one that is held before its start: what Resume does.
QString JobModel::resumeSentence(const Job &job) const
{
    const QDateTime now = m_clock.now();
    const QDateTime planned = job.pace.startsAt;
    if (isForLater(job, now))
        return tr("Resume lets it start %1, as planned", "when: tomorrow at 7:00").arg(atTime(planned, now));
    const qint64 seconds = (now.msecsTo(m_engine.startOnResume(job.id)) + 999) / 1000;
    return planned.isValid() && planned <= now
        ? tr("Its time has passed. Resume counts down %1 s, then sends").arg(seconds)
        : tr("Resume counts down %1 s, then sends").arg(seconds);
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

int JobModel::count(JobStanding standing) const
{
    return static_cast<int>(std::count_if(m_jobs.begin(), m_jobs.end(), [&](const JobId &id) {
        const Job *job = m_engine.job(id);
        return job && !wasStopped(*job) && standingOf(*job, m_clock.now()) == standing;
    }));
}

int JobModel::runningCount() const
{
    return count(JobStanding::NeedsPerson) + count(JobStanding::UnderWay);
}

bool JobModel::isFollowing() const
{
    return std::any_of(m_jobs.begin(), m_jobs.end(), [this](const JobId &id) {
        const Job *job = m_engine.job(id);
        const JobStanding standing = job ? standingOf(*job, m_clock.now()) : JobStanding::Ended;
        return standing == JobStanding::NeedsPerson || standing == JobStanding::UnderWay;
    });
}

QString JobModel::summary() const
{
    int stopped = 0;
    int underWay = 0; // of stopped jobs
    for (const JobId &id : m_jobs) {
        const Job *job = m_engine.job(id);
        if (!job || !wasStopped(*job))
            continue;
        ++stopped;
        if (standingOf(*job, m_clock.now()) != JobStanding::Ended)
            underWay += ordersUnderWay(countsOf(*job));
    }
    QString text = tr("%1 open · %2 finished", "numbers of jobs")
                       .arg(numberText(runningCount()), numberText(count(JobStanding::Ended)));
    if (const int planned = count(JobStanding::Planned); planned > 0)
        text = tr("%1 · %2 planned for later", "other jobs, number of jobs that wait for their start")
                   .arg(text, numberText(planned));
    if (underWay > 0)
        return tr("%1 · %2 stopped, %3 still under way", "other jobs, number of stopped ones, 3 devices")
            .arg(text, numberText(stopped), devicesText(underWay));
    return stopped > 0 ? tr("%1 · %2 stopped", "other jobs, number of stopped ones").arg(text, numberText(stopped))
                       : text;
}

/// The engine names the oldest first.
QList<JobId> JobModel::sorted(QList<JobId> ids) const
{
    std::reverse(ids.begin(), ids.end());
    const QDateTime now = m_clock.now();
    std::stable_sort(ids.begin(), ids.end(),
        [this, &now](const JobId &a, const JobId &b) { return standsAbove(*m_engine.job(a), *m_engine.job(b), now); });
    return ids;
}

void JobModel::sortRows()
{
    QList<JobId> wanted = sorted(m_engine.jobs());
    wanted.removeIf([this](const JobId &id) { return !m_jobs.contains(id); }); // it is still to be added
    for (int row = 0; row < wanted.size(); ++row) {
        const auto from = static_cast<int>(m_jobs.indexOf(wanted.at(row)));
        if (from == row)
            continue;
        beginMoveRows({}, from, from, {}, row);
        m_jobs.move(from, row);
        endMoveRows();
    }
}

void JobModel::jobAdded(const JobId &id)
{
    const auto row = static_cast<int>(std::count_if(m_jobs.cbegin(), m_jobs.cend(),
        [&](const JobId &other) { return standsAbove(*m_engine.job(other), *m_engine.job(id), m_clock.now()); }));
    beginInsertRows({}, row, row);
    m_jobs.insert(row, id);
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
    sortRows();
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
        sortRows(); // what is left may wait for a second administrator now
        noteSummary();
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
    noteSummary();
    Q_EMIT announcement(announcementOf(*job));
}

void JobModel::noteSummary()
{
    if (const QString text = summary(); std::exchange(m_summary, text) != text)
        Q_EMIT summaryChanged();
}

QString JobModel::sentenceOf(const Job &job) const
{
    const std::optional<Closure> closure = closureOf(job);
    const bool onlyWaits = closure && ordersUnderWay(countsOf(job)) == 0;
    return tr("%1: %2", "job, what it is at")
        .arg(titleOf(job), onlyWaits ? waitText(*closure, m_clock.now()) : stateText(job, m_clock.now()));
}

QString JobModel::announcementOf(const Job &job) const
{
    const Job *first = m_engine.job(m_jobs.constFirst()); // as it stands above all others
    const auto asksForALook = [this](const Job &any) { return standingOf(any, m_clock.now()) < JobStanding::Planned; };
    if (asksForALook(job) || !asksForALook(*first))
        return sentenceOf(job);
    return tr("%1; %2", "a job that is under way, another one that ended").arg(sentenceOf(*first), sentenceOf(job));
}

/// What counts down, and what is held for a time that will have passed.
bool JobModel::changesWithTime(const JobId &id) const
{
    const Job *job = m_engine.job(id);
    return job && (job->phase == JobPhase::Countdown || isForLater(*job, m_clock.now()));
}

void JobModel::startTicking()
{
    const bool any = std::any_of(
        m_jobs.cbegin(), m_jobs.cend(), [this](const JobId &id) { return changesWithTime(id); });
    if (m_ticking || !any)
        return;
    m_ticking = true;
    m_clock.callAfter(std::chrono::seconds(1), this, [this] { tick(); });
}

void JobModel::tick()
{
    m_ticking = false;
    for (const JobId &id : std::as_const(m_jobs)) {
        const Job *job = m_engine.job(id);
        const QModelIndex row = indexOf(id);
        if (job
            && (job->phase == JobPhase::Countdown || (job->phase == JobPhase::Paused && job->pace.startsAt.isValid())))
            Q_EMIT dataChanged(row, row, {CountdownRole, CountdownTextRole, SecondLineRole, Qt::AccessibleTextRole});
    }
    sortRows();
    noteSummary();
    startTicking();
}

} // namespace Reslate
