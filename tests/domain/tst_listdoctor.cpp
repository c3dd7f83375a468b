// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/list/listdoctor.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Reslate;

namespace {

struct School {
    QList<Device> devices;

    void add(const char *id, const char *serial)
    {
        devices.append(Device {.id = DeviceId(QString::fromLatin1(id)),
            .name = QStringLiteral("HHS-") + QString::fromLatin1(id),
            .serialNumber = QString::fromUtf8(serial)});
    }
    QList<const Device *> pointers() const
    {
        QList<const Device *> all;
        for (const Device &device : devices)
            all.append(&device);
        return all;
    }
    ListReport examine(const QString &text) const { return examineList(text, pointers()); }
    ListReport examine(const char *text) const { return examine(QString::fromUtf8(text)); }
};

School school()
{
    School school;
    school.add("a", "5CD1");
    school.add("b", " pf3Xyz ");
    school.add("c", "5CG0123O");
    school.add("d", "TWICE");
    school.add("e", "twice");
    school.add("f", "QQ00");
    school.add("g", "QQOO");
    school.add("h", "0123456");
    school.add("i", "");
    school.add("j", "Serial number");
    school.add("k", "1.23E+11");
    school.add("l", "A  1");
    return school;
}

/// "line finding id" for each entry.
QStringList shortly(const ListReport &report)
{
    QStringList all;
    for (const ListEntry &entry : report.entries)
        all.append(QStringLiteral("%1 %2 %3")
                       .arg(entry.line)
                       .arg(listFindingName(entry.finding), entry.device.toString())
                       .trimmed());
    return all;
}

QStringList lines(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1String(", "), Qt::SkipEmptyParts);
}

} // namespace

class TestListDoctor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void finds_data();
    void finds();
    void namesTheDevice();
    void pointsAtTheFirstOfADouble();
    void countsThoseThatShareASerial();
    void suggests_data();
    void suggests();
    void suggestsWhatALabelMeans_data();
    void suggestsWhatALabelMeans();
    void aPlaceholderIsNobodysNumber();
    void whatStandsOnlyInAutopilot();
    void skipsGoneRecords();
    void seesSerialsInOtherColumns_data();
    void seesSerialsInOtherColumns();
    void soundness_data();
    void soundness();
    void cutsLongTexts();
    void aHundredThousandLines();
    void randomBytes();
};

