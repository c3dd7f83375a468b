// SPDX-License-Identifier: GPL-3.0-or-later
// When it is closed, and until when: midnight, the days on which clocks change, and hours that overlap.
#include "core/utc.h"
#include "domain/rules/closedhours.h"

#include <QtTest/QTest>

using namespace Reslate;

namespace {

ClosedHours weekly(const char *days, const char *from, const char *to, const char *name = "Lessons")
{
    return {.name = QLatin1String(name),
        .weekdays = weekdaysFromNames(QLatin1String(days)).value(),
        .from = QTime::fromString(QLatin1String(from), QStringLiteral("HH:mm")),
        .to = QTime::fromString(QLatin1String(to), QStringLiteral("HH:mm")),
        .reason = QStringLiteral("quiet")};
}

ClosedHours dates(const char *first, const char *last, const char *name = "Exams")
{
    return {.name = QLatin1String(name),
        .firstDay = QDate::fromString(QLatin1String(first), Qt::ISODate),
        .lastDay = QDate::fromString(QLatin1String(last), Qt::ISODate),
        .reason = QStringLiteral("exams")};
}

using List = QList<ClosedHours>;

} // namespace

Q_DECLARE_METATYPE(Reslate::ClosedHours)
Q_DECLARE_METATYPE(Reslate::HoursProblem)

class ClosedHoursTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysUntilWhen_data();
    void saysUntilWhen();
    void midnightOnDaysThatChangeTheClock_data();
    void midnightOnDaysThatChangeTheClock();
    void findsProblems_data();
    void findsProblems();
    void neverOpenEnds();
    void weekdaysHaveNames();
    void knowsTheZoneHere();

private:
    const QTimeZone m_berlin {"Europe/Berlin"};
};

