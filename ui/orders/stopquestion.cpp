// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/stopquestion.h"

#include "domain/job/jobstart.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/modelroles.h"
#include "models/text/timelabels.h"
#include "ui/kit/widgets.h"

#include <QCoreApplication>
#include <QMessageBox>
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
        return StopText::tr("It is paused and planned for %1, and nothing was sent. If you take it back, none of its "
                            "devices gets anything, and it has to be planned anew.",
            "when: 7:00 tomorrow")
            .arg(untilTime(job.pace.startsAt, now));
    return StopText::tr("It waits until %1, and nothing was sent. If you take it back, none of its devices gets "
                        "anything, and it has to be planned anew.",
        "when: 7:00 tomorrow")
        .arg(untilTime(job.pace.startsAt, now));
}

QPushButton *addButton(QMessageBox *box, const QString &text, QMessageBox::ButtonRole role, const QString &name)
{
    QPushButton *button = box->addButton(text, role);
    setNames(button, name, text);
    return button;
}

void ask(const AppServices &work, const Job &job, QWidget *window)
{
    const auto *asked = window->findChild<QMessageBox *>(QStringLiteral("stopBox"));
    if (asked && asked->isVisible())
        return;
    const QString devices = devicesText(static_cast<int>(job.items.size()));
    auto *box = new QMessageBox(QMessageBox::Question, StopText::tr("Take back a job"),
        StopText::tr("Take back %1 for %2?", "job, 3 devices")
            .arg(work.jobs.textsOf(job, Qt::DisplayRole).toString(), devices),
        QMessageBox::NoButton, window);
    box->setObjectName(QStringLiteral("stopBox"));
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(stateSentence(job, work.clock.now()));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *keep = addButton(box, StopText::tr("Keep it"), QMessageBox::RejectRole, QStringLiteral("stopKeep"));
    QPushButton *takeBack = addButton(box, StopText::tr("Take back %1", "3 devices").arg(devices),
        QMessageBox::DestructiveRole, QStringLiteral("stopTakeBack"));
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    JobEngine &engine = work.engine;
    QObject::connect(takeBack, &QPushButton::clicked, &engine, [&engine, id = job.id] { engine.stop(id); });
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
        work.engine.stop(job);
}

} // namespace Reslate
