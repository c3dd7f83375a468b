// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deviceflags.h"
#include "devicemodel.h"
#include "rowtexts.h"

#include <QAbstractProxyModel>

#include <optional>
#include <variant>
#include <vector>

namespace Reslate {

/// Which devices the window is about, before search and filter.
struct AllDevices {
    bool operator==(const AllDevices &) const = default;
};
struct GroupMembers {
    QSet<EntraDeviceId> members;
    bool operator==(const GroupMembers &) const = default;
};
using DeviceScope = std::variant<AllDevices, GroupMembers, DeviceView>;

/// The filter menu. An empty set asks nothing; what is asked must all be true.
struct DeviceFacets {
    QSet<JoinState> joins;
    QSet<Platform> platforms;
    QSet<Ownership> ownerships;
    QSet<Compliance> compliances;
    std::optional<ResetMode> mode; ///< with verdicts: what the rules say of this mode
    QSet<Verdict> verdicts;
    int notSeenDays = 0; ///< not seen for at least so many days, or never; 0 asks nothing
    bool checkedOnly = false;

    bool operator==(const DeviceFacets &) const = default;
    bool isEmpty() const { return *this == DeviceFacets {}; }
};

/// One line over the table: counts of the whole scope, whatever search and filter hide of it.
struct ScopeCounts {
    int devices = 0;
    int canAutopilotReset = 0;
    int hybrid = 0;
    int notSeen30Days = 0;
    int checked = 0;

    bool operator==(const ScopeCounts &) const = default;
};

/// Scope, search, filter and order over a DeviceModel. Made for 100,000 rows: texts are folded once, sort keys are
/// compared as bytes, long lists are sorted on another thread, and a change of many rows is announced as one
/// layoutChanged, in which persistent indexes (selection, current row) follow their device.
class DeviceFilter final : public QAbstractProxyModel {
    Q_OBJECT
public:
    /// From this many rows on, a new order is worked out on another thread.
    static constexpr int threadedRows = 20'000;

    /// The model must outlive the filter.
    explicit DeviceFilter(DeviceModel &model, QObject *parent = nullptr);
    ~DeviceFilter() override;

    void setScope(const DeviceScope &scope);
    /// Every word must be in the name, serial number, user or model, in any case.
    void setSearch(const QString &text);
    void setFacets(const DeviceFacets &facets);
    const DeviceScope &scope() const { return m_scope; }
    const DeviceFacets &facets() const { return m_facets; }

    /// column -1: the order in which devices came.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }
    bool isSorting() const { return m_sorting; }

    ScopeCounts counts() const { return m_counts; }
    /// Of the scope: devices that are checked, whether search and filter show them or not; in the order shown by sort.
    QList<const Device *> checkedDevices() const;
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
    void countsChanged();  ///< counts(); at most once per turn of the event loop
    void sortingChanged(); ///< isSorting()

private:
    using Rows = std::vector<int>;
    struct Sorted;

    void connectModel();
    void sourceAppended(int first, int last);
    void sourceAboutToRemove(int first, int last);
    void sourceRemoved(int first, int last);
    void sourceLayoutAboutToChange();
    void sourceLayoutChanged();
    void sourceChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles);

    void index(int row);                ///< folds the texts of a source row
    bool passes(int row) const;         ///< facets and scope; search is apart
    bool inScope(int row) const;
    void refilter();                    ///< all rows
    void search(std::vector<char> &shown) const;
    bool matches(int row) const;
    QByteArray sortKey(int row) const;
    void resort();
    void takeSorted(const Sorted &sorted);
    void mergeIntoOrder(Rows rows);
    bool before(int a, int b) const;
    Rows shownFromOrder() const;
    void show(Rows shown, bool reordered);
    void showByRanges(const Rows &shown);
    void showAsLayout(Rows shown);
    void rebuildMap();
    void recount();
    void announceCounts();

    DeviceModel &m_model;
    DeviceScope m_scope;
    DeviceFacets m_facets;
    QList<QByteArray> m_words; ///< folded, UTF-8
    RowTexts m_texts;          ///< folded haystack per source row
    RowTexts m_keys;           ///< sort key per source row; empty without a sort column
    std::vector<char> m_passing; ///< per source row
    Rows m_order;              ///< all source rows in order
    Rows m_shown;              ///< source rows that are shown, in order
    Rows m_proxyRows;          ///< per source row: its proxy row, or -1
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_sorting = false;
    bool m_sortAgain = false;
    bool m_countsAnnounced = false;
    ScopeCounts m_counts;
    QModelIndexList m_layoutProxies; ///< persistent indexes while the source changes its layout
    QList<QPersistentModelIndex> m_layoutSources;
};

} // namespace Reslate
