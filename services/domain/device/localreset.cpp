// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/device/localreset.h"

namespace Reslate {

bool mayBeResetLocally(const Device &device, const QDateTime &now)
{
    const auto isWithinWindow = [&now](const QDateTime &time) {
        return time.msecsTo(now) < std::chrono::milliseconds(localResetWindow).count();
    };
    return device.platform == Platform::Windows && joinState(device) == JoinState::EntraJoined
        && !device.userPrincipalName.isEmpty() && device.lastSeen.isValid() && isWithinWindow(device.lastSeen)
        && device.enrolled.isValid() && !isWithinWindow(device.enrolled);
}

} // namespace Reslate
