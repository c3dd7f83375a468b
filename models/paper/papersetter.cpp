// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paper/papersetter.h"

#include "models/paper/columnwidths.h"
#include "models/paper/qrmatrix.h"
#include "models/text/labels.h"
#include "models/text/labelscontext.h"

#include <algorithm>

namespace Reslate::Models {
namespace {

// In millimetres.
constexpr qreal cellGap = 2.5; // between columns
constexpr qreal smallCellGap = 1.8;
constexpr qreal rowGap = 1; // above and below the texts of a row
constexpr qreal smallRowGap = 0.6; // on a sheet in small letters
constexpr qreal factGap = 0.4;
constexpr qreal barHeight = 2.8;
constexpr qreal barDrop = 0.7; // so that it stands in the middle of a line
constexpr qreal leastBar = 0.8; // one of many is still seen
constexpr qreal blockGap = 3; // between the lead, sections and tables
constexpr qreal smallBlockGap = 1.6;
constexpr qreal headingGap = 0.8; // between a heading and its rule, and below that
constexpr qreal footGap = 0.8; // between the foot and its line
constexpr qreal footDistance = 2.6; // from what stands above it

PaperText headingOf(const PaperSection &section)
{
    return {section.heading, section.isSmall ? PaperFace::Strong : PaperFace::Heading};
}

QString continuedText(const QString &heading)
{
    return heading.isEmpty() ? QString() : Labels::tr("%1 (continued)").arg(heading);
}

} // namespace

PaperSetter::PaperSetter(const PaperFonts &fonts, const QSizeF &size)
    : m_fonts(fonts)
    , m_rows(fonts, size.width())
    , m_size(size)
    , m_bottom(size.height() - fonts.lineHeight(PaperFace::Muted) - fonts.mm(footDistance))
    , m_gaps {.between = fonts.mm(cellGap), .above = fonts.mm(rowGap)}
    , m_pages(1)
{
}

void PaperSetter::breakPage()
{
    m_pages.append(PaperPage());
    m_y = 0;
}

/// Goes on to the next page unless that much fits below what stands here.
void PaperSetter::makeRoom(qreal height)
{
    if (m_y > 0 && m_y + height > m_bottom)
        breakPage();
}

void PaperSetter::addParagraph(const PaperText &text, qreal width)
{
    const QList<PaperLine> lines = m_rows.linesOf({text}, width);
    for (const PaperLine &each : lines) {
        makeRoom(each.height);
        m_pages.last().append({PaperMark::Kind::Text, line(0, width, each.height), each.text, each.face, {}});
        m_y += each.height;
    }
}

qreal PaperSetter::headingHeight(const PaperText &heading) const
{
    return heading.text.isEmpty() ? 0
                                  : heightOf(m_rows.linesOf({heading}, m_size.width())) + 2 * m_fonts.mm(headingGap);
}

void PaperSetter::addHeading(const PaperText &heading)
{
    if (heading.text.isEmpty())
        return;
    addParagraph(heading, m_size.width());
    m_y += m_fonts.mm(headingGap);
    m_pages.last().append({PaperMark::Kind::StrongRule, line(0, m_size.width(), 0), {}, {}, {}});
    m_y += m_fonts.mm(headingGap);
}

/// The left edge of what it takes at the right of the page's head.
qreal PaperSetter::addCode(const QString &code, qreal right)
{
    constexpr qreal side = 24; // mm, with the quiet zone
    const QrMatrix matrix = qrMatrix(code);
    if (matrix.size == 0)
        return right;
    const qreal module = m_fonts.mm(side) / (matrix.size + 2 * qrQuietZone);
    const qreal left = right - (matrix.size + qrQuietZone) * module; // the margin of the page is quiet, too
    for (int y = 0; y < matrix.size; ++y) {
        for (int x = 0; x < matrix.size; ++x) {
            const int begin = x;
            while (x < matrix.size && matrix.isDark(x, y))
                ++x;
            if (x > begin)
                m_pages.last().append({PaperMark::Kind::Fill,
                    {left + (begin + qrQuietZone) * module, y * module, (x - begin) * module, module}, {}, {}, {}});
        }
    }
    m_y = std::max(m_y, (matrix.size + qrQuietZone) * module);
    return left;
}

/// The same.
qreal PaperSetter::addLogo(const QImage &logo, qreal right)
{
    constexpr qreal mostWide = 45; // mm
    constexpr qreal mostHigh = 18; // mm
    if (logo.isNull())
        return right;
    const QSizeF box(m_fonts.mm(mostWide), m_fonts.mm(mostHigh));
    const QSizeF size = QSizeF(logo.size()).scaled(box, Qt::KeepAspectRatio);
    m_pages.last().append(
        {PaperMark::Kind::Image, {right - size.width(), 0, size.width(), size.height()}, {}, {}, logo});
    m_y = std::max(m_y, size.height());
    return right - size.width() - m_gaps.between;
}

void PaperSetter::addHead(const PaperDocument &document, const QList<PaperText> &below)
{
    const qreal width = addLogo(document.logo, addCode(document.code, m_size.width()));
    const qreal least = std::exchange(m_y, 0);
    addParagraph({document.title, PaperFace::Title}, width);
    for (const PaperText &text : below)
        addParagraph(text, width);
    if (m_pages.size() == 1)
        m_y = std::max(m_y, least);
}

/// What so many columns have beside their gaps.
qreal PaperSetter::roomFor(qsizetype columns) const
{
    return m_size.width() - m_gaps.between * static_cast<qreal>(columns - 1);
}

PaperRow PaperSetter::headOf(const PaperTable &table, const QList<qreal> &widths) const
{
    const bool hasTitles = std::any_of(table.columns.cbegin(), table.columns.cend(),
        [](const PaperColumn &column) { return !column.title.isEmpty(); });
    if (!hasTitles)
        return {};
    QList<PaperCell> cells;
    for (const PaperColumn &column : table.columns)
        cells.append({.texts = {{column.title, table.isSmall ? PaperFace::SmallStrong : PaperFace::Strong}}});
    return m_rows.rowOf(cells, widths, m_gaps);
}

void PaperSetter::put(const PaperRow &row, const QList<qreal> &widths)
{
    PaperPage &page = m_pages.last();
    qreal x = 0;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        qreal y = m_y + row.gap;
        const qreal top = y + row.tops[i];
        if (row.boxes[i])
            page.append(
                {PaperMark::Kind::Box, {x, top, m_fonts.mm(paperBoxSize), m_fonts.mm(paperBoxSize)}, {}, {}, {}});
        if (row.bars[i] > 0) {
            const qreal width = std::max(m_fonts.mm(leastBar), std::min(row.bars[i], 1.0) * widths[i]);
            page.append(
                {PaperMark::Kind::Bar, {x, top + m_fonts.mm(barDrop), width, m_fonts.mm(barHeight)}, {}, {}, {}});
        }
        for (const PaperLine &each : row.cells[i]) {
            const qreal width = std::max(each.width, widths[i]);
            if (!each.text.isEmpty())
                page.append({PaperMark::Kind::Text, {x + each.shift, y, width, each.height}, each.text, each.face, {}});
            y += each.height;
        }
        x += widths[i] + m_gaps.between;
    }
    m_y += row.height;
}

