// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace Reslate {

/// Whether the service, or the way to it, is out of order for a while: nobody has to do anything but wait.
inline bool isOutage(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Unreachable:
    case ErrorKind::TimedOut:
    case ErrorKind::OutcomeUnknown:
    case ErrorKind::Throttled:
    case ErrorKind::Busy:
    case ErrorKind::ServiceFailed:
    case ErrorKind::BadAnswer:
        return true;
    default:
        return false;
    }
}

} // namespace Reslate
