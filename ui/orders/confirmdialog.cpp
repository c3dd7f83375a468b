// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/confirmdialog.h"

#include "models/text/assistantlabels.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/hourslabels.h"
#include "models/text/labels.h"
#include "models/text/modelabels.h"
#include "models/text/numberasked.h"
#include "models/text/planlabels.h"
#include "models/text/timelabels.h"
#include "ui/kit/countdownfield.h"
#include "ui/kit/enterkey.h"
#include "ui/kit/widgets.h"
#include "ui/orders/confirmfindings.h"
#include "ui/orders/confirmside.h"
#include "ui/orders/secondpersonbox.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace Reslate {
namespace {

constexpr int maxNameOnButton = 24; ///< in average letters, on the button

/// What was asked for, be it sent to any device or not.
Workflow workflowOf(const ResetDraft &draft)
{
    for (const Plan &plan : draft.plans) {
        if (plan.workflow.goal() == draft.wish.mode)
            return plan.workflow;
    }
    return draft.wish.mode;
}

} // namespace

ConfirmDialog::ConfirmDialog(const AppServices &work, OrderQuestion question, QWidget *parent)
    : WritingDialog(parent)
    , m_work(work)
    , m_question(std::move(question))
    , m_draft(m_question.draftOf(m_question.choices))
    , m_asksNumber(isDestructive(workflowOf(m_draft)))
    , m_countsDown(!changesRecordOnly(workflowOf(m_draft).goal()))
{
    setNames(this, QStringLiteral("confirmDialog"), workflowTitle(workflowOf(m_draft)));
    setWindowTitle(workflowTitle(workflowOf(m_draft)));
    resize(960, 600);

    auto *middle = new QHBoxLayout;
    middle->setContentsMargins(20, 16, 20, 16);
    middle->setSpacing(20);
    m_findings = new ConfirmFindings(work, this);
    connect(m_findings, &ConfirmFindings::decided, this, &ConfirmDialog::decide);
    connect(m_findings, &ConfirmFindings::jobWanted, this,
        [this](const JobId &id) { leaveFor([this, id] { Q_EMIT jobWanted(id); }); });
    middle->addWidget(m_findings, 2);
    m_side = new ConfirmSide(work, m_draft, this);
    connect(m_side, &ConfirmSide::reasonChanged, this, &ConfirmDialog::updateSend);
    middle->addWidget(m_side, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addLayout(middle, 1);
    m_second = new SecondPersonBox(m_work, this);
    m_second->setContentsMargins(20, 0, 20, 12);
    connect(m_second, &SecondPersonBox::changed, this, &ConfirmDialog::updateSend);
    keepText(m_side->reasonField());
    keepText(m_second->nameField());
    column->addWidget(m_second);
    column->addWidget(makeFoot());
    updateNumbers();
    if (m_asksNumber)
        m_number->setFocus();
    else
        m_cancel->setFocus();
}

QWidget *ConfirmDialog::makeHead()
{
    const int hidden = m_question.hidden;
    auto *head = new QFrame(this);
    head->setObjectName(QStringLiteral("confirmHead"));
    m_title = wrappedLabel({}, head);
    m_title->setObjectName(QStringLiteral("confirmTitle"));
    makeTitle(m_title, 1.3);
    QString text = tr("%1 · checked a moment ago. Nothing has been sent yet.")
                       .arg(breakable(plainForDisplay(m_draft.wish.title)));
    if (hidden > 0)
        text += QLatin1Char(' ') + tr("The table does not show %1 of them.").arg(numberText(hidden));
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(20, 16, 20, 14);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addWidget(wrappedLabel(text, head, hidden > 0 ? "caution" : "muted"));
    m_nameless = wrappedLabel({}, head, "caution");
    m_nameless->setObjectName(QStringLiteral("confirmNameless"));
    column->addWidget(m_nameless);
    m_care = wrappedLabel({}, head, "caution");
    m_care->setObjectName(QStringLiteral("confirmCare"));
    column->addWidget(m_care);
    m_closed = wrappedLabel({}, head, "caution");
    m_closed->setObjectName(QStringLiteral("confirmClosed"));
    column->addWidget(m_closed);
    return head;
}

void ConfirmDialog::makeOtherTime(QWidget *foot)
{
    m_otherTime = new QPushButton(tr("At another time…"), foot);
    setNames(m_otherTime, QStringLiteral("confirmOtherTime"), m_otherTime->text());
    m_otherTime->setProperty("role", QStringLiteral("small"));
    m_otherTime->setToolTip(
        tr("Goes on in the assistant with the same devices, where a day and a time can be chosen."));
    m_otherTime->setAutoDefault(false);
    connect(m_otherTime, &QPushButton::clicked, this, [this] {
        leaveFor([this] {
            ResetDraft draft = m_draft;
            draft.wish.choices.keepUserData = m_side->keepsUserData();
            Q_EMIT otherTimeWanted(draft);
        });
    });
    connect(this, &QDialog::rejected, this, [this] {
        if (const auto then = std::exchange(m_then, nullptr))
            then();
    });
}

QWidget *ConfirmDialog::makeFoot()
{
    auto *foot = new QFrame(this);
    foot->setObjectName(QStringLiteral("confirmFoot"));
    m_ask = plainLabel({}, foot);
    m_number = new QLineEdit(foot);
    setNames(m_number, QStringLiteral("confirmNumber"), tr("Number of devices"));
    m_number->setFixedWidth(12 * fontMetrics().averageCharWidth());
    m_ask->setBuddy(m_number);
    m_countdown = new CountdownField(m_work.settings, QStringLiteral("confirmCountdown"), foot);
    m_cancel = new QPushButton(tr("Cancel"), foot);
    setNames(m_cancel, QStringLiteral("confirmCancel"), tr("Cancel"));
    m_cancel->setDefault(true);
    m_send = new QPushButton(foot);
    setNames(m_send, QStringLiteral("confirmSend"), tr("Send"));
    m_send->setProperty("role", m_asksNumber ? QStringLiteral("danger") : QStringLiteral("primary"));
    m_send->setAutoDefault(false);
    m_why = wrappedLabel({}, foot, "caution");
    m_why->setObjectName(QStringLiteral("confirmWhy"));
    keepFromEnter(m_send, m_why);
    for (QWidget *field : QList<QWidget *> {m_number, m_countdown, m_side->reasonField()})
        keepEnterIn(field, m_send, m_why);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(20, 12, 20, 14);
    column->setSpacing(6);
    auto *row = new QHBoxLayout;
    auto *last = new QHBoxLayout;
    makeOtherTime(foot);
    last->addWidget(m_why, 1);
    last->addWidget(m_otherTime, 0, Qt::AlignRight | Qt::AlignTop);
    column->addLayout(row);
    column->addLayout(last);
    row->setSpacing(8);
    row->addWidget(m_ask);
    row->addWidget(m_number);
    row->addSpacing(12);
    m_seconds = plainLabel(tr("Seconds to take it back:"), foot);
    m_seconds->setBuddy(m_countdown);
    row->addWidget(m_seconds);
    row->addWidget(m_countdown);
    row->addStretch();
    row->addWidget(m_cancel);
    row->addWidget(m_send);
    connect(m_number, &QLineEdit::textChanged, this, &ConfirmDialog::updateSend);
    connect(m_countdown, &CountdownField::edited, this, &ConfirmDialog::updateSend);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_send, &QPushButton::clicked, this, &ConfirmDialog::send);
    return foot;
}

