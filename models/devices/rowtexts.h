// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSharedData>
#include <QtGlobal>

#include <string>
#include <string_view>
#include <vector>

namespace Reslate::Models {

/// One short byte text per row in one buffer: little memory per row, and neighbours stay near. Up to 4 GiB in all.
/// A copy shares them until one of both is changed, so another thread can be handed one without holding up this one.
class RowTexts {
public:
    int count() const { return static_cast<int>(m_texts->spans.size()); }
    std::string_view at(int row) const
    {
        const Span &span = m_texts->spans[static_cast<size_t>(row)];
        return std::string_view(m_texts->buffer).substr(span.start, span.length);
    }
    /// Lays all texts one behind the other in the order of their rows, where they don't lie so yet, and shows them.
    std::string_view putInOrder();
    /// Where the row's text begins in putInOrder().
    std::size_t startOf(int row) const { return m_texts->spans[static_cast<size_t>(row)].start; }
    void append(std::string_view text);
    void replace(int row, std::string_view text);
    void remove(int first, int last);
    /// Drops the rows whose place in moves is -1.
    void keep(const std::vector<int> &moves);
    void clear();

private:
    struct Span {
        quint32 start = 0;
        quint32 length = 0;
    };
    struct Texts : QSharedData {
        std::string buffer;
        std::vector<Span> spans;
        bool isMoved = false; ///< a text that was replaced lies behind those of later rows
        std::size_t wasted = 0; ///< bytes of the buffer that no row uses any more
    };
    Span add(std::string_view text);
    void compact();

    QSharedDataPointer<Texts> m_texts {new Texts};
};

/// For each row 1 where its text holds each of the words, else 0. Puts the texts in order, and takes
/// another thread for half of the search.
std::vector<char> rowsWithAll(RowTexts &texts, const std::vector<std::string> &words);

} // namespace Reslate::Models
