// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a retirement: everything that the record says, as text, and what asset systems take in.
#include "madereport.h"

#include "models/paper/reportcsv.h"
#include "models/retirement/assetgaps.h"

#include <QSet>
#include <QTest>

using namespace Reslate;
using Test::hostileReport;
using Test::madeReport;

namespace {

/// The cells of a CSV (RFC 4180), as another program reads them.
QList<QStringList> readBack(const QByteArray &csv, QChar separator)
{
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool isQuoted = false;
    QString text = QString::fromUtf8(csv);
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        text.remove(0, 1);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (isQuoted && c == u'"' && i + 1 < text.size() && text[i + 1] == u'"') {
            cell += c;
            ++i;
        } else if (c == u'"') {
            isQuoted = !isQuoted;
        } else if (!isQuoted && (c == separator || c == u'\n')) {
            row.append(cell);
            cell.clear();
            if (c == u'\n') {
                rows.append(row);
                row.clear();
            }
        } else if (isQuoted || c != u'\r') {
            cell += c;
        }
    }
    return rows;
}

} // namespace

class TestReportCsv final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everythingIsInIt();
    void aWordOfNistIsNotSaidOfWhatIsNotProven();
    void nothingIsSaidOfWhatWasLeftOut();
    void theDeviceOfTheRegistrationIsInIt();
    void theRecordOfTheOrderIsInIt();
    void nothingIsAFormula();
    void usersCanBeLeftOut();
    void snipeItMarksWhatIsGone();
    void glpiMarksWhatIsGone();
    void whatIsLeftOutIsTold();
    void theNewestReportCounts();
};

void TestReportCsv::everythingIsInIt()
{
    RetirementReport report = madeReport(3);
    report.lines[1].isWaived = true;
    report.lines[1].retired.exception = QStringLiteral("seen on the bench, \"clean\"");
    const QList<QStringList> rows = readBack(reportCsv(report, {}), u',');
    QCOMPARE(rows.size(), 4);
    const QStringList &titles = rows[0];
    QCOMPARE(QSet<QString>(titles.begin(), titles.end()).size(), titles.size());
    const auto cell = [&](int row, const char *title) { return rows[row].at(titles.indexOf(QLatin1String(title))); };
    for (const QStringList &row : rows)
        QCOMPARE(row.size(), titles.size());
    QCOMPARE(cell(1, "Report"), QStringLiteral("R-2026-0042"));
    QCOMPARE(cell(2, "Serial number"), QStringLiteral("5CG0000001"));
    QCOMPARE(cell(2, "Asset tag"), QStringLiteral("A-20401"));
    QCOMPARE(cell(3, "Mode"), QStringLiteral("factory-wipe"));
    QCOMPARE(cell(1, "Reason"), QStringLiteral("end-of-life"));
    QCOMPARE(cell(1, "Sent"), QStringLiteral("2026-11-18T09:02:00Z"));
    QCOMPARE(cell(1, "Proven"), QStringLiteral("2026-11-18T09:44:00Z"));
    QCOMPARE(cell(1, "Entra"), QString(recordEndName(RecordEnd::Removed)));
    QCOMPARE(cell(1, "Entra at"), QStringLiteral("2026-11-18T10:10:00Z"));
    QCOMPARE(cell(1, "Autopilot looked at again"), QStringLiteral("2026-11-19T10:02:00Z"));
    QCOMPARE(cell(2, "Why without proof"), QStringLiteral("seen on the bench, \"clean\""));
    QCOMPARE(cell(1, "Let go without proof"), QStringLiteral("no"));
    QCOMPARE(cell(1, "Accepted"), QStringLiteral("2026-11-18T09:03:00Z"));
    QCOMPARE(cell(1, "Local password held"), QString()); // nobody knows
    QCOMPARE(cell(1, "Windows edition"), QStringLiteral("Education"));
    QCOMPARE(cell(1, "Windows supported"), QStringLiteral("no"));
    QCOMPARE(cell(1, "Word of NIST"), QStringLiteral("not-claimed"));
}

