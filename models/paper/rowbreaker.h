// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paper/paperlayout.h"

namespace Reslate::Models {

/// One line of a cell.
struct PaperLine {
    QString text; ///< printable; empty: room for what another cell has there
    PaperFace face = PaperFace::Plain;
    qreal height = 0;
    qreal shift = 0; ///< from the left edge of its column, 0 or less; of one that spans
    qreal width = 0; ///< of one that spans, over the columns beside it; 0: it doesn't
};

/// Of all of them together.
qreal heightOf(const QList<PaperLine> &lines);

/// A row with its lines broken.
struct PaperRow {
    QList<QList<PaperLine>> cells;
    QList<qreal> tops; ///< how far below the texts' begin each cell's box or bar stands
    QList<bool> boxes;
    QList<qreal> bars; ///< as PaperCell::bar
    qreal gap = 0; ///< above and below, part of the height
    qreal height = 0;
};

struct RowGaps {
    qreal between = 0; ///< columns
    qreal above = 0; ///< and below the texts of a row
};

/// Breaks texts into lines and rows into what fits a page. Widths and heights in the units of the device.
class RowBreaker {
public:
    /// The fonts must outlive it.
    RowBreaker(const PaperFonts &fonts, qreal pageWidth);

    /// One paragraph below the other.
    QList<PaperLine> linesOf(const QList<PaperText> &texts, qreal width) const;
    /// What its column would break inside a word, number or id, and the page wouldn't, stands over the columns beside
    /// it, and what they hold begins below.
    PaperRow rowOf(const QList<PaperCell> &cells, const QList<qreal> &widths, const RowGaps &gaps) const;
    /// The row, or several one after the other where it is higher than that.
    static QList<PaperRow> fittingRows(const PaperRow &row, qreal most);

private:
    bool isTooWide(const PaperText &text, qreal width) const;
    QList<PaperLine> spanningLines(const PaperText &text, qreal x) const;

    const PaperFonts &m_fonts;
    qreal m_pageWidth;
};

} // namespace Reslate::Models
