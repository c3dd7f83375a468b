// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/primaryusercommand.h"

#include "app/cli/commands/runcommand.h"
#include "app/cli/sharedoptions.h"

namespace Reslate {
namespace {

QString takeVerbOfUser(QStringList &words, Options &options)
{
    if (words.value(1) != QLatin1String("remove"))
        return CliText::tr("Say what to do: primary-user remove.");
    words.removeAt(1);
    options.mode = ResetMode::RemovePrimaryUser;
    options.countdown = std::chrono::seconds(0);
    return {};
}

void readPrimaryUser(CommandLine &line, Options &options)
{
    readDevices(line, options);
    if (!line.has("confirm"))
        options.command = CliCommand::Plan;
}

} // namespace

const CommandEntry PrimaryUserCommand::commandEntry {CliCommand::Run, "primary-user",
    {askingOptions, selectionOptions, "confirm= until="}, makeCommand<RunCommand>, takeVerbOfUser, readPrimaryUser};

} // namespace Reslate
