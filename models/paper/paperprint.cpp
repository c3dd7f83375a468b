// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paper/paperprint.h"

#include "models/paper/unseentext.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPromise>
#include <QtConcurrentRun>
#include <QtMath>

#include <algorithm>
#include <cmath>

namespace Reslate {
namespace {

QColor colorOf(Models::PaperFace face)
{
    const bool isMuted = face == Models::PaperFace::Muted || face == Models::PaperFace::SmallMuted;
    return isMuted ? QColor(0x5b, 0x64, 0x70) : QColor(0x1a, 0x1d, 0x21);
}

/// Across the page from below, so large that it fills most of it. Opaque: what is seen through isn't allowed in PDF/A.
void paintWatermark(const PaperMark &mark, const Models::PaperFonts &fonts, QPainter &painter)
{
    constexpr qreal share = 0.6; // of the diagonal
    constexpr qreal mostHigh = 0.35; // of the width
    const QColor color(0xea, 0xea, 0xea);
    const qreal diagonal = std::hypot(mark.area.width(), mark.area.height());
    const qreal width = fonts.width(mark.face, mark.text);
    const qreal grown = std::min(share * diagonal / width, mostHigh * mark.area.width() / fonts.lineHeight(mark.face));
    painter.save();
    painter.translate(mark.area.center());
    painter.rotate(-qRadiansToDegrees(std::atan2(mark.area.height(), mark.area.width())));
    painter.scale(grown, grown);
    painter.setFont(fonts.font(mark.face, mark.text));
    painter.setPen(color);
    painter.drawText(QPointF(-width / 2, fonts.ascent(mark.face) / 3), mark.text);
    painter.restore();
}

void paintRule(const PaperMark &mark, const Models::PaperFonts &fonts, QPainter &painter)
{
    constexpr qreal width = 0.15; // mm
    constexpr qreal strongWidth = 0.3; // mm
    const bool isStrong = mark.kind == PaperMark::Kind::StrongRule;
    painter.setPen(QPen(isStrong ? colorOf(Models::PaperFace::Plain) : QColor(0xa8, 0xae, 0xb8),
        fonts.mm(isStrong ? strongWidth : width)));
    painter.drawLine(mark.area.topLeft(), mark.area.topRight());
}

/// Hatched by single lines: a pattern of the painter's looks different on each printer.
void paintBar(const PaperMark &mark, const Models::PaperFonts &fonts, QPainter &painter)
{
    constexpr qreal lineWidth = 0.2; // mm
    constexpr qreal distance = 0.9; // mm
    const QRectF &bar = mark.area;
    painter.setPen(QPen(colorOf(Models::PaperFace::Plain), fonts.mm(lineWidth)));
    for (qreal x = bar.left() - bar.height(); x < bar.right(); x += fonts.mm(distance)) {
        const qreal from = std::max(x, bar.left());
        const qreal to = std::min(x + bar.height(), bar.right());
        if (to > from)
            painter.drawLine(QPointF(from, bar.bottom() - (from - x)), QPointF(to, bar.bottom() - (to - x)));
    }
    painter.drawRect(bar);
}

void paintText(const PaperMark &mark, const Models::PaperFonts &fonts, QPainter &painter, Models::UnseenText *unseen)
{
    const QFont font = fonts.font(mark.face, mark.text);
    const QPointF baseline(mark.area.left(), mark.area.top() + fonts.ascent(mark.face));
    painter.setPen(colorOf(mark.face));
    if (unseen && !unseen->isFoundAsDrawn(mark.text, font)) {
        unseen->draw(mark.text, font, baseline, painter);
        return;
    }
    painter.setFont(font);
    painter.drawText(baseline, mark.text);
}

void paint(const PaperMark &mark, const Models::PaperFonts &fonts, QPainter &painter, Models::UnseenText *unseen)
{
    constexpr qreal boxWidth = 0.25; // mm
    switch (mark.kind) {
    case PaperMark::Kind::Text:
        paintText(mark, fonts, painter, unseen);
        break;
    case PaperMark::Kind::Rule:
    case PaperMark::Kind::StrongRule:
        paintRule(mark, fonts, painter);
        break;
    case PaperMark::Kind::Box:
        painter.setPen(QPen(colorOf(Models::PaperFace::Plain), fonts.mm(boxWidth)));
        painter.drawRect(mark.area);
        break;
    case PaperMark::Kind::Fill:
        painter.fillRect(mark.area, Qt::black);
        break;
    case PaperMark::Kind::Bar:
        paintBar(mark, fonts, painter);
        break;
    case PaperMark::Kind::Image:
        painter.drawImage(mark.area, mark.image);
        break;
    case PaperMark::Kind::Watermark:
        paintWatermark(mark, fonts, painter);
        break;
    }
}

/// A title that stands in a PDF's description twice, one of them XML, where a control character breaks it.
QString described(const QString &hostile)
{
    QString text;
    for (const QChar c : hostile) {
        if (c.isPrint() && !c.isSurrogate())
            text.append(c);
    }
    return text;
}

} // namespace

void paintPage(const PaperPage &page, const Models::PaperFonts &fonts, QPainter &painter, Models::UnseenText *unseen)
{
    if (unseen)
        unseen->beginPage();
    painter.setRenderHint(QPainter::LosslessImageRendering); // else images become JPEG
    painter.setBrush(Qt::NoBrush);
    for (const PaperMark &mark : page)
        paint(mark, fonts, painter, unseen);
}

bool printPaper(const PaperDocument &document, QPagedPaintDevice &device, const std::function<bool(int page)> &isWanted,
    const std::function<bool(int done, int pages)> &goesOn, Models::UnseenText *unseen)
{
    QPainter painter;
    if (!painter.begin(&device)) // before anything is measured: a printer knows its resolution from then on
        return false;
    const Models::PaperFonts fonts(device);
    const QList<PaperPage> pages = paperPages(document, fonts, QSizeF(device.width(), device.height()));
    bool isFirst = true;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (goesOn && !goesOn(static_cast<int>(i), static_cast<int>(pages.size())))
            return false;
        if (!isWanted(static_cast<int>(i + 1)))
            continue;
        if (!std::exchange(isFirst, false) && !device.newPage())
            return false;
        paintPage(pages[i], fonts, painter, unseen);
    }
    return painter.end();
}

