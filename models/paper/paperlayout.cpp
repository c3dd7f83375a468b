// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paper/paperlayout.h"

#include "models/paper/papersetter.h"
#include "models/text/displaytext.h"
#include "models/text/labelscontext.h"

namespace Reslate {
namespace {

/// Below the title.
QList<Models::PaperText> originTexts(const PaperOrigin &origin)
{
    QStringList parts;
    if (!origin.school.trimmed().isEmpty())
        parts.append(plainForDisplay(origin.school));
    if (!origin.author.trimmed().isEmpty())
        parts.append(Labels::tr("made by %1", "person").arg(plainForDisplay(origin.author)));
    QList<Models::PaperText> texts;
    if (!parts.isEmpty())
        texts.append({parts.join(QStringLiteral(" · ")), Models::PaperFace::Muted});
    if (origin.practice)
        texts.append({Labels::tr("Practice: these devices are made up."), Models::PaperFace::Strong});
    return texts;
}

/// On the foot of each page.
QString footText(const PaperDocument &document)
{
    QStringList parts {document.foot.isEmpty() ? document.title : plainForDisplay(document.foot)};
    if (!document.origin.school.trimmed().isEmpty())
        parts.append(plainForDisplay(document.origin.school));
    if (document.origin.practice)
        parts.prepend(Labels::tr("Practice", "mark on paper"));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QList<PaperPage> paperPages(const PaperDocument &document, const Models::PaperFonts &fonts, const QSizeF &size)
{
    Models::PaperSetter setter(fonts, size);
    setter.addHead(document, originTexts(document.origin) + document.lead);
    for (const PaperSection &section : document.sections)
        setter.addSection(section);
    QList<PaperPage> pages = std::move(setter).numbered(footText(document));
    if (!document.watermark.isEmpty()) {
        const QString text = fonts.printable(document.watermark, Models::PaperFace::Title);
        for (PaperPage &page : pages) // first, so that everything stands above it
            page.prepend({PaperMark::Kind::Watermark, {{0, 0}, size}, text, Models::PaperFace::Title, {}});
    }
    for (const PaperDocument &next : document.following)
        pages += paperPages(next, fonts, size);
    return pages;
}

} // namespace Reslate
