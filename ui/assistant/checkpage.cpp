// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/checkpage.h"

#include "models/text/assistantlabels.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/listdoctorlabels.h"
#include "models/text/modelabels.h"
#include "models/text/planlabels.h"
#include "models/text/timelabels.h"
#include "ui/assistant/approvalneed.h"
#include "ui/assistant/titledcard.h"
#include "ui/kit/widgets.h"
#include "ui/orders/findingcard.h"
#include "ui/shell/banner.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace Reslate {
namespace {

/// How a line of "Before you send" begins, because color alone says nothing.
QString marked(const CheckLine &line)
{
    return (line.tone == Tone::Good ? QStringLiteral("✓ ") : QStringLiteral("! ")) + line.text;
}

/// Of each mode that is sent; of the one that was chosen while none is.
QString effectsText(const ResetDraft &draft, QStringList (*effectsOf)(ResetMode))
{
    if (draft.plans.isEmpty())
        return effectsOf(draft.wish.mode).join(QStringLiteral(", "));
    QStringList lines;
    for (const Plan &plan : draft.plans) {
        const ResetMode mode = plan.workflow.goal();
        const QString effects = effectsOf(mode).join(QStringLiteral(", "));
        lines.append(
            draft.plans.size() == 1 ? effects : CheckPage::tr("%1: %2", "mode, list").arg(modeTitle(mode), effects));
    }
    return lines.join(QLatin1Char('\n'));
}

QString wholeCardText(const PlanSection &section, const ResetDraft &draft)
{
    const bool twice = section.kind == SectionKind::Warned; // each of them stands in a card above, too
    const QString more = inOtherCardsText(twice ? static_cast<int>(section.items.size()) : 0);
    return QStringList {cardText(section, draft), more}.join(QLatin1Char(' ')).trimmed();
}

} // namespace

