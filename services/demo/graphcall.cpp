// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphcall.h"

#include "login/openid.h"

#include <algorithm>

namespace Reslate::Demo {

std::optional<Problem> lackedScope(const GraphCall &call, const QList<QByteArray> &anyOf)
{
    const QList<QByteArray> granted = call.scope.split(' ');
    const auto isOne = [&anyOf](const QByteArray &scope) {
        const QByteArray named = permissionOfScope(scope);
        return anyOf.contains(named) || named == ".default"; // all that the app is registered for
    };
    if (call.scope.isEmpty() || std::any_of(granted.begin(), granted.end(), isOne))
        return std::nullopt;
    if (serviceOf(call.target.path) == Service::Entra) // which doesn't say what is missing
        return Problem {403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation."};
    return Problem {403, "Forbidden",
        "Application is not authorized to perform this operation. Application must have one of the following scopes: "
            + anyOf.join(", ")};
}

std::optional<Problem> lackedRole(const GraphCall &call, const ServiceOptions &options, TenantRole least)
{
    if (options.role <= least)
        return std::nullopt;
    if (serviceOf(call.target.path) == Service::Entra)
        return Problem {403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation."};
    return Problem {403, "Forbidden", "User is not authorized to perform this operation."};
}

} // namespace Reslate::Demo
