// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/memberlists.h"

#include "core/async.h"

#include <algorithm>
#include <memory>

namespace Reslate::Catalog {

MemberLists::MemberLists(GraphApi &api, const Clock &clock, const ListLoads &loads)
    : m_api(api)
    , m_clock(clock)
    , m_loads(loads)
{
}

const MemberList *MemberLists::find(const GroupId &group) const
{
    const auto found = m_lists.constFind(group);
    return found == m_lists.constEnd() ? nullptr : &*found;
}

bool MemberLists::isLoading(const GroupId &group) const
{
    const MemberList *list = find(group);
    return list && list->load.state == ListLoad::State::Loading;
}

bool MemberLists::isAnyLoading() const
{
    return std::any_of(m_lists.cbegin(), m_lists.cend(),
        [](const MemberList &list) { return list.load.state == ListLoad::State::Loading; });
}

void MemberLists::load(const GroupId &group)
{
    MemberList &list = m_lists[group];
    if (list.load.state == ListLoad::State::Loading)
        return;
    const bool first = list.load.state == ListLoad::State::NotLoaded;
    list.load = {.state = ListLoad::State::Loading};
    Q_EMIT changed(group);
    auto listed = std::make_shared<QSet<EntraDeviceId>>();
    const auto page = [this, group, first, listed](std::vector<EntraDeviceId> &&ids) {
        for (const EntraDeviceId &id : ids)
            listed->insert(id);
        if (!first)
            return;
        m_lists[group].devices = *listed;
        Q_EMIT changed(group);
    };
    const QFuture<ListEnd> ended = m_api.listGroupDevices(group, m_loads.context(), page);
    whenReady(ended, m_loads.context(), [this, group, listed](const ListEnd &result) {
        MemberList &known = m_lists[group];
        known.load.end(result, m_clock.now());
        if (result.complete) {
            known.devices = *listed;
            known.known = true;
            Q_EMIT completed(group);
        }
        Q_EMIT changed(group);
    });
}

void MemberLists::giveUp()
{
    const QList<GroupId> groups = m_lists.keys();
    for (const GroupId &group : groups) {
        if (m_lists[group].load.giveUp(m_clock.now()))
            Q_EMIT changed(group);
    }
}

} // namespace Reslate::Catalog