void ClosedHoursTest::saysUntilWhen_data()
{
    QTest::addColumn<List>("hours");
    QTest::addColumn<QString>("moment"); // UTC
    QTest::addColumn<QString>("until"); // UTC; empty: open
    QTest::addColumn<QString>("name");
    const auto row = [](const char *what, const List &hours, const char *moment, const char *until = "",
                         const char *name = "") {
        QTest::newRow(what) << hours << QString(QLatin1String(moment)) << QString(QLatin1String(until))
                            << QString(QLatin1String(name));
    };
    // 2026-06-01 is a Monday; Berlin is at UTC+2 in summer, UTC+1 in winter.
    const List lessons {weekly("mon,tue", "08:00", "15:10")};
    row("nothing is closed", {}, "2026-06-01T08:00:00Z");
    row("just before", lessons, "2026-06-01T05:59:59.999Z");
    row("from the first moment", lessons, "2026-06-01T06:00:00Z", "2026-06-01T13:10:00Z", "Lessons");
    row("to the last moment", lessons, "2026-06-01T13:09:59.999Z", "2026-06-01T13:10:00Z", "Lessons");
    row("open at the end", lessons, "2026-06-01T13:10:00Z");
    row("another day of the week", lessons, "2026-06-03T08:00:00Z");
    row("the same in winter", lessons, "2026-12-07T06:59:59Z");
    row("closed in winter", lessons, "2026-12-07T07:00:00Z", "2026-12-07T14:10:00Z", "Lessons");

    const List night {weekly("fri", "22:00", "06:00", "Night")};
    row("before midnight", night, "2026-06-05T20:00:00Z", "2026-06-06T04:00:00Z", "Night");
    row("after midnight", night, "2026-06-06T03:59:00Z", "2026-06-06T04:00:00Z", "Night");
    row("open in the morning", night, "2026-06-06T04:00:00Z");
    row("it began on the day before only", night, "2026-06-05T03:00:00Z");
    row("from Sunday to Monday", {weekly("sun", "22:00", "06:00")}, "2026-06-08T01:00:00Z", "2026-06-08T04:00:00Z",
        "Lessons");
    row("to midnight", {weekly("fri", "22:00", "00:00")}, "2026-06-05T21:59:00Z", "2026-06-05T22:00:00Z", "Lessons");
    const List wholeDay {weekly("fri", "00:00", "00:00", "Friday")};
    row("a whole day: before it", wholeDay, "2026-06-04T21:59:59Z");
    row("a whole day: its first moment", wholeDay, "2026-06-04T22:00:00Z", "2026-06-05T22:00:00Z", "Friday");
    row("a whole day: its last moment", wholeDay, "2026-06-05T21:59:59.999Z", "2026-06-05T22:00:00Z", "Friday");
    row("a whole day: open after it", wholeDay, "2026-06-05T22:00:00Z");
    row("a whole day of 23 hours", {weekly("sun", "00:00", "00:00")}, "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z",
        "Lessons");
    row("a whole day of 25 hours", {weekly("sun", "00:00", "00:00")}, "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z",
        "Lessons");
    row("whole days in a row", {weekly("sat,sun", "00:00", "00:00")}, "2026-03-28T12:00:00Z", "2026-03-29T22:00:00Z",
        "Lessons");
    row("not beyond midnight", {weekly("fri", "22:00", "00:00")}, "2026-06-05T22:00:00Z");

    const List exams {dates("2026-06-01", "2026-06-12")};
    row("the evening before", exams, "2026-05-31T21:59:59Z");
    row("the first day", exams, "2026-05-31T22:00:00Z", "2026-06-12T22:00:00Z", "Exams");
    row("the last day", exams, "2026-06-12T21:59:59Z", "2026-06-12T22:00:00Z", "Exams");
    row("the day after", exams, "2026-06-12T22:00:00Z");
    row("one day", {dates("2026-06-01", "2026-06-01")}, "2026-06-01T10:00:00Z", "2026-06-01T22:00:00Z", "Exams");

    // On 2026-03-29 the clock goes from 02:00 to 03:00, at 01:00Z.
    row("spring: over the change", {weekly("sun", "01:00", "05:00")}, "2026-03-29T00:30:00Z", "2026-03-29T03:00:00Z",
        "Lessons");
    row("spring: after the change", {weekly("sun", "08:00", "09:00")}, "2026-03-29T06:30:00Z", "2026-03-29T07:00:00Z",
        "Lessons");
    row("spring: begins in what is left out", {weekly("sun", "02:30", "04:00")}, "2026-03-29T01:00:00Z",
        "2026-03-29T02:00:00Z", "Lessons");
    row("spring: still open before the change", {weekly("sun", "02:30", "04:00")}, "2026-03-29T00:59:59Z");
    row("spring: ends in what is left out", {weekly("sun", "01:00", "02:30")}, "2026-03-29T00:59:59Z",
        "2026-03-29T01:00:00Z", "Lessons");
    row("spring: open after the change", {weekly("sun", "01:00", "02:30")}, "2026-03-29T01:00:00Z");
    row("spring: left out as a whole", {weekly("sun", "02:10", "02:50")}, "2026-03-29T01:00:00Z");
    row("spring: the night into it", {weekly("sat", "22:00", "06:00")}, "2026-03-29T03:30:00Z", "2026-03-29T04:00:00Z",
        "Lessons");
    // On 2026-10-25 the clock goes from 03:00 back to 02:00, at 01:00Z.
    row("autumn: from the first time it is shown", {weekly("sun", "02:30", "03:30")}, "2026-10-25T00:30:00Z",
        "2026-10-25T02:30:00Z", "Lessons");
    row("autumn: not before", {weekly("sun", "02:30", "03:30")}, "2026-10-25T00:29:59Z");
    row("autumn: between both", {weekly("sun", "02:30", "03:30")}, "2026-10-25T01:10:00Z", "2026-10-25T02:30:00Z",
        "Lessons");
    row("autumn: to the last time it is shown", {weekly("sun", "01:00", "02:30")}, "2026-10-25T01:29:59Z",
        "2026-10-25T01:30:00Z", "Lessons");
    row("autumn: open then", {weekly("sun", "01:00", "02:30")}, "2026-10-25T01:30:00Z");
    row("autumn: a day of 25 hours", {dates("2026-10-25", "2026-10-25")}, "2026-10-24T22:00:00Z",
        "2026-10-25T23:00:00Z", "Exams");

    row("overlapping", {weekly("mon", "08:00", "10:00", "a"), weekly("mon", "09:00", "12:00", "b")},
        "2026-06-01T06:30:00Z", "2026-06-01T10:00:00Z", "b");
    row("one within the other", {weekly("mon", "08:00", "12:00", "a"), weekly("mon", "09:00", "10:00", "b")},
        "2026-06-01T07:30:00Z", "2026-06-01T10:00:00Z", "a");
    row("one after the other", {weekly("mon", "08:45", "09:30", "b"), weekly("mon", "08:00", "08:45", "a")},
        "2026-06-01T06:00:00Z", "2026-06-01T07:30:00Z", "b");
    row("with a break", {weekly("mon", "08:00", "08:45", "a"), weekly("mon", "08:50", "09:30", "b")},
        "2026-06-01T06:00:00Z", "2026-06-01T06:45:00Z", "a");
    row("in the break", {weekly("mon", "08:00", "08:45", "a"), weekly("mon", "08:50", "09:30", "b")},
        "2026-06-01T06:47:00Z");
    row("exams, and the lessons that follow", {dates("2026-06-01", "2026-06-07"), weekly("mon", "00:00", "09:00")},
        "2026-06-03T10:00:00Z", "2026-06-08T07:00:00Z", "Lessons");
    row("every night into the next day", {weekly("mon,tue,wed,thu,fri,sat,sun", "12:00", "11:00")},
        "2026-06-01T10:30:00Z", "2026-06-02T09:00:00Z", "Lessons");
}

