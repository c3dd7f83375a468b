// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/savednotice.h"

#include "models/text/displaytext.h"
#include "ui/kit/widgets.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

namespace Reslate {
namespace {

struct SavedText {
    Q_DECLARE_TR_FUNCTIONS(SavedText)
};

} // namespace

void tellSaved(const QString &file, QWidget *parent)
{
    const QFileInfo info(file);
    auto *box = new QMessageBox(QMessageBox::Information, SavedText::tr("Saved"),
        SavedText::tr("%1 is saved.", "file").arg(plainForDisplay(info.fileName())), QMessageBox::NoButton, parent);
    box->setObjectName(QStringLiteral("savedBox"));
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(
        SavedText::tr("In the folder %1.", "path").arg(breakable(QDir::toNativeSeparators(info.absolutePath()))));
    QPushButton *open = box->addButton(SavedText::tr("Open folder"), QMessageBox::ActionRole);
    QPushButton *close = box->addButton(SavedText::tr("Close"), QMessageBox::RejectRole);
    setNames(open, QStringLiteral("savedOpenFolder"), open->text());
    setNames(close, QStringLiteral("savedClose"), close->text());
    box->setDefaultButton(close);
    box->setEscapeButton(close);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(open, &QPushButton::clicked, box,
        [folder = info.absolutePath()] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    box->open();
}

void tellNotSaved(const QString &file, const QString &why, QWidget *parent)
{
    auto *box = new QMessageBox(QMessageBox::Warning, SavedText::tr("Not saved"),
        SavedText::tr("%1 could not be written.").arg(plainForDisplay(QFileInfo(file).fileName())), QMessageBox::Ok,
        parent);
    box->setObjectName(QStringLiteral("notSavedBox"));
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(plainForDisplay(why));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace Reslate
