// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/protection.h"

#include <QString>

namespace Reslate {

QString protectionKindText(ProtectionKind kind); ///< "Device"
/// What is protected, as a person calls it: the name, or what else is known.
QString protectionTitle(const Protection &protection);
/// "Group Library loan pool, by anna on 3 Sep 2026: on loan"
QString protectionSentence(const Protection &protection);
/// "The block of what is pending was lifted by anna on 3 Sep 2026: stands in the cellar"
QString liftSentence(const PendingLift &lift);

} // namespace Reslate
