// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retirement/reusecard.h"

#include "ui/assistant/titledcard.h"
#include "ui/kit/widgets.h"

#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace Reslate {

ReuseCard::ReuseCard(QWidget *parent)
    : QWidget(parent)
{
    QVBoxLayout *card = titledCard(tr("How are they made ready?"), this);
    QWidget *frame = card->parentWidget();
    const auto add = [this, card, frame](const QString &objectName, const QString &text, const QString &meaning) {
        auto *button = new QRadioButton(text, frame);
        setNames(button, objectName, text);
        button->setAccessibleDescription(meaning);
        QLabel *label = wrappedLabel(meaning, frame, "muted");
        label->setContentsMargins(24, 0, 0, 4);
        card->addWidget(button);
        card->addWidget(label);
        connect(button, &QRadioButton::clicked, this, [this] { Q_EMIT chosen(m_hand->isChecked()); });
        return button;
    };
    m_hand = add(QStringLiteral("reuse-reimage"), tr("Windows is installed anew, by hand"),
        tr("What Microsoft prefers: start the device from installation media, delete all partitions of its drive, and "
           "install Windows. It is set up by Autopilot afterward, as its registration stays. Reslate sends nothing."));
    m_order = add(QStringLiteral("reuse-reset"), tr("Autopilot Reset, sent from here"),
        tr("Where installing anew isn't possible. Users' files, apps and settings go; the device stays joined and "
           "enrolled. Its handover sheets are printed from View → Retired when it is done."));
    auto *sheets = new QPushButton(tr("Print handover sheets…"), frame);
    setNames(sheets, QStringLiteral("handoverSheets"), sheets->text());
    sheets->setAutoDefault(false);
    m_sheets = sheets;
    card->addWidget(sheets, 0, Qt::AlignLeft);
    card->addWidget(
        wrappedLabel(tr("BitLocker: before the handover, look in Entra for a recovery key that was saved since the "
                        "installation or the reset. An older key doesn't open a drive that was encrypted "
                        "anew."),
            frame, "muted"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(frame);
    connect(sheets, &QPushButton::clicked, this, &ReuseCard::sheetsWanted);
}

void ReuseCard::showChoice(bool byHand)
{
    (byHand ? m_hand : m_order)->setChecked(true);
    m_sheets->setVisible(byHand);
}

QRadioButton *ReuseCard::beginning() const
{
    return m_hand->isChecked() ? m_hand : m_order;
}

} // namespace Reslate
