// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/departureguard.h"

#include "ui/assistant/assistantopener.h"
#include "ui/assistant/assistantwindow.h"
#include "ui/retirement/removalwindow.h"
#include "ui/shell/closequestion.h"

#include <algorithm>

namespace Reslate {

DepartureGuard::DepartureGuard(const AppServices &work, AssistantOpener &assistants, QWidget *window)
    : QObject(window)
    , m_work(work)
    , m_assistants(assistants)
    , m_window(window)
{
}

bool DepartureGuard::mayClose()
{
    if (asksForChoices([this] { m_window->close(); }))
        return false;
    // Nobody is called back by a program that is closed.
    if (canCloseSilently() && (m_closing || devicesUnderWay(m_work.engine) == 0)) {
        closeAssistant();
        return true;
    }
    askBeforeLeaving(m_work.engine, {.closes = true, .kept = !m_work.isTemporary}, m_window, [this] {
        m_closing = true;
        m_window->close();
    });
    return false;
}

void DepartureGuard::leave(const std::function<void()> &then)
{
    if (asksForChoices([this, then] { leave(then); }))
        return;
    const auto go = [this, then] {
        closeAssistant();
        then();
    };
    if (canCloseSilently())
        go();
    else
        askBeforeLeaving(m_work.engine, {.closes = false, .kept = !m_work.isTemporary}, m_window, go);
}

bool DepartureGuard::asksForChoices(const std::function<void()> &then)
{
    AssistantWindow *assistant = m_assistants.assistant();
    if (assistant && assistant->holdsChoices()) {
        assistant->leave(then);
        return true;
    }
    RemovalWindow *removal = m_assistants.removal();
    if (!removal || !removal->holdsChoices())
        return false;
    removal->leave(then);
    return true;
}

void DepartureGuard::closeAssistant()
{
    if (AssistantWindow *assistant = m_assistants.assistant())
        assistant->close(); // keeps what was decided in it
    if (RemovalWindow *removal = m_assistants.removal())
        removal->close();
}

bool DepartureGuard::canCloseSilently() const
{
    const QList<JobId> jobs = m_work.engine.jobs();
    const bool allEnded = !m_work.engine.isBusy() // as while a job is being written down that jobs() doesn't have yet
        && std::all_of(jobs.begin(), jobs.end(),
            [this](const JobId &id) { return m_work.engine.job(id)->phase == JobPhase::Finished; });
    // Jobs that are written down go on at the next start, so only what is unsent is worth a question.
    const bool kept = !m_work.isTemporary;
    return m_closing || allEnded || (kept && !m_work.engine.isBusy());
}

} // namespace Reslate
