// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "domain/job/jobstanding.h"
#include "jobs/engine/jobengine.h"

#include <QAbstractListModel>
#include <QHash>

namespace Reslate {

/// The jobs of the activity panel by JobStanding: what needs a person, is under way, is planned (the soonest first),
/// has ended; within each the newest first. Rows move when a job comes to stand elsewhere. Counts down by itself.
class JobModel final : public QAbstractListModel {
    Q_OBJECT
public:
    /// Both references must outlive the model.
    JobModel(const JobEngine &engine, Clock &clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    /// The same of a job that has no row, because it finished long ago.
    QVariant textsOf(const Job &job, int role) const;
    const Job *jobAt(const QModelIndex &index) const; ///< as JobEngine::job()
    QModelIndex indexOf(const JobId &id) const;
    /// Neither stopped ones nor those that wait for the time that a person gave them.
    int runningCount() const;
    /// Whether devices of some job are still to end, be it stopped or not.
    bool isFollowing() const;
    /// "2 open · 5 finished", "2 open · 4 finished · 1 planned for later · 1 stopped, 3 devices still under way"
    QString summary() const;

Q_SIGNALS:
    void summaryChanged();
    /// A sentence when a job begins another phase, for the status bar and screen readers. Where it has ended or waits
    /// for later, and another one asks for a look (JobStanding), that one comes first.
    void announcement(const QString &text);
    /// A job that was there before came to its end, or waits for a person from now on (jobNews).
    void newsArrived(const QString &title, const QString &text);

private:
    void jobAdded(const JobId &id);
    void jobChanged(const JobId &id);
    void itemsChanged(const JobId &id);
    void notePhase(const JobId &id);
    void noteSummary();
    QList<JobId> sorted(QList<JobId> ids) const;
    void sortRows();
    QString sentenceOf(const Job &job) const;
    QString announcementOf(const Job &job) const;
    void noteNews(const JobId &id);
    bool changesWithTime(const JobId &id) const;
    void startTicking();
    void tick();
    QVariant controlData(const Job &job, int role) const;
    QString titleOf(const Job &job) const;
    QString subtitleOf(const Job &job) const;
    std::optional<Closure> closureOf(const Job &job) const;
    QString startText(const Job &job) const;
    QString startSentence(const Job &job) const;
    QString resumeSentence(const Job &job) const;
    QString estimateOf(const Job &job) const;
    QVariant countdownOf(const Job &job) const;
    int count(JobStanding standing) const;

    const JobEngine &m_engine;
    Clock &m_clock;
    QList<JobId> m_jobs; ///< as the rows
    QHash<JobId, JobPhase> m_phases;
    QHash<JobId, QString> m_news; ///< title of the last one of each job, told or as it was found
    QString m_summary; ///< as it was told last
    bool m_ticking = false;
};

} // namespace Reslate
