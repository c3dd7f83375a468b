// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paper/chaselist.h"

#include "core/utc.h"
#include "models/paper/chasepaper.h"
#include "models/paper/csvtext.h"
#include "ordered.h"
#include "papertext.h"

#include <QFile>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace Reslate::Models;
using namespace std::chrono_literals;

namespace {

const QDateTime now(QDate(2026, 8, 24), QTime(8, 0), utcZone);

JobItem itemOf(int number, ItemState proof, const QString &name = {})
{
    return {.device = {.id = DeviceId(QStringLiteral("d%1").arg(number)),
                .name = name.isEmpty() ? QStringLiteral("HHS-%1").arg(number) : name,
                .serialNumber = QStringLiteral("SN%1").arg(number)},
        .steps = {Step {.kind = ResetMode::AutopilotReset,
            .state = proof,
            .changed = now.addSecs(-std::chrono::seconds(5h).count()),
            .seenBefore = now.addDays(-2)}}};
}

Job sampleJob()
{
    Job job {.id = JobId(QStringLiteral("job 1")),
        .workflow = ResetMode::AutopilotReset,
        .title = QStringLiteral("Room 101")};
    job.items = {itemOf(3, ItemState::Waiting), itemOf(1, ItemState::Failed), itemOf(2, ItemState::Done),
        itemOf(4, ItemState::Unknown), itemOf(5, ItemState::Withdrawn), itemOf(6, ItemState::Accepted)};
    return job;
}

QStringList namesOf(const ChaseList::Section &section)
{
    QStringList names;
    for (const ChaseRow &row : section.rows)
        names.append(row.name);
    return names;
}

} // namespace

class ChaseListTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void namesWhoDidNotComeBack()
    {
        const ChaseList list = chaseList(sampleJob(), {}, now);
        QCOMPARE(list.job, QStringLiteral("Autopilot Reset · Room 101"));
        QCOMPARE(list.devices, 6);
        QCOMPARE(list.count(), 4);
        QCOMPARE(list.sections.size(), 1);
        QCOMPARE(list.sections[0].title, QStringLiteral("Room 101"));
        QCOMPARE(namesOf(list.sections[0]).join(u' '), QStringLiteral("HHS-1 HHS-3 HHS-4 HHS-6"));
        for (const ChaseRow &row : list.sections[0].rows) {
            QVERIFY2(!row.why.isEmpty() && !row.whatToDo.isEmpty() && !row.state.isEmpty(), qPrintable(row.name));
            QCOMPARE(row.lastSeen, now.addDays(-2));
        }
    }

    void saysWhatIsKnownOfTheDevice()
    {
        const Device expired {.userPrincipalName = QStringLiteral("student3@school.example"),
            .lastSeen = now.addDays(-3),
            .certificateExpires = now.addDays(-1)};
        const ChaseFacts facts {
            .device = [&expired](
                          const DeviceId &id) { return id == DeviceId(QStringLiteral("d3")) ? &expired : nullptr; },
            .group = {}};
        const ChaseList list = chaseList(sampleJob(), facts, now);
        const ChaseRow &row = list.sections[0].rows[1];
        QCOMPARE(row.user, expired.userPrincipalName);
        QCOMPARE(row.lastSeen, expired.lastSeen);
        QVERIFY2(row.why.contains(QLatin1String("expired on Aug 23, 2026")), qPrintable(row.why));
    }

    void goesByGroup()
    {
        const ChaseFacts facts {.device = {}, .group = [](const DeviceId &id) {
                                    return id.toString() < QLatin1String("d4") ? QStringLiteral("Library") : QString();
                                }};
        const ChaseList list = chaseList(sampleJob(), facts, now);
        QCOMPARE(list.sections.size(), 2);
        QCOMPARE(list.sections[0].title, QStringLiteral("Library"));
        QCOMPARE(namesOf(list.sections[0]).join(u' '), QStringLiteral("HHS-1 HHS-3"));
        QCOMPARE(list.sections[1].title, QStringLiteral("Room 101"));
    }

    /// Paper is believed, so it says itself when it may be wrong.
    void saysThatTheJournalWasChanged()
    {
        ChaseList list = chaseList(sampleJob(), {}, now);
        QVERIFY(!Test::textOf(chaseDocument(list)).contains(QLatin1String("journal")));
        list.notice = journalNotice({.kind = ErrorKind::StorageDamaged, .code = QStringLiteral("7")});
        const QString paper = Test::textOf(chaseDocument(list)).simplified();
        QVERIFY2(paper.contains(list.notice.title + QLatin1Char(' ') + list.notice.text), qPrintable(paper));
        QVERIFY(paper.indexOf(list.notice.title) < paper.indexOf(QLatin1String("HHS-1")));
        const QList<QByteArray> lines = chaseCsv(list).split('\n');
        QVERIFY2(lines.value(1).contains(list.notice.title.toUtf8()), lines.value(1).constData());
        QCOMPARE(lines.value(1).count(',') - list.notice.text.count(QLatin1Char(',')), lines.value(0).count(','));
        // Not only what was changed: a drive that is gone leaves it open, too.
        const JobNotice gone = journalNotice({.kind = ErrorKind::StorageMissing});
        QVERIFY2(gone.text.contains(QLatin1String("isn't certain")), qPrintable(gone.text));
    }

    void csvIsSafeForSpreadsheets_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("written");
        const auto row = [](const char *cell, const char *written) {
            QTest::newRow(cell) << QString::fromUtf8(cell) << QString::fromUtf8(written);
        };
        row("plain", "plain");
        row("5CG2310K7L", "5CG2310K7L");
        row("=1+1", "'=1+1");
        row("=cmd|'/c calc'!A1", "'=cmd|'/c calc'!A1");
        row("+49", "'+49");
        row("-5", "'-5");
        row("@SUM(A1)", "'@SUM(A1)");
        row("  =1", "'  =1");
        row("\t=1", "\"'\t=1\"");
        row("＝1", "'＝1");
        row("a=1", "a=1");
        row("a,b", "\"a,b\"");
        row("a;b", "\"a;b\"");
        row("say \"no\"", "\"say \"\"no\"\"\"");
        row("two\r\nlines", "\"two\r\nlines\"");
        row("\r=1", "\"'\r=1\"");
    }

    void csvIsSafeForSpreadsheets()
    {
        QFETCH(const QString, cell);
        QFETCH(const QString, written);
        const QByteArray expected = "\xEF\xBB\xBFh\r\n" + written.toUtf8() + ",x\r\n";
        QCOMPARE(csvText({QStringLiteral("h")}, {{cell, QStringLiteral("x")}}), expected);
    }

    void csvHasALinePerDevice()
    {
        const QByteArray csv = chaseCsv(chaseList(sampleJob(), {}, now));
        const QStringList lines = QString::fromUtf8(csv).split(QStringLiteral("\r\n"));
        QCOMPARE(lines.size(), 6); // header, four devices, the end of the last line
        QVERIFY(lines[0].endsWith(
            QLatin1String("Group,Device,Serial number,Primary user,Last seen,Status,Since,Why,What to do")));
        QVERIFY2(lines[1].startsWith(QLatin1String("Room 101,HHS-1,SN1,,2026-08-22 10:00,")), qPrintable(lines[1]));
    }

    void paperShowsHostileNamesAsTheyAre()
    {
        Job job = sampleJob();
        job.title = QStringLiteral("<h1>%1 %2</h1>");
        job.items = {itemOf(1, ItemState::Failed, QStringLiteral("<img src='file:///etc/passwd'><b>%1</b>")),
            itemOf(2, ItemState::Waiting, QStringLiteral("\u202Egnp.exe")),
            itemOf(3, ItemState::Waiting, QStringLiteral(" ")), itemOf(4, ItemState::Waiting, QStringLiteral(" "))};
        job.items[3].device.serialNumber.clear();
        QString text = Test::textOf(chaseDocument(chaseList(job, {}, now)));
        text.remove(QLatin1Char('\n')); // a name that is longer than its column goes on in the next line
        QVERIFY(text.contains(QLatin1String("<img src='file:///etc/passwd'><b>%1</b>")));
        QVERIFY(text.contains(QLatin1String("<h1>%1 %2</h1>")));
        QVERIFY(text.contains(QLatin1String("[U+202E]gnp.exe")));
        QCOMPARE(text.count(QLatin1String("SN3")), 2); // also where its name stands otherwise
        QCOMPARE(text.count(QLatin1String("(no name)")), 1);
        QVERIFY(!text.contains(QChar(0x202E)));
    }

    void paperSaysWhenThereIsNobody()
    {
        Job job = sampleJob();
        job.items = {itemOf(2, ItemState::Done)};
        QVERIFY(Test::textOf(chaseDocument(chaseList(job, {}, now))).contains(QLatin1String("Every device came back")));
    }

    /// Nobody reads "all are back" of devices that may still be anywhere.
    void neverSaysThatAllAreBackTooEarly_data()
    {
        QTest::addColumn<int>("proof");
        QTest::addColumn<QString>("says");
        const auto row = [](ItemState proof, const char *says) {
            QTest::newRow(itemStateName(proof).data()) << static_cast<int>(proof) << QString::fromLatin1(says);
        };
        for (const ItemState proof :
            {ItemState::Accepted, ItemState::Active, ItemState::Sent, ItemState::AwaitingApproval})
            row(proof, "Still under way: 1 device.");
        for (const ItemState proof : {ItemState::Planned, ItemState::Withdrawn, ItemState::Blocked})
            row(proof, "Not sent: 1 device.");
        for (const ItemState proof : {ItemState::Done, ItemState::SeenFresh, ItemState::Confirmed})
            row(proof, "Every device came back");
        for (const ItemState proof : {ItemState::Failed, ItemState::Unknown, ItemState::Waiting, ItemState::RecordGone})
            row(proof, "Not back: 1 of 1 device.");
    }

    void neverSaysThatAllAreBackTooEarly()
    {
        QFETCH(int, proof);
        QFETCH(QString, says);
        Job job = sampleJob();
        job.items = {itemOf(1, static_cast<ItemState>(proof))};
        order(job, ResetMode::FactoryWipe);
        job.items.first().current().changed = now.addSecs(-100);
        const ChaseList list = chaseList(job, {}, now);
        const bool isBack = says.startsWith(QLatin1String("Every"));
        QCOMPARE(list.isEveryoneBack(), isBack);
        QVERIFY2(chaseSummary(list).contains(says), qPrintable(chaseSummary(list)));
        const QString paper = Test::textOf(chaseDocument(list)).simplified();
        QCOMPARE(paper.contains(QLatin1String("Every device came back")), isBack);
        QVERIFY2(paper.contains(says) || list.count() > 0, qPrintable(paper));
    }

    void savesAPdf()
    {
        Job job = sampleJob();
        job.items.clear();
        for (int i = 0; i < 80; ++i)
            job.items.append(itemOf(i, ItemState::Waiting));
        const QTemporaryDir folder;
        const QString name = folder.filePath(QStringLiteral("chase.pdf"));
        QVERIFY(saveChasePdf(chaseList(job, {}, now), name).has_value());
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pdf = file.readAll();
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.trimmed().endsWith("%%EOF"));
        QVERIFY(pdf.count("/Type /Page\n") > 1);
        const auto refused = saveChasePdf(chaseList(job, {}, now), folder.filePath(QStringLiteral("no/folder.pdf")));
        QVERIFY(!refused.has_value());
        QVERIFY(!refused.error().isEmpty());
    }
};

QTEST_MAIN(ChaseListTest)
#include "tst_chaselist.moc"
