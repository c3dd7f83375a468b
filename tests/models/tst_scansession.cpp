// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/retirement/scanfile.h"
#include "models/retirement/scanlabels.h"
#include "models/retirement/scanpaper.h"
#include "models/retirement/scansession.h"
#include "models/text/modelroles.h"
#include "papertext.h"
#include "smallschool.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Reslate;

namespace {

QString text(const char *latin)
{
    return QString::fromUtf8(latin);
}

/// Eight devices, LIB-0 to LIB-7 with the serial numbers SN00000 to SN00007; four of them are expected.
struct Table {
    SmallSchool school;
    std::unique_ptr<ScanSession> session;
    std::unique_ptr<QAbstractItemModelTester> tester;

    bool load(bool wholly = true)
    {
        for (int i = 0; i < 8; ++i)
            school.add(i, QStringLiteral("LIB-%1").arg(i));
        school.set(6, QStringLiteral("serialNumber"), QStringLiteral("SN00007"));
        school.set(5, QStringLiteral("serialNumber"), QStringLiteral("PF2ABC7K"));
        school.autopilotRecords.append({{QStringLiteral("id"), SmallSchool::id(77, 4)},
            {QStringLiteral("serialNumber"), QStringLiteral("REG01")}});
        school.autopilotRecords.append(
            {{QStringLiteral("id"), SmallSchool::id(78, 4)}, {QStringLiteral("managedDeviceId"), SmallSchool::id(99)},
                {QStringLiteral("serialNumber"), QStringLiteral("REG02")}});
        school.groups = {{SmallSchool::id(1, 9), QStringLiteral("Exam devices"), {SmallSchool::id(4, 2)}},
            {SmallSchool::id(2, 9), QStringLiteral("<b>Cart"), {SmallSchool::id(4, 2)}}};
        session = std::make_unique<ScanSession>(school.catalog, school.rig.clock);
        tester = std::make_unique<QAbstractItemModelTester>(
            session.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        return !wholly || school.load();
    }

    static DeviceRef ref(int number)
    {
        return {.id = DeviceId(SmallSchool::id(number)),
            .name = QStringLiteral("LIB-%1").arg(number),
            .serialNumber = QStringLiteral("SN0000%1").arg(number)};
    }

    void expect(int first, int last)
    {
        ScanTarget target {.title = QStringLiteral("Old library laptops")};
        for (int i = first; i <= last; ++i)
            target.expected.append(ref(i));
        session->setTarget(target);
    }

    ScanResult scan(const char *label)
    {
        return session->scan(text(label)) ? session->at(0).result : ScanResult::Waiting;
    }

    QString cell(int row, ScanSession::Column column) const
    {
        return session->index(row, static_cast<int>(column)).data().toString();
    }
    QString result(int row = 0) const { return cell(row, ScanSession::Column::Result); }
};

QStringList names(const QList<DeviceRef> &devices)
{
    QStringList names;
    for (const DeviceRef &device : devices)
        names.append(missingText(device));
    return names;
}

} // namespace

class TestScanSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatEachScanIs();
    void namesGroupAndProtection();
    void takesWhateverIsFound();
    void standsOnlyInAutopilot();
    void neverTakesWhatItSuggests();
    void countsWhatIsMissing();
    void removesTheLast();
    void waitsForAllDevices();
    void followsTheCatalog();
    void readsAssetTags();
    void keepsTheScans();
    void goWithTheirPlan();
    void neverTrustsTheFile();
    void printsTheMissing();
    void hostileNames();
};

void TestScanSession::tellsWhatEachScanIs()
{
    Table table;
    QVERIFY(table.load());
    table.expect(0, 3);
    QVERIFY(!table.session->scan(text(" \r\n")));
    QCOMPARE(table.scan("sn00001\r"), ScanResult::Taken);
    QCOMPARE(table.result(), text("expected"));
    QCOMPARE(table.scan("SN00001"), ScanResult::Again);
    QCOMPARE(table.result(), text("already scanned"));
    QCOMPARE(table.scan("SN00004"), ScanResult::NotExpected);
    QCOMPARE(table.scan("SN00004"), ScanResult::Again);
    QCOMPARE(table.scan("SN00007"), ScanResult::Several);
    QCOMPARE(table.result(), text("2 devices bear it, so none is taken"));
    QCOMPARE(table.scan("1S82JQS0XY00PF2ABC7K"), ScanResult::Unknown);
    QCOMPARE(table.result(), text("no device; did you mean PF2ABC7K? (Lenovo label)"));
    QCOMPARE(table.scan("nobody"), ScanResult::Unknown);
    QCOMPARE(table.result(), text("no device"));
    QCOMPARE(table.scan("NOBODY"), ScanResult::Again);
    QCOMPARE(table.scan("N/A"), ScanResult::NoSerial);
    QCOMPARE(table.session->rowCount(), 9);
    QCOMPARE(table.cell(8, ScanSession::Column::Device), text("LIB-1")); // the first one is the last row
    QCOMPARE(table.cell(8, ScanSession::Column::Serial), text("SN00001"));
    QCOMPARE(table.cell(1, ScanSession::Column::Device), text("–"));
    QCOMPARE(putAsideText(*table.session), text("1 not expected, 1 several devices, 2 unknown, 1 no serial number"));
    QCOMPARE(table.session->putAside(), 5);
    QSet<QString> shapes;
    for (int row = 0; row < table.session->rowCount(); ++row)
        shapes.insert(table.cell(row, ScanSession::Column::Shape));
    QCOMPARE(shapes.size(), 4); // tick, diamond, square, triangle
}

