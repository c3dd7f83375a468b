// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "jobs/jobengine.h"

#include <QAbstractListModel>
#include <QHash>

namespace Reslate {

/// The jobs of the activity panel, newest first. Counts down by itself.
class JobModel final : public QAbstractListModel {
    Q_OBJECT
public:
    /// Both references must outlive the model.
    JobModel(const JobEngine &engine, Clock &clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    const Job *jobAt(const QModelIndex &index) const; ///< as JobEngine::job()
    QModelIndex indexOf(const JobId &id) const;
    int runningCount() const;
    int finishedCount() const;
    /// "2 running · 5 finished"
    QString summary() const;

Q_SIGNALS:
    void summaryChanged();
    /// A sentence for screen readers when a job begins another phase.
    void announcement(const QString &text);

private:
    void jobAdded(const JobId &id);
    void jobChanged(const JobId &id);
    void itemsChanged(const JobId &id);
    void notePhase(const JobId &id);
    void startTicking();
    void tick();
    QVariant controlData(const Job &job, int role) const;
    QString titleOf(const Job &job) const;
    QString subtitleOf(const Job &job) const;
    QString estimateOf(const Job &job) const;
    QVariant countdownOf(const Job &job) const;

    const JobEngine &m_engine;
    Clock &m_clock;
    QList<JobId> m_jobs; ///< oldest first, as in the engine; row 0 is the last
    QHash<JobId, JobPhase> m_phases;
    bool m_ticking = false;
};

} // namespace Reslate
