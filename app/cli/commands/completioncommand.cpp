// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/completioncommand.h"

#include "app/cli/completion.h"

namespace Reslate {
namespace {

QString takeShell(QStringList &words, Options &options)
{
    const QStringList names {QStringLiteral("bash"), QStringLiteral("zsh"), QStringLiteral("fish")};
    const qsizetype shell = names.indexOf(words.value(1));
    if (shell < 0)
        return CliText::tr("Say for which shell: completion bash, zsh or fish.");
    options.shell = static_cast<Shell>(shell);
    words.remove(1);
    return {};
}

} // namespace

const CommandEntry CompletionCommand::commandEntry {
    CliCommand::Completion, "completion", {}, makeCommand<CompletionCommand>, takeShell};

CompletionCommand::CompletionCommand(const Options &options, Terminal &terminal, QObject *parent)
    : Command(parent)
    , m_options(options)
    , m_terminal(terminal)
{
}

void CompletionCommand::start()
{
    m_terminal.text(completionScript(m_options.shell, allCommands()));
    Q_EMIT finished(ExitCode::Done);
}

} // namespace Reslate