QList<Plan> ConfirmDialog::plans() const
{
    QList<Plan> plans = m_draft.plans;
    for (Plan &plan : plans) {
        plan.keepUserData = plan.workflow.goal() == m_draft.wish.mode && m_side->keepsUserData();
        plan.justification = m_side->reasonField()->text().trimmed();
        plan.countdown = std::chrono::seconds(m_countsDown ? m_countdown->value() : 0);
    }
    return plans;
}

void ConfirmDialog::decide(const PlanChoices &choices)
{
    const QHash<DeviceId, ResetMode> before = m_draft.modes();
    m_draft = m_question.draftOf(choices);
    if (m_draft.modes() != before)
        m_number->clear(); // a number that was typed for other devices counts for nothing, be it the same by chance
    updateNumbers();
}

void ConfirmDialog::leaveFor(const std::function<void()> &then)
{
    m_then = then;
    WritingDialog::reject(); // asks first when something was typed
}

void ConfirmDialog::reject()
{
    m_then = nullptr; // a person may have stayed, and gives it up now
    WritingDialog::reject();
}

void ConfirmDialog::showHead()
{
    const int count = m_draft.going();
    const int left = m_draft.asked() - count;
    m_title->setText(count == 0 ? tr("%1: nothing is left to send", "mode").arg(modeTitle(m_draft.wish.mode))
            : left > 0          ? tr("%1, %2 left out", "Autopilot Reset for 26 devices, a number")
                             .arg(plansText(m_draft.plans), numberText(left))
                       : plansText(m_draft.plans));
    QList<JobItem> items;
    for (const Plan &plan : std::as_const(m_draft.plans))
        items += plan.items;
    m_nameless->setText(namelessText(items));
    m_nameless->setVisible(!m_nameless->text().isEmpty());
    const QDateTime now = m_work.clock.now();
    const QStringList care = warningTitles(m_draft, now);
    m_care->setText(breakable(tr("⚠ With care: %1", "1 is a private device").arg(care.join(QStringLiteral(" · ")))));
    m_care->setVisible(!care.isEmpty());
    std::optional<Closure> closure;
    for (const Plan &plan : std::as_const(m_draft.plans))
        closure = closure ? closure : m_work.engine.closureFor(plan.workflow.goal());
    m_opens = closure ? closure->until : QDateTime();
    m_closed->setText(closure ? breakable(QStringLiteral("⚠ ") + closedText(*closure, now)) : QString());
    m_closed->setVisible(closure.has_value());
}

