// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/utc.h"
#include "domain/device/device.h"
#include "domain/job/job.h"

namespace Reslate::Test {

inline const QDateTime monday(QDate(2026, 8, 24), QTime(9, 0), utcZone);

/// A device to which no rule objects: company-owned Windows, managed by MDM, Entra joined, in Autopilot, seen just now.
inline Device plainDevice()
{
    Device device;
    device.id = DeviceId(QStringLiteral("11111111-0000-4000-8000-000000000001"));
    device.entraDeviceId = EntraDeviceId(QStringLiteral("22222222-0000-4000-8000-000000000001"));
    device.name = QStringLiteral("ROOM-101-01");
    device.serialNumber = QStringLiteral("SN-1");
    device.lastSeen = monday.addSecs(-3600);
    device.platform = Platform::Windows;
    device.ownership = Ownership::Company;
    device.management = Management::Mdm;
    device.leaving = Leaving::No;
    device.edition = Edition::Other;
    device.entraState = RecordState::Present;
    device.entraJoin = JoinState::EntraJoined;
    device.autopilotState = RecordState::Present;
    return device;
}

inline ActionResult result(RemoteAction action, ActionState state, const QDateTime &started)
{
    return {.action = action, .state = state, .started = started, .updated = started.addSecs(30)};
}

/// An item of a job for that device.
inline JobItem itemFor(const Device &device, ItemState proof = ItemState::Planned)
{
    JobItem item;
    item.device.id = device.id;
    item.device.entraDevice = device.entraDeviceId;
    item.device.name = device.name;
    item.device.serialNumber = device.serialNumber;
    item.current().state = proof;
    item.current().changed = monday;
    return item;
}

} // namespace Reslate::Test
