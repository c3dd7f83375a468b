// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/ruletable.h"

#include "models/text/modelroles.h"
#include "ui/kit/rowtable.h"
#include "ui/kit/theme.h"

#include <QTableView>

#include <memory>
#include <numeric>

namespace Reslate {

namespace {

/// Shares its width out among the columns, so that none needs a scroll bar.
class SharingTable final : public QTableView {
public:
    SharingTable(const QList<int> &shares, QWidget *parent)
        : QTableView(parent)
        , m_shares(shares)
    {
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        const int all = std::accumulate(m_shares.cbegin(), m_shares.cend(), 0);
        for (int i = 0; i + 1 < m_shares.size(); ++i) // the last takes what is left
            setColumnWidth(i, viewport()->width() * m_shares.at(i) / all);
        QTableView::resizeEvent(event);
    }

private:
    QList<int> m_shares;
};

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
