// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retirement/removalcheckpage.h"

#include "models/retirement/assettags.h"
#include "models/retirement/removallabels.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/listdoctorlabels.h"
#include "models/text/retirementlabels.h"
#include "models/text/timelabels.h"
#include "ui/assistant/titledcard.h"
#include "ui/devices/factlist.h"
#include "ui/kit/widgets.h"
#include "ui/retirement/removalcards.h"
#include "ui/retirement/stepstrip.h"
#include "ui/shell/banner.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Reslate {
namespace {

enum BatchFact { Reason, Destination, Data, AssetTags };

} // namespace

RemovalCheckPage::RemovalCheckPage(const AppServices &work, RemovalAssistant &assistant, QWidget *parent)
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
    row->addLayout(left, 5);
    QScrollArea *side = scrolling(makeSide(), QStringLiteral("checkSide"), tr("This batch"), this);
    side->setMinimumWidth(260);
    row->addWidget(side, 2);
    connect(m_banner, &Banner::retryClicked, &m_assistant, &RemovalAssistant::readAgain);
    connect(m_again, &QPushButton::clicked, &m_assistant, &RemovalAssistant::readAgain);
}

QWidget *RemovalCheckPage::makeHead()
{
    auto *head = new QWidget(this);
    m_title = wrappedLabel({}, head);
    m_title->setObjectName(QStringLiteral("checkTitle"));
    makeTitle(m_title, 1.3);
    m_asOf = wrappedLabel({}, head, "muted");
    m_asOf->setObjectName(QStringLiteral("checkAsOf"));
    m_again = new QPushButton(tr("Check again"), head);
    m_again->setProperty("role", QStringLiteral("small"));
    m_again->setAutoDefault(false);
    setNames(m_again, QStringLiteral("checkAgain"), tr("Read all facts about the devices again"));
    m_reading = new QProgressBar(head);
    m_reading->setRange(0, 0);
    m_reading->setTextVisible(false);
    setNames(m_reading, QStringLiteral("checkReading"), tr("Reading the devices"));
    m_list = wrappedLabel({}, head, "caution");
    m_list->setObjectName(QStringLiteral("checkList"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_asOf, 1);
    line->addWidget(m_again, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addLayout(line);
    column->addWidget(m_list);
    column->addWidget(m_reading);
    return head;
}

QWidget *RemovalCheckPage::makeCards()
{
    auto *content = new QWidget(this);
    content->setObjectName(QStringLiteral("assistantContent"));
    m_strip = new StepStrip(content);
    m_cards = new RemovalCards(m_work, m_assistant, content);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(12);
    column->addWidget(m_strip);
    column->addWidget(m_cards);
    column->addStretch();
    return scrolling(content, QStringLiteral("checkCards"), tr("What will happen"), this);
}

QWidget *RemovalCheckPage::makeSide()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 4, 0);
    column->setSpacing(12);
    const auto addCard = [this, side, column](const QString &title, const QString &objectName) {
        QVBoxLayout *card = titledCard(title, side);
        QLabel *label = wrappedLabel({}, card->parentWidget(), "muted");
        label->setObjectName(objectName);
        label->setFont(scaledFont(font(), 0.92));
        card->addWidget(label);
        column->addWidget(card->parentWidget());
        return label;
    };
    QVBoxLayout *batch = titledCard(tr("This batch"), side);
    m_batch = new FactList(batch->parentWidget());
    m_batch->add(QStringLiteral("batchReason"), tr("Reason"));
    m_batch->add(QStringLiteral("batchDestination"), tr("Destination"));
    m_batch->add(QStringLiteral("batchData"), tr("Data"));
    m_batch->add(QStringLiteral("batchAssets"), tr("Asset tags"));
    batch->addWidget(m_batch);
    column->addWidget(batch->parentWidget());
    m_kept = addCard(tr("Kept before anything is deleted"), QStringLiteral("batchKept"));
    m_warnings = addCard(tr("What a wipe is not"), QStringLiteral("batchWarnings"));
    column->addStretch();
    return side;
}

void RemovalCheckPage::showFacts()
{
    const RemovalAssistant::Facts &facts = m_assistant.facts();
    const QDateTime now = m_work.clock.now();
    m_reading->setVisible(facts.loading);
    m_again->setEnabled(!facts.loading);
    if (facts.trouble.isEmpty() || facts.loading)
        m_banner->hide();
    else
        m_banner->showNotice(
            facts.certain ? Tone::Caution : Tone::Bad, facts.trouble, facts.troubleMore, facts.troubleDetails);
    if (facts.loading)
        m_asOf->setText(tr("Reading the devices from Intune, Autopilot and Entra… Nothing has been sent yet."));
    else if (!facts.asOf.isValid())
        m_asOf->setText(tr("Not everything could be read. Nothing has been sent yet."));
    else if (facts.asOf.secsTo(now) < 120)
        m_asOf->setText(tr("Checked against Intune, Autopilot and Entra a moment ago. Nothing has been sent yet."));
    else
        m_asOf->setText(
            tr("Checked against Intune, Autopilot and Entra %1. Nothing has been sent yet.", "when: at 10:52")
                .arg(atTime(facts.asOf, now)));
}

void RemovalCheckPage::showSide()
{
    const RemovalDraft &draft = m_assistant.draft();
    const QString none = tr("not recorded");
    m_batch->showValue(BatchFact::Reason, retirementReasonText(draft.wish.reason));
    m_batch->showValue(BatchFact::Destination,
        draft.wish.destination.isEmpty() ? none : breakable(plainForDisplay(draft.wish.destination)));
    m_batch->showValue(BatchFact::Data, dataClassText(draft.wish.dataClass));
    m_batch->showValue(
        BatchFact::AssetTags, m_assistant.details().assets.isEmpty() ? none : assetMatchText(m_assistant.assets()));
    m_kept->setText(tr("✓ What is known of %1: the records, groups, primary user, and the ids of recovery keys.\n"
                       "✓ It stays in the history and stands in the report.\n"
                       "○ Recovery keys and local passwords themselves are not read.",
        "40 devices")
                        .arg(devicesText(draft.going())));
    m_warnings->setText(removalWarnings(draft.wish).join(QStringLiteral("\n\n")));
}

void RemovalCheckPage::refresh()
{
    const RemovalDraft &draft = m_assistant.draft();
    m_title->setText(tr("What will happen to the %1").arg(devicesText(draft.asked())));
    const ListReport report = withRegistrations(m_assistant.chooser().report());
    const bool isPartOfList = m_assistant.source() == RemovalSource::List && !linesLeftOutText(report).isEmpty();
    m_list->setText(isPartOfList
            ? tr("⚠ Of the list: %1", "Found: 38 of 40 · No such device: 2").arg(listSummaryText(report))
            : QString());
    m_list->setVisible(isPartOfList);
    showFacts();
    m_strip->showWorkflow(workflowOf(draft.wish));
    m_cards->refresh();
    m_cards->orderStopsAfter(m_again);
    showSide();
}

} // namespace Reslate
