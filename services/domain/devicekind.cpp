// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/devicekind.h"

#include <algorithm>
#include <array>

namespace Reslate {
namespace {

bool has(const QString &text, const char *part)
{
    return text.contains(QLatin1String(part), Qt::CaseInsensitive);
}

/// Consoles that are sold for nothing else. Not complete, and needn't be: most run Windows IoT.
bool isRoomConsole(const QString &model)
{
    constexpr std::array consoles {"ThinkSmart", "Teams Room", "UC-Engine", "MCore"};
    return std::any_of(consoles.begin(), consoles.end(), [&model](const char *console) { return has(model, console); });
}

} // namespace

DeviceKind kindOf(const Device &device)
{
    if (has(device.model, "Cloud PC"))
        return DeviceKind::CloudPc;
    if (device.edition == Edition::MultiSession)
        return DeviceKind::SessionHost;
    if (device.edition == Edition::Server || has(device.operatingSystem, "Windows Server"))
        return DeviceKind::Server;
    if (device.edition == Edition::Holographic || has(device.model, "HoloLens")
        || has(device.operatingSystem, "Holographic"))
        return DeviceKind::HoloLens;
    if (device.edition == Edition::Team)
        return DeviceKind::TeamSystem;
    if (has(device.model, "Surface Hub"))
        return DeviceKind::SurfaceHub;
    if (device.chassis == Chassis::Server)
        return DeviceKind::ServerHardware;
    const bool isTagged = device.groupTag.startsWith(QLatin1String("MTR-"), Qt::CaseInsensitive);
    if (device.edition == Edition::IoT || isTagged || isRoomConsole(device.model))
        return DeviceKind::MeetingRoom;
    return DeviceKind::Computer;
}

} // namespace Reslate
