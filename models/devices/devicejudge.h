// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/windowsrelease.h"
#include "domain/job/holder.h"
#include "domain/rules/eligibility.h"
#include "domain/rules/localreset.h"
#include "models/devices/jobmarks.h"

#include <functional>
#include <utility>

namespace Reslate::Models {

/// Who knows that about a computer: JobEngine::holderOf.
using HolderOf = std::function<std::optional<Holder>(const DeviceRef &)>;

/// Who knows that: LocalResets::findingOf.
using LocalResetOf = std::function<LocalResetFinding(const Device &)>;

/// Judges devices by the rules under the circumstances of now: running jobs, resets of the last day and what the
/// account may do. Nothing of these is known at first.
class DeviceJudge {
public:
    /// The marks must outlive it.
    explicit DeviceJudge(const JobMarks &marks)
        : m_marks(marks)
    {
    }

    /// Who knows which running job has still to do with a computer, by any of its records.
    void setHeldBy(HolderOf holderOf) { m_holderOf = std::move(holderOf); }
    /// Who knows of resets of the last day.
    void setRecentBy(RecentResetOf recentOf) { m_recentOf = std::move(recentOf); }
    /// Who knows whether local Autopilot Reset is allowed at a computer with Windows.
    void setLocalResetBy(LocalResetOf findingOf) { m_localResetOf = std::move(findingOf); }
    /// What the account may do. Whether that is anything new.
    bool setPermissions(const Permissions &permissions);

    /// When updates of Windows end; what this version of Reslate knows at first.
    void setWindowsSupport(const WindowsSupport &support) { m_support = support; }
    const WindowsSupport &windowsSupport() const { return m_support; }

    std::optional<RecentReset> recentReset(const Device &device) const;
    /// nullopt: the device can't have it, because it has no Windows.
    std::optional<LocalResetFinding> localReset(const Device &device) const;
    Eligibility eligibility(const Device &device, ResetMode mode, const QDateTime &now) const;
    /// The running job that has to do with the device, under whatever record; nullopt: none. One that is only being
    /// written down is none yet: nothing would tell when it fails.
    std::optional<Holder> holderOf(const Device &device) const;
    /// flagsOf(), with what the circumstances add. holder: holderOf() the device. What a job shows of a device (the
    /// views, its status) stands with the Intune record that it ordered for: under a new one the computer is here
    /// again, and must not be listed as wiped. Whether it is held, waits for a start or was reset lately is asked by
    /// all records.
    DeviceFlags flags(const Device &device, const std::optional<Holder> &holder, const QDateTime &now) const;
    DeviceFlags flags(const Device &device, const QDateTime &now) const { return flags(device, holderOf(device), now); }

private:
    const JobMarks &m_marks;
    HolderOf m_holderOf;
    RecentResetOf m_recentOf;
    LocalResetOf m_localResetOf;
    Permissions m_permissions;
    WindowsSupport m_support = knownWindowsSupport();
};

} // namespace Reslate::Models
