// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/currentrow.h"

#include <QAbstractItemView>
#include <QAbstractProxyModel>

#include <utility>

namespace Reslate {

CurrentRow::CurrentRow(QAbstractItemView *view, QAbstractProxyModel *rows)
    : QObject(view)
    , m_view(view)
    , m_rows(rows)
{
    const auto begin = [this] { m_moving = true; };
    // Connected before the view gets the rows, so that it is known when the view's selection makes a neighbor current.
    connect(rows, &QAbstractItemModel::rowsAboutToBeInserted, this, begin);
    connect(rows, &QAbstractItemModel::rowsAboutToBeRemoved, this, begin);
    connect(rows, &QAbstractItemModel::layoutAboutToBeChanged, this, begin);
    connect(rows, &QAbstractItemModel::modelAboutToBeReset, this, begin);
    view->setModel(rows);
    view->setCurrentIndex({}); // else the keyboard's focus alone makes the first row current
    connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CurrentRow::takeCurrent);
    connect(rows, &QAbstractItemModel::rowsInserted, this, &CurrentRow::restore);
    connect(rows, &QAbstractItemModel::rowsRemoved, this, &CurrentRow::restore);
    connect(rows, &QAbstractItemModel::layoutChanged, this, &CurrentRow::restore);
    connect(rows, &QAbstractItemModel::modelReset, this, &CurrentRow::restore);
}

bool CurrentRow::isAway() const
{
    return m_chosen && !m_view->currentIndex().isValid();
}

void CurrentRow::clear()
{
    m_chosen = false;
    m_away = false;
    m_record = QPersistentModelIndex();
    if (m_view->currentIndex().isValid())
        m_view->selectionModel()->setCurrentIndex({}, QItemSelectionModel::NoUpdate); // tells of it
    else
        Q_EMIT changed();
}

void CurrentRow::takeCurrent(const QModelIndex &current)
{
    if (m_moving)
        return;
    m_chosen = current.isValid();
    m_away = false;
    m_record = m_rows->mapToSource(current);
    Q_EMIT changed();
}

void CurrentRow::restore()
{
    const QModelIndex current = m_view->currentIndex();
    const QModelIndex wanted = m_rows->mapFromSource(m_record);
    if (wanted.row() != current.row()) {
        const QModelIndex cell = current.isValid() ? wanted.siblingAtColumn(current.column()) : wanted;
        m_view->selectionModel()->setCurrentIndex(cell, QItemSelectionModel::NoUpdate);
    }
    m_moving = false;
    const bool away = isAway();
    if (std::exchange(m_away, away) != away)
        Q_EMIT changed();
}

} // namespace Reslate
