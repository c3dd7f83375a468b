// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/rowtexts.h"

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
    m_wasted = 0;
}

} // namespace Reslate::Models
