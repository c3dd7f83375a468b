// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/assistantwindow.h"

#include "core/async.h"
#include "models/text/displaytext.h"
#include "models/text/errorlabels.h"
#include "models/text/labels.h"
#include "models/text/planlabels.h"
#include "ui/assistant/assistantoutput.h"
#include "ui/assistant/checkpage.h"
#include "ui/assistant/confirmpage.h"
#include "ui/assistant/devicespage.h"
#include "ui/assistant/modepage.h"
#include "ui/assistant/pacepage.h"
#include "ui/assistant/plankeeper.h"
#include "ui/kit/countdownfield.h"
#include "ui/kit/enterkey.h"
#include "ui/kit/messagebox.h"
#include "ui/kit/widgets.h"
#include "ui/kit/writingdialog.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace Reslate {
namespace {

QString stepTitle(AssistantWindow::Step step)
{
    switch (step) {
    case AssistantWindow::Step::Devices:
        return AssistantWindow::tr("Devices");
    case AssistantWindow::Step::Mode:
        return AssistantWindow::tr("Reset mode");
    case AssistantWindow::Step::Check:
        return AssistantWindow::tr("Check");
    case AssistantWindow::Step::Pace:
        return AssistantWindow::tr("Pace");
    case AssistantWindow::Step::Confirm:
        return AssistantWindow::tr("Confirm");
    }
    return {};
}

QString nextText(AssistantWindow::Step step)
{
    switch (step) {
    case AssistantWindow::Step::Devices:
        return AssistantWindow::tr("Next: reset mode");
    case AssistantWindow::Step::Mode:
        return AssistantWindow::tr("Next: check");
    case AssistantWindow::Step::Check:
        return AssistantWindow::tr("Next: pace");
    default:
        return AssistantWindow::tr("Next: confirm");
    }
}

} // namespace

AssistantWindow::AssistantWindow(const AppServices &work, QWidget *parent)
    : QDialog(parent)
    , m_work(work)
    , m_assistant(work.catalog, work.engine, work.plans, work.clock)
    , m_keeper(new PlanKeeper(m_assistant, work.who, this))
    , m_output(new AssistantOutput(work, m_assistant, this))
{
    setNames(this, QStringLiteral("assistant"), tr("Reset devices"));
    setWindowTitle(tr("Reset devices"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    resize(QSize(1060, 680).boundedTo(screen()->availableSize()));
    QWidget *head = makeHead(); // first, so that the tab key comes to it first
    m_stack = new QStackedWidget(this);
    m_devices = new DevicesPage(work, m_assistant, m_stack);
    m_confirm = new ConfirmPage(work, m_assistant, m_stack);
    auto *check = new CheckPage(work, m_assistant, m_stack);
    connect(check, &CheckPage::jobWanted, this, &AssistantWindow::jobWanted);
    m_pages = {m_devices, new ModePage(work, m_assistant, m_stack), check, new PacePage(work, m_assistant, m_stack),
        m_confirm};
    for (AssistantPage *page : m_pages)
        m_stack->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_stack, 1);
    column->addWidget(makeFoot());
    connectParts();
    go(Step::Devices);
    m_begunRevision = m_assistant.revision();
}

QPushButton *AssistantWindow::makeButton(QWidget *parent, const QString &text, const QString &objectName)
{
    auto *button = new QPushButton(text, parent);
    setNames(button, objectName, text);
    button->setAutoDefault(false); // none but the one that is said to be
    return button;
}

QWidget *AssistantWindow::makeHead()
{
    auto *head = new QFrame(this);
    head->setObjectName(QStringLiteral("confirmHead"));
    QLabel *title = plainLabel(tr("Reset devices"), head);
    makeTitle(title, 1.15);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(22, 12, 22, 12);
    row->setSpacing(8);
    row->addWidget(title);
    row->addSpacing(12);
    for (int i = 0; i < steps; ++i) {
        const auto step = Step(i);
        QPushButton *button = makeButton(head, stepTitle(step), QStringLiteral("step-%1").arg(i + 1));
        connect(button, &QPushButton::clicked, this, [this, step] { go(reachable(step)); });
        m_stepButtons[static_cast<size_t>(i)] = button;
        row->addWidget(button);
    }
    row->addStretch();
    return head;
}

QWidget *AssistantWindow::makeFoot()
{
    auto *foot = new QFrame(this);
    foot->setObjectName(QStringLiteral("confirmFoot"));
    m_state = wrappedLabel({}, foot, "muted");
    m_state->setObjectName(QStringLiteral("assistantState"));
    m_state->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_why = wrappedLabel({}, foot, "caution");
    m_why->setObjectName(QStringLiteral("assistantWhy"));
    m_list = makeButton(foot, tr("Save list…"), QStringLiteral("assistantSave"));
    m_list->setToolTip(tr("As a table for a spreadsheet, or as a plan for Reslate."));
    m_print = makeButton(foot, tr("Print…"), QStringLiteral("assistantPrint"));
    m_back = makeButton(foot, tr("Back"), QStringLiteral("assistantBack"));
    m_next = makeButton(foot, nextText(m_step), QStringLiteral("assistantNext"));
    m_next->setProperty("role", QStringLiteral("primary"));
    m_next->setDefault(true); // Enter anywhere on a page; on the last one the button is hidden
    m_send = makeButton(foot, {}, QStringLiteral("assistantSend"));
    m_send->setProperty("role", QStringLiteral("danger"));
    keepFromEnter(m_send, m_why);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(22, 12, 22, 14);
    row->setSpacing(8);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_state);
    texts->addWidget(m_why);
    row->addLayout(texts, 1);
    for (QPushButton *button : {m_list, m_print, m_back, m_next, m_send})
        row->addWidget(button);
    return foot;
}

