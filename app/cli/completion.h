// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace Reslate {

/// The script that makes the shell complete the commands, their options and what some options take. After an option
/// that takes anything else, and after one that takes a file, the shell completes file names. Pure.
QString completionScript(Shell shell, const QList<const CommandEntry *> &commands);

} // namespace Reslate
