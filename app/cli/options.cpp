// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options.h"

#include "app/cli/inputfile.h"
#include "app/cli/sharedoptions.h"
#include "core/secretwords.h"

#include <algorithm>

namespace Reslate {

QStringList optionsOf(const CommandEntry &command)
{
    QStringList names;
    for (const char *text : command.options)
        names += QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return names;
}

std::chrono::milliseconds Options::pipePatience() const
{
    const bool isLimited = timeout.count() > 0;
    return isLimited ? std::min<std::chrono::milliseconds>(timeout, maxPipeSilence) : maxPipeSilence;
}

tl::expected<Options, Refusal> parseOptions(const QStringList &arguments)
{
    const auto commands = allCommands();
    QStringList names;
    QStringList known;
    for (const CommandEntry *command : commands) {
        names += QLatin1String(command->name);
        known += optionsOf(*command);
    }
    known.removeDuplicates();
    CommandLine line(arguments, known);
    if (!line.problem().isEmpty())
        return refuse(line.problem());
    Options options;
    if (line.asksForHelp() || line.asksForVersion()) {
        options.command = line.asksForHelp() ? CliCommand::Help : CliCommand::Version;
        return options;
    }
    QStringList words = line.words();
    if (words.isEmpty())
        return refuse(CliText::tr("A command is missing: %1 or %2.")
                          .arg(names.mid(0, names.size() - 1).join(QLatin1String(", ")), names.constLast()));
    const qsizetype index = names.indexOf(words.constFirst());
    if (index < 0)
        return refuse(isRepeatable(words.constFirst())
                ? CliText::tr("There is no command \"%1\".").arg(words.constFirst())
                : CliText::tr("There is no such command. It is not repeated here, because it may be a secret."));
    const CommandEntry *command = commands[index];
    options.command = command->command;
    const QString missing = command->takeWords ? command->takeWords(words, options) : QString();
    if (!missing.isEmpty())
        return refuse(missing);
    if (words.size() > 1)
        return refuse(isRepeatable(words[1])
                ? CliText::tr("\"%1\" is one word too many.").arg(words[1])
                : CliText::tr("There is one word too many. It is not repeated here, because it may be a secret."));
    if (const QString strange = line.optionOutside(optionsOf(*command)); !strange.isEmpty())
        return refuse(CliText::tr("--%1 doesn't belong to \"%2\".").arg(strange, names[index]));
    if ((only(options.command) & (patient | withoutSession)) == 0) // it waits for the service, and for no device
        options.timeout = std::chrono::minutes(2);
    readOptions(line, *command, options);
    if (!line.problem().isEmpty())
        return refuse(line.problem());
    return options;
}

} // namespace Reslate
