// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/numberasked.h"
#include "models/text/timelabels.h"
#include "models/text/typedtime.h"

#include <QLocale>
#include <QTest>

using namespace Reslate;

/// What a person types is read in whatever form is usual, and refused rather than guessed at.
class TestTypedTime : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void day_data();
    void day();
    void dayIsReadBack();
    void time_data();
    void time();
    void timeIsReadBack();
    void numberOfDevices_data();
    void numberOfDevices();
};

void TestTypedTime::day_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("day");
    const QDate november(2026, 11, 1);
    const auto row = [](const char *locale, const QString &text, const QDate &day) {
        QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(locale), text)))
            << QString::fromLatin1(locale) << text << day;
    };
    for (const char *locale : {"C", "en_US", "en_GB", "de_DE", "fr_FR"}) {
        for (const char *text : {"Nov 1, 2026", "  Nov  1,  2026 ", "November 1, 2026", "nov 1 2026", "1 Nov 2026",
                 "2026-11-01", "1.11.2026", "01.11.2026"})
            row(locale, QString::fromLatin1(text), november);
        for (const char *text : {"Nov 1", "november 1", "1 Nov", "1. November", "1.11.", "01.11."})
            row(locale, QString::fromLatin1(text), november);
        row(locale, QStringLiteral("Aug 19"), QDate(2027, 8, 19)); // this year's is over
        row(locale, QStringLiteral("aug 20"), QDate(2026, 8, 20));
        row(locale, QStringLiteral("29.2."), QDate(2028, 2, 29));
        row(locale, QStringLiteral("Tomorrow"), QDate(2026, 8, 21));
        for (const char *text : {"", " ", "next week", "Feb 30, 2026", "Feb 30", "30.2.", "32.1.2026", "2026-13-01",
                 "Nov 1, 2026 07:00", "Nov", "1", "1.", "<b>2026-11-01</b>", "Nov 1, 9026", "1026-11-01", "2037-11-01"})
            row(locale, QString::fromLatin1(text), QDate());
        row(locale, QString(300, QLatin1Char('1')), QDate());
    }
    row("en_US", QStringLiteral("11/1/2026"), november);
    row("en_US", QStringLiteral("11/1/26"), november);
    row("en_GB", QStringLiteral("1/11/2026"), november);
    row("de_DE", QStringLiteral("1.11.26"), november);
    row("de_DE", QStringLiteral("1. November 2026"), november);
    row("en_US", QStringLiteral("11/30"), QDate(2026, 11, 30));
    row("en_GB", QStringLiteral("30/11"), QDate(2026, 11, 30));
    row("en_US", QStringLiteral("30/11"), QDate());
    row("de_DE", QStringLiteral("30.11."), QDate(2026, 11, 30));
    row("de_DE", QStringLiteral("30.11"), QDate(2026, 11, 30));
    row("de_DE", QStringLiteral("1. Dezember"), QDate(2026, 12, 1));
    row("fr_FR", QStringLiteral("30/11"), QDate(2026, 11, 30));
    row("C", QStringLiteral("11/1"), QDate());
    row("C", QStringLiteral("11/1/2026"), QDate()); // which of the two is the month?
}

void TestTypedTime::day()
{
    QFETCH(QString, locale);
    QFETCH(QString, text);
    QLocale::setDefault(locale == QLatin1String("C") ? QLocale::c() : QLocale(locale));
    QTEST(typedDay(text, QDate(2026, 8, 20)), "day");
}

void TestTypedTime::dayIsReadBack()
{
    for (const char *name : {"C", "en_US", "en_GB", "de_DE", "fr_FR", "ar_EG", "ja_JP"}) {
        QLocale::setDefault(QLocale(QLatin1String(name)));
        for (QDate day(2026, 1, 1); day.year() == 2026; day = day.addDays(1))
            QCOMPARE(typedDay(dayToType(day), QDate(2026, 8, 20)), day);
    }
}

void TestTypedTime::time_data()
{
    QTest::addColumn<QTime>("time");
    for (const char *text : {"07:00", "7:00", "7", "07", "700", "0700", "7.00", " 7:00 ", "7 am", "7am", "7:00 AM",
             "7 a.m.", "07.00", "7 Uhr", "7 uhr", "7:00 Uhr", "7 Uhr 00", "7h", "7h00", "7 o'clock"})
        QTest::newRow(text) << QTime(7, 0);
    QTest::newRow("20:26") << QTime(20, 26);
    QTest::newRow("8:26 pm") << QTime(20, 26);
    QTest::newRow("0:00") << QTime(0, 0);
    QTest::newRow("12 am") << QTime(0, 0);
    QTest::newRow("12 pm") << QTime(12, 0);
    for (const char *text : {"", " ", "24:00", "7:60", "20:6", "13 pm", "0 am", "seven", "7:00:00", "-7", "7 xm", "Uhr",
             "7 Uhr 5", "25 Uhr", "070000", "Nov 1, 2026 07:00"})
        QTest::newRow(text) << QTime();
}

void TestTypedTime::time()
{
    QTEST(typedTime(QString::fromLatin1(QTest::currentDataTag())), "time");
}

/// One notation: what stands in a field to type reads as the times beside it do.
void TestTypedTime::timeIsReadBack()
{
    for (const char *name : {"C", "en_US", "en_GB", "de_DE", "fr_FR", "ar_EG", "ja_JP", "ko_KR", "fi_FI"}) {
        QLocale::setDefault(QLocale(QLatin1String(name)));
        for (QTime time(0, 0); time < QTime(23, 53); time = time.addSecs(7 * 60)) {
            QVERIFY2(typedTime(timeToType(time)) == time, qPrintable(QLatin1String(name) + timeToType(time)));
            QCOMPARE(timeToType(time), timeText(time).simplified());
        }
    }
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(timeToType(QTime(7, 0)), QStringLiteral("7:00 AM"));
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(timeToType(QTime(7, 0)), QStringLiteral("07:00"));
}

void TestTypedTime::numberOfDevices_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("taken");
    for (const char *right : {"1284", "1,284", " 1284 "})
        QTest::newRow(right) << QString::fromLatin1(right) << true;
    for (const char *wrong :
        {"", "1 284", "1.284", "01284", "1284.0", "128", "12845", "+1284", "0x504", "1284 devices"})
        QTest::newRow(wrong) << QString::fromLatin1(wrong) << false;
    QTest::newRow("other digits") << QStringLiteral("١٢٨٤") << false;
}

void TestTypedTime::numberOfDevices()
{
    QFETCH(QString, typed);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QTEST(numberProblem(typed, 1284).isEmpty(), "taken");
}

QTEST_GUILESS_MAIN(TestTypedTime)
#include "tst_typedtime.moc"
