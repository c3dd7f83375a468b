// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retirement/removalwindow.h"

#include "core/async.h"
#include "models/retirement/removalordertext.h"
#include "models/text/errorlabels.h"
#include "models/text/labels.h"
#include "ui/kit/countdownfield.h"
#include "ui/kit/enterkey.h"
#include "ui/kit/messagebox.h"
#include "ui/kit/widgets.h"
#include "ui/retirement/reasonpage.h"
#include "ui/retirement/removalcheckpage.h"
#include "ui/retirement/removalconfirmpage.h"
#include "ui/retirement/removaldevicespage.h"
#include "ui/retirement/removalstepspage.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace Reslate {
namespace {

QString stepTitle(RemovalWindow::Step step)
{
    switch (step) {
    case RemovalWindow::Step::Devices:
        return RemovalWindow::tr("Devices");
    case RemovalWindow::Step::Reason:
        return RemovalWindow::tr("Reason");
    case RemovalWindow::Step::Steps:
        return RemovalWindow::tr("What to do");
    case RemovalWindow::Step::Check:
        return RemovalWindow::tr("Check");
    case RemovalWindow::Step::Confirm:
        return RemovalWindow::tr("Confirm");
    }
    return {};
}

QString nextText(RemovalWindow::Step step)
{
    switch (step) {
    case RemovalWindow::Step::Devices:
        return RemovalWindow::tr("Next: reason");
    case RemovalWindow::Step::Reason:
        return RemovalWindow::tr("Next: what to do");
    case RemovalWindow::Step::Steps:
        return RemovalWindow::tr("Next: check");
    default:
        return RemovalWindow::tr("Next: confirm");
    }
}

} // namespace

