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

} // namespace

void askBeforeClosing(JobEngine &engine, bool kept, QWidget *window, const std::function<void()> &close)
{
    const auto *asked = window->findChild<QMessageBox *>(QStringLiteral("closeBox"));
    if (asked && asked->isVisible())
        return;
    const QList<JobId> held = holdCountdowns(engine);
    auto *box = new QMessageBox(QMessageBox::Question, CloseText::tr("A job is not finished"),
        kept ? CloseText::tr("Close Reslate before everything is sent?")
             : CloseText::tr("Take back what was not sent, stop following the devices and close?"),
        QMessageBox::NoButton, window);
    box->setObjectName(QStringLiteral("closeBox"));
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(kept
            ? CloseText::tr("Devices that already got their order carry it out. The job is written down: at its next "
                            "start Reslate looks up how they ended and sends the rest. A countdown waits for you then.")
            : CloseText::tr("Devices that already got their order carry it out. The pretend school ends with the "
                            "program, so nobody notes how these devices end."));
    QPushButton *stay
        = addButton(box, CloseText::tr("Keep Reslate open"), QMessageBox::RejectRole, QStringLiteral("closeStay"));
    QPushButton *later = kept ? addButton(box, CloseText::tr("Close, go on at the next start"), QMessageBox::AcceptRole,
                             QStringLiteral("closeLater"))
                              : nullptr;
    QPushButton *takeBack = addButton(box, CloseText::tr("Take back the rest and close"), QMessageBox::DestructiveRole,
        QStringLiteral("closeAnyway"));
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(box, &QMessageBox::buttonClicked, window, [&engine, held, stay](const QAbstractButton *button) {
        for (const JobId &id : held) {
            if (button == stay)
                engine.resume(id); // else it stands still, or is stopped right after this
        }
    });
    QObject::connect(takeBack, &QPushButton::clicked, window, [&engine, close] {
        const QList<JobId> jobs = engine.jobs();
        for (const JobId &id : jobs)
            engine.stop(id);
        close();
    });
    if (later)
        QObject::connect(later, &QPushButton::clicked, window, close);
    box->open();
}

} // namespace Reslate
