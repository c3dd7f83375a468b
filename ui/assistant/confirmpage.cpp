// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/confirmpage.h"

#include "models/text/assistantlabels.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/hourslabels.h"
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

#include <utility>

namespace Reslate {
namespace {

QLabel *namedLabel(const char *role, const QString &objectName, QWidget *parent)
{
    QLabel *label = wrappedLabel({}, parent, role);
    label->setObjectName(objectName);
    return label;
}

void showText(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

ConfirmPage::ConfirmPage(const AppServices &work, PacedPlans &paced, QWidget *parent)
    : AssistantPage(parent)
    , m_work(work)
    , m_paced(paced)
{
    m_title = namedLabel(nullptr, QStringLiteral("planTitle"), this);
    makeTitle(m_title, 1.3);
    auto *content = new QWidget(this);
    content->setObjectName(QStringLiteral("assistantContent"));
    auto *inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, 8, 0);
    inside->addWidget(makeSummary(), 1);
    inside->addStretch();
    QScrollArea *scroll = scrolling(content, QStringLiteral("planScroll"), tr("What is sent"), this);
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

QWidget *ConfirmPage::makeQuestion()
{
    QVBoxLayout *card = titledCard(tr("Your decision"), this);
    QWidget *frame = card->parentWidget();
    card->addWidget(makeFields(frame));
    m_second = new SecondPersonBox(m_work, frame);
    card->addWidget(m_second);
    m_then = namedLabel("muted", QStringLiteral("planThen"), frame);
    card->addWidget(m_then);
    connect(m_second, &SecondPersonBox::changed, this, &ConfirmPage::edited);
    return frame;
}

QWidget *ConfirmPage::makeFields(QWidget *frame)
{
    auto *fields = new QWidget(frame);
    m_reason = new QLineEdit(fields);
    setNames(m_reason, QStringLiteral("planReason"), tr("Reason for a second admin"));
    m_reason->setMaxLength(maxJustification);
    m_reason->setPlaceholderText(tr("if your school asks for an approval"));
    m_ask = plainLabel({}, fields);
    m_number = new QLineEdit(fields);
    setNames(m_number, QStringLiteral("planNumber"), tr("Number of devices"));
    m_number->setFixedWidth(14 * fontMetrics().averageCharWidth());
    m_countdown = new CountdownField(m_work.settings, QStringLiteral("planCountdown"), fields);
    m_countdown->setFixedWidth(14 * fontMetrics().averageCharWidth());
    m_form = new QFormLayout(fields);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(6);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const auto add = [this](QLabel *label, QWidget *field) {
        label->setBuddy(field);
        m_form->addRow(label, field);
    };
    add(plainLabel(tr("Reason for a second admin"), fields), m_reason);
    add(m_ask, m_number);
    add(plainLabel(tr("Seconds to take it back"), fields), m_countdown);
    connect(m_reason, &QLineEdit::textChanged, &m_paced, &PacedPlans::setJustification);
    connect(m_reason, &QLineEdit::textChanged, this, &ConfirmPage::edited);
    connect(m_number, &QLineEdit::textChanged, this, &ConfirmPage::edited);
    connect(m_countdown, &CountdownField::edited, this, [this] {
        showThen();
        Q_EMIT edited();
    });
    return fields;
}

void ConfirmPage::refresh()
{
    const Summary summary = this->summary();
    const int going = m_paced.going();
    showTitle(summary, going);
    showPlans(m_paced.plans(std::chrono::seconds(0)), going);
    m_plans->setText(summary.lines.join(QLatin1Char('\n')));
    showText(m_warnings, breakable(summary.warnings.join(QLatin1Char('\n'))));
    showText(m_left, breakable(summary.leftOut));
    const std::optional<Closure> closure = m_paced.closureAtStart();
    showText(m_closed, closure ? QStringLiteral("⚠ ") + closedText(*closure, m_work.clock.now()) : QString());
    m_ask->setText(tr("Type the number of devices (%1)").arg(going));
    m_form->setRowVisible(m_countdown, !hasStart());
    m_form->setRowVisible(m_reason, needsApproval(m_work.approvals, m_paced.drafted()) != false);
    showThen();
}

void ConfirmPage::showTitle(const Summary &summary, int going)
{
    const QString title = breakable(plainForDisplay(summary.title));
    const QDateTime startsAt = m_paced.shownPace().startsAt;
    if (going == 0)
        m_title->setText(tr("Nothing is left to send"));
    else if (startsAt.isValid())
        m_title->setText(tr("%1 of %2, %3?", "Factory wipe 30 devices, title, tomorrow at 7:00")
                             .arg(summary.order, title, atTime(startsAt, m_work.clock.now())));
    else
        m_title->setText(tr("%1 of %2?", "Factory wipe 30 devices, title").arg(summary.order, title));
}

void ConfirmPage::showPlans(const QList<Plan> &plans, int going)
{
    QList<std::pair<Workflow, QSet<DeviceId>>> shown;
    QList<JobItem> items;
    for (const Plan &plan : m_paced.drafted()) {
        QSet<DeviceId> ids;
        for (const JobItem &item : plan.items)
            ids.insert(item.device.id);
        shown.append({plan.workflow, ids});
        items += plan.items;
    }
    if (std::exchange(m_shown, shown) != shown)
        clearNumber(); // a number that was typed for other devices counts for nothing
    m_second->setPlans(plans);
    m_list->setPlans(m_paced.drafted());
    showText(m_nameless, namelessText(items));
    const QStringList pace = QStringList {m_paced.sendingText()} + pilotLines(plans, m_work.catalog)
        + paceLines(m_paced.shownPace(), going, m_work.clock.now());
    showText(m_pace, going == 0 ? QString() : breakable(pace.join(QLatin1Char('\n'))));
}

void ConfirmPage::showThen()
{
    const QString caution = hasStart() ? QString() : m_countdown->caution();
    setRole(m_then, caution.isEmpty() ? "muted" : "caution");
    const QString then = hasStart() ? tr("Then the job waits in Activity, below the device list, until %1. Nothing is "
                                         "sent before, and until then Stop takes everything back.",
                             "when: 7:00 tomorrow")
                                          .arg(untilTime(m_paced.shownPace().startsAt, m_work.clock.now()))
                                    : tr("Then a countdown runs below the device list. Until it ends, Stop takes "
                                         "everything back.");
    m_then->setText(caution.isEmpty() ? QStringLiteral("%1 %2").arg(before(), then).trimmed() : caution);
}

/// Whoever gave it a start has until then to take it back, so no seconds are asked for.
bool ConfirmPage::hasStart() const
{
    return m_paced.pace().startsAt.isValid();
}

QString ConfirmPage::obstacle() const
{
    const int going = m_paced.going();
    if (going == 0)
        return tr("Nothing is left to send. The step Check says why, and lets you choose otherwise.");
    const bool asksWhy = needsApproval(m_work.approvals, m_paced.drafted()) == true;
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
