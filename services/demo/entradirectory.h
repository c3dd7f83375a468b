// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphlisting.h"
#include "login/signinservice.h"
#include "requestlog.h"

namespace Reslate::Demo {

/// Entra's part of Graph: devices, groups and their members, who is signed in, the organization.
class EntraDirectory {
public:
    /// All must outlive this.
    EntraDirectory(School &school, const SignInService &signIn, const GraphListing &listing, RequestLog &log);

    Reply answer(const GraphCall &call);

private:
    Reply readDevices(const GraphCall &call) const;
    Reply readGroups(const GraphCall &call) const;
    Reply readMembers(const GraphCall &call, int group, bool nested) const;
    Reply readAllMembers(const GraphCall &call, int group, bool nested) const;
    Reply readMe(const GraphCall &call) const;
    Reply readOrganization(const GraphCall &call) const;
    Reply removeDevice(const GraphCall &call, int device);

    School &m_school;
    const SignInService &m_signIn;
    const GraphListing &m_listing;
    RequestLog &m_log;
};

} // namespace Reslate::Demo
