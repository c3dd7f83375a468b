// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/closequestion.h"

#include "models/text/labels.h"
#include "ui/kit/messagebox.h"

#include <QCoreApplication>
#include <QPushButton>

#include <memory>
#include <utility>

namespace Reslate {
namespace {

struct CloseText {
    Q_DECLARE_TR_FUNCTIONS(CloseText)
};

/// A countdown must not run out behind the question.
QList<JobId> holdCountdowns(JobEngine &engine)
{
    QList<JobId> held;
    const QList<JobId> all = engine.jobs();
    for (const JobId &id : all) {
        if (engine.job(id)->phase != JobPhase::Countdown)
            continue;
        engine.pause(id);
        held.append(id);
    }
    return held;
}

struct Texts {
    QString question;
    QString more;
    QString stay;
    QString later;
    QString takeBack;
};

Texts textsForClosing(bool kept)
{
    return {.question = kept ? CloseText::tr("Close Reslate before everything is sent?")
                             : CloseText::tr("Take back what was not sent, stop following the devices and close?"),
        .more = kept
            ? CloseText::tr("Devices that already got their order carry it out. The job is written down: at its next "
                            "start Reslate looks up how they ended and sends the rest. A countdown waits for you then.")
            : CloseText::tr("Devices that already got their order carry it out. The pretend school ends with the "
                            "program: its jobs and plans are not kept."),
        .stay = CloseText::tr("Keep Reslate open"),
        .later = CloseText::tr("Close, go on at the next start"),
        .takeBack = CloseText::tr("Take back the rest and close")};
}

Texts textsForSwitching(bool kept)
{
    return {.question = kept ? CloseText::tr("Leave this school before everything is sent?")
                             : CloseText::tr("Take back what was not sent, stop following the devices and leave?"),
        .more = kept
            ? CloseText::tr(
                "Devices that already got their order carry it out. The job is written down: when you come back to "
                "this school, Reslate looks up how they ended and sends the rest. A countdown waits for you then.")
            : CloseText::tr(
                "Devices that already got their order carry it out. The pretend school ends when you leave it: its "
                "jobs and plans are not kept."),
        .stay = CloseText::tr("Stay here"),
        .later = CloseText::tr("Leave, go on when I come back"),
        .takeBack = CloseText::tr("Take back the rest and leave")};
}

/// Everything was sent; takeBack stays empty.
Texts textsForFollowing(int devices, bool kept)
{
    const QString count = devicesText(devices);
    return {.question = devices == 1 ? CloseText::tr("Close Reslate while %1 is under way?", "1 device").arg(count)
                                     : CloseText::tr("Close Reslate while %1 are under way?", "3 devices").arg(count),
        .more = kept
            ? CloseText::tr(
                "Devices that already got their order carry it out without Reslate. While Reslate is closed, you "
                "aren't told how that ends or that it failed; at its next start Reslate looks it up.")
            : CloseText::tr("Everything was sent. The pretend school ends with the program: how the orders end is not "
                            "kept."),
        .stay = CloseText::tr("Keep Reslate open"),
        .later = CloseText::tr("Close"),
        .takeBack = {}};
}

Texts textsFor(const Departure &departure, const JobEngine &engine)
{
    if (departure.closes && !engine.isBusy())
        return textsForFollowing(devicesUnderWay(engine), departure.kept);
    return departure.closes ? textsForClosing(departure.kept) : textsForSwitching(departure.kept);
}

} // namespace

int devicesUnderWay(const JobEngine &engine)
{
    int devices = 0;
    const QList<JobId> jobs = engine.jobs();
    for (const JobId &id : jobs) {
        const JobCounts counts = countsOf(*engine.job(id));
        if (engine.job(id)->phase != JobPhase::Finished)
            devices += counts.sent + counts.accepted + counts.active;
    }
    return devices;
}

void askBeforeLeaving(JobEngine &engine, Departure departure, QWidget *window, const std::function<void()> &leave)
{
    const auto name = QStringLiteral("closeBox");
    if (isAsking(window, name))
        return;
    const Texts texts = textsFor(departure, engine);
    const auto held = std::make_shared<QList<JobId>>(holdCountdowns(engine));
    QMessageBox *box = makeMessageBox(QMessageBox::Question, name,
        {.title = CloseText::tr("A job is not finished"), .text = texts.question, .more = texts.more}, window);
    QPushButton *stay = addSafeButton(box, texts.stay, QStringLiteral("closeStay"));
    QPushButton *later = departure.kept || texts.takeBack.isEmpty()
        ? addButton(box, texts.later, QMessageBox::AcceptRole, QStringLiteral("closeLater"))
        : nullptr;
    QPushButton *takeBack = texts.takeBack.isEmpty()
        ? nullptr
        : addButton(box, texts.takeBack, QMessageBox::DestructiveRole, QStringLiteral("closeAnyway"));
    // One that was still being written down counts down behind the question no more than the others.
    QObject::connect(&engine, &JobEngine::jobAdded, box, [&engine, held] { *held += holdCountdowns(engine); });
    QObject::connect(box, &QMessageBox::buttonClicked, window, [&engine, held, stay](const QAbstractButton *button) {
        for (const JobId &id : std::as_const(*held)) {
            if (button == stay)
                engine.resume(id); // else it stands still, or is stopped right after this
        }
    });
    if (takeBack) {
        QObject::connect(takeBack, &QPushButton::clicked, window, [&engine, leave] {
            const QList<JobId> jobs = engine.jobs();
            for (const JobId &id : jobs)
                engine.stop(id);
            leave();
        });
    }
    if (later)
        QObject::connect(later, &QPushButton::clicked, window, leave);
    box->open();
}

} // namespace Reslate
