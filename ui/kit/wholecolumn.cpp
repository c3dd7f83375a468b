// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/wholecolumn.h"

#include "ui/kit/paint.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace Reslate {
namespace {

constexpr int mostLetters = 34; ///< a longer serial number is none

void fit(QTableView *table, int column)
{
    const QAbstractItemModel *model = table->model();
    const QFontMetrics metrics = table->fontMetrics();
    int width = std::max(table->columnWidth(column), table->horizontalHeader()->sectionSizeHint(column));
    const int most = mostLetters * metrics.averageCharWidth();
    for (int row = 0; row < model->rowCount(); ++row) {
        const int text = metrics.horizontalAdvance(model->index(row, column).data().toString());
        width = std::max(width, std::min(text, most) + 2 * cellPadding + 2);
    }
    table->setColumnWidth(column, width);
}

} // namespace

void keepColumnWhole(QTableView *table, int column)
{
    table->setTextElideMode(Qt::ElideMiddle);
    const auto again = [table, column] { fit(table, column); };
    QObject::connect(table->model(), &QAbstractItemModel::modelReset, table, again);
    QObject::connect(table->model(), &QAbstractItemModel::rowsInserted, table, again);
    again();
}

} // namespace Reslate
