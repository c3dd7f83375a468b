// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/devicecatalog.h"
#include "domain/device/group.h"
#include "models/devices/devicemodel.h"
#include "models/devices/sidebarcounts.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>

#include <optional>
#include <string>
#include <vector>

namespace Reslate {

enum class SidebarKind : quint8 { Heading, AllDevices, Group, View };
enum class SidebarSection : quint8 { Groups, Views };

/// The sidebar: "Groups" with all devices and the groups that have some, then "Views". Headings can't be
/// selected. Groups stand by name, numbers by value ("Year 9" before "Year 10").
class GroupModel final : public QAbstractListModel {
    Q_OBJECT
public:
    /// Both references must outlive the model.
    GroupModel(const DeviceCatalog &catalog, const DeviceModel &devices, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Groups without devices are hidden otherwise; those not counted yet are shown.
    void setShowEmpty(bool show);
    /// Every word must be in the group's name. Views and "All devices" stay.
    void setSearch(const QString &text);
    /// The titles of the groups that a search for the text would show, in their order.
    QStringList titlesOf(const QString &search) const;
    void setLocked(const QSet<GroupId> &groups);

    const Group *groupAt(const QModelIndex &index) const; ///< nullptr: not a group's row
    QModelIndex indexOf(const GroupId &group) const;
    QModelIndex indexOf(DeviceView view) const;
    QModelIndex allDevicesIndex() const { return index(1); }

private:
    struct Row {
        SidebarKind kind = SidebarKind::Heading;
        int which = 0; ///< Heading: groups or views · View: DeviceView
        GroupId group; ///< Group only

        bool operator==(const Row &) const = default;
    };
    const Row &rowAt(const QModelIndex &index) const { return m_rows[static_cast<size_t>(index.row())]; }
    const Group *groupOf(const Row &row) const;
    bool isShown(const Group &group) const { return isShown(group, m_words); }
    bool isShown(const Group &group, const std::vector<std::string> &words) const;
    std::vector<Row> wantedRows() const;
    void takeGroups();
    void update();
    void removeRun(int begin, int end);
    /// The same rows in another order.
    void relayout(std::vector<Row> rows);
    static QSet<GroupId> groupsOf(const std::vector<Row> &rows);
    void groupCounted(const GroupId &id);
    void countsChanged();
    void noteLoad(DeviceCatalog::Part part);
    Models::SidebarCounts::Count countOf(const Row &row) const; ///< of none for a heading
    QString countTextOf(const Row &row) const;
    QString titleOf(const Row &row) const;
    QString explanationOf(const Row &row) const;
    QString spokenOf(const Row &row) const;

    const DeviceCatalog &m_catalog;
    std::vector<Row> m_rows;
    std::vector<int> m_byName; ///< places in m_catalog.groups()
    QHash<GroupId, int> m_places; ///< in m_catalog.groups()
    std::vector<std::string> m_words;
    QSet<GroupId> m_locked;
    Models::SidebarCounts m_counts;
    bool m_showEmpty = false;
};

} // namespace Reslate