void AssistantWindow::connectParts()
{
    connect(&m_assistant, &ResetAssistant::changed, this, &AssistantWindow::refresh);
    const auto permit = [this] { m_assistant.setPermissions(m_work.permissions.permissions()); };
    connect(&m_work.permissions, &AccountPermissions::known, &m_assistant, permit);
    permit();
    for (const AssistantPage *page : m_pages) {
        connect(page, &AssistantPage::edited, this, &AssistantWindow::showSteps);
        connect(page, &AssistantPage::edited, this, &AssistantWindow::showFoot);
    }
    connect(m_keeper, &PlanKeeper::settled, this, &AssistantWindow::showFoot);
    connect(m_list, &QPushButton::clicked, m_output, &AssistantOutput::save);
    connect(m_print, &QPushButton::clicked, m_output, &AssistantOutput::print);
    connect(m_back, &QPushButton::clicked, this, &AssistantWindow::back);
    connect(m_next, &QPushButton::clicked, this, &AssistantWindow::next);
    for (QPushButton *button : {m_back, m_next})
        ignoreSecondPress(button);
    connect(m_send, &QPushButton::clicked, this, &AssistantWindow::send);
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
    m_discarded = false;
    m_assistant.open(plan, own);
    m_assistant.readAgain();
    go(Step::Check);
}

AssistantWindow::Step AssistantWindow::reachable(Step wanted) const
{
    for (int i = 0; i < static_cast<int>(wanted); ++i) {
        if (!page(Step(i))->obstacle().isEmpty())
            return Step(i);
    }
    return wanted > Step::Check && !m_checkSeen ? Step::Check : wanted;
}

void AssistantWindow::go(Step step)
{
    // What is chosen anew has to be seen in the check before it is paced and sent.
    m_checkSeen = step >= Step::Check;
    const Step before = std::exchange(m_step, step);
    m_confirm->clearNumber();
    if (step == Step::Check)
        Q_EMIT planned(m_assistant.state().mode);
    // Facts age while a person thinks, so coming to the check from before it means reading again.
    if (step == Step::Check && before < Step::Check && !m_assistant.facts().loading)
        m_assistant.readAgain();
    m_stack->setCurrentWidget(page(step));
    refresh();
    QWidget *beginning = page(step)->beginning();
    if (!beginning)
        beginning = m_next->isEnabled() ? m_next : m_stepButtons[static_cast<size_t>(step)];
    beginning->setFocus();
}

/// On the last page Enter has no button to press: it says what sends.
void AssistantWindow::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_step == Step::Confirm)
        sayWhatSends(m_send, m_why);
    else
        QDialog::keyPressEvent(event);
}

void AssistantWindow::next()
{
    if (m_step != Step::Confirm && page(m_step)->obstacle().isEmpty())
        go(Step(static_cast<int>(m_step) + 1));
}

void AssistantWindow::back()
{
    if (m_step != Step::Devices)
        go(Step(static_cast<int>(m_step) - 1));
}

