// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paper/paperfonts.h"

#include <QImage>
#include <QList>
#include <QMarginsF>
#include <QPageLayout>
#include <QPageRanges>
#include <QPageSize>
#include <QRectF>
#include <QSizeF>
#include <QStringList>

namespace Reslate {

struct PaperColumn {
    QString title; ///< where none has one, there is no head
    int share = 1; ///< of the width, in relation to the other columns'
};

/// Paragraphs below each other.
struct PaperCell {
    QList<Models::PaperText> texts;
    bool isBox = false; ///< a square to be ticked instead
    qreal bar = -1; ///< a bar over that share of the column instead, 0 to 1; below 0: none
};

struct PaperTable {
    QList<PaperColumn> columns;
    QList<QList<PaperCell>> rows; ///< as many cells each as there are columns
    bool isSmall = false; ///< its head in small letters, as the rows are
};

/// A field and what it holds.
struct PaperFact {
    QString label;
    Models::PaperText value; ///< empty: room to write on
    QList<Models::PaperText> more = {}; ///< below the value
};

/// A heading with what stands below it, in the order of the members; each may be missing.
struct PaperSection {
    QString heading;
    QList<PaperFact> facts;
    int factColumns = 2; ///< so many facts beside each other, read down one column first
    QList<Models::PaperText> texts;
    PaperTable table;
    QStringList signatures; ///< lines to be signed on, two beside each other
    bool isSmall = false; ///< heading and labels in small letters, and columns as wide as their texts, not by shares
    bool isWhole = false; ///< never cut between two pages, unless it is higher than one
};

/// Where a paper is from, so that whoever finds it knows. Texts are hostile.
struct PaperOrigin {
    QString school; ///< empty: not known
    QString author; ///< who is signed in; empty: not known
    bool practice = false; ///< nothing on it is real
};

/// Around each page, in millimetres: room for the holes of a file at the sides.
inline constexpr QMarginsF paperMargins {15, 12, 15, 12};

/// What is to stand on paper.
struct PaperDocument {
    QString title;
    QString name = {}; ///< what a printer or a file calls it; empty: as the title
    QList<Models::PaperText> lead; ///< below the title
    QList<PaperSection> sections;
    QPageLayout::Orientation orientation = QPageLayout::Portrait;
    PaperOrigin origin = {}; ///< stands below the title, and the school and a mark of practice on each page
    QPageSize::PageSizeId size = QPageSize::A4; ///< of a file; a printer has its own
    QString foot = {}; ///< on each page, instead of the title; hostile
    QImage logo = {}; ///< beside the title; null: none
    QString code = {}; ///< beside the title as a QR code; empty: none
    QPageRanges pages = {}; ///< of a file: these alone; empty: all
    QMarginsF margins = paperMargins; ///< of a file
    QString watermark = {}; ///< across each page; empty: none
    QList<PaperDocument> following = {}; ///< each begins on a page of its own and counts its own pages
};

/// One thing on a page, in the units of the device, from the upper left corner of what can be printed.
struct PaperMark {
    enum class Kind {
        Text,
        Rule,
        StrongRule,
        Box,
        Fill, ///< a black rectangle
        Bar, ///< a hatched rectangle, which black and white and a poor copy leave as it is
        Image,
        Watermark, ///< a text across the area
    };
    Kind kind = Kind::Text;
    QRectF area; ///< of a text: its line
    QString text; ///< printable
    Models::PaperFace face = Models::PaperFace::Plain;
    QImage image = {};
};
using PaperPage = QList<PaperMark>;

/// The pages of a document on sheets of that size. What a column would break inside a word, number or id, and the page
/// wouldn't, stands over the columns beside it. Each table's head stands again on each of its pages, no row is cut
/// in two unless it is higher than a page, a heading is never left alone, and each page says which of how many it
/// is, of what and of which school.
/// Nothing is cut off but the end of a foot that is longer than its line, which a mark says. At least one page.
QList<PaperPage> paperPages(const PaperDocument &document, const Models::PaperFonts &fonts, const QSizeF &size);

} // namespace Reslate
