// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPersistentModelIndex>

class QAbstractItemView;
class QAbstractProxyModel;

namespace Reslate {

/// Keeps a view's current row on the record that was made current, while rows come, go and change places. When the
/// record is not shown any more none is current, never the neighbor that Qt would choose; when it is shown again it is
/// current again.
class CurrentRow final : public QObject {
    Q_OBJECT
public:
    /// Gives the view its rows, whose source model must exist. Lives as long as the view; rows must outlive it.
    CurrentRow(QAbstractItemView *view, QAbstractProxyModel *rows);

    /// The record's index in the source model, whether it is shown or not; invalid: there is none any more.
    QModelIndex record() const { return m_record; }
    /// A record was made current that is not shown now.
    bool isAway() const;
    /// No record is current from now on.
    void clear();

Q_SIGNALS:
    /// Another record is current, or none, or the current one is no longer shown, or again.
    void changed();

private:
    void takeCurrent(const QModelIndex &current);
    void restore();

    QAbstractItemView *m_view;
    QAbstractProxyModel *m_rows;
    QPersistentModelIndex m_record;
    bool m_chosen = false; ///< a record was made current, and may be gone since
    bool m_away = false; ///< what changed() told last
    bool m_moving = false; ///< the rows are changing: whatever is current in between is no one's choice
};

} // namespace Reslate
