// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/modecard.h"

#include "models/text/devicelabels.h"
#include "models/text/devicename.h"
#include "models/text/labels.h"
#include "models/text/modelabels.h"
#include "models/text/recentlabels.h"
#include "ui/kit/theme.h"
#include "ui/kit/widgets.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace Reslate {
namespace {

Tone toneOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Allowed:
        return Tone::Good;
    case Verdict::Warned:
        return Tone::Caution;
    case Verdict::Blocked:
        return Tone::Bad;
    }
    return Tone::Neutral;
}

bool isPending(Reason reason)
{
    return reason == Reason::ActionPending || reason == Reason::StillPending;
}

QString reasonsText(const QList<Reason> &reasons, ResetMode mode, std::optional<ResetMode> instead, bool pendingOver)
{
    QStringList sentences;
    for (const Reason reason : reasons)
        sentences.append(pendingOver && isPending(reason)
                ? pendingOverSentence()
                : reasonSentence(reason, mode, sentences.isEmpty() ? instead : std::nullopt));
    return sentences.join(QLatin1Char('\n'));
}

} // namespace

ModeCard::ModeCard(ResetMode mode, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_mode(mode)
    , m_theme(theme)
    , m_title(wrappedLabel(modeTitle(mode), this))
    , m_verdict(new BadgeLabel(theme, this))
    , m_why(wrappedLabel({}, this))
    , m_effect(wrappedLabel({}, this, "muted"))
    , m_insteadLink(new QPushButton(this))
    , m_send(new QPushButton(modeAction(mode, 1), this))
{
    const QString name = modeName(mode);
    setObjectName(QStringLiteral("card-") + name);
    setProperty("role", QStringLiteral("card"));
    m_title->setFont(scaledFont(font(), 1, QFont::Bold));
    for (QLabel *label : {m_why, m_effect})
        label->setFont(scaledFont(font(), 0.92));
    m_why->setObjectName(QStringLiteral("cardWhy-") + name);
    setNames(m_insteadLink, QStringLiteral("cardInstead-") + name, tr("Show the mode to use instead"));
    m_insteadLink->setProperty("role", QStringLiteral("link"));
    setNames(m_send, QStringLiteral("cardSend-") + name, modeAction(mode, 1));
    m_send->setProperty("role", QStringLiteral("small"));
    m_send->setMinimumWidth(1); // its text follows the width of the card, not the other way round

    auto *head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(m_title, 1);
    head->addWidget(m_verdict, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 10);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_why);
    column->addWidget(m_insteadLink, 0, Qt::AlignLeft);
    column->addWidget(m_effect);
    column->addWidget(m_send, 0, Qt::AlignLeft);

    connect(m_send, &QPushButton::clicked, this, [this] { Q_EMIT requested(m_mode); });
    connect(m_insteadLink, &QPushButton::clicked, this, [this] {
        if (m_instead)
            Q_EMIT insteadClicked(*m_instead);
    });
}

void ModeCard::showDevice(const Device &device, const QDateTime &now, const Circumstances &circumstances)
{
    const Eligibility eligibility = judgeHeld(device, m_mode, now, circumstances);
    const bool blocked = eligibility.verdict == Verdict::Blocked;
    QList<Reason> reasons = blocked ? QList {eligibility.reason} : allReasons(device, m_mode, now);
    const bool isAgain = isRecent(eligibility.reason);
    if (isAgain)
        reasons.prepend(eligibility.reason);
    updateTitle(eligibility.verdict);
    m_verdict->setBadge({.text = verdictText(eligibility.verdict), .tone = toneOf(eligibility.verdict)});

    QStringList sentences {isAgain ? recentSentence(circumstances.recent, now) : QString(),
        reasonsText(reasons, m_mode, eligibility.instead, m_pendingOver)};
    if (reasons.contains(Reason::AlreadyInJob))
        sentences.append(m_holder);
    for (const Reason reason : m_pendingOver ? QList<Reason>() : reasons)
        sentences.append(pendingAdvice(device, reason, now));
    sentences.removeAll(QString());
    const QString why = sentences.join(QLatin1Char(' '));
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());

    m_instead = blocked ? eligibility.instead : std::nullopt;
    m_insteadLink->setVisible(m_instead.has_value());
    if (m_instead) {
        m_insteadLink->setText(tr("See %1").arg(modeTitle(*m_instead)));
        setSpokenName(m_insteadLink, m_insteadLink->text());
    }
    QStringList effect;
    if (const QStringList keeps = modeKeeps(m_mode); !keeps.isEmpty())
        effect.append(tr("Keeps: %1.").arg(keeps.join(QStringLiteral(", "))));
    if (const QStringList removes = modeRemoves(m_mode); !removes.isEmpty())
        effect.append(tr("Removes: %1.").arg(removes.join(QStringLiteral(", "))));
    m_effect->setText(effect.join(QLatin1Char('\n')));
    m_effect->setVisible(!blocked);
    m_send->setVisible(!blocked);
    m_device = displayName(device);
    m_block = blocked ? why + (m_instead ? modeName(*m_instead) : QString()) : QString();
    setSpokenName(m_send, modeActionFor(m_mode, m_device));
    fitAction();
    m_verdictText = verdictText(eligibility.verdict);
    if (why != accessibleDescription())
        setAccessibleDescription(why);
}

void ModeCard::entitle(const QString &title)
{
    m_title->setText(title);
    setSpokenName(this, factText(title, m_verdictText));
}

void ModeCard::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fitAction();
}

/// As much of the device's name as there is room for; where that says nothing, only that it is one device.
void ModeCard::fitAction()
{
    constexpr int fewestLetters = 8;
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right() - 2;
    const auto show = [this](const QString &text) {
        m_send->setText(withoutMnemonic(text));
        return m_send->sizeHint().width();
    };
    const int over = show(modeActionFor(m_mode, m_device)) - room;
    if (over <= 0)
        return;
    const QFontMetrics metrics = m_send->fontMetrics();
    const QString name = metrics.elidedText(m_device, Qt::ElideMiddle, metrics.horizontalAdvance(m_device) - over);
    if (name.size() < std::min<qsizetype>(fewestLetters, m_device.size()) || show(modeActionFor(m_mode, name)) > room)
        show(modeAction(m_mode, 1));
}

void ModeCard::updateTitle(Verdict verdict)
{
    setRole(m_title, verdict == Verdict::Blocked ? "muted" : "");
    setRole(m_why, verdict == Verdict::Warned ? "caution" : "muted");
}

} // namespace Reslate
