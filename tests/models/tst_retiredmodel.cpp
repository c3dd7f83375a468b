// SPDX-License-Identifier: GPL-3.0-or-later
// The list of retirements and reports, on a real journal: what it shows, sums up and finds, and that reports of
// thousands of devices hold nobody up.
#include "domain/retirement/recordlink.h"
#include "fakeclock.h"
#include "jobs/journal/tenantjournal.h"
#include "madereport.h"
#include "models/paper/paperprint.h"
#include "models/retirement/reportmaker.h"
#include "models/retirement/retiredlabels.h"
#include "models/retirement/retiredmodel.h"
#include "models/retirement/retiredpaper.h"
#include "models/text/modelroles.h"
#include "models/text/retirementlabels.h"
#include "models/text/timelabels.h"
#include "pdftools.h"
#include "settled.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QPdfWriter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest/QTest>

#include <ctime>

using namespace Reslate;
using namespace Reslate::Test;
using namespace Reslate::Models;

namespace {

using Column = RetiredModel::Column;

/// CPU time of this thread: another program that is busy doesn't count.
qint64 ownMilliseconds()
{
    timespec time {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

Retirement retirementOf(const QString &id, int devices, RetirementReason reason = RetirementReason::EndOfLife)
{
    Retirement retirement = madeReport(devices).retirement;
    retirement.id = RetirementId(id);
    retirement.reason = reason;
    retirement.created = reportTime(0);
    const QList<ReportedDevice> lines = madeReport(devices).lines;
    for (const ReportedDevice &line : lines)
        retirement.devices.append(line.retired);
    return retirement;
}

QString cell(const RetiredModel &model, int row, Column column)
{
    return model.index(row, static_cast<int>(column)).data().toString();
}

} // namespace

class TestRetiredModel final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<FakeClock>(reportTime(5000));
        m_journal = std::make_unique<TenantJournal>(*m_clock);
        QVERIFY(m_journal->open(m_folder->path(), QStringLiteral("school")).has_value());
    }
    void showsNothingOfAnEmptyJournal();
    void showsWhatIsKnownNewestFirst();
    void sumsUpWhatIsShown();
    void knowsWhatCameToNothing_data();
    void knowsWhatCameToNothing();
    void leavesOutWhatCameToNothing();
    void countsWhatWasNotEnrolledByItself();
    void saysWhatCameBack();
    void findsADevice();
    void tellsWhenItCannotRead();
    void makesAReportOnce();
    void replacesAVoidOne();
    void writesFilesThatTheJournalKnows();
    void exportsForAnAssetSystem();
    void printsTotals();
    void holdsNobodyUp();

private:
    QString addReport(RetirementReport report, const Retirement &retirement)
    {
        if (!settled(m_journal->addRetirement(retirement)))
            return {};
        report.retirement = retirement;
        report.retirement.devices.clear();
        const auto made = settled(m_journal->makeReport(report));
        return made ? made->number : QString();
    }
    void voidIt(const QString &number)
    {
        QVERIFY(settled(m_journal->voidReport({number, QStringLiteral("anna"), QStringLiteral("typo"), m_clock->now()}))
                    .has_value());
    }
    static void read(RetiredList &list)
    {
        const QSignalSpy finished(&list, &RetiredList::finished);
        list.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60000);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<TenantJournal> m_journal;
};

void TestRetiredModel::showsNothingOfAnEmptyJournal()
{
    RetiredList list(*m_journal);
    RetiredModel model(list);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    read(list);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!list.isReading() && !list.error());
}

