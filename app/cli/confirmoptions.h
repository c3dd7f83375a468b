// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/optionwords.h"

namespace Reslate {

/// Which devices a person saw, and what they saw.
void readConfirmation(Reader &read, const Words &words, Options &options);
/// For which device the block of what is pending is lifted, and why.
void readLift(Reader &read, const Words &words, Options &options);

} // namespace Reslate
