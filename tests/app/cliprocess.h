// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QStringList>
#include <QUrl>

/// What one run of reslate-cli gave.
struct CliRun {
    int code = -1; ///< -1: it crashed or didn't end
    QByteArray out;
    QByteArray err;

    /// The standard output as JSON, a line each; a line that is no JSON object gives an empty object.
    QList<QJsonObject> records() const;
    /// The object of the last line's "summary".
    QJsonObject summary() const;
};

/// Starts reslate-cli as scripts do, with a token in the environment.
class CliProcess {
public:
    explicit CliProcess(const QUrl &graph = {}, const QByteArray &token = {});

    /// Another copy of the program.
    void setProgram(const QString &path) { m_program = path; }
    /// Another user's folder for data; else one that all runs of a test share.
    void setDataHome(const QString &folder) { m_dataHome = folder; }
    /// Runs it to its end with --graph-url and --token-env put before the arguments.
    CliRun run(const QStringList &arguments) const;
    /// Starts it and leaves it running.
    void start(QProcess &process, const QStringList &arguments) const;
    /// Waits for the end of a process that start() began.
    static CliRun finish(QProcess &process);

private:
    QUrl m_graph;
    QByteArray m_token;
    QString m_dataHome;
    QString m_program {QStringLiteral(RESLATE_CLI)};
};
