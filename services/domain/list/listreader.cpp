// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/list/listreader.h"

#include "domain/device/serialcell.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace Reslate {
namespace {

constexpr qsizetype widestRecord = 10'000; // the rest of a wider one stays together in its last cell
constexpr int looksAt = 1'000; // records, to find the separator
constexpr std::array separators {QLatin1Char('\t'), QLatin1Char(';'), QLatin1Char(',')};

bool isBreak(QChar c)
{
    return c == QLatin1Char('\n') || c == QLatin1Char('\r');
}

bool isBlankCell(const ListCell &cell)
{
    return tidyCell(cell.text).isEmpty();
}

/// How well a separator fits; the greatest is the best.
struct Fit {
    bool title = false; ///< a column is called "serial number"
    int records = 0; ///< have the same number of cells
    qsizetype cells = 0;

    bool operator<(const Fit &other) const
    {
        if (title != other.title)
            return other.title;
        return records != other.records ? records < other.records : cells < other.cells;
    }
};

/// A decimal comma doesn't divide what a spreadsheet made of a long number.
bool isDivided(const ListRecord &record, QChar separator)
{
    const auto filled = std::count_if(
        record.begin(), record.end(), [](const ListCell &cell) { return !isBlankCell(cell); });
    return filled > 1
        && !(record.size() == 2 && isShortenedNumber(tidyCell(record[0].text + separator + record[1].text)));
}

/// nullopt: most lines don't hold it.
std::optional<Fit> fitOf(QStringView text, QChar separator)
{
    ListReader reader(text, separator);
    ListRecord record;
    QHash<qsizetype, int> sizes;
    Fit fit;
    int divided = 0;
    int filled = 0;
    for (int i = 0; i < looksAt && reader.next(record); ++i) {
        if (isBlank(record))
            continue;
        ++filled;
        if (!isDivided(record, separator))
            continue;
        ++divided;
        fit.title = fit.title || std::any_of(record.begin(), record.end(), [](const ListCell &c) {
            return isSerialTitle(tidyCell(c.text));
        });
        const int same = ++sizes[record.size()];
        if (same > fit.records || (same == fit.records && record.size() > fit.cells)) {
            fit.records = same;
            fit.cells = record.size();
        }
    }
    if (!fit.title && (divided == 0 || divided * 2 < filled))
        return std::nullopt;
    return fit;
}

} // namespace

bool ListReader::endsCell(QChar c) const
{
    return isBreak(c) || (!m_separator.isNull() && c == m_separator);
}

std::optional<ListCell> ListReader::readQuotedCell()
{
    constexpr QLatin1Char quote('"');
    qsizetype at = m_at;
    while (at < m_text.size() && m_text[at] == QLatin1Char(' '))
        ++at;
    if (at >= m_text.size() || m_text[at] != quote)
        return std::nullopt;
    ListCell cell {.line = m_line};
    int line = m_line;
    for (++at;; ++at) {
        if (at >= m_text.size())
            return std::nullopt;
        const QChar c = m_text[at];
        const QChar following = at + 1 < m_text.size() ? m_text[at + 1] : QChar();
        if (c == quote && following != quote)
            break;
        if (c == quote)
            ++at;
        if (isBreak(c) && !(c == QLatin1Char('\r') && following == QLatin1Char('\n')))
            ++line;
        cell.text += c;
    }
    for (++at; at < m_text.size() && m_text[at] == QLatin1Char(' ');)
        ++at;
    if (at < m_text.size() && !endsCell(m_text[at]))
        return std::nullopt;
    m_at = at;
    m_line = line;
    return cell;
}

ListCell ListReader::readCell(bool last)
{
    if (auto quoted = last ? std::nullopt : readQuotedCell())
        return *quoted;
    const qsizetype from = m_at;
    while (m_at < m_text.size() && !(last ? isBreak(m_text[m_at]) : endsCell(m_text[m_at])))
        ++m_at;
    return {.line = m_line, .text = m_text.mid(from, m_at - from).toString()};
}

bool ListReader::next(ListRecord &record)
{
    record.clear();
    if (m_at >= m_text.size())
        return false;
    for (;;) {
        record.append(readCell(record.size() + 1 >= widestRecord));
        if (m_at >= m_text.size())
            return true;
        const QChar c = m_text[m_at++];
        if (!isBreak(c))
            continue;
        if (c == QLatin1Char('\r') && m_at < m_text.size() && m_text[m_at] == QLatin1Char('\n'))
            ++m_at;
        ++m_line;
        return true;
    }
}

bool isBlank(const ListRecord &record)
{
    return std::all_of(record.begin(), record.end(), isBlankCell);
}

bool namesSeparator(const ListRecord &record)
{
    const ListCell &cell = record.first();
    return cell.line == 1 && cell.text.size() <= 5 && cell.text.startsWith(QLatin1String("sep="), Qt::CaseInsensitive);
}

QChar findSeparator(QStringView text)
{
    ListRecord first;
    if (ListReader(text, {}).next(first) && namesSeparator(first)) {
        const QChar named = first.first().text.back();
        if (std::find(separators.begin(), separators.end(), named) != separators.end())
            return named;
    }
    QChar best;
    Fit bestFit;
    for (const QChar separator : separators) {
        const auto fit = fitOf(text, separator);
        if (fit && bestFit < *fit) {
            best = separator;
            bestFit = *fit;
        }
    }
    return best;
}

} // namespace Reslate
