// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paper/paperlayout.h"

namespace Reslate::Models {

inline constexpr qreal paperBoxSize = 3.5; // mm; of a box to tick

// How wide the columns of a section are, which have that much room together beside their gaps. In a section of small
// letters, where a lot has to stand on a sheet, each is as wide as its texts need: few of them are broken then.

/// Of a table. A column is as wide as its ids, as long as such ids leave the others half of what they have; where they
/// don't, rows let them span.
QList<qreal> tableWidths(const PaperSection &section, const PaperFonts &fonts, qreal room);
/// Of facts that stand in so many rows: label and value in turn.
QList<qreal> factWidths(const PaperSection &section, int rows, const PaperFonts &fonts, qreal room);

} // namespace Reslate::Models
