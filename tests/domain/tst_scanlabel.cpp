// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/retirement/scanlabel.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Reslate;

namespace {

struct School {
    QList<Device> devices;
    QList<AutopilotRecord> registrations;
    SerialsByTag serialsByTag;

    void add(const char *id, const char *serial)
    {
        devices.append(Device {.id = DeviceId(QString::fromLatin1(id)), .serialNumber = QString::fromUtf8(serial)});
    }
    void addRegistered(const char *id, const char *serial)
    {
        registrations.append({.id = AutopilotId(QString::fromLatin1(id)), .serialNumber = QString::fromUtf8(serial)});
    }
    LabelBearers bearers() const
    {
        LabelBearers all {.serialsByTag = serialsByTag};
        for (const Device &device : devices)
            all.devices.append(&device);
        for (const AutopilotRecord &record : registrations)
            all.registrations.append(&record);
        return all;
    }
    LabelMeaning read(const QString &scanned) const { return readLabels({scanned}, bearers()).first(); }
};

School school()
{
    School school;
    school.add("a", "5CG2310L21");
    school.add("b", " pf2abc7k ");
    school.add("c", "TWICE1");
    school.add("d", "twice1");
    school.add("e", "5RFDP01");
    school.add("f", "Default string");
    school.add("g", "5CG2310L2I"); // beside a: only I and 1 tell them apart
    school.add("h", "8CC1290ZVP");
    school.addRegistered("r", "PF9REG01");
    school.addRegistered("s", "DOUBLE01");
    school.addRegistered("t", "double01");
    school.addRegistered("u", "8CC1290ZVP"); // the same computer as h
    school.addRegistered("v", "N/A");
    school.addRegistered("w", "7QQXX02");
    return school;
}

} // namespace

class TestScanLabel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void means_data();
    void means();
    void suggests_data();
    void suggests();
    void assetTags_data();
    void assetTags();
    void goneRecordsDoNotCount();
    void severalAtOnce();
    void cutsWhatIsNoLabel();
    void aHundredThousandDevices();
};

void TestScanLabel::means_data()
{
    QTest::addColumn<QString>("scanned");
    QTest::addColumn<LabelFinding>("finding");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *scanned, LabelFinding finding, const char *id = "") {
        QTest::newRow(scanned) << QString::fromUtf8(scanned) << finding << QString::fromLatin1(id);
    };
    row("5CG2310L21", LabelFinding::Device, "a");
    row("5cg2310l21", LabelFinding::Device, "a");
    row("  5CG2310L21\t", LabelFinding::Device, "a");
    row("5CG2310L21\r\n", LabelFinding::Device, "a");
    row("5CG2310L21\x1d", LabelFinding::Device, "a"); // GS
    row("\x02"
        "5CG2310L21\x03",
        LabelFinding::Device, "a"); // STX, ETX
    row("PF2ABC7K", LabelFinding::Device, "b");
    row("8CC1290ZVP", LabelFinding::Device, "h"); // its registration isn't another computer
    row("pf9reg01", LabelFinding::Registered, "r");
    row("TWICE1", LabelFinding::Several);
    row("DOUBLE01", LabelFinding::Several);
    row("5CG2310L2", LabelFinding::Unknown); // a part is nothing
    row("5CG2310L210", LabelFinding::Unknown);
    row("5CG23 10L21", LabelFinding::Unknown);
    row("1S82JQS0XY00PF2ABC7K", LabelFinding::Unknown); // never by itself
    row("5CG2310\u200bL21", LabelFinding::Unknown);
    row("\u202e12L0132GC5", LabelFinding::Unknown);
    row("<b>5CG2310L21</b>", LabelFinding::Unknown);
    row("Default string", LabelFinding::NoSerial); // whoever bears it
    row("N/A", LabelFinding::NoSerial);
    row("0", LabelFinding::NoSerial);
    row("", LabelFinding::NoSerial);
}

