// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphlisting.h"

#include <chrono>

namespace Reslate::Demo {

/// An importedWindowsAutopilotDeviceIdentity.
struct ImportedIdentity {
    QUuid id;
    QByteArray importId;
    QByteArray serial;
    QByteArray groupTag;
    QByteArray assignedUser;
    QByteArray errorName; ///< how it ends; empty: complete
    QUuid registrationId; ///< of one that ends as complete
    Time sent = 0;
    Time ends = 0;
    const char *state = "unknown"; ///< deviceImportStatus
    bool partial = false; ///< it ends in that state
    bool registered = false; ///< a sync made an Autopilot record of it
    bool gone = false;
};

/// Importing hardware hashes and syncing Autopilot's records (graph.md §3). Each import takes its time, and only a sync
/// makes an Autopilot record of a complete one; its deployment profile comes later still.
/// What ends in an error: a hash that isn't one, a serial number that is registered or imported already, and serial
/// numbers that begin with OTHER- or ANOTHER- (registered elsewhere); one with PARTIAL- ends as partial.
class AutopilotImports {
public:
    /// What it works with; all must outlive it.
    struct Dependencies {
        School &school;
        const ServiceOptions &options;
        const GraphListing &listing;
        Dice &dice;
    };
    AutopilotImports(const Dependencies &with, double speed);

    /// How long an import takes, and the assignment of a profile after a sync.
    void setTimes(std::chrono::seconds importing, std::chrono::seconds assigning);

    static bool owns(const GraphCall &call);
    /// Imports and a sync that are due end, profiles that are due are assigned.
    void runUntil(Time now);
    Reply answer(const GraphCall &call);

private:
    using Row = ImportedIdentity;
    Reply answerImports(const GraphCall &call);
    Reply import(const GraphCall &call, bool many);
    QByteArray errorOf(const Row &row, const QByteArray &hash) const;
    Reply sync(const GraphCall &call);
    Reply readSettings(const GraphCall &call) const;
    std::optional<Problem> forbidden(const GraphCall &call) const;
    void enter(Row &row, Time now);
    Time scaled(Time time) const { return static_cast<Time>(static_cast<double>(time) / m_speed); }

    School &m_school;
    const ServiceOptions &m_options;
    const GraphListing &m_listing;
    Dice &m_dice;
    const double m_speed;
    Time m_importing = 120'000;
    Time m_assigning = 180'000;
    std::vector<Row> m_rows;
    std::vector<std::pair<Time, size_t>> m_assignments; ///< when a profile is assigned to which Autopilot record
    Time m_lastSync = never;
    Time m_triggered = never;
    bool m_syncing = false;
};

} // namespace Reslate::Demo
