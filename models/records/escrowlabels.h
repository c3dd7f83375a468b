// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/recoverykey.h"
#include "escrow/escrow.h"

#include <QString>

namespace Reslate {

/// Why a file of recovery keys gives nothing out, and what to do.
QString escrowFaultText(EscrowFault fault);
/// "Windows' drive", for tables.
QString keyVolumeText(KeyVolume volume);

} // namespace Reslate
