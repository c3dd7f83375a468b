// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retirement/removalconfirmpage.h"

#include "models/retirement/removallabels.h"
#include "models/retirement/removalordertext.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/hourslabels.h"
#include "models/text/labels.h"
#include "models/text/numberasked.h"
#include "models/text/timelabels.h"
#include "ui/assistant/titledcard.h"
#include "ui/devices/devicelistbox.h"
#include "ui/kit/countdownfield.h"
#include "ui/kit/widgets.h"
#include "ui/orders/approvalneed.h"
#include "ui/orders/secondpersonbox.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace Reslate {
namespace {

/// What is left out, by the titles of its cards; empty: nothing is.
QString leftOutText(const RemovalDraft &draft)
{
    QStringList left;
    for (const RemovalSection &section : draft.sections) {
        if (section.group != RemovalGroup::Warned && section.going == 0)
            left.append(removalTitle(section));
    }
    return left.isEmpty() ? QString() : RemovalConfirmPage::tr("Left out: %1.").arg(left.join(QStringLiteral(" · ")));
}

/// What a person should still know of devices that get something.
QStringList warningLines(const RemovalDraft &draft)
{
    QStringList lines;
    for (const RemovalSection &section : draft.sections) {
        if (section.group != RemovalGroup::Ready && section.going > 0)
            lines.append(QStringLiteral("⚠ %1. %2").arg(removalTitle(section), removalSentence(section, draft.wish)));
    }
    return lines;
}

QLabel *namedLabel(const char *role, const QString &objectName, QWidget *parent)
{
    QLabel *label = wrappedLabel({}, parent, role);
    label->setObjectName(objectName);
    return label;
}

} // namespace

RemovalConfirmPage::RemovalConfirmPage(const AppServices &work, RemovalAssistant &assistant, QWidget *parent)
    : AssistantPage(parent)
    , m_work(work)
    , m_assistant(assistant)
{
    m_title = namedLabel(nullptr, QStringLiteral("planTitle"), this);
    makeTitle(m_title, 1.3);
    auto *content = new QWidget(this);
    content->setObjectName(QStringLiteral("assistantContent"));
    auto *inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, 8, 0);
    inside->addWidget(makeSummary());
    inside->addStretch();
    auto *question = new QWidget(this);
    auto *side = new QVBoxLayout(question);
    side->setContentsMargins(0, 0, 4, 0);
    side->addWidget(makeQuestion());
    side->addStretch();
    auto *row = new QHBoxLayout;
    row->setSpacing(20);
    row->addWidget(scrolling(content, QStringLiteral("planScroll"), tr("What is sent"), this), 5);
    row->addWidget(scrolling(question, QStringLiteral("planQuestion"), tr("Your decision"), this), 3);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(22, 16, 22, 16);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addLayout(row, 1);
    beginAt(m_number);
}

QWidget *RemovalConfirmPage::makeSummary()
{
    QVBoxLayout *card = titledCard(tr("What is sent"), this);
    QWidget *frame = card->parentWidget();
    m_plans = namedLabel(nullptr, QStringLiteral("planLines"), frame);
    m_closed = namedLabel("caution", QStringLiteral("planClosed"), frame);
    m_warnings = namedLabel("caution", QStringLiteral("planWarnings"), frame);
    m_nameless = namedLabel("caution", QStringLiteral("planNameless"), frame);
    m_left = namedLabel("caution", QStringLiteral("planLeftOut"), frame);
    m_list = new DeviceListBox(m_work, QStringLiteral("planDevices"), frame);
    m_pace = namedLabel("muted", QStringLiteral("planPace"), frame);
    for (QLabel *label : {m_plans, m_closed, m_warnings, m_nameless, m_left})
        card->addWidget(label);
    card->addWidget(m_list, 1);
    card->addWidget(m_pace);
    card->addStretch();
    return frame;
}

