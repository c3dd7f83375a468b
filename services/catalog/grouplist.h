// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/listloads.h"
#include "domain/device/group.h"
#include "graph/graphapi.h"

#include <QList>
#include <QObject>

namespace Reslate::Catalog {

/// The groups of the tenant, and how many devices each has.
class GroupList final : public QObject {
    Q_OBJECT
public:
    /// Both references must outlive this.
    GroupList(GraphApi &api, ListLoads &loads);

    const QList<Group> &groups() const { return m_groups; }
    /// Reads the list and then counts. Groups keep their last count until the new one is there, and vanish once a
    /// complete list no longer holds them. Does nothing while the list is being read.
    void load();
    /// Counts the devices of every group that is listed. Does nothing while they are being counted.
    void count();

Q_SIGNALS:
    void changed(); ///< the list or many counts
    void counted(const Reslate::GroupId &group);

private:
    void merge(std::vector<Group> &&page);

    GraphApi &m_api;
    ListLoads &m_loads;
    QList<Group> m_groups;
};

} // namespace Reslate::Catalog