CheckPage::CheckPage(const AppServices &work, ResetAssistant &assistant, QWidget *parent)
    : AssistantPage(parent)
    , m_work(work)
    , m_assistant(assistant)
    , m_banner(new Banner(work.theme, this))
{
    auto *left = new QVBoxLayout;
    left->setSpacing(10);
    left->addWidget(makeHead());
    left->addWidget(m_banner);
    left->addWidget(makeCards(), 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(22, 16, 22, 16);
    row->setSpacing(20);
    row->addLayout(left, 2);
    QScrollArea *side = scrolling(makeSide(), QStringLiteral("checkSide"), tr("Before you send"), this);
    side->setMinimumWidth(260);
    row->addWidget(side, 1);
    connect(m_banner, &Banner::retryClicked, &m_assistant, &ResetAssistant::readAgain);
    connect(m_again, &QPushButton::clicked, &m_assistant, &ResetAssistant::readAgain);
}

QWidget *CheckPage::makeHead()
{
    auto *head = new QWidget(this);
    m_title = wrappedLabel({}, head);
    m_title->setObjectName(QStringLiteral("checkTitle"));
    makeTitle(m_title, 1.3);
    m_asOf = wrappedLabel({}, head, "muted");
    m_asOf->setObjectName(QStringLiteral("checkAsOf"));
    m_again = new QPushButton(tr("Check again"), head);
    m_again->setProperty("role", QStringLiteral("small"));
    setNames(m_again, QStringLiteral("checkAgain"), tr("Read all facts about the devices again"));
    m_reading = new QProgressBar(head);
    m_reading->setRange(0, 0);
    m_reading->setTextVisible(false);
    setNames(m_reading, QStringLiteral("checkReading"), tr("Reading the devices"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_asOf, 1);
    line->addWidget(m_again, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addLayout(line);
    m_care = wrappedLabel({}, head, "caution");
    m_care->setObjectName(QStringLiteral("checkCare"));
    m_list = wrappedLabel({}, head, "caution");
    m_list->setObjectName(QStringLiteral("checkList"));
    column->addWidget(m_list);
    column->addWidget(m_care);
    column->addWidget(m_reading);
    return head;
}

QWidget *CheckPage::makeCards()
{
    auto *scroll = new QScrollArea(this);
    setNames(scroll, QStringLiteral("checkCards"), tr("What will happen"));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus); // it follows the focus of its radio buttons
    m_content = new QWidget(scroll);
    m_content->setObjectName(QStringLiteral("assistantContent"));
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(0, 0, 8, 0);
    m_column->setSpacing(10);
    m_column->addStretch();
    scroll->setWidget(m_content);
    return scroll;
}

QWidget *CheckPage::makeSide()
{
    auto *side = new QWidget(this);
    QVBoxLayout *before = titledCard(tr("Before you send"), side);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(6);
    before->addLayout(m_lines);
    QVBoxLayout *effects = titledCard(tr("Keeps and removes"), side);
    m_keeps = wrappedLabel({}, side, "muted");
    m_removes = wrappedLabel({}, side, "muted");
    for (const auto &[title, label] : {std::pair(tr("Keeps"), m_keeps), std::pair(tr("Removes"), m_removes)}) {
        QLabel *heading = plainLabel(title, side, "strong");
        heading->setFont(scaledFont(font(), 0.92, QFont::Bold));
        label->setFont(scaledFont(font(), 0.92));
        effects->addWidget(heading);
        effects->addWidget(label);
    }
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 4, 0);
    column->setSpacing(12);
    column->addWidget(before->parentWidget());
    column->addWidget(effects->parentWidget());
    column->addStretch();
    return side;
}

CheckPage::Card CheckPage::makeCard(const PlanSection &section)
{
    Card card {.key = {section.kind, section.reason, section.mode}};
    card.frame = new FindingCard(m_work.theme, cardTitle(section, m_assistant.draft(), m_work.clock.now()),
        wholeCardText(section, m_assistant.draft()), cardBadge(section, m_assistant.state().choices), m_content);
    if (section.kind != SectionKind::Ready)
        card.frame->showNames(displayNames(section.items, m_work.catalog));
    addChoices(card);
    return card;
}

void CheckPage::addChoices(Card &card)
{
    const Key &key = card.key;
    const bool again = isRecent(key.reason);
    const bool hybrid = key.kind == SectionKind::Hybrid;
    if (!again && !hybrid && key.kind != SectionKind::Sleeping)
        return;
    auto *host = new QWidget(card.frame);
    auto *row = new QHBoxLayout(host);
    row->setContentsMargins(0, 4, 0, 0);
    row->setSpacing(16);
    card.choices = new QButtonGroup(host);
    for (const int choice : {0, 1}) {
        const QString text = again ? againChoiceText(AgainChoice(choice))
            : hybrid               ? hybridChoiceText(HybridChoice(choice))
                                   : sleepingChoiceText(SleepingChoice(choice));
        const QLatin1String name = again ? choiceName(AgainChoice(choice))
            : hybrid                     ? choiceName(HybridChoice(choice))
                                         : choiceName(SleepingChoice(choice));
        auto *button = new QRadioButton(text, host);
        const QString about = again ? tr("Devices with a reset in the last 24 hours: %1").arg(text)
            : hybrid                ? tr("Hybrid joined devices: %1").arg(text)
                                    : tr("Devices not seen lately: %1").arg(text);
        QString object = (hybrid ? QStringLiteral("hybrid-") : QStringLiteral("sleeping-")) + name;
        if (again) // the wipe of hybrid devices has cards of its own
            object = QStringLiteral("%1-%2-%3").arg(reasonName(key.reason), modeName(key.mode), name);
        else if (key.reason == Reason::NeverSeen)
            object += QStringLiteral("-never");
        setNames(button, object, about);
        card.choices->addButton(button, choice);
        row->addWidget(button);
    }
    row->addStretch();
    card.frame->layout()->addWidget(host);
    connect(card.choices, &QButtonGroup::idClicked, this, [this, key](int choice) { decide(key, choice); });
}

/// A job that is in the way can be looked at, and stopped, from where it is.
void CheckPage::showJobs(Card &card, const PlanSection &section)
{
    constexpr qsizetype most = 3;
    constexpr int maxTitle = 40; // in average letters
    QList<JobId> jobs;
    for (const JobItem &item : section.reason == Reason::AlreadyInJob ? section.items : QList<JobItem>()) {
        const JobMark *mark = m_work.devices.mark(item.device.id);
        if (mark && !jobs.contains(mark->job) && jobs.size() < most)
            jobs.append(mark->job);
    }
    if (std::exchange(card.jobs, jobs) == jobs)
        return;
    if (QWidget *old = std::exchange(card.jobButtons, nullptr)) {
        old->hide();
        old->deleteLater(); // one of them may be what was clicked
    }
    if (jobs.isEmpty())
        return;
    card.jobButtons = new QWidget(card.frame);
    auto *row = new QHBoxLayout(card.jobButtons);
    row->setContentsMargins(0, 4, 0, 0);
    for (const JobId &id : std::as_const(jobs)) {
        const Job *job = m_work.engine.job(id);
        const QString title = job ? plainForDisplay(job->title) : QString();
        const QString shown = fontMetrics().elidedText(
            title, Qt::ElideMiddle, maxTitle * fontMetrics().averageCharWidth());
        auto *button = new QPushButton(withoutMnemonic(tr("Open the job “%1”").arg(shown)), card.jobButtons);
        setNames(button, QStringLiteral("checkJob-%1").arg(row->count()), tr("Open the job “%1”").arg(title));
        button->setProperty("role", QStringLiteral("small"));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, id] { Q_EMIT jobWanted(id); });
        row->addWidget(button);
    }
    row->addStretch();
    card.frame->layout()->addWidget(card.jobButtons);
}

