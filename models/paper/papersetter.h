// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paper/rowbreaker.h"

namespace Reslate::Models {

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
    void breakPage();
    void makeRoom(qreal height);
    QRectF line(qreal x, qreal width, qreal height) const { return {x, m_y, width, height}; }
    qreal roomFor(qsizetype columns) const;
    PaperRow headOf(const PaperTable &table, const QList<qreal> &widths) const;
    void put(const PaperRow &row, const QList<qreal> &widths);
    void addRule(qreal x, qreal width);
    void addParagraph(const PaperText &text, qreal width);
    PaperText footText(const QString &foot, qreal width) const;
    qreal headingHeight(const PaperText &heading) const;
    void addHeading(const PaperText &heading);
    void addParts(const PaperSection &section);
    void addFacts(const PaperSection &section);
    void addTable(const PaperSection &section, bool isHeadingThere);
    void addSignatures(const PaperSection &section);
    qreal addLogo(const QImage &logo, qreal right);
    qreal addCode(const QString &code, qreal right);

    const PaperFonts &m_fonts;
    RowBreaker m_rows;
    QSizeF m_size;
    qreal m_bottom; ///< of what stands above the page number
    RowGaps m_gaps;
    qreal m_y = 0;
    QList<PaperPage> m_pages;
};

} // namespace Reslate::Models
