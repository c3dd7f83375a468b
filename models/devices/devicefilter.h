// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/deviceflags.h"
#include "models/devices/devicemodel.h"
#include "models/devices/devicesort.h"

#include <QAbstractProxyModel>
#include <QSet>

#include <optional>
#include <string>
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
/// Exactly these, as long as their records are there.
struct ListedDevices {
    QSet<DeviceId> devices;
    bool operator==(const ListedDevices &) const = default;
};
using DeviceScope = std::variant<AllDevices, GroupMembers, DeviceView, ListedDevices>;

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

/// One line over the table: counts of the whole scope, whatever search and filter hide of it; what is checked counts
/// wherever it is.
struct ScopeCounts {
    int devices = 0;
    int canAutopilotReset = 0;
    int recent = 0; ///< had a reset in the last day
    int hybrid = 0;
    int notSeen30Days = 0;
    int held = 0; ///< in a running job
    int toStart = 0; ///< in a job that has not begun
    int secondRecords = 0; ///< of a group: records beside the first one of the same device
    int checked = 0;
    int checkedHeld = 0; ///< checked, and in a job that isn't over
    int checkedHidden = 0; ///< checked, and not shown: by scope, search or filter

    bool operator==(const ScopeCounts &) const = default;
};

/// Scope, search, filter and order over a DeviceModel. Made for 100,000 rows: texts are folded once, sort
/// keys are compared as bytes, long lists are sorted on another thread, and a change of many rows is
/// announced as one layoutChanged, in which persistent indexes (selection, current row) follow their device.
class DeviceFilter final : public QAbstractProxyModel {
    Q_OBJECT
public:
    /// From this many rows on, a new order is worked out on another thread.
    static constexpr int threadedRows = 5000;

    /// The model must outlive the filter.
    explicit DeviceFilter(DeviceModel &model, QObject *parent = nullptr);

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
    /// Every device that is checked, shown or not (ScopeCounts::checkedHidden); in the table's order. The pointers hold
    /// until control returns to the event loop.
    QList<const Device *> checkedDevices() const;
    bool isSearching() const { return !m_words.empty(); }
    /// As it was typed.
    const QString &searchText() const { return m_search; }
    /// How many devices of the whole school the search matches, whatever scope and filter say.
    int matchesInAll() const;
    /// Whether the device of that row of the model is in the scope, be it hidden by search or filter.
    bool inScope(int sourceRow) const { return (m_pass[static_cast<size_t>(sourceRow)] & InScope) != 0; }
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
    void countsChanged(); ///< counts(); at most once per turn of the event loop
    void sortingChanged(); ///< isSorting()

private:
    using Rows = std::vector<int>;
    /// What lets a source row be shown; all three.
    enum Pass : quint8 { InScope = 1, PassesFacets = 2, MatchesSearch = 4, Shown = 7 };

    void connectModel();
    void sourceAppended(int first, int last);
    void sourceAboutToRemove(int first, int last);
    void sourceRemoved(int first, int last);
    void sourceLayoutAboutToChange();
    void sourceLayoutChanged();
    void sourceFactsChanged(const QList<int> &rows);
    void sourceDataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles);
    void checkedChanged();

    std::string haystackOf(int row) const;
    bool isInScope(int row) const;
    bool passesFacets(int row) const;
    bool matchesSearch(int row) const;
    quint8 passOf(int row) const;
    void judgeAll(quint8 which); ///< works out these bits of all rows and shows the result

    void startSort();
    void takeSorted(SortedRows sorted);
    void setSorting(bool sorting);
    std::string keyOf(int row) const;
    void mergeIntoOrder(Rows rows);

    Rows shownOf(const Rows &order) const;
    void show(Rows shown, bool reordered);
    bool showByRanges(const Rows &shown);
    void showAsLayout(Rows shown, LayoutChangeHint hint);
    void rebuildMap();
    void announceCounts();
    void recount();

    DeviceModel &m_model;
    DeviceScope m_scope;
    DeviceFacets m_facets;
    QString m_search;
    std::vector<std::string> m_words; ///< of it, folded
    RowTexts m_texts; ///< folded haystack per source row
    RowTexts m_keys; ///< sort key per source row; empty without a sort column and while sorting first
    std::vector<quint8> m_pass; ///< Pass bits per source row
    Rows m_order; ///< all source rows in order
    Rows m_shown; ///< source rows that are shown, in order
    Rows m_proxyRows; ///< per source row: its proxy row, or -1
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    int m_sortRun = 0; ///< counts the sorts, so that an outdated one is recognized
    bool m_sorting = false;
    QSet<int> m_changedMeanwhile; ///< source rows that changed while another thread sorts
    bool m_countsAnnounced = false;
    ScopeCounts m_counts;
    QModelIndexList m_layoutIndexes; ///< persistent indexes while the source changes its layout, and their rows there
    Rows m_layoutRows;
};

} // namespace Reslate
