// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "domain/device/device.h"
#include "domain/device/group.h"
#include "domain/rules/protection.h"
#include "graph/graphapi.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace Reslate {

/// The devices and groups of the tenant as far as they are loaded, each device joined from its records by id only.
/// Rows keep their place: new devices are appended, vanished ones removed when a complete list no longer holds them.
/// Only reads.
class DeviceCatalog final : public QObject {
    Q_OBJECT
public:
    enum class Part { Groups, GroupCounts, Devices, EntraRecords, AutopilotRecords, Traits };
    static constexpr int partCount = 6;
    struct Load {
        enum class State { NotLoaded, Loading, Complete, Incomplete };
        State state = State::NotLoaded;
        int count = 0;
        std::optional<Error> error; ///< Incomplete: why it stopped
        QDateTime finished; ///< UTC, of the last end
        QStringList without = {}; ///< properties that the service doesn't know (Graph's names): the records lack them
    };
    /// The device members of one group.
    struct Members {
        Load load;
        QSet<EntraDeviceId> devices;
        bool known = false; ///< devices was complete once
    };

    /// Both references must outlive the catalog.
    DeviceCatalog(GraphApi &api, const Clock &clock, QObject *parent = nullptr);

    /// Loads everything, all parts in parallel, and merges into what is there. Does nothing while a load runs. With
    /// nothing there yet, the first few devices are asked for before all else: rows that count only once the list
    /// confirms them.
    void refresh();
    /// Loads one part again: the Retry of an incomplete list.
    void reload(Part part);
    /// Gives up what is being read: those lists end as incomplete, with Canceled, and keep what has come. Nothing more
    /// of them is asked for. Each can be loaded again.
    void cancelLoading();
    /// Loads the members of a group; the last known ones stay until the new list is complete.
    void loadMembers(const GroupId &group);

    int count() const { return static_cast<int>(m_devices.size()); }
    const Device &at(int row) const { return m_devices[static_cast<size_t>(row)]; }
    int rowOf(const DeviceId &id) const { return m_rows.value(id, -1); }
    const QList<Group> &groups() const { return m_groups; }
    /// nullptr: not asked for yet.
    const Members *members(const GroupId &group) const;
    /// The Autopilot registration under an Entra device that no listed device has; nullptr: none is known. Where it
    /// names an Intune record, that one may be out of the account's reach.
    const AutopilotRecord *unlistedRegistration(const EntraDeviceId &id) const;
    const Load &load(Part part) const { return m_loads[static_cast<size_t>(part)]; }
    bool isLoading() const;
    /// Whether a list, or the members of some group, are being read.
    bool isReading() const;

    /// What the journal says of devices: decides Device::guard and pendingLifted of every row from now on. Members of
    /// protected groups that are not known yet are loaded, and with every refresh; until then the rows that they may
    /// concern are Unreadable.
    void setProtections(const Protections &protections);
    /// With the members of groups as far as they are known.
    const Protections &protections() const { return m_protections; }
    /// True while members of a protected group are being read.
    bool isReadingProtected() const;

    /// Facts that a job read on its way. Fields that such a reading doesn't carry are kept.
    void takeReadings(const QList<Device> &fresh, const QList<DeviceId> &gone);
    /// Devices named here are kept, marked recordGone, when their record vanishes.
    void keepWhenGone(const QSet<DeviceId> &ids);

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
    void loadChanged(Reslate::DeviceCatalog::Part part);

private:
    /// Which load last confirmed a row's records; a record that the newest complete load did not confirm is missing.
    struct RowMarks {
        quint32 device = 0;
        quint32 entra = 0;
        quint32 autopilot = 0;
    };

    Load &loadOf(Part part) { return m_loads[static_cast<size_t>(part)]; }
    bool begin(Part part);
    void end(Part part, const ListEnd &end);
    void loadAll();
    void loadGroups();
    void countGroups();
    void loadDevices();
    void listDevices();
    void loadEntraRecords();
    void loadAutopilotRecords();
    void loadTraits();

    void takeDevices(std::vector<Device> &&page, quint32 generation);
    void updateRow(int row, Device &&fresh);
    void appendDevices(std::vector<Device> &&fresh, quint32 generation);
    void joinAppended(int row);
    void takeEntraRecord(const EntraRecord &record);
    void applyEntra(int row, const EntraRecord &record);
    void takeAutopilotRecord(const AutopilotRecord &record);
    void applyAutopilot(int row, const AutopilotRecord &record);
    void applyWaitingAutopilot(int row);
    void noteUnlisted(const AutopilotRecord &record);
    void linkRegistration(int row, const AutopilotRecord &record, bool isOnly);
    void forgetWaiting();
    void settleEntra();
    void settleAutopilot();
    void dropVanished();
    void removeRows(const QList<int> &rows);
    void reindex();
    void linkEntra(int row);
    QList<int> rowsOfEntra(const EntraDeviceId &id) const;
    void loadProtectedMembers(bool onlyUnknown);
    void guardRows();
    void touched(int row);
    void announceTouched();

    GraphApi &m_api;
    const Clock &m_clock;
    std::unique_ptr<QObject> m_reading; ///< context of all that is being read: goes when that is given up
    std::vector<Device> m_devices;
    std::vector<RowMarks> m_marks;
    QHash<DeviceId, int> m_rows;
    QHash<EntraDeviceId, int> m_rowByEntra; ///< one row each
    QMultiHash<EntraDeviceId, int> m_moreRowsByEntra; ///< the further rows that claim the same Entra device: rare
    QMultiHash<EntraDeviceId, EntraRecord> m_waitingEntra; ///< records whose device may still be listed
    QMultiHash<EntraDeviceId, AutopilotRecord> m_waitingAutopilot;
    QMultiHash<DeviceId, AutopilotRecord> m_waitingAutopilotById;
    QHash<EntraDeviceId, AutopilotRecord> m_unlistedRegistrations;
    QSet<DeviceId> m_keepWhenGone;
    QList<Group> m_groups;
    QHash<GroupId, Members> m_members;
    Protections m_protections;
    std::array<Load, partCount> m_loads;
    std::array<quint32, partCount> m_generation {};
    QList<int> m_touched; ///< rows to announce, in any order and perhaps twice
};

} // namespace Reslate