void TestListDoctor::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("findings");
    const auto row = [](const char *name, const char *text, const char *findings) {
        QTest::newRow(name) << QString::fromUtf8(text) << lines(findings);
    };
    row("nothing", "", "");
    row("one a line", "5CD1\r\n\r\n PF3XYZ", "1 hit a, 2 blank, 3 hit b");
    row("whole serial numbers only", "5CD\n5CD12\nCD1\n*", "1 missing, 2 missing, 3 missing, 4 no-serial");
    row("double", "5CD1\n5cd1 ", "1 hit a, 2 double");
    row("double of nothing", "X9\nX9", "1 missing, 2 missing");
    row("several", "TWICE\ntwice", "1 several, 2 several");
    row("a device without a serial number", "''", "1 no-serial");
    row("what stands in for a number", "N/A\n0\nNone\nUnknown\nDefault string\nTo be filled by O.E.M.\n123456789\n5CD1",
        "1 no-serial, 2 no-serial, 3 no-serial, 4 no-serial, 5 no-serial, 6 no-serial, 7 no-serial, 8 hit a");
    row("titles of other languages", "Naam;Serienummer\nx;5CD1", "1 header, 2 hit a");
    row("an accent of two characters", "Nume\u0301ro de se\u0301rie\n5CD1", "1 header, 2 hit a");
    row("title", "Seriennummer\n5CD1", "1 header, 2 hit a");
    row("titles in between", "5CD1\nS/N\npf3xyz", "1 hit a, 2 header, 3 hit b");
    row("a title is no serial number, even if a device has it", "Serial number\n5CD1", "1 header, 2 hit a");
    row("shortened", "1,23E+11\n5CD1", "1 shortened, 2 hit a");
    row("shortened, even if a device has it", "1.23E+11\n5CD1", "1 shortened, 2 hit a");
    row("shortened with commas between", "a,\"1,23E+11\"\nb,5CD1", "1 shortened, 2 hit a");
    row("column by its title", "Name;Serial number;Room\nHHS-1;5CD1;5\nHHS-2;pf3xyz;6", "1 header, 2 hit a, 3 hit b");
    row("column by its title, below others", "Laptops;;\nName;S/N;Room\nx;5CD1;7", "1 no-serial, 2 header, 3 hit a");
    row("column by its hits", "HHS-1,5CD1,7\nHHS-2,nobody,8\nHHS-3,PF3XYZ,9", "1 hit a, 2 missing, 3 hit b");
    row("the first column when nothing hits", "A1;B1\nA2;B2", "1 missing, 2 missing");
    row("a row without its serial number", "Name;S/N\nHHS-1;\n;\nHHS-2;5CD1\nHHS-3",
        "1 header, 2 no-serial, 3 blank, 4 hit a, 5 no-serial");
    row("trailing separators", "5CD1;;\n;;\npf3xyz;;", "1 hit a, 2 blank, 3 hit b");
    row("a line break inside quotes", "\"Room\n101\";5CD1\nx;pf3xyz", "2 hit a, 3 hit b");
    row("a quote that isn't closed", "\"5CD1\npf3xyz\n", "1 missing, 2 hit b");
    row("Excel", "sep=;\nName;S/N\n1;=\"0123456\"\n2;'5CD1\n3;\"=\"\"pf3xyz\"\"\"",
        "1 header, 2 header, 3 hit h, 4 hit a, 5 hit b");
    row("tabs", "Serial\tName\n5CD1\tx", "1 header, 2 hit a");
    row("one line of many", "5CD1; pf3xyz;X9;;TWICE", "1 hit a, 1 hit b, 1 missing, 1 several");
    row("one line of many, then blanks", "5CD1,pf3xyz\n\n", "1 hit a, 1 hit b, 2 blank");
    row("formula", "=HYPERLINK(\"http://x\";\"5CD1\")\n5CD1", "1 missing, 2 hit a");
    row("markup", "<b>5CD1</b>\n5CD1", "1 missing, 2 hit a");
    row("turned text", "\u202e1DC5\n5CD1", "1 missing, 2 hit a");
    row("hidden characters", "5CD1\u200b\n5\u00adCD1\n\ufeffpf3xyz\n\u200eTWICE",
        "1 missing, 2 missing, 3 missing, 4 several");
    row("nothing but hidden characters", "5CD1\n\u200b\u200d\nx;\ufeff", "1 hit a, 2 blank, 3 no-serial");
    row("a title with a hidden character", "\u200bSerial\n5CD1", "1 header, 2 hit a");
    row("the column all the same", "HHS-1;5CD1\u200b\nHHS-2;pf3xyz", "1 missing, 2 hit b");
    row("one line of many, one with a hidden character", "5CD1\u200b;pf3xyz", "1 missing, 1 hit b");
    row("full-width characters", "５ＣＤ１\nPF3XYZ", "1 missing, 2 hit b");
    row("unusual blanks around it", "\u00a05CD1\u3000", "1 hit a");
}

void TestListDoctor::finds()
{
    QFETCH(QString, text);
    QTEST(shortly(school().examine(text)), "findings");
}

void TestListDoctor::namesTheDevice()
{
    const ListReport report = school().examine("'pf3XYZ");
    const ListEntry expected {.line = 1,
        .text = QStringLiteral("pf3XYZ"),
        .finding = ListFinding::Hit,
        .device = DeviceId(QStringLiteral("b")),
        .name = QStringLiteral("HHS-b"),
        .serialNumber = QStringLiteral(" pf3Xyz ")};
    QCOMPARE(report.entries, QList<ListEntry>({expected}));
}

