// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "jobs/journal/sealkey.h"

#include <functional>

class QObject;

namespace Reslate {

class TokenStore;

/// Reads this user's key for sealing journals and plan files out of the keychain, and makes one where there is none. A
/// keychain that is locked says "not found" as well, so a key is only made where something else could be written and
/// read back. done is called once, never after context is gone; without a key where the keychain can't be used or
/// doesn't answer for some seconds. All references must live until then.
void readSealKey(
    TokenStore &store, Clock &clock, QObject *context, const std::function<void(const SealKey &key)> &done);

} // namespace Reslate
