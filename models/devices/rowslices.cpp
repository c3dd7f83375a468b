// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/rowslices.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace Reslate::Models {

void RowSlices::add(const QList<int> &rows)
{
    QList<int> all;
    all.reserve(m_rows.size() + rows.size());
    std::set_union(m_rows.cbegin(), m_rows.cend(), rows.cbegin(), rows.cend(), std::back_inserter(all));
    m_rows = all;
}

QList<int> RowSlices::take(qsizetype most)
{
    const QList<int> rows = m_rows.first(std::min(most, m_rows.size()));
    m_rows.remove(0, rows.size());
    return rows;
}

void RowSlices::remove(int first, int last)
{
    const int count = last - first + 1;
    m_rows.removeIf([=](int row) { return row >= first && row <= last; });
    for (int &row : m_rows)
        row = row > last ? row - count : row;
}

void RowSlices::move(const std::vector<int> &moves)
{
    for (int &row : m_rows)
        row = moves[static_cast<size_t>(row)];
    m_rows.removeAll(-1);
}

} // namespace Reslate::Models
