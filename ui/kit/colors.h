// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text/badge.h"

#include <QColor>
#include <QPalette>

namespace Reslate {

/// Text and ground of a badge, and the strong colour of a bar segment.
struct ToneColors {
    QColor text;
    QColor ground;
    QColor bar;
};

/// Every colour of the program. One accent; each text has a contrast of at least 4.5:1 on each ground that it stands
/// on (tests/ui/tst_colors computes it).
struct Colors {
    bool dark = false;
    QColor surface; ///< tables, cards, tool row
    QColor sunken; ///< sidebar, details, status bar
    QColor line;
    QColor outline; ///< of controls that must be found: check boxes, focus
    QColor text;
    QColor muted;
    QColor accent; ///< the main button, the current row, links
    QColor onAccent;
    QColor accentHover;
    QColor selection; ///< ground of checked rows
    QColor hover;
    QColor track; ///< ground of bars

    ToneColors neutral, good, caution, bad, busy;

    const ToneColors &of(Tone tone) const;
};

const Colors &lightColors();
const Colors &darkColors();

/// The palette that Fusion paints everything else with.
QPalette paletteFrom(const Colors &colors);

/// WCAG 2.1 contrast ratio, 1 to 21.
double contrast(const QColor &a, const QColor &b);

} // namespace Reslate
