// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/device/serialcell.h"
#include "domain/list/listreader.h"
#include "domain/list/listtext.h"

#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTest>

using namespace Reslate;

namespace {

QByteArray utf16(const QString &text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding);
    return encoder.encode(text);
}

/// "line:text|line:text" for each record.
QStringList recordsOf(const QString &text, QChar separator)
{
    QStringList all;
    ListReader reader(text, separator);
    for (ListRecord record; reader.next(record);) {
        QStringList cells;
        for (const ListCell &cell : record)
            cells.append(QStringLiteral("%1:%2").arg(cell.line).arg(cell.text));
        all.append(cells.join(QLatin1Char('|')));
    }
    return all;
}

} // namespace

class TestListText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void decodes_data();
    void decodes();
    void refuses_data();
    void refuses();
    void limits();
    void reads_data();
    void reads();
    void findsTheSeparator_data();
    void findsTheSeparator();
    void tidies_data();
    void tidies();
    void titles_data();
    void titles();
    void shortened_data();
    void shortened();
    void seesWhatIsHidden_data();
    void seesWhatIsHidden();
    void lookAlikesKeepTheirLength();
    void neverLosesALine();
    void hostileQuotesTakeNoTime();
};

void TestListText::decodes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const QString list = QStringLiteral("Gerät;Seriennummer\r\nHHS-1;5CD1\r\n");
    QTest::newRow("plain") << QByteArray("5CD1\n5CD2") << QStringLiteral("5CD1\n5CD2");
    QTest::newRow("UTF-8") << list.toUtf8() << list;
    QTest::newRow("UTF-8, marked") << "\xef\xbb\xbf" + list.toUtf8() << list;
    QTest::newRow("Windows-1252") << list.toLatin1() << list;
    QTest::newRow("Windows-1252, beyond Latin 1")
        << QByteArray("\x80 \x84\x93 \x9f 5CD1") << QStringLiteral("€ „“ Ÿ 5CD1");
    QTest::newRow("marked UTF-8 with a Windows line") << QByteArray("\xef\xbb\xbf"
                                                                    "5CD1\nGer\xe4t")
                                                      << QStringLiteral("5CD1\nGerät");
    QTest::newRow("UTF-16LE, marked") << "\xff\xfe" + utf16(list, QStringConverter::Utf16LE) << list;
    QTest::newRow("UTF-16BE, marked") << "\xfe\xff" + utf16(list, QStringConverter::Utf16BE) << list;
    QTest::newRow("UTF-16LE") << utf16(list, QStringConverter::Utf16LE) << list;
    QTest::newRow("UTF-16BE") << utf16(list, QStringConverter::Utf16BE) << list;
    QTest::newRow("UTF-16LE, one character whose low byte is 0")
        << utf16(list + QChar(0x0100), QStringConverter::Utf16LE) << list + QChar(0x0100);
    QTest::newRow("a scanner's prefix") << QByteArray("\x02"
                                                      "5CD1\n")
                                        << QStringLiteral("\x02"
                                                          "5CD1\n");
}

void TestListText::decodes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    const auto read = listTextOf(bytes);
    QVERIFY(read.has_value());
    QCOMPARE(*read, text);
}

void TestListText::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ListRefusal>("refusal");
    const QByteArray zeros(4, '\0');
    QTest::newRow("nothing") << QByteArray() << ListRefusal::Empty;
    QTest::newRow("only a mark") << QByteArray("\xef\xbb\xbf") << ListRefusal::Empty;
    QTest::newRow("only half a mark of UTF-16") << QByteArray("\xff\xfe") << ListRefusal::Empty;
    QTest::newRow("blanks") << QByteArray(" \r\n\t\n") << ListRefusal::Empty;
    QTest::newRow("workbook") << QByteArray("PK\x03\x04rest") << ListRefusal::Workbook;
    QTest::newRow("old workbook") << QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest") << ListRefusal::Workbook;
    QTest::newRow("zeros") << QByteArray(100, '\0') << ListRefusal::NotText;
    QTest::newRow("zeros between") << "5CD1" + zeros + "5CD2" << ListRefusal::NotText;
    QTest::newRow("UTF-32") << "\xff\xfe" + zeros.left(2) + "5" + zeros.left(3) << ListRefusal::NotText;
    QTest::newRow("UTF-16, cut off") << QByteArray("\xff\xfe"
                                                   "5\0C",
        5) << ListRefusal::NotText;
    QTest::newRow("UTF-16, half a pair") << QByteArray("\xff\xfe"
                                                       "5\0\x00\xd8"
                                                       "5\0",
        8) << ListRefusal::NotText;
    QTest::newRow("control characters") << QByteArray("\x01\x02\x03\x04\x05\x06\x07"
                                                      "5CD1")
                                        << ListRefusal::NotText;
}

