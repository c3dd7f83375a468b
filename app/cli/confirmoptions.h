// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/optionwords.h"

namespace Reslate {

/// Which devices a person saw, and what they saw.
void readConfirmation(Reader &read, const Words &words, Options &options);

} // namespace Reslate
