// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/retirement.h"

#include <QString>

namespace Reslate {

QString retirementReasonTitle(RetirementReason reason); ///< "End of life"
/// In two sentences what happens to such devices, and what is different from others.
QString retirementReasonText(RetirementReason reason);
QString dataClassTitle(DataClass dataClass); ///< "Pupils"
/// What belongs into the class, as a sentence.
QString dataClassText(DataClass dataClass);
QString gateTitle(Gate gate); ///< "Reported done"
/// What has to be known before a record is deleted, and what that proves, in two sentences.
QString gateExplanation(Gate gate);

} // namespace Reslate
