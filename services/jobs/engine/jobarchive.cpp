// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/engine/jobarchive.h"

#include "core/async.h"
#include "jobs/journal/jobstore.h"
#include "jobs/journal/storeaccess.h"

namespace Reslate {

JobArchive::JobArchive(StoreAccess &store, QObject *parent)
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
    const QFuture<Result<QList<JobId>>> listed = m_store.run([](JobStore &store) { return store.listOldJobs(); });
    whenReady(listed, this, [this](const Result<QList<JobId>> &ids) {
        if (!ids)
            m_error = ids.error();
        m_waiting = ids.value_or(QList<JobId>());
        m_waiting.removeIf([this](const JobId &id) { return m_jobs.contains(id); });
        goOn();
    });
}

void JobArchive::goOn()
{
    if (m_waiting.isEmpty()) {
        m_reading = false;
        Q_EMIT read(m_error);
        return;
    }
    const JobId id = m_waiting.takeFirst();
    const QFuture<Result<Job>> loaded = m_store.run([id](JobStore &store) { return store.loadJob(id); });
    whenReady(loaded, this, [this, id](const Result<Job> &job) {
        if (job) {
            m_jobs.insert(id, *job);
            m_ids.append(id);
            Q_EMIT jobRead(id);
        } else if (!m_error) {
            m_error = job.error();
        }
        goOn();
    });
}

const Job *JobArchive::job(const JobId &id) const
{
    const auto found = m_jobs.constFind(id);
    return found == m_jobs.cend() ? nullptr : &*found;
}

} // namespace Reslate