void TestScanSession::namesGroupAndProtection()
{
    Table table;
    QVERIFY(table.load());
    table.expect(0, 3);
    QCOMPARE(table.scan("SN00004"), ScanResult::NotExpected);
    QCOMPARE(table.result(), text("not in “Old library laptops”")); // no group's members are read
    for (const SmallSchool::Group &group : table.school.groups)
        table.school.catalog.loadMembers(GroupId(group.id));
    QTRY_COMPARE(table.result(), text("not in “Old library laptops”: in <b>Cart, Exam devices"));
    table.school.catalog.setProtections(Protections({{.kind = ProtectionKind::Device, .key = SmallSchool::id(4)}}));
    QTRY_COMPARE(table.result(), text("not in “Old library laptops”: in <b>Cart, Exam devices, protected"));
    QCOMPARE(putAsideText(*table.session), text("1 protected"));
    table.expect(0, 4);
    QCOMPARE(table.result(), text("expected, protected"));
    QCOMPARE(static_cast<Tone>(table.session->index(0, 0).data(ToneRole).toInt()), Tone::Caution);
}

void TestScanSession::takesWhateverIsFound()
{
    Table table;
    QVERIFY(table.load());
    QCOMPARE(table.scan("SN00004"), ScanResult::Taken);
    QCOMPARE(table.result(), text("found"));
    QCOMPARE(table.scan("SN00007"), ScanResult::Several);
    QCOMPARE(table.scan("SN00002"), ScanResult::Taken);
    QCOMPARE(names(table.session->taken()), QStringList({text("LIB-4 · SN00004"), text("LIB-2 · SN00002")}));
    QVERIFY(table.session->missing().isEmpty());
    QCOMPARE(scanCountText(*table.session), text("2 scanned"));
}

void TestScanSession::standsOnlyInAutopilot()
{
    Table table;
    QVERIFY(table.load());
    QCOMPARE(table.scan("reg01"), ScanResult::Taken);
    QCOMPARE(table.result(), text("found, only in Autopilot"));
    QCOMPARE(table.scan("REG02"), ScanResult::AutopilotOnly); // enrolled, and out of this account's reach
    QVERIFY(table.result().contains(text("may be another administrator's")));
    QCOMPARE(table.session->taken().size(), 1);
    QCOMPARE(table.session->taken().first().autopilot, AutopilotId(SmallSchool::id(77, 4)));
    QVERIFY(table.session->taken().first().id.isEmpty());
    table.expect(0, 3);
    QCOMPARE(table.session->at(1).result, ScanResult::AutopilotOnly);
    QVERIFY(table.session->taken().isEmpty());
    table.session->setTarget(
        {.title = QStringLiteral("G"), .expected = {{.autopilot = AutopilotId(SmallSchool::id(77, 4))}}});
    QCOMPARE(table.session->at(1).result, ScanResult::Taken);
    QVERIFY(table.session->missing().isEmpty());
}

void TestScanSession::neverTakesWhatItSuggests()
{
    Table table;
    QVERIFY(table.load());
    QVERIFY(!table.session->acceptSuggestion());
    QCOMPARE(table.scan("1S82JQS0XY00PF2ABC7K"), ScanResult::Unknown);
    QVERIFY(table.session->taken().isEmpty());
    QVERIFY(table.session->acceptSuggestion()); // a person says so
    QCOMPARE(table.session->at(0).result, ScanResult::Taken);
    QCOMPARE(names(table.session->taken()), QStringList({text("LIB-5 · PF2ABC7K")}));
    QCOMPARE(table.session->kept().scans.first().text, text("1S82JQS0XY00PF2ABC7K"));
    QCOMPARE(table.scan("PF2ABC7K"), ScanResult::Again);
    QVERIFY(!table.session->acceptSuggestion());
}

