// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/paint.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <algorithm>

namespace Reslate {
namespace {

constexpr int badgePadding = 8;
constexpr int highBadgePadding = 5; ///< of one with two lines, whose ends are hardly round
constexpr int badgeGap = 4;

/// Widths that sum to the whole, each part that isn't 0 wide enough to be seen.
QList<int> shareWidth(int width, const QList<BarSegment> &segments)
{
    constexpr int least = 3;
    int total = 0;
    for (const BarSegment &segment : segments)
        total += segment.count;
    QList<int> widths;
    int used = 0;
    for (const BarSegment &segment : segments) {
        const int share = total > 0 ? static_cast<int>(qint64 {width} * segment.count / total) : 0;
        widths.append(segment.count > 0 ? std::max(share, least) : 0);
        used += widths.constLast();
    }
    const auto widest = std::max_element(widths.begin(), widths.end());
    if (widest != widths.end())
        *widest = std::max(0, *widest + width - used);
    return widths;
}

/// One part of a bar; what is under way can be told from what is over in black and white, too.
void paintPart(QPainter *painter, const QRect &part, BarFill fill, const ToneColors &tone)
{
    constexpr int edge = 2;
    constexpr int stripe = 3;
    painter->fillRect(part, fill == BarFill::Solid ? tone.bar : tone.ground);
    if (fill == BarFill::Solid || part.isEmpty())
        return;
    painter->save();
    painter->setClipRect(part, Qt::IntersectClip);
    painter->setPen(QPen(tone.bar, fill == BarFill::Hollow ? edge : stripe));
    if (fill == BarFill::Hollow) {
        painter->setBrush(Qt::NoBrush);
        const double round = part.height() / 2.0;
        painter->drawRoundedRect(QRectF(part).adjusted(1, 1, -1, -1), round - 1, round - 1);
    } else {
        for (int x = part.left() - part.height(); x <= part.right(); x += 2 * stripe + 1)
            painter->drawLine(x, part.bottom() + 1, x + part.height(), part.top());
    }
    painter->restore();
}

} // namespace

QSize badgeSize(const Badge &badge, const QFont &font)
{
    const QFontMetrics metrics(font);
    // One pixel more, as the width of a text is rounded and an exact fit would be cut.
    return {metrics.horizontalAdvance(badge.text) + 1 + 2 * badgePadding, metrics.height() + 2};
}

QStringList textLines(const QString &text, const QFont &font, int width, int most)
{
    const QFontMetrics metrics(font);
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const bool last = lines.size() + 1 == most;
        const QString part = text.mid(line.textStart(), last ? -1 : line.textLength()).trimmed();
        lines.append(last ? metrics.elidedText(part, Qt::ElideRight, width) : part);
        if (last)
            break;
    }
    layout.endLayout();
    return lines;
}

QRect paintBadge(QPainter *painter, const QRect &area, const Badge &badge, const QFont &font, const Colors &colors)
{
    const ToneColors &tone = colors.of(badge.tone);
    const QFontMetrics metrics(font);
    QSize size = badgeSize(badge, font);
    // A badge is cut rather than parted within a word.
    const QStringList words = badge.text.split(QLatin1Char(' '));
    const bool fits = std::none_of(words.cbegin(), words.cend(),
        [&](const QString &word) { return metrics.horizontalAdvance(word) > area.width() - 2 * highBadgePadding; });
    const bool isHigh = fits && area.height() >= size.height() + metrics.height();
    const QStringList lines = size.width() > area.width() && isHigh
        ? textLines(badge.text, font, area.width() - 2 * highBadgePadding, 2)
        : QStringList {metrics.elidedText(badge.text, Qt::ElideRight, area.width() - 2 * badgePadding)};
    size.setWidth(std::min(size.width(), area.width()));
    if (lines.size() > 1)
        size.setHeight(size.height() + metrics.height());
    const QRect box(area.left(), area.top() + (area.height() - size.height()) / 2, size.width(), size.height());
    if (box.width() <= 2 * badgePadding)
        return {};

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tone.ground);
    const double radius = lines.size() > 1 ? 6 : box.height() / 2.0;
    painter->drawRoundedRect(box, radius, radius);
    QFont textFont = font;
    textFont.setStrikeOut(badge.struck);
    painter->setFont(textFont);
    painter->setPen(tone.text);
    const int padding = lines.size() > 1 ? highBadgePadding : badgePadding;
    const QRect inner = box.adjusted(padding, 0, -padding, 0);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QRect line(
            inner.left(), inner.top() + 1 + static_cast<int>(i) * metrics.height(), inner.width(), metrics.height());
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, lines[i]);
    }
    painter->restore();
    return box;
}

QList<QRect> layOutBadges(const QRect &area, const QList<Badge> &badges, const QFont &font)
{
    QList<QRect> boxes;
    int x = area.left();
    for (const Badge &badge : badges) {
        const int left = area.right() + 1 - x;
        const int width = std::min(badgeSize(badge, font).width(), left);
        boxes.append(width > 2 * badgePadding ? QRect(x, area.top(), width, area.height()) : QRect());
        x += width + badgeGap;
    }
    return boxes;
}

void paintBar(QPainter *painter, const QRect &area, const QList<BarSegment> &segments, const Colors &colors)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(area, area.height() / 2.0, area.height() / 2.0);
    painter->setClipPath(shape);
    painter->fillRect(area, colors.track);
    int x = area.left();
    const QList<int> widths = shareWidth(area.width(), segments);
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const Tone tone = segments[i].tone;
        if (tone != Tone::Neutral) // which is what the bar is painted on
            paintPart(painter, {x, area.top(), widths[i], area.height()}, segments[i].fill, colors.of(tone));
        x += widths[i];
    }
    painter->restore();
}

void paintCheckBox(QPainter *painter, const QRect &area, Qt::CheckState state, bool enabled, const Colors &colors)
{
    const int side = std::min({16, area.width(), area.height()});
    const QRectF box(area.left() + (area.width() - side) / 2 + 0.5, area.top() + (area.height() - side) / 2 + 0.5,
        side - 1, side - 1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool filled = state != Qt::Unchecked;
    const QColor accent = enabled ? colors.accent : colors.outline;
    painter->setPen(QPen(filled ? accent : colors.outline, 1.2));
    painter->setBrush(filled ? accent : colors.surface);
    painter->drawRoundedRect(box, 4, 4);
    painter->setPen(QPen(colors.onAccent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](double x, double y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    if (state == Qt::Checked)
        painter->drawPolyline(QPolygonF {at(0.24, 0.53), at(0.42, 0.71), at(0.77, 0.32)});
    else if (state == Qt::PartiallyChecked)
        painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
    painter->restore();
}

} // namespace Reslate
