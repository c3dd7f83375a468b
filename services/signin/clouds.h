// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/endpoints.h"

#include <QString>

#include <optional>

namespace Reslate {

/// Microsoft's separate worlds (graph.md §9). A token of one means nothing in another.
enum class Cloud { Global, UsGovernment, UsDefense, China };

Endpoints endpointsOf(Cloud cloud);

/// global, usgov, usdod or china, for command lines and settings.
QString cloudName(Cloud cloud);
std::optional<Cloud> cloudFromName(const QString &name);

/// Whether codes and tokens may go there: Microsoft's hosts by name over https, and this computer itself.
bool isSignInAddress(const QUrl &url);

/// Whether an identity token of that issuer may come from that sign-in address.
bool isIssuerOf(const QUrl &issuer, const QUrl &login);

} // namespace Reslate
