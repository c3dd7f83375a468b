// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pacedcall.h"
#include "models/devices/devicecriteria.h"
#include "models/devices/devicemodel.h"
#include "models/devices/deviceorder.h"
#include "models/devices/scopecounts.h"

#include <QAbstractProxyModel>

#include <chrono>
#include <vector>

namespace Reslate {

/// The rows of a DeviceModel that pass DeviceCriteria, in the order of DeviceOrder. Made for 100,000 rows: a change of
/// many rows is announced as one layoutChanged, in which persistent indexes (selection, current row) follow their
/// device.
class DeviceFilter final : public QAbstractProxyModel {
    Q_OBJECT
public:
    static constexpr int threadedRows = Models::DeviceOrder::threadedRows;

    /// The model must outlive the filter.
    explicit DeviceFilter(DeviceModel &model, QObject *parent = nullptr);

    void setScope(const DeviceScope &scope);
    /// Every word must be in the name, serial number, user or model, in any case.
    void setSearch(const QString &text);
    void setFacets(const DeviceFacets &facets);
    const DeviceScope &scope() const { return m_criteria.scope(); }
    const DeviceFacets &facets() const { return m_criteria.facets(); }

    /// column -1: the order in which devices came.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int sortColumn() const { return m_order.column(); }
    Qt::SortOrder sortOrder() const { return m_order.sortOrder(); }
    bool isSorting() const { return m_order.isSorting(); }

    ScopeCounts counts() const { return m_counts; }
    /// Every device that is checked, shown or not (ScopeCounts::checkedHidden); in the table's order. The pointers hold
    /// until control returns to the event loop.
    QList<const Device *> checkedDevices() const;
    bool isSearching() const { return m_criteria.isSearching(); }
    /// As it was typed.
    const QString &searchText() const { return m_criteria.searchText(); }
    /// How many devices of the whole school the search matches, whatever scope and filter say.
    int matchesInAll() const;
    /// Whether the device of that row of the model is in the scope, be it hidden by search or filter.
    bool inScope(int sourceRow) const { return m_criteria.inScope(sourceRow); }
    /// Every device of the scope whose record is not gone, whether search and filter show it or not.
    QList<const Device *> scopeDevices() const;
    /// Checks or unchecks every row that is shown.
    void setAllChecked(bool checked);
    int sourceRow(int proxyRow) const { return m_shown[static_cast<size_t>(proxyRow)]; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    QModelIndex sibling(int row, int column, const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QModelIndex mapToSource(const QModelIndex &proxy) const override;
    QModelIndex mapFromSource(const QModelIndex &source) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void countsChanged(); ///< counts(); at most once per turn of the event loop; while lists load, every loadingPause
    void sortingChanged(); ///< isSorting()

private:
    using Rows = std::vector<int>;

    void connectModel();
    void sourceAppended(int first, int last);
    void sourceAboutToRemove(int first, int last);
    void sourceRemoved(int first, int last);
    void sourceLayoutAboutToChange();
    void sourceLayoutChanged();
    void sourceFactsChanged(const QList<int> &rows);
    void sourceDataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles);
    void checkedChanged();

    Rows wantedRows() const;
    void showAnew(); ///< other rows pass
    void show(Rows shown, bool reordered);
    bool showByRanges(const Rows &shown);
    void showAsLayout(Rows shown, LayoutChangeHint hint);
    void rebuildMap();
    void announceCounts();
    std::chrono::milliseconds pause() const;
    void recount();

    DeviceModel &m_model;
    DeviceCriteria m_criteria;
    Models::DeviceOrder m_order;
    Rows m_shown; ///< source rows that are shown, in order
    Rows m_proxyRows; ///< per source row: its proxy row, or -1
    PacedCall m_showing; ///< what was appended
    PacedCall m_counting;
    ScopeCounts m_counts;
    QModelIndexList m_layoutIndexes; ///< persistent indexes while the source changes its layout, and their rows there
    Rows m_layoutRows;
};

} // namespace Reslate