void AssistantWindow::refresh()
{
    page(m_step)->refresh();
    showSteps();
    showFoot();
    saveSoon();
}

void AssistantWindow::showSteps()
{
    for (int i = 0; i < steps; ++i) {
        const auto step = Step(i);
        QPushButton *button = m_stepButtons[static_cast<size_t>(i)];
        const QString title = stepTitle(step);
        const bool passed = step < m_step;
        button->setText(passed ? QStringLiteral("✓ ") + title : QStringLiteral("%1 %2").arg(i + 1).arg(title));
        setSpokenName(button,
            passed               ? tr("Step %1: %2, done").arg(i + 1).arg(title)
                : step == m_step ? tr("Step %1: %2, current").arg(i + 1).arg(title)
                                 : tr("Step %1: %2").arg(i + 1).arg(title));
        button->setEnabled(reachable(step) == step);
        setRole(button, passed ? "stepDone" : step == m_step ? "stepCurrent" : "step");
    }
}

void AssistantWindow::showFoot()
{
    const ResetDraft &draft = m_assistant.draft();
    QString text = m_step < Step::Check ? devicesText(draft.asked())
                                        : ofDevicesText(numberText(draft.going()), draft.asked());
    if (m_assistant.isSaved())
        text += tr(" · saved as a plan, so you can close and come back");
    else if (const std::optional<Error> error = m_keeper->error())
        text += tr(" · not saved: %1").arg(errorShort(*error));
    m_state->setText(text);
    const bool any = draft.asked() > 0;
    const bool last = m_step == Step::Confirm;
    const QString obstacle = page(reachable(m_step))->obstacle(); // an earlier page's may have come up meanwhile
    m_why->setText(obstacle);
    m_why->setVisible(!obstacle.isEmpty() && !page(reachable(m_step))->saysObstacle());
    m_list->setEnabled(any);
    m_print->setEnabled(any);
    m_back->setEnabled(m_step != Step::Devices);
    m_next->setVisible(!last);
    m_send->setVisible(last);
    m_next->setText(nextText(m_step));
    setSpokenName(m_next, m_next->text());
    QPushButton *step = m_stepButtons[static_cast<size_t>(m_step)];
    if (focusWidget() == m_next && !obstacle.isEmpty())
        step->setFocus(); // else Qt would give it to what comes after the last button: the first step
    m_next->setEnabled(obstacle.isEmpty());
    if (!page(m_step)->beginning() && step->hasFocus() && m_next->isEnabled())
        m_next->setFocus(); // it waited there for what was being read
    setTip(m_next, obstacle);
    m_send->setText(
        draft.plans.isEmpty() ? tr("Send") : ordersOnButton(draft.plans, m_assistant.beginsAt(), m_work.clock.now()));
    setSpokenName(m_send,
        draft.plans.isEmpty() ? m_send->text() : ordersText(draft.plans, m_assistant.beginsAt(), m_work.clock.now()));
    m_send->setEnabled(last && obstacle.isEmpty() && reachable(Step::Confirm) == Step::Confirm && !m_sent);
    setTip(m_send, obstacle);
}

/// What was decided from the check on is kept.
void AssistantWindow::saveSoon()
{
    if (m_step >= Step::Check && m_assistant.draft().asked() > 0 && !m_sent)
        m_keeper->saveSoon();
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
    const bool isDue = m_keeper->isDue() && !m_sent;
    if (isDue || !m_keeper->last().isFinished()) { // only then is it known what would be lost
        onceSettled(
            isDue ? m_keeper->save() : m_keeper->last(), this, [this, then](const Result<void> &) { leave(then); });
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
        onceSettled(m_keeper->save(), this, [this, then](const Result<void> &saved) {
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
    if (m_keeper->isDue() && !m_sent)
        m_keeper->save();
    if (m_assistant.isSaved() && !m_sent && !m_discarded)
        Q_EMIT planKept();
    QDialog::done(result);
}

void AssistantWindow::send()
{
    if (m_sent || !m_send->isEnabled())
        return;
    m_sent = true;
    m_keeper->cancel();
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

void AssistantWindow::tell(const QString &title, const QString &text, const QString &more)
{
    tellWarning(QStringLiteral("assistantBox"), {.title = title, .text = text, .more = more}, this);
}

} // namespace Reslate
