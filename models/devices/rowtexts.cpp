// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/rowtexts.h"

#include "models/devices/searchtext.h"

#include <algorithm>
#include <functional>

namespace Reslate::Models {

RowTexts::Span RowTexts::add(std::string_view text)
{
    const Span span {static_cast<quint32>(m_buffer.size()), static_cast<quint32>(text.size())};
    m_buffer.append(text);
    return span;
}

void RowTexts::append(std::string_view text)
{
    m_spans.push_back(add(text));
}

void RowTexts::replace(int row, std::string_view text)
{
    Span &span = m_spans[static_cast<std::size_t>(row)];
    if (std::string_view(m_buffer).substr(span.start, span.length) == text)
        return;
    m_wasted += span.length;
    span = add(text);
    m_isMoved = true;
    compact();
}

void RowTexts::remove(int first, int last)
{
    for (int row = first; row <= last; ++row)
        m_wasted += m_spans[static_cast<std::size_t>(row)].length;
    m_spans.erase(m_spans.begin() + first, m_spans.begin() + last + 1);
    compact();
}

void RowTexts::keep(const std::vector<int> &moves)
{
    std::size_t kept = 0;
    for (std::size_t row = 0; row < m_spans.size(); ++row) {
        if (moves[row] < 0)
            m_wasted += m_spans[row].length;
        else
            m_spans[kept++] = m_spans[row];
    }
    m_spans.resize(kept);
    compact();
}

void RowTexts::clear()
{
    *this = {};
}

void RowTexts::compact()
{
    if (m_wasted <= m_buffer.size() / 2)
        return;
    std::string buffer;
    buffer.reserve(m_buffer.size() - m_wasted);
    for (Span &span : m_spans) {
        const std::size_t start = buffer.size();
        buffer.append(m_buffer, span.start, span.length);
        span.start = static_cast<quint32>(start);
    }
    m_buffer = std::move(buffer);
    m_isMoved = false;
    m_wasted = 0;
}

std::optional<std::string_view> RowTexts::inOrder() const
{
    return m_isMoved || m_wasted > 0 ? std::nullopt : std::optional<std::string_view>(m_buffer);
}

namespace {

/// Calls found(row) for each row that holds the word. All texts are looked through as one: a search that begins anew
/// for each of a hundred thousand rows takes three times as long.
template <typename Found>
void findRows(const RowTexts &texts, std::string_view all, const std::string &word, Found found)
{
    const std::boyer_moore_horspool_searcher searcher(word.cbegin(), word.cend());
    const auto next = [&](std::size_t from) {
        constexpr std::size_t leastToSkip = 3; // of a shorter word no step is longer than one letter
        if (word.size() < leastToSkip)
            return std::min(all.find(word, from), all.size());
        return static_cast<std::size_t>(
            std::search(all.cbegin() + static_cast<std::ptrdiff_t>(from), all.cend(), searcher) - all.cbegin());
    };
    int row = 0;
    for (std::size_t at = next(0); at < all.size();) {
        while (texts.startOf(row) + texts.at(row).size() <= at)
            ++row;
        const std::size_t end = texts.startOf(row) + texts.at(row).size();
        const bool isWithin = at + word.size() <= end; // else it runs into the next row's text
        if (isWithin)
            found(row);
        at = next(isWithin ? end : at + 1);
    }
}

} // namespace

std::vector<bool> rowsWithAll(const RowTexts &texts, const std::vector<std::string> &words)
{
    const auto count = static_cast<std::size_t>(texts.count());
    const std::optional<std::string_view> all = texts.inOrder();
    std::vector<bool> rows(count, true);
    if (!all) {
        for (std::size_t row = 0; row < count; ++row)
            rows[row] = hasAll(texts.at(static_cast<int>(row)), words);
        return rows;
    }
    for (const std::string &word : words) {
        std::vector<bool> found(count);
        findRows(texts, *all, word, [&found](int row) { found[static_cast<std::size_t>(row)] = true; });
        for (std::size_t row = 0; row < count; ++row)
            rows[row] = rows[row] && found[row];
    }
    return rows;
}

} // namespace Reslate::Models
