// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/grouplist.h"

#include "core/async.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <memory>
#include <utility>

namespace Reslate::Catalog {

GroupList::GroupList(GraphApi &api, ListLoads &loads)
    : m_api(api)
    , m_loads(loads)
{
}

void GroupList::load()
{
    if (!m_loads.begin(CatalogPart::Groups))
        return;
    auto listed = std::make_shared<QSet<GroupId>>();
    const QFuture<ListEnd> ended = m_api.listGroups(m_loads.context(), [this, listed](std::vector<Group> &&page) {
        for (const Group &group : page)
            listed->insert(group.id);
        merge(std::move(page));
    });
    whenReady(ended, m_loads.context(), [this, listed](const ListEnd &result) {
        m_loads.end(CatalogPart::Groups, result);
        if (result.complete) {
            m_groups.removeIf([&listed](const Group &group) { return !listed->contains(group.id); });
            Q_EMIT changed();
        }
        m_loads.announce(CatalogPart::Groups);
        count();
    });
}

void GroupList::merge(std::vector<Group> &&page)
{
    for (Group &group : page) {
        const auto known = std::find_if(
            m_groups.begin(), m_groups.end(), [&group](const Group &g) { return g.id == group.id; });
        if (known == m_groups.end()) {
            m_groups.append(std::move(group));
        } else {
            group.deviceCount = known->deviceCount;
            *known = std::move(group);
        }
    }
    Q_EMIT changed();
}

void GroupList::count()
{
    if (!m_loads.begin(CatalogPart::GroupCounts))
        return;
    QList<GroupId> ids;
    auto places = std::make_shared<QHash<GroupId, qsizetype>>();
    for (const Group &group : std::as_const(m_groups)) {
        places->insert(group.id, ids.size());
        ids.append(group.id);
    }
    const auto take = [this, places](const GroupId &id, const Result<int> &count) {
        const qsizetype place = places->value(id, -1);
        // A failed count leaves the last known one; the list may also have changed meanwhile.
        if (!count || place < 0 || place >= m_groups.size() || m_groups[place].id != id)
            return;
        m_groups[place].deviceCount = *count;
        Q_EMIT counted(id);
    };
    const QFuture<ListEnd> ended = m_api.countGroupDevices(ids, m_loads.context(), take);
    whenReady(ended, m_loads.context(), [this](const ListEnd &result) {
        m_loads.end(CatalogPart::GroupCounts, result);
        Q_EMIT changed();
        m_loads.announce(CatalogPart::GroupCounts);
    });
}

} // namespace Reslate::Catalog