void TestListDoctor::pointsAtTheFirstOfADouble()
{
    const ListEntry third = school().examine("x\n5CD1\n5cd1").entries.at(2);
    QCOMPARE(third.finding, ListFinding::Double);
    QCOMPARE(third.firstLine, 2);
    QCOMPARE(third.name, QStringLiteral("HHS-a"));
    QVERIFY(third.device.isEmpty());
}

void TestListDoctor::countsThoseThatShareASerial()
{
    const ListEntry shared = school().examine("TWICE").entries.first();
    QCOMPARE(shared.sharedBy, 2);
    QVERIFY(shared.device.isEmpty() && shared.suggestion.isEmpty());
}

void TestListDoctor::suggests_data()
{
    QTest::addColumn<QString>("serial");
    QTest::addColumn<QString>("suggestion");
    const auto row = [](const char *serial, const char *suggestion) {
        QTest::newRow(serial) << QString::fromUtf8(serial) << QString::fromLatin1(suggestion);
    };
    row("5CG01230", "5CG0123O");
    row("5cgo123o", "5CG0123O");
    row("SCGOl23O", "5CG0123O");
    row("SCGOI230", "5CG0123O");
    row("5CDI", "5CD1");
    row("5CDl", "5CD1");
    row("QQ0O", ""); // two devices look like it
    row("TWlCE", ""); // two devices have it
    row("5CD2", "");
    row("5CD11", "");
    row("5GG01230", "");
    row("5CD1\u200b", "5CD1");
    row("\u00ad5cD\ufeff1", "5CD1");
    row("５ＣＤＩ", "5CD1");
    row("ｐｆ３xyz", "PF3XYZ");
    row("QQ00\u200d", "QQ00"); // only O and 0 tell it from the other one
    row("A\u00a0 1", "A  1");
    row("5CD2\u200b", "");
}

void TestListDoctor::suggestsWhatALabelMeans_data()
{
    QTest::addColumn<QString>("serial");
    QTest::addColumn<QString>("suggestion");
    QTest::addColumn<QString>("by");
    const auto row = [](const char *serial, const char *suggestion, const char *by) {
        QTest::newRow(serial) << QString::fromUtf8(serial) << QString::fromLatin1(suggestion)
                              << QString::fromLatin1(by);
    };
    row("447123", "00447123", "leading-zeros");
    row("0447123", "00447123", "leading-zeros");
    row("000447123", "", "look"); // more zeros than it has
    row("9901", "", "look"); // 09901 and 009901
    row("1S20XWS02L00PF2ABCDE", "PF2ABCDE", "lenovo-label");
    row("1s20xws02l00pf2abcde", "PF2ABCDE", "lenovo-label");
    row("1S20XWS02L0PF2ABCDE", "", "look"); // one too short
    row("2S20XWS02L00PF2ABCDE", "", "look");
    row("1S20XWS02L00PF2ABCDF", "", "look");
    row("12542331601", "5RFDP01", "express-code");
    row("125-423-316-01", "5RFDP01", "express-code");
    row("125 423 316 01", "5RFDP01", "express-code");
    row("12542331602", "", "look");
    row("18446744073709551616", "", "look"); // 2^64
    row("447123\u200b", "00447123", "leading-zeros");
}

void TestListDoctor::suggestsWhatALabelMeans()
{
    School labels = school();
    labels.add("z1", "00447123");
    labels.add("z2", "09901");
    labels.add("z3", "009901");
    labels.add("n", "PF2ABCDE");
    labels.add("o", "5RFDP01");
    QFETCH(const QString, serial);
    const ListEntry entry = labels.examine(serial).entries.first();
    QCOMPARE(entry.finding, ListFinding::NoHit); // never acted on
    QVERIFY(entry.device.isEmpty());
    QTEST(entry.suggestion, "suggestion");
    QTEST(QString(suggestedByName(entry.suggestedBy)), "by");
}

