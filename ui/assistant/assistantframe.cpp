// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/assistantframe.h"

#include "models/plans/notstarted.h"
#include "ui/assistant/assistantpage.h"
#include "ui/assistant/confirmpage.h"
#include "ui/kit/countdownfield.h"
#include "ui/kit/enterkey.h"
#include "ui/kit/widgets.h"

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

AssistantFrame::AssistantFrame(const AppServices &work, const Outline &outline, QWidget *parent)
    : QDialog(parent)
    , m_work(work)
    , m_outline(outline)
{
    setNames(this, outline.name, outline.title);
    setWindowTitle(outline.title);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    resize(outline.size.boundedTo(screen()->availableSize()));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead()); // first, so that the tab key comes to it first
    m_stack = new QStackedWidget(this);
    column->addWidget(m_stack, 1);
}

void AssistantFrame::setPages(const QList<AssistantPage *> &pages, ConfirmPage *confirm)
{
    m_pages = pages;
    m_confirm = confirm;
    layout()->addWidget(makeFoot());
    for (AssistantPage *page : pages) {
        m_stack->addWidget(page);
        connect(page, &AssistantPage::edited, this, &AssistantFrame::showSteps);
        connect(page, &AssistantPage::edited, this, &AssistantFrame::showFoot);
    }
    go(0);
}

QPushButton *AssistantFrame::makeButton(QWidget *parent, const QString &text, const QString &objectName)
{
    auto *button = new QPushButton(text, parent);
    setNames(button, objectName, text);
    button->setAutoDefault(false); // none but the one that is said to be
    return button;
}

QList<QPushButton *> AssistantFrame::makeOwnButtons(QWidget *)
{
    return {};
}

QWidget *AssistantFrame::makeHead()
{
    auto *head = new QFrame(this);
    head->setObjectName(QStringLiteral("confirmHead"));
    QLabel *title = plainLabel(m_outline.title, head);
    makeTitle(title, 1.15);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(22, 12, 22, 12);
    row->setSpacing(8);
    row->addWidget(title);
    row->addSpacing(12);
    for (const Step &step : m_outline.steps) {
        const auto at = static_cast<int>(m_stepButtons.size());
        QPushButton *button = makeButton(head, step.title, QStringLiteral("step-%1").arg(at + 1));
        connect(button, &QPushButton::clicked, this, [this, at] { go(reachable(at)); });
        m_stepButtons.append(button);
        row->addWidget(button);
    }
    row->addStretch();
    return head;
}

QWidget *AssistantFrame::makeFoot()
{
    auto *foot = new QFrame(this);
    foot->setObjectName(QStringLiteral("confirmFoot"));
    m_state = wrappedLabel({}, foot, "muted");
    m_state->setObjectName(m_outline.name + QStringLiteral("State"));
    m_state->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_why = wrappedLabel({}, foot, "caution");
    m_why->setObjectName(m_outline.name + QStringLiteral("Why"));
    QList<QPushButton *> buttons = makeOwnButtons(foot);
    m_back = makeButton(foot, tr("Back"), m_outline.name + QStringLiteral("Back"));
    m_next = makeButton(foot, m_outline.steps.constFirst().next, m_outline.name + QStringLiteral("Next"));
    m_next->setProperty("role", QStringLiteral("primary"));
    m_next->setDefault(true); // Enter anywhere on a page; on the last one the button is hidden
    m_send = makeButton(foot, {}, m_outline.name + QStringLiteral("Send"));
    m_send->setProperty("role", QStringLiteral("danger"));
    keepFromEnter(m_send, m_why);
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (m_step > 0)
            go(m_step - 1);
    });
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (!isLast() && m_pages.at(m_step)->obstacle().isEmpty())
            go(m_step + 1);
    });
    for (QPushButton *button : {m_back, m_next})
        ignoreSecondPress(button);
    connect(m_send, &QPushButton::clicked, this, &AssistantFrame::send);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(22, 12, 22, 14);
    row->setSpacing(8);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_state);
    texts->addWidget(m_why);
    row->addLayout(texts, 1);
    buttons += {m_back, m_next, m_send};
    for (QPushButton *button : std::as_const(buttons))
        row->addWidget(button);
    return foot;
}

int AssistantFrame::reachable(int wanted) const
{
    for (int i = 0; i < wanted; ++i) {
        if (!m_pages.at(i)->obstacle().isEmpty())
            return i;
    }
    return wanted > m_outline.check && !m_checkSeen ? m_outline.check : wanted;
}

void AssistantFrame::go(int step)
{
    if (m_isStarting)
        return;
    // What is chosen anew has to be seen in the check before it is paced and sent.
    m_checkSeen = step >= m_outline.check;
    const int before = std::exchange(m_step, step);
    m_confirm->clearNumber();
    if (step == m_outline.check)
        onCheck(before < step);
    m_stack->setCurrentWidget(m_pages.at(step));
    refresh();
    QWidget *beginning = m_pages.at(step)->beginning();
    m_waitsForNext = !beginning && !m_next->isEnabled();
    if (!beginning)
        beginning = m_waitsForNext ? m_stepButtons.at(step) : m_next;
    beginning->setFocus();
}

