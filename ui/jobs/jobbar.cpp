// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/jobbar.h"

#include "models/text/displaytext.h"
#include "models/text/modelroles.h"
#include "models/text/prooflabels.h"
#include "ui/kit/paint.h"
#include "ui/kit/spoken.h"
#include "ui/kit/theme.h"

#include <QModelIndex>
#include <QPainter>

#include <algorithm>

namespace Reslate {

JobBar::JobBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void JobBar::showJob(const std::function<QVariant(int role)> &value)
{
    const QVariant countdown = value(CountdownRole);
    const int left = countdown.toInt();
    const bool runsDown = countdown.isValid();
    m_countdown = runsDown ? std::max(m_countdown, left) : 0;
    const QList<BarSegment> segments = runsDown
        ? QList<BarSegment> {{Tone::Busy, left}, {Tone::Neutral, m_countdown - left}}
        : value(SegmentsRole).value<QList<BarSegment>>();
    const QString counts = value(CountsTextRole).toString();
    setSpokenName(this, counts);
    setToolTip(toolTipText(counts + QLatin1Char('\n') + barLegend()));
    setAccessibleDescription(barLegend());
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