void TestListText::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ListRefusal, refusal);
    const auto read = listTextOf(bytes);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error(), refusal);
}

void TestListText::limits()
{
    QVERIFY(listTextOf(QByteArray(largestList, 'x')).has_value());
    QCOMPARE(listTextOf(QByteArray(largestList + 1, 'x')).error(), ListRefusal::TooLarge);
    QVERIFY(listTextOf("5CD1" + QByteArray(maxListLines, '\n')).has_value());
    QCOMPARE(listTextOf("5CD1" + QByteArray(maxListLines + 1, '\n')).error(), ListRefusal::TooLarge);
    QCOMPARE(listTextOf("5CD1" + QByteArray(maxListLines + 1, '\r')).error(), ListRefusal::TooLarge);
    QCOMPARE(checkListText(QString(largestList + 1, QLatin1Char('x'))).error(), ListRefusal::TooLarge);
    QCOMPARE(checkListText(QStringLiteral(" \n")).error(), ListRefusal::Empty);
    QVERIFY(checkListText(QStringLiteral("5CD1")).has_value());
}

void TestListText::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("records");
    const auto row = [](const char *name, const char *text, const QStringList &records) {
        QTest::newRow(name) << QString::fromUtf8(text) << records;
    };
    row("nothing", "", {});
    row("cells", "a;b\nc;d", {QStringLiteral("1:a|1:b"), QStringLiteral("2:c|2:d")});
    row("every line break", "a\r\nb\rc\nd\n",
        {QStringLiteral("1:a"), QStringLiteral("2:b"), QStringLiteral("3:c"), QStringLiteral("4:d")});
    row("blank lines count", "a\n\n\r\n\rb",
        {QStringLiteral("1:a"), QStringLiteral("2:"), QStringLiteral("3:"), QStringLiteral("4:"),
            QStringLiteral("5:b")});
    row("empty cells", ";a;;\n;", {QStringLiteral("1:|1:a|1:|1:"), QStringLiteral("2:|2:")});
    row("quotes", "\"a;b\"; \"c\" ;d", {QStringLiteral("1:a;b|1:c|1:d")});
    row("doubled quotes", "\"a \"\"b\"\"\";\"\"\"\"", {QStringLiteral("1:a \"b\"|1:\"")});
    row("line breaks in quotes", "\"a\r\nb\nc\";d\ne", {QStringLiteral("1:a\r\nb\nc|3:d"), QStringLiteral("4:e")});
    row("quote not closed", "\"a;b\nc\nd", {QStringLiteral("1:\"a|1:b"), QStringLiteral("2:c"), QStringLiteral("3:d")});
    row("quote closed by the next one", "\"a\nb\n\"c\"\nd",
        {QStringLiteral("1:\"a"), QStringLiteral("2:b"), QStringLiteral("3:c"), QStringLiteral("4:d")});
    row("quote inside", "a\"b;c\"\nd", {QStringLiteral("1:a\"b|1:c\""), QStringLiteral("2:d")});
    row("text behind a quote", "\"a\"b;c", {QStringLiteral("1:\"a\"b|1:c")});
}

void TestListText::reads()
{
    QFETCH(QString, text);
    QFETCH(QStringList, records);
    QCOMPARE(recordsOf(text, QLatin1Char(';')), records);
}

