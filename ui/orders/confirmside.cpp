// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/confirmside.h"

#include "models/text/labels.h"
#include "models/text/modelabels.h"
#include "models/text/timelabels.h"
#include "ui/kit/widgets.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Reslate {

ConfirmSide::ConfirmSide(const AppServices &work, const Plan &plan, QWidget *parent)
    : QScrollArea(parent)
    , m_work(work)
    , m_mode(plan.workflow.goal())
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
    addFacts(column);
    addKeepChoice(column, plan);
    addReason(column, plan);
    addEstimate(column);
}

void ConfirmSide::addFacts(QVBoxLayout *column)
{
    QStringList facts;
    const auto add = [&](const QString &title, const QString &text) {
        if (text.isEmpty())
            return;
        QLabel *heading = wrappedLabel(title, this);
        makeTitle(heading, 1);
        column->addWidget(heading);
        QLabel *value = wrappedLabel(text, this, "muted");
        setSpokenName(value, factText(title, text)); // screen readers leave out headings when they read a question
        facts.append(factText(title, text));
        column->addWidget(value);
        column->addSpacing(4);
    };
    add(tr("Keeps"), modeKeeps(m_mode).join(QStringLiteral(", ")));
    add(tr("Removes"), modeRemoves(m_mode).join(QStringLiteral(", ")));
    add(tr("Good to know"), modeCaution(m_mode));
    setAccessibleDescription(facts.join(QLatin1Char('\n'))); // it gets the focus itself
}

void ConfirmSide::addKeepChoice(QVBoxLayout *column, const Plan &plan)
{
    if (m_mode != ResetMode::FreshStart)
        return;
    m_keepUserData = plan.keepUserData;
    auto *keep = new QCheckBox(tr("Keep user data"), this);
    keep->setChecked(m_keepUserData);
    setNames(keep, QStringLiteral("keepUserData"), keep->text());
    column->addWidget(keep);
    connect(keep, &QCheckBox::toggled, this, [this](bool on) { m_keepUserData = on; });
}

bool ConfirmSide::needsReason() const
{
    return m_reason && m_work.approvals.needOf(m_mode) == ApprovalNeed::Yes && m_reason->text().trimmed().isEmpty();
}

void ConfirmSide::addReason(QVBoxLayout *column, const Plan &plan)
{
    const ApprovalNeed need = m_work.approvals.needOf(m_mode);
    if (need == ApprovalNeed::No)
        return;
    const bool needed = need == ApprovalNeed::Yes;
    QLabel *heading = wrappedLabel(tr("A second administrator"), this);
    heading->setFont(scaledFont(font(), 1, QFont::Bold));
    column->addWidget(heading);
    column->addWidget(wrappedLabel(needed
            ? tr(
                "has to approve this for each device in the Intune admin center, within three days; until then nothing "
                "happens. Your own account can't. Tell them why:")
            : tr("may have to approve this; whether that is so can't be read here. If so, they will read why:"),
        this, "muted"));
    m_reason = new QLineEdit(plan.justification, this);
    setNames(m_reason, QStringLiteral("confirmReason"), tr("Reason for the second administrator"));
    m_reason->setMaxLength(maxJustification);
    m_reason->setPlaceholderText(needed ? tr("Reason") : tr("Reason (optional)"));
    column->addWidget(m_reason);
    column->addSpacing(4);
    connect(m_reason, &QLineEdit::textChanged, this, &ConfirmSide::reasonChanged);
}

void ConfirmSide::addEstimate(QVBoxLayout *column)
{
    QLabel *heading = wrappedLabel(tr("Sending"), this);
    makeTitle(heading, 1);
    m_estimate = wrappedLabel({}, this, "muted");
    m_estimate->setObjectName(QStringLiteral("confirmEstimate"));
    column->addWidget(heading);
    column->addWidget(m_estimate);
}

void ConfirmSide::showEstimate(const Plan &chosen)
{
    m_estimate->setText(chosen.items.isEmpty() ? tr("Nothing to send.")
                                               : sendingText(m_work.engine.estimate({chosen}), m_work.clock.now()));
}

} // namespace Reslate
