// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/device.h"

namespace Reslate {

/// What the service keeps about an order to a device, longer than the device's record (remoteActionAudit, graph.md §8).
struct ActionAudit {
    DeviceId device;
    RemoteAction action = RemoteAction::Other;
    ActionState state = ActionState::Unknown;
    QDateTime requested; ///< UTC; invalid: unknown

    bool operator==(const ActionAudit &) const = default;
};

} // namespace Reslate
