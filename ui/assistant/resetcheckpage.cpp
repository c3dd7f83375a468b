// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/resetcheckpage.h"

#include "models/plans/assistantstate.h"
#include "models/text/assistantlabels.h"
#include "models/text/displaytext.h"
#include "models/text/modelabels.h"
#include "models/text/planlabels.h"
#include "ui/assistant/titledcard.h"
#include "ui/kit/widgets.h"
#include "ui/orders/approvalneed.h"
#include "ui/orders/sectioncards.h"

#include <QVBoxLayout>

namespace Reslate {
namespace {

/// How a line of "Before you send" begins, because color alone says nothing.
QString marked(const CheckLine &line)
{
    return (line.tone == Tone::Good ? QStringLiteral("✓ ") : QStringLiteral("! ")) + line.text;
}

} // namespace

ResetCheckPage::ResetCheckPage(const AppServices &work, ResetAssistant &assistant, QWidget *parent)
    : CheckPage(work, tr("Intune and Entra"), parent)
    , m_work(work)
    , m_assistant(assistant)
{
    setParts({.cards = makeCards(), .side = makeSide(), .sideName = tr("Before you send")});
    connect(this, &CheckPage::readAgainWanted, &m_assistant, &ResetAssistant::readAgain);
}

QWidget *ResetCheckPage::makeCards()
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 8, 0);
    m_cards = new SectionCards(m_work, content);
    column->addWidget(m_cards);
    column->addStretch();
    connect(m_cards, &SectionCards::decided, &m_assistant, &ResetAssistant::setChoices);
    connect(m_cards, &SectionCards::jobWanted, this, &ResetCheckPage::jobWanted);
    return content;
}

QWidget *ResetCheckPage::makeSide()
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

void ResetCheckPage::showSide()
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

void ResetCheckPage::refresh()
{
    showHead(m_assistant.facts(), m_assistant.draft().asked());
    const bool isList = m_assistant.state().source == DeviceSource::List;
    showWarnings(isList ? m_assistant.report() : ListReport(),
        warningTitles(m_assistant.draft(), m_work.clock.now()).join(QStringLiteral(" · ")));
    m_cards->showDraft(m_assistant.draft(), true);
    m_cards->orderStopsAfter(againButton());
    showSide();
}

QString ResetCheckPage::obstacle() const
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
