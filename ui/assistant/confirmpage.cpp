// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/confirmpage.h"

#include "models/text/assistantlabels.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/hourslabels.h"
#include "models/text/labels.h"
#include "models/text/modelabels.h"
#include "models/text/numberasked.h"
#include "models/text/planlabels.h"
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

#include <map>
#include <utility>

namespace Reslate {

namespace {

/// Empty: nothing is left out.
QString leftOutText(const ResetDraft &draft)
{
    const QHash<DeviceId, ResetMode> going = draft.modes();
    std::map<Reason, int> out;
    for (const PlanSection &section : draft.sections) {
        if (section.kind == SectionKind::Warned)
            continue; // each stands in another section, too
        for (const JobItem &item : section.items) {
            if (!going.contains(item.device.id))
                ++out[draft.whyOut(section, item.device.id).reason];
        }
    }
    QStringList left;
    for (const auto &[reason, count] : out)
        left.append(ConfirmPage::tr("%1 %2", "number, reason").arg(numberText(count), reasonShort(reason)));
    return left.isEmpty() ? QString() : ConfirmPage::tr("Left out: %1.").arg(left.join(QStringLiteral(", ")));
}

} // namespace

ConfirmPage::ConfirmPage(const AppServices &work, ResetAssistant &assistant, QWidget *parent)
    : AssistantPage(parent)
    , m_work(work)
    , m_assistant(assistant)
{
    m_title = wrappedLabel({}, this);
    m_title->setObjectName(QStringLiteral("planTitle"));
    makeTitle(m_title, 1.3);
    auto *scroll = new QScrollArea(this);
    setNames(scroll, QStringLiteral("planScroll"), tr("What is sent"));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus); // it follows the focus of what it holds
    auto *content = new QWidget(scroll);
    content->setObjectName(QStringLiteral("assistantContent"));
    auto *inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, 8, 0);
    inside->addWidget(makeSummary(), 1);
    inside->addStretch();
    scroll->setWidget(content);
    connect(
        m_list, &DeviceListBox::opened, scroll,
        [this, scroll, content] {
            content->layout()->activate();
            scroll->ensureWidgetVisible(m_list);
        },
        Qt::QueuedConnection); // when it has its size
    // Beside each other: below what is sent, the question would leave no room for it on a small screen.
    auto *question = new QWidget(this);
    auto *side = new QVBoxLayout(question);
    side->setContentsMargins(0, 0, 4, 0);
    side->addWidget(makeQuestion());
    side->addStretch();
    auto *row = new QHBoxLayout;
    row->setSpacing(20);
    row->addWidget(scroll, 5);
    row->addWidget(scrolling(question, QStringLiteral("planQuestion"), tr("Your decision"), this), 3);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(22, 16, 22, 16);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addLayout(row, 1);
    beginAt(m_number);
}

QWidget *ConfirmPage::makeSummary()
{
    QVBoxLayout *card = titledCard(tr("What is sent"), this);
    QWidget *frame = card->parentWidget();
    m_plans = wrappedLabel({}, frame);
    m_plans->setObjectName(QStringLiteral("planLines"));
    m_nameless = wrappedLabel({}, frame, "caution");
    m_nameless->setObjectName(QStringLiteral("planNameless"));
    m_left = wrappedLabel({}, frame, "caution");
    m_left->setObjectName(QStringLiteral("planLeftOut"));
    m_warnings = wrappedLabel({}, frame, "caution");
    m_warnings->setObjectName(QStringLiteral("planWarnings"));
    m_closed = wrappedLabel({}, frame, "caution");
    m_closed->setObjectName(QStringLiteral("planClosed"));
    m_pace = wrappedLabel({}, frame, "muted");
    m_pace->setObjectName(QStringLiteral("planPace"));
    m_list = new DeviceListBox(m_work, QStringLiteral("planDevices"), frame);
    card->addWidget(m_plans);
    for (QLabel *label : {m_closed, m_warnings, m_nameless, m_left})
        card->addWidget(label);
    card->addWidget(m_list, 1);
    card->addWidget(m_pace);
    card->addStretch();
    return frame;
}

QWidget *ConfirmPage::makeQuestion()
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
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(6);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const auto add = [form](QLabel *label, QWidget *field) {
        label->setBuddy(field);
        form->addRow(label, field);
    };
    add(plainLabel(tr("Reason for a second admin"), frame), m_reason);
    add(m_ask, m_number);
    add(plainLabel(tr("Seconds to take it back"), frame), m_countdown);
    m_form = form;
    card->addLayout(form);
    m_second = new SecondPersonBox(m_work, frame);
    card->addWidget(m_second);
    connect(m_second, &SecondPersonBox::changed, this, &ConfirmPage::edited);
    m_then = wrappedLabel({}, frame, "muted");
    m_then->setObjectName(QStringLiteral("planThen"));
    card->addWidget(m_then);
    connect(m_reason, &QLineEdit::textChanged, &m_assistant, &ResetAssistant::setJustification);
    connect(m_reason, &QLineEdit::textChanged, this, &ConfirmPage::edited);
    connect(m_number, &QLineEdit::textChanged, this, &ConfirmPage::edited);
    connect(m_countdown, &CountdownField::edited, this, [this] {
        showThen();
        Q_EMIT edited();
    });
    return frame;
}

