// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/transport/endpoints.h"

#include <QString>

#include <optional>

namespace Reslate {

/// Microsoft's separate worlds (graph.md §9). A token of one means nothing in another.
enum class Cloud { Global, UsGovernment, UsDefense, China };

Endpoints endpointsOf(Cloud cloud);

/// global, usgov, usdod or china, for command lines and settings.
QString cloudName(Cloud cloud);
std::optional<Cloud> cloudFromName(const QString &name);

/// The cloud that has these addresses; nullopt: it is none of Microsoft's.
std::optional<Cloud> cloudOf(const Endpoints &endpoints);

/// Whether a tenant at that address of Graph can only be a practice one: no school's answers without https.
bool isPracticeAddress(const QUrl &graph);
/// Whether codes and tokens may go there: Microsoft's hosts by name over https, and this computer itself.
bool isSignInAddress(const QUrl &url);

/// Where the service is that these addresses name; loginUrl empty: the sign-in that belongs to that Graph.
/// Usage: no address, or none that is safe. ForeignAddress: neither Microsoft's nor this computer's, or not of one
/// cloud.
Result<Endpoints> endpointsFrom(const QString &graphUrl, const QString &loginUrl);

/// Whether tokens of that sign-in may go to that Graph: both are of one cloud, or both on this computer.
bool belongTogether(const Endpoints &endpoints);

/// Whether an identity token of that issuer may come from that sign-in address.
bool isIssuerOf(const QUrl &issuer, const QUrl &login);

} // namespace Reslate
