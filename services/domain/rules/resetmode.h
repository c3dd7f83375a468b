// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/device.h"

#include <QLatin1String>

#include <array>
#include <optional>

namespace Reslate {

/// What a person can ask for. The rows of design.md's table of reset modes, and the small actions beside them.
enum class ResetMode : quint8 {
    AutopilotReset,
    WipeKeepAccount,
    FactoryWipe,
    ProtectedWipe,
    Retire,
    FreshStart,
    Sync,
    Restart,
    DeleteIntune,
    WipeAndRemove, ///< judged, not sent by itself: a workflow of several of the others
    DeleteAutopilot, ///< a step of that workflow: the Autopilot registration
    DeleteEntra, ///< the same of the Entra record
    RemovePrimaryUser, ///< changes the Intune record alone; nothing reaches the device
};
inline constexpr int resetModeCount = 13;

/// Fixed facts of a mode.
struct ModeFacts {
    ResetMode mode;
    const char *name; ///< on the command line and in files: "autopilot-reset"
    RemoteAction action; ///< the deviceActionResult that tells how it went
    bool destructive; ///< takes data or the device away; at most one request per device
    bool recordLeaves; ///< the Intune record disappears when it worked
    bool needsJoinState; ///< the rules ask for the join state
    bool sendable;
    bool offered; ///< a person may order it by itself; the others are steps of a workflow
};

/// Whether a record that is gone is what an order of that mode is there for. Pure.
bool wantsRecordGone(ResetMode mode);
/// Whether the order goes to a record beside the Intune one: Autopilot's or Entra's. Pure.
bool isDirectoryDeletion(ResetMode mode);
/// Whether the order changes nothing but the Intune record, so that it is carried out without the device and proven by
/// reading the record again. Pure.
bool changesRecordOnly(ResetMode mode);
/// The facts of a mode. Source: graph.md §2.2, §8.
const ModeFacts &factsOf(ResetMode mode);
QLatin1String modeName(ResetMode mode);
std::optional<ResetMode> modeFromName(const QString &name);
/// Every mode, in the order in which a person is offered them.
const std::array<ModeFacts, resetModeCount> &allModes();

} // namespace Reslate

Q_DECLARE_METATYPE(Reslate::ResetMode)