void TestListText::findsTheSeparator_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QChar>("separator");
    const auto row = [](const char *name, const char *text, char separator) {
        QTest::newRow(name) << QString::fromUtf8(text) << QChar(QLatin1Char(separator));
    };
    row("one a line", "5CD1\n5CD2\n", '\0');
    row("one line", "5CD1", '\0');
    row("semicolon", "a;5CD1\nb;5CD2", ';');
    row("comma", "a,5CD1\nb,5CD2", ',');
    row("tab", "a\t5CD1\nb\t5CD2", '\t');
    row("decimal commas", "a;5CD1;12,5\nb;5CD2;13,5", ';');
    row("semicolons in a column of notes", "a,5CD1,x;y\nb,5CD2,x;y", ',');
    row("the title tells", "Name;Seriennummer\na,b;c\na,b;d\na,b,c;e", ';');
    row("trailing ones divide nothing", "5CD1;;\n5CD2;;", '\0');
    row("leading ones divide nothing", "5CD1\n\t5CD2", '\0');
    row("one line among many", "5CD1\n5CD2\n5CD3,5CD4\n", '\0');
    row("shortened numbers", "1,23E+11\n1,24E+11", '\0');
    row("Excel's own word", "sep=,\na;b,5CD1\na;c,5CD2", ',');
    row("Excel's own word, tab", "sep=\t\na;b\t5CD1", '\t');
    row("a foreign word", "sep=|\na;5CD1\nb;5CD2\nc;5CD3", ';');
    row("only quoted ones", "\"a;b\"\n\"c;d\"", '\0');
}

void TestListText::findsTheSeparator()
{
    QFETCH(QString, text);
    QFETCH(QChar, separator);
    QCOMPARE(findSeparator(text), separator);
}

void TestListText::tidies_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("tidy");
    const auto row = [](const char *name, const char *cell, const char *tidy) {
        QTest::newRow(name) << QString::fromUtf8(cell) << QString::fromUtf8(tidy);
    };
    row("nothing", "", "");
    row("plain", "5CD1", "5CD1");
    row("case stays", " pf3Xyz\t", "pf3Xyz");
    row("inner blank stays", "PF 9X", "PF 9X");
    row("non-breaking blanks", "\u00a05CD1\u202f", "5CD1");
    row("non-breaking blank inside stays", "PF\u00a09X", "PF\u00a09X");
    row("hidden edges", "\ufeff\u200b\u202a5CD1\u202c\u200e", "5CD1");
    row("hidden before quotes", "\u200b\ufeff\"5CD1\"", "5CD1");
    row("turned text stays turned", "\u202e1DC5", "\u202e1DC5");
    row("hidden inside", "5\u200cC\u200b\u00adD\u200d1", "5CD1");
    row("full-width characters stay", "５CD1", "５CD1");
    row("kept as text by a formula", "=\"0123\"", "0123");
    row("kept as text by an apostrophe", "'0123", "0123");
    row("quotes left over", "\" 5CD1 \"", "5CD1");
    row("separators left over", "5CD1;; ", "5CD1");
    row("quotes and separators", "\"5CD1\";;", "5CD1");
    row("only separators", ";,;", "");
    row("other formulas stay text", "=HYPERLINK(\"http://x\",\"5CD1\")", "=HYPERLINK(\"http://x\",\"5CD1\")");
    row("formula of two parts", "=\"01\"&\"23\"", "=\"01\"&\"23\"");
    row("half a formula", "=\"", "=\"");
    row("sum", "=1+1", "=1+1");
}

void TestListText::tidies()
{
    QFETCH(QString, cell);
    QFETCH(QString, tidy);
    QCOMPARE(tidyCell(cell), tidy);
}

void TestListText::titles_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<bool>("title");
    for (const char *title :
        {"Serial", "serialNumber", "Serial number", "SERIAL_NUMBER", "Serial No.", "Serial #", "S/N", "SN",
            "Device Serial Number", "Seriennummer", "Serien-Nr.", "S/N:", "Geräteseriennummer", "Service Tag",
            // Dutch, French, Spanish, Italian, Portuguese, Polish, Swedish, Danish
            "Serienummer", "Serienr.", "Serienummer van apparaat", "Numéro de série", "N° de série", "Nº série",
            "NUMERO DE SERIE", "Nume\u0301ro de se\u0301rie", "Numéro de série de l'appareil", "Número de serie",
            "N.º de serie", "Nro. de serie", "Numero di serie", "N. di serie", "Numero seriale", "Número de série",
            "Nº de Série", "№ de série", "Numer seryjny", "Nr seryjny", "Numer seryjny urządzenia",
            "Enhetens serienummer", "Serienumre", "Enhedens serienummer"})
        QTest::newRow(title) << QString::fromUtf8(title) << true;
    for (const char *other : {"", "5CD1", "SN1", "Serial 1", "Name", "Nummer", "SNX", "=SN()x", "Model", "Serie",
             "Série 7", "Matricola", "Numero", "Numer"})
        QTest::newRow(other) << QString::fromUtf8(other) << false;
}

