// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "domain/retirement/reportstore.h"
#include "jobs/journal/journaldatabase.h"

namespace Reslate::Jobs {

class JobReader;
struct KeptRow;

/// Retirements and their reports as rows of the journal (keptrows.h), as ReportStore's calls of these names, at once.
class ReportArchive {
public:
    /// The references must outlive this.
    ReportArchive(JournalDatabase &database, const JobReader &jobs, const Clock &clock);

    Result<void> addRetirement(const Retirement &retirement);
    Result<QList<Retirement>> loadRetirements();
    Result<Retirement> loadRetirement(const RetirementId &id);
    Result<RetirementFacts> loadFacts(const RetirementId &id);
    Result<void> addLooks(const RetirementId &id, const QList<RecordLook> &looks);
    Result<QList<RecordLook>> loadLooks(const RetirementId &id);
    Result<RetirementReport> makeReport(const RetirementReport &report);
    Result<QList<ReportSummary>> listReports();
    Result<RetirementReport> loadReport(const QString &number);
    Result<void> voidReport(const ReportVoiding &voiding);
    Result<void> addReportFile(const ReportFile &file);
    Result<QString> findFile(const QByteArray &sha256);
    Result<ReportCheck> verifyReport(const QString &number, const QString &code);
    Result<ReportCheck> verifyFile(const FilePrint &print);

private:
    Result<Retirement> asLastReported(Retirement retirement);
    Result<RetirementReport> recordIn(const KeptRow &row);
    Result<RetirementReport> keepReport(RetirementReport report);
    Result<ReportSummary> findReport(const QString &number);
    Result<QString> nextNumber(int year);

    JournalDatabase &m_database;
    const JobReader &m_jobs;
    const Clock &m_clock;
};

} // namespace Reslate::Jobs
