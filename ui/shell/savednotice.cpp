// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/savednotice.h"

#include "models/text/displaytext.h"
#include "ui/kit/messagebox.h"
#include "ui/kit/widgets.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QPushButton>
#include <QUrl>

namespace Reslate {
namespace {

struct SavedText {
    Q_DECLARE_TR_FUNCTIONS(SavedText)
};

} // namespace

void tellSaved(const QString &file, QWidget *parent, const QString &more)
{
    const QFileInfo info(file);
    const QString folder = SavedText::tr("In the folder %1.", "path")
                               .arg(breakable(QDir::toNativeSeparators(info.absolutePath())));
    QMessageBox *box = makeMessageBox(QMessageBox::Information, QStringLiteral("savedBox"),
        {.title = SavedText::tr("Saved"),
            .text = SavedText::tr("%1 is saved.", "file").arg(plainForDisplay(info.fileName())),
            .more = more.isEmpty() ? folder : folder + QLatin1Char('\n') + more},
        parent);
    QPushButton *open = addButton(
        box, SavedText::tr("Open folder"), QMessageBox::ActionRole, QStringLiteral("savedOpenFolder"));
    addSafeButton(box, SavedText::tr("Close"), QStringLiteral("savedClose"));
    QObject::connect(open, &QPushButton::clicked, box,
        [folder = info.absolutePath()] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    box->open();
}

void tellNotSaved(const QString &file, const QString &why, QWidget *parent)
{
    tellWarning(QStringLiteral("notSavedBox"),
        {.title = SavedText::tr("Not saved"),
            .text = SavedText::tr("%1 could not be written.").arg(plainForDisplay(QFileInfo(file).fileName())),
            .more = plainForDisplay(why)},
        parent);
}

} // namespace Reslate
