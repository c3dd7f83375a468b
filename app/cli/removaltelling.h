// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"
#include "catalog/devicecatalog.h"
#include "domain/retirement/assetlist.h"
#include "domain/retirement/removal.h"

namespace Reslate {

class JobEngine;

/// Says what becomes of the devices of a draft, before anything is sent, and which jobs hold those that other jobs have
/// to do with; with --json a record of the whole, and one for each device that is left out, with the reason.
void tellRemoval(const RemovalDraft &draft, const DeviceCatalog &catalog, const JobEngine &engine, Terminal &terminal);
/// Says how many of its devices the list of an asset system names, and what of that list is of no use; with --json as a
/// record, too.
void tellAssets(const RemovalDraft &draft, const AssetList &assets, Terminal &terminal);

} // namespace Reslate
