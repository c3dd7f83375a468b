// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/removal.h"

#include <QString>

namespace Reslate {

// What to know before choosing; the names of what is chosen are in models/text/retirementlabels.h.

/// In two sentences what happens to such devices, and what is different from others.
QString retirementReasonExplanation(RetirementReason reason);
/// What belongs into the class, as a sentence.
QString dataClassExplanation(DataClass dataClass);
/// Why that choice changes nothing for devices that leave for this reason, as a sentence.
QString idleChoiceText(RemovalChoice choice);
/// Why less proof can't be asked for afterwards (isWeaker), in sentences.
QString weakerGateText();
/// What has to be known before a record is deleted, and what that proves, in two sentences.
QString gateExplanation(Gate gate);

} // namespace Reslate