/// The one device that bears such a text is not what somebody means who writes it.
void TestListDoctor::aPlaceholderIsNobodysNumber()
{
    School odd;
    odd.add("a", "Default string");
    odd.add("b", "N/A");
    odd.add("c", "0");
    odd.add("d", "5CD1");
    const ListReport report = odd.examine("N/A\n0\ndefault string\n5CD1");
    QCOMPARE(shortly(report), lines("1 no-serial, 2 no-serial, 3 no-serial, 4 hit d"));
    QCOMPARE(report.entries.first().text, QStringLiteral("N/A"));
    QVERIFY(!report.isSound());
    // Nor do they make a column the one of serial numbers.
    QCOMPARE(shortly(odd.examine("5CD1;N/A\nX9;N/A")), lines("1 hit d, 2 missing"));
    QCOMPARE(odd.examine("5CD1;N/A\nX9;N/A").serialsElsewhere, 0);
}

void TestListDoctor::whatStandsOnlyInAutopilot()
{
    const School known = school();
    QList<AutopilotRecord> records;
    for (const char *serial : {" reg01", "5CD1", "SAME01", "same01", "N/A", "TWICE"})
        records.append({.id = AutopilotId(QString::fromLatin1("r%1").arg(records.size())),
            .serialNumber = QString::fromLatin1(serial),
            .groupTag = QStringLiteral("STU")});
    QList<const AutopilotRecord *> pointers;
    for (const AutopilotRecord &record : std::as_const(records))
        pointers.append(&record);
    const QString text = QStringLiteral("REG01\nreg01\n5CD1\nSAME01\nN/A\nTWICE\nREG01\u200b\nnobody");
    const ListReport report = examineList(text, known.pointers(), pointers);
    QCOMPARE(shortly(report),
        lines("1 only-registered, 2 double, 3 hit a, 4 several, 5 no-serial, 6 several, 7 missing, 8 missing"));
    QCOMPARE(report.entries[0].registration, records[0]);
    QCOMPARE(report.entries[0].serialNumber, QStringLiteral(" reg01"));
    QVERIFY(report.entries[0].device.isEmpty());
    QCOMPARE(report.entries[1].firstLine, 1);
    QVERIFY(report.entries[1].registration.id.isEmpty());
    QCOMPARE(report.entries[3].sharedBy, 2);
    QCOMPARE(report.entries[6].suggestion, QStringLiteral("REG01"));
    QVERIFY(!report.isSound());
    // Their column is found, too.
    QCOMPARE(shortly(examineList(QStringLiteral("HHS-1;REG01\nHHS-2;5CD1"), known.pointers(), pointers)),
        lines("1 only-registered, 2 hit a"));
    // Without them it is as it ever was.
    QCOMPARE(shortly(known.examine("REG01\n5CD1")), lines("1 missing, 2 hit a"));
}

void TestListDoctor::suggests()
{
    QFETCH(QString, serial);
    const ListEntry entry = school().examine(serial).entries.first();
    QCOMPARE(entry.finding, ListFinding::NoHit);
    QVERIFY(entry.device.isEmpty() && entry.serialNumber.isEmpty() && entry.name.isEmpty());
    QTEST(entry.suggestion, "suggestion");
    QCOMPARE(entry.hidesCharacters,
        serial.contains(QChar(0x200b)) || serial.contains(QChar(0x200d)) || serial.contains(QChar(0x00ad)));
}

void TestListDoctor::skipsGoneRecords()
{
    School again; // reset and enrolled again: the old record is gone, the new one counts
    again.add("old", "5CD1");
    again.devices[0].recordGone = true;
    QCOMPARE(shortly(again.examine("5CD1")), lines("1 missing"));
    again.add("new", "5CD1");
    QCOMPARE(shortly(again.examine("5CD1")), lines("1 hit new"));
}

void TestListDoctor::seesSerialsInOtherColumns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("elsewhere");
    QTest::newRow("none") << QStringLiteral("HHS;5CD1\nHHS;pf3xyz") << 0;
    QTest::newRow("named after its serial number") << QStringLiteral("5CD1;5cd1\npf3xyz;pf3xyz") << 0;
    QTest::newRow("two columns") << QStringLiteral("5CD1;0123456\npf3xyz;nobody") << 1;
    QTest::newRow("two titles") << QStringLiteral("Serial;S/N\n5CD1;pf3xyz") << 1;
    QTest::newRow("the wrong title") << QStringLiteral("Serial;x\nQ1;5CD1\nQ2;pf3xyz") << 2;
    QTest::newRow("titles beside each number") << QStringLiteral("S/N;5CD1\nS/N;pf3xyz") << 2;
}

