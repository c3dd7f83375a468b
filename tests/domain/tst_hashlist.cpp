// SPDX-License-Identifier: GPL-3.0-or-later
// Hardware hashes as scripts and people write them down.
#include "domain/list/hashlist.h"

#include <QStringEncoder>
#include <QTest>

using namespace Reslate;

namespace {

const QString header = QStringLiteral("Device Serial Number,Windows Product ID,Hardware Hash");

/// 4,000 characters, another one for each number.
QString hashOf(int n)
{
    return QString::fromLatin1(
        ("OA" + QByteArray::number(n).rightJustified(8, '0') + QByteArray(2990, '\x11')).toBase64());
}

QString row(int n)
{
    return QStringLiteral("5CG%1,,%2").arg(n).arg(hashOf(n));
}

QByteArray utf16(const QString &text)
{
    QStringEncoder encode(QStringEncoder::Utf16LE);
    const QByteArray bytes = encode(text);
    return "\xff\xfe" + bytes;
}

} // namespace

Q_DECLARE_METATYPE(Reslate::HashFault)

class TestHashList : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsWhatTheScriptWrites();
    void otherEncodingsAndShapes_data();
    void otherEncodingsAndShapes();
    void columnsByName();
    void badRows_data();
    void badRows();
    void aFileThatEndsWithinARow();
    void whatASpreadsheetChanged_data();
    void whatASpreadsheetChanged();
    void doubles();
    void refusals_data();
    void refusals();
    void manyRows();
    void paddings_data();
    void paddings();
};

void TestHashList::readsWhatTheScriptWrites()
{
    QCOMPARE(hashOf(1).size(), 4000);
    const QString text = header + QStringLiteral("\r\n") + row(1) + QStringLiteral("\r\n") + row(2)
        + QStringLiteral("\r\n");
    const auto list = readHashList(utf16(text));
    QVERIFY(list.has_value());
    QCOMPARE(list->rows.size(), 2);
    QVERIFY(list->bad.isEmpty());
    QCOMPARE(list->rows[1].line, 3);
    QCOMPARE(list->rows[1].hardware.serialNumber, QStringLiteral("5CG2"));
    QCOMPARE(list->rows[1].hardware.hash, hashOf(2).toLatin1());
    QCOMPARE(list->rows[1].hardware.groupTag, QString());
}

void TestHashList::otherEncodingsAndShapes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString tagged = header + QStringLiteral(",Group Tag,Assigned User\n") + row(1)
        + QString::fromUtf8(",B\xC3\xBC"
                            "cherei,ada@hillside.example\n");
    QTest::newRow("UTF-16") << utf16(tagged);
    QTest::newRow("UTF-8") << tagged.toUtf8();
    QTest::newRow("UTF-8 with a mark") << "\xef\xbb\xbf" + tagged.toUtf8();
    QTest::newRow("ANSI") << tagged.toLatin1();
    QTest::newRow("semicolons") << QString(tagged).replace(QLatin1Char(','), QLatin1Char(';')).toUtf8();
    QTest::newRow("tabs") << QString(tagged).replace(QLatin1Char(','), QLatin1Char('\t')).toUtf8();
    QTest::newRow("quoted")
        << QString(tagged).replace(hashOf(1), QLatin1Char('"') + hashOf(1) + QLatin1Char('"')).toUtf8();
    QTest::newRow("small letters")
        << QString(tagged).replace(QLatin1String("Hardware Hash"), QLatin1String("hardware hash")).toUtf8();
    QTest::newRow("blank lines") << QString(tagged).replace(QLatin1String("\n"), QLatin1String("\n\n")).toUtf8();
}

void TestHashList::otherEncodingsAndShapes()
{
    QFETCH(QByteArray, bytes);
    const auto list = readHashList(bytes);
    QVERIFY(list.has_value() && list->bad.isEmpty());
    QCOMPARE(list->rows.size(), 1);
    const HardwareHash &hardware = list->rows.first().hardware;
    QCOMPARE(hardware.groupTag,
        QString::fromUtf8("B\xC3\xBC"
                          "cherei"));
    QCOMPARE(hardware.assignedUser, QStringLiteral("ada@hillside.example"));
    QCOMPARE(hardware.hash.size(), 4000);
}

void TestHashList::columnsByName()
{
    const QString text = QStringLiteral("Hardware Hash,Manufacturer name,Device Serial Number\n%1,HP,5CG1\n")
                             .arg(hashOf(1));
    const auto list = readHashList(text.toUtf8());
    QCOMPARE(list->rows.first().hardware.serialNumber, QStringLiteral("5CG1"));
}

