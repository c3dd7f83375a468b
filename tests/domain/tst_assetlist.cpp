// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/list/listtext.h"
#include "domain/retirement/assetlist.h"

#include <QTest>

using namespace Reslate;

namespace {

AssetList listOf(const QString &text)
{
    const AssetTable table = readAssetTable(text);
    return table.columns.areKnown() ? assetList(table, table.columns) : AssetList();
}

AssetList listOf(const char *text)
{
    return listOf(QString::fromUtf8(text));
}

QList<DeviceRef> devices(const QStringList &serials)
{
    QList<DeviceRef> refs;
    for (const QString &serial : serials)
        refs.append({.serialNumber = serial});
    return refs;
}

} // namespace

class TestAssetList : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsTheColumns_data();
    void findsTheColumns();
    void anyEncoding_data();
    void anyEncoding();
    void columnsMayBeChosen();
    void matchesExactSerialNumbersOnly();
    void tellsDoubles();
    void countsWhatIsNoUse();
    void whatIsNoTagOrNumberIsNone_data();
    void whatIsNoTagOrNumberIsNone();
    void tagsAreOfOneLine();
    void aDeviceInTheFileIsNotMissing();
};

void TestAssetList::aDeviceInTheFileIsNotMissing()
{
    const AssetList list = listOf("Serial;Tag\n5CD1;\U0001F600tag\n5CD2;tag\n5CD3;-\n5CD4;\n5CD3;\nSerial;Tag\n");
    QCOMPARE(list.rows, 5);
    QCOMPARE(list.tagOf(QStringLiteral("5CD1")), QString::fromUtf8("\U0001F600tag")); // no title, though it reads so
    QCOMPARE(list.tagOf(QStringLiteral("5CD2")), QStringLiteral("tag"));
    const QList<DeviceRef> all = devices({QStringLiteral("5CD1"), QStringLiteral("5cd3"), QStringLiteral("5CD4"),
        QStringLiteral("5CD5"), QString(), QStringLiteral("5CD2")});
    const AssetMatch match = matchAssets(assetsFor(list, all), all);
    QCOMPARE(match.matched, 2);
    QCOMPARE(match.untagged, QList<int>({1, 2}));
    QCOMPARE(match.missing, QList<int>({3, 4}));
}

void TestAssetList::findsTheColumns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("serial");
    QTest::addColumn<int>("tag");
    const auto row = [](const char *name, const char *text, int serial, int tag) {
        QTest::newRow(name) << QString::fromUtf8(text) << serial << tag;
    };
    row("Snipe-IT", "ID,Asset Name,Asset Tag,Serial,Model\n1,HHS-1,A-1,5CD1,300w", 3, 2);
    row("GLPI", "\"Name\";\"Serial number\";\"Inventory number\"\n\"x\";\"5CD1\";\"A-1\"", 1, 2);
    row("German", "Inventar-Nr.;Seriennummer\nA-1;5CD1", 1, 0);
    row("an accent of two characters", "Nume\u0301ro d'inventaire\tNuméro de série\nA\t5CD1", 1, 0);
    row("Excel", "sep=;\nTag;S/N\nA-1;5CD1", 1, 0);
    row("two columns of serial numbers", "Serial;S/N;Asset tag\n5CD1;5CD2;A", -1, 2);
    row("no titles", "A-1;5CD1\nA-2;5CD2", -1, -1);
    row("one column", "5CD1\n5CD2", -1, -1);
    row("no tags", "Serial;Room\n5CD1;101", 0, -1);
    row("nothing", "", -1, -1);
    row("a title with a number", "Asset tag 2;Serial\nA;5CD1", 1, -1);
}

void TestAssetList::findsTheColumns()
{
    QFETCH(const QString, text);
    const AssetTable table = readAssetTable(text);
    QTEST(table.columns.serial, "serial");
    QTEST(table.columns.tag, "tag");
    QCOMPARE(table.columns.areKnown(), table.columns.serial >= 0 && table.columns.tag >= 0);
}

void TestAssetList::anyEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = QStringLiteral("Asset tag;Serial\r\nSchül-1;=\"0123456\"\r\n\"A;2\"\"\";'5CD1\r\n");
    const auto *units = reinterpret_cast<const char *>(text.utf16());
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("UTF-8 with mark") << QByteArray("\xef\xbb\xbf") + text.toUtf8();
    QTest::newRow("UTF-16LE") << QByteArray("\xff\xfe") + QByteArray(units, text.size() * 2);
    QTest::newRow("Windows-1252") << text.toLatin1();
}

void TestAssetList::anyEncoding()
{
    QFETCH(const QByteArray, bytes);
    const auto text = listTextOf(bytes);
    QVERIFY(text);
    const AssetList list = listOf(*text);
    QCOMPARE(list.tagOf(QStringLiteral("0123456")), QStringLiteral("Schül-1"));
    QCOMPARE(list.tagOf(QStringLiteral("5cd1 ")), QStringLiteral("A;2\""));
    QCOMPARE(list.rows, 2);
}

void TestAssetList::columnsMayBeChosen()
{
    const AssetTable table = readAssetTable(QStringLiteral("A-1;x;5CD1\n;y;5CD2\n\nA-3;z;5CD3"));
    QCOMPARE(table.titles, QStringList({QStringLiteral("A-1"), QStringLiteral("x"), QStringLiteral("5CD1")}));
    QCOMPARE(table.lines, QList<int>({1, 2, 4}));
    const AssetList list = assetList(table, {.serial = 2, .tag = 0});
    QCOMPARE(list.rows, 3);
    QCOMPARE(list.withoutTag, 1);
    QCOMPARE(list.tagOf(QStringLiteral("5CD1")), QStringLiteral("A-1")); // the first line is a device
    QVERIFY(!(AssetColumns {1, 1}.areKnown()));
}

