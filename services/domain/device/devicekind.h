// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/device.h"

namespace Reslate {

/// What a device with Windows is, where it is no computer that a pupil or teacher sits at.
enum class DeviceKind : quint8 {
    Computer, ///< nothing known says otherwise
    CloudPc, ///< Windows 365
    SessionHost, ///< several people at once on one virtual computer (Azure Virtual Desktop)
    Server,
    ServerHardware, ///< on a server's chassis, with a system that is none
    HoloLens,
    TeamSystem, ///< a Surface Hub with its first system, Windows 10 Team
    SurfaceHub, ///< with any other system, or with one that isn't known
    MeetingRoom, ///< a Teams room, or another device with Windows IoT: a kiosk, a sign
};

/// The kind, by maker and model, the system and its build, the edition, the chassis and the Autopilot group tag, as far
/// as they are known. Says only what is certain: what more than one kind bears makes none of it. Pure. Sources: of the
/// models in the table; Microsoft's page "Autopilot and auto-login for Teams Rooms on Windows" (the group tag begins
/// with "MTR-"), and the editions of its page on assignment filters, editionNamed().
DeviceKind kindOf(const Device &device);

} // namespace Reslate
