// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "approvals.h"
#include "graphlisting.h"

namespace Reslate::Demo {

/// What Graph tells about the second admin's approval, and takes back of it.
class GraphApprovals {
public:
    /// Both references must outlive this.
    GraphApprovals(Approvals &approvals, const GraphListing &listing);

    Reply answer(const GraphCall &call);

private:
    Reply cancelMyRequest(const GraphCall &call);

    Approvals &m_approvals;
    const GraphListing &m_listing;
};

} // namespace Reslate::Demo
