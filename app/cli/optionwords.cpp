// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/optionwords.h"

#include "core/secretwords.h"

#include <algorithm>
#include <array>

namespace Reslate {
namespace {

/// An option that the program knows: whether it takes a value, and which commands it belongs to.
struct Known {
    const char *name;
    bool hasValue;
    CommandSet commands;
};
constexpr std::array knownOptions {
    Known {"practice", false, asking},
    Known {"graph-url", true, asking | signingIn},
    Known {"login-url", true, asking | signingIn},
    Known {"account", true, asking | signingIn},
    Known {"client-id", true, only(CliCommand::Login)},
    Known {"tenant", true, only(CliCommand::Login)},
    Known {"cloud", true, only(CliCommand::Login)},
    Known {"device-code", false, only(CliCommand::Login)},
    Known {"token-env", true, asking},
    Known {"data-dir", true, everywhere},
    Known {"json", false, everywhere},
    Known {"mode", true, selecting | only(CliCommand::Login)},
    Known {"group", true, selecting | only(CliCommand::Devices) | only(CliCommand::Protect)},
    Known {"minus-group", true, selecting},
    Known {"serials", true, selecting},
    Known {"device", true,
        selecting | only(CliCommand::Confirm) | only(CliCommand::Protect) | only(CliCommand::LiftPending)},
    Known {"user", true, only(CliCommand::Protect) | only(CliCommand::Proxy)},
    Known {"host", true, only(CliCommand::Proxy)},
    Known {"model", true, only(CliCommand::Protect)},
    Known {"reason", true,
        only(CliCommand::Protect) | only(CliCommand::LiftPending) | only(CliCommand::Hours)
            | only(CliCommand::FourEyes)},
    Known {"name", true, only(CliCommand::Hours)},
    Known {"weekdays", true, only(CliCommand::Hours)},
    Known {"from", true, only(CliCommand::Hours)},
    Known {"to", true, only(CliCommand::Hours)},
    Known {"from-date", true, only(CliCommand::Hours)},
    Known {"to-date", true, only(CliCommand::Hours)},
    Known {"hybrid", true, planning},
    Known {"sleeping", true, planning},
    Known {"again", true, planning | only(CliCommand::RunPlan)},
    Known {"save", true, only(CliCommand::Plan)},
    Known {"confirm", true, sending | only(CliCommand::Confirm)},
    Known {"at", true, sending},
    Known {"countdown", true, sending | only(CliCommand::Retry)},
    Known {"until", true, following},
    Known {"timeout", true, asking | only(CliCommand::Login)},
    Known {"pilot", true, planning},
    Known {"wave", true, planning},
    Known {"gap", true, planning},
    Known {"stop-after", true, planning},
    Known {"stop-percent", true, planning},
    Known {"new-journal", false, only(CliCommand::Jobs)},
    Known {"verify", false, only(CliCommand::Jobs)},
    Known {"confirm-name", true, only(CliCommand::RunPlan)},
    Known {"pdf", true, only(CliCommand::Chase)},
    Known {"csv", false, only(CliCommand::Chase)},
    Known {"note", true, only(CliCommand::Confirm)},
    Known {"untouched", false, only(CliCommand::Confirm)},
    Known {"all-unknown", false, only(CliCommand::Confirm)},
    Known {"second-person", true, sending | only(CliCommand::Retry)},
    Known {"code", true, sending | only(CliCommand::Retry)},
    Known {"justification", true, sending | only(CliCommand::Retry)},
    Known {"port", true, only(CliCommand::PracticeTenant)},
    Known {"devices", true, asking | only(CliCommand::PracticeTenant)},
    Known {"groups", true, asking | only(CliCommand::PracticeTenant)},
    Known {"seed", true, asking | only(CliCommand::PracticeTenant)},
    Known {"speed", true, asking | only(CliCommand::PracticeTenant)},
    Known {"approval", true, asking | only(CliCommand::PracticeTenant)},
    Known {"approves-after", true, asking | only(CliCommand::PracticeTenant)},
    Known {"role", true, asking | only(CliCommand::PracticeTenant)},
};

QString noSuchOption(const QString &word)
{
    const QString option = repeatableOption(word);
    return option.isEmpty()
        ? CliText::tr("There is no such option. It is not repeated here, because it may hold a secret.")
        : CliText::tr("There is no option %1.").arg(option);
}

} // namespace

tl::unexpected<Refusal> refuseUsage(const QString &message)
{
    return tl::make_unexpected(Refusal {ExitCode::Usage, message});
}

tl::expected<Words, Refusal> sortWords(const QStringList &arguments)
{
    Words words;
    bool idsFollow = false; // --device takes several ids
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments[i];
        if (word == QLatin1String("--help") || word == QLatin1String("-h")) {
            words.help = true;
            continue;
        }
        if (word == QLatin1String("--version")) {
            words.version = true;
            continue;
        }
        if (!word.startsWith(QLatin1Char('-'))) {
            (idsFollow ? words.options[QStringLiteral("device")] : words.loose).append(word);
            continue;
        }
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        if (name == QLatin1String("password"))
            return refuseUsage(
                CliText::tr("A password on the command line can be read by every program of this computer. It is "
                            "asked for, or read from the standard input."));
        const bool isToken = name.startsWith(QLatin1String("token")) && name != QLatin1String("token-env");
        if (isToken) // not repeated in the message: the secret may follow, or be glued to it
            return refuseUsage(CliText::tr("A token on the command line can be read by every program of this computer. "
                                           "Put it into an environment variable and use --token-env NAME."));
        const auto known = std::find_if(knownOptions.begin(), knownOptions.end(),
            [&](const Known &k) { return word.startsWith(QLatin1String("--")) && name == QLatin1String(k.name); });
        if (known == knownOptions.end())
            return refuseUsage(noSuchOption(word));
        if (!known->hasValue && equals >= 0)
            return refuseUsage(CliText::tr("--%1 takes no value.").arg(name));
        QString value;
        if (equals >= 0)
            value = word.mid(equals + 1);
        else if (known->hasValue && i + 1 < arguments.size() && !arguments[i + 1].startsWith(QLatin1String("--")))
            value = arguments[++i];
        if (known->hasValue && value.isEmpty())
            return refuseUsage(CliText::tr("--%1 needs a value.").arg(name));
        idsFollow = name == QLatin1String("device");
        const bool repeats = idsFollow || name == QLatin1String("group") || name == QLatin1String("minus-group");
        if (!repeats && words.options.contains(name))
            return refuseUsage(CliText::tr("--%1 is given twice.").arg(name));
        words.options[name].append(value);
    }
    return words;
}

