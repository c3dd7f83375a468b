// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devicemodel.h"
#include "domain/group.h"
#include "graph/devicecatalog.h"

#include <QAbstractListModel>
#include <QCollator>

#include <vector>

namespace Reslate {

enum class SidebarKind : quint8 { Heading, AllDevices, Group, View };

/// The sidebar: "Groups" with all devices and the groups that have some, then "Views". Headings can't be selected.
/// Groups stand by name, numbers by value ("Year 9" before "Year 10").
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
    void setLocked(const QSet<GroupId> &groups);

    const Group *groupAt(const QModelIndex &index) const; ///< nullptr: not a group's row
    QModelIndex indexOf(const GroupId &group) const;
    QModelIndex indexOf(DeviceView view) const;
    QModelIndex allDevicesIndex() const { return index(1); }

private:
    struct Row {
        SidebarKind kind = SidebarKind::Heading;
        int which = 0; ///< Heading: 0 groups, 1 views · Group: place in m_catalog.groups() · View: DeviceView
        GroupId group; ///< Group only
    };
    bool isShown(const Group &group) const;
    std::vector<Row> wanted() const;
    void rebuild();
    void groupCounted(const GroupId &id);
    void countsChanged();
    void resortGroups();
    QVariant countOf(const Row &row) const;
    QString titleOf(const Row &row) const;
    QString toolTipOf(const Row &row) const;
    const Group &groupOf(const Row &row) const { return m_catalog.groups().at(row.which); }

    const DeviceCatalog &m_catalog;
    const DeviceModel &m_devices;
    std::vector<Row> m_rows;
    std::vector<int> m_sorted; ///< places in m_catalog.groups(), by name
    QHash<GroupId, int> m_places;
    QStringList m_words;
    QSet<GroupId> m_locked;
    bool m_showEmpty = false;
};

} // namespace Reslate
