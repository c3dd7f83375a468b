// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/actionrow.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace Reslate {

ActionRow::ActionRow(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
    m_row->addStretch();
}

void ActionRow::add(QPushButton *button)
{
    m_row->insertWidget(m_count++, button);
}

void ActionRow::addYielding(QPushButton *button, const QAction *action)
{
    m_yielding.append({button, action});
}

QSize ActionRow::minimumSizeHint() const
{
    return {needed(), m_row->minimumSize().height()};
}

void ActionRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

bool ActionRow::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) { // a button has another text
        updateGeometry();
        fit();
    }
    return QWidget::event(event);
}

void ActionRow::fit()
{
    int used = needed();
    for (auto each = m_yielding.crbegin(); each != m_yielding.crend(); ++each) {
        const auto [button, action] = *each;
        const int more = m_row->spacing() + button->sizeHint().width();
        const bool fits = action->isVisible() && used + more <= width();
        button->setVisible(fits);
        used += fits ? more : 0;
    }
}

int ActionRow::needed() const
{
    int sum = 0;
    const QList<QPushButton *> buttons = findChildren<QPushButton *>(QString(), Qt::FindDirectChildrenOnly);
    for (const QPushButton *button : buttons) {
        const bool yields = std::any_of(
            m_yielding.cbegin(), m_yielding.cend(), [button](const auto &each) { return each.first == button; });
        if (!yields && !button->isHidden())
            sum += std::max(button->sizeHint().width(), button->minimumWidth()) + m_row->spacing();
    }
    return sum;
}

} // namespace Reslate
