// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QString>

namespace Reslate {

/// The encrypted file of recovery keys and local passwords that a person wants before devices leave.
struct EscrowWish {
    QString file; ///< empty: none is wanted
    Secret passphrase;
    QString tenantName = {}; ///< whose devices these are, for who opens it; empty: not known
    QString tenantId = {};
};

/// What couldn't be read of a device, so that no file was written.
struct EscrowGap {
    QString device; ///< its name, hostile
    Error error;
};

} // namespace Reslate
