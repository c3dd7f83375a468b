// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/stopquestion.h"

#include "domain/job/jobstanding.h"
#include "domain/job/jobstart.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/modelroles.h"
#include "models/text/timelabels.h"
#include "ui/kit/messagebox.h"

#include <QCoreApplication>
#include <QPushButton>

namespace Reslate {
namespace {

struct StopText {
    Q_DECLARE_TR_FUNCTIONS(StopText)
};

QString stateSentence(const Job &job, const QDateTime &now)
{
    if (!isForLater(job, now)) // it came to its start while the question was open
        return StopText::tr("Its start has come. What has not been sent is taken back; what was sent can't be.");
    if (job.phase == JobPhase::Paused)
        return StopText::tr("It is paused and planned for %1, and nothing was sent. If you stop it, nothing is sent to "
                            "its devices, and it has to be planned again.",
            "when: 7:00 tomorrow")
            .arg(untilTime(job.pace.startsAt, now));
    return StopText::tr("It waits until %1, and nothing was sent. If you stop it, nothing is sent to its devices, and "
                        "it has to be planned again.",
        "when: 7:00 tomorrow")
        .arg(untilTime(job.pace.startsAt, now));
}

bool canStillBeTakenBack(const Job &job)
{
    return !hasBegun(job) && (job.phase == JobPhase::Countdown || job.phase == JobPhase::Paused);
}

/// The job, and as long as nothing of it was sent, those that were confirmed with it: to take everything back is what
/// the question said that Stop does.
QList<JobId> stoppedWith(const JobEngine &engine, const Job &job)
{
    QList<JobId> ids {job.id};
    const QList<JobId> all = canStillBeTakenBack(job) ? engine.jobs() : QList<JobId>();
    for (const JobId &id : all) {
        const Job &other = *engine.job(id);
        if (startedTogether(job, other) && canStillBeTakenBack(other))
            ids.append(id);
    }
    return ids;
}

void stopAll(JobEngine &engine, const JobId &id)
{
    const Job *job = engine.job(id);
    const QList<JobId> ids = job ? stoppedWith(engine, *job) : QList<JobId>();
    for (const JobId &each : ids)
        engine.stop(each);
}

void ask(const AppServices &work, const Job &job, QWidget *window)
{
    const auto name = QStringLiteral("stopBox");
    if (isAsking(window, name))
        return;
    QStringList jobs;
    for (const JobId &id : stoppedWith(work.engine, job)) {
        const Job &each = *work.engine.job(id);
        jobs.append(StopText::tr("%1 for %2", "job, 3 devices")
                        .arg(work.jobs.textsOf(each, Qt::DisplayRole).toString(),
                            devicesText(static_cast<int>(each.items.size()))));
    }
    QMessageBox *box = makeMessageBox(QMessageBox::Question, name,
        {.title = StopText::tr("Stop a job"),
            .text = StopText::tr("Stop %1?", "job for 3 devices, and what was confirmed with it")
                        .arg(jobs.join(StopText::tr(" and "))),
            .more = stateSentence(job, work.clock.now())},
        window);
    addSafeButton(box, StopText::tr("Keep it"), QStringLiteral("stopKeep"));
    QPushButton *takeBack = addButton(
        box, StopText::tr("Stop: send nothing"), QMessageBox::DestructiveRole, QStringLiteral("stopTakeBack"));
    JobEngine &engine = work.engine;
    QObject::connect(takeBack, &QPushButton::clicked, &engine, [&engine, id = job.id] { stopAll(engine, id); });
    QObject::connect(&work.jobs, &JobModel::dataChanged, box, [box, &work, id = job.id] {
        if (const Job *now = work.engine.job(id))
            box->setInformativeText(stateSentence(*now, work.clock.now()));
    });
    box->open();
}

} // namespace

void stopJob(const AppServices &work, const JobId &job, QWidget *window)
{
    const Job *stopped = work.engine.job(job);
    if (stopped && isForLater(*stopped, work.clock.now()))
        ask(work, *stopped, window);
    else
        stopAll(work.engine, job);
}

} // namespace Reslate