void TestRetiredModel::showsWhatIsKnownNewestFirst()
{
    RetiredList list(*m_journal);
    RetiredModel model(list);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    // Its report is void and says what it said; the retirement needs another one.
    const QString first = addReport(madeReport(3), retirementOf(QStringLiteral("r-1"), 3));
    voidIt(first);
    m_clock->advance(std::chrono::hours(1));
    const Retirement stolen = retirementOf(QStringLiteral("r-2"), 1, RetirementReason::Stolen);
    const QString second = addReport(madeReport(1), stolen);
    m_clock->advance(std::chrono::hours(1));
    read(list);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(cell(model, 0, Column::Report), second);
    QCOMPARE(cell(model, 0, Column::Reason), QStringLiteral("Stolen"));
    QCOMPARE(cell(model, 0, Column::Destination), QStringLiteral("Lessor"));
    QCOMPARE(cell(model, 0, Column::Status), QStringLiteral("1 open")); // no job: no wipe that is proven
    QCOMPARE(cell(model, 1, Column::Report), first);
    QCOMPARE(cell(model, 1, Column::Status), QStringLiteral("void"));
    QVERIFY(model.index(1, 0).data(StruckRole).toBool());
    QVERIFY(model.index(1, static_cast<int>(Column::Status))
                .data(Qt::ToolTipRole)
                .toString()
                .contains(QLatin1String("typo")));
    QVERIFY(model.at(0).facts->isOutdated); // the journal doesn't bear out what the report says
    QCOMPARE(cell(model, 2, Column::Report), QStringLiteral("not made yet"));
    QCOMPARE(cell(model, 2, Column::Devices), QStringLiteral("3"));
    QCOMPARE(cell(model, 2, Column::Status), QStringLiteral("3 open"));
    const auto segments =
        model.index(2, static_cast<int>(Column::Proven)).data(SegmentsRole).value<QList<BarSegment>>();
    QCOMPARE(segments.size(), 2);
    QCOMPARE(segments.at(0).count, 0);
    QCOMPARE(segments.at(1).count, 3);
}

void TestRetiredModel::sumsUpWhatIsShown()
{
    RetirementReport good = madeReport(4);
    good.lines[1].retired.photo.device.model = QStringLiteral("Latitude 3140");
    good.lines[2].records[1].end = RecordEnd::StillThere;
    good.lines[3].proof = WipeProof::Accepted;
    good.number = QStringLiteral("R-2026-0001");
    RetiredEntry entry {.report = {.number = good.number, .reason = RetirementReason::Sold, .made = reportTime(0)},
        .facts = retiredFacts(good),
        .error = {}};
    RetiredEntry other = entry;
    other.report.number = QStringLiteral("R-2025-0007");
    other.report.made = QDateTime(QDate(2025, 3, 1), QTime(12, 0), QTimeZone::utc());
    other.report.reason = RetirementReason::Donated;
    RetiredEntry gone = entry; // void: counted by the one in its place
    gone.report.voided = reportTime(1);
    const RetiredTotals totals = retiredTotals({entry, other, gone});
    QCOMPARE(totals.reports, 2);
    QCOMPARE(totals.devices, 8);
    QCOMPARE(totals.proven, 6);
    QCOMPARE(totals.recordsThere, 2);
    QCOMPARE(totals.reasons.value(RetirementReason::Sold), 4);
    QCOMPARE(totals.years.value(2025), 4);
    const auto models = modelsByCount(totals);
    QCOMPARE(models.constFirst().first, QStringLiteral("300w Gen 4"));
    QCOMPARE(models.constFirst().second, 6);
    QCOMPARE(retiredStatus(entry).text, QStringLiteral("2 open"));
    RetiredEntry done = entry;
    done.facts = retiredFacts(madeReport(4));
    QCOMPARE(retiredStatus(done).text, QStringLiteral("complete"));
    QCOMPARE(done.facts->gone, 12);
    QVERIFY(done.facts->lookedAgain.isValid());
    RetirementReport kept = madeReport(1);
    for (ReportedRecord &record : kept.lines[0].records)
        record.end = RecordEnd::KeptOnPurpose;
    done.facts = retiredFacts(kept);
    QCOMPARE(retiredStatus(done).text, QStringLiteral("records kept"));
    gone.report.replacedBy = QStringLiteral("R-2026-0044");
    QCOMPARE(retiredStatus(gone).text, QStringLiteral("void, see R-2026-0044"));
}

void TestRetiredModel::knowsWhatCameToNothing_data()
{
    QTest::addColumn<ItemState>("state"); // of its only device
    QTest::addColumn<int>("tries");
    QTest::addColumn<JobPhase>("phase");
    QTest::addColumn<bool>("wasReported");
    QTest::addColumn<bool>("isNothing");
    const auto row = [](const char *name, ItemState state, int tries, JobPhase phase, bool wasReported,
                         bool isNothing) {
        QTest::newRow(name) << state << tries << phase << wasReported << isNothing;
    };
    row("stopped in the countdown", ItemState::Withdrawn, 0, JobPhase::Finished, false, true);
    row("held back", ItemState::Blocked, 0, JobPhase::Finished, false, true);
    row("counting down", ItemState::Planned, 0, JobPhase::Countdown, false, false);
    row("sent", ItemState::Unknown, 1, JobPhase::Finished, false, false);
    row("refused", ItemState::Failed, 1, JobPhase::Finished, false, false);
    row("done", ItemState::Done, 1, JobPhase::Finished, false, false);
    row("was gone before", ItemState::NotNeeded, 0, JobPhase::Finished, false, false);
    row("there was a report", ItemState::Withdrawn, 0, JobPhase::Finished, true, false);
}

