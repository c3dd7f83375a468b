// SPDX-License-Identifier: GPL-3.0-or-later
#include "ruletable.h"

#include "rowdelegate.h"
#include "theme.h"

#include <QHeaderView>
#include <QTableView>

namespace Reslate {

QTableView *makeRuleTable(QAbstractItemModel *model, const Theme &theme, const QList<int> &widths, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setModel(model);
    table->setItemDelegate(new RowDelegate(theme, table));
    QObject::connect(&theme, &Theme::changed, table->viewport(), qOverload<>(&QWidget::update));
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(32);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    for (int i = 0; i < widths.size(); ++i)
        table->setColumnWidth(i, widths.at(i) * parent->fontMetrics().averageCharWidth());
    return table;
}

} // namespace Reslate
