// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/assistantoutput.h"

#include "jobs/plans/planfile.h"
#include "models/paper/filesaving.h"
#include "models/paper/planpaper.h"
#include "models/text/modelabels.h"
#include "ui/assistant/printing.h"
#include "ui/kit/messagebox.h"
#include "ui/shell/savednotice.h"

#include <QFileDialog>

namespace Reslate {

AssistantOutput::AssistantOutput(const AppServices &work, const ResetAssistant &assistant, QWidget *window)
    : QObject(window)
    , m_work(work)
    , m_assistant(assistant)
    , m_window(window)
{
}

void AssistantOutput::print()
{
    PaperDocument document = planDocumentForPaper(m_assistant.draft(), m_assistant.paced().pace(), m_work.clock.now());
    document.origin = m_work.origin;
    document.name = name(QStringLiteral("pdf")).chopped(4);
    printDocument(document, m_window);
}

QString AssistantOutput::name(const QString &suffix) const
{
    return fileNameOf({m_work.origin.practice ? tr("Practice plan") : tr("Plan"), modeTitle(m_assistant.state().mode),
                          m_assistant.title(), m_work.clock.now().toLocalTime().date().toString(Qt::ISODate)},
        suffix);
}

void AssistantOutput::save()
{
    const QString table = tr("Table for a spreadsheet (*.csv)");
    const QString plan = tr("Plan for Reslate (*.json)");
    auto *dialog = new QFileDialog(m_window, tr("Save list"));
    dialog->setObjectName(QStringLiteral("saveListDialog"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({table, plan});
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(name(QStringLiteral("csv")));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::filterSelected, dialog, [this, dialog, plan](const QString &filter) {
        const QString suffix = filter == plan ? QStringLiteral("json") : QStringLiteral("csv");
        dialog->setDefaultSuffix(suffix);
        dialog->selectFile(name(suffix));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &AssistantOutput::write);
    dialog->open();
}

void AssistantOutput::write(const QString &path)
{
    const bool asPlan = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    const auto saved = saveFile(
        path, asPlan ? planDocument(m_assistant.snapshot(m_work.who)) : planCsv(m_assistant.draft()));
    if (saved)
        tellSaved(path, m_window);
    else
        tellWarning(QStringLiteral("assistantBox"),
            {.title = tr("Not saved"), .text = tr("The list could not be saved."), .more = saved.error()}, m_window);
}

} // namespace Reslate