void TestHashList::badRows_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<HashFault>("fault");
    QTest::newRow("no serial number") << QStringLiteral(",,") + hashOf(2) << HashFault::NoSerialNumber;
    for (const char *placeholder : {"Default string", "To be filled by O.E.M.", "N/A", "0"})
        QTest::newRow(placeholder) << QString::fromLatin1(placeholder) + QStringLiteral(",,") + hashOf(2)
                                   << HashFault::PlaceholderSerial;
    QTest::newRow("hidden in the serial number") << QString::fromUtf8("\xE2\x80\xAE"
                                                                      "5CG2,,")
            + hashOf(2) << HashFault::Hidden;
    QTest::newRow("a signal in the serial number") << QStringLiteral("5C\aG2,,") + hashOf(2) << HashFault::Hidden;
    for (const char32_t unseen :
        {U'\U000E0041', U'\u3164', U'\u115F', U'\u1160', U'\uFFA0', U'\u2028', U'\u2029', U'\uE000', U'\u0378'}) {
        const QByteArray name = "unseen in the serial number: U+" + QByteArray::number(static_cast<uint>(unseen), 16);
        QTest::newRow(name.constData()) << QStringLiteral("5C") + QString::fromUcs4(&unseen, 1) + QStringLiteral("G2,,")
                + hashOf(2) << HashFault::Hidden;
    }
    QTest::newRow("too long") << QStringLiteral("5CG2,,") + QString(65540, QLatin1Char('A')) << HashFault::LongHash;
    QTest::newRow("no hash") << QStringLiteral("5CG2,,") << HashFault::NoHash;
    QTest::newRow("no cell for it") << QStringLiteral("5CG2") << HashFault::NoHash;
    QTest::newRow("no base64") << QStringLiteral("5CG2,,") + QString(4000, QLatin1Char('%')) << HashFault::BadHash;
    QTest::newRow("cut off") << QStringLiteral("5CG2,,") + hashOf(2).left(255) << HashFault::ShortHash;
    QTest::newRow("cut off within its last letters")
        << QStringLiteral("5CG2,,") + hashOf(2).chopped(3) << HashFault::CutOff;
    QTest::newRow("more cells") << QStringLiteral("5CG2,,") + hashOf(2) + QStringLiteral(",TAG")
                                << HashFault::TooManyCells;
    QTest::newRow("the same serial number") << QStringLiteral("5cg1,,") + hashOf(2) << HashFault::Double;
    QTest::newRow("the same hash") << QStringLiteral("5CG2,,") + hashOf(1) << HashFault::Double;
}

void TestHashList::badRows()
{
    QFETCH(QString, line);
    QFETCH(HashFault, fault);
    const auto list = readHashList((header + QLatin1Char('\n') + row(1) + QLatin1Char('\n') + line).toUtf8());
    QCOMPARE(list->rows.size(), 1);
    QCOMPARE(list->bad.size(), 1);
    QCOMPARE(list->bad.first().line, 3);
    QCOMPARE(list->bad.first().fault, fault);
}

/// As a copy that was broken off leaves it.
void TestHashList::aFileThatEndsWithinARow()
{
    const QString titles = QStringLiteral(
        "Device Serial Number,Windows Product ID,Hardware Hash,Group Tag,Assigned User");
    const QString whole = titles + QStringLiteral("\n5CG1,,%1,TAG,\n").arg(hashOf(1));
    const QString second = QStringLiteral("5CG2,,%1,TAG,anna@school.example").arg(hashOf(2));
    for (const QString &cut : {second.left(2400), second.left(2402), second.left(second.indexOf(QLatin1String(",TAG"))),
             second.left(second.indexOf(QLatin1String(",anna")))}) {
        const auto list = readHashList((whole + cut).toUtf8());
        QCOMPARE(list->rows.size(), 1);
        QCOMPARE(list->bad.value(0).fault, HashFault::CutOff);
        QCOMPARE(readHashList((whole + cut + QLatin1Char('\n')).toUtf8())->rows.size(), 2); // as somebody wrote it
    }
    // Whether that is all of the name, or anna@school.example.org was cut off, nobody can tell.
    QCOMPARE(readHashList((whole + second).toUtf8())->bad.value(0).fault, HashFault::CutOff);
    QCOMPARE(readHashList((whole + second + QLatin1Char('\n')).toUtf8())->rows.size(), 2);
    const QString nobody = QStringLiteral("5CG2,,%1,TAG,").arg(hashOf(2));
    QCOMPARE(readHashList((whole + nobody).toUtf8())->rows.size(), 2);
}