void CheckPage::decide(const Key &key, int choice)
{
    PlanChoices choices = m_assistant.state().choices;
    if (key.reason == Reason::ResetLately)
        choices.afterReset = AgainChoice(choice);
    else if (isRecent(key.reason))
        choices.afterFailure = AgainChoice(choice);
    else if (key.kind == SectionKind::Hybrid)
        choices.hybrid = HybridChoice(choice);
    else
        choices.sleeping = SleepingChoice(choice);
    m_assistant.setChoices(choices);
}

void CheckPage::showCards()
{
    const ResetDraft &draft = m_assistant.draft();
    const PlanChoices &choices = m_assistant.state().choices;
    QList<Card> cards;
    for (const PlanSection &section : draft.sections) {
        const Key key {section.kind, section.reason, section.mode};
        const auto known = std::find_if(
            m_cards.cbegin(), m_cards.cend(), [&key](const Card &c) { return c.key == key; });
        Card card = known == m_cards.cend() ? makeCard(section) : *known;
        card.frame->setTitle(cardTitle(section, draft, m_work.clock.now()));
        card.frame->setText(wholeCardText(section, draft));
        card.frame->setBadge(cardBadge(section, choices));
        if (section.kind != SectionKind::Ready)
            card.frame->showNames(displayNames(section.items, m_work.catalog));
        showJobs(card, section);
        if (card.choices) {
            const int choice = isRecent(section.reason) ? static_cast<int>(choices.again(section.reason))
                : section.kind == SectionKind::Hybrid   ? static_cast<int>(choices.hybrid)
                                                        : static_cast<int>(choices.sleeping);
            card.choices->button(choice)->setChecked(true);
        }
        if (m_column->indexOf(card.frame) != cards.size())
            m_column->insertWidget(static_cast<int>(cards.size()), card.frame);
        cards.append(card);
    }
    for (const Card &old : std::as_const(m_cards)) {
        const bool stays = std::any_of(
            cards.cbegin(), cards.cend(), [&old](const Card &c) { return c.frame == old.frame; });
        if (!stays) {
            old.frame->hide();
            old.frame->deleteLater();
        }
    }
    m_cards = cards;
    orderStops();
}

