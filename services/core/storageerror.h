// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QLatin1String>

namespace Reslate {

/// Error::code of what hinders counting the orders of a day (jobs/daycount.h); its message names the file.
inline constexpr QLatin1String dayCountCode {"day-count"};

/// Whether the local store did not take something, for whatever reason.
inline bool isAboutStorage(const Error &error)
{
    return error.kind >= ErrorKind::Storage && error.kind <= ErrorKind::StorageInUse;
}

} // namespace Reslate