void TestRetiredModel::knowsWhatCameToNothing()
{
    QFETCH(ItemState, state);
    QFETCH(int, tries);
    QFETCH(JobPhase, phase);
    QFETCH(bool, wasReported);
    const Retirement retirement = retirementOf(QStringLiteral("r-1"), 1);
    Job job {
        .id = JobId(QStringLiteral("j")), .workflow = removalWorkflow(ResetMode::FactoryWipe, Gate::Reported, false)};
    job.phase = phase;
    job.items = {{.device = retirement.devices.constFirst().device}};
    job.items[0].current() = {.kind = ResetMode::FactoryWipe, .state = state, .tries = tries};
    const RetirementFacts known {.retirement = retirement, .jobs = {job}};
    const RetiredEntry entry {.report = {.retirement = retirement.id, .devices = 1},
        .wasReported = wasReported,
        .facts = retiredFacts(known, {})};
    QTEST(entry.isNothing(), "isNothing");
    QCOMPARE(retiredTotals({entry}).devices, entry.isNothing() ? 0 : 1);
}

void TestRetiredModel::leavesOutWhatCameToNothing()
{
    RetiredList list(*m_journal);
    RetiredModel model(list);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const Retirement failed = retirementOf(QStringLiteral("r-failed"), 5); // its start failed: no job names it
    QVERIFY(settled(m_journal->addRetirement(failed)).has_value());
    const QString made = addReport(madeReport(3), retirementOf(QStringLiteral("r-1"), 3));
    for (int round = 0; round < 2; ++round) {
        read(list);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(cell(model, 0, Column::Report), made);
        QCOMPARE(list.entries().size(), 1);
        QCOMPARE(retiredTotals(list.entries()).devices, 3);
    }
}

void TestRetiredModel::countsWhatWasNotEnrolledByItself()
{
    RetirementReport report = madeReport(3);
    report.lines[0].retired.device.id = autopilotOnlyId(AutopilotId(QStringLiteral("a")));
    report.lines[0].mode.reset();
    report.lines[0].proof = WipeProof::NotOrdered;
    report.lines[1].proof = WipeProof::Accepted;
    const RetiredEntry entry {
        .report = {.number = QStringLiteral("R-2026-0001")}, .wasReported = true, .facts = retiredFacts(report)};
    const RetiredTotals totals = retiredTotals({entry});
    QCOMPARE(totals.devices, 3);
    QCOMPARE(totals.proven, 1);
    QCOMPARE(totals.unproven(), 1);
    QCOMPARE(totals.autopilotOnly, 1);
    QCOMPARE(totals.recordsThere, 0);
    const QList<BarSegment> segments = proofSegments(entry);
    QCOMPARE(segments.size(), 3);
    QCOMPARE(segments.at(1).count, 1);
    QCOMPARE(segments.at(2).count, 1);
    QCOMPARE(segments.at(2).tone, Tone::Neutral);
    QVERIFY(openPointText(entry.facts->open.constFirst().point).contains(QLatin1String("only in Autopilot")));
}

/// Since when, under which record, and what to do; on the page as on paper.
void TestRetiredModel::saysWhatCameBack()
{
    RetirementReport report = madeReport(3);
    const QDateTime enrolled(QDate(2026, 8, 4), QTime(9, 30));
    report.lines[1].records[0].end = RecordEnd::CameBack;
    report.lines[1].records[0].foundAs = QStringLiteral("new-intune");
    report.lines[1].records[0].enrolled = enrolled;
    report.lines[1].records[1].end = RecordEnd::CameBack;
    report.lines[1].records[1].foundAs = QStringLiteral("new-autopilot");
    report.lines[1].records[1].at = enrolled;
    const QList<OpenItem> open = retiredFacts(report).open;
    QCOMPARE(open.size(), 2);
    QCOMPARE(openPointText(open.at(0).point), QStringLiteral("Enrolled again since %1").arg(exactTime(enrolled)));
    QVERIFY(openPointAdvice(open.at(0).point).contains(QLatin1String("new-intune")));
    QVERIFY(openPointText(open.at(1).point).startsWith(QLatin1String("Registered in Autopilot again, noticed ")));
    QVERIFY(openPointAdvice(open.at(1).point).contains(QLatin1String("new-autopilot")));
    QCOMPARE(retiredFacts(report).recordsThere(), 2);
}

