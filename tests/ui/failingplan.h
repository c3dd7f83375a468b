// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/practicetenant.h"
#include "domain/plan/planbuilder.h"
#include "nothingheld.h"
#include "ui/shell/appservices.h"

#include <algorithm>

namespace Reslate::Test {

/// An Autopilot Reset of n devices of the list that is shown, without a countdown. All would carry it out; the first
/// one's Windows RE is switched off here, so that it fails.
inline Plan failingPlan(const AppServices &work, PracticeTenant &tenant, const QString &title, int n)
{
    Plan plan = draftPlan(ResetMode::AutopilotReset, title, work.filter.scopeDevices(), nothingHeld(work.clock.now()))
                    .plan;
    plan.countdown = std::chrono::seconds(0);
    const QList<TenantDevice> devices = tenant.devices();
    plan.items.removeIf([&devices](const JobItem &item) {
        return std::any_of(devices.cbegin(), devices.cend(), [&item](const TenantDevice &device) {
            return DeviceId(device.id) == item.device.id && (device.asleep || !device.windowsRe);
        });
    });
    plan.items.resize(n);
    tenant.setWindowsRe(plan.items.constFirst().device.id.toString(), false);
    return plan;
}

} // namespace Reslate::Test