void PaperSetter::addRule(qreal x, qreal width)
{
    m_pages.last().append({PaperMark::Kind::Rule, line(x, width, 0), {}, {}, {}});
}

void PaperSetter::addFacts(const PaperSection &section)
{
    if (section.facts.isEmpty())
        return;
    constexpr qreal forAHand = 8; // mm
    m_gaps.between = m_fonts.mm(section.isSmall ? smallCellGap : cellGap);
    const auto count = static_cast<int>(section.facts.size());
    const int rows = (count + section.factColumns - 1) / section.factColumns;
    const QList<qreal> columnWidths = factWidths(section, rows, m_fonts, roomFor(2 * section.factColumns));
    for (int i = 0; i < rows; ++i) {
        QList<PaperCell> cells;
        for (int at = i; at < count; at += rows)
            cells += {
                {.texts = {{section.facts[at].label, section.isSmall ? PaperFace::SmallMuted : PaperFace::Muted}}},
                {.texts = QList<PaperText> {section.facts[at].value} + section.facts[at].more}};
        PaperRow row = m_rows.rowOf(cells, columnWidths, m_gaps);
        row.height -= 2 * (row.gap - m_fonts.mm(factGap));
        row.gap = m_fonts.mm(factGap);
        const auto isEmpty = [](const PaperCell &cell) { return cell.texts.constFirst().text.isEmpty(); };
        if (std::any_of(cells.cbegin(), cells.cend(), isEmpty)) {
            row.gap += std::max(m_fonts.mm(forAHand) - row.height, 0.0); // the labels stand at the line
            row.height = std::max(row.height, m_fonts.mm(forAHand));
        }
        for (const PaperRow &each : RowBreaker::fittingRows(row, m_bottom)) {
            makeRoom(each.height);
            put(each, columnWidths);
        }
        qreal x = 0;
        for (qsizetype cell = 0; cell < cells.size(); x += columnWidths[cell++] + m_gaps.between) {
            if (isEmpty(cells[cell]))
                addRule(x, columnWidths[cell]);
        }
    }
    m_gaps.between = m_fonts.mm(cellGap);
}

