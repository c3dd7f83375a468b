// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphlisting.h"

namespace Reslate::Demo {

/// What Intune tells: devices, Autopilot identities, audits of actions, what the account may do.
class IntuneRecords {
public:
    /// All must outlive this.
    IntuneRecords(const School &school, const ServiceOptions &options, const GraphListing &listing);

    /// Answers a GET.
    Reply answer(const GraphCall &call) const;

private:
    Reply readManaged(const GraphCall &call) const;
    Reply readAutopilot(const GraphCall &call) const;
    Reply readAudits(const GraphCall &call) const;
    Reply readHealthScripts(const GraphCall &call) const;
    Reply readPermissions(const GraphCall &call) const;

    const School &m_school;
    const ServiceOptions &m_options;
    const GraphListing &m_listing;
};

} // namespace Reslate::Demo
