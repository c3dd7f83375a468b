// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStandardPaths>
#include <QString>
#include <QStringList>

#include <optional>

namespace Reslate::Test {

/// What a program prints that reads this; nullopt: there is no such program, or it failed.
inline std::optional<QByteArray> printedBy(
    const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    const QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty())
        return std::nullopt;
    QProcess process;
    process.start(path, arguments);
    process.write(input);
    process.closeWriteChannel();
    constexpr int longest = 200'000; // ms
    if (!process.waitForFinished(longest))
        return std::nullopt;
    return process.readAllStandardOutput();
}

/// What a search finds in a PDF; nullopt: there is no program to ask.
inline std::optional<QString> textOf(const QByteArray &pdf)
{
    const auto text = printedBy(
        QStringLiteral("pdftotext"), {QStringLiteral("-layout"), QStringLiteral("-"), QStringLiteral("-")}, pdf);
    return text ? std::optional<QString>(QString::fromUtf8(*text)) : std::nullopt;
}

} // namespace Reslate::Test
