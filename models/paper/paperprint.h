// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paper/paperlayout.h"

#include <QByteArray>
#include <QFuture>

#include <functional>

class QPagedPaintDevice;
class QPainter;

namespace Reslate {
namespace Models {
class UnseenText;
}

/// Draws one page of paperPages(), which were made with these fonts. unseen: keeps what a search finds in a PDF.
void paintPage(
    const PaperPage &page, const Models::PaperFonts &fonts, QPainter &painter, Models::UnseenText *unseen = nullptr);

/// Prints those pages of the document that are wanted (counted from 1), one sheet each and no empty ones. goesOn is
/// asked before each page. False: the device refused, or it didn't go on, and what came out isn't whole.
/// unseen: as in paintPage().
bool printPaper(const PaperDocument &document, QPagedPaintDevice &device, const std::function<bool(int page)> &isWanted,
    const std::function<bool(int done, int pages)> &goesOn = {}, Models::UnseenText *unseen = nullptr);

/// The pages of a document for a device of that resolution (dots per inch) and size (its units), made on a thread of
/// its own.
QFuture<QList<PaperPage>> layOutPaper(
    const std::function<PaperDocument()> &document, int resolution, const QSizeF &size);

/// A page of that size for such a device as a picture of so many dots per inch, to be looked at before it is printed.
QImage pageImage(const PaperPage &page, int resolution, const QSizeF &size, int dpi);

/// The document as a PDF/A-1b. A search finds every text in it as PaperFonts::printable() gives it where Qt writes a
/// file as Qt 6.4 does, which UnseenText can add to; else the file is as Qt writes it, and names in Arabic, Hindi or
/// Chinese are seen in it and not found. Empty: it could not be made, or didn't go on. Any thread may call it.
QByteArray paperPdf(const PaperDocument &document, const std::function<bool(int done, int pages)> &goesOn = {});

/// The same on a thread of its own, with the pages as progress. Canceled: no result.
QFuture<QByteArray> makePaperPdf(const std::function<PaperDocument()> &document);

} // namespace Reslate
