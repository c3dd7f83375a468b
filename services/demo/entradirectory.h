// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphlisting.h"
#include "login/signinservice.h"

namespace Reslate::Demo {

/// Entra's part of Graph: devices, groups and their members, who is signed in, the organization.
class EntraDirectory {
public:
    /// All must outlive this.
    EntraDirectory(const School &school, const SignInService &signIn, const GraphListing &listing);

    Reply answer(const GraphCall &call) const;

private:
    Reply readDevices(const GraphCall &call) const;
    Reply readGroups(const GraphCall &call) const;
    Reply readMembers(const GraphCall &call, int group, bool nested) const;
    Reply readAllMembers(const GraphCall &call, int group, bool nested) const;
    Reply readMemberOf(const GraphCall &call, int device, bool nested) const;
    /// A page of objects of several types; write: puts the one at a place into it.
    struct Writer;
    Reply objects(const GraphCall &call, size_t total, const std::function<void(const Writer &, size_t)> &write) const;
    Reply readMe(const GraphCall &call) const;
    Reply readOrganization(const GraphCall &call) const;

    const School &m_school;
    const SignInService &m_signIn;
    const GraphListing &m_listing;
};

} // namespace Reslate::Demo
