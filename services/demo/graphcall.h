// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message.h"
#include "odata.h"
#include "school.h"
#include "tenantrole.h"

namespace Reslate::Demo {

struct ServiceOptions {
    QByteArray token;
    int pageSize = 1000;
    bool checksWindowsRe = false; ///< a script says on each device whether Windows RE is on
    bool refusesFilters = false; ///< with 400, instead of ignoring them
    TenantRole role = TenantRole::SchoolAdministrator;
};

/// One request to Graph while it is being answered.
struct GraphCall {
    const Message &message;
    Target target;
    bool beta;
    Time now;
    RequestIds ids;
    QByteArray scope; ///< what its token allows; empty: everything

    QByteArray origin() const { return message.origin(); }
};

using Reply = Checked<Answer>;

/// Why a call's token doesn't allow what needs one of these permissions; nothing where it has one.
std::optional<Problem> lackedScope(const GraphCall &call, const QList<QByteArray> &anyOf);
/// Why the call is refused to who has no more than a lower role; nothing where he has that one.
std::optional<Problem> lackedRole(const GraphCall &call, const ServiceOptions &options, TenantRole least);

} // namespace Reslate::Demo