void PaperSetter::addTable(const PaperSection &section, bool isHeadingThere)
{
    const PaperTable &table = section.table;
    m_gaps.between = m_fonts.mm(table.isSmall ? smallCellGap : cellGap);
    const QList<qreal> columns = tableWidths(section, m_fonts, roomFor(table.columns.size()));
    const PaperRow head = headOf(table, columns);
    const auto putRuled = [&](const PaperRow &row) {
        put(row, columns);
        addRule(0, m_size.width());
    };
    const auto putHead = [&] {
        if (head.height > 0)
            putRuled(head);
    };
    const qreal above = headingHeight(headingOf(section));
    // A continued page bears at most one line more than the heading has.
    const qreal most = std::max(
        m_bottom - above - m_fonts.lineHeight(PaperFace::Heading) - head.height, m_size.height() / 3);
    bool hasBegun = false;
    for (const QList<PaperCell> &cells : table.rows) {
        const QList<PaperRow> rows = RowBreaker::fittingRows(m_rows.rowOf(cells, columns, m_gaps), most);
        for (const PaperRow &row : rows) {
            const bool needsHeading = !hasBegun && !isHeadingThere;
            const int before = static_cast<int>(m_pages.size());
            makeRoom(row.height + (hasBegun ? 0 : head.height) + (needsHeading ? above : 0));
            if (needsHeading)
                addHeading(headingOf(section));
            else if (static_cast<int>(m_pages.size()) > before)
                addHeading({continuedText(section.heading), PaperFace::Heading});
            if (!hasBegun || static_cast<int>(m_pages.size()) > before)
                putHead();
            hasBegun = true;
            putRuled(row);
        }
    }
    m_gaps.between = m_fonts.mm(cellGap);
}