void ConfirmPage::refresh()
{
    const ResetDraft &draft = m_assistant.draft();
    const int going = draft.going();
    if (std::exchange(m_shown, draft.modes()) != draft.modes())
        clearNumber(); // a number that was typed for other devices counts for nothing
    m_second->setPlans(m_assistant.plans(std::chrono::seconds(0)));
    m_title->setText(going == 0 ? tr("Nothing is left to send") : question());
    m_list->setPlans(draft.plans);
    QStringList warnings;
    for (const QString &line : warningLines(draft, m_work.clock.now()))
        warnings.append(QStringLiteral("⚠ ") + line);
    m_warnings->setText(breakable(warnings.join(QLatin1Char('\n'))));
    m_warnings->setVisible(!warnings.isEmpty());
    QStringList lines = planLines(draft.plans);
    for (const Plan &plan : draft.plans)
        lines.append(
            tr("%1 removes: %2.", "mode, list")
                .arg(workflowTitle(plan.workflow), modeRemoves(plan.workflow.goal()).join(QStringLiteral(", "))));
    QList<JobItem> items;
    for (const Plan &plan : draft.plans)
        items += plan.items;
    m_nameless->setText(namelessText(items));
    m_nameless->setVisible(!m_nameless->text().isEmpty());
    m_plans->setText(lines.join(QLatin1Char('\n')));
    m_left->setText(leftOutText(draft));
    m_left->setVisible(!m_left->text().isEmpty());
    QStringList pace {m_assistant.sendingText()};
    const QDateTime now = m_work.clock.now();
    const std::optional<Closure> closure = m_assistant.closureAtStart();
    m_closed->setText(closure ? QStringLiteral("⚠ ") + closedText(*closure, now) : QString());
    m_closed->setVisible(closure.has_value());
    pace += pilotLines(m_assistant.plans(std::chrono::seconds(0)), m_work.catalog);
    m_pace->setText(
        breakable((pace + paceLines(m_assistant.shownPace(), going, m_work.clock.now())).join(QLatin1Char('\n'))));
    m_ask->setText(tr("Type the number of devices (%1)").arg(going));
    m_form->setRowVisible(m_countdown, !hasStart());
    m_form->setRowVisible(m_reason, needsApproval(m_work.approvals, draft.plans) != false);
    showThen();
}

void ConfirmPage::showThen()
{
    const QString caution = hasStart() ? QString() : m_countdown->caution();
    setRole(m_then, caution.isEmpty() ? "muted" : "caution");
    m_then->setText(hasStart() ? tr("Then the job waits in Activity, below the device list, until %1. Nothing is sent "
                                    "before, and until then Stop takes everything back.",
                        "when: 7:00 tomorrow")
                                     .arg(untilTime(m_assistant.shownPace().startsAt, m_work.clock.now()))
            : !caution.isEmpty() ? caution
                                 : tr("Then a countdown runs below the device list. Until it ends, Stop takes "
                                      "everything back."));
}

/// Whoever gave it a start has until then to take it back, so no seconds are asked for.
bool ConfirmPage::hasStart() const
{
    return m_assistant.state().pace.startsAt.isValid();
}

QString ConfirmPage::question() const
{
    const ResetDraft &draft = m_assistant.draft();
    const QString what = ordersText(draft.plans);
    const QString title = breakable(plainForDisplay(draft.wish.title));
    const QDateTime startsAt = m_assistant.shownPace().startsAt;
    return startsAt.isValid() ? tr("%1 of %2, %3?", "Factory wipe 30 devices, title, tomorrow at 7:00")
                                    .arg(what, title, atTime(startsAt, m_work.clock.now()))
                              : tr("%1 of %2?", "Factory wipe 30 devices, title").arg(what, title);
}

QString ConfirmPage::obstacle() const
{
    const int going = m_assistant.draft().going();
    if (going == 0)
        return tr("Nothing is left to send. The step Check says why, and lets you choose otherwise.");
    const bool asksWhy = needsApproval(m_work.approvals, m_assistant.draft().plans) == true;
    if (asksWhy && m_reason->text().trimmed().isEmpty())
        return tr("Write a reason for the second admin first.");
    for (const QString &problem :
        {numberProblem(m_number->text(), going), hasStart() ? QString() : m_countdown->obstacle()}) {
        if (!problem.isEmpty())
            return problem;
    }
    return m_second->obstacle();
}

Consent ConfirmPage::consent() const
{
    return m_second->consent();
}

std::chrono::seconds ConfirmPage::countdown() const
{
    return std::chrono::seconds(m_countdown->value());
}

bool ConfirmPage::holdsText() const
{
    return !m_reason->text().trimmed().isEmpty() || m_second->holdsText();
}

void ConfirmPage::clearNumber()
{
    m_number->clear();
}

} // namespace Reslate
