// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/sharingtable.h"

#include "ui/kit/wholecolumn.h"

#include <QHeaderView>

#include <algorithm>
#include <numeric>
#include <utility>

namespace Reslate {

SharingTable::SharingTable(const QList<int> &shares, QWidget *parent)
    : QTableView(parent)
    , m_shares(shares)
{
}

void SharingTable::keepWhole(int column)
{
    m_whole = column;
    keepColumnWhole(this, column);
    connect(model(), &QAbstractItemModel::modelReset, this, &SharingTable::share);
    connect(model(), &QAbstractItemModel::rowsInserted, this, &SharingTable::share);
    share();
}

void SharingTable::setShown(int column, bool shown)
{
    setColumnHidden(column, !shown);
    share();
}

void SharingTable::resizeEvent(QResizeEvent *event)
{
    share();
    QTableView::resizeEvent(event);
}

void SharingTable::share()
{
    int free = viewport()->width();
    QList<int> sharing;
    for (int i = 0; i < m_shares.size(); ++i) {
        if (i == m_whole)
            free -= columnWidth(i);
        else if (!isColumnHidden(i))
            sharing.append(i);
    }
    // A title is never cut as long as there is room for all of them: who would have too little takes what it needs.
    const auto needs = [this](int column) { return horizontalHeader()->sectionSizeHint(column); };
    const auto sum = [](const QList<int> &columns, const auto &of) {
        return std::accumulate(
            columns.cbegin(), columns.cend(), 0, [&of](int n, int column) { return n + of(column); });
    };
    const auto shareOf = [this](int column) { return m_shares.at(column); };
    if (sum(sharing, needs) <= free) {
        for (bool again = true; again;) {
            const int all = sum(sharing, shareOf);
            const auto lacks = std::find_if(sharing.cbegin(), sharing.cend(),
                [&](int column) { return free * shareOf(column) < needs(column) * all; });
            again = lacks != sharing.cend();
            if (again) {
                setColumnWidth(*lacks, needs(*lacks));
                free -= needs(*lacks);
                sharing.erase(lacks);
            }
        }
    }
    const int all = sum(sharing, shareOf);
    for (const int column : std::as_const(sharing)) // the last one that is shown stretches over what is left
        setColumnWidth(column, std::max(0, free) * shareOf(column) / all);
}

} // namespace Reslate
