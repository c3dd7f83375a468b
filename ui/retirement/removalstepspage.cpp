// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retirement/removalstepspage.h"

#include "models/retirement/removallabels.h"
#include "models/retirement/retirementexplanations.h"
#include "models/text/retirementlabels.h"
#include "ui/assistant/titledcard.h"
#include "ui/kit/widgets.h"
#include "ui/retirement/escrowcard.h"
#include "ui/retirement/reusecard.h"
#include "ui/retirement/stepstrip.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Reslate {
namespace {

/// Whether a record goes after the wipe, so that it is to be said by which proof.
bool hasGate(const Workflow &workflow)
{
    return workflow.size() > 1;
}

QString gateChoice(Gate gate)
{
    switch (gate) {
    case Gate::Reported:
        return RemovalStepsPage::tr("When the device reported that its wipe is done");
    case Gate::SeenFresh:
        return RemovalStepsPage::tr("When it was seen fresh");
    case Gate::Confirmed:
        return RemovalStepsPage::tr("When a person saw it");
    }
    return {};
}

/// The explanation of the radio button or box above it.
QLabel *explanation(const QString &text, QWidget *parent)
{
    QLabel *label = wrappedLabel(text, parent, "muted");
    label->setContentsMargins(24, 0, 0, 4);
    return label;
}

} // namespace

RemovalStepsPage::RemovalStepsPage(RemovalAssistant &assistant, QWidget *parent)
    : AssistantPage(parent)
    , m_assistant(assistant)
    , m_strip(new StepStrip(this))
    , m_reuse(nullptr)
    , m_keys(nullptr)
{
    QLabel *title = plainLabel(tr("What is done to each device"), this, "strong");
    makeTitle(title, 1.3);
    auto *content = new QWidget(this);
    content->setObjectName(QStringLiteral("stepsContent"));
    auto *left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(m_reuse = new ReuseCard(this));
    left->addWidget(makeGates());
    left->addWidget(makeChoices());
    left->addStretch();
    auto *cards = new QHBoxLayout(content);
    cards->setContentsMargins(0, 0, 4, 0);
    cards->setSpacing(12);
    cards->addLayout(left, 1);
    cards->addWidget(makeWarnings(), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(22, 16, 22, 16);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(m_strip);
    column->addWidget(scrolling(content, QStringLiteral("stepsScroll"), tr("What to do"), this), 1);
    connect(m_reuse, &ReuseCard::chosen, &m_assistant, &RemovalAssistant::setByHand);
    connect(m_reuse, &ReuseCard::sheetsWanted, this, &RemovalStepsPage::sheetsWanted);
    connect(m_keys, &EscrowCard::wanted, &m_assistant, &RemovalAssistant::setKeepsKeys);
    connect(m_keys, &EscrowCard::edited, this, &AssistantPage::edited);
}

QString RemovalStepsPage::obstacle() const
{
    const QString byHand = m_assistant.stepsObstacle();
    return byHand.isEmpty() && m_assistant.mayKeepKeys() ? m_keys->obstacle() : byHand;
}

EscrowWish RemovalStepsPage::takeEscrow()
{
    return m_assistant.mayKeepKeys() ? m_keys->takeWish() : EscrowWish();
}

QWidget *RemovalStepsPage::makeGates()
{
    QVBoxLayout *card = titledCard(tr("When is a record deleted?"), this);
    m_gateCard = card->parentWidget();
    for (int i = 0; i < gateCount; ++i) {
        const auto gate = static_cast<Gate>(i);
        auto *button = new QRadioButton(gateChoice(gate), m_gateCard);
        setNames(button, QStringLiteral("gate-") + gateName(gate), button->text());
        button->setAccessibleDescription(gateExplanation(gate));
        connect(button, &QRadioButton::clicked, this, [this, gate] { m_assistant.setGate(gate); });
        m_gates.insert(gate, button);
        card->addWidget(button);
        card->addWidget(explanation(gateExplanation(gate), m_gateCard));
    }
    return m_gateCard;
}

QWidget *RemovalStepsPage::makeChoices()
{
    QVBoxLayout *card = titledCard(tr("For these devices"), this);
    m_choiceCard = card->parentWidget();
    m_reason = wrappedLabel({}, m_choiceCard, "muted");
    m_reason->setObjectName(QStringLiteral("stepsReason"));
    m_keepsEntra = new QCheckBox(tr("Keep the Entra records"), m_choiceCard);
    setNames(m_keepsEntra, QStringLiteral("keepsEntra"), m_keepsEntra->text());
    setTip(m_keepsEntra, tr("Recovery keys and local passwords stay with them. The report says that they were kept."));
    m_boardChanged = new QCheckBox(tr("The mainboard is changed"), m_choiceCard);
    setNames(m_boardChanged, QStringLiteral("boardChanged"), m_boardChanged->text());
    setTip(m_boardChanged,
        tr("The registration in Autopilot is of the old board, so it is deleted. Register the devices again when they "
           "are back."));
    card->addWidget(m_reason);
    card->addWidget(m_keepsEntra);
    card->addWidget(m_boardChanged);
    connect(m_keepsEntra, &QCheckBox::clicked, &m_assistant, &RemovalAssistant::setKeepsEntra);
    connect(m_boardChanged, &QCheckBox::clicked, &m_assistant, &RemovalAssistant::setBoardChanged);
    return m_choiceCard;
}

QWidget *RemovalStepsPage::makeWarnings()
{
    auto *side = new QWidget(this);
    QVBoxLayout *card = titledCard(tr("What to know before"), side);
    m_warnings = wrappedLabel({}, card->parentWidget(), "muted");
    m_warnings->setObjectName(QStringLiteral("stepsWarnings"));
    card->addWidget(m_warnings);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(card->parentWidget());
    column->addWidget(m_keys = new EscrowCard(side));
    column->addStretch();
    return side;
}

void RemovalStepsPage::refresh()
{
    const RemovalWish &wish = m_assistant.draft().wish;
    const Workflow workflow = workflowOf(wish);
    const RemovalKind kind = removalKindOf(wish.reason);
    m_strip->showWorkflow(workflow);
    m_gateCard->setVisible(hasGate(workflow));
    m_gates.value(wish.gate)->setChecked(true);
    m_reuse->setVisible(m_assistant.mayBeByHand());
    m_reuse->showChoice(m_assistant.isByHand());
    m_strip->setVisible(!m_assistant.isByHand());
    m_keys->setVisible(m_assistant.mayKeepKeys());
    m_keys->showWanted(m_assistant.wantsKeys());
    m_keepsEntra->setVisible(kind == RemovalKind::Remove);
    m_keepsEntra->setChecked(wish.keepsEntra);
    m_boardChanged->setVisible(kind == RemovalKind::Repair);
    m_boardChanged->setChecked(wish.isBoardChanged);
    m_reason->setText(retirementReasonExplanation(wish.reason));
    m_warnings->setText(removalWarnings(wish).join(QStringLiteral("\n\n")));
    if (m_assistant.mayBeByHand())
        beginAt(m_reuse->beginning());
    else if (hasGate(workflow))
        beginAt(m_gates.value(wish.gate));
    else
        beginAt(kind == RemovalKind::Repair ? m_boardChanged : nullptr);
}

} // namespace Reslate
