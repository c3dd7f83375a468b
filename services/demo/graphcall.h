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

} // namespace Reslate::Demo
