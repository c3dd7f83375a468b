// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Reslate {

/// Why what a person typed isn't the number of devices that was asked for, as a sentence; empty: it is, in plain digits
/// or as numberText() writes it, with or without blanks around it.
QString numberProblem(const QString &typed, int asked);

} // namespace Reslate