/// A person's word is said of the batch, and a table is read line by line.
void TestReportCsv::aWordOfNistIsNotSaidOfWhatIsNotProven()
{
    RetirementReport report = madeReport(2);
    report.retirement.disposal.nist = NistWord::Destroy;
    report.lines[1].proof = WipeProof::RecordGone;
    const QList<QStringList> rows = readBack(reportCsv(report, {}), u',');
    const qsizetype column = rows[0].indexOf(QLatin1String("Word of NIST"));
    QCOMPARE(rows[1].at(column), QStringLiteral("destroy"));
    QCOMPARE(rows[2].at(column), QString());
    const qsizetype batch = rows[0].indexOf(QLatin1String("Word of NIST for the batch"));
    QCOMPARE(rows[2].at(batch), QStringLiteral("destroy"));
}

void TestReportCsv::nothingIsSaidOfWhatWasLeftOut()
{
    RetirementReport report = madeReport(1);
    report.retirement.disposal = {
        .backedUp = BackedUp::Yes, .nist = NistWord::Clear, .labelsRemoved = true, .texts = {}};
    for (QString &text : report.retirement.disposal.texts)
        text = QStringLiteral("said");
    report.retirement.destination = QStringLiteral("Hillside");
    report.retirement.leftOut = {{.device = report.lines[0].retired.device, .assetTag = {}, .reason = Reason::None}};
    const QList<QStringList> rows = readBack(reportCsv(report, {}), u',');
    QCOMPARE(rows.size(), 3);
    const QSet<QString> known {QStringLiteral("Report"), QStringLiteral("Practice"), QStringLiteral("Check code"),
        QStringLiteral("Name"), QStringLiteral("Serial number"), QStringLiteral("Intune ID"),
        QStringLiteral("Entra device ID"), QStringLiteral("Autopilot ID"), QStringLiteral("Wipe proof"),
        QStringLiteral("Certain"), QStringLiteral("Tries"), QStringLiteral("Let go without proof"),
        QStringLiteral("Personal data"), QStringLiteral("Left out")};
    for (qsizetype i = 0; i < rows[0].size(); ++i)
        QVERIFY2(rows[2].at(i).isEmpty() || known.contains(rows[0].at(i)), qPrintable(rows[0].at(i)));
    const qsizetype column = rows[0].indexOf(QLatin1String("Left out"));
    QCOMPARE(rows[1].at(column), QStringLiteral("no"));
    QCOMPARE(rows[2].at(column), QStringLiteral("yes"));
}

/// The Entra device that only the registration named has an id and an end of its own.
void TestReportCsv::theDeviceOfTheRegistrationIsInIt()
{
    RetirementReport report = madeReport(2);
    ReportedDevice &line = report.lines[1];
    line.retired.photo.device.registeredEntraId = EntraDeviceId(QStringLiteral("e-1"));
    line.records.append({.kind = RecordKind::Entra,
        .end = RecordEnd::StillThere,
        .at = Test::reportTime(70),
        .lookedAgain = Test::reportTime(80),
        .foundAs = QStringLiteral("e-1")});
    const QList<QStringList> rows = readBack(reportCsv(report, {}), u',');
    const auto cell = [&](int row, const char *title) {
        return rows[row].value(rows[0].indexOf(QLatin1String(title)));
    };
    for (const char *title : {"Registered Entra device ID", "Registered Entra", "Registered Entra at"})
        QCOMPARE(cell(1, title), QString());
    QCOMPARE(cell(2, "Registered Entra device ID"), QStringLiteral("e-1"));
    QCOMPARE(cell(2, "Registered Entra"), QString(recordEndName(RecordEnd::StillThere)));
    QVERIFY(!cell(2, "Registered Entra at").isEmpty() && !cell(2, "Registered Entra looked at again").isEmpty());
    QCOMPARE(cell(2, "Entra"), QString(recordEndName(RecordEnd::Removed))); // the other one's
}

