// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobbar.h"

#include "paint.h"
#include "theme.h"

#include <QPainter>

namespace Reslate {

JobBar::JobBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void JobBar::setSegments(const QList<BarSegment> &segments)
{
    if (segments == m_segments)
        return;
    m_segments = segments;
    update();
}

void JobBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBar(&painter, rect().adjusted(0, 1, 0, -1), m_segments, m_theme.colors());
}

} // namespace Reslate
