// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace Reslate {

/// A table that shares its width out among its columns, so that it never scrolls sideways. What is cut stands whole in
/// the tooltip.
class SharingTable final : public QTableView {
    Q_OBJECT
public:
    /// shares: of each column, of what is left beside the one that is kept whole.
    SharingTable(const QList<int> &shares, QWidget *parent);

    /// That column is as wide as its texts need (keepColumnWhole()). Call it when the table has its model.
    void keepWhole(int column);
    /// Hides or shows a column; the others share what it leaves.
    void setShown(int column, bool shown);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void share();

    QList<int> m_shares;
    int m_whole = -1;
};

} // namespace Reslate