/// The cards come and go, and what is made last would be last for the tab key, too.
void CheckPage::orderStops()
{
    QWidget *before = m_again;
    for (const Card &card : std::as_const(m_cards)) {
        const QList<QAbstractButton *> buttons = card.frame->findChildren<QAbstractButton *>();
        for (QAbstractButton *button : buttons) {
            setTabOrder(before, button);
            before = button;
        }
    }
}

void CheckPage::showSide()
{
    const ResetDraft &draft = m_assistant.draft();
    const QList<CheckLine> lines = checkLines(
        draft, needsApproval(m_work.approvals, draft.plans), m_work.permissions.permissions());
    while (m_lineLabels.size() < lines.size()) {
        QLabel *label = wrappedLabel({}, this, "muted");
        label->setFont(scaledFont(font(), 0.92));
        m_lines->addWidget(label);
        m_lineLabels.append(label);
    }
    for (qsizetype i = 0; i < m_lineLabels.size(); ++i) {
        QLabel *label = m_lineLabels.at(i);
        label->setVisible(i < lines.size());
        if (i < lines.size()) {
            label->setText(marked(lines.at(i)));
            setRole(label, lines.at(i).tone == Tone::Good ? "good" : "muted");
        }
    }
    m_keeps->setText(effectsText(draft, &modeKeeps));
    m_removes->setText(effectsText(draft, &modeRemoves));
}

void CheckPage::showFacts()
{
    const ResetAssistant::Facts &facts = m_assistant.facts();
    const QDateTime now = m_work.clock.now();
    m_reading->setVisible(facts.loading);
    m_again->setEnabled(!facts.loading);
    if (facts.trouble.isEmpty() || facts.loading)
        m_banner->hide();
    else
        m_banner->showNotice(
            facts.certain ? Tone::Caution : Tone::Bad, facts.trouble, facts.troubleMore, facts.troubleDetails);
    if (facts.loading)
        m_asOf->setText(tr("Reading the devices from Intune and Entra… Nothing has been sent yet."));
    else if (!facts.asOf.isValid())
        m_asOf->setText(tr("Not everything could be read. Nothing has been sent yet."));
    else if (facts.asOf.secsTo(now) < 120)
        m_asOf->setText(tr("Checked against Intune and Entra a moment ago. Nothing has been sent yet."));
    else
        m_asOf->setText(tr("Checked against Intune and Entra %1. Nothing has been sent yet.", "when: at 10:52")
                            .arg(atTime(facts.asOf, now)));
}

void CheckPage::refresh()
{
    m_title->setText(tr("What will happen to the %1").arg(devicesText(m_assistant.draft().asked())));
    const QStringList care = warningTitles(m_assistant.draft(), m_work.clock.now());
    m_care->setText(breakable(tr("⚠ With care: %1", "1 is a private device").arg(care.join(QStringLiteral(" · ")))));
    m_care->setVisible(!care.isEmpty());
    const bool isPartOfList = m_assistant.state().source == DeviceSource::List
        && !linesLeftOutText(m_assistant.report()).isEmpty();
    m_list->setText(isPartOfList
            ? tr("⚠ Of the list: %1", "Found: 38 of 40 · No such device: 2").arg(listSummaryText(m_assistant.report()))
            : QString());
    m_list->setVisible(isPartOfList);
    showFacts();
    showCards();
    showSide();
}

QString CheckPage::obstacle() const
{
    if (m_assistant.facts().loading)
        return tr("The devices are still being read.");
    if (!m_assistant.facts().certain)
        return tr("It isn't certain which devices are meant: a list stopped early. Check again.");
    if (m_assistant.draft().going() == 0)
        return tr("Nothing is left to send: each device is left out, for the reason in its card. Choose otherwise in a "
                  "card, or go back and choose other devices or another reset.");
    return {};
}

} // namespace Reslate
