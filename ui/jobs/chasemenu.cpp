// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/chasemenu.h"

#include "models/paper/chasepaper.h"
#include "models/paper/filesaving.h"
#include "models/text/modelabels.h"
#include "ui/assistant/printing.h"
#include "ui/shell/savednotice.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>

#include <utility>

namespace Reslate {

ChaseMenu::ChaseMenu(
    const AppServices &work, const JobId &job, std::function<void(const Then &then)> make, QWidget *parent)
    : QMenu(tr("Chase list"), parent)
    , m_work(work)
    , m_job(job)
    , m_make(std::move(make))
{
    setObjectName(QStringLiteral("chaseMenu"));
    const auto add = [this](const QString &text, const char *name, auto fn) {
        QAction *action = addAction(text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, fn);
    };
    add(tr("Print…"), "chasePrint", [this] {
        m_make([this](const ChaseList &list) {
            PaperDocument document = chaseDocument(list);
            document.origin = m_work.origin;
            document.name = fileName(QStringLiteral("pdf")).chopped(4);
            printDocument(document, parentWidget()->window());
        });
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
    dialog->selectFile(fileName(suffix));
    connect(dialog, &QFileDialog::fileSelected, this, [this, suffix](const QString &file) { write(file, suffix); });
    dialog->open();
}

QString ChaseMenu::fileName(const QString &suffix) const
{
    const Job *job = m_work.engine.job(m_job);
    QStringList parts {m_work.origin.practice ? tr("Practice chase list") : tr("Chase list")};
    if (job)
        parts += {workflowTitle(job->workflow), job->title};
    parts.append(m_work.clock.now().toLocalTime().date().toString(Qt::ISODate));
    return fileNameOf(parts, suffix);
}

void ChaseMenu::write(const QString &file, const QString &suffix)
{
    m_make([this, file, suffix](const ChaseList &list) {
        const auto saved = suffix == QLatin1String("pdf") ? saveChasePdf(list, file, m_work.origin)
                                                          : saveFile(file, chaseCsv(list));
        if (saved)
            tellSaved(file, parentWidget()->window());
        else
            tellNotSaved(file, saved.error(), parentWidget()->window());
    });
}

} // namespace Reslate
