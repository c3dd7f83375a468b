// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/options.h"

#include <QList>

namespace Reslate {

/// A command that only reads: it orders nothing of the service and changes nothing that Reslate keeps. It may write to
/// a file that was named for what it shows.
struct ReadingCommand {
    CliCommand command;
    bool (*onlyReads)(const Options &options) = nullptr; ///< nullptr: however it is called
};

/// All of them: a command that stands nowhere here changes something.
const QList<ReadingCommand> &readingCommands();
/// Whether what was asked for only reads, so that what stood in the journal a moment ago will do.
bool onlyReads(const Options &options);

} // namespace Reslate
