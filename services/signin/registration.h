// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/resetmode.h"
#include "graph/transport/endpoints.h"

#include <QString>

#include <span>

namespace Reslate {

/// The app registration of a school, and where its accounts sign in.
struct Registration {
    QString clientId;
    QString tenant; ///< an id, a domain, or "organizations": any school's accounts
    Endpoints endpoints;

    /// ErrorKind::Usage when one of them has a form that can't be right, ForeignAddress for addresses that are neither
    /// of one of Microsoft's clouds nor both on this computer.
    static Result<Registration> make(const QString &clientId, const QString &tenant, const Endpoints &endpoints);

    QUrl authorizeUrl() const;
    QUrl tokenUrl() const;
    QUrl deviceCodeUrl() const;
};

/// What a sign-in shall allow. Each contains the ones before it.
enum class Access {
    Read,
    Act, ///< send actions to devices
    Remove, ///< delete Intune records
    RemoveAll, ///< delete records in Autopilot and Entra too
    Keys, ///< read recovery keys and local passwords as well: only when a person asked for these
};

/// What it shall allow besides, only once that is used. Each contains the ones before it.
enum class Extra {
    None,
    ReadPolicies, ///< what Intune's policies say
    WritePolicies, ///< make, assign and delete policies: of all that Intune's administrators may do to devices
};

/// A permission of Graph that a sign-in asks for.
struct Permission {
    Access access; ///< the least for which it is asked
    const char *name;
    Extra extra = Extra::None; ///< otherwise the least of these, whatever the access
};
/// All of them (graph.md §5.1), as an app registration has to list them.
std::span<const Permission> permissions();

/// What a mode needs.
Access accessFor(ResetMode mode);

/// The scope parameter for that access (graph.md §5.1): identity, a refresh token, and the permissions of the school's
/// own Graph.
QByteArray scopeFor(Access access, const QUrl &graph, Extra extra = Extra::None);

} // namespace Reslate
