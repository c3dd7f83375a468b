// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retirement/numbercards.h"

#include "models/retirement/retiredlabels.h"
#include "models/text/labels.h"
#include "ui/kit/theme.h"
#include "ui/kit/widgets.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace Reslate {

NumberCards::NumberCards(QWidget *parent)
    : QWidget(parent)
{
    const QStringList names {QStringLiteral("retiredDevicesCard"), QStringLiteral("retiredProvenCard"),
        QStringLiteral("retiredUnprovenCard"), QStringLiteral("retiredRecordsCard")};
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    for (size_t i = 0; i < m_cards.size(); ++i) {
        auto *frame = new QFrame(this);
        frame->setObjectName(names.at(static_cast<qsizetype>(i)));
        frame->setProperty("role", QStringLiteral("card"));
        QLabel *number = plainLabel({}, frame);
        number->setFont(scaledFont(font(), 2, QFont::Bold));
        QLabel *text = wrappedLabel({}, frame, "muted");
        auto *column = new QVBoxLayout(frame);
        column->setContentsMargins(12, 8, 12, 8);
        column->setSpacing(2);
        column->addWidget(number);
        column->addWidget(text);
        row->addWidget(frame, 1);
        m_cards[i] = {frame, number, text};
    }
}

void NumberCards::showTotals(const RetiredTotals &totals)
{
    m_cards[0].text->setText(devicesInReportsText(totals));
    m_cards[1].text->setText(tr("wipe proven"));
    m_cards[2].text->setText(
        totals.unproven() == 1 ? tr("not proven, must not leave", "one device") : tr("not proven, must not leave"));
    m_cards[3].text->setText(totals.recordsThere == 1 ? tr("record still there") : tr("records still there"));
    show(m_cards[0], totals.devices, "");
    show(m_cards[1], totals.proven, "good");
    show(m_cards[2], totals.unproven(), "caution");
    show(m_cards[3], totals.recordsThere, "bad");
}

void NumberCards::show(const Card &card, int number, const char *role)
{
    card.number->setText(numberText(number));
    setRole(card.number, number == 0 ? "" : role);
    setSpokenName(card.frame, QStringLiteral("%1 %2").arg(card.number->text(), card.text->text()));
}

} // namespace Reslate
