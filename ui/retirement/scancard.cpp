// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retirement/scancard.h"

#include "models/retirement/scanlabels.h"
#include "models/text/displaytext.h"
#include "ui/kit/theme.h"
#include "ui/kit/widgets.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace Reslate {
namespace {

const char *roleOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return "good";
    case Tone::Caution:
        return "caution";
    case Tone::Bad:
        return "bad";
    case Tone::Neutral:
    case Tone::Busy:
        break;
    }
    return "muted";
}

} // namespace

ScanCard::ScanCard(QWidget *parent)
    : QFrame(parent)
    , m_shape(plainLabel({}, this))
    , m_title(wrappedLabel({}, this))
    , m_detail(wrappedLabel({}, this))
    , m_accept(new QPushButton(this))
{
    setObjectName(QStringLiteral("scanCard"));
    setProperty("role", QStringLiteral("scanCard"));
    m_title->setObjectName(QStringLiteral("scanTitle"));
    m_detail->setObjectName(QStringLiteral("scanDetail"));
    m_shape->setObjectName(QStringLiteral("scanShape"));
    m_shape->setAlignment(Qt::AlignCenter);
    setNames(m_accept, QStringLiteral("scanAccept"), {});
    m_accept->setAutoDefault(false);
    m_accept->hide();
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addStretch();
    texts->addWidget(m_title);
    texts->addWidget(m_detail);
    texts->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 10, 16, 10);
    row->setSpacing(16);
    row->addWidget(m_shape);
    row->addLayout(texts, 1);
    row->addWidget(m_accept);
    connect(m_accept, &QPushButton::clicked, this, &ScanCard::suggestionAccepted);
    ignoreSecondPress(m_accept);
    setLarge(true);
    showLine(std::nullopt, {});
}

void ScanCard::setLarge(bool large)
{
    const QFont base = QApplication::font();
    m_shape->setFont(scaledFont(base, large ? 3.0 : 1.8));
    m_title->setFont(scaledFont(base, large ? 1.8 : 1.25, QFont::Bold));
    m_detail->setFont(scaledFont(base, large ? 1.15 : 1.0));
    m_shape->setMinimumWidth(large ? 56 : 36);
    setMinimumHeight(large ? 96 : 64);
}

void ScanCard::showLine(const std::optional<ScanLine> &line, const ScanTarget &target)
{
    const Tone tone = line ? scanTone(*line) : Tone::Neutral;
    m_shape->setText(line ? scanShape(*line) : QString());
    const bool isNamed = line && (!line->device.id.isEmpty() || !line->device.autopilot.isEmpty());
    m_title->setText(breakable(isNamed ? scanDeviceText(*line)
            : line                     ? scanSerialText(*line)
                                       : tr("Nothing scanned yet")));
    m_detail->setText(
        breakable(line ? scanDetailText(*line, target) : tr("The result of each scan stands here, and below.")));
    const bool isAnother = line && !line->label.suggestion.isEmpty();
    m_accept->setVisible(isAnother);
    if (isAnother) {
        const QString text = tr("Yes, %1", "a serial number that is suggested")
                                 .arg(plainForDisplay(line->label.suggestion));
        m_accept->setText(withoutMnemonic(text));
        setSpokenName(m_accept, text);
    }
    setRole(m_shape, roleOf(tone));
    if (property("tone").toString() == QLatin1String(roleOf(tone)))
        return;
    setProperty("tone", QLatin1String(roleOf(tone)));
    style()->unpolish(this);
    style()->polish(this);
}

} // namespace Reslate
