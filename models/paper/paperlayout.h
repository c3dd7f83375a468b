// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paper/paperfonts.h"

#include <QList>
#include <QPageLayout>
#include <QRectF>
#include <QSizeF>

namespace Reslate {

struct PaperColumn {
    QString title;
    int share = 1; ///< of the width, in relation to the other columns'
};

/// Paragraphs below each other.
struct PaperCell {
    QList<PaperText> texts;
    bool isBox = false; ///< a square to be ticked instead
};

struct PaperTable {
    QList<PaperColumn> columns;
    QList<QList<PaperCell>> rows; ///< as many cells each as there are columns
};

/// A heading with a table below it; either may be missing.
struct PaperSection {
    QString heading;
    PaperTable table;
};

/// Where a paper is from, so that whoever finds it knows. Texts are hostile.
struct PaperOrigin {
    QString school; ///< empty: not known
    QString author; ///< who is signed in; empty: not known
    bool practice = false; ///< nothing on it is real
};

/// What is to stand on paper, without a size.
struct PaperDocument {
    QString title;
    QString name = {}; ///< what a printer or a file calls it; empty: as the title
    QList<PaperText> lead; ///< below the title
    QList<PaperSection> sections;
    QPageLayout::Orientation orientation = QPageLayout::Portrait;
    PaperOrigin origin = {}; ///< stands below the title, and the school and a mark of practice on each page
};

/// One thing on a page, in the units of the device, from the upper left corner of what can be printed.
struct PaperMark {
    enum class Kind { Text, Rule, Box };
    Kind kind = Kind::Text;
    QRectF area; ///< of a text: its line
    QString text; ///< printable
    PaperFace face = PaperFace::Plain;
};
using PaperPage = QList<PaperMark>;

/// The pages of a document on sheets of that size. Each table's head stands again on each of its pages, no row is cut
/// in two unless it is higher than a page, a heading is never left alone, and each page says which of how many it
/// is, of what and of which school.
/// Nothing is cut off. At least one page.
QList<PaperPage> paperPages(const PaperDocument &document, const PaperFonts &fonts, const QSizeF &size);

} // namespace Reslate
