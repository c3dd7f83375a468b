// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paper/paperlayout.h"

#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/labelscontext.h"

#include <algorithm>
#include <numeric>

namespace Reslate {
namespace {

constexpr qreal cellGap = 2.5; // mm, between columns
constexpr qreal rowGap = 1; // mm, above and below the texts of a row
constexpr qreal boxSize = 3.5; // mm
constexpr qreal blockGap = 3; // mm, between the lead, sections and tables

/// One line of a cell.
struct Line {
    QString text;
    PaperFace face = PaperFace::Plain;
    qreal height = 0;
};

/// A row with its lines broken.
struct Row {
    QList<QList<Line>> cells;
    QList<bool> boxes;
    qreal height = 0;
};

/// Fills pages from top to bottom.
class Setter {
public:
    Setter(const PaperFonts &fonts, const QSizeF &size)
        : m_fonts(fonts)
        , m_size(size)
        , m_bottom(size.height() - fonts.lineHeight(PaperFace::Muted) - fonts.mm(blockGap))
        , m_pages(1)
    {
    }

    void addParagraph(const PaperText &text);
    void addGap() { m_y += m_fonts.mm(blockGap); }
    void addSection(const PaperSection &section);
    QList<PaperPage> numbered(const QString &title) &&;

private:
    void breakPage();
    QRectF line(qreal x, qreal width, qreal height) const { return {x, m_y, width, height}; }
    qreal heightOf(const QList<Line> &lines) const;
    QList<qreal> widths(const QList<PaperColumn> &columns) const;
    QList<Line> linesOf(const QList<PaperText> &texts, qreal width) const;
    Row rowOf(const QList<PaperCell> &cells, const QList<qreal> &widths) const;
    Row headOf(const QList<PaperColumn> &columns, const QList<qreal> &widths) const;
    QList<Row> fittingRows(const Row &row, qreal most) const;
    void put(const Row &row, const QList<qreal> &widths);

    const PaperFonts &m_fonts;
    QSizeF m_size;
    qreal m_bottom; ///< of what stands above the page number
    qreal m_y = 0;
    QList<PaperPage> m_pages;
};

void Setter::breakPage()
{
    m_pages.append(PaperPage());
    m_y = 0;
}

qreal Setter::heightOf(const QList<Line> &lines) const
{
    return std::accumulate(
        lines.cbegin(), lines.cend(), 0.0, [](qreal sum, const Line &each) { return sum + each.height; });
}

QList<Line> Setter::linesOf(const QList<PaperText> &texts, qreal width) const
{
    QList<Line> lines;
    for (const PaperText &text : texts) {
        const QStringList broken = m_fonts.lines(text, width);
        for (const QString &each : broken)
            lines.append({each, text.face, m_fonts.lineHeight(text.face)});
    }
    return lines;
}

void Setter::addParagraph(const PaperText &text)
{
    const QList<Line> lines = linesOf({text}, m_size.width());
    for (const Line &each : lines) {
        if (m_y > 0 && m_y + each.height > m_bottom)
            breakPage();
        m_pages.last().append({PaperMark::Kind::Text, line(0, m_size.width(), each.height), each.text, each.face});
        m_y += each.height;
    }
}

QList<qreal> Setter::widths(const QList<PaperColumn> &columns) const
{
    const int all = std::accumulate(
        columns.cbegin(), columns.cend(), 0, [](int sum, const PaperColumn &each) { return sum + each.share; });
    const qreal free = m_size.width() - m_fonts.mm(cellGap) * static_cast<qreal>(columns.size() - 1);
    QList<qreal> widths;
    for (const PaperColumn &column : columns)
        widths.append(free * column.share / all);
    return widths;
}

Row Setter::rowOf(const QList<PaperCell> &cells, const QList<qreal> &widths) const
{
    Row row;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        row.cells.append(linesOf(cells[i].texts, widths[i]));
        row.boxes.append(cells[i].isBox);
        row.height = std::max({row.height, heightOf(row.cells.last()), cells[i].isBox ? m_fonts.mm(boxSize) : 0});
    }
    row.height += 2 * m_fonts.mm(rowGap);
    return row;
}

Row Setter::headOf(const QList<PaperColumn> &columns, const QList<qreal> &widths) const
{
    QList<PaperCell> cells;
    for (const PaperColumn &column : columns)
        cells.append({.texts = {{column.title, PaperFace::Strong}}});
    return rowOf(cells, widths);
}

/// The row, or several one after the other where it is higher than a page.
QList<Row> Setter::fittingRows(const Row &row, qreal most) const
{
    QList<Row> rows;
    Row rest = row;
    while (rest.height > most) {
        Row part {.cells = {}, .boxes = rest.boxes, .height = 0};
        Row next {.cells = {}, .boxes = QList<bool>(rest.boxes.size(), false), .height = 0};
        for (const QList<Line> &lines : std::as_const(rest.cells)) {
            qsizetype fits = 0;
            qreal height = 2 * m_fonts.mm(rowGap);
            while (fits < lines.size() && (height + lines[fits].height <= most || fits == 0))
                height += lines[fits++].height;
            part.cells.append(lines.first(fits));
            next.cells.append(lines.sliced(fits));
            part.height = std::max(part.height, height);
            next.height = std::max(next.height, heightOf(next.cells.last()) + 2 * m_fonts.mm(rowGap));
        }
        rows.append(part);
        rest = next;
    }
    rows.append(rest);
    return rows;
}

void Setter::put(const Row &row, const QList<qreal> &widths)
{
    PaperPage &page = m_pages.last();
    qreal x = 0;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        qreal y = m_y + m_fonts.mm(rowGap);
        if (row.boxes[i])
            page.append({PaperMark::Kind::Box, {x, y, m_fonts.mm(boxSize), m_fonts.mm(boxSize)}, {}, {}});
        for (const Line &each : row.cells[i]) {
            page.append({PaperMark::Kind::Text, {x, y, widths[i], each.height}, each.text, each.face});
            y += each.height;
        }
        x += widths[i] + m_fonts.mm(cellGap);
    }
    m_y += row.height;
    page.append({PaperMark::Kind::Rule, {0, m_y, m_size.width(), 0}, {}, {}});
}

