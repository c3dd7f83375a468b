// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/devicejudge.h"

namespace Reslate {

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

Eligibility DeviceJudge::eligibility(const Device &device, ResetMode mode, const QDateTime &now) const
{
    return judgeHeld(
        device, mode, now, {.isHeld = isHeld(device.id), .permissions = m_permissions, .recent = recentReset(device)});
}

DeviceFlags DeviceJudge::flags(const Device &device, const QDateTime &now) const
{
    DeviceFlags flags = flagsOf(device, m_marks.of(device.id), now);
    flags.held = isHeld(device.id);
    flags.toStart = flags.held && waitsForStart(*m_marks.of(device.id));
    flags.recent = !flags.held && !flags.gone && recentReset(device);
    flags.canAutopilotReset = flags.canAutopilotReset && !flags.held && !flags.recent
        && !isNo(m_permissions.of(ResetMode::AutopilotReset));
    return flags;
}

bool DeviceJudge::isHeld(const DeviceId &id) const
{
    return m_isHeld && m_marks.contains(id) && m_isHeld(id);
}

} // namespace Reslate
