// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paper/rowbreaker.h"

#include "models/paper/columnwidths.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace Reslate::Models {
namespace {

/// Puts lines of a cell over the columns beside it, which begin below them then.
void addSpanning(PaperRow &row, qsizetype cell, const QList<PaperLine> &lines)
{
    const bool isShifted = std::ranges::any_of(lines, [](const PaperLine &each) { return each.shift < 0; });
    for (qsizetype other = isShifted ? 0 : cell + 1; other < row.cells.size(); ++other) {
        if (other == cell)
            continue;
        const qreal missing = heightOf(row.cells[cell]) - heightOf(row.cells[other]);
        if (missing > 0)
            row.cells[other].append({.text = {}, .height = missing});
        for (const PaperLine &each : lines) // line by line, so that a page may end between them
            row.cells[other].append({.text = {}, .height = each.height});
    }
    row.cells[cell] += lines;
}

} // namespace

qreal heightOf(const QList<PaperLine> &lines)
{
    return std::accumulate(
        lines.cbegin(), lines.cend(), 0.0, [](qreal sum, const PaperLine &each) { return sum + each.height; });
}

RowBreaker::RowBreaker(const PaperFonts &fonts, qreal pageWidth)
    : m_fonts(fonts)
    , m_pageWidth(pageWidth)
{
}

QList<PaperLine> RowBreaker::linesOf(const QList<PaperText> &texts, qreal width) const
{
    QList<PaperLine> lines;
    for (const PaperText &text : texts) {
        const QStringList broken = m_fonts.lines(text, width);
        for (const QString &each : broken)
            lines.append({.text = each, .face = text.face, .height = m_fonts.lineHeight(text.face)});
    }
    return lines;
}

/// Whether a column would break it where no search finds it then, and the page would not: a number or id anywhere,
/// another text inside a word.
bool RowBreaker::isTooWide(const PaperText &text, qreal width) const
{
    const QString printed = m_fonts.printable(text.text, text.face);
    const QStringList words = isCode(text.face) ? QStringList {printed} : printed.split(QLatin1Char(' '));
    qreal widest = 0;
    for (const QString &word : words)
        widest = std::max(widest, m_fonts.width(text.face, word));
    return widest > width && widest <= m_pageWidth;
}

/// From x over the columns beside it, or further left where the page ends before.
QList<PaperLine> RowBreaker::spanningLines(const PaperText &text, qreal x) const
{
    QList<PaperLine> lines = linesOf({text}, m_pageWidth);
    for (PaperLine &each : lines) {
        each.width = m_fonts.width(each.face, each.text);
        each.shift = std::min(0.0, m_pageWidth - x - each.width);
    }
    return lines;
}

PaperRow RowBreaker::rowOf(const QList<PaperCell> &cells, const QList<qreal> &widths, const RowGaps &gaps) const
{
    PaperRow row {
        .cells = QList<QList<PaperLine>>(cells.size()), .tops = {}, .boxes = {}, .bars = {}, .gap = gaps.above};
    QList<QList<PaperLine>> below(cells.size());
    qreal x = 0;
    for (qsizetype i = 0; i < cells.size(); x += widths[i++] + gaps.between) {
        for (const PaperText &text : cells[i].texts) {
            const QList<PaperLine> lines = linesOf({text}, widths[i]);
            if (lines.size() == 1 || !isTooWide(text, widths[i])) {
                below[i] += lines;
                continue;
            }
            row.cells[i] += std::exchange(below[i], {}); // what its cell says first stays above it
            addSpanning(row, i, spanningLines(text, x));
        }
    }
    for (qsizetype i = 0; i < cells.size(); ++i) {
        row.tops.append(heightOf(row.cells[i]));
        row.cells[i] += below[i];
        row.boxes.append(cells[i].isBox);
        row.bars.append(cells[i].bar);
        row.height = std::max(
            {row.height, heightOf(row.cells[i]), cells[i].isBox ? row.tops[i] + m_fonts.mm(paperBoxSize) : 0});
    }
    row.height += 2 * row.gap;
    return row;
}

QList<PaperRow> RowBreaker::fittingRows(const PaperRow &row, qreal most)
{
    QList<PaperRow> rows;
    PaperRow rest = row;
    const auto hasLines = [](const PaperRow &each) {
        return std::ranges::any_of(each.cells, [](const QList<PaperLine> &lines) { return !lines.isEmpty(); });
    };
    while (rest.height > most && hasLines(rest)) {
        PaperRow part {.cells = {}, .tops = rest.tops, .boxes = rest.boxes, .bars = rest.bars, .gap = rest.gap};
        PaperRow next {.cells = {},
            .tops = QList<qreal>(rest.tops.size(), 0),
            .boxes = QList<bool>(rest.boxes.size(), false),
            .bars = QList<qreal>(rest.bars.size(), -1),
            .gap = rest.gap};
        for (const QList<PaperLine> &lines : std::as_const(rest.cells)) {
            qsizetype fits = 0;
            qreal height = 2 * row.gap;
            while (fits < lines.size() && (height + lines[fits].height <= most || fits == 0))
                height += lines[fits++].height;
            part.cells.append(lines.first(fits));
            next.cells.append(lines.sliced(fits));
            part.height = std::max(part.height, height);
            next.height = std::max(next.height, heightOf(next.cells.last()) + 2 * row.gap);
        }
        rows.append(part);
        rest = next;
    }
    rows.append(rest);
    return rows;
}

} // namespace Reslate::Models
