// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace Reslate {

/// primary-user remove: plan and run of the mode remove-primary-user, written shorter. With --confirm it is carried out
/// as run does, at once, since it takes nothing away from a device; without, it says as plan what would happen and
/// sends nothing.
struct PrimaryUserCommand {
    static const CommandEntry commandEntry;
};

} // namespace Reslate
