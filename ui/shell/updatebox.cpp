// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/updatebox.h"

#include "core/async.h"
#include "ui/kit/messagebox.h"
#include "ui/shell/updatetext.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QPushButton>
#include <QUrl>

namespace Reslate {
namespace {

struct UpdateBox {
    Q_DECLARE_TR_FUNCTIONS(UpdateBox)
};

void tellAnswer(const UpdateAnswer &answer, const QString &host, QWidget *window)
{
    const UpdateText text = updateText(answer, QStringLiteral(RESLATE_VERSION), host);
    QMessageBox *box = makeMessageBox(answer ? QMessageBox::Information : QMessageBox::Warning,
        QStringLiteral("updateBox"), {.title = text.title, .text = text.text, .more = text.more}, window);
    if (answer && answer->isNewer) {
        QPushButton *page = addButton(
            box, UpdateBox::tr("Open the page"), QMessageBox::AcceptRole, QStringLiteral("updatePage"));
        QObject::connect(page, &QPushButton::clicked, box,
            [address = answer->announced.page] { QDesktopServices::openUrl(address); });
    }
    addSafeButton(box, UpdateBox::tr("Close"), QStringLiteral("updateClose"));
    box->open();
}

} // namespace

void lookForUpdates(UpdateCheck &check, QWidget *window)
{
    const auto name = QStringLiteral("updateWait");
    if (isAsking(window, name))
        return;
    const QString host = check.source().address.host();
    QMessageBox *wait = makeMessageBox(QMessageBox::NoIcon, name,
        {.title = UpdateBox::tr("Newer version?"),
            .text = UpdateBox::tr("Asking %1…", "host").arg(host),
            .more = UpdateBox::tr("Nothing about your school, you or this computer is told there.")},
        window);
    addSafeButton(wait, UpdateBox::tr("Cancel"), QStringLiteral("updateCancel"));
    wait->open();
    whenReady(check.ask(), wait, [wait, window, host](const UpdateAnswer &answer) {
        wait->close();
        tellAnswer(answer, host, window);
    });
}

} // namespace Reslate
