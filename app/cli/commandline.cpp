// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include "core/secretwords.h"
#include "domain/retirement/disposal.h"

#include <optional>

namespace Reslate {
namespace {

QString noSuchOption(const QString &word)
{
    const QString option = repeatableOption(word);
    return option.isEmpty()
        ? CliText::tr("There is no such option. It is not repeated here, because it may hold a secret.")
        : CliText::tr("There is no option %1.").arg(option);
}

/// Why no option of this name may ever be given; empty: another reason.
QString secretProblem(const QString &name)
{
    if (name == QLatin1String("password"))
        return CliText::tr("A password on the command line can be read by every program of this computer. It is "
                           "asked for, or read from the standard input.");
    const bool isToken = name.startsWith(QLatin1String("token")) && name != QLatin1String("token-env");
    return isToken ? CliText::tr("A token on the command line can be read by every program of this computer. "
                                 "Put it into an environment variable and use --token-env NAME.")
                   : QString();
}

/// Whether it may be given as empty, which takes back what was said for the paper.
bool mayBeEmpty(const QString &name)
{
    bool is = name == QLatin1String("destination");
    for (int i = 0; i < disposalTextCount; ++i)
        is = is || name == disposalTextName(static_cast<DisposalText>(i));
    return is;
}

} // namespace

CommandLine::CommandLine(const QStringList &arguments, const QStringList &known)
    : m_known(known)
{
    wrong(sort(arguments));
}

QString CommandLine::sort(const QStringList &arguments)
{
    bool idsFollow = false; // --device takes several ids
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments[i];
        if (word == QLatin1String("--help") || word == QLatin1String("-h")) {
            m_help = true;
            continue;
        }
        if (word == QLatin1String("--version")) {
            m_version = true;
            continue;
        }
        if (!word.startsWith(QLatin1Char('-'))) {
            (idsFollow ? m_options[QStringLiteral("device")] : m_words).append(word);
            continue;
        }
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        if (const QString problem = secretProblem(name); !problem.isEmpty()) // the secret may be glued to it
            return problem;
        const bool takesValue = m_known.contains(name + QLatin1Char('='));
        if (!word.startsWith(QLatin1String("--")) || !(takesValue || m_known.contains(name)))
            return noSuchOption(word);
        if (!takesValue && equals >= 0)
            return CliText::tr("--%1 takes no value.").arg(name);
        std::optional<QString> value;
        if (equals >= 0)
            value = word.mid(equals + 1);
        else if (takesValue && i + 1 < arguments.size() && !arguments[i + 1].startsWith(QLatin1String("--")))
            value = arguments[++i];
        if (takesValue && (!value || (value->isEmpty() && !mayBeEmpty(name))))
            return CliText::tr("--%1 needs a value.").arg(name);
        idsFollow = name == QLatin1String("device");
        if (!mayCome(name, takesValue))
            return CliText::tr("--%1 is given twice.").arg(name);
        if (!takesValue)
            keepPlace(name, arguments.value(i + 1));
        m_options[name].append(value.value_or(QString()));
    }
    return {};
}

bool CommandLine::mayCome(const QString &name, bool takesValue) const
{
    if (!m_options.contains(name))
        return true;
    for (const char *repeating : {"device", "group", "minus-group"}) {
        if (name == QLatin1String(repeating))
            return true;
    }
    // One before the command is about how the program works, and the command may have one of that name.
    return !takesValue && m_before.contains(name) && !m_words.isEmpty() && m_options.value(name).size() == 1;
}

void CommandLine::keepPlace(const QString &name, const QString &next)
{
    if (m_words.isEmpty())
        m_before.insert(name);
    else if (!next.startsWith(QLatin1Char('-')))
        m_wordsBehind.insert(name, next);
}

QString CommandLine::optionOutside(const QStringList &names) const
{
    for (const QString &known : m_known) {
        const QString name = known.section(QLatin1Char('='), 0, 0);
        if (m_options.contains(name) && !names.contains(known))
            return name;
    }
    return {};
}

void CommandLine::number(const char *name, int least, int most, int &into)
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

void CommandLine::seconds(const char *name, int most, std::chrono::seconds &into)
{
    int value = static_cast<int>(into.count());
    number(name, 0, most, value);
    into = std::chrono::seconds(value);
}

} // namespace Reslate
