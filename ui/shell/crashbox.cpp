// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/crashbox.h"

#include "models/paper/filesaving.h"
#include "models/text/timelabels.h"
#include "ui/kit/messagebox.h"
#include "ui/shell/savednotice.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>

namespace Reslate {
namespace {

struct CrashBox {
    Q_DECLARE_TR_FUNCTIONS(CrashBox)
};

/// More than any report has.
constexpr qint64 mostBytes = 64 * 1024;

QByteArray contentOf(const QString &report)
{
    QFile file(report);
    return file.open(QIODevice::ReadOnly) ? file.read(mostBytes) : QByteArray();
}

void saveCopy(const QByteArray &content, QWidget *window)
{
    auto *dialog = new QFileDialog(
        window, CrashBox::tr("Save the report"), QDir::homePath(), CrashBox::tr("Text (*.txt)"));
    dialog->setObjectName(QStringLiteral("crashFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    dialog->selectFile(fileNameOf({CrashBox::tr("Reslate crash report")}, QStringLiteral("txt")));
    QObject::connect(dialog, &QFileDialog::fileSelected, window, [content, window](const QString &file) {
        if (const auto saved = saveFile(file, content); saved)
            tellSaved(file, window);
        else
            tellNotSaved(file, saved.error(), window);
    });
    dialog->open();
}

} // namespace

void tellCrash(const QStringList &reports, QWidget *window)
{
    const QByteArray content = contentOf(reports.constFirst());
    const QDateTime when = QFileInfo(reports.constFirst()).lastModified();
    QMessageBox *box = makeMessageBox(QMessageBox::Warning, QStringLiteral("crashBox"),
        {.title = CrashBox::tr("Ended unexpectedly"),
            .text = CrashBox::tr("Reslate ended unexpectedly %1.", "when: at 10:52, on Aug 20, 2026 at 10:52")
                        .arg(atTime(when, QDateTime::currentDateTimeUtc())),
            .more = CrashBox::tr("Jobs that were under way are taken up from the journal, and no device gets an order "
                                 "twice. Reslate wrote down where in the program it happened, and nothing about your "
                                 "school. If it happens again, save a copy and send it to your IT: nobody gets it "
                                 "unless you send it.")},
        window);
    box->setDetailedText(QString::fromUtf8(content));
    QPushButton *save = addButton(
        box, CrashBox::tr("Save a copy…"), QMessageBox::AcceptRole, QStringLiteral("crashSave"));
    QPushButton *drop = addButton(
        box, CrashBox::tr("Delete the report"), QMessageBox::DestructiveRole, QStringLiteral("crashDelete"));
    addSafeButton(box, CrashBox::tr("Later"), QStringLiteral("crashLater"));
    QObject::connect(save, &QPushButton::clicked, window, [content, window] { saveCopy(content, window); });
    QObject::connect(drop, &QPushButton::clicked, box, [reports] {
        for (const QString &report : reports)
            QFile::remove(report);
    });
    box->open();
}

} // namespace Reslate
