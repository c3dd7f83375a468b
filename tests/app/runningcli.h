// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cliprocess.h"

#include <csignal>

/// A reslate-cli that is under way, with everything that it wrote so far.
class RunningCli {
public:
    RunningCli(const CliProcess &cli, const QStringList &arguments)
    {
        cli.start(m_process, arguments);
        m_process.waitForStarted();
    }

    /// Waits until that text was written so often to the standard output, or to the other one.
    bool writes(const char *text, int times = 1) { return waitFor(m_out, QProcess::StandardOutput, text, times); }
    bool says(const char *text) { return waitFor(m_err, QProcess::StandardError, text, 1); }
    void send(int signal) { ::kill(static_cast<pid_t>(m_process.processId()), signal); }
    QProcess &process() { return m_process; }
    CliRun finish()
    {
        CliRun run = CliProcess::finish(m_process);
        run.out = m_out + run.out;
        run.err = m_err + run.err;
        return run;
    }

private:
    bool waitFor(QByteArray &seen, QProcess::ProcessChannel channel, const char *text, int times)
    {
        m_process.setReadChannel(channel);
        while (seen.count(text) < times) {
            if (!m_process.bytesAvailable() && !m_process.waitForReadyRead(30'000))
                return false;
            seen += m_process.readAll();
        }
        return true;
    }

    QProcess m_process;
    QByteArray m_out;
    QByteArray m_err;
};
