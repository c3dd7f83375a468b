// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/devicejudge.h"

#include "domain/plan/planbuilder.h"

namespace Reslate::Models {

bool DeviceJudge::setPermissions(const Permissions &permissions)
{
    if (permissions == m_permissions)
        return false;
    m_permissions = permissions;
    return true;
}

std::optional<RecentReset> DeviceJudge::recentReset(const Device &device) const
{
    return m_recentOf ? m_recentOf(device) : std::nullopt;
}

std::optional<LocalResetFinding> DeviceJudge::localReset(const Device &device) const
{
    if (device.platform == Platform::Other)
        return std::nullopt;
    return m_localResetOf ? m_localResetOf(device) : LocalResetFinding();
}

Eligibility DeviceJudge::eligibility(const Device &device, ResetMode mode, const QDateTime &now) const
{
    return judgeHeld(device, mode, now,
        {.isHeld = holderOf(device).has_value(), .permissions = m_permissions, .recent = recentReset(device)});
}

std::optional<Holder> DeviceJudge::holderOf(const Device &device) const
{
    std::optional<Holder> holder = m_holderOf ? m_holderOf(plannedItem(device).device) : std::nullopt;
    return holder && !holder->job.isEmpty() ? holder : std::nullopt;
}

DeviceFlags DeviceJudge::flags(const Device &device, const std::optional<Holder> &holder, const QDateTime &now) const
{
    DeviceFlags flags = flagsOf(device, m_marks.of(device.id), now, m_support);
    flags.held = holder.has_value();
    const JobMark *planned = holder ? m_marks.of(holder->device.id) : nullptr;
    flags.toStart = planned && waitsForStart(*planned);
    flags.recent = !flags.held && !flags.gone && recentReset(device);
    flags.canAutopilotReset = flags.canAutopilotReset && !flags.held && !flags.recent
        && !isNo(m_permissions.of(ResetMode::AutopilotReset));
    return flags;
}

} // namespace Reslate::Models