QFuture<QList<PaperPage>> layOutPaper(
    const std::function<PaperDocument()> &document, int resolution, const QSizeF &size)
{
    return QtConcurrent::run([document, resolution, size] {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter standIn(&buffer); // the other device belongs to its own thread
        standIn.setResolution(resolution);
        return paperPages(document(), Models::PaperFonts(standIn), size);
    });
}

QImage pageImage(const PaperPage &page, int resolution, const QSizeF &size, int dpi)
{
    constexpr qreal metresPerInch = 0.0254;
    const qreal scale = qreal(dpi) / resolution;
    QImage image((size * scale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    // Letters are as large as the device's, and all is made smaller together: else lines would be longer than there.
    image.setDotsPerMeterX(qRound(resolution / metresPerInch));
    image.setDotsPerMeterY(qRound(resolution / metresPerInch));
    const Models::PaperFonts fonts(image);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    paintPage(page, fonts, painter);
    return image;
}

namespace {

/// nullopt: it could not be made, or didn't go on; empty: it could not be made so that a search finds everything.
std::optional<QByteArray> pdfOf(
    const PaperDocument &document, const std::function<bool(int done, int pages)> &goesOn, bool isSearchable)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b); // for archives
    writer.setPageSize(QPageSize(document.size));
    writer.setPageOrientation(document.orientation);
    writer.setPageMargins(document.margins, QPageLayout::Millimeter);
    writer.setTitle(described(document.name.isEmpty() ? document.title : document.name));
    writer.setCreator(QStringLiteral("Reslate"));
    Models::UnseenText unseen(writer);
    bool isAny = false; // else it would be an empty sheet
    const auto isWanted = [&](int page) {
        const bool wanted = document.pages.isEmpty() || document.pages.contains(page);
        isAny |= wanted;
        return wanted;
    };
    if (!printPaper(document, writer, isWanted, goesOn, isSearchable ? &unseen : nullptr) || !isAny)
        return {};
    return unseen.addedTo(buffer.data()).value_or(QByteArray());
}

} // namespace

QByteArray paperPdf(const PaperDocument &document, const std::function<bool(int done, int pages)> &goesOn)
{
    const std::optional<QByteArray> pdf = pdfOf(document, goesOn, true);
    if (pdf && pdf->isEmpty()) // another Qt than the one that is known: to be seen matters more than to be found
        return pdfOf(document, goesOn, false).value_or(QByteArray());
    return pdf.value_or(QByteArray());
}

QFuture<QByteArray> makePaperPdf(const std::function<PaperDocument()> &document)
{
    return QtConcurrent::run([document](QPromise<QByteArray> &promise) {
        const auto goesOn = [&promise](int done, int pages) {
            promise.setProgressRange(0, pages);
            promise.setProgressValue(done);
            return !promise.isCanceled();
        };
        promise.addResult(paperPdf(document(), goesOn));
    });
}

} // namespace Reslate