void TestScanSession::countsWhatIsMissing()
{
    Table table;
    QVERIFY(table.load());
    table.expect(0, 3);
    QCOMPARE(table.session->missing().size(), 4);
    for (const char *label : {"SN00003", "SN00001", "SN00003", "SN00004"})
        table.scan(label);
    QCOMPARE(scanCountText(*table.session), text("2 of 4 scanned"));
    QCOMPARE(names(table.session->missing()), QStringList({text("LIB-0 · SN00000"), text("LIB-2 · SN00002")}));
    table.scan("SN00000");
    table.scan("SN00002");
    QVERIFY(table.session->missing().isEmpty());
}

void TestScanSession::removesTheLast()
{
    Table table;
    QVERIFY(table.load());
    QVERIFY(!table.session->removeLast());
    table.scan("SN00001");
    table.scan("SN00001");
    table.scan("SN00002");
    QVERIFY(table.session->removeLast());
    QVERIFY(table.session->removeLast());
    QCOMPARE(names(table.session->taken()), QStringList({text("LIB-1 · SN00001")}));
    QCOMPARE(table.scan("SN00002"), ScanResult::Taken); // not again
    table.session->clear();
    QCOMPARE(table.session->rowCount(), 0);
}

/// On a list that is not read to its end, one hit may be one of two.
void TestScanSession::waitsForAllDevices()
{
    Table table;
    QVERIFY(table.load(false));
    QVERIFY(!table.session->isReady());
    QCOMPARE(table.scan("SN00001"), ScanResult::Waiting);
    QCOMPARE(table.scan("nobody"), ScanResult::Waiting);
    QCOMPARE(table.result(), text("waits until all devices are loaded"));
    QVERIFY(table.session->taken().isEmpty() && table.session->putAside() == 0);
    QVERIFY(table.school.load());
    QTRY_COMPARE(table.session->at(1).result, ScanResult::Taken);
    QCOMPARE(table.session->at(0).result, ScanResult::Unknown);
}

void TestScanSession::followsTheCatalog()
{
    Table table;
    QVERIFY(table.load());
    QCOMPARE(table.scan("SN00001"), ScanResult::Taken);
    QCOMPARE(table.scan("SN00009"), ScanResult::Unknown);
    table.school.add(9, QStringLiteral("LIB-9"));
    table.school.set(2, QStringLiteral("serialNumber"), QStringLiteral("sn00001")); // now two bear it
    table.school.catalog.refresh();
    QCOMPARE(table.session->at(1).result, ScanResult::Taken); // while it reads, nothing flickers
    QTRY_COMPARE(table.session->at(0).result, ScanResult::Taken);
    QTRY_COMPARE(table.session->at(1).result, ScanResult::Several);
}

void TestScanSession::readsAssetTags()
{
    Table table;
    QVERIFY(table.load());
    QCOMPARE(table.scan("a-20422"), ScanResult::Unknown);
    const AssetTable csv = readAssetTable(text("Asset tag;Serial\nA-20422;SN00001\nA-1;SN00002"));
    table.session->setAssets(assetList(csv, csv.columns));
    QCOMPARE(table.session->at(0).result, ScanResult::Taken);
    QCOMPARE(table.result(), text("found, by its asset tag"));
    QCOMPARE(scanDetailText(table.session->at(0), table.session->target()), text("300w Gen 4 · SN00001 · A-20422"));
    QCOMPARE(table.scan("SN00001"), ScanResult::Again);
    QCOMPARE(table.scan("SN00002"), ScanResult::Taken);
    QCOMPARE(table.session->at(0).assetTag, text("A-1"));
}

