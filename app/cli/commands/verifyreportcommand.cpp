// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/verifyreportcommand.h"

#include "app/cli/commands/reportcommand.h"
#include "app/datafolder.h"
#include "app/journalkey.h"
#include "core/async.h"
#include "jobs/reports/fileprint.h"
#include "models/retirement/reportchecklabels.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonObject>

namespace Reslate {
namespace {

ExitCode exitCodeOf(ReportVerdict verdict)
{
    switch (verdict) {
    case ReportVerdict::Genuine:
        return ExitCode::Done;
    case ReportVerdict::NumberKnown:
        return ExitCode::NumberKnown;
    case ReportVerdict::Void:
        return ExitCode::Void;
    case ReportVerdict::Altered:
    case ReportVerdict::Unknown:
        break;
    }
    return ExitCode::Partly;
}

/// How much it says, as each school counts its reports from 1: another school's says nothing of this one's paper.
int weightOf(ReportCheck::Finding finding)
{
    using Finding = ReportCheck::Finding;
    switch (finding) {
    case Finding::Genuine:
        return 5;
    case Finding::NumberKnown:
        return 4;
    case Finding::RecordDiffers:
        return 3;
    case Finding::FileDiffers:
        return 2;
    case Finding::CodeDiffers:
        return 1;
    case Finding::Unknown:
        break;
    }
    return 0;
}

/// Empty: it can be read.
QString whyUnreadable(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile()) // to open a pipe would wait for its writer
        return VerifyReportCommand::tr("it is no file.");
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString() : file.errorString();
}

/// What names the schools whose journals are in that folder.
QStringList schoolsIn(const QString &folder)
{
    const QString begin = QStringLiteral("journal-");
    const QString end = QStringLiteral(".sqlite");
    QStringList schools;
    const QStringList files = QDir(folder).entryList({begin + QLatin1Char('*') + end}, QDir::Files);
    for (const QString &file : files)
        schools.append(file.mid(begin.size()).chopped(end.size()));
    return schools;
}

} // namespace

VerifyReportCommand::VerifyReportCommand(const Options &options, Terminal &terminal, QObject *parent)
    : Command(parent)
    , m_options(options)
    , m_terminal(terminal)
{
}

void VerifyReportCommand::start()
{
    const QString folder = dataFolder(m_options.dataDir);
    const QString &target = m_options.report.target;
    const QString fault = m_options.report.isFile ? whyUnreadable(target) : QString();
    if (!fault.isEmpty()) {
        m_terminal.message(tr("The file %1 can't be read: %2").arg(target, fault));
        Q_EMIT finished(ExitCode::Usage);
        return;
    }
    m_waiting = schoolsIn(folder);
    if (m_waiting.isEmpty())
        m_terminal.message(tr("There is no journal in %1.").arg(folder));
    readSealKey(*m_keychain, m_clock, this, [this](const SealKey &key) {
        m_key = key;
        verifyNext();
    });
}

void VerifyReportCommand::verifyNext()
{
    if (m_waiting.isEmpty()) {
        conclude();
        return;
    }
    const ReportRequest &report = m_options.report;
    m_journal = std::make_unique<TenantJournal>(m_clock);
    m_journal->setSealKey(m_key);
    // A copy: a window may have the journal open, and none is to be refused because a paper is looked at.
    const Result<void> opened = m_journal->openCopy(dataFolder(m_options.dataDir), m_waiting.takeFirst());
    if (!opened) {
        note(tl::make_unexpected(opened.error()));
        return;
    }
    const auto checking = report.isFile ? verifyReportFile(*m_journal, report.target, this)
                                        : m_journal->verifyReport(report.target, report.code);
    whenReady(checking, this, [this](const Result<ReportCheck> &check) { note(check); });
}

void VerifyReportCommand::note(const Result<ReportCheck> &check)
{
    if (!check)
        m_error = m_error.value_or(check.error());
    else if (weightOf(check->finding) > weightOf(m_check.finding))
        m_check = *check;
    verifyNext();
}

/// While a journal can't be read, only what is vouched for is certain.
void VerifyReportCommand::conclude()
{
    if (m_error && m_check.finding != ReportCheck::Finding::Genuine) {
        const Refusal refusal = reportRefusal(*m_error, m_options.report.target);
        m_terminal.message(refusal.message);
        Q_EMIT finished(refusal.code);
        return;
    }
    const ReportVerdict verdict = verdictOf(m_check);
    if (m_terminal.json()) {
        const bool isTold = verdict != ReportVerdict::Altered && verdict != ReportVerdict::Unknown;
        QJsonObject record = isTold ? reportRecord(m_check.report) : QJsonObject();
        record.insert(QStringLiteral("finding"), reportVerdictName(verdict));
        record.insert(QStringLiteral("message"), reportCheckText(m_check));
        m_terminal.record(record);
    } else {
        m_terminal.text(reportCheckText(m_check) + QLatin1Char('\n'));
    }
    Q_EMIT finished(exitCodeOf(verdict));
}

} // namespace Reslate
