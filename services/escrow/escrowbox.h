// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "escrow/escrow.h"

#include <functional>

namespace Reslate::Escrows {

/// What making a key of the passphrase costs an attacker at each try, and us once. The default is libsodium's MODERATE:
/// about a second and 256 MiB.
struct EscrowCost {
    quint32 operations = 3;
    quint32 kibibytes = 262'144;
};

/// The bytes of an escrow file with that content (resources/doc/escrow.md). Any thread.
EscrowResult<QByteArray> sealed(QByteArrayView content, const Secret &passphrase, const EscrowCost &cost = {});

/// Opens such bytes and hands the content to use, once and only when all of it was proven whole; it is wiped
/// afterwards. Any thread.
EscrowResult<void> openSealed(
    QByteArrayView file, const Secret &passphrase, const std::function<void(QByteArrayView content)> &use);

} // namespace Reslate::Escrows