void TestScanSession::keepsTheScans()
{
    const QTemporaryDir folder;
    const QString file = scanFileIn(folder.filePath(QStringLiteral("new")), text("../School/<b>"));
    QVERIFY(file.startsWith(folder.path()) && !file.contains(QLatin1String("School")));
    QVERIFY(scanFileIn(folder.path(), text("a")) != scanFileIn(folder.path(), text("b")));
    Table table;
    QVERIFY(table.load());
    ScanKeeper keeper(*table.session, file);
    QVERIFY(!keeper.kept());
    table.expect(0, 3);
    QVERIFY(!QFile::exists(file)); // there is nothing to lose
    table.scan("SN00001\x1d");
    table.scan("1S82JQS0XY00PF2ABC7K");
    QVERIFY(table.session->acceptSuggestion());
    QCOMPARE(keeper.error(), QString());
#ifdef Q_OS_UNIX
    QCOMPARE(QFile::permissions(file) & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
#endif
    // Another run of the program.
    Table later;
    QVERIFY(later.load(false));
    ScanKeeper reader(*later.session, file);
    later.expect(2, 3); // another group is chosen first: that loses nothing
    QVERIFY(reader.kept());
    later.session->restore(*reader.kept());
    QCOMPARE(later.session->kept(), table.session->kept());
    QCOMPARE(later.session->target().title, text("Old library laptops"));
    QCOMPARE(later.session->at(0).result, ScanResult::Waiting);
    QVERIFY(later.school.load());
    QTRY_COMPARE(later.session->at(1).result, ScanResult::Taken);
    QCOMPARE(later.session->at(0).result, ScanResult::NotExpected); // LIB-5
    QCOMPARE(later.session->missing().size(), 3);
    later.session->removeLast();
    later.session->removeLast();
    QVERIFY(!QFile::exists(file));

    ScanKeeper nowhere(*later.session, QStringLiteral("/dev/null/scans.json"));
    later.scan("SN00001");
    QVERIFY(!nowhere.error().isEmpty());
    QCOMPARE(later.session->taken().size(), 1); // the scan counts all the same
}

void TestScanSession::goWithTheirPlan()
{
    const QTemporaryDir folder;
    const QString file = scanFileIn(folder.path(), text("school"));
    const PlanId plan(text("p-1"));
    Table table;
    QVERIFY(table.load());
    ScanKeeper keeper(*table.session, file);
    table.scan("SN00001");
    forgetScansOf({}, file); // no plan holds them
    QVERIFY(QFile::exists(file));
    keeper.setPlan(plan);
    QCOMPARE(keeper.kept()->plan, plan);
    forgetScansOf(PlanId(text("p-2")), file);
    QVERIFY(QFile::exists(file));
    table.scan("SN00002"); // stands in no plan yet
    forgetScansOf(plan, file);
    QVERIFY(QFile::exists(file));
    keeper.setPlan(plan);
    forgetScansOf(plan, file);
    QVERIFY(!QFile::exists(file));
}

void TestScanSession::neverTrustsTheFile()
{
    QVERIFY(!readScans({}));
    QVERIFY(!readScans("[]"));
    QVERIFY(!readScans("{\"reslateScans\":2,\"scans\":[]}"));
    QVERIFY(!readScans("{\"reslateScans\":1,\"scans\":[{}]}"));
    QVERIFY(!readScans("{\"reslateScans\":1,\"expected\":[{\"name\":\"x\"}]}"));
    const KeptScans kept {.target = {.title = text("<b>%1\u202e"), .expected = {Table::ref(1)}},
        .scans = {{.text = text("a\"b"), .accepted = text("c"), .at = QDateTime::fromMSecsSinceEpoch(12'345, Qt::UTC)}},
        .plan = PlanId(text("p-1"))};
    QCOMPARE(readScans(scansDocument(kept)), kept);
    const QByteArray whole = scansDocument(kept);
    for (qsizetype i = 0; i < whole.size(); ++i)
        QVERIFY(!readScans(whole.left(i)));
}

void TestScanSession::printsTheMissing()
{
    Table table;
    QVERIFY(table.load());
    table.expect(0, 3);
    table.scan("SN00003");
    table.scan("1S82JQS0XY00PF2ABC7K");
    const QString sheet = Test::textOf(missingSheet(*table.session, table.school.rig.clock.now()));
    for (const char *part : {"Devices that were not scanned", "Old library laptops", "1 of 4 scanned", "Still missing",
             "LIB-0", "SN00002", "Put aside", "1S82JQS0XY00PF2ABC7K"})
        QVERIFY2(sheet.contains(text(part)), part);
    QVERIFY(!sheet.contains(text("SN00003")));
}

void TestScanSession::hostileNames()
{
    Table table;
    QVERIFY(table.load());
    table.session->setTarget({.title = text("%1\u202e<b>\n"), .expected = {Table::ref(1)}});
    table.scan("SN00002");
    QCOMPARE(table.result(), text("not in “%1<b> ”"));
    table.scan("%1\x1b[2J\u202e<b>");
    const QString spoken = scanSentence(table.session->at(0), table.session->target());
    QVERIFY2(spoken.contains(text("%1[2J<b>")) && !spoken.contains(QChar(0x202e)), qPrintable(spoken));
}

QTEST_MAIN(TestScanSession)
#include "tst_scansession.moc"
