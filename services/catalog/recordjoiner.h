// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/devicerows.h"
#include "catalog/listloads.h"
#include "domain/device/device.h"

#include <QHash>

#include <vector>

namespace Reslate::Catalog {

/// Joins Entra and Autopilot records to the rows: by id only. A link that more than one record claims is doubtful for
/// all of them, and so is an Autopilot record with another computer's serial number. Records whose device may still be
/// listed wait for it.
class RecordJoiner {
public:
    /// Both references must outlive this.
    RecordJoiner(DeviceRows &rows, const ListLoads &loads);

    /// A new reading of that list has begun: what waits from the one before is forgotten.
    void beginEntra();
    void beginAutopilot();
    /// A page of that list came. Announces the rows that it changed.
    void add(const std::vector<EntraRecord> &records);
    void add(const std::vector<AutopilotRecord> &records);
    /// That list has ended, by itself or not: what it did not name is missing or unreadable from now on. Announces.
    void settleEntra();
    void settleAutopilot();

    /// A row is new, or its Entra device is another one now.
    void join(int row);
    /// The row's serial number is another one now.
    void joinWaitingAutopilot(int row);
    /// The list of devices has ended: nothing more comes that a record could wait for, but for lists that still run.
    void forgetWaiting();

    /// The Autopilot registration under an Entra device that no row has; nullptr: none is known.
    const AutopilotRecord *unlistedRegistration(const EntraDeviceId &id) const;
    /// The Autopilot registrations of the last reading whose ids name no row, in no order; a row that is kept though
    /// its record is gone counts as none. Valid until a page comes.
    QList<const AutopilotRecord *> unclaimedRegistrations() const;

private:
    struct Waiting {
        AutopilotRecord record;
        bool isClaimed = false; ///< by a row that stays
    };

    void applyEntra(int row, const EntraRecord &record);
    void addOne(const EntraRecord &record);
    void addOne(const AutopilotRecord &record);
    void applyAutopilot(int row, const AutopilotRecord &record);
    void linkRegistration(int row, const AutopilotRecord &record, bool isOnly);
    void forgetRegistration(int row, RecordState state);
    void noteUnlisted(const AutopilotRecord &record);
    bool isConfirmed(int row) const;
    bool isListed(const AutopilotRecord &record) const;
    bool areDevicesLoading() const;

    DeviceRows &m_rows;
    const ListLoads &m_loads;
    QMultiHash<EntraDeviceId, EntraRecord> m_waitingEntra;
    std::vector<Waiting> m_waitingAutopilot;
    QMultiHash<DeviceId, int> m_waitingById; ///< places in it
    QMultiHash<EntraDeviceId, int> m_waitingByEntra;
    QHash<AutopilotId, AutopilotRecord> m_unlisted;
    QHash<EntraDeviceId, AutopilotId> m_unlistedByEntra;
};

} // namespace Reslate::Catalog
