// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text/badge.h"
#include "ui/kit/colors.h"

#include <QFont>
#include <QList>
#include <QRect>
#include <QStringList>

class QPainter;

namespace Reslate {

// What the delegates and small widgets draw, in one place so that a badge looks the same everywhere.

inline constexpr int deviceRowHeight = 44;
inline constexpr int cellPadding = 8;
inline constexpr double secondLineScale = 0.86; ///< of a cell, against its first line

QSize badgeSize(const Badge &badge, const QFont &font);
/// The text in at most so many lines of that width, broken between words where that is possible; the last line ends in
/// "…" where more would follow.
QStringList textLines(const QString &text, const QFont &font, int width, int most);
/// Draws the badge from the left edge of area, vertically centred; gives what it took. A text that is too long for the
/// width stands in two lines where the area is high enough, and is cut to the width.
QRect paintBadge(QPainter *painter, const QRect &area, const Badge &badge, const QFont &font, const Colors &colors);
/// The rectangles of badges in a row, with a gap between; those that don't fit are empty.
QList<QRect> layOutBadges(const QRect &area, const QList<Badge> &badges, const QFont &font);

/// A rounded bar whose parts share the width by their counts; a part that isn't 0 is at least 3 pixels wide. The fill
/// of a part can be told without its colour.
void paintBar(QPainter *painter, const QRect &area, const QList<BarSegment> &segments, const Colors &colors);

void paintCheckBox(QPainter *painter, const QRect &area, Qt::CheckState state, bool enabled, const Colors &colors);

} // namespace Reslate
