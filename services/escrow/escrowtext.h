// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "escrow/escrow.h"

#include <optional>

namespace Reslate::Escrows {

// What stands inside the encryption: lines of fields, as resources/doc/escrow.md describes them.

/// In one piece of memory from the start, so that growing leaves no copies behind. To be wiped by who asked for it.
QByteArray escrowText(const Escrow &escrow);
/// nullopt: not such a text.
std::optional<Escrow> parseEscrowText(QByteArrayView text);

} // namespace Reslate::Escrows
