// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "escrow/escrowbox.h"

namespace Reslate {

/// Writes a new file whole or not at all, for its owner alone, and reads it again. Takes about a second and 256 MiB;
/// any thread. Usage: the passphrase isn't enough (isPassphraseEnough); Conflict: isEscrowNameTaken(), also where that
/// came about meanwhile, and it still stands as it did; one of the kinds of Storage: the drive didn't take it (message:
/// the system's words for it), and nothing of it is left there.
Result<void> writeEscrow(
    const QString &file, const Escrow &escrow, const Secret &passphrase, const Escrows::EscrowCost &cost = {});

/// Reads one; whatever is wrong with it, nothing of it is given out. As slow; any thread.
EscrowResult<Escrow> readEscrow(const QString &file, const Secret &passphrase);

} // namespace Reslate