void TestScanLabel::means()
{
    QFETCH(const QString, scanned);
    QFETCH(const QString, id);
    const LabelMeaning label = school().read(scanned);
    QTEST(label.finding, "finding");
    QCOMPARE(label.device.toString(), label.finding == LabelFinding::Device ? id : QString());
    QCOMPARE(label.registration.toString(), label.finding == LabelFinding::Registered ? id : QString());
    QCOMPARE(label.serialNumber.isEmpty(), id.isEmpty());
    QCOMPARE(label.sharedBy, label.finding == LabelFinding::Several ? 2 : 0);
}

void TestScanLabel::suggests_data()
{
    QTest::addColumn<QString>("scanned");
    QTest::addColumn<QString>("suggestion");
    QTest::addColumn<QString>("by");
    const auto row = [](const char *scanned, const char *suggestion, const char *by = "look") {
        QTest::newRow(scanned) << QString::fromUtf8(scanned) << QString::fromLatin1(suggestion)
                               << QString::fromLatin1(by);
    };
    row("1S82JQS0XY00PF2ABC7K", "PF2ABC7K", "lenovo-label");
    row("1s82jqs0xy00pf2abc7k\r", "PF2ABC7K", "lenovo-label");
    row("1S82JQS0XY00PF9REG01", "PF9REG01", "lenovo-label"); // stands only in Autopilot
    row("1S82JQS0XY0PF2ABC7K", ""); // one too short
    row("1S82JQS0XY00PF2ABC7X", ""); // nobody's
    row("1S82JQS0XY0000TWICE1", "");
    row("12542331601", "5RFDP01", "express-code");
    row("125-423-316-01", "5RFDP01", "express-code");
    row("012542331601", "5RFDP01", "express-code"); // Interleaved 2 of 5: an even number of digits
    row("16854849362", "7QQXX02", "express-code"); // stands only in Autopilot
    row("12542331602", "");
    row("18446744073709551616", ""); // 2^64
    row("PFZABC7K", "");
    row("5CG2310LZ1", "");
    row("8CCI290ZVP", "8CC1290ZVP");
    row("8CC1290ZVP\u200b", "8CC1290ZVP");
    row("5CG23I0L21", ""); // a or g
    row("PF2A\u00adBC7K", "PF2ABC7K");
}

void TestScanLabel::suggests()
{
    QFETCH(const QString, scanned);
    const LabelMeaning label = school().read(scanned);
    QCOMPARE(label.finding, LabelFinding::Unknown);
    QVERIFY(label.device.isEmpty() && label.registration.isEmpty());
    QTEST(label.suggestion, "suggestion");
    QTEST(QString(suggestedByName(label.suggestedBy)), "by");
    QCOMPARE(label.hidesCharacters, scanned.contains(QChar(0x200b)) || scanned.contains(QChar(0x00ad)));
}

void TestScanLabel::assetTags_data()
{
    QTest::addColumn<QString>("scanned");
    QTest::addColumn<LabelFinding>("finding");
    QTest::addColumn<QString>("id");
    QTest::newRow("a tag") << "A-20422" << LabelFinding::Device << "a";
    QTest::newRow("in small letters") << " a-20422\r" << LabelFinding::Device << "a";
    QTest::newRow("a tag that is no serial number") << "12345" << LabelFinding::Device << "b";
    QTest::newRow("of a registration") << "A-9" << LabelFinding::Registered << "r";
    QTest::newRow("a tag of two devices") << "A-2" << LabelFinding::Several << "";
    QTest::newRow("another's serial number") << "5RFDP01" << LabelFinding::Several << "";
    QTest::newRow("its own serial number") << "8CC1290ZVP" << LabelFinding::Device << "h";
    QTest::newRow("a tag of nobody here") << "A-7" << LabelFinding::Unknown << "";
    QTest::newRow("the same, no serial number") << "1234567" << LabelFinding::Unknown << "";
    QTest::newRow("a tag of a placeholder") << "A-8" << LabelFinding::Unknown << "";
    QTest::newRow("a tag of a shared serial number") << "A-3" << LabelFinding::Several << "";
    QTest::newRow("part of a tag") << "20422" << LabelFinding::Unknown << "";
}

