// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/selection.h"
#include "core/clock.h"
#include "models/retirement/scanstate.h"

namespace Reslate {

/// The scans of a file: what the window keeps while somebody scans, or a text with one label a line, as a reader types
/// it. No bytes are trusted: each label is compared with the school's devices anew.
KeptScans scansOf(const QString &text);

/// The computers whose labels were scanned. What is put aside is a problem: a device that isn't expected, a label of
/// nobody or of several. A label that was scanned before is none. missing: what is expected and was not scanned.
Selection selectScanned(const DeviceCatalog &catalog, const Clock &clock, const KeptScans &scans,
    const AssetList &assets, QList<DeviceRef> &missing);

} // namespace Reslate
