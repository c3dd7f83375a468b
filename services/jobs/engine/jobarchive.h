// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/job/job.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace Reslate {

class StoreAccess;

/// The jobs that finished too long ago for the engine to know them. Read when somebody asks, one by one, between which
/// the event loop runs. Sends nothing.
class JobArchive final : public QObject {
    Q_OBJECT
public:
    /// The store must outlive it.
    explicit JobArchive(StoreAccess &store, QObject *parent = nullptr);

    /// Reads all of them that are not known yet; does nothing while it is at it. read() comes once, never before this
    /// returns.
    void readAll();
    bool isReading() const { return m_reading; }
    /// Those that were read so far, the one that was started last first.
    const QList<JobId> &jobs() const { return m_ids; }
    /// nullptr: it is not one of these. Valid until control returns to the event loop.
    const Job *job(const JobId &id) const;

Q_SIGNALS:
    void jobRead(const Reslate::JobId &id); ///< a further one, at the end of jobs()
    /// All of them were; with an error when they, or some of them, can't be read.
    void read(const std::optional<Reslate::Error> &error);

private:
    void goOn();

    StoreAccess &m_store;
    QHash<JobId, Job> m_jobs;
    QList<JobId> m_ids;
    QList<JobId> m_waiting; ///< to be read
    std::optional<Error> m_error; ///< the first
    bool m_reading = false;
};

} // namespace Reslate
