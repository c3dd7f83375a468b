// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paper/paperprint.h"

#include <QBuffer>
#include <QMarginsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace Reslate {
namespace {

QColor colorOf(PaperFace face)
{
    return face == PaperFace::Muted ? QColor(0x5b, 0x64, 0x70) : QColor(0x1a, 0x1d, 0x21);
}

void paint(const PaperPage &page, const PaperFonts &fonts, QPainter &painter)
{
    const QColor ruleColor(0xa8, 0xae, 0xb8);
    constexpr qreal ruleWidth = 0.15; // mm
    constexpr qreal boxWidth = 0.25; // mm
    painter.setBrush(Qt::NoBrush);
    for (const PaperMark &mark : page) {
        switch (mark.kind) {
        case PaperMark::Kind::Text:
            painter.setFont(fonts.font(mark.face, mark.text));
            painter.setPen(colorOf(mark.face));
            painter.drawText(QPointF(mark.area.left(), mark.area.top() + fonts.ascent(mark.face)), mark.text);
            break;
        case PaperMark::Kind::Rule:
            painter.setPen(QPen(ruleColor, fonts.mm(ruleWidth)));
            painter.drawLine(mark.area.topLeft(), mark.area.topRight());
            break;
        case PaperMark::Kind::Box:
            painter.setPen(QPen(colorOf(PaperFace::Plain), fonts.mm(boxWidth)));
            painter.drawRect(mark.area);
            break;
        }
    }
}

} // namespace

bool printPaper(const PaperDocument &document, QPagedPaintDevice &device, const std::function<bool(int page)> &isWanted)
{
    QPainter painter;
    if (!painter.begin(&device)) // before anything is measured: a printer knows its resolution from then on
        return false;
    const PaperFonts fonts(device);
    const QList<PaperPage> pages = paperPages(document, fonts, QSizeF(device.width(), device.height()));
    bool isFirst = true;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (!isWanted(static_cast<int>(i + 1)))
            continue;
        if (!std::exchange(isFirst, false) && !device.newPage())
            return false;
        paint(pages[i], fonts, painter);
    }
    return painter.end();
}

QByteArray paperPdf(const PaperDocument &document)
{
    constexpr qreal margin = 15; // mm
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    bool isWhole = false;
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageOrientation(document.orientation);
        writer.setPageMargins(QMarginsF(margin, margin, margin, margin), QPageLayout::Millimeter);
        writer.setTitle(document.title);
        writer.setCreator(QStringLiteral("Reslate"));
        isWhole = printPaper(document, writer, [](int) { return true; });
    }
    return isWhole ? buffer.data() : QByteArray();
}

} // namespace Reslate
