// SPDX-License-Identifier: GPL-3.0-or-later
// What follows the name of a command: a file, a name, a switch.
#include "app/cli/optionwords.h"
#include "app/cli/proxyoptions.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace Reslate {
namespace {

/// Takes the words "check FILE" of "serials check FILE"; false if they aren't there.
bool takeList(Words &words, Options &options)
{
    if (words.loose.size() < 3 || words.loose[1] != QLatin1String("check"))
        return false;
    options.selection.serialsFile = words.loose[2];
    words.loose.remove(1, 2);
    return true;
}

/// Takes the second word of "protect list|add|lift"; nullopt if it isn't there.
std::optional<ListVerb> takeVerb(Words &words)
{
    constexpr std::array verbs {
        std::pair {"list", ListVerb::List}, std::pair {"add", ListVerb::Add}, std::pair {"lift", ListVerb::Lift}};
    const QString word = words.loose.value(1);
    const auto found = std::find_if(
        verbs.begin(), verbs.end(), [&word](const auto &verb) { return word == QLatin1String(verb.first); });
    if (found == verbs.end())
        return std::nullopt;
    words.loose.removeAt(1);
    return found->second;
}

bool takeProtect(Words &words, Options &options)
{
    const std::optional<ListVerb> verb = takeVerb(words);
    options.protect.what = verb.value_or(ListVerb::List);
    return verb.has_value();
}

/// Takes the verb, and the name behind "lift".
bool takeHours(Words &words, Options &options)
{
    const std::optional<ListVerb> verb = takeVerb(words);
    options.hours.what = verb.value_or(ListVerb::List);
    if (verb != ListVerb::Lift)
        return verb.has_value();
    if (words.loose.size() < 2)
        return false;
    options.hours.hours.name = words.loose.takeAt(1);
    return true;
}

/// Takes the second word of "four-eyes [on|off]"; false if it is another.
bool takeFourEyes(Words &words, Options &options)
{
    if (words.loose.size() < 2)
        return true;
    const QString word = words.loose.takeAt(1);
    if (word == QLatin1String("on") || word == QLatin1String("off"))
        options.fourEyes.on = word == QLatin1String("on");
    return options.fourEyes.on.has_value();
}

} // namespace

QString takeWords(Words &words, Options &options)
{
    if (options.command == CliCommand::Serials && !takeList(words, options))
        return CliText::tr("Say which list is meant: serials check FILE.");
    if (options.command == CliCommand::Protect && !takeProtect(words, options))
        return CliText::tr("Say what to do: protect list, protect add or protect lift.");
    if (options.command == CliCommand::Hours && !takeHours(words, options))
        return CliText::tr("Say what to do: hours list, hours add or hours lift NAME.");
    if (options.command == CliCommand::FourEyes && !takeFourEyes(words, options))
        return CliText::tr("Say what to do: four-eyes on, four-eyes off, or four-eyes alone to see how it is.");
    if (options.command == CliCommand::Proxy && !takeProxy(words, options.proxy))
        return CliText::tr("Say what to do: proxy set or proxy forget.");
    return {};
}

} // namespace Reslate
