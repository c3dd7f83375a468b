// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/retirement/assettags.h"
#include "models/retirement/retirementexplanations.h"
#include "models/text/retirementlabels.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Reslate;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QList<DeviceRef> devices(int count)
{
    QList<DeviceRef> refs;
    for (int i = 0; i < count; ++i)
        refs.append({.name = QStringLiteral("LIB-%1").arg(i), .serialNumber = QStringLiteral("SN%1").arg(i)});
    return refs;
}

} // namespace

class TestAssetTags : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsAFile();
    void saysWhyNot_data();
    void saysWhyNot();
    void saysWhatIsNotMatched();
    void everythingHasItsWords();
};

void TestAssetTags::readsAFile()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("assets.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QString csv = text("Serial;<b>\u202eRoom;Asset tag\r\nSN1;\"1;2\";A-1\r\n");
    file.write("\xff\xfe");
    file.write(reinterpret_cast<const char *>(csv.utf16()), csv.size() * 2);
    file.close();
    const auto table = readAssetFile(file.fileName());
    QVERIFY(table);
    QCOMPARE(assetColumnNames(*table), QStringList({text("1: Serial"), text("2: <b>Room"), text("3: Asset tag")}));
    QCOMPARE(assetList(*table, table->columns).tagOf(text("SN1")), text("A-1"));
}

void TestAssetTags::saysWhyNot_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("blank") << QByteArray("\r\n ; \r\n");
    QTest::newRow("one column") << QByteArray("SN1\nSN2\n");
    QTest::newRow("a workbook") << QByteArray("PK\x03\x04 and more", 13);
    QTest::newRow("no text") << QByteArray("SN1;A\0B", 7);
}

void TestAssetTags::saysWhyNot()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("assets.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QFETCH(const QByteArray, bytes);
    file.write(bytes);
    file.close();
    const auto table = readAssetFile(file.fileName());
    QVERIFY(!table);
    QVERIFY(!table.error().isEmpty());
    QVERIFY(!readAssetFile(folder.filePath(QStringLiteral("nowhere.csv"))));
    QVERIFY(!readAssetFile(folder.path()));
}

void TestAssetTags::saysWhatIsNotMatched()
{
    const AssetTable csv = readAssetTable(
        text("Serial;Tag\nSN0;A-0\nSN1;A-1\nSN1;A-2\nSN2;A-3\nSN3;A-3\nN/A;A-4\nSN9;\n;A-5"));
    const AssetList list = assetList(csv, csv.columns);
    const QList<DeviceRef> refs = devices(11);
    const AssetMatch match = matchAssets(list, refs);
    QCOMPARE(assetMatchText(match), text("1 of 11 matched"));
    QCOMPARE(assetTroubleTexts(match, list, refs),
        QStringList(
            {text("Not in the file: LIB-4 · SN4, LIB-5 · SN5, LIB-6 · SN6, LIB-7 · SN7, LIB-8 · SN8 and 1 more."),
                text("In the file without a tag that can be printed: LIB-9 · SN9."),
                text("More than one tag, so none is taken: LIB-1 · SN1."),
                text("The same tag as another computer, so none is taken: LIB-2 · SN2, LIB-3 · SN3."),
                text("No serial number that can be used: 2 rows."), text("No asset tag: 1 row.")}));
    const AssetTable fine = readAssetTable(text("Serial;Tag\nSN0;A-0"));
    const AssetList one = assetList(fine, fine.columns);
    QVERIFY(assetTroubleTexts(matchAssets(one, devices(1)), one, devices(1)).isEmpty());
}

void TestAssetTags::everythingHasItsWords()
{
    QSet<QString> titles;
    QSet<QString> texts;
    const auto add = [&](const QString &title, const QString &sentence) {
        QVERIFY(!title.isEmpty() && sentence.endsWith(QLatin1Char('.')));
        titles.insert(title);
        texts.insert(sentence);
    };
    for (int i = 0; i < retirementReasonCount; ++i)
        add(retirementReasonText(RetirementReason(i)), retirementReasonExplanation(RetirementReason(i)));
    for (int i = 0; i < dataClassCount; ++i)
        add(dataClassText(DataClass(i)), dataClassExplanation(DataClass(i)));
    for (int i = 0; i < gateCount; ++i)
        add(gateAskedText(Gate(i)), gateExplanation(Gate(i)));
    QCOMPARE(titles.size(), retirementReasonCount + dataClassCount + gateCount);
    QCOMPARE(texts.size(), titles.size() - 1); // what is sold and what is donated goes one way
    for (const RetirementReason reason : {RetirementReason::Lost, RetirementReason::Stolen, RetirementReason::Reused,
             RetirementReason::Repair}) // two sentences: what is different
        QCOMPARE(retirementReasonExplanation(reason).count(QLatin1Char('.')), 2);
}

QTEST_GUILESS_MAIN(TestAssetTags)
#include "tst_assettags.moc"
