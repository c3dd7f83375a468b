// SPDX-License-Identifier: GPL-3.0-or-later
// How the assistant's work leaves it: as a saved plan, on paper, as a file, and as jobs.
#include "ui/assistant/assistantwindow.h"

#include "core/async.h"
#include "jobs/journal/planfile.h"
#include "models/paper/filesaving.h"
#include "models/paper/planpaper.h"
#include "models/text/errorlabels.h"
#include "models/text/modelabels.h"
#include "ui/assistant/confirmpage.h"
#include "ui/assistant/printing.h"
#include "ui/kit/countdownfield.h"
#include "ui/kit/messagebox.h"
#include "ui/kit/widgets.h"
#include "ui/kit/writingdialog.h"
#include "ui/shell/savednotice.h"

#include <QFileDialog>
#include <QPushButton>

namespace Reslate {

void AssistantWindow::saveSoon()
{
    const bool worthIt = m_step >= Step::Check && m_assistant.draft().asked() > 0 && !m_sent;
    const bool isNew = !m_assistant.isSaved() && m_triedRevision != m_assistant.revision();
    if (worthIt && isNew)
        m_saving.start(); // again, so that a number that is being typed is kept once
}

QFuture<Result<void>> AssistantWindow::save()
{
    m_saving.stop();
    m_triedRevision = m_assistant.revision();
    m_lastSave = m_assistant.save(m_work.who);
    onceSettled(m_lastSave, this, [this](const Result<void> &saved) {
        m_saveError = saved ? std::nullopt : std::optional(saved.error());
        showFoot();
    });
    return m_lastSave;
}

bool AssistantWindow::holdsChoices() const
{
    return holdsText() || holdsUnsaved();
}

/// What no plan keeps.
bool AssistantWindow::holdsText() const
{
    return m_confirm->holdsText() && !m_sent && !m_discarded;
}

bool AssistantWindow::holdsUnsaved() const
{
    const AssistantState &state = m_assistant.state();
    const bool isAny = !state.groups.isEmpty() || !state.plus.isEmpty() || !state.listText.isEmpty()
        || state.source == DeviceSource::Saved;
    return isAny && !m_sent && !m_discarded && !m_assistant.isSaved() && m_assistant.revision() != m_begunRevision;
}

void AssistantWindow::reject()
{
    leave([this] { QDialog::reject(); });
}

void AssistantWindow::leave(const std::function<void()> &then)
{
    if (m_isStarting)
        return; // its answer closes this window, or says why not
    const bool isDue = m_saving.isActive() && !m_sent;
    if (isDue || !m_lastSave.isFinished()) { // only then is it known what would be lost
        onceSettled(isDue ? save() : m_lastSave, this, [this, then](const Result<void> &) { leave(then); });
        return;
    }
    const auto discardAll = [this, then] {
        m_discarded = true;
        then();
    };
    if (!holdsUnsaved())
        return holdsText() ? askToDiscardText(this, discardAll) : then();
    const auto name = QStringLiteral("discardBox");
    if (isAsking(this, name))
        return;
    QMessageBox *box = makeMessageBox(QMessageBox::Question, name,
        {.title = tr("Close without saving?"),
            .text = tr("What you chose here isn't saved yet. Nothing was sent."),
            .more = tr("A saved plan stands in Devices → Plans, and you can go on with it at any time.")},
        this);
    addSafeButton(box, tr("Go on here"), QStringLiteral("discardStay"));
    QPushButton *keep = addButton(box, tr("Save as a plan"), QMessageBox::AcceptRole, QStringLiteral("discardSave"));
    QPushButton *discard = addButton(box, tr("Discard"), QMessageBox::DestructiveRole, QStringLiteral("discardAll"));
    connect(keep, &QPushButton::clicked, this, [this, then] {
        onceSettled(save(), this, [this, then](const Result<void> &saved) {
            if (saved)
                leave(then); // a plan doesn't keep a reason
            else
                tell(tr("Not saved"), tr("The plan could not be saved. It stays open."),
                    errorText(saved.error(), ErrorContext::Reading).whatHappened);
        });
    });
    connect(discard, &QPushButton::clicked, this, discardAll);
    box->open();
}

void AssistantWindow::done(int result)
{
    if (m_saving.isActive() && !m_sent)
        save();
    QDialog::done(result);
}

void AssistantWindow::send()
{
    if (m_sent || !m_send->isEnabled())
        return;
    m_sent = true;
    m_saving.stop();
    m_send->setEnabled(false);
    const std::chrono::seconds countdown = m_confirm->countdown();
    keepCountdown(m_work.settings, static_cast<int>(countdown.count()));
    m_isStarting = true;
    whenReady(
        m_assistant.start(countdown, m_work.who, m_confirm->consent()), this, [this](const Result<QList<JobId>> &jobs) {
            m_isStarting = false;
            if (jobs) {
                accept();
                Q_EMIT started(*jobs);
                return;
            }
            m_sent = false;
            m_confirm->clearNumber();
            const ErrorText text = errorText(jobs.error(), ErrorContext::Sending);
            tell(tr("Not started"), tr("The reset was not started. Nothing was sent."),
                QStringLiteral("%1 %2").arg(text.whatHappened, text.whatToDo).simplified());
        });
}

void AssistantWindow::printList()
{
    PaperDocument document = planDocumentForPaper(m_assistant.draft(), m_assistant.state().pace, m_work.clock.now());
    document.origin = m_work.origin;
    document.name = listName(QStringLiteral("pdf")).chopped(4);
    printDocument(document, this);
}

/// Of a file or a print.
QString AssistantWindow::listName(const QString &suffix) const
{
    return fileNameOf({m_work.origin.practice ? tr("Practice plan") : tr("Plan"), modeTitle(m_assistant.state().mode),
                          m_assistant.title(), m_work.clock.now().toLocalTime().date().toString(Qt::ISODate)},
        suffix);
}

void AssistantWindow::saveList()
{
    const QString table = tr("Table for a spreadsheet (*.csv)");
    const QString plan = tr("Plan for Reslate (*.json)");
    auto *dialog = new QFileDialog(this, tr("Save list"));
    dialog->setObjectName(QStringLiteral("saveListDialog"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({table, plan});
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(listName(QStringLiteral("csv")));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::filterSelected, dialog, [this, dialog, plan](const QString &filter) {
        const QString suffix = filter == plan ? QStringLiteral("json") : QStringLiteral("csv");
        dialog->setDefaultSuffix(suffix);
        dialog->selectFile(listName(suffix));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &AssistantWindow::writeList);
    dialog->open();
}

void AssistantWindow::writeList(const QString &path)
{
    const bool asPlan = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    const auto saved = saveFile(
        path, asPlan ? planDocument(m_assistant.snapshot(m_work.who)) : planCsv(m_assistant.draft()));
    if (saved)
        tellSaved(path, this);
    else
        tell(tr("Not saved"), tr("The list could not be saved."), saved.error());
}

void AssistantWindow::tell(const QString &title, const QString &text, const QString &more)
{
    tellWarning(QStringLiteral("assistantBox"), {.title = title, .text = text, .more = more}, this);
}

} // namespace Reslate