void ClosedHoursTest::saysUntilWhen()
{
    QFETCH(List, hours);
    QFETCH(QString, moment);
    QFETCH(QString, until);
    QFETCH(QString, name);
    const QDateTime at = QDateTime::fromString(moment, Qt::ISODateWithMs);
    QVERIFY(at.isValid());
    const std::optional<Closure> closure = closureAt(hours, at, m_berlin);
    QCOMPARE(closure.has_value(), !until.isEmpty());
    if (!closure)
        return;
    QCOMPARE(closure->until.toString(Qt::ISODate), until);
    QCOMPARE(closure->name, name);
    QVERIFY(!closureAt(hours, closure->until, m_berlin));
}

/// Where the clock is put forward or back at midnight itself.
void ClosedHoursTest::midnightOnDaysThatChangeTheClock_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<List>("hours");
    QTest::addColumn<QString>("begin"); // UTC
    QTest::addColumn<QString>("end"); // UTC
    const auto row = [](const char *what, const char *zone, const List &hours, const char *begin, const char *end) {
        QTest::newRow(what) << QByteArray(zone) << hours << QString(QLatin1String(begin))
                            << QString(QLatin1String(end));
    };
    const List saturday {weekly("sat", "00:00", "00:00")};
    const List sunday {weekly("sun", "00:00", "00:00")};
    const List evening {weekly("sat", "18:00", "00:00")};
    // Santiago: on 2024-04-06 24:00 becomes 23:00, at 03:00Z; on 2024-09-08 00:00 becomes 01:00, at 04:00Z.
    row("back: the day of 25 hours", "America/Santiago", saturday, "2024-04-06T03:00:00Z", "2024-04-07T04:00:00Z");
    row("back: its evening", "America/Santiago", evening, "2024-04-06T21:00:00Z", "2024-04-07T04:00:00Z");
    row("back: the day after", "America/Santiago", sunday, "2024-04-07T04:00:00Z", "2024-04-08T04:00:00Z");
    row("forward: the day before", "America/Santiago", saturday, "2024-09-07T04:00:00Z", "2024-09-08T04:00:00Z");
    row("forward: the day without a midnight", "America/Santiago", sunday, "2024-09-08T04:00:00Z",
        "2024-09-09T03:00:00Z");
    // Havana: on 2024-11-03 01:00 becomes 00:00, at 05:00Z: midnight is shown twice.
    row("twice: the day before, to the last one", "America/Havana", saturday, "2024-11-02T04:00:00Z",
        "2024-11-03T05:00:00Z");
    row("twice: from the first one", "America/Havana", sunday, "2024-11-03T04:00:00Z", "2024-11-04T05:00:00Z");
    // St. John's: on 2010-11-07 00:01 became 23:01 of the day before, at 02:31Z.
    row("back over midnight: the day before", "America/St_Johns", saturday, "2010-11-06T02:30:00Z",
        "2010-11-07T03:30:00Z");
    row("back over midnight: the day after", "America/St_Johns", sunday, "2010-11-07T02:30:00Z",
        "2010-11-08T03:30:00Z");
}

void ClosedHoursTest::midnightOnDaysThatChangeTheClock()
{
    QFETCH(QByteArray, zone);
    QFETCH(List, hours);
    QFETCH(QString, begin);
    QFETCH(QString, end);
    const QTimeZone there(zone);
    QVERIFY(there.isValid());
    const QDateTime from = QDateTime::fromString(begin, Qt::ISODate);
    const QDateTime to = QDateTime::fromString(end, Qt::ISODate);
    QVERIFY(!closureAt(hours, from.addMSecs(-1), there));
    QVERIFY(!closureAt(hours, to, there));
    for (QDateTime moment = from; moment < to; moment = moment.addSecs(600)) {
        const std::optional<Closure> closure = closureAt(hours, moment, there);
        QVERIFY2(closure.has_value(), qPrintable(moment.toString(Qt::ISODate)));
        QCOMPARE(closure->until.toString(Qt::ISODate), end);
    }
    QVERIFY(closureAt(hours, to.addMSecs(-1), there).has_value());
}

