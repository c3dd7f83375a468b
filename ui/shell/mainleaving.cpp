// SPDX-License-Identifier: GPL-3.0-or-later
// The main window's side of signing in, and of leaving a school.
#include "ui/shell/mainwindow.h"

#include "models/text/errorlabels.h"
#include "models/text/signinlabels.h"
#include "ui/assistant/assistantwindow.h"
#include "ui/shell/banner.h"
#include "ui/shell/closequestion.h"

#include <QCloseEvent>
#include <QLabel>

#include <algorithm>

namespace Reslate {

void MainWindow::showSignInNeeded(const std::optional<Error> &error)
{
    m_signInError = error;
    updateBanner();
}

void MainWindow::showSignInNotKept()
{
    m_practice->setText(notKeptText());
    m_practice->setToolTip(tr("Reslate never writes a sign-in into a file. At its next start you sign in again."));
    announce(notKeptText());
}

bool MainWindow::updateBlockingBanner()
{
    m_banner->setButtonText(m_signInError && !m_journalError ? tr("Sign in…") : tr("Retry"));
    if (m_journalError) { // before all else: nothing can be sent
        const ErrorText text = errorText(*m_journalError, ErrorContext::Sending);
        m_banner->showNotice(Tone::Bad, text.whatHappened, text.meaningForDevices + QLatin1Char(' ') + text.whatToDo,
            text.supportDetails);
    } else if (m_signInError) {
        const SignInTrouble trouble = signInTrouble(*m_signInError);
        m_banner->showNotice(Tone::Caution, trouble.whatHappened,
            tr("%1 Jobs that need it wait and go on afterward; nothing is sent twice.").arg(trouble.whatToDo).trimmed(),
            errorText(*m_signInError, ErrorContext::Reading).supportDetails);
    }
    return m_journalError || m_signInError;
}

/// Nothing is lost or held back when the window goes.
bool MainWindow::canCloseSilently() const
{
    const QList<JobId> jobs = m_work.engine.jobs();
    const bool allEnded = !m_work.engine.isBusy() // as while a job is being written down that jobs() doesn't have yet
        && std::all_of(jobs.begin(), jobs.end(),
            [this](const JobId &id) { return m_work.engine.job(id)->phase == JobPhase::Finished; });
    const bool kept = !m_practicing; // written down for the next start, so only what is unsent is worth a question
    return m_closing || allEnded || (kept && !m_work.engine.isBusy());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLook();
    if (m_assistant && m_assistant->holdsChoices()) {
        event->ignore();
        m_assistant->leave([this] { close(); });
        return;
    }
    // Nobody is called back by a program that is closed.
    if (canCloseSilently() && (m_closing || devicesUnderWay(m_work.engine) == 0)) {
        if (m_assistant)
            m_assistant->close(); // keeps what was decided in it
        event->accept();
        return;
    }
    event->ignore();
    askBeforeLeaving(m_work.engine, {.closes = true, .kept = !m_practicing}, this, [this] {
        m_closing = true;
        close();
    });
}

void MainWindow::leave(const std::function<void()> &then)
{
    if (m_assistant && m_assistant->holdsChoices()) {
        m_assistant->leave([this, then] { leave(then); });
        return;
    }
    const auto go = [this, then] {
        saveLook();
        if (m_assistant)
            m_assistant->close();
        then();
    };
    if (canCloseSilently())
        go();
    else
        askBeforeLeaving(m_work.engine, {.closes = false, .kept = !m_practicing}, this, go);
}

} // namespace Reslate