void TestRetiredModel::findsADevice()
{
    RetiredList list(*m_journal);
    RetiredModel model(list);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QString first = addReport(madeReport(3), retirementOf(QStringLiteral("r-1"), 3));
    const QString second = addReport(madeReport(9), retirementOf(QStringLiteral("r-2"), 9));
    model.setSearch(QStringLiteral("a-20408")); // before anything is known of the devices
    read(list);
    QCOMPARE(model.rowCount(), 1); // an asset tag
    QCOMPARE(cell(model, 0, Column::Report), second);
    model.setSearch(QStringLiteral("5cg0000002"));
    QCOMPARE(model.rowCount(), 2);
    model.setSearch(QStringLiteral("lib-0007"));
    QCOMPARE(model.rowCount(), 1);
    model.setSearch(first);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(cell(model, 0, Column::Report), first);
    model.setSearch(QStringLiteral("nothing"));
    QCOMPARE(model.rowCount(), 0);
    model.setSearch({});
    model.setYear(2019);
    QCOMPARE(model.rowCount(), 0);
    model.setYear(model.years().value(0));
    QCOMPARE(model.rowCount(), 2);
}

void TestRetiredModel::tellsWhenItCannotRead()
{
    RetiredList list(*m_journal);
    const RetiredModel model(list);
    m_journal->close();
    read(list);
    QVERIFY(list.error());
    QCOMPARE(model.rowCount(), 0);
}

void TestRetiredModel::makesAReportOnce()
{
    ReportMaker maker(*m_journal, *m_clock);
    QVERIFY(settled(m_journal->addRetirement(retirementOf(QStringLiteral("r-1"), 2))).has_value());
    const ReportMaking making {.madeBy = QStringLiteral("anna"),
        .program = QStringLiteral("Reslate"),
        .tenantId = QStringLiteral("t-1"),
        .school = {}};
    const auto made = settled(maker.make(RetirementId(QStringLiteral("r-1")), making));
    QVERIFY(made.has_value());
    QCOMPARE(made->report.number, QStringLiteral("R-2026-0001"));
    QCOMPARE(made->report.madeBy, QStringLiteral("anna"));
    QCOMPARE(made->report.lines.size(), 2);
    QVERIFY(made->isNew);
    const auto again = settled(maker.make(RetirementId(QStringLiteral("r-1")), making));
    QVERIFY(!again);
    QVERIFY(again.error().text.startsWith(QLatin1String("R-2026-0001 was made of it already.")));
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
    ReportMaking giving = making;
    giving.ifMade = IfMade::GiveIt;
    const auto given = settled(maker.make(RetirementId(QStringLiteral("r-1")), giving));
    QVERIFY(given && !given->isNew);
    QCOMPARE(given->report, made->report);
    giving.disposal.text(DisposalText::Recycler) = QStringLiteral("somebody");
    const auto more = settled(maker.make(RetirementId(QStringLiteral("r-1")), giving));
    QVERIFY(!more && more.error().text.contains(QLatin1String("more became known")));
    QCOMPARE(settled(m_journal->listReports())->size(), 1);
}

void TestRetiredModel::replacesAVoidOne()
{
    ReportMaker maker(*m_journal, *m_clock);
    const QString first = addReport(madeReport(3), retirementOf(QStringLiteral("r-1"), 3));
    voidIt(first);
    const RetirementId id(QStringLiteral("r-1"));
    QCOMPARE(settled(maker.make(id, {})).error().kind, ErrorKind::BadAnswer); // nobody knows of which school it is
    QCOMPARE(settled(m_journal->listReports())->size(), 1);
    const auto made = settled(maker.make(id, {.tenantId = QStringLiteral("t-1"), .school = {}}));
    QVERIFY(made.has_value());
    QCOMPARE(made->report.replaces, first);
    QCOMPARE(settled(m_journal->listReports())->constFirst().replacedBy, made->report.number);
}

