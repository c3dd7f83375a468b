// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/assistantopener.h"

#include "ui/assistant/assistantwindow.h"
#include "ui/assistant/plansdialog.h"
#include "ui/retirement/removalwindow.h"

namespace Reslate {

AssistantOpener::AssistantOpener(const AppServices &work, QWidget *window)
    : QObject(window)
    , m_work(work)
    , m_window(window)
{
}

AssistantWindow *AssistantOpener::assistant() const
{
    return m_assistant;
}

AssistantWindow *AssistantOpener::bringUp()
{
    if (!m_assistant) {
        m_assistant = new AssistantWindow(m_work, m_window);
        m_assistant->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_assistant, &QDialog::finished, this, [this] { m_assistant.clear(); }); // it goes, but a little later
        connect(m_assistant, &AssistantWindow::planned, this, &AssistantOpener::planned);
        connect(m_assistant, &AssistantWindow::started, this, &AssistantOpener::started);
        connect(m_assistant, &AssistantWindow::planKept, this, &AssistantOpener::planKept);
        connect(m_assistant, &AssistantWindow::jobWanted, this, &AssistantOpener::jobWanted);
    }
    m_assistant->show();
    m_assistant->raise();
    m_assistant->activateWindow();
    return m_assistant;
}

RemovalWindow *AssistantOpener::removal() const
{
    return m_removal;
}

RemovalWindow *AssistantOpener::bringUpRemoval()
{
    if (!m_removal) {
        m_removal = new RemovalWindow(m_work, m_window);
        m_removal->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_removal, &QDialog::finished, this, [this] { m_removal.clear(); });
        connect(m_removal, &RemovalWindow::planned, this, &AssistantOpener::planned);
        connect(m_removal, &RemovalWindow::started, this, &AssistantOpener::started);
        connect(m_removal, &RemovalWindow::planKept, this, &AssistantOpener::planKept);
    }
    m_removal->show();
    m_removal->raise();
    m_removal->activateWindow();
    return m_removal;
}

void AssistantOpener::openRemoval(const SidebarChoice &choice)
{
    const bool begins = !m_removal; // one that is open keeps what was chosen in it
    RemovalWindow *window = bringUpRemoval();
    const auto *group = std::get_if<GroupId>(&choice);
    if (begins && group)
        window->chooseGroup(*group);
}

void AssistantOpener::openRemovalOf(const QList<DeviceId> &devices)
{
    beginRemoval([devices](RemovalWindow &window) { window.chooseDevices(devices); });
}

void AssistantOpener::beginRemoval(const std::function<void(RemovalWindow &window)> &begin)
{
    if (!m_removal) {
        begin(*bringUpRemoval());
        return;
    }
    // What was chosen in one that is open isn't given up without a question, and isn't mixed with others.
    RemovalWindow *open = bringUpRemoval();
    open->leave([this, open, begin] {
        open->close();
        m_removal.clear();
        begin(*bringUpRemoval());
    });
}

void AssistantOpener::open(const SidebarChoice &choice)
{
    const bool begins = !m_assistant; // one that is open keeps what was chosen in it
    AssistantWindow *window = bringUp();
    const auto *group = std::get_if<GroupId>(&choice);
    if (begins && group)
        window->chooseGroup(*group);
}

void AssistantOpener::openFor(const ResetDraft &draft)
{
    const QDateTime now = m_work.clock.now();
    // Another time is what was asked for, so one stands there: whoever goes on sends nothing at once.
    const QDateTime tomorrow(now.toLocalTime().date().addDays(1), QTime(7, 0));
    SavedPlan chosen {.saved = now, .wish = draft.wish, .pace = {.startsAt = tomorrow.toUTC(), .stopAfter = 5}};
    for (const JobItem &item : draft.chosen)
        chosen.devices.append({item, std::nullopt});
    openReset(chosen, false);
}

void AssistantOpener::openReset(const SavedPlan &plan, bool own)
{
    const bool begins = !m_assistant;
    AssistantWindow *window = bringUp();
    if (begins)
        window->openPlan(plan, own);
    else // what was chosen in one that is open isn't given up without a question
        window->leave([window, plan, own] { window->openPlan(plan, own); });
}

void AssistantOpener::openPlans()
{
    auto *dialog = new PlansDialog(m_work, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PlansDialog::chosen, this, &AssistantOpener::openReset);
    connect(dialog, &PlansDialog::removalChosen, this, [this](const SavedRemoval &plan, bool own) {
        beginRemoval([plan, own](RemovalWindow &window) { window.openPlan(plan, own); });
    });
    dialog->open();
}

} // namespace Reslate
