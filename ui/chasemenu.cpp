// SPDX-License-Identifier: GPL-3.0-or-later
#include "chasemenu.h"

#include "assistant/printing.h"
#include "chasepaper.h"
#include "displaytext.h"
#include "filesaving.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

#include <utility>

namespace Reslate {

ChaseMenu::ChaseMenu(std::function<void(const Then &then)> make, QWidget *parent)
    : QMenu(tr("Chase list"), parent)
    , m_make(std::move(make))
{
    setObjectName(QStringLiteral("chaseMenu"));
    const auto add = [this](const QString &text, const char *name, auto fn) {
        QAction *action = addAction(text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, fn);
    };
    add(tr("Print…"), "chasePrint", [this] {
        m_make([this](const ChaseList &list) { printDocument(chaseDocument(list), parentWidget()->window()); });
    });
    add(tr("Save as PDF…"), "chasePdf", [this] { save(QStringLiteral("pdf"), tr("PDF (*.pdf)")); });
    add(tr("Save as CSV…"), "chaseCsv", [this] { save(QStringLiteral("csv"), tr("CSV (*.csv)")); });
}

void ChaseMenu::save(const QString &suffix, const QString &filter)
{
    auto *dialog = new QFileDialog(parentWidget()->window(), tr("Save the chase list"), QDir::homePath(), filter);
    dialog->setObjectName(QStringLiteral("chaseFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(tr("chase-list") + QLatin1Char('.') + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, suffix](const QString &file) { write(file, suffix); });
    dialog->open();
}

void ChaseMenu::write(const QString &file, const QString &suffix)
{
    m_make([this, file, suffix](const ChaseList &list) {
        const auto saved = suffix == QLatin1String("pdf") ? saveChasePdf(list, file) : saveFile(file, chaseCsv(list));
        if (!saved)
            tellFailure(file, saved.error());
    });
}

void ChaseMenu::tellFailure(const QString &file, const QString &why)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Not saved"),
        tr("%1 could not be written.").arg(plainForDisplay(QFileInfo(file).fileName())), QMessageBox::Ok,
        parentWidget()->window());
    box->setObjectName(QStringLiteral("chaseNotSaved"));
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(plainForDisplay(why));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace Reslate
