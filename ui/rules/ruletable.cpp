// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/ruletable.h"

#include "models/text/modelroles.h"
#include "ui/kit/rowtable.h"
#include "ui/kit/sharingtable.h"
#include "ui/kit/theme.h"

#include <memory>

namespace Reslate {
namespace {

void keepChosenRule(QTableView *table)
{
    const QAbstractItemModel *model = table->model();
    const auto id = std::make_shared<QVariant>();
    QObject::connect(model, &QAbstractItemModel::modelAboutToBeReset, table,
        [table, id] { *id = table->currentIndex().data(IdRole); });
    QObject::connect(model, &QAbstractItemModel::modelReset, table, [table, model, id] {
        for (int row = 0; id->isValid() && row < model->rowCount(); ++row) {
            if (model->index(row, 0).data(IdRole) == *id)
                table->setCurrentIndex(model->index(row, 0));
        }
    });
}

} // namespace

QTableView *makeRuleTable(QAbstractItemModel *model, const Theme &theme, const QList<int> &shares, QWidget *parent)
{
    auto *table = new SharingTable(shares, parent);
    table->setModel(model);
    keepChosenRule(table);
    makeRowTable(table, theme, 32);
    return table;
}

} // namespace Reslate
