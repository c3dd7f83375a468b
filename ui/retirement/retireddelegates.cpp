// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retirement/retireddelegates.h"

#include "models/text/modelroles.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

namespace Reslate {

void ReportNumberDelegate::paintCell(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    TextLine line {.text = index.data().toString(), .font = option.font, .color = theme().colors().text};
    if (index.data(StruckRole).toBool()) {
        line.font.setStrikeOut(true);
        line.color = theme().colors().muted;
    }
    drawLine(painter, contentOf(option.rect), line);
}

void SegmentsDelegate::paintCell(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int height = 6;
    const QRect area = contentOf(option.rect);
    paintBar(painter, {area.left(), area.center().y() - height / 2, area.width(), height},
        index.data(SegmentsRole).value<QList<BarSegment>>(), theme().colors());
}

} // namespace Reslate
