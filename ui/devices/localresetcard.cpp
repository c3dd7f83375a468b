// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/localresetcard.h"

#include "models/records/localresetlabels.h"
#include "models/text/badge.h"
#include "ui/kit/theme.h"
#include "ui/kit/widgets.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace Reslate {
namespace {

Tone toneOf(LocalReset state)
{
    switch (state) {
    case LocalReset::Allowed:
        return Tone::Good;
    case LocalReset::Blocked:
        return Tone::Bad;
    case LocalReset::NotSet:
        return Tone::Neutral;
    case LocalReset::Unknown:
        break;
    }
    return Tone::Caution;
}

QString whyText(const LocalResets &resets, const LocalResetFinding &finding)
{
    switch (resets.state()) {
    case LocalResets::State::NotRead:
        return LocalResetCard::tr("Whether your policies in Intune allow it hasn't been looked up yet.");
    case LocalResets::State::Reading:
        return LocalResetCard::tr("The policies are being read…");
    case LocalResets::State::Failed:
        return localResetSentence(resets.error().value_or(Error()));
    case LocalResets::State::Read:
        break;
    }
    return localResetSentence(finding);
}

} // namespace

LocalResetCard::LocalResetCard(LocalResets &resets, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_resets(resets)
    , m_state(new BadgeLabel(theme, this))
    , m_why(wrappedLabel({}, this))
    , m_read(new QPushButton(tr("Look it up"), this))
{
    setObjectName(QStringLiteral("card-local-reset"));
    setProperty("role", QStringLiteral("card"));
    QLabel *title = wrappedLabel(tr("Local Autopilot Reset"), this);
    title->setFont(scaledFont(font(), 1, QFont::Bold));
    QLabel *effect = wrappedLabel(
        tr("Started at the computer: Ctrl+Win+R at the lock screen, then a local administrator "
           "signs in. Primary user and Entra owner stay as they are."),
        this, "muted");
    for (QLabel *label : {m_why, effect})
        label->setFont(scaledFont(font(), 0.92));
    m_why->setObjectName(QStringLiteral("cardWhy-local-reset"));
    setNames(m_read, QStringLiteral("cardRead-local-reset"), tr("Look up local Autopilot Reset"));
    m_read->setProperty("role", QStringLiteral("small"));
    m_read->setToolTip(tr("Reads the policies of Intune that set it, for all devices at once. Changes nothing."));
    auto *head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(title, 1);
    head->addWidget(m_state, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 10);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_why);
    column->addWidget(effect);
    column->addWidget(m_read, 0, Qt::AlignLeft);
    connect(m_read, &QPushButton::clicked, &m_resets, &LocalResets::read);
}

void LocalResetCard::showDevice(const Device &device, const QDateTime &now)
{
    using State = LocalResets::State;
    setVisible(mayHaveLocalReset(device));
    const LocalResetFinding finding = m_resets.findingOf(device);
    const bool isKnown = m_resets.state() == State::Read;
    m_state->setVisible(isKnown || m_resets.state() == State::Failed);
    const bool isAllowed = isKnown && finding.state == LocalReset::Allowed;
    const QString obstacle = isAllowed ? localResetObstacle(device, now) : QString();
    m_state->setBadge(
        {.text = localResetText(finding.state), .tone = obstacle.isEmpty() ? toneOf(finding.state) : Tone::Caution});
    const QString why = QStringLiteral("%1 %2").arg(whyText(m_resets, finding), obstacle).trimmed();
    m_why->setText(breakable(why));
    // It never hides, nor is it disabled: it would hand its focus on to the button of the next card, which wipes.
    m_read->setText(isKnown ? tr("Look it up again") : tr("Look it up"));
    const QString said = isKnown ? localResetText(finding.state) + QStringLiteral(". ") + why : why;
    if (said != accessibleDescription())
        setAccessibleDescription(said);
}

} // namespace Reslate
