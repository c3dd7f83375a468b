// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/listloads.h"
#include "domain/device/ids.h"
#include "graph/graphapi.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace Reslate::Catalog {

/// The device members of one group.
struct MemberList {
    ListLoad load;
    QSet<EntraDeviceId> devices;
    bool known = false; ///< devices was complete once
};

/// The device members of those groups that somebody asked for.
class MemberLists final : public QObject {
    Q_OBJECT
public:
    /// All references must outlive this.
    MemberLists(GraphApi &api, const Clock &clock, const ListLoads &loads);

    /// nullptr: not asked for yet.
    const MemberList *find(const GroupId &group) const;
    bool isLoading(const GroupId &group) const;
    bool isAnyLoading() const;

    /// Reads the members of a group; the last known ones stay until the new list is complete. Does nothing while they
    /// are being read.
    void load(const GroupId &group);
    /// The lists that are being read end as incomplete; the context of ListLoads is another one by then.
    void giveUp();

Q_SIGNALS:
    void completed(const Reslate::GroupId &group); ///< right before changed()
    void changed(const Reslate::GroupId &group);

private:
    GraphApi &m_api;
    const Clock &m_clock;
    const ListLoads &m_loads;
    QHash<GroupId, MemberList> m_lists;
};

} // namespace Reslate::Catalog