QString strangeOption(const Words &words, CliCommand command)
{
    for (const Known &known : knownOptions) {
        if (words.options.contains(QLatin1String(known.name)) && (known.commands & only(command)) == 0)
            return QLatin1String(known.name);
    }
    return {};
}

QString modeNames()
{
    QStringList names;
    for (const ModeFacts &facts : allModes()) {
        if (facts.sendable)
            names.append(QLatin1String(facts.name));
    }
    return names.join(QLatin1Char(' '));
}

QString noSuchMode(const QString &name)
{
    return isRepeatable(name) ? CliText::tr("There is no mode \"%1\". Modes: %2").arg(name, modeNames())
                              : CliText::tr("There is no such mode. Modes: %1").arg(modeNames());
}

void Reader::number(const char *name, int least, int most, int &into)
{
    if (!has(name))
        return;
    bool ok = false;
    const int value = text(name).toInt(&ok);
    if (!ok || value < least || value > most)
        wrong(CliText::tr("--%1 must be a number from %2 to %3.").arg(QLatin1String(name)).arg(least).arg(most));
    else
        into = value;
}

void Reader::seconds(const char *name, int most, std::chrono::seconds &into)
{
    int value = static_cast<int>(into.count());
    number(name, 0, most, value);
    into = std::chrono::seconds(value);
}

void readAgain(Reader &read, Options &options)
{
    const QStringList names = read.text("again").split(QLatin1Char(','));
    for (const QString &name : read.has("again") ? names : QStringList()) {
        if (name == QLatin1String("reset"))
            options.choices.afterReset = AgainChoice::Include;
        else if (name == QLatin1String("failed"))
            options.choices.afterFailure = AgainChoice::Include;
        else
            read.wrong(CliText::tr("--again takes \"reset\", \"failed\" or both with a comma between them."));
    }
}

void readTimeout(Reader &read, Options &options)
{
    if ((only(options.command) & readingOnly) != 0)
        options.timeout = std::chrono::minutes(2);
    read.seconds("timeout", 30 * 24 * 3600, options.timeout);
}

} // namespace Reslate
