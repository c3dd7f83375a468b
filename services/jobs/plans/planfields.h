// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan/pilot.h"
#include "jobs/journal/jsonfields.h"

#include <QVariant>

namespace Reslate::Jobs {

// What the documents of all kinds of plans have alike; for the files that write and read them alone.

inline constexpr const char *planFormat = "reslate-plan";
/// Of the kinds of plans by version 1 there is one, which no document names: the reset. From version 2 on each does.
inline constexpr int resetPlanVersion = 1;
inline constexpr int removalPlanVersion = 2;
inline constexpr QLatin1String removalPlanKind {"removal"};

/// Whether a person wants that device in the pilot; null: they leave it open.
inline QVariant pilotValue(const PilotWish &pilot, const DeviceId &id)
{
    if (pilot.in.contains(id))
        return 1;
    return pilot.out.contains(id) ? QVariant(0) : QVariant();
}

/// As a field of that device's object, unless it is left open.
inline void putPilot(Json &object, const PilotWish &pilot, const DeviceId &id)
{
    if (const QVariant wish = pilotValue(pilot, id); !wish.isNull())
        object["pilot"] = wish.toInt() == 1;
}

inline void readPilot(const DocumentFields &fields, PilotWish &pilot, const DeviceId &id)
{
    if (fields.has("pilot"))
        (fields.flag("pilot") ? pilot.in : pilot.out).insert(id);
}

/// Three record ids, name, serial number.
inline Json planDeviceJson(const DeviceRef &device)
{
    return {{"id", jsonOf(device.id.toString())}, {"entraDeviceId", jsonOf(device.entraDevice.toString())},
        {"autopilotId", jsonOf(device.autopilot.toString())}, {"name", jsonOf(device.name)},
        {"serialNumber", jsonOf(device.serialNumber)}};
}

inline DeviceRef planDeviceFrom(const DocumentFields &fields)
{
    return {.id = DeviceId(fields.text("id")),
        .entraDevice = EntraDeviceId(fields.text("entraDeviceId")),
        .autopilot = AutopilotId(fields.text("autopilotId")),
        .name = fields.text("name"),
        .serialNumber = fields.text("serialNumber")};
}

inline Json paceJson(const PlanPace &pace)
{
    return {{"pilot", pace.pilot}, {"wave", pace.wave}, {"gap", pace.gap.count()}, {"startsAt", jsonOf(pace.startsAt)},
        {"stopAfter", pace.stopAfter}, {"stopPercent", pace.stopPercent}};
}

inline PlanPace paceFrom(const DocumentFields &fields)
{
    return {.pilot = fields.number("pilot"),
        .wave = fields.number("wave"),
        .gap = std::chrono::seconds(fields.number("gap")),
        .startsAt = fields.time("startsAt"),
        .stopAfter = fields.number("stopAfter"),
        .stopPercent = fields.number("stopPercent")};
}

} // namespace Reslate::Jobs
