// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphlisting.h"
#include "policies/policy.h"

#include <functional>

namespace Reslate::Demo {

/// Intune's policies: both lists, what hangs on each policy, and how one of the kind with OMA-URIs is made, assigned
/// and deleted. An assignment takes the place of all that were there, as in life; v1.0 tells no filter of one.
class IntunePolicies {
public:
    /// What it works with; all must outlive it.
    struct Dependencies {
        const School &school;
        const ServiceOptions &options;
        const GraphListing &listing;
        Dice &dice;
    };
    explicit IntunePolicies(const Dependencies &with);

    static bool owns(const GraphCall &call);
    Reply answer(const GraphCall &call);

    std::vector<Policy> &policies() { return m_policies; }

private:
    using Write = std::function<void(JsonOut &, size_t)>;
    Reply answerConfigurations(const GraphCall &call);
    Reply answerCatalog(const GraphCall &call);
    Reply make(const GraphCall &call);
    Reply assign(const GraphCall &call, Policy &policy);
    Reply rows(const GraphCall &call, size_t n, const Write &write) const;
    Reply assignments(const GraphCall &call, const Policy &policy) const;
    Reply entity(const GraphCall &call, const Policy &policy) const;
    Policy *find(const QByteArray &id, bool isCatalog);
    std::optional<Problem> forbidden(const GraphCall &call) const;

    const School &m_school;
    const ServiceOptions &m_options;
    const GraphListing &m_listing;
    Dice &m_dice;
    std::vector<Policy> m_policies;
};

} // namespace Reslate::Demo
