// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/devicecatalog.h"
#include "domain/device/group.h"
#include "models/devices/devicemodel.h"

#include <QHash>

#include <array>
#include <optional>

namespace Reslate::Models {

/// How many devices stand behind a row of the sidebar, and how far that is known. While a list is read again, its last
/// counts stand.
class SidebarCounts {
public:
    /// How far the lists that a count stands on are known.
    enum class Known { NotYet, Never, Partly, Wholly };
    struct Count {
        Known known = Known::NotYet;
        std::optional<int> devices;
    };

    /// Both references must outlive them.
    SidebarCounts(const DeviceCatalog &catalog, const DeviceModel &devices)
        : m_catalog(catalog)
        , m_devices(devices)
    {
    }

    /// Reading that list began or ended.
    void noteLoad(DeviceCatalog::Part part);
    /// Devices, members or counted groups changed.
    void forget() { m_listed.clear(); }

    Count ofAll() const;
    Count ofView(DeviceView view) const;
    Count ofGroup(const Group *group) const; ///< nullptr: the catalog dropped it

private:
    Known knownOf(DeviceCatalog::Part part) const;
    static Count countOf(int devices, Known known);
    /// listedMembers(), once all devices were read.
    std::optional<int> listedCount(const GroupId &id) const;

    const DeviceCatalog &m_catalog;
    const DeviceModel &m_devices;
    mutable QHash<GroupId, int> m_listed; ///< listedCount(), until something changes
    std::array<bool, DeviceCatalog::partCount>
        m_wasWhole {}; ///< a refresh may run; the last counts stand until it ends
};

} // namespace Reslate::Models
