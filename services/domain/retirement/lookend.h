// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <optional>

namespace Reslate {

/// What a look at the records of one retirement came to.
struct LookEnd {
    std::optional<Error> error; ///< why nothing of it is kept: its retirement could not be read (NotFound: nobody says
                                ///< that the devices of this job leave), or the journal did not take the look
    int unread = 0; ///< records that could not be read: of them it tells nothing new
    std::optional<Error> unreadError; ///< why; one of the reasons where there are several
};

} // namespace Reslate
