// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace Reslate {

/// Whether the local store did not take something, for whatever reason.
inline bool isAboutStorage(const Error &error)
{
    return error.kind >= ErrorKind::Storage && error.kind <= ErrorKind::StorageInUse;
}

} // namespace Reslate
