// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/autopilotimport.h"
#include "domain/device/recoverykey.h"
#include "graph/json/graphrows.h"

namespace Reslate::Graph {

// Rows of the lists of RecordApi.

/// One of the objects that a device is a member of.
struct Membership {
    GroupId id;
    QString name;
    bool isGroup = false;

    bool operator==(const Membership &) const = default;
};

template <> struct RowShape<RecoveryKeyRecord> : FlatRow<RecoveryKeyRecord> {
    static std::span<const Field<RecoveryKeyRecord>> fields();
    static Fit fit(RecoveryKeyRecord &row);
};

template <> struct RowShape<DeletedEntraDevice> : FlatRow<DeletedEntraDevice> {
    static std::span<const Field<DeletedEntraDevice>> fields();
    static Fit fit(DeletedEntraDevice &row);
};

template <> struct RowShape<Membership> : FlatRow<Membership> {
    static std::span<const Field<Membership>> fields();
    static Fit fit(Membership &row); ///< Hidden: a group whose name the service keeps back
};

template <> struct RowShape<AutopilotImport> : FlatRow<AutopilotImport> {
    static std::span<const Field<AutopilotImport>> fields();
    static constexpr std::string_view partName = "state";
    static bool setItem(AutopilotImport &row, std::string_view name, const Scalar &value);
    static Fit fit(AutopilotImport &row);
};

template <> struct RowShape<HealthScript> : FlatRow<HealthScript> {
    static std::span<const Field<HealthScript>> fields();
    static Fit fit(HealthScript &row);
};

template <> struct RowShape<HealthScriptRun> : FlatRow<HealthScriptRun> {
    static std::span<const Field<HealthScriptRun>> fields();
    static constexpr std::string_view partName = "managedDevice";
    static bool setItem(HealthScriptRun &row, std::string_view name, const Scalar &value);
    static Fit fit(HealthScriptRun &row);
};

} // namespace Reslate::Graph
