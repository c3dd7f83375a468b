// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/device.h"
#include "domain/rules/recentreset.h"
#include "jobs/engine/jobentry.h"
#include "jobs/engine/recordids.h"

#include <QHash>

#include <optional>

namespace Reslate::Jobs {

/// By device, whichever of its records names it or its serial number, the youngest of our orders that resets it and
/// ended: a younger one that never left, or is no reset, hides none.
class ResetEnds {
public:
    /// The item came to stand where it stands. The entry must outlive this.
    void note(JobEntry &entry, int item);
    /// How it ended, also of a device that came back under this Intune record, be it that only its serial number says
    /// so (recordsOf); nullopt: none did. What bears another real serial number is another computer, whatever its ids
    /// say. Times are this computer's.
    std::optional<RecentReset> of(const Device &device) const;

private:
    QHash<RecordId, ItemRef> m_places;
};

} // namespace Reslate::Jobs
