// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/devicesort.h"

#include <QObject>
#include <QSet>

#include <string>
#include <vector>

namespace Reslate::Models {

/// All rows of a DeviceModel in the order of one of its columns. Keys are compared as bytes; what changes afterwards is
/// merged in, so who owns it tells it of every change of a row.
class DeviceOrder final : public QObject {
    Q_OBJECT
public:
    /// From this many rows on, a new order is worked out on another thread.
    static constexpr int threadedRows = 5000;

    /// texts: by row of the model: searchableText(); as they are now whenever a row is told of. Both must outlive it.
    /// It begins without a row.
    DeviceOrder(const DeviceModel &model, const RowTexts &texts, QObject *parent = nullptr);

    /// column -1: the order in which devices came. reordered() follows, at once or when the other thread is done,
    /// unless that is the order already.
    void sort(int column, Qt::SortOrder order);
    int column() const { return m_column; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }
    /// Whether the other thread is at work; rows() stand as they were.
    bool isSorting() const { return m_sorting; }
    const std::vector<int> &rows() const { return m_rows; }

    void append(int first, int last);
    /// Their facts changed. Whether the order did; reordered() doesn't follow.
    bool refresh(const QList<int> &rows);
    void remove(int first, int last);
    /// By DeviceModel::moves().
    void move(const std::vector<int> &moves);
    /// What another thread is at work on begins anew, with the rows of now: after remove() and move().
    void sortAnew();

Q_SIGNALS:
    void reordered();
    void sortingChanged(); ///< isSorting()

private:
    using Rows = std::vector<int>;
    void start();
    void take(SortedRows sorted);
    void setSorting(bool sorting);
    std::string keyOf(int row) const;
    void merge(Rows rows);

    const DeviceModel &m_model;
    const RowTexts &m_texts;
    int m_column = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    int m_count = 0; ///< rows of the model
    Rows m_rows; ///< all of them in order
    RowTexts m_keys; ///< by row: its sort key; empty without a column and while sorting first
    int m_run = 0; ///< counts the sorts, so that an outdated one is recognized
    bool m_sorting = false;
    QSet<int> m_changedMeanwhile; ///< rows that changed while another thread sorts
};

} // namespace Reslate::Models
