// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/assetlist.h"
#include "jobs/retirement/retirementstarter.h"

namespace Reslate {

/// What a confirmed draft needs of the devices it was made of: those that get something, as they are listed (of a
/// registration alone as much as it tells), and the asset tags of all that were chosen, also of those left out, each
/// only where matchAssets() is certain. devices and registrations: what the draft was made of. The rest is the caller's
/// to add. Pure.
RemovalOrder removalOrder(const RemovalDraft &draft, const QList<const Device *> &devices,
    const QList<AutopilotRecord> &registrations, const AssetList &assets);

} // namespace Reslate
