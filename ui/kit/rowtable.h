// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QListView;
class QTableView;

namespace Reslate {

class Theme;

/// Makes it a table of whole rows of that height: no grid, no numbers before the rows, one row chosen at a time, each
/// painted by a RowDelegate, the last column as wide as there is room. The tab key leaves it. theme outlives it.
void makeRowTable(QTableView *table, const Theme &theme, int rowHeight);

/// Makes it a list of rows of one height and two lines, as DeviceDelegate paints them. theme outlives it.
void setUpListView(QListView *list, const Theme &theme);

/// Makes it a list whose second lines are shown whole, as StoryDelegate paints them. theme outlives it.
void setUpStoryView(QListView *list, const Theme &theme);

/// So wide, in average letters, are the first columns.
void setColumnLetters(QTableView *table, const QList<int> &letters);

} // namespace Reslate
