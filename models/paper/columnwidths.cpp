// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paper/columnwidths.h"

#include <algorithm>
#include <numeric>

namespace Reslate::Models {
namespace {

qreal sumOf(const QList<qreal> &widths)
{
    return std::accumulate(widths.cbegin(), widths.cend(), 0.0);
}

QList<qreal> byShares(const QList<int> &shares, qreal room)
{
    const int all = std::accumulate(shares.cbegin(), shares.cend(), 0);
    QList<qreal> widths;
    for (const int share : shares)
        widths.append(room * share / all);
    return widths;
}

constexpr qsizetype mostLetters = 36; // of an id; what is longer spans its row (RowBreaker)

/// How wide columns have to be for what stands in them.
class ColumnNeeds {
public:
    ColumnNeeds(const PaperFonts &fonts, qsizetype columns)
        : m_fonts(fonts)
        , m_needed(columns, 0)
        , m_least(columns, 0)
    {
    }

    void add(qsizetype column, qreal width)
    {
        m_needed[column] = std::max(m_needed[column], width);
        m_least[column] = std::max(m_least[column], width);
    }

    void add(qsizetype column, const PaperText &text)
    {
        const QString printed = m_fonts.printable(text.text, text.face);
        if (isCode(text.face)) { // never broken
            if (printed.size() <= mostLetters)
                add(column, m_fonts.width(text.face, printed));
            return;
        }
        const QStringList words = printed.split(QLatin1Char(' '));
        for (const QString &word : words)
            add(column, m_fonts.width(text.face, word));
        m_needed[column] = std::max(m_needed[column], m_fonts.width(text.face, printed));
    }

    /// Where there is enough for all, each has what it needs, and each step-th column a part of the rest. Else each has
    /// what its longest word needs, as far as that is possible, and those that need least beyond that get it, the
    /// others the same each.
    QList<qreal> widths(qreal room, qsizetype step) const
    {
        QList<qreal> widths = m_least;
        if (sumOf(widths) > room)
            widths.fill(0);
        qreal rest = room - sumOf(widths);
        const QList<qreal> least = widths;
        const auto further = [&](qsizetype i) { return m_needed[i] - least[i]; };
        QList<qsizetype> order(widths.size());
        std::iota(order.begin(), order.end(), 0);
        std::sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) { return further(a) < further(b); });
        auto left = static_cast<qreal>(widths.size());
        for (const qsizetype i : std::as_const(order)) {
            const qreal more = std::min(further(i), rest / left--);
            widths[i] += more;
            rest -= more;
        }
        for (qsizetype i = step - 1; i < widths.size(); i += step)
            widths[i] += rest / static_cast<qreal>(widths.size() / step);
        return widths;
    }

private:
    const PaperFonts &m_fonts;
    QList<qreal> m_needed; ///< for the longest text in one line
    QList<qreal> m_least; ///< for the longest word
};

/// For each column the longest id in it.
QList<PaperText> longestIds(const PaperTable &table)
{
    QList<PaperText> longest(table.columns.size());
    for (const QList<PaperCell> &row : table.rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            for (const PaperText &text : row[i].texts) {
                if (isCode(text.face) && text.text.size() <= mostLetters && text.text.size() > longest[i].text.size())
                    longest[i] = text;
            }
        }
    }
    return longest;
}

QList<qreal> sharedWidths(const PaperTable &table, const PaperFonts &fonts, qreal room)
{
    QList<int> shares;
    for (const PaperColumn &column : table.columns)
        shares.append(column.share);
    const QList<qreal> shared = byShares(shares, room);
    QList<qreal> widths = shared;
    qreal missing = 0;
    qreal others = 0;
    const QList<PaperText> ids = longestIds(table);
    for (qsizetype i = 0; i < widths.size(); ++i) {
        widths[i] = std::max(widths[i], fonts.width(ids[i].face, fonts.printable(ids[i].text, ids[i].face)));
        missing += widths[i] - shared[i];
        others += widths[i] > shared[i] ? 0 : shared[i];
    }
    if (missing > others / 2)
        return shared;
    for (qsizetype i = 0; i < widths.size(); ++i) {
        if (widths[i] <= shared[i])
            widths[i] *= 1 - missing / others;
    }
    return widths;
}

} // namespace

QList<qreal> tableWidths(const PaperSection &section, const PaperFonts &fonts, qreal room)
{
    const PaperTable &table = section.table;
    if (!section.isSmall)
        return sharedWidths(table, fonts, room);
    ColumnNeeds needs(fonts, table.columns.size());
    for (qsizetype i = 0; i < table.columns.size(); ++i)
        needs.add(i, {table.columns[i].title, PaperFace::SmallStrong});
    for (const QList<PaperCell> &row : table.rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            for (const PaperText &text : row[i].texts)
                needs.add(i, text);
            if (row[i].isBox || row[i].bar >= 0)
                needs.add(i, fonts.mm(paperBoxSize));
        }
    }
    return needs.widths(room, 1);
}

QList<qreal> factWidths(const PaperSection &section, int rows, const PaperFonts &fonts, qreal room)
{
    constexpr int labelShare = 3;
    constexpr int valueShare = 5;
    constexpr int wideValueShare = 11; // where it has the page for itself
    if (section.factColumns == 1)
        return byShares({labelShare, wideValueShare}, room);
    if (!section.isSmall) {
        QList<int> shares;
        for (int i = 0; i < section.factColumns; ++i)
            shares += {labelShare, valueShare};
        return byShares(shares, room);
    }
    ColumnNeeds needs(fonts, 2 * section.factColumns);
    for (qsizetype i = 0; i < section.facts.size(); ++i) {
        needs.add(2 * (i / rows), {section.facts[i].label, PaperFace::SmallMuted});
        needs.add(2 * (i / rows) + 1, section.facts[i].value);
        for (const PaperText &text : section.facts[i].more)
            needs.add(2 * (i / rows) + 1, text);
    }
    return needs.widths(room, 2); // a label stands close to its value
}

} // namespace Reslate::Models
