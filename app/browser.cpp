// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browser.h"

#include <QProcess>
#include <QStringList>

#include <algorithm>

namespace Reslate {
namespace {

/// A command as BROWSER gives it: the address takes the place of %s, or comes last.
QStringList wordsOf(const QString &command, const QString &address)
{
    QStringList words = QProcess::splitCommand(command);
    const bool hasPlace = std::any_of(
        words.begin(), words.end(), [](const QString &word) { return word.contains(QLatin1String("%s")); });
    for (QString &word : words)
        word.replace(QLatin1String("%s"), address);
    if (!hasPlace)
        words.append(address);
    return words;
}

bool start(QStringList words)
{
    QProcess process;
    process.setProgram(words.takeFirst());
    process.setArguments(words);
    process.setStandardOutputFile(QProcess::nullDevice()); // browsers talk
    process.setStandardErrorFile(QProcess::nullDevice());
    return process.startDetached();
}

} // namespace

bool openBrowser(const QUrl &url)
{
    const QString address = QString::fromLatin1(url.toEncoded());
    QStringList commands = qEnvironmentVariable("BROWSER").split(QLatin1Char(':'), Qt::SkipEmptyParts);
#if defined(Q_OS_WIN)
    commands.append(QStringLiteral("rundll32 url.dll,FileProtocolHandler"));
#elif defined(Q_OS_MACOS)
    commands.append(QStringLiteral("open"));
#else
    commands.append(QStringLiteral("xdg-open"));
#endif
    return std::any_of(commands.begin(), commands.end(),
        [&address](const QString &command) { return start(wordsOf(command, address)); });
}

} // namespace Reslate
