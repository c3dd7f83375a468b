// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/devicesheet.h"
#include "smallschool.h"

#include <QTest>

using namespace Reslate;
using namespace Reslate::Models;

namespace {

using Column = DeviceModel::Column;

const QList<Column> all {Column::Device, Column::User, Column::Join, Column::LastSeen, Column::Modes, Column::Status};

} // namespace

/// Devices for a spreadsheet and for paper: what is asked for, whole, and nothing that a spreadsheet would run.
class TestDeviceSheet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsTheColumnsThatAreAskedFor();
    void runsNoFormula_data();
    void runsNoFormula();
    void standsOnPaper();
};

void TestDeviceSheet::holdsTheColumnsThatAreAskedFor()
{
    SmallSchool school;
    school.addMany(0, 3);
    school.set(1, QStringLiteral("lastSyncDateTime"), QJsonValue::Null);
    QVERIFY(school.load());
    const DeviceModel model(school.catalog, school.rig.clock);
    const DeviceSheet sheet = deviceSheet(model, {2, 1}, all);
    QCOMPARE(sheet.header,
        (QStringList {QStringLiteral("Device"), QStringLiteral("Serial number"), QStringLiteral("Model"),
            QStringLiteral("Primary user"), QStringLiteral("Join"), QStringLiteral("Last seen"),
            QStringLiteral("Reset modes"), QStringLiteral("Status")}));
    QCOMPARE(sheet.rows.size(), 2);
    QCOMPARE(sheet.rows[0].first(4),
        (QStringList {QStringLiteral("HHS-0002"), QStringLiteral("SN00002"), QStringLiteral("300w Gen 4"),
            QStringLiteral("student2@school.example")})); // the user whole
    QCOMPARE(sheet.rows[0].size(), sheet.header.size());
    QVERIFY(sheet.rows[0][5].contains(QLatin1String("20"))); // a date, not "2 h ago"
    QCOMPARE(sheet.rows[1][5], QStringLiteral("never"));
    const DeviceSheet two = deviceSheet(model, {0}, {Column::Status, Column::Check, Column::Device});
    QCOMPARE(two.header.first(), QStringLiteral("Status"));
    QCOMPARE(two.rows[0].value(1), QStringLiteral("HHS-0000"));
    QCOMPARE(two.header.size(), 4);
    QVERIFY(deviceSheet(model, {}, all).rows.isEmpty());
}

void TestDeviceSheet::runsNoFormula_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("cell");
    QTest::newRow("formula") << QStringLiteral("=HYPERLINK(\"x\")") << QStringLiteral("\"'=HYPERLINK(\"\"x\"\")\"");
    QTest::newRow("at") << QStringLiteral("@SUM(A1)") << QStringLiteral("'@SUM(A1)");
    QTest::newRow("tab") << QStringLiteral("a\tb") << QStringLiteral("\"a\tb\"");
    QTest::newRow("lines") << QStringLiteral("a\r\nb") << QStringLiteral("\"a\r\nb\"");
    QTest::newRow("markup") << QStringLiteral("<b>x</b>") << QStringLiteral("<b>x</b>");
    QTest::newRow("right to left") << QStringLiteral("\u05D0\u05D1") << QStringLiteral("\u05D0\u05D1");
    QTest::newRow("long") << QString(300, QLatin1Char('w')) << QString(300, QLatin1Char('w'));
}

void TestDeviceSheet::runsNoFormula()
{
    QFETCH(QString, name);
    QFETCH(QString, cell);
    SmallSchool school;
    school.add(0, name);
    QVERIFY(school.load());
    const DeviceModel model(school.catalog, school.rig.clock);
    const DeviceSheet sheet = deviceSheet(model, {0}, {Column::Device});
    QCOMPARE(sheetText(sheet), QStringLiteral("Device\tSerial number\tModel\r\n%1\tSN00000\t300w Gen 4\r\n").arg(cell));
    const QString csv = QString::fromUtf8(sheetCsv(sheet));
    QVERIFY2(csv.contains(QLatin1String("\r\n") + cell + QLatin1String(",SN00000,300w Gen 4\r\n")), qPrintable(csv));
}

void TestDeviceSheet::standsOnPaper()
{
    SmallSchool school;
    school.addMany(0, 2);
    QVERIFY(school.load());
    const DeviceModel model(school.catalog, school.rig.clock);
    const PaperDocument paper = sheetForPaper(deviceSheet(model, {0, 1}, all), QStringLiteral("Room <1>"),
        {QStringLiteral("The list is not complete.")}, school.rig.clock.now());
    QCOMPARE(paper.title, QStringLiteral("Room <1>"));
    QVERIFY(paper.lead[0].text.startsWith(QStringLiteral("2 devices · as of ")));
    QCOMPARE(paper.lead[1].text, QStringLiteral("The list is not complete."));
    QCOMPARE(paper.orientation, QPageLayout::Landscape);
    const PaperTable &table = paper.sections[0].table;
    QCOMPARE(table.columns.size(), 8);
    QCOMPARE(table.rows.size(), 2);
    QCOMPARE(table.rows[1][1].texts[0].text, QStringLiteral("SN00001"));
    QCOMPARE(table.rows[1][1].texts[0].face, PaperFace::Code);
}

QTEST_GUILESS_MAIN(TestDeviceSheet)
#include "tst_devicesheet.moc"
