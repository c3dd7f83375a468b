// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprocess.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QProcessEnvironment>
#include <QTemporaryDir>

QList<QJsonObject> CliRun::records() const
{
    QList<QJsonObject> records;
    const QList<QByteArray> lines = out.split('\n');
    for (const QByteArray &line : lines) {
        if (!line.isEmpty())
            records.append(QJsonDocument::fromJson(line).object());
    }
    return records;
}

QJsonObject CliRun::summary() const
{
    const QList<QJsonObject> all = records();
    return all.isEmpty() ? QJsonObject() : all.last().value(QStringLiteral("summary")).toObject();
}

/// For this program and those that it starts it is ten in the morning, so that "today" and "tomorrow" mean the same at
/// whatever hour the tests run.
static void moveToMorning()
{
    static const bool moved = [] {
        const int hours = 10 - QDateTime::currentDateTimeUtc().time().hour();
        return qputenv("TZ", "MORNING" + QByteArray::number(-hours));
    }();
    Q_UNUSED(moved)
}

CliProcess::CliProcess(const QUrl &graph, const QByteArray &token)
    : m_graph(graph)
    , m_token(token)
{
    moveToMorning();
}

void CliProcess::start(QProcess &process, const QStringList &arguments) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("RESLATE_TEST_TOKEN"), QString::fromLatin1(m_token));
    static const QTemporaryDir data; // journals of these tests' own
    environment.insert(QStringLiteral("XDG_DATA_HOME"), m_dataHome.isEmpty() ? data.path() : m_dataHome);
    process.setProcessEnvironment(environment);
    QStringList all;
    if (!m_graph.isEmpty())
        all << QStringLiteral("--graph-url") << m_graph.toString() << QStringLiteral("--token-env")
            << QStringLiteral("RESLATE_TEST_TOKEN");
    process.start(m_program, all + arguments);
}

CliRun CliProcess::finish(QProcess &process)
{
    CliRun run;
    if (process.state() != QProcess::NotRunning && !process.waitForFinished(120'000)) {
        process.kill();
        process.waitForFinished();
        return run;
    }
    run.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

CliRun CliProcess::run(const QStringList &arguments) const
{
    QProcess process;
    start(process, arguments);
    return finish(process);
}