void Setter::addSection(const PaperSection &section)
{
    const PaperTable &table = section.table;
    const QList<qreal> columns = widths(table.columns);
    const Row head = headOf(table.columns, columns);
    const qreal headingHeight = section.heading.isEmpty()
        ? 0
        : heightOf(linesOf({{section.heading, PaperFace::Heading}}, m_size.width()));
    const auto begin = [&](const QString &heading) {
        if (!heading.isEmpty())
            addParagraph({heading, PaperFace::Heading});
        if (!table.rows.isEmpty())
            put(head, columns);
    };
    // A continued page bears at most one line more than the heading has.
    const qreal most = std::max(
        m_bottom - headingHeight - m_fonts.lineHeight(PaperFace::Heading) - head.height, m_size.height() / 3);
    bool hasBegun = false;
    for (const QList<PaperCell> &cells : table.rows) {
        const QList<Row> rows = fittingRows(rowOf(cells, columns), most);
        for (const Row &row : rows) {
            const qreal needed = row.height + (hasBegun ? 0 : headingHeight + head.height);
            if (m_y > 0 && m_y + needed > m_bottom) {
                breakPage();
                if (hasBegun)
                    begin(section.heading.isEmpty() ? QString() : Labels::tr("%1 (continued)").arg(section.heading));
            }
            if (!hasBegun)
                begin(section.heading);
            hasBegun = true;
            put(row, columns);
        }
    }
    if (!hasBegun)
        begin(section.heading);
}

QList<PaperPage> Setter::numbered(const QString &title) &&
{
    const qreal height = m_fonts.lineHeight(PaperFace::Muted);
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        const QString number = m_fonts.printable(
            Labels::tr("Page %1 of %2")
                .arg(numberText(static_cast<int>(i + 1)), numberText(static_cast<int>(m_pages.size()))),
            PaperFace::Muted);
        const qreal width = m_fonts.width(PaperFace::Muted, number);
        const qreal y = m_size.height() - height;
        m_pages[i].append(
            {PaperMark::Kind::Text, {m_size.width() - width, y, width, height}, number, PaperFace::Muted});
        const QStringList name = m_fonts.lines({title, PaperFace::Muted}, m_size.width() - width - m_fonts.mm(cellGap));
        m_pages[i].append(
            {PaperMark::Kind::Text, {0, y, m_size.width() - width, height}, name.constFirst(), PaperFace::Muted});
    }
    return std::move(m_pages);
}

/// Below the title.
QList<PaperText> originTexts(const PaperOrigin &origin)
{
    QStringList parts;
    if (!origin.school.trimmed().isEmpty())
        parts.append(plainForDisplay(origin.school));
    if (!origin.author.trimmed().isEmpty())
        parts.append(Labels::tr("made by %1", "person").arg(plainForDisplay(origin.author)));
    QList<PaperText> texts;
    if (!parts.isEmpty())
        texts.append({parts.join(QStringLiteral(" · ")), PaperFace::Muted});
    if (origin.practice)
        texts.append({Labels::tr("Practice: these devices are made up."), PaperFace::Strong});
    return texts;
}

/// On the foot of each page.
QString footText(const PaperDocument &document)
{
    QStringList parts {document.title};
    if (!document.origin.school.trimmed().isEmpty())
        parts.append(plainForDisplay(document.origin.school));
    if (document.origin.practice)
        parts.prepend(Labels::tr("Practice", "mark on paper"));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QList<PaperPage> paperPages(const PaperDocument &document, const PaperFonts &fonts, const QSizeF &size)
{
    Setter setter(fonts, size);
    setter.addParagraph({document.title, PaperFace::Title});
    for (const PaperText &text : originTexts(document.origin) + document.lead)
        setter.addParagraph(text);
    for (const PaperSection &section : document.sections) {
        setter.addGap();
        setter.addSection(section);
    }
    return std::move(setter).numbered(footText(document));
}

} // namespace Reslate
