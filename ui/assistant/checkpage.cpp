// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/checkpage.h"

#include "models/text/assistantlabels.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/listdoctorlabels.h"
#include "models/text/modelabels.h"
#include "models/text/planlabels.h"
#include "models/text/timelabels.h"
#include "ui/assistant/titledcard.h"
#include "ui/kit/widgets.h"
#include "ui/orders/approvalneed.h"
#include "ui/orders/sectioncards.h"
#include "ui/shell/banner.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Reslate {
namespace {

/// How a line of "Before you send" begins, because color alone says nothing.
QString marked(const CheckLine &line)
{
    return (line.tone == Tone::Good ? QStringLiteral("✓ ") : QStringLiteral("! ")) + line.text;
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
    auto *content = new QWidget(scroll);
    content->setObjectName(QStringLiteral("assistantContent"));
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 8, 0);
    m_cards = new SectionCards(m_work, content);
    column->addWidget(m_cards);
    column->addStretch();
    scroll->setWidget(content);
    connect(m_cards, &SectionCards::decided, &m_assistant, &ResetAssistant::setChoices);
    connect(m_cards, &SectionCards::jobWanted, this, &CheckPage::jobWanted);
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
    m_cards->showDraft(m_assistant.draft(), true);
    m_cards->orderStopsAfter(m_again);
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
