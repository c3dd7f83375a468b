// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionrow.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace Reslate {

ActionRow::ActionRow(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
    m_row->addStretch();
}

void ActionRow::addLeft(QPushButton *button)
{
    m_row->insertWidget(m_left++, button);
}

void ActionRow::addRight(QPushButton *button)
{
    m_row->addWidget(button);
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
    if (m_yielding)
        m_yielding->setVisible(needed() + m_row->spacing() + m_yielding->sizeHint().width() <= width());
}

int ActionRow::needed() const
{
    int sum = 0;
    const QList<QPushButton *> buttons = findChildren<QPushButton *>(QString(), Qt::FindDirectChildrenOnly);
    for (const QPushButton *button : buttons) {
        if (button != m_yielding && !button->isHidden())
            sum += button->sizeHint().width() + m_row->spacing();
    }
    return sum;
}

} // namespace Reslate
