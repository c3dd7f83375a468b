// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/rowtexts.h"

#include "models/devices/halves.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace Reslate::Models {

RowTexts::Span RowTexts::add(std::string_view text)
{
    const Span span {static_cast<quint32>(m_texts->buffer.size()), static_cast<quint32>(text.size())};
    m_texts->buffer.append(text);
    return span;
}

void RowTexts::append(std::string_view text)
{
    const Span span = add(text);
    m_texts->spans.push_back(span);
}

void RowTexts::replace(int row, std::string_view text)
{
    if (std::as_const(*this).at(row) == text)
        return;
    const Span span = add(text);
    Span &old = m_texts->spans[static_cast<std::size_t>(row)];
    m_texts->wasted += old.length;
    old = span;
    m_texts->isMoved = true;
    compact();
}

void RowTexts::remove(int first, int last)
{
    std::vector<Span> &spans = m_texts->spans;
    for (int row = first; row <= last; ++row)
        m_texts->wasted += spans[static_cast<std::size_t>(row)].length;
    spans.erase(spans.begin() + first, spans.begin() + last + 1);
    compact();
}

void RowTexts::keep(const std::vector<int> &moves)
{
    std::vector<Span> &spans = m_texts->spans;
    std::size_t kept = 0;
    for (std::size_t row = 0; row < spans.size(); ++row) {
        if (moves[row] < 0)
            m_texts->wasted += spans[row].length;
        else
            spans[kept++] = spans[row];
    }
    spans.resize(kept);
    compact();
}

void RowTexts::clear()
{
    *this = {};
}

void RowTexts::compact()
{
    if (m_texts->wasted > m_texts->buffer.size() / 2)
        putInOrder();
}

std::string_view RowTexts::putInOrder()
{
    const Texts &kept = *m_texts.constData();
    if (!kept.isMoved && kept.wasted == 0)
        return kept.buffer;
    Texts &texts = *m_texts;
    std::string buffer;
    buffer.reserve(texts.buffer.size() - texts.wasted);
    for (Span &span : texts.spans) {
        const std::size_t start = buffer.size();
        buffer.append(texts.buffer, span.start, span.length);
        span.start = static_cast<quint32>(start);
    }
    texts.buffer = std::move(buffer);
    texts.isMoved = false;
    texts.wasted = 0;
    return texts.buffer;
}

namespace {

/// Rows from first to before end, at least one, of texts that lie in order.
struct Slice {
    const RowTexts &texts;
    std::string_view all; ///< putInOrder()
    int first;
    int end;
};

/// Calls found(row) for each row that holds the word. All texts are looked through as one: a search that begins anew
/// for each of a hundred thousand rows takes three times as long.
template <typename Found> void findRows(const Slice &slice, const std::string &word, Found found)
{
    const std::boyer_moore_horspool_searcher searcher(word.cbegin(), word.cend());
    const RowTexts &texts = slice.texts;
    const std::string_view all = slice.all.substr(0, texts.startOf(slice.end - 1) + texts.at(slice.end - 1).size());
    const auto next = [&](std::size_t from) {
        constexpr std::size_t leastToSkip = 3; // of a shorter word no step is longer than one letter
        if (word.size() < leastToSkip)
            return std::min(all.find(word, from), all.size());
        return static_cast<std::size_t>(
            std::search(all.cbegin() + static_cast<std::ptrdiff_t>(from), all.cend(), searcher) - all.cbegin());
    };
    int row = slice.first;
    for (std::size_t at = next(texts.startOf(row)); at < all.size();) {
        while (texts.startOf(row) + texts.at(row).size() <= at)
            ++row;
        const std::size_t rowEnd = texts.startOf(row) + texts.at(row).size();
        const bool isWithin = at + word.size() <= rowEnd; // else it runs into the next row's text
        if (isWithin)
            found(row);
        at = next(isWithin ? rowEnd : at + 1);
    }
}

/// rows: of all; 0 where one of the slice doesn't hold the word.
void dropOthers(const Slice &slice, const std::string &word, std::vector<char> &rows)
{
    std::vector<char> found(static_cast<std::size_t>(slice.end - slice.first));
    findRows(slice, word, [&](int row) { found[static_cast<std::size_t>(row - slice.first)] = 1; });
    for (int row = slice.first; row < slice.end; ++row) {
        if (found[static_cast<std::size_t>(row - slice.first)] == 0)
            rows[static_cast<std::size_t>(row)] = 0;
    }
}

} // namespace

std::vector<char> rowsWithAll(RowTexts &texts, const std::vector<std::string> &words)
{
    const std::string_view all = texts.putInOrder();
    std::vector<char> rows(static_cast<std::size_t>(texts.count()), 1);
    inHalves(texts.count(), [&](int first, int end) {
        if (first == end)
            return;
        for (const std::string &word : words)
            dropOthers({texts, all, first, end}, word, rows);
    });
    return rows;
}

} // namespace Reslate::Models
