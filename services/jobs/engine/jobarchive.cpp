// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/engine/jobarchive.h"

#include "jobs/journal/jobstore.h"

#include <QTimer>

namespace Reslate {

JobArchive::JobArchive(JobStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

void JobArchive::readAll()
{
    if (m_reading)
        return;
    m_reading = true;
    m_error.reset();
    const Result<QList<JobId>> ids = m_store.listOldJobs();
    if (!ids)
        m_error = ids.error();
    m_waiting = ids.value_or(QList<JobId>());
    m_waiting.removeIf([this](const JobId &id) { return m_jobs.contains(id); });
    QTimer::singleShot(0, this, &JobArchive::goOn);
}

void JobArchive::goOn()
{
    if (m_waiting.isEmpty()) {
        m_reading = false;
        Q_EMIT read(m_error);
        return;
    }
    const JobId id = m_waiting.takeFirst();
    if (Result<Job> job = m_store.loadJob(id)) {
        m_jobs.insert(id, std::move(*job));
        m_ids.append(id);
        Q_EMIT jobRead(id);
    } else if (!m_error) {
        m_error = job.error();
    }
    QTimer::singleShot(0, this, &JobArchive::goOn); // what else is due goes first
}

const Job *JobArchive::job(const JobId &id) const
{
    const auto found = m_jobs.constFind(id);
    return found == m_jobs.cend() ? nullptr : &*found;
}

} // namespace Reslate
