// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/assistantwindow.h"

#include "core/async.h"
#include "models/text/displaytext.h"
#include "models/text/errorlabels.h"
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
#include "ui/kit/writingdialog.h"

#include <QPushButton>
#include <QStackedWidget>

namespace Reslate {

AssistantWindow::AssistantWindow(const AppServices &work, QWidget *parent)
    : AssistantFrame(work,
        {.name = QStringLiteral("assistant"),
            .title = tr("Reset devices"),
            .size = QSize(1060, 680),
            .steps = {{tr("Devices"), tr("Next: reset mode")}, {tr("Reset mode"), tr("Next: check")},
                {tr("Check"), tr("Next: pace")}, {tr("Pace"), tr("Next: confirm")}, {tr("Confirm"), {}}},
            .check = static_cast<int>(Step::Check)},
        parent)
    , m_work(work)
    , m_assistant(work.catalog, work.engine, work.plans, work.clock)
    , m_keeper(new PlanKeeper(m_assistant, work.who, this))
    , m_output(new AssistantOutput(work, m_assistant, this))
{
    m_devices = new ResetDevicesPage(work, m_assistant, stack());
    m_confirm = new ResetConfirmPage(work, m_assistant, stack());
    auto *check = new ResetCheckPage(work, m_assistant, stack());
    connect(check, &ResetCheckPage::jobWanted, this, &AssistantWindow::jobWanted);
    setPages({m_devices, new ModePage(work, m_assistant, stack()), check,
                 new PacePage(work, m_assistant.paced(), stack()), m_confirm},
        m_confirm);
    follow(m_assistant);
    connect(m_keeper, &PlanKeeper::settled, this, &AssistantWindow::showFoot);
    m_begunRevision = m_assistant.revision();
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
    m_begunRevision = m_assistant.revision();
}

void AssistantWindow::openPlan(const SavedPlan &plan, bool own)
{
    if (m_keeper->isDue())
        m_keeper->save();
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
    if (m_assistant.isSaved())
        return text + tr(" · saved as a plan, so you can close and come back");
    const std::optional<Error> error = m_keeper->error();
    return error ? text + tr(" · not saved: %1").arg(errorShort(*error)) : text;
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

/// What was decided from the check on is kept.
void AssistantWindow::onRefreshed()
{
    if (step() >= Step::Check && m_assistant.draft().asked() > 0 && !isSent())
        m_keeper->saveSoon();
}

bool AssistantWindow::holdsChoices() const
{
    return holdsText() || holdsUnsaved();
}

/// What no plan keeps.
bool AssistantWindow::holdsText() const
{
    return m_confirm->holdsText() && !isSent() && !isDiscarded();
}

bool AssistantWindow::holdsUnsaved() const
{
    const AssistantState &state = m_assistant.state();
    const bool isAny = !state.groups.isEmpty() || !state.plus.isEmpty() || !state.listText.isEmpty()
        || state.source == DeviceSource::Saved;
    return isAny && !isSent() && !isDiscarded() && !m_assistant.isSaved() && m_assistant.revision() != m_begunRevision;
}

void AssistantWindow::leave(const std::function<void()> &then)
{
    if (isStarting())
        return; // its answer closes this window, or says why not
    const bool isDue = m_keeper->isDue() && !isSent();
    if (isDue || !m_keeper->last().isFinished()) { // only then is it known what would be lost
        onceSettled(
            isDue ? m_keeper->save() : m_keeper->last(), this, [this, then](const Result<void> &) { leave(then); });
        return;
    }
    if (!holdsUnsaved()) {
        const auto discardAll = [this, then] {
            setDiscarded(true);
            then();
        };
        return holdsText() ? askToDiscardText(this, discardAll) : then();
    }
    QMessageBox *box = askToClose({.title = tr("Close without saving?"),
                                      .text = tr("What you chose here isn't saved yet. Nothing was sent."),
                                      .more = tr("A saved plan stands in Devices → Plans, and you can go on with it at "
                                                 "any time.")},
        then);
    if (!box)
        return;
    QPushButton *keep = addButton(box, tr("Save as a plan"), QMessageBox::AcceptRole, QStringLiteral("discardSave"));
    connect(keep, &QPushButton::clicked, this, [this, then] {
        onceSettled(m_keeper->save(), this, [this, then](const Result<void> &saved) {
            if (saved)
                leave(then); // a plan doesn't keep a reason
            else
                tellWarning(QStringLiteral("assistantBox"),
                    {.title = tr("Not saved"),
                        .text = tr("The plan could not be saved. It stays open."),
                        .more = errorText(saved.error(), ErrorContext::Reading).whatHappened},
                    this);
        });
    });
    box->open();
}

void AssistantWindow::done(int result)
{
    if (m_keeper->isDue() && !isSent())
        m_keeper->save();
    if (m_assistant.isSaved() && !isSent() && !isDiscarded())
        Q_EMIT planKept();
    QDialog::done(result);
}

void AssistantWindow::start(std::chrono::seconds countdown, const Consent &consent)
{
    m_keeper->cancel();
    whenReady(m_assistant.start(countdown, m_work.who, consent), this, [this](const Result<QList<JobId>> &jobs) {
        finishStart(jobs, jobs ? QString() : tr("The reset was not started. Nothing was sent."));
    });
}

} // namespace Reslate
