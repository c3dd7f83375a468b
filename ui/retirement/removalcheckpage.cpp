// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retirement/removalcheckpage.h"

#include "models/retirement/assettags.h"
#include "models/retirement/removallabels.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/retirementlabels.h"
#include "ui/assistant/titledcard.h"
#include "ui/devices/factlist.h"
#include "ui/kit/widgets.h"
#include "ui/retirement/removalcards.h"
#include "ui/retirement/stepstrip.h"

#include <QVBoxLayout>

namespace Reslate {
namespace {

enum BatchFact { BatchReason, BatchDestination, BatchData, BatchAssetTags };

} // namespace

RemovalCheckPage::RemovalCheckPage(const AppServices &work, RemovalAssistant &assistant, QWidget *parent)
    : CheckPage(work, tr("Intune, Autopilot and Entra"), parent)
    , m_work(work)
    , m_assistant(assistant)
{
    setParts({.cards = makeCards(), .side = makeSide(), .sideName = tr("This batch"), .widths = {5, 2}});
    connect(this, &CheckPage::readAgainWanted, &m_assistant, &RemovalAssistant::readAgain);
}

QWidget *RemovalCheckPage::makeCards()
{
    auto *content = new QWidget(this);
    m_strip = new StepStrip(content);
    m_cards = new RemovalCards(m_work, m_assistant, content);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(12);
    column->addWidget(m_strip);
    column->addWidget(m_cards);
    column->addStretch();
    return content;
}

QWidget *RemovalCheckPage::makeSide()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 4, 0);
    column->setSpacing(12);
    QVBoxLayout *batch = titledCard(tr("This batch"), side);
    m_batch = new FactList(batch->parentWidget());
    m_batch->add(QStringLiteral("batchReason"), tr("Reason"));
    m_batch->add(QStringLiteral("batchDestination"), tr("Destination"));
    m_batch->add(QStringLiteral("batchData"), tr("Data"));
    m_batch->add(QStringLiteral("batchAssets"), tr("Asset tags"));
    batch->addWidget(m_batch);
    column->addWidget(batch->parentWidget());
    m_kept = addSideText(tr("Kept before anything is deleted"), QStringLiteral("batchKept"), side);
    m_warnings = addSideText(tr("What a wipe is not"), QStringLiteral("batchWarnings"), side);
    column->addStretch();
    return side;
}

void RemovalCheckPage::showSide()
{
    const RemovalDraft &draft = m_assistant.draft();
    const QString none = tr("not recorded");
    m_batch->showValue(BatchReason, retirementReasonText(draft.wish.reason));
    m_batch->showValue(
        BatchDestination, draft.wish.destination.isEmpty() ? none : breakable(plainForDisplay(draft.wish.destination)));
    m_batch->showValue(BatchData, dataClassText(draft.wish.dataClass));
    m_batch->showValue(
        BatchAssetTags, m_assistant.details().assets.isEmpty() ? none : assetMatchText(m_assistant.assets()));
    m_kept->setText(tr("✓ What is known of %1: the records, groups, primary user, and the ids of recovery keys.\n"
                       "✓ It stays in the history and stands in the report.\n",
                        "40 devices")
                        .arg(devicesText(draft.going()))
        + (m_assistant.keepsKeys() ? tr("✓ Recovery keys and local passwords are read and kept in an encrypted file.")
                                   : tr("○ Recovery keys and local passwords themselves are not read.")));
    m_warnings->setText(removalWarnings(draft.wish).join(QStringLiteral("\n\n")));
}

void RemovalCheckPage::refresh()
{
    const RemovalDraft &draft = m_assistant.draft();
    showHead(m_assistant.facts(), draft.asked());
    const bool isList = m_assistant.source() == RemovalSource::List;
    showWarnings(isList ? withRegistrations(m_assistant.chooser().report()) : ListReport(), {});
    m_strip->showWorkflow(workflowOf(draft.wish));
    m_cards->refresh();
    m_cards->orderStopsAfter(againButton());
    showSide();
}

} // namespace Reslate
