// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/rowtable.h"

#include "ui/kit/rowdelegate.h"
#include "ui/kit/theme.h"

#include <QHeaderView>
#include <QListView>
#include <QTableView>

namespace Reslate {

void makeRowTable(QTableView *table, const Theme &theme, int rowHeight)
{
    table->setItemDelegate(new RowDelegate(theme, table));
    QObject::connect(&theme, &Theme::changed, table->viewport(), qOverload<>(&QWidget::update));
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(rowHeight);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void setUpListView(QListView *list, const Theme &theme)
{
    list->setItemDelegate(new DeviceDelegate(theme, list));
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setUniformItemSizes(true);
    QObject::connect(&theme, &Theme::changed, list->viewport(), qOverload<>(&QWidget::update));
}

void setUpStoryView(QListView *list, const Theme &theme)
{
    setUpListView(list, theme);
    list->setItemDelegate(new StoryDelegate(theme, list));
    list->setUniformItemSizes(false);
    list->setResizeMode(QListView::Adjust);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
}

void setColumnLetters(QTableView *table, const QList<int> &letters)
{
    for (int column = 0; column < letters.size(); ++column)
        table->setColumnWidth(column, letters.at(column) * table->fontMetrics().averageCharWidth());
}

} // namespace Reslate
