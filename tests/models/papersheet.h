// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paper/paperlayout.h"

#include <QBuffer>
#include <QPdfWriter>

#include <memory>

namespace Reslate::Test {

/// A sheet of A4 across.
struct Sheet {
    Sheet()
        : writer(&buffer)
    {
        buffer.open(QIODevice::WriteOnly);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageOrientation(QPageLayout::Landscape);
        fonts = std::make_unique<Models::PaperFonts>(writer);
    }
    QSizeF size() const { return QSizeF(writer.width(), writer.height()); }
    QList<PaperPage> pages(const PaperDocument &document) const { return paperPages(document, *fonts, size()); }

    QBuffer buffer;
    QPdfWriter writer;
    std::unique_ptr<Models::PaperFonts> fonts;
};

/// What stands on it, line by line.
inline QStringList textsOf(const PaperPage &page)
{
    QStringList texts;
    for (const PaperMark &mark : page) {
        if (mark.kind == PaperMark::Kind::Text)
            texts.append(mark.text);
    }
    return texts;
}

} // namespace Reslate::Test