void TestRetiredModel::writesFilesThatTheJournalKnows()
{
    ReportMaker maker(*m_journal, *m_clock);
    const QString number = addReport(madeReport(3), retirementOf(QStringLiteral("r-1"), 3));
    for (const QString &format : {QStringLiteral("csv"), QStringLiteral("json")}) {
        const QString path = m_folder->filePath(QStringLiteral("report.") + format);
        QVERIFY(settled(maker.write(number, {.file = path, .format = format, .options = {}, .logo = {}})).has_value());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray hash = QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
        QCOMPARE(settled(m_journal->findFile(hash)).value_or(QString()), number);
    }
    const auto refused = settled(maker.write(number,
        {.file = m_folder->filePath(QStringLiteral("no/where.csv")),
            .format = QStringLiteral("csv"),
            .options = {},
            .logo = {}}));
    QVERIFY(!refused && !refused.error().text.isEmpty());
    QVERIFY(!settled(maker.write(QStringLiteral("R-2026-0099"), {.format = QStringLiteral("csv")})));
}

void TestRetiredModel::exportsForAnAssetSystem()
{
    ReportMaker maker(*m_journal, *m_clock);
    const QString first = addReport(madeReport(3), retirementOf(QStringLiteral("r-1"), 3));
    const QString second = addReport(madeReport(5), retirementOf(QStringLiteral("r-2"), 5));
    const auto csv = settled(maker.assets({first, second}, AssetSystem::SnipeIt));
    QVERIFY(csv.has_value());
    QVERIFY(csv->csv.contains("A-20404"));
    QCOMPARE(csv->csv.count('\n'), 6); // a head, and each device once
    QVERIFY(!settled(maker.assets({first, QStringLiteral("R-2026-0099")}, AssetSystem::Glpi)));
}

void TestRetiredModel::printsTotals()
{
    RetirementReport report = hostileReport(20);
    report.number = QStringLiteral("R-2026-0001");
    const RetiredEntry entry {
        .report = {.number = report.number, .destination = QStringLiteral("<b>x</b>"), .made = reportTime(0)},
        .facts = retiredFacts(report),
        .error = {}};
    const PaperDocument paper = retiredPaper({entry}, QStringLiteral("2026"), reportTime(1));
    QCOMPARE(paper.sections.size(), 6);
    QCOMPARE(paper.sections.constLast().table.rows.size(), entry.facts->open.size());
    for (const PaperSection &section : paper.sections) {
        for (const QList<PaperCell> &row : section.table.rows)
            QCOMPARE(row.size(), section.table.columns.size());
    }
    QCOMPARE(retiredPaper({}, {}, reportTime(1)).sections.size(), 5);
    // The chart: the longest bar is the most frequent one's, and the others are in proportion.
    RetiredEntry charted = entry;
    charted.facts->models = {{QStringLiteral("300w Gen 4"), 400}, {QStringLiteral("Rare"), 1}, {QString(), 100}};
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    const PaperFonts fonts(writer);
    const PaperDocument totals = retiredPaper({charted}, {}, reportTime(1));
    QCOMPARE(totals.sections[2].heading, QStringLiteral("By model"));
    const PaperDocument chart {.title = QStringLiteral("Chart"), .sections = {totals.sections[2]}};
    QList<qreal> bars;
    const auto pages = paperPages(chart, fonts, QSizeF(writer.width(), writer.height())); // outlives the loop
    for (const PaperMark &mark : pages.first()) {
        if (mark.kind == PaperMark::Kind::Bar)
            bars.append(mark.area.width());
    }
    QCOMPARE(bars.size(), 3);
    QVERIFY(qAbs(bars[1] - bars[0] / 4) < 1 && bars[2] > 0 && bars[2] < bars[0] / 20);
    const QByteArray pdf = paperPdf(totals);
    QVERIFY(pdf.startsWith("%PDF"));
    QFile file(m_folder->filePath(QStringLiteral("totals.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size());
    file.close();
    if (const auto said = Test::preflight(file.fileName()))
        QVERIFY2(said->contains(QLatin1String("is a valid PDF/A-1b file")), qPrintable(*said));
}

void TestRetiredModel::holdsNobodyUp()
{
    constexpr int devices = 5000;
    QVERIFY(!addReport(madeReport(devices), retirementOf(QStringLiteral("r-1"), devices)).isEmpty());
    RetiredList list(*m_journal);
    RetiredModel model(list);
    model.setSearch(QStringLiteral("lib-4999"));
    qint64 longest = 0;
    qint64 last = ownMilliseconds();
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] {
        const qint64 now = ownMilliseconds();
        longest = std::max(longest, now - last);
        last = now;
    });
    timer.start(0);
    read(list);
    QCOMPARE(model.rowCount(), 1);
    qInfo("longest turn of the event loop: %lld ms", longest);
    QVERIFY2(longest <= 50, qPrintable(QString::number(longest)));
}

QTEST_MAIN(TestRetiredModel)
#include "tst_retiredmodel.moc"
