// SPDX-License-Identifier: GPL-3.0-or-later
// One grammar for counts and times: every form that a sentence may take, as a table.
#include "core/utc.h"
#include "models/text/assistantlabels.h"
#include "models/text/labels.h"
#include "models/text/permissionlabels.h"
#include "models/text/timelabels.h"

#include <QLocale>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTest>
#include <QTranslator>

using namespace Reslate;

namespace {

/// Thursday, 10:52 in Berlin.
const QDateTime now(QDate(2026, 8, 20), QTime(8, 52), utcZone);

/// Some systems write a time with a narrow blank. In either case no line ends there.
QString plain(QString text)
{
    return text.replace(QRegularExpression(QStringLiteral("(?<=\\d)[\\x{202F}\\x{A0}](?=[AP]M)")), QStringLiteral(" "));
}

PaceEstimate onDays(const QList<std::pair<int, int>> &daysAndDevices)
{
    PaceEstimate estimate {.duration = std::chrono::minutes(14)};
    for (const auto &[days, devices] : daysAndDevices)
        estimate.days.append({now.toLocalTime().date().addDays(days), devices});
    return estimate;
}

} // namespace

class SentencesTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void sending_data()
    {
        QTest::addColumn<PaceEstimate>("estimate");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("withPilot");
        const auto row = [](const char *name, const PaceEstimate &estimate, const char *sentence, const char *pilot) {
            QTest::newRow(name) << estimate << QString::fromUtf8(sentence) << QString::fromUtf8(pilot);
        };
        QList<std::pair<int, int>> many;
        for (int day = 0; day < 20; ++day)
            many.append({day, 500});
        row("nothing", {}, "Sending takes under a minute.", "Sending takes under a minute once the pilot is done.");
        row("today", onDays({{0, 24}}), "Sending takes about 14 min.",
            "Sending takes about 14 min once the pilot is done.");
        row("one tomorrow", onDays({{1, 1}}), "The order for 1 device is sent tomorrow (Friday Aug 21).",
            "The order for 1 device is sent tomorrow (Friday Aug 21), when the pilot is done.");
        row("tomorrow", onDays({{1, 26}}), "The orders for 26 devices are sent tomorrow (Friday Aug 21).",
            "The orders for 26 devices are sent tomorrow (Friday Aug 21): the pilot's first, the others when it is "
            "done.");
        row("one later", onDays({{4, 1}}), "The order for 1 device is sent on Monday.",
            "The order for 1 device is sent on Monday, when the pilot is done.");
        row("later", onDays({{30, 1284}}), "The orders for 1,284 devices are sent on Sep 19.",
            "The orders for 1,284 devices are sent on Sep 19: the pilot's first, the others when it is done.");
        row("two days", onDays({{1, 500}, {2, 24}}),
            "Sending takes two days: 500 tomorrow (Friday Aug 21), 24 on Saturday.",
            "Sending takes two days once the pilot is done: 500 tomorrow (Friday Aug 21), 24 on Saturday.");
        row("three days", onDays({{0, 500}, {1, 500}, {2, 284}}),
            "Sending takes three days: 500 today, 500 tomorrow (Friday Aug 21), 284 on Saturday.",
            "Sending takes three days once the pilot is done: 500 today, 500 tomorrow (Friday Aug 21), 284 on "
            "Saturday.");
        row("many", onDays(many), "Sending takes 20 days: 500 today, 500 tomorrow (Friday Aug 21), …, 500 on Sep 8.",
            "Sending takes 20 days once the pilot is done: 500 today, 500 tomorrow (Friday Aug 21), …, 500 on Sep 8.");
    }

    void sending()
    {
        QFETCH(PaceEstimate, estimate);
        QTEST(sendingText(estimate, now), "sentence");
        estimate.awaitsPilot = true;
        QTEST(sendingText(estimate, now), "withPilot");
    }

    void times_data()
    {
        QTest::addColumn<QDateTime>("time");
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("until");
        QTest::newRow("now") << now << QStringLiteral("at 10:52 AM") << QStringLiteral("10:52 AM");
        QTest::newRow("just before midnight")
            << now.addSecs(13 * 3600) << QStringLiteral("at 11:52 PM") << QStringLiteral("11:52 PM");
        QTest::newRow("tomorrow") << now.addSecs(14 * 3600) << QStringLiteral("tomorrow, Friday Aug 21, at 12:52 AM")
                                  << QStringLiteral("12:52 AM tomorrow, Friday Aug 21");
        QTest::newRow("yesterday") << now.addDays(-1) << QStringLiteral("yesterday at 10:52 AM")
                                   << QStringLiteral("10:52 AM on Aug 19, 2026");
        QTest::newRow("another day") << now.addDays(200) << QStringLiteral("on Mar 8, 2027 at 9:52 AM") // winter time
                                     << QStringLiteral("9:52 AM on Mar 8, 2027");
        QTest::newRow("long ago") << now.addDays(-365) << QStringLiteral("on Aug 20, 2025 at 10:52 AM")
                                  << QStringLiteral("10:52 AM on Aug 20, 2025");
    }

    void times()
    {
        QFETCH(const QDateTime, time);
        QFETCH(const QString, at);
        QFETCH(const QString, until);
        QCOMPARE(plain(atTime(time, now)), at);
        QVERIFY(
            !atTime(time, now).contains(QLatin1String(" PM")) && !untilTime(time, now).contains(QLatin1String(" AM")));
        QCOMPARE(plain(untilTime(time, now)), until);
    }

    /// In a cell there is no room for "tomorrow" and the day.
    void startsInACell()
    {
        QCOMPARE(plain(startTime(now.addSecs(60), now)), QStringLiteral("at 10:53 AM"));
        QCOMPARE(plain(startTime(now.addDays(1), now)), QStringLiteral("Fri Aug 21, 10:52 AM"));
        QCOMPARE(plain(startTime(now.addDays(365), now)), QStringLiteral("Aug 20, 2027, 10:52 AM"));
    }

    void aTimeThatIsNotKnown() { QCOMPARE(atTime({}, now), QStringLiteral("at an unknown time")); }

    void counts_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("devices");
        QTest::addColumn<QString>("jobs");
        QTest::addColumn<QString>("failures");
        QTest::newRow("none") << 0 << QStringLiteral("0 devices") << QStringLiteral("0 jobs") << QString();
        QTest::newRow("one") << 1 << QStringLiteral("1 device") << QStringLiteral("1 job")
                             << QStringLiteral("Holds the rest after 1 failure.");
        QTest::newRow("two") << 2 << QStringLiteral("2 devices") << QStringLiteral("2 jobs")
                             << QStringLiteral("Holds the rest after 2 failures of one kind.");
        QTest::newRow("many") << 1284 << QStringLiteral("1,284 devices") << QStringLiteral("1,284 jobs")
                              << QStringLiteral("Holds the rest after 1,284 failures of one kind.");
    }

    void counts()
    {
        QFETCH(const int, count);
        QTEST(devicesText(count), "devices");
        QTEST(jobsText(count), "jobs");
        QTEST(paceLines({.stopAfter = count}, 30, now).value(1), "failures");
    }

    /// The same table in German, by the program's own catalog.
    void german_data()
    {
        QTest::addColumn<PaceEstimate>("estimate");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("withPilot");
        const auto row = [](const char *name, const PaceEstimate &estimate, const char *sentence, const char *pilot) {
            QTest::newRow(name) << estimate << QString::fromUtf8(sentence) << QString::fromUtf8(pilot);
        };
        row("today", onDays({{0, 24}}), "Das Senden dauert etwa 14 min.",
            "Das Senden dauert etwa 14 min, sobald die Pilotgruppe fertig ist.");
        row("one tomorrow", onDays({{1, 1}}), "Der Auftrag für 1 Gerät wird morgen (Freitag, 21. Aug.) gesendet.",
            "Der Auftrag für 1 Gerät wird morgen (Freitag, 21. Aug.) gesendet, wenn die Pilotgruppe fertig ist.");
        row("tomorrow", onDays({{1, 26}}), "Die Aufträge für 26 Geräte werden morgen (Freitag, 21. Aug.) gesendet.",
            "Die Aufträge für 26 Geräte werden morgen (Freitag, 21. Aug.) gesendet: zuerst die der Pilotgruppe, die "
            "übrigen, wenn sie "
            "fertig ist.");
        row("later", onDays({{4, 1284}}), "Die Aufträge für 1.284 Geräte werden am Montag gesendet.",
            "Die Aufträge für 1.284 Geräte werden am Montag gesendet: zuerst die der Pilotgruppe, die übrigen, wenn "
            "sie fertig ist.");
        row("two days", onDays({{1, 500}, {2, 24}}),
            "Das Senden dauert zwei Tage: 500 morgen (Freitag, 21. Aug.), 24 am Samstag.",
            "Das Senden dauert zwei Tage, sobald die Pilotgruppe fertig ist: 500 morgen (Freitag, 21. Aug.), 24 am "
            "Samstag.");
    }

    void german()
    {
        QFETCH(PaceEstimate, estimate);
        QTranslator catalog;
        QVERIFY(catalog.load(QStringLiteral("reslate_de"), QStringLiteral(RESLATE_CATALOG_FOLDER)));
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        const auto back = qScopeGuard([] { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); });
        QVERIFY(QCoreApplication::installTranslator(&catalog));
        QTEST(sendingText(estimate, now), "sentence");
        estimate.awaitsPilot = true;
        QTEST(sendingText(estimate, now), "withPilot");
        QCOMPARE(atTime(now, now), QStringLiteral("um 10:52"));
        QCOMPARE(atTime(now.addDays(1), now), QStringLiteral("morgen, Freitag, 21. Aug., um 10:52"));
        QCOMPARE(atTime(now.addDays(-1), now), QStringLiteral("gestern um 10:52"));
        QCOMPARE(untilTime(now.addDays(1), now), QStringLiteral("morgen, Freitag, 21. Aug., 10:52"));
        QCOMPARE(jobsText(1), QStringLiteral("1 Job"));
        QCOMPARE(paceLines({.stopAfter = 1}, 30, now).value(1), QStringLiteral("Hält den Rest nach 1 Fehlschlag an."));
    }

    /// What the permissions' window says, the check of the assistant says in the same words.
    void rightsAreSaidAlike()
    {
        Plan plan {.workflow = ResetMode::FactoryWipe, .items = QList<JobItem>(2)};
        const ResetDraft draft {.wish = {.mode = plan.workflow.goal()}, .plans = {plan}};
        const Permissions known(
            Grants {.permissions = QStringList {QLatin1String(needsOf(plan.workflow.goal())[0].permission)}});
        const Permissions refused(Grants {.permissions = QStringList {}});
        for (const Permissions &permissions : {Permissions(), known, refused}) {
            const May may = permissions.of(plan.workflow.goal());
            const CheckLine line = checkLines(draft, false, permissions).constFirst();
            QCOMPARE(line.text, permissionSentence(may, plan.workflow.goal()));
            QCOMPARE(line.tone, may == May::Yes ? Tone::Good : Tone::Caution);
        }
        QVERIFY(known.of(plan.workflow.goal()) != refused.of(plan.workflow.goal()));
    }
};

QTEST_GUILESS_MAIN(SentencesTest)
#include "tst_sentences.moc"
