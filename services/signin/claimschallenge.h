// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Reslate::SignIn {

/// The claims that a service demands of the next token: the JSON object inside the first Bearer challenge with
/// error="insufficient_claims" (graph.md §9). Takes the WWW-Authenticate header, several of them joined by commas or
/// line breaks; parameters may stand in any order. Empty: none is demanded.
QByteArray demandedClaims(const QByteArray &wwwAuthenticate);

} // namespace Reslate::SignIn
