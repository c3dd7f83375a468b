// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/device/recoverykey.h"
#include "escrow/escrow.h"

#include <QString>

namespace Reslate {

/// Why a file of recovery keys gives nothing out, and what to do.
QString escrowFaultText(EscrowFault fault);
/// Why a new file of recovery keys can't be written: an error of writeEscrow().
QString escrowRefusalText(const Error &error);
/// "Windows' drive", for tables.
QString keyVolumeText(KeyVolume volume);

} // namespace Reslate
