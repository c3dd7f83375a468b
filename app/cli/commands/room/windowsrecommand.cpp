// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/room/windowsrecommand.h"

#include "models/paper/filesaving.h"
#include "models/records/windowsrescript.h"

#include <QJsonObject>

namespace Reslate {
namespace {

QString takeScript(QStringList &words, Options &)
{
    if (words.value(1) != QLatin1String("script"))
        return CliText::tr("Say what to do: windows-re script.");
    words.removeAt(1);
    return {};
}

void readWindowsRe(CommandLine &line, Options &options)
{
    options.json = line.has("json");
    options.sheet.to = line.text("to");
    if (line.has("to") && options.sheet.to.isEmpty())
        line.wrong(CliText::tr("--to takes the name of a file."));
}

} // namespace

const CommandEntry WindowsReCommand::commandEntry {CliCommand::WindowsRe, "windows-re", {"to= json data-dir="},
    makeCommand<WindowsReCommand>, takeScript, readWindowsRe};

WindowsReCommand::WindowsReCommand(const Options &options, Terminal &terminal, QObject *parent)
    : Command(parent)
    , m_options(options)
    , m_terminal(terminal)
{
}

void WindowsReCommand::start()
{
    const QByteArray script = windowsReScript();
    if (m_options.sheet.to.isEmpty()) {
        m_terminal.text(QString::fromLatin1(script).remove(QLatin1Char('\r')));
        Q_EMIT finished(ExitCode::Done);
        return;
    }
    if (const auto saved = saveFile(m_options.sheet.to, script); !saved) {
        m_terminal.message(tr("The file %1 can't be written: %2").arg(m_options.sheet.to, saved.error()));
        Q_EMIT finished(ExitCode::Unreachable);
        return;
    }
    if (m_terminal.json())
        m_terminal.record({{QStringLiteral("file"), m_options.sheet.to}});
    else
        m_terminal.message(
            tr("Saved: %1. Upload it in Intune as the detection script of a remediation, or run it as an "
               "administrator on the device.")
                .arg(m_options.sheet.to));
    Q_EMIT finished(ExitCode::Done);
}

} // namespace Reslate
