// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paper/paperlayout.h"

namespace Reslate {

/// Fills the pages of one document from top to bottom.
class PaperSetter {
public:
    /// The fonts must outlive it.
    PaperSetter(const PaperFonts &fonts, const QSizeF &size);

    /// The title with what stands below it, and the logo and the code beside them.
    void addHead(const PaperDocument &document, const QList<PaperText> &below);
    /// With a gap above it.
    void addSection(const PaperSection &section);
    /// The pages with foot and number on each.
    QList<PaperPage> numbered(const QString &foot) &&;

private:
    /// One line of a cell.
    struct Line {
        QString text;
        PaperFace face = PaperFace::Plain;
        qreal height = 0;
        qreal shift = 0; ///< from the left edge of its column
        qreal width = 0; ///< over the columns beside it; 0: as wide as its column
    };
    /// A row with its lines broken.
    struct Row {
        QList<QList<Line>> cells;
        QList<bool> boxes;
        QList<qreal> bars; ///< as PaperCell::bar
        qreal gap = 0; ///< above and below, part of the height
        qreal height = 0;
    };

    void breakPage();
    void makeRoom(qreal height);
    QRectF line(qreal x, qreal width, qreal height) const { return {x, m_y, width, height}; }
    static qreal heightOf(const QList<Line> &lines);
    qreal roomFor(qsizetype columns) const;
    QList<Line> linesOf(const QList<PaperText> &texts, qreal width) const;
    bool isTooWide(const PaperText &text, qreal width) const;
    QList<Line> spanningLines(const PaperText &text, qreal x) const;
    static void addSpanning(Row &row, qsizetype cell, const QList<Line> &lines);
    Row rowOf(const QList<PaperCell> &cells, const QList<qreal> &widths) const;
    Row headOf(const PaperTable &table, const QList<qreal> &widths) const;
    QList<Row> fittingRows(const Row &row, qreal most) const;
    void put(const Row &row, const QList<qreal> &widths);
    void addRule(qreal x, qreal width);
    void addParagraph(const PaperText &text, qreal width);
    qreal headingHeight(const PaperText &heading) const;
    void addHeading(const PaperText &heading);
    void addParts(const PaperSection &section);
    void addFacts(const PaperSection &section);
    void addTable(const PaperSection &section, bool isHeadingThere);
    void addSignatures(const PaperSection &section);
    qreal addLogo(const QImage &logo, qreal right);
    qreal addCode(const QString &code, qreal right);

    const PaperFonts &m_fonts;
    QSizeF m_size;
    qreal m_bottom; ///< of what stands above the page number
    qreal m_cellGap; ///< between columns
    qreal m_rowGap; ///< above and below the texts of a row
    qreal m_y = 0;
    QList<PaperPage> m_pages;
};

} // namespace Reslate
