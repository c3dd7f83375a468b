// SPDX-License-Identifier: GPL-3.0-or-later
// For tests that kill it. Writes to a journal without end, and says the number of each generation once it is kept; with
// a version after the file's name it stops in the middle of the step that leads there, and says so. With "reports"
// there it makes reports without end, and says how many are kept.
#include "core/clock.h"
#include "jobs/journal/journal.h"
#include "jobs/journal/journalfile.h"
#include "jobs/journal/journalrepair.h"
#include "jobs/reports/reportarchive.h"
#include "ordered.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Reslate;
using namespace Reslate::Jobs;

namespace {

int stopOnTheWayTo(int version, const QString &file)
{
    const SqlDialect &dialect = sqliteDialect();
    const auto database = JournalDatabase::connect(dialect, file);
    const auto before = dialect.migrations.first(static_cast<size_t>(version) - 1);
    if (!database || !migrateJournal(**database, before))
        return 1;
    const Result<void> done = (*database)->atomically([&]() -> Result<void> {
        for (const char *statement : dialect.migrations[static_cast<size_t>(version) - 1]) {
            if (const Result<void> ran = (*database)->runOnce(QLatin1String(statement)); !ran)
                return ran;
        }
        if (const Result<void> bound = version == 2 ? boundBaselines(**database) : Result<void>(); !bound)
            return bound;
        if (const Result<void> set = (*database)->runOnce(QString::fromLatin1(dialect.setVersion).arg(version)); !set)
            return set;
        if (std::puts("in the middle") < 0 || std::fflush(stdout) != 0)
            return failure(ErrorKind::Storage);
        (void)std::getchar(); // here it is killed
        return failure(ErrorKind::Canceled);
    });
    return done ? 0 : 2;
}

int makeReports(Journal &journal)
{
    for (;;) {
        const Result<QList<ReportSummary>> reports = journal.reports().listReports();
        if (!reports)
            return 5;
        RetirementReport report;
        report.retirement.id = RetirementId(QString::number(reports->size() + 1));
        if (!journal.reports().makeReport(report))
            return 6;
        if (std::printf("%d\n", static_cast<int>(reports->size()) + 1) < 0 || std::fflush(stdout) != 0)
            return 4;
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    if (const int version = QCoreApplication::arguments().value(2).toInt(); version > 0)
        return stopOnTheWayTo(version, QCoreApplication::arguments().value(1));
    SystemClock clock;
    const auto journal = Journal::open(QCoreApplication::arguments().value(1), clock);
    if (!journal)
        return 1;
    if (QCoreApplication::arguments().value(2) == QLatin1String("reports"))
        return makeReports(**journal);
    Result<QList<Job>> jobs = (*journal)->loadJobs();
    if (!jobs || jobs->isEmpty())
        return 2;
    Job &job = jobs->first();
    QList<int> places;
    for (int place = 0; place < job.items.size(); ++place)
        places.append(place);
    for (;;) {
        for (JobItem &item : job.items) {
            ++item.current().tries;
            item.current().state = item.current().tries % 2 == 0 ? ItemState::Planned : ItemState::Sent;
            item.current().requestId = QString::number(item.current().tries);
        }
        if (!(*journal)->saveItems(job, Test::itemsAt(job, places)))
            return 3;
        if (std::printf("%d\n", job.items.constFirst().current().tries) < 0 || std::fflush(stdout) != 0)
            return 4;
    }
}
