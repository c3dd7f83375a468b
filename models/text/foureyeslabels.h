// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan/foureyes.h"

#include <QString>

namespace Reslate {

/// What is still missing of a second person's word; empty for None.
QString secondPersonProblemText(SecondPersonProblem problem);
/// "ABCD EFGH": easier to read aloud and to type.
QString codeText(const QString &code);
/// What the second pair of eyes is worth.
QString trustText();

} // namespace Reslate
