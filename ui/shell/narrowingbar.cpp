// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/narrowingbar.h"

#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/widgets.h"

#include <QPushButton>

namespace Reslate {

NarrowingBar::NarrowingBar(QWidget *parent)
    : QWidget(parent)
    , m_hidden(new QPushButton(this))
    , m_searchAll(new QPushButton(this))
{
    setObjectName(QStringLiteral("narrowingBar"));
    m_hidden->setObjectName(QStringLiteral("hiddenSelection"));
    m_hidden->setProperty("role", QStringLiteral("cautionChip"));
    m_hidden->setToolTip(tr("Shows exactly the selected devices. The actions above are about all of them."));
    m_searchAll->setObjectName(QStringLiteral("searchAll"));
    m_searchAll->setProperty("role", QStringLiteral("link"));
    auto *flow = new FlowLayout(this);
    flow->setContentsMargins(0, 6, 0, 0);
    flow->setSpacing(8);
    flow->addWidget(m_hidden);
    flow->addWidget(m_searchAll);
    connect(m_hidden, &QPushButton::clicked, this, &NarrowingBar::showHiddenClicked);
    connect(m_searchAll, &QPushButton::clicked, this, &NarrowingBar::searchAllClicked);
    setHiddenSelection(0);
    setSearchAll({});
}

void NarrowingBar::setHiddenSelection(int count)
{
    m_hidden->setText(tr("%1 selected, not shown here · Show", "number of devices").arg(numberText(count)));
    setSpokenName(m_hidden,
        tr("%1 selected and not shown here. Show the selected devices.", "26 devices").arg(devicesText(count)));
    m_hidden->setVisible(count > 0);
    updateVisible();
}

void NarrowingBar::setSearchAll(const QString &text)
{
    m_searchAll->setText(text);
    setSpokenName(m_searchAll, text);
    m_searchAll->setVisible(!text.isEmpty());
    updateVisible();
}

QPushButton *NarrowingBar::makeChip(const NarrowingChip &chip)
{
    constexpr int maxText = 52; // in average letters
    auto *button = new QPushButton(this);
    const QString shown = fontMetrics().elidedText(
        chip.text, Qt::ElideRight, maxText * fontMetrics().averageCharWidth());
    button->setText(withoutMnemonic(shown) + QStringLiteral("  ✕"));
    setNames(button, QStringLiteral("chip-") + chip.id, tr("Remove: %1", "search or filter").arg(chip.text));
    button->setToolTip(toolTipText(button->accessibleName()));
    button->setProperty("role", QStringLiteral("filterChip"));
    connect(button, &QPushButton::clicked, this, [this, id = chip.id] { Q_EMIT chipRemoved(id); });
    return button;
}

void NarrowingBar::setChips(const QList<NarrowingChip> &chips)
{
    if (chips == m_chips)
        return;
    m_chips = chips;
    for (QPushButton *old : std::as_const(m_buttons)) {
        layout()->removeWidget(old);
        old->hide();
        old->deleteLater(); // one of them may be what was clicked
    }
    m_buttons.clear();
    layout()->removeWidget(m_searchAll);
    for (const NarrowingChip &chip : chips) {
        m_buttons.append(makeChip(chip));
        layout()->addWidget(m_buttons.constLast());
        m_buttons.constLast()->show();
    }
    layout()->addWidget(m_searchAll); // last in reading order
    QWidget *before = m_hidden;
    for (QWidget *button : std::as_const(m_buttons)) {
        setTabOrder(before, button);
        before = button;
    }
    setTabOrder(before, m_searchAll);
    updateVisible();
}

void NarrowingBar::updateVisible()
{
    setVisible(!m_hidden->isHidden() || !m_searchAll->isHidden() || !m_chips.isEmpty());
}

} // namespace Reslate