void TestAssetList::matchesExactSerialNumbersOnly()
{
    const AssetList list = listOf("Serial,Tag\n5CD1,A-1\n pf3xyz ,A-2\nDefault string,A-3\nN/A,A-4\n0123,A-5");
    const AssetMatch match = matchAssets(list,
        devices({QStringLiteral("5cd1"), QStringLiteral("PF3XYZ"), QStringLiteral("5CD"), QStringLiteral("5CD11"),
            QStringLiteral("Default string"), QStringLiteral("n/a"), QString(), QStringLiteral("123")}));
    QCOMPARE(match.matched, 2);
    QCOMPARE(match.tags.mid(0, 2), QStringList({QStringLiteral("A-1"), QStringLiteral("A-2")}));
    QCOMPARE(match.missing, QList<int>({2, 3, 4, 5, 6, 7}));
    QVERIFY(match.several.isEmpty() && match.shared.isEmpty());
    QVERIFY(list.tagOf(QStringLiteral("Default string")).isEmpty());
}

void TestAssetList::tellsDoubles()
{
    const AssetList list = listOf("Serial;Tag\n5CD1;A-1\n5cd1;a-1\n5CD2;A-2\n5CD2;A-3\n5CD3;A-4\n5CD4;A-4");
    const AssetMatch match = matchAssets(list,
        devices({QStringLiteral("5CD1"), QStringLiteral("5CD2"), QStringLiteral("5CD3"), QStringLiteral("5CD4")}));
    QCOMPARE(match.matched, 1); // the same row twice is no double
    QCOMPARE(match.tags.first(), QStringLiteral("A-1"));
    QCOMPARE(match.several, QList<int>({1}));
    QCOMPARE(match.shared, QList<int>({2, 3}));
    QVERIFY(list.tagOf(QStringLiteral("5CD2")).isEmpty());
}

void TestAssetList::countsWhatIsNoUse()
{
    const AssetList list = listOf("Serial;Tag\n;A-1\nN/A;A-2\n1.23E+11;A-3\n5CD1;\n5CD2;A-5\n;;\nSerial;Tag\n");
    QCOMPARE(list.rows, 5);
    QCOMPARE(list.withoutSerial, 3);
    QCOMPARE(list.withoutTag, 1);
    QCOMPARE(list.tagsBySerial.size(), 1);
}

void TestAssetList::whatIsNoTagOrNumberIsNone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isTag");
    QTest::addColumn<bool>("isSerial");
    const auto row = [](const char *text, bool isTag, bool isSerial) {
        QTest::newRow(text) << QString::fromUtf8(text) << isTag << isSerial;
    };
    row("-", false, false);
    row("\u2014", false, false);
    row("N/A", false, false);
    row("n. a.", false, false);
    row("None", false, false);
    row("#N/A", false, false);
    row("#NV", false, false);
    row("#REF!", false, false);
    row("#WERT!", false, false);
    row("#DIV/0!", false, false);
    row("#NAME?", false, false);
    row("#GETTING_DATA", false, false);
    row("5CD\u202e1", false, false); // the other way round for who reads it
    row("5CD\u20671", false, false);
    row("5CD\ue0001", false, false); // in nobody's font
    row("#12", true, true);
    row("123456", true, false); // a placeholder of firmware; schools count so
    row("NA-1", true, true);
    QTest::newRow("longer than any") << QString(201, QLatin1Char('T')) << false << false;
    row("5CD\u200b1", true, true); // what copying leaves is taken away
}

void TestAssetList::whatIsNoTagOrNumberIsNone()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isTag);
    QFETCH(const bool, isSerial);
    const AssetList asTag = listOf(QStringLiteral("Serial;Tag\n5CD9;%1\n").arg(text));
    QCOMPARE(asTag.withoutTag, isTag ? 0 : 1);
    QCOMPARE(asTag.tagOf(QStringLiteral("5CD9")).isEmpty(), !isTag);
    const AssetList asSerial = listOf(QStringLiteral("Serial;Tag\n%1;A-9\n").arg(text));
    QCOMPARE(asSerial.withoutSerial, isSerial ? 0 : 1);
    QCOMPARE(asSerial.isEmpty(), !isSerial);
}

void TestAssetList::tagsAreOfOneLine()
{
    const QString tag(200, QLatin1Char('T'));
    const AssetTable table = readAssetTable(
        QStringLiteral("Serial,Asset tag\n5CD1,\"A-1\nroom\t7\x7f\x01\"\n5CD2,\"%1\"\n5CD3,=A-3\n\"5CD4\n\",A-4\n")
            .arg(tag));
    const AssetList list = assetList(table, table.columns);
    QCOMPARE(list.tagOf(QStringLiteral("5CD1")), QStringLiteral("A-1 room 7"));
    QCOMPARE(list.tagOf(QStringLiteral("5CD2")), tag);
    QCOMPARE(list.tagOf(QStringLiteral("5CD3")), QStringLiteral("=A-3")); // made safe where it is written
    QCOMPARE(list.tagOf(QStringLiteral("5CD4")), QStringLiteral("A-4"));
}

QTEST_GUILESS_MAIN(TestAssetList)
#include "tst_assetlist.moc"
