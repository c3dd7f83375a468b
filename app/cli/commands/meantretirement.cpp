// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/meantretirement.h"

#include "core/async.h"
#include "jobs/journal/jobstore.h"

namespace Reslate {
namespace {

using Then = std::function<void(const Result<MeantRetirement> &)>;

void readJob(Session &session, const JobId &id, QObject *context, const Then &then)
{
    const auto reading = session.jobStore().run([id](JobStore &store) { return store.loadJob(id); });
    whenReady(reading, context, [then](const Result<Job> &job) {
        if (!job)
            then(tl::make_unexpected(job.error()));
        else if (job->retirement.isEmpty())
            then(MeantRetirement {.retirement = {}, .job = *job});
        else
            then(MeantRetirement {.retirement = job->retirement, .job = {}});
    });
}

/// retirements: the ids of all.
void findAmong(
    Session &session, const QString &text, const QStringList &retirements, QObject *context, const Then &then)
{
    const auto reading = session.jobStore().run([](JobStore &store) { return store.listOldJobs(); });
    whenReady(reading, context, [&session, text, retirements, context, then](const Result<QList<JobId>> &old) {
        const Result<QList<Job>> recent = session.keptJobs();
        if (!recent || !old)
            return then(tl::make_unexpected(recent ? old.error() : recent.error()));
        QStringList ids = retirements;
        for (const Job &job : *recent)
            ids.append(job.id.toString());
        for (const JobId &id : *old)
            ids.append(id.toString());
        ids.removeDuplicates(); // the retirement of a job that was started without one has the job's id
        const QString id = meantId(text, ids);
        if (id.isEmpty() || retirements.contains(id))
            then(MeantRetirement {.retirement = RetirementId(id), .job = {}});
        else
            readJob(session, JobId(id), context, then);
    });
}

} // namespace

QString meantId(const QString &text, const QStringList &ids)
{
    if (ids.contains(text))
        return text;
    constexpr qsizetype shortest = 4;
    QStringList found = ids;
    found.removeIf([&text](const QString &id) { return !id.startsWith(text, Qt::CaseInsensitive); });
    return text.size() >= shortest && found.size() == 1 ? found.constFirst() : QString();
}

void findMeant(Session &session, const QString &text, QObject *context, const Then &then)
{
    whenReady(session.reports().loadRetirements(), context,
        [&session, text, context, then](const Result<QList<Retirement>> &retirements) {
            if (!retirements)
                return then(tl::make_unexpected(retirements.error()));
            QStringList ids;
            for (const Retirement &retirement : *retirements)
                ids.append(retirement.id.toString());
            findAmong(session, text, ids, context, then);
        });
}

} // namespace Reslate
