// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/reports/reportarchive.h"

#include "fakeclock.h"
#include "jobs/journal/journal.h"
#include "jobs/journal/tenantjournal.h"
#include "jobs/reports/reportfile.h"
#include "ordered.h"
#include "retirementsamples.h"
#include "settled.h"

#include <QCryptographicHash>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace Reslate::Jobs;

namespace {

using Finding = ReportCheck::Finding;

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

/// Of a retirement of its own.
RetirementReport reportOf(const char *retirement, const QString &replaces = {})
{
    RetirementReport report = sampleReport(sampleRetirement(QString::fromLatin1(retirement), 3));
    report.replaces = replaces;
    return report;
}

} // namespace

class ReportArchiveTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<FakeClock>(momentAt(0));
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("journal.db"));
        reopen();
    }

    void keepsRetirements()
    {
        const Retirement first = sampleRetirement(QStringLiteral("r-1"), 12);
        const Retirement second = sampleRetirement(QStringLiteral("r-2"), 0);
        QVERIFY(archive().addRetirement(first).has_value());
        QVERIFY(archive().addRetirement(second).has_value());
        QVERIFY(archive().addRetirement(first).has_value()); // nothing new
        Retirement other = first;
        other.destination = QStringLiteral("elsewhere");
        QCOMPARE(archive().addRetirement(other).error().kind, ErrorKind::Conflict);
        QCOMPARE(archive().addRetirement({}).error().kind, ErrorKind::Usage);
        reopen();
        QVERIFY(archive().loadRetirements().value() == QList<Retirement>({first, second}));
        QVERIFY(archive().loadRetirement(first.id).value() == first);
        QCOMPARE(archive().loadRetirement(RetirementId(QStringLiteral("r-3"))).error().kind, ErrorKind::NotFound);
        QVERIFY(m_journal->verify().has_value());
    }

    void keepsLooksInTheOrderOfTheirTimes()
    {
        const RetirementId id(QStringLiteral("r-1"));
        QCOMPARE(archive().addLooks(id, {{}}).error().kind, ErrorKind::NotFound);
        QVERIFY(archive().addRetirement(sampleRetirement(id.toString(), 1)).has_value());
        QVERIFY(archive().addRetirement(sampleRetirement(QStringLiteral("r-2"), 1)).has_value());
        const RecordLook early {
            .device = DeviceId(QStringLiteral("d")), .at = momentAt(1), .state = RecordState::Present};
        const RecordLook late {.device = DeviceId(QStringLiteral("d")),
            .kind = RecordKind::Entra,
            .at = momentAt(2),
            .state = RecordState::Missing};
        QVERIFY(archive().addLooks(id, {late}).has_value());
        QVERIFY(archive().addLooks(id, {}).has_value());
        QVERIFY(archive().addLooks(id, {early}).has_value());
        QVERIFY(archive().addLooks(RetirementId(QStringLiteral("r-2")), {late}).has_value());
        reopen();
        QVERIFY(archive().loadLooks(id).value() == QList<RecordLook>({early, late}));
        QVERIFY(m_journal->verify().has_value());
    }

    /// From a start to a report, with what the jobs came to and when.
    void tellsTheFacts()
    {
        const Retirement retirement = sampleRetirement(QStringLiteral("r-1"), 2);
        QVERIFY(archive().addRetirement(retirement).has_value());
        Job job = sampleJob(QStringLiteral("job"), 2);
        order(job, ResetMode::FactoryWipe);
        job.retirement = retirement.id;
        job.items[0].current().enrolledAs = {};
        QVERIFY(m_journal->addJob(job).has_value());
        QVERIFY(m_journal->addJob(sampleJob(QStringLiteral("another"), 2)).has_value());
        for (const ItemState state : {ItemState::Sent, ItemState::Accepted, ItemState::Done}) {
            job.items[1].current().state = state;
            job.items[1].current().changed = momentAt(static_cast<int>(state));
            QVERIFY(m_journal->saveItems(job, itemsAt(job, {1})).has_value());
        }
        reopen();
        const RetirementFacts facts = archive().loadFacts(retirement.id).value();
        QVERIFY(facts.retirement == retirement);
        QCOMPARE(facts.jobs.size(), 1);
        QVERIFY(facts.jobs.constFirst().retirement == retirement.id);
        const QList<HistoryEntry> history = facts.histories.value({job.id, 1});
        QCOMPARE(history, m_journal->itemHistory(job.id, 1).value());
        QCOMPARE(history.size(), 3);
        const ReportedDevice line = draftReport(facts).lines.value(1);
        QCOMPARE(line.proof, WipeProof::Reported);
        QCOMPARE(line.sent, momentAt(static_cast<int>(ItemState::Sent)));
        QCOMPARE(line.accepted, momentAt(static_cast<int>(ItemState::Accepted)));
        QCOMPARE(archive().loadFacts(RetirementId(QStringLiteral("r-2"))).error().kind, ErrorKind::NotFound);
    }

    /// A job that was started without a retirement may get a report, too.
    void aRetirementMayBeNamedLikeAJob()
    {
        const Job job = sampleJob(QStringLiteral("job"), 2);
        QVERIFY(m_journal->addJob(job).has_value());
        QVERIFY(archive().addRetirement(sampleRetirement(QStringLiteral("job"), 2)).has_value());
        QCOMPARE(archive().loadFacts(RetirementId(QStringLiteral("job")))->jobs.size(), 1);
    }

    void aJobKeepsItsRetirement()
    {
        Job job = sampleJob(QStringLiteral("job"), 2);
        job.retirement = RetirementId(QStringLiteral("r-1"));
        QVERIFY(m_journal->addJob(job).has_value());
        QVERIFY(m_journal->addJob(sampleJob(QStringLiteral("none"), 1)).has_value());
        job.phase = JobPhase::Sending;
        QVERIFY(m_journal->saveJob(job).has_value());
        reopen();
        QVERIFY(m_journal->loadJobs().value().constFirst().retirement == job.retirement);
        QVERIFY(m_journal->loadJob(job.id)->retirement == job.retirement);
        QVERIFY(m_journal->loadJob(JobId(QStringLiteral("none")))->retirement.isEmpty());
        QVERIFY(m_journal->verify().has_value());
    }

    void numbersReportsWithoutGaps()
    {
        QCOMPARE(archive().makeReport(reportOf("r-1"))->number, QStringLiteral("R-2026-0001"));
        reopen();
        QCOMPARE(archive().makeReport(reportOf("r-2"))->number, QStringLiteral("R-2026-0002"));
        QCOMPARE(archive().makeReport(reportOf("r-2")).error().kind, ErrorKind::Conflict); // takes no number
        QCOMPARE(
            archive().makeReport(reportOf("r-3", QStringLiteral("R-2026-0009"))).error().kind, ErrorKind::Conflict);
        QCOMPARE(archive().makeReport(reportOf("r-3"))->number, QStringLiteral("R-2026-0003"));
        m_clock->jump(std::chrono::hours(24 * 200)); // 2027
        QCOMPARE(archive().makeReport(reportOf("r-4"))->number, QStringLiteral("R-2027-0001"));
        m_clock->jump(std::chrono::hours(24 * -200)); // the clock was put right
        QCOMPARE(archive().makeReport(reportOf("r-5"))->number, QStringLiteral("R-2026-0004"));
    }

    void keepsReports()
    {
        RetirementReport report = reportOf("r-1");
        const RetirementReport made = archive().makeReport(report).value();
        report.number = QStringLiteral("R-2026-0001");
        report.made = momentAt(0);
        report.school.logo.clear();
        report.hash = sha256(reportDocument(report));
        QVERIFY(made == report);
        QCOMPARE(made.previousHash, QByteArray());
        QCOMPARE(archive().makeReport(reportOf("r-2"))->previousHash, made.hash);
        reopen();
        QVERIFY(archive().loadReport(made.number).value() == made);
        QCOMPARE(archive().loadReport(QStringLiteral("R-2026-0003")).error().kind, ErrorKind::NotFound);
        const QList<ReportSummary> reports = archive().listReports().value();
        QCOMPARE(reports.size(), 2);
        const ReportSummary expected {.number = made.number,
            .retirement = report.retirement.id,
            .title = report.retirement.title,
            .reason = RetirementReason::Donated,
            .destination = report.retirement.destination,
            .devices = 3,
            .made = momentAt(0),
            .madeBy = report.madeBy,
            .hash = made.hash};
        QCOMPARE(reports.constFirst(), expected);
        QVERIFY(m_journal->verify().has_value());
    }

    void isVoidedAndReplacedOnce()
    {
        const QString first = archive().makeReport(reportOf("r-1"))->number;
        QCOMPARE(archive().makeReport(reportOf("r-1", first)).error().kind, ErrorKind::Conflict); // it is valid
        const ReportVoiding voiding {first, QStringLiteral("ben"), QStringLiteral("wrong room"), momentAt(5)};
        QVERIFY(archive().voidReport(voiding).has_value());
        QCOMPARE(archive().voidReport(voiding).error().kind, ErrorKind::Conflict);
        QCOMPARE(archive().voidReport({QStringLiteral("R-1"), {}, {}, momentAt(5)}).error().kind, ErrorKind::NotFound);
        QCOMPARE(archive().makeReport(reportOf("r-2", first)).error().kind, ErrorKind::Conflict); // of another one
        const QString second = archive().makeReport(reportOf("r-1", first))->number;
        QVERIFY(archive().voidReport({second, {}, {}, momentAt(6)}).has_value());
        QCOMPARE(archive().makeReport(reportOf("r-1", first)).error().kind, ErrorKind::Conflict); // replaced already
        reopen();
        const RetirementReport report = archive().loadReport(first).value();
        QCOMPARE(report.voided, momentAt(5));
        QCOMPARE(report.voidedBy, QStringLiteral("ben"));
        QCOMPARE(report.voidReason, QStringLiteral("wrong room"));
        QCOMPARE(report.replacedBy, second);
        QCOMPARE(archive().loadReport(second)->replaces, first);
        QCOMPARE(archive().listReports()->constFirst().replacedBy, second);
        QVERIFY(m_journal->verify().has_value());
    }

    void knowsItsPapers()
    {
        const RetirementReport report = archive().makeReport(reportOf("r-1")).value();
        const ReportFile file {report.number, QStringLiteral("pdf"), sha256("bytes"), momentAt(1)};
        QVERIFY(archive().addReportFile(file).has_value());
        QVERIFY(archive().addReportFile(file).has_value());
        QCOMPARE(archive().addReportFile({QStringLiteral("R-1"), {}, sha256("x"), momentAt(1)}).error().kind,
            ErrorKind::NotFound);
        reopen();
        QCOMPARE(archive().findFile(sha256("bytes")).value(), report.number);
        QCOMPARE(archive().findFile(sha256("x")).value(), QString());
        QCOMPARE(archive().verifyFile({sha256("bytes"), {}})->finding, Finding::Genuine);
        QCOMPARE(archive().verifyFile({sha256("bytes"), {}})->report.number, report.number);
        QCOMPARE(archive().verifyFile({sha256("x"), {}})->finding, Finding::Unknown);
        QCOMPARE(archive().verifyFile({sha256("x"), QStringLiteral("R-2026-0009")})->finding, Finding::Unknown);
        QCOMPARE(archive().verifyFile({sha256("x"), report.number})->finding, Finding::FileDiffers);
        QCOMPARE(archive().verifyFile({sha256("x"), report.number})->report.number, report.number);
        QCOMPARE(archive().verifyReport(report.number, {})->finding, Finding::NumberKnown);
        const QString code = checkCode(report.hash);
        for (const QString &typed : {code, code.toLower(), QString(code).remove(u'-'), u' ' + code})
            QCOMPARE(archive().verifyReport(report.number, typed)->finding, Finding::Genuine);
        QCOMPARE(archive().verifyReport(report.number, QStringLiteral("0000-0000"))->finding, Finding::CodeDiffers);
        QCOMPARE(archive().verifyReport(report.number, code.first(4))->finding, Finding::CodeDiffers);
        QCOMPARE(archive().verifyReport(QStringLiteral("R-2026-0002"), code)->finding, Finding::Unknown);
        QVERIFY(archive().voidReport({report.number, {}, {}, momentAt(3)}).has_value());
        QCOMPARE(archive().verifyReport(report.number, code)->report.voided, momentAt(3));
        QVERIFY(m_journal->verify().has_value());
    }

    void damageIsFound_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<Finding>("finding"); ///< of the first report
        const auto row = [](const char *name, const char *change, Finding finding) {
            QTest::newRow(name) << QString::fromLatin1(change) << finding;
        };
        row("record", "UPDATE reports SET record = CAST(replace(CAST(record AS TEXT), 'SN1', 'SN2') AS BLOB)",
            Finding::RecordDiffers);
        row("record and hash", "UPDATE reports SET record = x'00', hash = x'00'", Finding::RecordDiffers);
        row("another one's record",
            "UPDATE reports SET (record, hash) = (SELECT record, hash FROM reports WHERE number = 2) WHERE number = 1",
            Finding::RecordDiffers);
        row("number", "UPDATE reports SET id = 'R-2026-0009' WHERE number = 2", Finding::RecordDiffers);
        row("order", "UPDATE reports SET number = 9 WHERE number = 2", Finding::RecordDiffers);
        row("title", "UPDATE reports SET title = 'x' WHERE number = 1", Finding::RecordDiffers);
        row("first missing", "DELETE FROM reports WHERE number = 1", Finding::RecordDiffers);
        row("last missing", "DELETE FROM reports WHERE number = 2", Finding::RecordDiffers);
        row("all missing", "DELETE FROM reports", Finding::RecordDiffers);
        row("one more",
            "INSERT INTO reports SELECT 3, 'R-2026-0003', retirement, title, reason, destination, devices,"
            " made, made_by, replaces, hash, previous, record FROM reports WHERE number = 1",
            Finding::RecordDiffers);
        row("voiding missing", "DELETE FROM report_voids", Finding::RecordDiffers);
        row("voiding of another", "UPDATE report_voids SET report = 'R-2026-0001'", Finding::RecordDiffers);
        row("voiding's reason", "UPDATE report_voids SET reason = 'x'", Finding::RecordDiffers);
        row("file's bytes", "UPDATE report_files SET sha256 = x'00'", Finding::NumberKnown);
        row("file of another", "UPDATE report_files SET report = 'R-2026-0002'", Finding::NumberKnown);
        row("file missing", "DELETE FROM report_files", Finding::NumberKnown);
        row("retirement",
            "UPDATE retirements SET document = CAST(replace(CAST(document AS TEXT), 'Hillside', 'x') AS"
            " BLOB)",
            Finding::NumberKnown);
        row("retirement's id", "UPDATE retirements SET id = 'r-9'", Finding::NumberKnown);
        row("retirement missing", "DELETE FROM retirements", Finding::NumberKnown);
        row("look", "UPDATE record_looks SET document = x'00'", Finding::NumberKnown);
        row("look of another", "UPDATE record_looks SET retirement = 'r-2'", Finding::NumberKnown);
        row("look missing", "DELETE FROM record_looks", Finding::NumberKnown);
        row("job's retirement", "UPDATE jobs SET retirement = 'r-2' WHERE retirement IS NOT NULL",
            Finding::NumberKnown);
        row("job without retirement", "UPDATE jobs SET retirement = NULL", Finding::NumberKnown);
        row("job with a retirement", "UPDATE jobs SET retirement = 'r-1'", Finding::NumberKnown);
    }

    void damageIsFound()
    {
        QFETCH(QString, change);
        QFETCH(Finding, finding);
        QVERIFY(archive().addRetirement(sampleRetirement(QStringLiteral("r-1"), 2)).has_value());
        QVERIFY(archive().addLooks(RetirementId(QStringLiteral("r-1")), {{.at = momentAt(1)}}).has_value());
        Job job = sampleJob(QStringLiteral("job"), 1);
        job.retirement = RetirementId(QStringLiteral("r-1"));
        QVERIFY(m_journal->addJob(job).has_value());
        QVERIFY(m_journal->addJob(sampleJob(QStringLiteral("none"), 1)).has_value());
        const QString first = archive().makeReport(reportOf("r-1"))->number;
        const QString second = archive().makeReport(reportOf("r-2"))->number;
        QVERIFY(archive().voidReport({second, {}, {}, momentAt(3)}).has_value());
        QVERIFY(archive().addReportFile({first, {}, sha256("x"), momentAt(3)}).has_value());
        QVERIFY(m_journal->verify().has_value());
        QCOMPARE(archive().verifyReport(first, {})->finding, Finding::NumberKnown);
        m_journal.reset();
        // The triggers hold who changes a row without thinking.
        if (!change.startsWith(QLatin1String("UPDATE jobs")) && !change.startsWith(QLatin1String("INSERT")))
            QVERIFY(!tamper(m_file, {change}).isEmpty());
        QStringList statements {QStringLiteral("PRAGMA foreign_keys = OFF")};
        for (const char *table : {"reports", "report_voids", "report_files", "retirements", "record_looks"}) {
            for (const char *trigger : {"stay", "remain"})
                statements.append(
                    QStringLiteral("DROP TRIGGER %1_%2").arg(QLatin1String(table), QLatin1String(trigger)));
        }
        QCOMPARE(tamper(m_file, statements + QStringList {change}), QString());
        reopen();
        QCOMPARE(m_journal->verify().error().kind, ErrorKind::StorageDamaged);
        QCOMPARE(archive().verifyReport(first, {})->finding, finding);
    }

    void noRowTakesAnothersPlace()
    {
        QVERIFY(archive().makeReport(reportOf("r-1")).has_value());
        m_journal.reset();
        const QString copy = QStringLiteral(
            "REPLACE INTO reports SELECT number, id, retirement, 'x', reason, destination,"
            " devices, made, made_by, replaces, hash, previous, record FROM reports");
        QVERIFY(!tamper(m_file, {copy}).isEmpty());
    }

    /// Portions, as the window asks for them.
    void isVerifiedInPortions()
    {
        for (int i = 0; i < 4; ++i)
            QVERIFY(archive().makeReport(reportOf(qPrintable(QString::number(i)))).has_value());
        int portions = 0;
        Result<std::optional<ChainReport>> some = std::optional<ChainReport>();
        while (some && !*some) {
            some = m_journal->verifySome();
            ++portions;
        }
        QVERIFY(some.has_value());
        QVERIFY(portions > 4);
    }

    void aWriteThatFailsTakesNoNumber()
    {
        QVERIFY(archive().makeReport(reportOf("r-1")).has_value());
        // The line of history can't be written when all the rest is.
        m_journal.reset();
        QCOMPARE(tamper(m_file,
                     {QStringLiteral("CREATE TRIGGER full BEFORE INSERT ON history WHEN NEW.what = 'report'"
                                     " BEGIN SELECT RAISE(ABORT, 'no room'); END")}),
            QString());
        reopen();
        QVERIFY(!archive().makeReport(reportOf("r-2")).has_value());
        QCOMPARE(archive().listReports()->size(), 1);
        m_journal.reset();
        QCOMPARE(tamper(m_file, {QStringLiteral("DROP TRIGGER full")}), QString());
        reopen();
        QCOMPARE(archive().makeReport(reportOf("r-2"))->number, QStringLiteral("R-2026-0002"));
        QVERIFY(m_journal->verify().has_value());
    }

    void aKillTakesNoNumber()
    {
        m_journal.reset();
        int told = 0;
        for (int round = 0; round < 8; ++round) {
            QProcess victim;
            victim.start(QStringLiteral(JOURNAL_VICTIM), {m_file, QStringLiteral("reports")});
            QVERIFY(victim.waitForStarted());
            for (int lines = 0; lines <= round; ++lines) {
                QVERIFY(victim.canReadLine() || victim.waitForReadyRead());
                told = victim.readLine().trimmed().toInt();
            }
            victim.kill();
            QVERIFY(victim.waitForFinished());
            while (victim.canReadLine())
                told = victim.readLine().trimmed().toInt();
            reopen();
            const QList<ReportSummary> reports = archive().listReports().value();
            QVERIFY(reports.size() == told || reports.size() == told + 1);
            for (qsizetype i = 0; i < reports.size(); ++i) {
                const QString number = reports.at(i).number;
                QCOMPARE(number.section(u'-', 2).toInt(), i + 1);
                QCOMPARE(archive().verifyReport(number, {})->finding, Finding::NumberKnown);
            }
            QVERIFY(m_journal->verify().has_value());
            m_journal.reset();
        }
        QVERIFY(told > 8);
    }

    void holdsNobodyUp()
    {
        TenantJournal journal(*m_clock);
        ReportStore &store = journal;
        QCOMPARE(settled(store.listReports()).error().kind, ErrorKind::Storage); // not open yet
        QVERIFY(journal.open(m_folder->path(), QStringLiteral("school")).has_value());
        const Retirement retirement = sampleRetirement(QStringLiteral("r-1"), 1);
        auto added = store.addRetirement(retirement);
        auto made = store.makeReport(sampleReport(retirement));
        auto listed = store.listReports();
        QCOMPARE(settled(listed)->size(), 1);
        QVERIFY(settled(added).has_value());
        const QString number = settled(made)->number;
        QVERIFY(settled(store.loadFacts(retirement.id)).has_value());
        QVERIFY(settled(store.addLooks(retirement.id, {{.at = momentAt(1)}})).has_value());
        QCOMPARE(settled(store.loadLooks(retirement.id))->size(), 1);
        QVERIFY(settled(store.loadRetirement(retirement.id)).value() == retirement);
        QCOMPARE(settled(store.loadRetirements())->size(), 1);
        QVERIFY(settled(store.addReportFile({number, QStringLiteral("csv"), sha256("x"), momentAt(1)})).has_value());
        QCOMPARE(settled(store.findFile(sha256("x"))).value(), number);
        QCOMPARE(settled(store.verifyFile({sha256("x"), {}}))->finding, Finding::Genuine);
        QVERIFY(settled(store.voidReport({number, {}, {}, momentAt(2)})).has_value());
        QVERIFY(settled(store.loadReport(number))->voided.isValid());
        QCOMPARE(settled(store.verifyReport(number))->finding, Finding::NumberKnown);
    }

private:
    ReportArchive &archive() { return m_journal->reports(); }
    void reopen()
    {
        m_journal.reset();
        auto journal = Journal::open(m_file, *m_clock);
        QVERIFY(journal.has_value());
        m_journal = std::move(*journal);
    }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<Journal> m_journal;
};

QTEST_GUILESS_MAIN(ReportArchiveTest)
#include "tst_reportarchive.moc"
