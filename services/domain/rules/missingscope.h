// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QStringList>

namespace Reslate {

/// The scopes that a refusal (403) names, each of which would have done: "Device.Read.All". Empty: it names none, so
/// that something else is missing, such as a role.
QStringList missingScopes(const Error &error);

/// Whether something was refused for want of consent alone, to the app registration or to a scope of it.
bool lacksConsent(const Error &error);

} // namespace Reslate
