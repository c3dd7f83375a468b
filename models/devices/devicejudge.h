// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/eligibility.h"
#include "models/devices/jobmarks.h"

#include <functional>
#include <utility>

namespace Reslate {

/// Judges devices by the rules under the circumstances of now: running jobs, resets of the last day and what the
/// account may do. Nothing of these is known at first.
class DeviceJudge {
public:
    /// The marks must outlive it.
    explicit DeviceJudge(const JobMarks &marks)
        : m_marks(marks)
    {
    }

    /// Who knows whether a running job has still to do with a device.
    void setHeldBy(std::function<bool(const DeviceId &)> isHeld) { m_isHeld = std::move(isHeld); }
    /// Who knows of resets of the last day.
    void setRecentBy(RecentResetOf recentOf) { m_recentOf = std::move(recentOf); }
    /// What the account may do. Whether that is anything new.
    bool setPermissions(const Permissions &permissions);

    std::optional<RecentReset> recentReset(const Device &device) const;
    Eligibility eligibility(const Device &device, ResetMode mode, const QDateTime &now) const;
    /// flagsOf(), with what the circumstances add.
    DeviceFlags flags(const Device &device, const QDateTime &now) const;

private:
    bool isHeld(const DeviceId &id) const;

    const JobMarks &m_marks;
    std::function<bool(const DeviceId &)> m_isHeld;
    RecentResetOf m_recentOf;
    Permissions m_permissions;
};

} // namespace Reslate