void PaperSetter::addSignatures(const PaperSection &section)
{
    const QStringList &labels = section.signatures;
    const PaperFace face = section.isSmall ? PaperFace::SmallMuted : PaperFace::Muted;
    const qreal space = section.isSmall ? 8 : 11; // mm, for a hand
    const qreal gap = 4 * m_gaps.between;
    const qreal width = (m_size.width() - gap) / 2;
    for (qsizetype i = 0; i < labels.size(); i += 2) {
        const QList<QList<PaperLine>> sides {
            m_rows.linesOf({{labels[i], face}}, width), m_rows.linesOf({{labels.value(i + 1), face}}, width)};
        const qreal below = std::max(heightOf(sides[0]), heightOf(sides[1]));
        makeRoom(m_fonts.mm(space) + below);
        m_y += m_fonts.mm(space);
        for (qsizetype side = 0; side < sides.size() && i + side < labels.size(); ++side) {
            const qreal x = side == 0 ? 0 : width + gap;
            m_pages.last().append({PaperMark::Kind::StrongRule, line(x, width, 0), {}, {}, {}});
            qreal y = m_y;
            for (const PaperLine &each : sides[side]) {
                m_pages.last().append({PaperMark::Kind::Text, {x, y, width, each.height}, each.text, each.face, {}});
                y += each.height;
            }
        }
        m_y += below;
    }
}

void PaperSetter::addParts(const PaperSection &section)
{
    const bool isTableAlone = section.facts.isEmpty() && section.texts.isEmpty() && section.signatures.isEmpty();
    if (!isTableAlone || section.table.rows.isEmpty()) {
        makeRoom(headingHeight(headingOf(section)) + 2 * m_fonts.lineHeight(PaperFace::Plain));
        addHeading(headingOf(section));
    }
    addFacts(section);
    for (const PaperText &text : section.texts)
        addParagraph(text, m_size.width());
    if (!section.table.rows.isEmpty())
        addTable(section, !isTableAlone);
    addSignatures(section);
}

void PaperSetter::addSection(const PaperSection &section)
{
    m_y += m_fonts.mm(section.isSmall ? smallBlockGap : blockGap);
    m_gaps.above = m_fonts.mm(section.isSmall ? smallRowGap : rowGap);
    const qsizetype page = m_pages.size();
    const qsizetype marks = m_pages.last().size();
    const qreal y = m_y;
    const auto undo = [&] {
        m_pages.resize(page);
        m_pages.last().resize(marks);
        m_y = y;
    };
    addParts(section);
    if (!section.isWhole || m_pages.size() == page)
        return;
    undo();
    breakPage();
    addParts(section);
    if (m_pages.size() == page + 1)
        return;
    undo(); // no page holds it, so it begins where there is room
    addParts(section);
}

/// In one line: smaller where it is long, and with a mark where even that isn't enough.
PaperText PaperSetter::footText(const QString &foot, qreal width) const
{
    for (const PaperFace face : {PaperFace::Muted, PaperFace::SmallMuted}) {
        const QStringList lines = m_fonts.lines({foot, face}, width);
        if (lines.size() == 1)
            return {lines.constFirst(), face};
    }
    const QString mark = QStringLiteral(" …");
    const qreal room = width - m_fonts.width(PaperFace::SmallMuted, mark);
    return {m_fonts.lines({foot, PaperFace::SmallMuted}, room).constFirst() + mark, PaperFace::SmallMuted};
}

QList<PaperPage> PaperSetter::numbered(const QString &foot) &&
{
    const qreal height = m_fonts.lineHeight(PaperFace::Muted);
    const qreal y = m_size.height() - height;
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        const QString number = m_fonts.printable(
            Labels::tr("Page %1 of %2")
                .arg(numberText(static_cast<int>(i + 1)), numberText(static_cast<int>(m_pages.size()))),
            PaperFace::Muted);
        const qreal width = m_fonts.width(PaperFace::Muted, number);
        m_pages[i].append({PaperMark::Kind::Rule, {0, y - m_fonts.mm(footGap), m_size.width(), 0}, {}, {}, {}});
        m_pages[i].append(
            {PaperMark::Kind::Text, {m_size.width() - width, y, width, height}, number, PaperFace::Muted, {}});
        const PaperText name = footText(foot, m_size.width() - width - m_gaps.between);
        m_pages[i].append({PaperMark::Kind::Text, {0, y, m_size.width() - width, height}, name.text, name.face, {}});
    }
    return std::move(m_pages);
}

} // namespace Reslate::Models
