// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "approvals.h"
#include "graphcall.h"
#include "requestlog.h"
#include "simulation.h"
#include "tenantlimits.h"

namespace Reslate::Demo {

/// What Intune is told to do: actions on devices, and to delete a device or an Autopilot identity. Refuses what the
/// account may not, what a second admin has to approve first, and what is too much for the day.
class IntuneOrders {
public:
    /// What it works with; all must outlive it.
    struct Dependencies {
        const School &school;
        Simulation &simulation;
        Limits &limits;
        RequestLog &log;
        Approvals &approvals;
        const ServiceOptions &options;
        Dice &dice;
    };
    explicit IntuneOrders(const Dependencies &with);

    /// Answers everything but a GET.
    Reply answer(const GraphCall &call);

private:
    Reply actOnDevice(const GraphCall &call, int device, const QByteArray &action);
    Reply removeDevice(const GraphCall &call, int device);
    Reply removeAutopilot(const GraphCall &call);
    Reply removePrimaryUser(const GraphCall &call, int device);
    /// What the account's role, or the permissions of its token, don't contain.
    std::optional<Problem> forbidden(
        const GraphCall &call, const QByteArray &permission, const QByteArray &scope) const;
    std::optional<Problem> needsApproval(const GraphCall &call, const QUuid &device, const QByteArray &what);

    const School &m_school;
    Simulation &m_simulation;
    Limits &m_limits;
    RequestLog &m_log;
    Approvals &m_approvals;
    const ServiceOptions &m_options;
    Dice &m_dice;
};

} // namespace Reslate::Demo