/// It had enrolled again after its wipe: what was planned keeps its column.
void TestReportCsv::theRecordOfTheOrderIsInIt()
{
    RetirementReport report = madeReport(2);
    report.lines[1].records[0].orderedAs = DeviceId(QStringLiteral("intune-new"));
    const QList<QStringList> rows = readBack(reportCsv(report, {}), u',');
    const auto cell = [&](int row, const char *title) { return rows[row].at(rows[0].indexOf(QLatin1String(title))); };
    QCOMPARE(rows[0].last(4), // what came later moves no other column
        (QStringList {QStringLiteral("Personal data"), QStringLiteral("Intune ordered as"), QStringLiteral("Left out"),
            QStringLiteral("Word of NIST for the batch")}));
    QCOMPARE(cell(1, "Intune ordered as"), QString());
    QCOMPARE(cell(2, "Intune ordered as"), QStringLiteral("intune-new"));
    QCOMPARE(cell(2, "Intune ID"), report.lines[1].retired.device.id.toString());
}

void TestReportCsv::nothingIsAFormula()
{
    const QStringList dangers {QStringLiteral("="), QStringLiteral("+"), QStringLiteral("-"), QStringLiteral("@")};
    RetirementReport report = hostileReport(60);
    report.number = QStringLiteral("@SUM(1)");
    for (const QByteArray &csv : {reportCsv(report, {}), assetExport({report}, AssetSystem::SnipeIt).csv,
             assetExport({report}, AssetSystem::Glpi).csv}) {
        const QChar separator = csv.startsWith("Name;") ? u';' : u',';
        const QList<QStringList> rows = readBack(csv, separator);
        QVERIFY(rows.size() > 30);
        for (const QStringList &row : rows) {
            QCOMPARE(row.size(), rows[0].size());
            for (const QString &cell : row)
                QVERIFY2(!dangers.contains(cell.trimmed().left(1)), qPrintable(cell));
        }
    }
}

void TestReportCsv::usersCanBeLeftOut()
{
    QVERIFY(reportCsv(madeReport(2), {}).contains("pupil1@hillside.example"));
    QVERIFY(!reportCsv(madeReport(2), {.withoutPersonalData = true}).contains("pupil1@"));
    QVERIFY(!assetExport({madeReport(2)}, AssetSystem::SnipeIt).csv.contains("pupil1@"));
    RetirementReport report = madeReport(2);
    report.retirement.leftOut.append({.device = {.name = QStringLiteral("LIB-9")}});
    for (const bool isLeftOut : {false, true}) { // who reads the file sees that it was done on purpose
        const QList<QStringList> rows = readBack(reportCsv(report, {.withoutPersonalData = isLeftOut}), u',');
        QCOMPARE(rows.size(), 4);
        const qsizetype column = rows[0].indexOf(QStringLiteral("Personal data"));
        QVERIFY(column >= 0);
        for (qsizetype i = 1; i < rows.size(); ++i)
            QCOMPARE(rows[i].at(column), isLeftOut ? QStringLiteral("left out") : QStringLiteral("included"));
    }
}

void TestReportCsv::snipeItMarksWhatIsGone()
{
    RetirementReport report = madeReport(3);
    report.lines[1].proof = WipeProof::Accepted;
    report.lines[2].retired.assetTag.clear(); // it would make a new one of it
    const QByteArray csv = assetExport({report}, AssetSystem::SnipeIt).csv;
    QVERIFY(csv.startsWith("Asset Tag,Serial Number,Status,Retirement\r\n"));
    const QList<QStringList> rows = readBack(csv, u',');
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[1].mid(0, 3),
        QStringList({QStringLiteral("A-20400"), QStringLiteral("5CG0000000"), QStringLiteral("Archived")}));
    QVERIFY(rows[1][3].contains(QLatin1String("R-2026-0042")));
    QCOMPARE(rows[2][2], QStringLiteral("Pending"));
    report.retirement.reason = RetirementReason::Repair; // comes back
    QCOMPARE(readBack(assetExport({report}, AssetSystem::SnipeIt).csv, u',').at(1).at(2), QStringLiteral("Pending"));
}