void TestHashList::whatASpreadsheetChanged_data()
{
    QTest::addColumn<QString>("serial");
    QTest::addColumn<QString>("user");
    QTest::addColumn<bool>("isTaken");
    const QString anna = QStringLiteral("anna@school.example");
    for (const char *serial : {"1,23E+11", "1.23E+11", "#WERT!", "=HYPERLINK(\"\"http://x\"\")", "=A1"})
        QTest::newRow(serial) << QString::fromLatin1(serial) << anna << false;
    for (const char *user :
        {"some.tea", "anna@", "@school.example", "anna@school", "anna@school.", "a@b@c.d", "not a upn"})
        QTest::newRow(user) << QStringLiteral("5CG2") << QString::fromLatin1(user) << false;
    for (const char *serial : {"5CG2", "1E23", "912345678902"})
        QTest::newRow(serial) << QString::fromLatin1(serial) << anna << true;
}

void TestHashList::whatASpreadsheetChanged()
{
    QFETCH(QString, serial);
    QFETCH(QString, user);
    QFETCH(bool, isTaken);
    const QString text = QStringLiteral("Device Serial Number,Hardware Hash,Assigned User\n\"%1\",%2,%3\n")
                             .arg(serial, hashOf(2), user);
    const auto list = readHashList(text.toUtf8());
    QCOMPARE(list->rows.size(), isTaken ? 1 : 0);
    if (!isTaken)
        QCOMPARE(list->bad.value(0).fault,
            user.startsWith(QLatin1String("anna@school.example")) ? HashFault::ChangedSerial : HashFault::NoUser);
}

void TestHashList::doubles()
{
    const auto list = readHashList((QStringList {header, row(1), row(2), row(1)}.join(QLatin1Char('\n'))).toUtf8());
    QCOMPARE(list->rows.size(), 2);
    QCOMPARE(list->bad,
        (QList<BadHashRow> {
            {.line = 4, .fault = HashFault::Double, .serialNumber = QStringLiteral("5CG1"), .firstLine = 2}}));
}

void TestHashList::refusals_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("refusal");
    const auto add = [](const char *name, const QByteArray &bytes, HashListRefusal refusal) {
        QTest::newRow(name) << bytes << static_cast<int>(refusal);
    };
    add("empty", "", HashListRefusal::Empty);
    add("no rows", header.toUtf8(), HashListRefusal::Empty);
    add("no header", row(1).toUtf8(), HashListRefusal::NoHeader);
    add("another list", "Name,Serial number\nHHS-0711,5CG1\n", HashListRefusal::NoHeader);
    add("workbook", "PK\x03\x04 and more", HashListRefusal::Workbook);
    add("no text", QByteArray(400, '\x01'), HashListRefusal::NotText);
    add("too large", QByteArray(largestHashList + 1, 'A'), HashListRefusal::TooLarge);
}

void TestHashList::refusals()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, refusal);
    const auto list = readHashList(bytes);
    QVERIFY(!list.has_value());
    QCOMPARE(static_cast<int>(list.error()), refusal);
}

void TestHashList::manyRows()
{
    QStringList lines {header};
    for (int n = 0; n < 3000; ++n)
        lines.append(row(n));
    const auto list = readHashList(utf16(lines.join(QLatin1Char('\n')))); // 24 MB
    QCOMPARE(list->rows.size(), 3000);
    QVERIFY(list->bad.isEmpty());
}

void TestHashList::paddings_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("padded");
    QTest::newRow("right") << QByteArray("QUJD") << QByteArray("QUJD");
    QTest::newRow("one missing") << QByteArray("QUI") << QByteArray("QUI=");
    QTest::newRow("two missing") << QByteArray("QQ") << QByteArray("QQ==");
    QTest::newRow("one of two missing") << QByteArray("QQ=") << QByteArray("QQ==");
    QTest::newRow("too many") << QByteArray("QUJD==") << QByteArray("QUJD");
    QTest::newRow("none fits") << QByteArray("QUJDR==") << QByteArray("QUJDRA==");
    QTest::newRow("blanks around") << QByteArray(" QUJD\r") << QByteArray("QUJD");
    QTest::newRow("no base64") << QByteArray("QU-D") << QByteArray();
    QTest::newRow("padding inside") << QByteArray("Q=JD") << QByteArray();
    QTest::newRow("nothing") << QByteArray("==") << QByteArray();
}

void TestHashList::paddings()
{
    QFETCH(QByteArray, given);
    QFETCH(QByteArray, padded);
    QCOMPARE(paddedHash(given), padded);
}

QTEST_GUILESS_MAIN(TestHashList)
#include "tst_hashlist.moc"
