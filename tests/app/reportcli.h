// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cliprocess.h"
#include "testtenant.h"

#include <QJsonObject>
#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace Reslate::Test {

inline QStringList split(const char *words)
{
    return QString::fromUtf8(words).split(u' ');
}

inline QString textOf(const QJsonObject &record, const char *name)
{
    return record.value(QLatin1String(name)).toString();
}

/// Devices whose wipe was accepted, for reports from the command line: every call is a program of its own on one
/// journal.
class ReportCli : public QObject {
protected:
    /// So many of a practice school of its own; false: it has them not, or the wipe was not sent.
    bool wipe(int devices)
    {
        m_tenant = std::make_unique<TestTenant>();
        m_data = std::make_unique<QTemporaryDir>();
        m_cli = std::make_unique<CliProcess>(m_tenant->url(), m_tenant->token());
        m_devices.clear();
        const CliRun check = run(
            split("check --mode factory-wipe --group") + QStringList {QStringLiteral("Year 7 – Room 101")});
        for (const QJsonObject &record : check.records()) {
            const QString verdict = textOf(record, "verdict");
            if (!verdict.isEmpty() && verdict != QLatin1String("blocked") && m_devices.size() < devices)
                m_devices.append(textOf(record, "id"));
        }
        const QStringList confirmed {QStringLiteral("--confirm"), QString::number(devices), QStringLiteral("--device")};
        const CliRun sent = run(split("run --mode factory-wipe --until sent --countdown 0") + confirmed + m_devices);
        m_job = textOf(run({QStringLiteral("jobs")}).records().value(0), "id");
        return m_devices.size() == devices && sent.code == 0 && !m_job.isEmpty();
    }
    CliRun run(const QStringList &words) const
    {
        return m_cli->run(QStringList {QStringLiteral("--json"), QStringLiteral("--data-dir"), m_data->path()} + words);
    }
    CliRun report(const char *words, const QStringList &rest = {}) const
    {
        return run(QStringList {QStringLiteral("report")} + split(words) + rest);
    }
    QString path(const char *name) const { return m_data->filePath(QString::fromLatin1(name)); }

    std::unique_ptr<TestTenant> m_tenant;
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<CliProcess> m_cli;
    QStringList m_devices;
    QString m_job;
};

} // namespace Reslate::Test
