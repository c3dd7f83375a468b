// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/optionwords.h"

namespace Reslate {

/// What is done with the journal itself, and how a plan that nothing vouches for is confirmed.
void readJournalOptions(Reader &read, Options &options);

} // namespace Reslate
