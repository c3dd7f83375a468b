// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/confirmside.h"

#include "models/text/assistantlabels.h"
#include "models/text/labels.h"
#include "models/text/modelabels.h"
#include "models/text/timelabels.h"
#include "ui/kit/widgets.h"
#include "ui/orders/approvalneed.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Reslate {
namespace {

QString cautionsOf(const ResetDraft &draft)
{
    if (draft.plans.isEmpty())
        return modeCaution(draft.wish.mode);
    QStringList cautions;
    for (const Plan &plan : draft.plans) {
        const QString caution = modeCaution(plan.workflow.goal());
        if (!caution.isEmpty() && !cautions.contains(caution))
            cautions.append(caution);
    }
    return cautions.join(QLatin1Char('\n'));
}

} // namespace

ConfirmSide::ConfirmSide(const AppServices &work, const ResetDraft &draft, QWidget *parent)
    : QScrollArea(parent)
    , m_work(work)
{
    setNames(this, QStringLiteral("confirmSide"), tr("What it keeps and removes"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(this);
    content->setObjectName(QStringLiteral("confirmSideContent"));
    content->setAttribute(Qt::WA_StyledBackground);
    auto *outer = new QVBoxLayout(content);
    outer->setContentsMargins(0, 0, 8, 0);
    auto *card = new QFrame(content);
    card->setProperty("role", QStringLiteral("card"));
    outer->addWidget(card);
    outer->addStretch();
    setWidget(content);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(6);
    m_keeps = addFact(column, tr("Keeps"));
    m_removes = addFact(column, tr("Removes"));
    m_caution = addFact(column, tr("Good to know"));
    addKeepChoice(column, draft.wish);
    addReason(column, draft.plans.isEmpty() ? QString() : draft.plans.constFirst().justification);
    m_estimate = addFact(column, tr("Sending"));
    m_estimate.value->setObjectName(QStringLiteral("confirmEstimate"));
}

ConfirmSide::Fact ConfirmSide::addFact(QVBoxLayout *column, const QString &title)
{
    Fact fact {wrappedLabel(title, this), wrappedLabel({}, this, "muted")};
    makeTitle(fact.heading, 1);
    column->addWidget(fact.heading);
    column->addWidget(fact.value);
    return fact;
}

void ConfirmSide::showFact(const Fact &fact, const QString &text)
{
    fact.value->setText(text);
    setSpokenName(fact.value, factText(fact.heading->text(), text)); // screen readers leave out headings here
    for (QLabel *label : {fact.heading, fact.value})
        label->setVisible(!text.isEmpty());
}

void ConfirmSide::addKeepChoice(QVBoxLayout *column, const ResetWish &wish)
{
    if (wish.mode != ResetMode::FreshStart)
        return;
    m_keepUserData = wish.choices.keepUserData;
    auto *keep = new QCheckBox(tr("Keep user data"), this);
    keep->setChecked(m_keepUserData);
    setNames(keep, QStringLiteral("keepUserData"), keep->text());
    column->addWidget(keep);
    connect(keep, &QCheckBox::toggled, this, [this](bool on) { m_keepUserData = on; });
}

bool ConfirmSide::needsReason() const
{
    return m_needsApproval == true && m_reason->text().trimmed().isEmpty();
}

void ConfirmSide::addReason(QVBoxLayout *column, const QString &justification)
{
    m_second = addFact(column, tr("A second administrator"));
    m_reason = new QLineEdit(justification, this);
    setNames(m_reason, QStringLiteral("confirmReason"), tr("Reason for the second administrator"));
    m_reason->setMaxLength(maxJustification);
    column->addWidget(m_reason);
    connect(m_reason, &QLineEdit::textChanged, this, &ConfirmSide::reasonChanged);
}

void ConfirmSide::showReason()
{
    const bool isAsked = m_needsApproval != false;
    const bool needed = m_needsApproval == true;
    const QString why = needed
        ? tr("has to approve this for each device in the Intune admin center, within three days; until then nothing "
             "happens. Your own account can't. Tell them why:")
        : tr("may have to approve this; whether that is so can't be read here. If so, they will read why:");
    showFact(m_second, isAsked ? why : QString());
    m_reason->setPlaceholderText(needed ? tr("Reason") : tr("Reason (optional)"));
    m_reason->setVisible(isAsked);
}

void ConfirmSide::showDraft(const ResetDraft &draft)
{
    showFact(m_keeps, effectsText(draft, &modeKeeps));
    showFact(m_removes, effectsText(draft, &modeRemoves));
    showFact(m_caution, cautionsOf(draft));
    // Of what none is sent of, it may still be asked for.
    m_needsApproval = needsApproval(
        m_work.approvals, draft.plans.isEmpty() ? QList<Plan> {{.workflow = draft.wish.mode}} : draft.plans);
    showReason();
    showFact(m_estimate,
        draft.plans.isEmpty() ? tr("Nothing to send.")
                              : sendingText(m_work.engine.estimate(draft.plans), m_work.clock.now()));
    QStringList facts; // it gets the focus itself
    for (const Fact &fact : {m_keeps, m_removes, m_caution}) {
        if (!fact.value->text().isEmpty())
            facts.append(factText(fact.heading->text(), fact.value->text()));
    }
    setAccessibleDescription(facts.join(QLatin1Char('\n')));
}

} // namespace Reslate