QWidget *RemovalConfirmPage::makeQuestion()
{
    QVBoxLayout *card = titledCard(tr("Your decision"), this);
    QWidget *frame = card->parentWidget();
    m_reason = new QLineEdit(frame);
    setNames(m_reason, QStringLiteral("planReason"), tr("Reason for a second admin"));
    m_reason->setMaxLength(maxJustification);
    m_reason->setPlaceholderText(tr("if your school asks for an approval"));
    m_ask = plainLabel({}, frame);
    m_number = new QLineEdit(frame);
    setNames(m_number, QStringLiteral("planNumber"), tr("Number of devices"));
    m_number->setFixedWidth(14 * fontMetrics().averageCharWidth());
    m_countdown = new CountdownField(m_work.settings, QStringLiteral("planCountdown"), frame);
    m_countdown->setFixedWidth(14 * fontMetrics().averageCharWidth());
    m_form = new QFormLayout;
    m_form->setVerticalSpacing(6);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const auto add = [this](QLabel *label, QWidget *field) {
        label->setBuddy(field);
        m_form->addRow(label, field);
    };
    add(plainLabel(tr("Reason for a second admin"), frame), m_reason);
    add(m_ask, m_number);
    add(plainLabel(tr("Seconds to take it back"), frame), m_countdown);
    card->addLayout(m_form);
    m_second = new SecondPersonBox(m_work, frame);
    card->addWidget(m_second);
    m_then = namedLabel("muted", QStringLiteral("planThen"), frame);
    card->addWidget(m_then);
    connect(m_reason, &QLineEdit::textChanged, &m_assistant, &RemovalAssistant::setJustification);
    connect(m_reason, &QLineEdit::textChanged, this, &AssistantPage::edited);
    connect(m_number, &QLineEdit::textChanged, this, &AssistantPage::edited);
    connect(m_second, &SecondPersonBox::changed, this, &AssistantPage::edited);
    connect(m_countdown, &CountdownField::edited, this, [this] {
        showThen();
        Q_EMIT edited();
    });
    return frame;
}

void RemovalConfirmPage::refresh()
{
    const RemovalDraft &draft = m_assistant.draft();
    QList<std::pair<Workflow, QSet<DeviceId>>> going;
    QList<JobItem> items;
    std::optional<Closure> closure;
    const QDateTime now = m_work.clock.now();
    for (const Plan &plan : draft.plans) {
        QSet<DeviceId> ids;
        for (const JobItem &item : plan.items)
            ids.insert(item.device.id);
        going.append({plan.workflow, ids});
        items += plan.items;
        closure = closure ? closure : m_work.engine.closureAt(plan.workflow, now);
    }
    if (std::exchange(m_shown, going) != going)
        clearNumber(); // a number that was typed for other devices counts for nothing
    const QList<Plan> plans = m_assistant.plans(std::chrono::seconds(0));
    m_second->setPlans(plans);
    m_title->setText(draft.going() == 0
            ? tr("Nothing is left to send")
            : tr("%1 of %2?", "Wipe and remove 30 devices, title")
                  .arg(removalOrderText(draft), breakable(plainForDisplay(draft.wish.title))));
    m_list->setPlans(draft.plans);
    m_plans->setText(removalPlanLines(draft).join(QLatin1Char('\n')));
    const auto show = [](QLabel *label, const QString &text) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    };
    show(m_warnings, breakable(warningLines(draft).join(QLatin1Char('\n'))));
    show(m_nameless, namelessText(items));
    show(m_left, breakable(leftOutText(draft)));
    show(m_closed, closure ? QStringLiteral("⚠ ") + closedText(*closure, now) : QString());
    show(m_pace, draft.going() == 0 ? QString() : breakable(sendingText(m_work.engine.estimate(plans), now)));
    m_ask->setText(tr("Type the number of devices (%1)").arg(draft.going()));
    m_form->setRowVisible(m_reason, needsApproval(m_work.approvals, draft.plans) != false);
    showThen();
}

void RemovalConfirmPage::showThen()
{
    const QString caution = m_countdown->caution();
    setRole(m_then, caution.isEmpty() ? "muted" : "caution");
    m_then->setText(!caution.isEmpty()
            ? caution
            : tr("First what is known of each device is kept. Then a countdown runs below the device list: until it "
                 "ends, Stop takes everything back."));
}

QString RemovalConfirmPage::obstacle() const
{
    const int going = m_assistant.draft().going();
    if (going == 0)
        return tr("Nothing is left to send. The step Check says why, and lets you choose otherwise.");
    const bool asksWhy = needsApproval(m_work.approvals, m_assistant.draft().plans) == true;
    if (asksWhy && m_reason->text().trimmed().isEmpty())
        return tr("Write a reason for the second admin first.");
    for (const QString &problem : {numberProblem(m_number->text(), going), m_countdown->obstacle()}) {
        if (!problem.isEmpty())
            return problem;
    }
    return m_second->obstacle();
}

Consent RemovalConfirmPage::consent() const
{
    return m_second->consent();
}

std::chrono::seconds RemovalConfirmPage::countdown() const
{
    return std::chrono::seconds(m_countdown->value());
}

void RemovalConfirmPage::clearNumber()
{
    m_number->clear();
}

} // namespace Reslate
