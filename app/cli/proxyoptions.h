// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/optionwords.h"

namespace Reslate {

/// Takes the second word of "proxy set|forget"; false if it isn't there.
bool takeProxy(Words &words, ProxyOptions &proxy);
/// Which proxy, and who signs in there.
void readProxy(Reader &read, ProxyOptions &proxy);

} // namespace Reslate
