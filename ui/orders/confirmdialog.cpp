// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/confirmdialog.h"

#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/hourslabels.h"
#include "models/text/labels.h"
#include "models/text/modelabels.h"
#include "models/text/numberasked.h"
#include "models/text/planlabels.h"
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

namespace Reslate {
namespace {

constexpr int maxName = 24; ///< in average letters, on the button

} // namespace

ConfirmDialog::ConfirmDialog(const AppServices &work, const PlanDraft &draft, int hidden, QWidget *parent)
    : WritingDialog(parent)
    , m_work(work)
    , m_draft(draft)
    , m_asksNumber(isDestructive(draft.plan.workflow))
{
    setNames(this, QStringLiteral("confirmDialog"), workflowTitle(draft.plan.workflow));
    setWindowTitle(workflowTitle(draft.plan.workflow));
    resize(960, 600);

    auto *middle = new QHBoxLayout;
    middle->setContentsMargins(20, 16, 20, 16);
    middle->setSpacing(20);
    m_findings = new ConfirmFindings(work, m_draft, this);
    connect(m_findings, &ConfirmFindings::changed, this, &ConfirmDialog::updateNumbers);
    middle->addWidget(m_findings, 2);
    m_side = new ConfirmSide(work, m_draft.plan, this);
    connect(m_side, &ConfirmSide::reasonChanged, this, &ConfirmDialog::updateNumbers);
    middle->addWidget(m_side, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead(hidden));
    column->addLayout(middle, 1);
    m_second = new SecondPersonBox(m_work, this);
    m_second->setContentsMargins(20, 0, 20, 12);
    connect(m_second, &SecondPersonBox::changed, this, &ConfirmDialog::updateSend);
    if (QLineEdit *reason = m_side->reasonField())
        keepText(reason);
    keepText(m_second->nameField());
    column->addWidget(m_second);
    column->addWidget(makeFoot());
    updateNumbers();
    if (m_asksNumber)
        m_number->setFocus();
    else
        m_cancel->setFocus();
}

QWidget *ConfirmDialog::makeHead(int hidden)
{
    auto *head = new QFrame(this);
    head->setObjectName(QStringLiteral("confirmHead"));
    m_title = wrappedLabel({}, head);
    m_title->setObjectName(QStringLiteral("confirmTitle"));
    makeTitle(m_title, 1.3);
    QString text = tr("%1 · checked a moment ago. Nothing has been sent yet.")
                       .arg(breakable(plainForDisplay(m_draft.plan.title)));
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
    connect(m_otherTime, &QPushButton::clicked, this, &ConfirmDialog::leaveForOtherTime);
    connect(this, &QDialog::rejected, this, [this] {
        if (m_wantsOtherTime)
            Q_EMIT otherTimeWanted(wholePlan());
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
    for (QWidget *field : QList<QWidget *> {m_number, m_countdown})
        keepEnterIn(field, m_send, m_why);
    if (QLineEdit *reason = m_side->reasonField())
        keepEnterIn(reason, m_send, m_why);
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
    connect(m_number, &QLineEdit::textChanged, this, &ConfirmDialog::updateNumbers);
    connect(m_countdown, &CountdownField::edited, this, &ConfirmDialog::updateSend);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_send, &QPushButton::clicked, this, &ConfirmDialog::send);
    return foot;
}

Plan ConfirmDialog::plan() const
{
    Plan plan = m_draft.plan;
    plan.items = m_findings->chosenItems();
    plan.keepUserData = m_side->keepsUserData();
    if (const QLineEdit *reason = m_side->reasonField())
        plan.justification = reason->text().trimmed();
    plan.countdown = std::chrono::seconds(m_countdown->value());
    return plan;
}

/// With what is left out, too: the assistant leaves it out again, and says why.
Plan ConfirmDialog::wholePlan() const
{
    Plan whole = plan();
    whole.items = m_draft.plan.items;
    for (const PlanFinding &finding : m_draft.leftOut)
        whole.items += finding.items;
    return whole;
}

void ConfirmDialog::leaveForOtherTime()
{
    m_wantsOtherTime = true;
    WritingDialog::reject(); // asks first when something was typed
}

void ConfirmDialog::reject()
{
    m_wantsOtherTime = false; // a person may have stayed, and gives it up now
    WritingDialog::reject();
}

void ConfirmDialog::updateNumbers()
{
    const ResetMode mode = m_draft.plan.workflow.goal();
    const Plan chosen = plan();
    const int count = static_cast<int>(chosen.items.size());
    const int left = m_draft.asked - count;
    const QString devices = devicesText(count);
    m_title->setText(count == 0 ? tr("%1: nothing is left to send", "mode").arg(modeTitle(mode))
            : left > 0          ? tr("%1 for %2, %3 left out").arg(modeTitle(mode), devices, numberText(left))
                                : tr("%1 for %2").arg(modeTitle(mode), devices));
    m_nameless->setText(namelessText(chosen.items));
    m_nameless->setVisible(!m_nameless->text().isEmpty());
    const QStringList care = m_findings->careTitles(chosen);
    m_care->setText(breakable(tr("⚠ With care: %1", "1 is a private device").arg(care.join(QStringLiteral(" · ")))));
    m_care->setVisible(!care.isEmpty());
    m_findings->showChosen(chosen);
    m_side->showEstimate(chosen);
    const QDateTime now = m_work.clock.now();
    const std::optional<Closure> closure = count > 0 ? m_work.engine.closureFor(mode) : std::nullopt;
    m_closed->setText(closure ? breakable(QStringLiteral("⚠ ") + closedText(*closure, now)) : QString());
    m_closed->setVisible(closure.has_value());
    m_ask->setText(tr("Type the number of devices (%1):").arg(count));
    const QString only = count == 1 ? displayNames(chosen.items, m_work.catalog).constFirst() : QString();
    const QString shown = fontMetrics().elidedText(only, Qt::ElideMiddle, maxName * fontMetrics().averageCharWidth());
    m_send->setText(only.isEmpty() ? orderText(mode, count) : withoutMnemonic(orderTextFor(mode, shown)));
    setSpokenName(m_send, only.isEmpty() ? m_send->text() : orderTextFor(mode, only));
    m_second->setPlans({chosen});
    showWhatToDecide(count);
    updateSend();
}

/// Where nothing is left to send, nothing stands there that would send it.
void ConfirmDialog::showWhatToDecide(int count)
{
    const bool isAny = count > 0;
    for (QWidget *each : {static_cast<QWidget *>(m_ask), static_cast<QWidget *>(m_number)})
        each->setVisible(m_asksNumber && isAny);
    for (QWidget *each : {static_cast<QWidget *>(m_seconds), static_cast<QWidget *>(m_countdown),
             static_cast<QWidget *>(m_otherTime), static_cast<QWidget *>(m_send)})
        each->setVisible(isAny);
    m_cancel->setText(isAny ? tr("Cancel") : tr("Close"));
    setSpokenName(m_cancel, m_cancel->text());
}

QString ConfirmDialog::obstacle() const
{
    const auto count = static_cast<int>(plan().items.size());
    if (m_draft.plan.items.isEmpty())
        return tr("Nothing is sent: each device is left out, for the reason in its card. Close this, and choose other "
                  "devices or another way to reset them.");
    if (count == 0)
        return tr("Nothing is sent: all devices are left out. To send to them all the same, take the tick off \"Leave "
                  "these out\" in a card.");
    if (m_side->needsReason())
        return tr("Write the reason for the second administrator first.");
    for (const QString &problem :
        {m_asksNumber ? numberProblem(m_number->text(), count) : QString(), m_countdown->obstacle()}) {
        if (!problem.isEmpty())
            return problem;
    }
    return m_second->obstacle();
}

void ConfirmDialog::updateSend()
{
    const QString why = obstacle();
    m_why->setText(why.isEmpty() ? m_countdown->caution() : why);
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
    keepCountdown(m_work.settings, m_countdown->value());
    const Plan decided = plan();
    accept();
    Q_EMIT confirmed(decided);
}

} // namespace Reslate
