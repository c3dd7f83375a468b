// SPDX-License-Identifier: GPL-3.0-or-later
#include "closequestion.h"

#include "widgets.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

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

QPushButton *addButton(QMessageBox *box, const QString &text, QMessageBox::ButtonRole role, const QString &name)
{
    QPushButton *button = box->addButton(text, role);
    setNames(button, name, text);
    return button;
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
                            "program, so nobody notes how these devices end."),
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
                "Devices that already got their order carry it out. The pretend school ends when you leave it, so "
                "nobody notes how these devices end."),
        .stay = CloseText::tr("Stay here"),
        .later = CloseText::tr("Leave, go on when I come back"),
        .takeBack = CloseText::tr("Take back the rest and leave")};
}

Texts textsFor(const Departure &departure)
{
    return departure.closes ? textsForClosing(departure.kept) : textsForSwitching(departure.kept);
}

} // namespace

void askBeforeLeaving(JobEngine &engine, Departure departure, QWidget *window, const std::function<void()> &leave)
{
    const auto *asked = window->findChild<QMessageBox *>(QStringLiteral("closeBox"));
    if (asked && asked->isVisible())
        return;
    const QList<JobId> held = holdCountdowns(engine);
    const Texts texts = textsFor(departure);
    auto *box = new QMessageBox(
        QMessageBox::Question, CloseText::tr("A job is not finished"), texts.question, QMessageBox::NoButton, window);
    box->setObjectName(QStringLiteral("closeBox"));
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(texts.more);
    QPushButton *stay = addButton(box, texts.stay, QMessageBox::RejectRole, QStringLiteral("closeStay"));
    QPushButton *later = departure.kept
        ? addButton(box, texts.later, QMessageBox::AcceptRole, QStringLiteral("closeLater"))
        : nullptr;
    QPushButton *takeBack = addButton(box, texts.takeBack, QMessageBox::DestructiveRole, QStringLiteral("closeAnyway"));
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(box, &QMessageBox::buttonClicked, window, [&engine, held, stay](const QAbstractButton *button) {
        for (const JobId &id : held) {
            if (button == stay)
                engine.resume(id); // else it stands still, or is stopped right after this
        }
    });
    QObject::connect(takeBack, &QPushButton::clicked, window, [&engine, leave] {
        const QList<JobId> jobs = engine.jobs();
        for (const JobId &id : jobs)
            engine.stop(id);
        leave();
    });
    if (later)
        QObject::connect(later, &QPushButton::clicked, window, leave);
    box->open();
}

} // namespace Reslate
