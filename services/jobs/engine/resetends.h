// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/ids.h"
#include "domain/rules/recentreset.h"
#include "jobs/engine/jobentry.h"

#include <QHash>

#include <optional>

namespace Reslate {

/// By device, the youngest of our orders that resets it and ended: a younger one that never left, or is no reset, hides
/// none.
class ResetEnds {
public:
    /// The item came to stand where it stands. The entry must outlive this.
    void note(JobEntry &entry, int item);
    /// How it ended, also of a device that came back under this id; nullopt: none did. Times are this computer's.
    std::optional<RecentReset> of(const DeviceId &device) const;

private:
    QHash<DeviceId, ItemRef> m_places;
};

} // namespace Reslate