void TestScanLabel::assetTags()
{
    School tagged = school();
    tagged.serialsByTag = {{QStringLiteral("A-20422"), QStringLiteral("5CG2310L21")},
        {QStringLiteral("12345"), QStringLiteral("PF2ABC7K")}, {QStringLiteral("A-9"), QStringLiteral("PF9REG01")},
        {QStringLiteral("A-2"), QStringLiteral("PF2ABC7K")}, {QStringLiteral("A-2"), QStringLiteral("5RFDP01")},
        {QStringLiteral("5RFDP01"), QStringLiteral("PF2ABC7K")},
        {QStringLiteral("8CC1290ZVP"), QStringLiteral("8CC1290ZVP")},
        {QStringLiteral("A-7"), QStringLiteral("SOLDLONGAGO")},
        {QStringLiteral("1234567"), QStringLiteral("SOLDLONGAGO")},
        {QStringLiteral("A-8"), QStringLiteral("DEFAULT STRING")}, {QStringLiteral("A-3"), QStringLiteral("TWICE1")}};
    QFETCH(const QString, scanned);
    QFETCH(const QString, id);
    const LabelMeaning label = tagged.read(scanned);
    QTEST(label.finding, "finding");
    QCOMPARE(label.device.toString() + label.registration.toString(), id);
    QCOMPARE(label.isByAssetTag, !id.isEmpty() && id != QLatin1String("h"));
}

void TestScanLabel::goneRecordsDoNotCount()
{
    School again = school();
    again.devices[0].recordGone = true;
    QCOMPARE(again.read(QStringLiteral("5CG2310L21")).finding, LabelFinding::Unknown);
    again.add("new", "5CG2310L21");
    QCOMPARE(again.read(QStringLiteral("5CG2310L21")).device.toString(), QStringLiteral("new"));
}

void TestScanLabel::severalAtOnce()
{
    const QList<LabelMeaning> labels = readLabels(
        {QStringLiteral("PF2ABC7K"), QStringLiteral("pf2abc7k"), QStringLiteral("nobody"), QStringLiteral("5RFDPO1")},
        school().bearers());
    QCOMPARE(labels.size(), 4);
    QVERIFY(!readLabels({}, school().bearers()).size());
    QCOMPARE(labels[2].finding, LabelFinding::Unknown);
    QCOMPARE(labels[3].suggestion, QStringLiteral("5RFDP01"));
}

void TestScanLabel::cutsWhatIsNoLabel()
{
    const LabelMeaning label = school().read(QString(100'000, QLatin1Char('7')) + QLatin1Char('X'));
    QCOMPARE(label.finding, LabelFinding::NoSerial); // what is left repeats one character
    QCOMPARE(label.text.size(), 256);
}

/// A reader sends the next label as soon as a person has the next device in hand.
void TestScanLabel::aHundredThousandDevices()
{
    School district;
    constexpr int many = 100'000;
    for (int i = 0; i < many; ++i)
        district.add(qPrintable(QStringLiteral("d%1").arg(i)), qPrintable(QStringLiteral("5CG%1").arg(i, 7, 36)));
    const LabelBearers bearers = district.bearers();
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(readLabels({district.devices.last().serialNumber}, bearers).first().finding, LabelFinding::Device);
    qInfo("%lld ms for a hit", timer.restart());
    QCOMPARE(readLabels({QStringLiteral("nobody")}, bearers).first().finding, LabelFinding::Unknown);
    qInfo("%lld ms for none", timer.elapsed());
    QVERIFY(timer.elapsed() < 2000); // the build for tests is slow
}

QTEST_GUILESS_MAIN(TestScanLabel)
#include "tst_scanlabel.moc"