void TestReportCsv::glpiMarksWhatIsGone()
{
    RetirementReport report = madeReport(2);
    report.lines[1].retired.device.serialNumber = QStringLiteral("Default string");
    const QByteArray csv = assetExport({report}, AssetSystem::Glpi).csv;
    QVERIFY(csv.startsWith("Name;Serial number;Inventory number;Status;Comments\r\n"));
    const QList<QStringList> rows = readBack(csv, u';');
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[1].mid(0, 4),
        QStringList({QStringLiteral("LIB-0000"), QStringLiteral("5CG0000000"), QStringLiteral("A-20400"),
            QStringLiteral("Archived")}));
}

void TestReportCsv::whatIsLeftOutIsTold()
{
    RetirementReport report = madeReport(5);
    QVERIFY(assetGapText(assetExport({report}, AssetSystem::SnipeIt), AssetSystem::SnipeIt).isEmpty());
    report.lines[1].retired.assetTag = QStringLiteral("  ");
    report.lines[2].retired.assetTag.clear();
    report.lines[2].retired.device.name = QStringLiteral("<b>\u202eevil");
    report.lines[4].retired.assetTag = report.lines[3].retired.assetTag; // of another computer
    RetirementReport again = report; // the same devices once more; one of them has its tag by now
    again.number = QStringLiteral("R-2026-0043");
    again.lines[1].retired.assetTag = QStringLiteral("A-1");
    RetirementReport practice = madeReport(1);
    practice.isPractice = true;
    RetirementReport voided = practice;
    voided.voided = Test::reportTime(1);
    const AssetExport exported = assetExport({report, again, practice, voided}, AssetSystem::SnipeIt);
    QCOMPARE(exported.devices, 3);
    QCOMPARE(exported.keyless, QList({report.lines[2].retired.device}));
    QCOMPARE(exported.doubled.size(), 1);
    QCOMPARE(exported.practiceReports, 1);
    QCOMPARE(exported.csv.count("\r\n"), 4);
    const QString text = assetGapText(exported, AssetSystem::SnipeIt);
    QVERIFY2(text.contains(QLatin1String("no asset tag: 1 device")), qPrintable(text));
    QVERIFY2(!text.contains(QChar(0x202e)), qPrintable(text));
    const QStringList lines = assetGapList(exported, AssetSystem::SnipeIt).split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[0].contains(report.lines[2].retired.device.serialNumber), qPrintable(lines[0]));
    report.lines[0].retired.device.serialNumber = QStringLiteral("Default string");
    QCOMPARE(assetExport({report}, AssetSystem::Glpi).keyless, QList({report.lines[0].retired.device}));
    QVERIFY(assetExport({report}, AssetSystem::Glpi).doubled.isEmpty());
}

void TestReportCsv::theNewestReportCounts()
{
    RetirementReport older = madeReport(1);
    older.lines[0].proof = WipeProof::Accepted;
    RetirementReport newer = madeReport(1);
    newer.number = QStringLiteral("R-2026-0043");
    newer.made = older.made.addDays(1);
    for (const QList<RetirementReport> &reports : {QList {older, newer}, QList {newer, older}}) {
        const QByteArray csv = assetExport(reports, AssetSystem::SnipeIt).csv;
        QCOMPARE(csv.count("\r\n"), 2);
        QVERIFY(csv.contains("Archived") && csv.contains("R-2026-0043"));
    }
    newer.voided = newer.made.addDays(1);
    QVERIFY(assetExport({older, newer}, AssetSystem::SnipeIt).csv.contains("Pending"));
    older.isPractice = true;
    QCOMPARE(assetExport({older, newer}, AssetSystem::SnipeIt).csv.count("\r\n"), 1);
}

QTEST_MAIN(TestReportCsv)
#include "tst_reportcsv.moc"