void ConfirmDialog::updateNumbers()
{
    const int count = m_draft.going();
    showHead();
    m_findings->showDraft(m_draft);
    m_side->showDraft(m_draft);
    m_ask->setText(tr("Type the number of devices (%1):").arg(count));
    const QString only = count == 1 ? displayNames(m_draft.plans.constFirst().items, m_work.catalog).constFirst()
                                    : QString();
    const QString shown = fontMetrics().elidedText(
        only, Qt::ElideMiddle, maxNameOnButton * fontMetrics().averageCharWidth());
    const ResetMode mode = count > 0 ? m_draft.plans.constFirst().workflow.goal() : m_draft.wish.mode;
    const QDateTime now = m_work.clock.now();
    const QString when = m_opens.isValid() ? QStringLiteral(" · ") + startTime(m_opens, now) : QString();
    m_send->setText(only.isEmpty() ? ordersOnButton(m_draft.plans, m_opens, now)
                                   : withoutMnemonic(orderTextFor(mode, shown)) + when);
    setSpokenName(m_send, only.isEmpty() ? ordersText(m_draft.plans, m_opens, now) : orderTextFor(mode, only) + when);
    m_second->setPlans(m_draft.plans);
    showWhatToDecide(count);
    updateSend();
}

/// Where nothing is left to send, nothing stands there that would send it.
void ConfirmDialog::showWhatToDecide(int count)
{
    const bool isAny = count > 0;
    for (QWidget *each : {static_cast<QWidget *>(m_ask), static_cast<QWidget *>(m_number)})
        each->setVisible(m_asksNumber && isAny);
    for (QWidget *each :
        {static_cast<QWidget *>(m_seconds), static_cast<QWidget *>(m_countdown), static_cast<QWidget *>(m_otherTime)})
        each->setVisible(m_countsDown && isAny);
    m_send->setVisible(isAny);
    m_cancel->setText(isAny ? tr("Cancel") : tr("Close"));
    setSpokenName(m_cancel, m_cancel->text());
}

QString ConfirmDialog::obstacle() const
{
    const int count = m_draft.going();
    if (!canSendAny(m_draft))
        return tr("Nothing is sent: each device is left out, for the reason in its card. Close this, and choose other "
                  "devices or another way to reset them.");
    if (count == 0)
        return tr("Nothing is sent: all devices are left out. To send to them all the same, choose so in a card.");
    if (m_side->needsReason())
        return tr("Write the reason for the second administrator first.");
    for (const QString &problem : {m_asksNumber ? numberProblem(m_number->text(), count) : QString(),
             m_countsDown ? m_countdown->obstacle() : QString()}) {
        if (!problem.isEmpty())
            return problem;
    }
    return m_second->obstacle();
}

void ConfirmDialog::updateSend()
{
    const QString why = obstacle();
    m_why->setText(why.isEmpty() && m_countsDown ? m_countdown->caution() : why);
    m_send->setEnabled(why.isEmpty() && !m_sent);
    setTip(m_send, why.isEmpty() ? tr("With the keyboard: the space bar") : why);
}

Consent ConfirmDialog::consent() const
{
    return m_second->consent();
}

void ConfirmDialog::send()
{
    if (m_sent || !m_send->isEnabled())
        return;
    m_sent = true;
    m_send->setEnabled(false);
    if (m_countsDown)
        keepCountdown(m_work.settings, m_countdown->value());
    const QList<Plan> decided = plans();
    accept();
    Q_EMIT confirmed(decided);
}

} // namespace Reslate