RemovalWindow::RemovalWindow(const AppServices &work, QWidget *parent)
    : QDialog(parent)
    , m_work(work)
    , m_assistant(work.catalog, work.engine, work.plans, work.clock)
{
    setNames(this, QStringLiteral("removal"), tr("Wipe and remove"));
    setWindowTitle(tr("Wipe and remove"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    resize(QSize(1180, 700).boundedTo(screen()->availableSize()));
    QWidget *head = makeHead(); // first, so that the tab key comes to it first
    makePages();
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

void RemovalWindow::makePages()
{
    m_stack = new QStackedWidget(this);
    m_devices = new RemovalDevicesPage(m_work, m_assistant, m_stack);
    m_reason = new ReasonPage(m_stack);
    m_confirm = new RemovalConfirmPage(m_work, m_assistant, m_stack);
    m_pages = {m_devices, m_reason, new RemovalStepsPage(m_assistant, m_stack),
        new RemovalCheckPage(m_work, m_assistant, m_stack), m_confirm};
    for (AssistantPage *page : m_pages)
        m_stack->addWidget(page);
}

QPushButton *RemovalWindow::makeButton(QWidget *parent, const QString &text, const QString &objectName)
{
    auto *button = new QPushButton(text, parent);
    setNames(button, objectName, text);
    button->setAutoDefault(false); // none but the one that is said to be
    return button;
}

QWidget *RemovalWindow::makeHead()
{
    auto *head = new QFrame(this);
    head->setObjectName(QStringLiteral("confirmHead"));
    QLabel *title = plainLabel(tr("Wipe and remove"), head);
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

QWidget *RemovalWindow::makeFoot()
{
    auto *foot = new QFrame(this);
    foot->setObjectName(QStringLiteral("confirmFoot"));
    m_state = wrappedLabel({}, foot, "muted");
    m_state->setObjectName(QStringLiteral("removalState"));
    m_state->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_why = wrappedLabel({}, foot, "caution");
    m_why->setObjectName(QStringLiteral("removalWhy"));
    m_cancel = makeButton(foot, tr("Cancel"), QStringLiteral("removalCancel"));
    m_back = makeButton(foot, tr("Back"), QStringLiteral("removalBack"));
    m_next = makeButton(foot, nextText(m_step), QStringLiteral("removalNext"));
    m_next->setProperty("role", QStringLiteral("primary"));
    m_next->setDefault(true); // Enter anywhere on a page; on the last one the button is hidden
    m_send = makeButton(foot, {}, QStringLiteral("removalSend"));
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
    for (QPushButton *button : {m_cancel, m_back, m_next, m_send})
        row->addWidget(button);
    return foot;
}

void RemovalWindow::connectParts()
{
    connect(&m_assistant, &RemovalAssistant::changed, this, &RemovalWindow::refresh);
    const auto permit = [this] { m_assistant.setPermissions(m_work.permissions.permissions()); };
    connect(&m_work.permissions, &AccountPermissions::known, &m_assistant, permit);
    permit();
    connect(m_reason, &AssistantPage::edited, this, &RemovalWindow::takeDetails);
    for (const AssistantPage *page : m_pages) {
        connect(page, &AssistantPage::edited, this, &RemovalWindow::showSteps);
        connect(page, &AssistantPage::edited, this, &RemovalWindow::showFoot);
    }
    connect(m_back, &QPushButton::clicked, this, &RemovalWindow::back);
    connect(m_next, &QPushButton::clicked, this, &RemovalWindow::next);
    for (QPushButton *button : {m_back, m_next})
        ignoreSecondPress(button);
    connect(m_send, &QPushButton::clicked, this, &RemovalWindow::send);
    connect(m_cancel, &QPushButton::clicked, &m_work.retirements, &RetirementStarter::cancel);
    connect(&m_work.retirements, &RetirementStarter::photographed, this, [this](int done, int of) {
        if (!m_isStarting)
            return;
        m_progress = tr("Keeping what is known of the devices: %1 of %2. Nothing has been sent yet.", "12 of 40")
                         .arg(numberText(done), numberText(of));
        showFoot();
    });
}

void RemovalWindow::chooseGroup(const GroupId &group)
{
    m_assistant.chooser().setGroup(group, true);
    m_devices->showChosen();
    m_begunRevision = m_assistant.revision();
}

void RemovalWindow::chooseDevices(const QList<DeviceId> &devices)
{
    m_assistant.chooser().addDevices(devices);
    m_devices->showChosen();
    m_begunRevision = m_assistant.revision();
}

RemovalWindow::Step RemovalWindow::reachable(Step wanted) const
{
    for (int i = 0; i < static_cast<int>(wanted); ++i) {
        if (!page(Step(i))->obstacle().isEmpty())
            return Step(i);
    }
    return wanted > Step::Check && !m_checkSeen ? Step::Check : wanted;
}

void RemovalWindow::go(Step step)
{
    if (m_isStarting)
        return;
    // What is chosen anew has to be seen in the check before it is sent.
    m_checkSeen = step >= Step::Check;
    const Step before = std::exchange(m_step, step);
    m_confirm->clearNumber();
    if (step == Step::Check) {
        for (const StepTemplate &ordered : workflowOf(m_assistant.draft().wish))
            Q_EMIT planned(ordered.kind);
    }
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
void RemovalWindow::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_step == Step::Confirm)
        sayWhatSends(m_send, m_why);
    else
        QDialog::keyPressEvent(event);
}

void RemovalWindow::next()
{
    if (m_step != Step::Confirm && page(m_step)->obstacle().isEmpty())
        go(Step(static_cast<int>(m_step) + 1));
}

void RemovalWindow::back()
{
    if (m_step != Step::Devices)
        go(Step(static_cast<int>(m_step) - 1));
}

void RemovalWindow::takeDetails()
{
    m_assistant.setDetails(m_reason->details());
}

void RemovalWindow::refresh()
{
    if (m_step == Step::Reason)
        m_reason->setDevices(m_assistant.devices());
    page(m_step)->refresh();
    showSteps();
    showFoot();
}

void RemovalWindow::showSteps()
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
        button->setEnabled(!m_isStarting && reachable(step) == step);
        setRole(button, passed ? "stepDone" : step == m_step ? "stepCurrent" : "step");
    }
}

QString RemovalWindow::stateText() const
{
    if (m_isStarting)
        return m_progress;
    const RemovalDraft &draft = m_assistant.draft();
    if (m_step == Step::Devices && !m_devices->stateText().isEmpty())
        return m_devices->stateText();
    return m_step < Step::Check ? devicesText(draft.asked()) : ofDevicesText(numberText(draft.going()), draft.asked());
}

void RemovalWindow::showFoot()
{
    m_state->setText(stateText());
    const QString obstacle = page(reachable(m_step))->obstacle(); // an earlier page's may have come up meanwhile
    m_why->setText(obstacle);
    m_why->setVisible(!obstacle.isEmpty() && !m_isStarting);
    showButtons(obstacle);
}

void RemovalWindow::showButtons(const QString &obstacle)
{
    const bool last = m_step == Step::Confirm;
    m_cancel->setVisible(m_isStarting);
    m_back->setVisible(!m_isStarting);
    m_back->setEnabled(m_step != Step::Devices);
    m_next->setVisible(!last);
    m_send->setVisible(last && !m_isStarting);
    m_next->setText(nextText(m_step));
    setSpokenName(m_next, m_next->text());
    QPushButton *step = m_stepButtons[static_cast<size_t>(m_step)];
    if (focusWidget() == m_next && !obstacle.isEmpty())
        step->setFocus(); // else Qt would give it to what comes after the last button: the first step
    m_next->setEnabled(obstacle.isEmpty());
    if (!page(m_step)->beginning() && step->hasFocus() && m_next->isEnabled())
        m_next->setFocus(); // it waited there for what was being read
    setTip(m_next, obstacle);
    m_send->setText(removalOrderText(m_assistant.draft()));
    setSpokenName(m_send, m_send->text());
    m_send->setEnabled(last && obstacle.isEmpty() && reachable(Step::Confirm) == Step::Confirm && !m_sent);
    setTip(m_send, obstacle);
}

bool RemovalWindow::holdsChoices() const
{
    return !m_sent && !m_discarded && m_assistant.devicesObstacle().isEmpty()
        && m_assistant.revision() != m_begunRevision;
}

void RemovalWindow::reject()
{
    leave([this] { QDialog::reject(); });
}

void RemovalWindow::leave(const std::function<void()> &then)
{
    if (m_isStarting)
        return; // its answer closes this window, or says why not
    if (!holdsChoices())
        return then();
    const auto name = QStringLiteral("discardBox");
    if (isAsking(this, name))
        return;
    const bool scans = m_assistant.source() == RemovalSource::Scans;
    QMessageBox *box = makeMessageBox(QMessageBox::Question, name,
        {.title = tr("Close it?"),
            .text = tr("What you chose here isn't kept. Nothing was sent."),
            .more = scans ? tr("The scans are kept: they are there again when you choose to scan.") : QString()},
        this);
    addSafeButton(box, tr("Go on here"), QStringLiteral("discardStay"));
    QPushButton *discard = addButton(box, tr("Discard"), QMessageBox::DestructiveRole, QStringLiteral("discardAll"));
    connect(discard, &QPushButton::clicked, this, [this, then] {
        m_discarded = true;
        then();
    });
    box->open();
}

void RemovalWindow::send()
{
    if (m_sent || !m_send->isEnabled())
        return;
    m_sent = true;
    m_isStarting = true;
    const std::chrono::seconds countdown = m_confirm->countdown();
    keepCountdown(m_work.settings, static_cast<int>(countdown.count()));
    m_progress = tr("Keeping what is known of the devices. Nothing has been sent yet.");
    m_confirm->setEnabled(false); // what is being started is what stands there
    showSteps();
    showFoot();
    m_cancel->setFocus();
    whenReady(m_work.retirements.start(m_assistant.order(countdown, m_work.who, m_confirm->consent())), this,
        [this](const Result<StartedRemoval> &started) { onStarted(started); });
}

void RemovalWindow::onStarted(const Result<StartedRemoval> &started)
{
    m_isStarting = false;
    if (started) {
        m_devices->forgetScans();
        accept();
        Q_EMIT this->started(started->jobs);
        return;
    }
    m_sent = false;
    m_confirm->setEnabled(true);
    m_confirm->clearNumber();
    refresh();
    m_confirm->numberField()->setFocus();
    if (started.error().kind == ErrorKind::Canceled)
        return; // by the person, who sees that nothing runs
    const ErrorText text = errorText(started.error(), ErrorContext::Sending);
    tellWarning(QStringLiteral("removalBox"),
        {.title = tr("Not started"),
            .text = tr("Nothing was started, and nothing was sent."),
            .more = QStringLiteral("%1 %2").arg(text.whatHappened, text.whatToDo).simplified()},
        this);
}

} // namespace Reslate