void ClosedHoursTest::findsProblems_data()
{
    QTest::addColumn<ClosedHours>("added");
    QTest::addColumn<HoursProblem>("problem");
    const auto row = [](const char *what, const ClosedHours &added, HoursProblem problem) {
        QTest::newRow(what) << added << problem;
    };
    row("weekly", weekly("mon", "08:00", "15:10", "new"), HoursProblem::None);
    row("over midnight", weekly("mon", "22:00", "06:00", "new"), HoursProblem::None);
    row("dates", dates("2026-06-01", "2026-06-12", "new"), HoursProblem::None);
    row("one day", dates("2026-06-01", "2026-06-01", "new"), HoursProblem::None);
    row("no name", weekly("mon", "08:00", "15:10", " "), HoursProblem::NoName);
    row("from is to", weekly("mon", "08:00", "08:00", "new"), HoursProblem::SameTime);
    row("a whole day", weekly("mon", "00:00", "00:00", "new"), HoursProblem::None);
    row("whole days but Sunday", weekly("mon,tue,wed,thu,fri,sat", "00:00", "00:00", "new"), HoursProblem::None);
    row("all whole days", weekly("mon,tue,wed,thu,fri,sat,sun", "00:00", "00:00", "new"), HoursProblem::NoRoom);
    row("to midnight, and noon is closed", weekly("mon,tue,wed,thu,fri,sat,sun", "13:00", "00:00", "new"),
        HoursProblem::None);
    row("backwards", dates("2026-06-12", "2026-06-01", "new"), HoursProblem::Backwards);
    row("same name", weekly("mon", "08:00", "15:10", " NOON "), HoursProblem::SameName);
    row("no room", weekly("mon,tue,wed,thu,fri,sat,sun", "13:00", "12:00", "new"), HoursProblem::NoRoom);
    row("an hour of room", weekly("mon,tue,wed,thu,fri,sat,sun", "14:00", "12:00", "new"), HoursProblem::None);
    row("all but Sunday", weekly("mon,tue,wed,thu,fri,sat", "13:00", "12:00", "new"), HoursProblem::None);
    ClosedHours each = weekly("mon", "08:00", "15:10", "new");
    each.reason = QStringLiteral(" ");
    row("no reason", each, HoursProblem::NoReason);
    each = weekly("mon", "08:00", "15:10", "new");
    each.firstDay = QDate(2026, 6, 1);
    row("a day as well", each, HoursProblem::NoTime);
    each = dates("2026-06-01", "2026-06-12", "new");
    each.to = QTime(8, 0);
    row("a time as well", each, HoursProblem::NoTime);
    each = weekly("mon", "08:00", "15:10", "new");
    each.to = QTime();
    row("no end", each, HoursProblem::NoTime);
    each.to = QTime(15, 10, 30);
    row("seconds", each, HoursProblem::NoTime);
    each = dates("2026-06-01", "", "new");
    row("no last day", each, HoursProblem::NoTime);
    row("nothing", {.name = QStringLiteral("new"), .reason = QStringLiteral("x")}, HoursProblem::NoTime);
}

void ClosedHoursTest::findsProblems()
{
    QFETCH(ClosedHours, added);
    QFETCH(HoursProblem, problem);
    const List others {
        weekly("mon,tue,wed,thu,fri,sat,sun", "12:00", "13:00", "Noon"), dates("2026-01-01", "2036-01-01", "Holidays")};
    QCOMPARE(problemOf(added, others), problem);
}

/// They aren't taken; if they came to be, nobody waits for the answer for ever.
void ClosedHoursTest::neverOpenEnds()
{
    const char *week = "mon,tue,wed,thu,fri,sat,sun";
    const List always {weekly(week, "00:00", "12:00", "a"), weekly(week, "12:00", "00:00", "b")};
    const QDateTime now(QDate(2026, 6, 1), QTime(8, 0), utcZone);
    const std::optional<Closure> closure = closureAt(always, now, m_berlin);
    QVERIFY(closure && closure->until >= now.addYears(1));
}

void ClosedHoursTest::weekdaysHaveNames()
{
    QCOMPARE(weekdayNames(weekdaysFromNames(QStringLiteral(" SUN,mon , wed")).value()), QStringLiteral("mon,wed,sun"));
    QVERIFY(!weekdaysFromNames(QStringLiteral("mon,")));
    QVERIFY(!weekdaysFromNames(QStringLiteral("monday")));
    QVERIFY(!weekdaysFromNames(QString()));
    QCOMPARE(weekdayNames({}), QString());
}

void ClosedHoursTest::knowsTheZoneHere()
{
    for (const int month : {1, 7}) {
        const QDateTime moment(QDate(2026, month, 1), QTime(12, 0), utcZone);
        QCOMPARE(localZone(moment).offsetFromUtc(moment), moment.toLocalTime().offsetFromUtc());
    }
}

QTEST_GUILESS_MAIN(ClosedHoursTest)
#include "tst_closedhours.moc"