void TestListDoctor::seesSerialsInOtherColumns()
{
    QFETCH(QString, text);
    QTEST(school().examine(text).serialsElsewhere, "elsewhere");
}

void TestListDoctor::soundness_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("sound");
    const auto row = [](const char *text, bool sound) { QTest::newRow(text) << QString::fromLatin1(text) << sound; };
    row("Serial\n5CD1\n\npf3xyz", true);
    row("Serial\n", false);
    row("5CD1\n5CD1", false);
    row("5CD1\nX9", false);
    row("5CD1\nTWICE", false);
    row("5CD1\n1.23E+11", false);
    row("Name;S/N\nx;5CD1\ny;", false);
    row("5CD1;0123456\npf3xyz;nobody", false);
}

void TestListDoctor::soundness()
{
    QFETCH(QString, text);
    QTEST(school().examine(text).isSound(), "sound");
}

void TestListDoctor::cutsLongTexts()
{
    const ListReport report = school().examine(QString(100'000, QLatin1Char('x')) + QStringLiteral("\n5CD1"));
    QCOMPARE(report.entries.first().text.size(), 256);
    QCOMPARE(report.count(ListFinding::Hit), 1);
}

void TestListDoctor::aHundredThousandLines()
{
    constexpr int many = 100'000;
    School large;
    QString text = QStringLiteral("Name;Seriennummer;Raum\r\n");
    for (int i = 0; i < many; ++i) {
        const QByteArray serial = "SN" + QByteArray::number(1'000'000 + i);
        large.add(QByteArray::number(i).constData(), serial.constData());
        text += QStringLiteral("HHS;\"%1\";Raum 1\r\n").arg(QString::fromLatin1(serial));
    }
    QElapsedTimer timer;
    timer.start();
    const ListReport report = large.examine(text);
    qInfo("%d lines against %d devices: %lld ms", many, many, timer.elapsed());
    QCOMPARE(report.count(ListFinding::Hit), many);
    QCOMPARE(report.entries.last().line, many + 1);
    QVERIFY(report.isSound());
}

/// Nothing crashes or hangs, and what is to be acted on is always a device whose serial number stands in the
/// text.
void TestListDoctor::randomBytes()
{
    const School all = school();
    QRandomGenerator random(1284);
    const QList<QByteArray> pieces {"5CD1", "pf3xyz", "TWICE", "S/N", ";", ",", "\t", "\"", "\"\"", "\n", "\r\n", "\r",
        " ", "=\"", "'", "1,2E+11", "\xc2\xa0", "\xe2\x80\x8b", "\xef\xbc\x95", "\xe4", "x", "sep=;"};
    int hits = 0;
    for (int round = 0; round < 6000; ++round) {
        QByteArray bytes;
        for (int i = random.bounded(40); i >= 0; --i)
            bytes += round % 3 == 0 ? QByteArray(1, static_cast<char>(random.bounded(256)))
                                    : pieces[random.bounded(static_cast<int>(pieces.size()))];
        const auto text = listTextOf(bytes);
        if (!text)
            continue;
        int line = 0;
        const ListReport report = all.examine(*text);
        for (const ListEntry &entry : report.entries) {
            QVERIFY(entry.line >= line);
            line = entry.line;
            QCOMPARE(entry.device.isEmpty(), entry.finding != ListFinding::Hit);
            if (entry.finding != ListFinding::Hit)
                continue;
            ++hits;
            QVERIFY(text->contains(entry.serialNumber.trimmed(), Qt::CaseInsensitive));
            QVERIFY(!entry.hidesCharacters);
        }
    }
    QVERIFY2(hits > 300, qPrintable(QString::number(hits)));
}

QTEST_APPLESS_MAIN(TestListDoctor)
#include "tst_listdoctor.moc"
