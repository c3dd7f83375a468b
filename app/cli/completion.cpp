// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/completion.h"

#include <algorithm>

namespace Reslate {
namespace {

/// An option that takes one of a few words.
struct Choice {
    QString option;
    QStringList words;
};

QStringList modeWords()
{
    QStringList words;
    for (const ModeFacts &facts : allModes()) {
        if (facts.offered)
            words.append(modeName(facts.mode));
    }
    return words;
}

/// Of options that mean the same in every command.
QList<Choice> choices()
{
    const auto words = [](const char *text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
    return {
        {QStringLiteral("mode"), modeWords()},
        {QStringLiteral("policies"), words("read write")},
        {QStringLiteral("until"), words("sent online reported")},
        {QStringLiteral("gate"), words("reported fresh confirmed")},
        {QStringLiteral("hybrid"), words("leave wipe")},
        {QStringLiteral("sleeping"), words("include leave")},
        {QStringLiteral("again"), words("reset failed reset,failed")},
        {QStringLiteral("cloud"), words("global usgov usdod china")},
        {QStringLiteral("role"), words("school-admin help-desk read-only")},
    };
}

/// What may follow the name of the command, with the two that every command knows.
QStringList optionWords(const CommandEntry &command)
{
    QStringList words {QStringLiteral("--help"), QStringLiteral("--version")};
    const QStringList names = optionsOf(command);
    for (const QString &name : names)
        words.append(QStringLiteral("--") + (name.endsWith(QLatin1Char('=')) ? name.chopped(1) : name));
    words.removeDuplicates();
    return words;
}

QStringList commandNames(const QList<const CommandEntry *> &commands)
{
    QStringList names;
    for (const CommandEntry *command : commands)
        names.append(QLatin1String(command->name));
    return names;
}

/// The branches of a case: before there is a command, when options of all may stand there, and one for each command.
QString commandCases(const QList<const CommandEntry *> &commands)
{
    QStringList first = commandNames(commands);
    for (const CommandEntry *command : commands)
        first += optionWords(*command);
    first.removeDuplicates();
    QString cases = QStringLiteral("        '') offered='%1' ;;\n").arg(first.join(QLatin1Char(' ')));
    for (const CommandEntry *command : commands)
        cases += QStringLiteral("        %1) offered='%2' ;;\n")
                     .arg(QLatin1String(command->name), optionWords(*command).join(QLatin1Char(' ')));
    return cases;
}

QString choiceCases()
{
    QString cases;
    const QList<Choice> all = choices();
    for (const Choice &choice : all)
        cases += QStringLiteral("        --%1) offered='%2' ;;\n")
                     .arg(choice.option, choice.words.join(QLatin1Char(' ')));
    return cases;
}

QString bashScript(const QList<const CommandEntry *> &commands)
{
    return QStringLiteral(R"(# Completion of reslate-cli for bash.
_reslate_cli() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    local names='%1' command='' word offered=''
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        if [[ " $names " == *" $word "* ]]; then
            command=$word
            break
        fi
    done
    case $previous in
%2    esac
    if [[ -z $offered && ( -z $command || $current == -* ) ]]; then
        case $command in
%3        esac
    fi
    COMPREPLY=()
    if [[ -n $offered ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$offered" -- "$current")
    fi
}
complete -o default -F _reslate_cli reslate-cli
)")
        .arg(commandNames(commands).join(QLatin1Char(' ')), choiceCases(), commandCases(commands));
}

QString zshScript(const QList<const CommandEntry *> &commands)
{
    return QStringLiteral(R"(#compdef reslate-cli
# Completion of reslate-cli for zsh.
local names='%1' command='' word offered=''
for word in "${(@)words[2,CURRENT-1]}"; do
    if [[ " $names " == *" $word "* ]]; then
        command=$word
        break
    fi
done
case ${words[CURRENT-1]} in
%2esac
if [[ -z $offered && ( -z $command || ${words[CURRENT]} == -* ) ]]; then
    case $command in
%3    esac
fi
if [[ -n $offered ]]; then
    compadd -- ${=offered}
else
    _files
fi
)")
        .arg(commandNames(commands).join(QLatin1Char(' ')), choiceCases(), commandCases(commands));
}

QString fishScript(const QList<const CommandEntry *> &commands)
{
    const QString names = commandNames(commands).join(QLatin1Char(' '));
    QString script = QStringLiteral("# Completion of reslate-cli for fish.\n"
                                    "complete -c reslate-cli -l help\n"
                                    "complete -c reslate-cli -l version\n"
                                    "complete -c reslate-cli -f -n 'not __fish_seen_subcommand_from %1' -a '%1'\n")
                         .arg(names);
    const QList<Choice> all = choices();
    for (const CommandEntry *command : commands) {
        const QString condition = QStringLiteral("__fish_seen_subcommand_from %1").arg(QLatin1String(command->name));
        QStringList options = optionsOf(*command);
        options.removeDuplicates();
        for (const QString &name : std::as_const(options)) {
            const bool takesValue = name.endsWith(QLatin1Char('='));
            const QString option = takesValue ? name.chopped(1) : name;
            const auto choice = std::find_if(
                all.cbegin(), all.cend(), [&option](const Choice &each) { return each.option == option; });
            script += QStringLiteral("complete -c reslate-cli -n '%1' -l %2").arg(condition, option);
            if (choice != all.cend())
                script += QStringLiteral(" -x -a '%1'").arg(choice->words.join(QLatin1Char(' ')));
            else if (takesValue)
                script += QStringLiteral(" -r");
            script += QLatin1Char('\n');
        }
    }
    return script;
}

} // namespace

QString completionScript(Shell shell, const QList<const CommandEntry *> &commands)
{
    switch (shell) {
    case Shell::Bash:
        return bashScript(commands);
    case Shell::Zsh:
        return zshScript(commands);
    case Shell::Fish:
        return fishScript(commands);
    }
    return {};
}

} // namespace Reslate
