// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retirement/reasonpage.h"

#include "domain/retirement/paperlimit.h"
#include "models/retirement/retirementexplanations.h"
#include "models/text/retirementlabels.h"
#include "ui/assistant/titledcard.h"
#include "ui/kit/widgets.h"
#include "ui/retirement/assetcard.h"
#include "ui/retirement/disposalcard.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace Reslate {
namespace {

/// Whether devices that leave for that reason have that choice; before one is chosen, all have.
bool mayChoose(std::optional<RetirementReason> reason, RemovalChoice choice)
{
    return !reason || hasChoice({.reason = *reason}, choice);
}

} // namespace

ReasonPage::ReasonPage(QWidget *parent)
    : AssistantPage(parent)
{
    QLabel *title = plainLabel(tr("Why do they leave, and where do they go?"), this, "strong");
    makeTitle(title, 1.3);
    auto *content = new QWidget(this);
    content->setObjectName(QStringLiteral("reasonContent"));
    auto *cards = new QHBoxLayout(content);
    cards->setContentsMargins(0, 0, 4, 0);
    cards->setSpacing(12);
    cards->addWidget(makeReasons(), 1);
    cards->addWidget(makeFacts(), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(22, 16, 22, 16);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(scrolling(content, QStringLiteral("reasonScroll"), tr("Reason and destination"), this), 1);
    beginAt(m_reasons.value(RetirementReason::EndOfLife));
    refresh();
}

QWidget *ReasonPage::makeReasons()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    QVBoxLayout *card = titledCard(tr("Reason"), side);
    column->addWidget(card->parentWidget());
    column->addStretch();
    for (int i = 0; i < retirementReasonCount; ++i) {
        const auto reason = static_cast<RetirementReason>(i);
        auto *button = new QRadioButton(retirementReasonText(reason), card->parentWidget());
        setNames(button, QStringLiteral("reason-") + retirementReasonName(reason), button->text());
        button->setAccessibleDescription(retirementReasonExplanation(reason));
        connect(button, &QRadioButton::clicked, this, [this, reason] { choose(reason); });
        m_reasons.insert(reason, button);
        card->addWidget(button);
    }
    m_reasonText = wrappedLabel({}, card->parentWidget(), "muted");
    m_reasonText->setObjectName(QStringLiteral("reasonText"));
    card->addSpacing(4);
    card->addWidget(m_reasonText);
    return side;
}

QWidget *ReasonPage::makeFacts()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    QVBoxLayout *where = titledCard(tr("Destination"), side);
    m_destination = new QLineEdit(where->parentWidget());
    setNames(m_destination, QStringLiteral("destination"), tr("Destination"));
    m_destination->setPlaceholderText(tr("Recycler, buyer, other school, room"));
    m_destination->setMaxLength(maxPaperText);
    where->addWidget(m_destination);
    QVBoxLayout *about = titledCard(tr("Most sensitive data on them"), side);
    m_dataClass = new QComboBox(about->parentWidget());
    setNames(m_dataClass, QStringLiteral("dataClass"), tr("Most sensitive data on them"));
    for (int i = 0; i < dataClassCount; ++i)
        m_dataClass->addItem(dataClassText(static_cast<DataClass>(i)));
    m_dataText = wrappedLabel({}, about->parentWidget(), "muted");
    m_dataText->setObjectName(QStringLiteral("dataText"));
    about->addWidget(m_dataClass);
    about->addWidget(m_dataText);
    m_assets = new AssetCard(side);
    column->addWidget(where->parentWidget());
    column->addWidget(about->parentWidget());
    column->addWidget(m_assets);
    column->addWidget(m_disposal = new DisposalCard(side));
    column->addStretch();
    connect(m_destination, &QLineEdit::textEdited, this, &AssistantPage::edited);
    connect(m_dataClass, &QComboBox::currentIndexChanged, this, [this] {
        refresh();
        Q_EMIT edited();
    });
    connect(m_assets, &AssetCard::changed, this, &AssistantPage::edited);
    connect(m_disposal, &DisposalCard::edited, this, &AssistantPage::edited);
    return side;
}

void ReasonPage::choose(RetirementReason reason)
{
    m_reason = reason;
    refresh();
    Q_EMIT edited();
}

void ReasonPage::refresh()
{
    if (m_reason)
        m_reasons.value(*m_reason)->setChecked(true);
    m_reasonText->setText(m_reason ? retirementReasonExplanation(*m_reason)
                                   : tr("The reason decides what happens to the devices and to their records."));
    m_destination->setEnabled(mayChoose(m_reason, RemovalChoice::Destination));
    setTip(m_destination, m_destination->isEnabled() ? QString() : idleChoiceText(RemovalChoice::Destination));
    m_disposal->setHandover(mayChoose(m_reason, RemovalChoice::Handover));
    m_dataText->setText(dataClassExplanation(static_cast<DataClass>(m_dataClass->currentIndex())));
}

QString ReasonPage::obstacle() const
{
    if (!m_reason)
        return tr("Choose a reason first.");
    return m_assets->lacksColumns() ? tr("Choose the columns of serial numbers and of asset tags, or use no file.")
                                    : m_disposal->obstacle();
}

RetirementDetails ReasonPage::details() const
{
    return {.reason = m_reason,
        .destination = m_destination->isEnabled() ? m_destination->text().trimmed() : QString(),
        .dataClass = static_cast<DataClass>(m_dataClass->currentIndex()),
        .disposal = m_disposal->facts(),
        .assetFile = m_assets->fileName(),
        .assets = m_assets->assets()};
}

void ReasonPage::setDetails(const RetirementDetails &details)
{
    const QSignalBlocker blocker(this); // it is nothing that a person edits
    m_reason = details.reason;
    m_destination->setText(details.destination);
    m_dataClass->setCurrentIndex(static_cast<int>(details.dataClass));
    m_disposal->setFacts(details.disposal);
    m_assets->setAssets(details.assetFile, details.assets);
    refresh();
}

void ReasonPage::setDevices(const QList<DeviceRef> &devices)
{
    m_assets->setDevices(devices);
}

} // namespace Reslate
