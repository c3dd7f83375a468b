// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/devicerows.h"
#include "catalog/grouplist.h"
#include "catalog/listloads.h"
#include "catalog/memberlists.h"
#include "catalog/recordjoiner.h"
#include "core/clock.h"
#include "core/pacedcall.h"
#include "domain/device/device.h"
#include "domain/device/group.h"
#include "domain/rules/protection.h"
#include "graph/graphapi.h"

#include <QObject>
#include <QSet>

#include <vector>

namespace Reslate {

/// The devices and groups of the tenant as far as they are loaded, each device joined from its records by id only.
/// Rows keep their place: new devices are appended, vanished ones removed when a complete list no longer holds them.
/// Only reads.
/// It asks for the lists, and hands what they bring to DeviceRows, RecordJoiner, GroupList and MemberLists.
class DeviceCatalog final : public QObject {
    Q_OBJECT
public:
    using Part = Catalog::CatalogPart;
    using Load = Catalog::ListLoad;
    using Members = Catalog::MemberList;
    static constexpr int partCount = Catalog::catalogPartCount;

    /// Both references must outlive the catalog.
    DeviceCatalog(GraphApi &api, const Clock &clock, QObject *parent = nullptr);

    /// Loads everything and merges into what is there: what doesn't need another list in parallel, traits after the
    /// devices, counts after the groups. Does nothing while a load runs. With
    /// nothing there yet, the first few devices are asked for before all else: rows that count only once the list
    /// confirms them.
    void refresh();
    /// Loads one part again, of devices with what depends on them: the Retry of an incomplete list.
    void reload(Part part);
    /// Gives up what is being read: those lists end as incomplete, with Canceled, and keep what has come. Nothing more
    /// of them is asked for. Each can be loaded again.
    void cancelLoading();
    /// Loads the members of a group; the last known ones stay until the new list is complete.
    void loadMembers(const GroupId &group) { m_members.load(group); }

    int count() const { return m_rows.count(); }
    const Device &at(int row) const { return m_rows.at(row); }
    int rowOf(const DeviceId &id) const { return m_rows.rowOf(id); }
    const QList<Group> &groups() const { return m_groups.groups(); }
    /// nullptr: not asked for yet.
    const Members *members(const GroupId &group) const { return m_members.find(group); }
    /// The Autopilot registration under an Entra device that no listed device has; nullptr: none is known. Where it
    /// names an Intune record, that one may be out of the account's reach.
    const AutopilotRecord *unlistedRegistration(const EntraDeviceId &id) const
    {
        return m_joiner.unlistedRegistration(id);
    }
    /// The Autopilot registrations that no listed device has by its ids, as of the last reading of their list, in no
    /// order. Complete once both lists are; until then some may be missing. Valid until the catalog changes.
    QList<const AutopilotRecord *> unclaimedRegistrations() const { return m_joiner.unclaimedRegistrations(); }
    const Load &load(Part part) const { return m_loads.of(part); }
    bool isLoading() const { return m_loads.isAnyLoading(); }
    /// Whether a list, or the members of some group, are being read.
    bool isReading() const { return isLoading() || m_members.isAnyLoading(); }

    /// What the journal says of devices: decides Device::guard and pendingLifted of every row from now on. Members of
    /// protected groups that are not known yet are loaded, and with every refresh; until then the rows that they may
    /// concern are Unreadable.
    void setProtections(const Protections &protections);
    /// What checks on the devices said of Windows RE: decides Device::windowsRe of every row from now on; those that
    /// are missing are Unknown.
    void setWindowsRe(const QHash<DeviceId, WindowsRe> &states) { m_rows.setWindowsRe(states); }
    /// With the members of groups as far as they are known.
    const Protections &protections() const { return m_rows.protections(); }
    /// True while members of a protected group are being read.
    bool isReadingProtected() const;

    /// Facts that a job read on its way. Fields that such a reading doesn't carry are kept.
    void takeReadings(const QList<Device> &fresh, const QList<DeviceId> &gone) { m_rows.mergeReadings(fresh, gone); }
    /// Devices named here are kept, marked recordGone, when their record vanishes.
    void keepWhenGone(const QSet<DeviceId> &ids) { m_rows.keepWhenGone(ids); }

Q_SIGNALS:
    // Bracket signals: the catalog changes between the two, so that a model can announce it as Qt wants it.
    void appendBegins(int first, int last);
    void appendEnds();
    void removeBegins(int first, int last);
    void removeEnds();
    void resetBegins(); ///< many scattered rows vanish at once
    void resetEnds();
    void rowsChanged(const QList<int> &rows); ///< ascending, each once; often scattered
    void groupsChanged(); ///< the list or many counts
    void groupCounted(const Reslate::GroupId &group);
    void membersChanged(const Reslate::GroupId &group);
    /// While a list is read, some of its pages are told together.
    void loadChanged(Reslate::DeviceCatalog::Part part);

private:
    void passSignalsOn();
    void loadAll();
    void loadDevices();
    void listDevices();
    void loadEntraRecords();
    void loadAutopilotRecords();
    void loadTraits();
    void loadProtectedMembers(bool onlyUnknown);

    void takeDevices(std::vector<Device> &&page, quint32 reading);
    void updateRow(int row, Device &&fresh);
    void appendDevices(std::vector<Device> &&fresh, quint32 reading);
    void takeTraits(const std::vector<DeviceTraits> &page);

    GraphApi &m_api;
    Catalog::ListLoads m_loads;
    Catalog::DeviceRows m_rows;
    Catalog::RecordJoiner m_joiner;
    PacedCall m_progress; ///< of the list of devices
    Catalog::GroupList m_groups;
    Catalog::MemberLists m_members;
};

} // namespace Reslate
