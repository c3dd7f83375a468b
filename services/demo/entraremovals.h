// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphlisting.h"
#include "requestlog.h"

namespace Reslate::Demo {

/// What Entra does with devices that are deleted: DELETE /devices/{id}, and its deleted items.
class EntraRemovals {
public:
    /// All must outlive this.
    EntraRemovals(School &school, const ServiceOptions &options, const GraphListing &listing, RequestLog &log);

    /// Whether this answers a call, and not EntraDirectory.
    static bool owns(const GraphCall &call);
    Reply answer(const GraphCall &call);

private:
    Reply removeDevice(const GraphCall &call, int device);
    Reply answerDeletedItems(const GraphCall &call);
    Reply listDeleted(const GraphCall &call) const;
    Reply change(const GraphCall &call, EntraDevice &device) const;
    std::optional<Problem> forbidden(const GraphCall &call) const;

    School &m_school;
    const ServiceOptions &m_options;
    const GraphListing &m_listing;
    RequestLog &m_log;
};

} // namespace Reslate::Demo
