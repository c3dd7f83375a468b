// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"
#include "catalog/devicecatalog.h"
#include "domain/retirement/removal.h"

namespace Reslate {

/// Says what becomes of the devices of a draft, before anything is sent; with --json a record of the whole, and one for
/// each device that is left out, with the reason.
void tellRemoval(const RemovalDraft &draft, const DeviceCatalog &catalog, Terminal &terminal);

} // namespace Reslate
