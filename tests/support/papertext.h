// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paper/paperlayout.h"

#include <QBuffer>
#include <QPdfWriter>

namespace Reslate::Test {

/// Everything that stands on a document's pages of A4, a line each, in the order in which it is printed.
inline QString textOf(const PaperDocument &document)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageOrientation(document.orientation);
    const Models::PaperFonts fonts(writer);
    QString text;
    const QList<PaperPage> pages = paperPages(document, fonts, QSizeF(writer.width(), writer.height()));
    for (const PaperPage &page : pages) {
        for (const PaperMark &mark : page)
            text += mark.text + QLatin1Char('\n');
    }
    return text;
}

} // namespace Reslate::Test
