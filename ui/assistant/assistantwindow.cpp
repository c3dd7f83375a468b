// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/assistantwindow.h"

#include "core/async.h"
#include "models/plans/assistantstate.h"
#include "models/text/labels.h"
#include "models/text/planlabels.h"
#include "ui/assistant/assistantoutput.h"
#include "ui/assistant/modepage.h"
#include "ui/assistant/pacepage.h"
#include "ui/assistant/plankeeper.h"
#include "ui/assistant/resetcheckpage.h"
#include "ui/assistant/resetconfirmpage.h"
#include "ui/assistant/resetdevicespage.h"
#include "ui/kit/widgets.h"

#include <QPushButton>
#include <QStackedWidget>

namespace Reslate {

AssistantWindow::AssistantWindow(const AppServices &work, QWidget *parent)
    : PlanFrame(work,
        {.name = QStringLiteral("assistant"),
            .title = tr("Reset devices"),
            .size = QSize(1060, 680),
            .steps = {{tr("Devices"), tr("Next: reset mode")}, {tr("Reset mode"), tr("Next: check")},
                {tr("Check"), tr("Next: pace")}, {tr("Pace"), tr("Next: confirm")}, {tr("Confirm"), {}}},
            .check = static_cast<int>(Step::Check)},
        parent)
    , m_work(work)
    , m_assistant(work.catalog, work.engine, work.plans, work.clock)
    , m_output(new AssistantOutput(work, m_assistant, this))
{
    keepPlanOf(m_assistant);
    m_devices = new ResetDevicesPage(work, m_assistant, stack());
    m_confirm = new ResetConfirmPage(work, m_assistant, stack());
    auto *check = new ResetCheckPage(work, m_assistant, stack());
    connect(check, &ResetCheckPage::jobWanted, this, &AssistantWindow::jobWanted);
    setPages({m_devices, new ModePage(work, m_assistant, stack()), check,
                 new PacePage(work, m_assistant.paced(), stack()), m_confirm},
        m_confirm);
    follow(m_assistant);
    beginAnew();
}

QList<QPushButton *> AssistantWindow::makeOwnButtons(QWidget *foot)
{
    m_list = makeButton(foot, tr("Save list…"), QStringLiteral("assistantSave"));
    m_list->setToolTip(tr("As a table for a spreadsheet, or as a plan for Reslate."));
    m_print = makeButton(foot, tr("Print…"), QStringLiteral("assistantPrint"));
    connect(m_list, &QPushButton::clicked, m_output, &AssistantOutput::save);
    connect(m_print, &QPushButton::clicked, m_output, &AssistantOutput::print);
    return {m_list, m_print};
}

void AssistantWindow::chooseGroup(const GroupId &group)
{
    m_assistant.setGroup(group, true);
    m_devices->showChosen();
    beginAnew();
}

void AssistantWindow::openPlan(const SavedPlan &plan, bool own)
{
    if (keeper().isDue())
        keeper().save();
    setDiscarded(false);
    m_assistant.open(plan, own);
    m_assistant.readAgain();
    go(static_cast<int>(Step::Check));
}

void AssistantWindow::onCheck(bool comesAnew)
{
    Q_EMIT planned(m_assistant.state().mode);
    if (comesAnew && !m_assistant.facts().loading)
        m_assistant.readAgain();
}

QString AssistantWindow::stateText() const
{
    const ResetDraft &draft = m_assistant.draft();
    const QString text = step() < Step::Check ? devicesText(draft.asked())
                                              : ofDevicesText(numberText(draft.going()), draft.asked());
    return text + keptText();
}

AssistantFrame::OrderText AssistantWindow::orderText() const
{
    const QList<Plan> &plans = m_assistant.draft().plans;
    if (plans.isEmpty())
        return {tr("Send"), tr("Send")};
    const QDateTime beginsAt = m_assistant.paced().beginsAt();
    const QDateTime now = m_work.clock.now();
    return {ordersOnButton(plans, beginsAt, now), ordersText(plans, beginsAt, now)};
}

void AssistantWindow::showOwnButtons()
{
    const bool any = m_assistant.draft().asked() > 0;
    m_list->setEnabled(any);
    m_print->setEnabled(any);
}

bool AssistantWindow::isAnyChosen() const
{
    const AssistantState &state = m_assistant.state();
    return !state.groups.isEmpty() || !state.plus.isEmpty() || !state.listText.isEmpty()
        || state.source == DeviceSource::Saved;
}

bool AssistantWindow::isAnyWritten() const
{
    return m_confirm->holdsText();
}

void AssistantWindow::start(std::chrono::seconds countdown, const Consent &consent)
{
    keeper().cancel();
    const QList<Plan> plans = m_assistant.plans(countdown);
    whenReady(m_assistant.start(countdown, m_work.who, consent), this, [this, plans](const Result<QList<JobId>> &jobs) {
        finishStart(jobs, jobs ? QString() : tr("The reset was not started. Nothing was sent."), plans);
    });
}

} // namespace Reslate