void TestListText::titles()
{
    QFETCH(QString, cell);
    QTEST(isSerialTitle(cell), "title");
}

void TestListText::shortened_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<bool>("isShortened");
    for (const char *number : {"1.23E+11", "1,23457E+14", "5E+10", "9e+99"})
        QTest::newRow(number) << QString::fromUtf8(number) << true;
    for (const char *serial :
        {"5E10", "1E23", "12E+5", "1.23", "1.23E-11", "1.23E+", "E+11", "1.23E+11X", "5CD1", "1.23E+11\n"})
        QTest::newRow(serial) << QString::fromUtf8(serial) << false;
}

void TestListText::shortened()
{
    QFETCH(QString, cell);
    QTEST(isShortenedNumber(cell), "isShortened");
}

void TestListText::seesWhatIsHidden_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<bool>("hides");
    for (const char *hidden : {"\u00ad5CD1", "5CD1\u200b", "5\u200cCD1", "5C\u200dD1", "5CD1\ufeff", "5CD1\u2060",
             "\u200e5CD1", "\u202a5CD1\u202c"})
        QTest::newRow(hidden) << QString::fromUtf8(hidden) << true;
    for (const char *open : {"", "5CD1", "\u00a05CD1\t", "PF 9X", "５CD1", "\u202e1DC5"})
        QTest::newRow(open) << QString::fromUtf8(open) << false;
}

void TestListText::seesWhatIsHidden()
{
    QFETCH(QString, cell);
    QTEST(hasHidden(cell), "hides");
}

void TestListText::lookAlikesKeepTheirLength()
{
    QCOMPARE(lookAlike(comparableSerial(QStringLiteral(" olisb0158 "))), QStringLiteral("011580158"));
    QCOMPARE(lookAlike(QStringLiteral("2Z6GÖ")), QStringLiteral("2Z6GÖ"));
    QCOMPARE(lookAlike(QString::fromUtf8("ｐＦ３\u3000ｏ")), QStringLiteral("PF3 0"));
    QCOMPARE(comparableSerial(QStringLiteral("ſ\u212aä")),
        QStringLiteral("ſ\u212aä")); // long s and the Kelvin sign
}

/// Whatever the bytes are: every line break is in some record, and the reader comes to its end.
void TestListText::neverLosesALine()
{
    QRandomGenerator random(20260820);
    const QByteArray alphabet("5CD1;,\t\"\n\r =' \xe4\xff\x80");
    for (int round = 0; round < 4000; ++round) {
        QByteArray bytes;
        for (int i = random.bounded(60); i >= 0; --i)
            bytes += round % 2 == 0 ? alphabet[random.bounded(static_cast<int>(alphabet.size()))]
                                    : static_cast<char>(random.bounded(256));
        const auto text = listTextOf(bytes);
        if (!text)
            continue;
        QString breaks = *text;
        breaks.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
        const auto lines = static_cast<int>(breaks.count(QLatin1Char('\n'))) + 1;
        for (const QChar separator : {QChar(QLatin1Char(';')), findSeparator(*text), QChar()}) {
            ListReader reader(*text, separator);
            int line = 0;
            for (ListRecord record; reader.next(record);) {
                for (const ListCell &cell : record) {
                    QVERIFY(cell.line >= line && cell.line <= lines);
                    line = cell.line;
                }
            }
            if (!text->contains(QLatin1Char('"'))) // without quotes no line is inside another one's cell
                QCOMPARE(line, breaks.endsWith(QLatin1Char('\n')) ? lines - 1 : lines);
        }
    }
}

void TestListText::hostileQuotesTakeNoTime()
{
    // Each would take hours if what was tried in vain were tried again from every quote.
    for (const char *pattern : {"\"a\n", "\"\"x;", "\";", "\"", "\"a;", " \"", ";"}) {
        const QString text = QString::fromLatin1(pattern).repeated(400'000);
        ListReader reader(text, QLatin1Char(';'));
        qsizetype widest = 0;
        for (ListRecord record; reader.next(record);)
            widest = std::max(widest, record.size());
        QVERIFY(widest > 0 && widest <= 10'000);
    }
}

QTEST_APPLESS_MAIN(TestListText)
#include "tst_listtext.moc"
