// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <vector>

namespace Reslate::Models {

/// Rows that wait to be worked on a few at a time: ascending, each once.
class RowSlices {
public:
    bool isEmpty() const { return m_rows.isEmpty(); }
    qsizetype size() const { return m_rows.size(); }
    /// rows: ascending.
    void add(const QList<int> &rows);
    /// The first ones, at most so many; they wait no longer.
    QList<int> take(qsizetype most);
    /// Those rows are gone; the ones behind them move up.
    void remove(int first, int last);
    /// moves: the new place of each row; -1: it is gone.
    void move(const std::vector<int> &moves);

private:
    QList<int> m_rows;
};

} // namespace Reslate::Models
