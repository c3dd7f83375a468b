// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signin/oauth.h"

#include <QString>

namespace Reslate {

/// An account that has signed in, as it is known between runs. No secret.
struct SignedInAccount {
    QString userId; ///< the same for good
    QString tenantId; ///< empty: the sign-in service knows no tenants
    QString userName; ///< ada@school.example
    QString name;
    Registration registration; ///< with which it signed in
    QString claims; ///< demanded by a service since, to be met by the next sign-in alone (compact JSON); empty: none

    static SignedInAccount from(const IdTokenClaims &identity, const Registration &registration)
    {
        return {.userId = identity.userId,
            .tenantId = identity.tenantId,
            .userName = identity.userName,
            .name = identity.name,
            .registration = registration};
    }

    /// Names its entry in the keychain: the same account of another cloud or app registration has another one.
    QString key() const
    {
        const Endpoints &endpoints = registration.endpoints; // two clouds have one sign-in host
        return QStringList {
            endpoints.login.authority(), endpoints.graph.authority(), tenantId, userId, registration.clientId}
            .join(QLatin1Char('/'));
    }
};

} // namespace Reslate