/// On the last page Enter has no button to press: it says what sends.
void AssistantFrame::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && isLast())
        sayWhatSends(m_send, m_why);
    else
        QDialog::keyPressEvent(event);
}

void AssistantFrame::refresh()
{
    m_pages.at(m_step)->refresh();
    showSteps();
    showFoot();
    onRefreshed();
}

void AssistantFrame::showSteps()
{
    for (int i = 0; i < m_stepButtons.size(); ++i) {
        QPushButton *button = m_stepButtons.at(i);
        const QString title = m_outline.steps.at(i).title;
        const bool passed = i < m_step;
        button->setText(passed ? QStringLiteral("✓ ") + title : QStringLiteral("%1 %2").arg(i + 1).arg(title));
        setSpokenName(button,
            passed            ? tr("Step %1: %2, done").arg(i + 1).arg(title)
                : i == m_step ? tr("Step %1: %2, current").arg(i + 1).arg(title)
                              : tr("Step %1: %2").arg(i + 1).arg(title));
        button->setEnabled(!m_isStarting && reachable(i) == i);
        setRole(button, passed ? "stepDone" : i == m_step ? "stepCurrent" : "step");
    }
}

void AssistantFrame::showFoot()
{
    m_state->setText(stateText());
    const AssistantPage *page = m_pages.at(reachable(m_step)); // an earlier one's obstacle may have come up meanwhile
    const QString obstacle = page->obstacle();
    m_why->setText(obstacle);
    m_why->setVisible(!obstacle.isEmpty() && !page->saysObstacle() && !m_isStarting);
    showOwnButtons();
    showButtons(obstacle);
}

void AssistantFrame::showButtons(const QString &obstacle)
{
    m_back->setVisible(!m_isStarting);
    m_back->setEnabled(m_step > 0);
    m_next->setVisible(!isLast());
    m_send->setVisible(isLast() && !m_isStarting);
    if (!isLast()) {
        m_next->setText(m_outline.steps.at(m_step).next);
        setSpokenName(m_next, m_next->text());
    }
    QPushButton *step = m_stepButtons.at(m_step);
    if (focusWidget() == m_next && !obstacle.isEmpty()) {
        step->setFocus(); // else Qt would give it to what comes after the last button: the first step
        m_waitsForNext = true;
    }
    m_next->setEnabled(obstacle.isEmpty());
    m_waitsForNext = m_waitsForNext && focusWidget() == step; // a person who came by the tab key stays there
    if (m_waitsForNext && m_next->isEnabled()) {
        m_next->setFocus();
        m_waitsForNext = false;
    }
    setTip(m_next, obstacle);
    const OrderText order = orderText();
    m_send->setText(order.shown);
    setSpokenName(m_send, order.spoken);
    m_send->setEnabled(isLast() && obstacle.isEmpty() && reachable(m_step) == m_step && !m_sent);
    setTip(m_send, obstacle);
}

void AssistantFrame::reject()
{
    leave([this] { QDialog::reject(); });
}

QMessageBox *AssistantFrame::askToClose(const MessageText &text, const std::function<void()> &then)
{
    const auto name = QStringLiteral("discardBox");
    if (isAsking(this, name))
        return nullptr;
    QMessageBox *box = makeMessageBox(QMessageBox::Question, name, text, this);
    addSafeButton(box, tr("Go on here"), QStringLiteral("discardStay"));
    QPushButton *discard = addButton(box, tr("Discard"), QMessageBox::DestructiveRole, QStringLiteral("discardAll"));
    connect(discard, &QPushButton::clicked, this, [this, then] {
        m_discarded = true;
        then();
    });
    return box;
}

void AssistantFrame::send()
{
    if (m_sent || !m_send->isEnabled())
        return;
    m_sent = true;
    m_isStarting = true;
    const std::chrono::seconds countdown = m_confirm->countdown();
    keepCountdown(m_work.settings, static_cast<int>(countdown.count()));
    m_confirm->setEnabled(false); // what is being started is what stands there
    showSteps();
    showFoot();
    start(countdown, m_confirm->consent());
}

void AssistantFrame::finishStart(const Result<QList<JobId>> &jobs, const QString &why, const QList<Plan> &plans)
{
    m_isStarting = false;
    if (jobs) {
        accept();
        Q_EMIT started(*jobs);
        return;
    }
    m_sent = false;
    m_confirm->setEnabled(true);
    m_confirm->clearNumber();
    refresh();
    m_confirm->numberField()->setFocus();
    if (why.isEmpty())
        return;
    const bool saysAll = jobs.error().kind == ErrorKind::None;
    tellWarning(m_outline.name + QStringLiteral("Box"),
        {.title = tr("Not started"),
            .text = why,
            .more = saysAll ? QString() : notStartedText(jobs.error(), m_work.engine, plans)},
        this);
}

} // namespace Reslate
