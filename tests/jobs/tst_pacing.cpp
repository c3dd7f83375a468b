// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/utc.h"
#include "jobs/engine/daycount.h"
#include "jobs/engine/pacing.h"

#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace Reslate;
using namespace std::chrono_literals;

class PacingTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void letsAWindowPass()
    {
        Pacing pacing((PaceLimits()));
        QCOMPARE(pacing.allowance(ResetMode::Sync, 1000, at(0)), 200);
        pacing.spend(ResetMode::Sync, 150, at(0));
        pacing.spend(ResetMode::Sync, 40, at(5));
        QCOMPARE(pacing.allowance(ResetMode::Sync, 1000, at(5)), 10);
        QCOMPARE(pacing.earliest(ResetMode::Sync, 10, at(5)), at(5));
        QCOMPARE(pacing.earliest(ResetMode::Sync, 11, at(5)), at(20));
        QCOMPARE(pacing.earliest(ResetMode::Sync, 161, at(5)), at(25));
        QCOMPARE(pacing.allowance(ResetMode::Sync, 1000, at(19)), 10);
        QCOMPARE(pacing.allowance(ResetMode::Sync, 1000, at(20)), 160);
        QCOMPARE(pacing.allowance(ResetMode::Sync, 1000, at(25)), 200);
    }

    void neverLetsMoreThanALimitIntoAnyWindow()
    {
        Pacing pacing((PaceLimits()));
        QList<int> sent; // the second in which each left
        for (int second = 0; second < 100; ++second) {
            const int n = pacing.allowance(ResetMode::Sync, 7 + second % 20, at(second));
            pacing.spend(ResetMode::Sync, n, at(second));
            sent += QList<int>(n, second);
        }
        for (int from = 0; from < 100; ++from) {
            const auto inWindow = std::count_if(
                sent.cbegin(), sent.cend(), [from](int second) { return second >= from && second < from + 20; });
            QVERIFY2(inWindow <= 200, qPrintable(QString::number(from)));
        }
        QVERIFY(sent.size() > 800);
    }

    void askingForMoreThanAWindowHoldsStillEnds()
    {
        Pacing pacing((PaceLimits()));
        QCOMPARE(pacing.earliest(ResetMode::Sync, 5000, at(0)), at(0));
        pacing.spend(ResetMode::Sync, 200, at(0));
        QCOMPARE(pacing.earliest(ResetMode::Sync, 5000, at(1)), at(20));
        QCOMPARE(pacing.earliest(ResetMode::FactoryWipe, 5000, at(30)), at(30));
    }

    void keepsTheDaysQuota_data()
    {
        QTest::addColumn<ResetMode>("mode");
        QTest::addColumn<int>("perDay");
        QTest::newRow("autopilot reset") << ResetMode::AutopilotReset << 500;
        QTest::newRow("keep account") << ResetMode::WipeKeepAccount << 500;
        QTest::newRow("factory") << ResetMode::FactoryWipe << 500;
        QTest::newRow("protected") << ResetMode::ProtectedWipe << 500;
        QTest::newRow("retire") << ResetMode::Retire << 1000;
        QTest::newRow("delete") << ResetMode::DeleteIntune << 1000;
    }
    void keepsTheDaysQuota()
    {
        QFETCH(ResetMode, mode);
        QFETCH(int, perDay);
        PaceLimits limits;
        limits.writesPerWindow = PaceLimits::unlimited;
        Pacing pacing(limits);
        QCOMPARE(pacing.allowance(mode, 5000, at(0)), perDay);
        pacing.spend(mode, perDay - 5, at(0));
        QCOMPARE(pacing.leftToday(mode, at(1)), 5);
        QCOMPARE(pacing.earliest(mode, 5, at(1)), at(1));
        QCOMPARE(pacing.earliest(mode, 6, at(1)), tomorrow());
        pacing.giveBack(mode, 1, at(2));
        QCOMPARE(pacing.allowance(mode, 5000, at(2)), 6);
        QCOMPARE(pacing.allowance(ResetMode::Sync, 5000, at(2)), 5000);
        QCOMPARE(pacing.allowance(mode, 5000, tomorrow()), perDay);
        pacing.giveBack(mode, 3, tomorrow()); // yesterday's
        pacing.spend(mode, 1, tomorrow());
        QCOMPARE(pacing.leftToday(mode, tomorrow()), perDay - 1);
    }

    void wipesShareOneQuota()
    {
        Pacing pacing((PaceLimits()));
        pacing.spend(ResetMode::FactoryWipe, 100, at(0));
        pacing.spend(ResetMode::AutopilotReset, 100, at(0));
        QCOMPARE(pacing.leftToday(ResetMode::WipeKeepAccount, at(0)), 300);
        QCOMPARE(pacing.leftToday(ResetMode::Retire, at(0)), 1000);
    }

    void theDayIsTheUtcDay()
    {
        Pacing pacing((PaceLimits()));
        const QDateTime berlinNight(QDate(2026, 8, 25), QTime(0, 30), QTimeZone(7200)); // 22:30 UTC the day before
        pacing.spend(ResetMode::FactoryWipe, 500, berlinNight);
        QCOMPARE(pacing.leftToday(ResetMode::FactoryWipe, berlinNight.addSecs(5000)), 0);
        QCOMPARE(pacing.earliest(ResetMode::FactoryWipe, 1, berlinNight.addSecs(60)), tomorrow());
    }

    void holdsForRetryAfter()
    {
        Pacing pacing((PaceLimits()));
        pacing.holdUntil(at(30));
        pacing.holdUntil(at(10)); // doesn't shorten it
        QCOMPARE(pacing.allowance(ResetMode::Sync, 20, at(29)), 0);
        QCOMPARE(pacing.earliest(ResetMode::Sync, 20, at(1)), at(30));
        QCOMPARE(pacing.allowance(ResetMode::Sync, 20, at(30)), 20);
    }

    void knowsWhatLeftBeforeTheProgramRan()
    {
        Pacing pacing((PaceLimits()));
        pacing.leftJustNow(150, at(0));
        pacing.spentEarlier(ResetMode::FactoryWipe, 300, at(0));
        QCOMPARE(pacing.allowance(ResetMode::FactoryWipe, 1000, at(0)), 50);
        QCOMPARE(pacing.allowance(ResetMode::FactoryWipe, 1000, at(20)), 200);
        QCOMPARE(pacing.leftToday(ResetMode::FactoryWipe, at(0)), 200);
    }

    /// The service says "not now" and no more, and our own count still has room.
    void refusalsWithoutATimeEndTheDay()
    {
        Pacing pacing((PaceLimits()));
        const ResetMode mode = ResetMode::FactoryWipe;
        const auto refuse = [&](int second) { pacing.refused(mode, at(second)); };
        pacing.spend(mode, 100, at(0));
        for (const int second : {0, 15, 29, 30})
            refuse(second);
        QCOMPARE(pacing.leftToday(mode, at(30)), 400); // a window may last so long
        pacing.taken(ResetMode::AutopilotReset); // of the same quota
        refuse(31);
        QCOMPARE(pacing.leftToday(mode, at(31)), 400);
        refuse(61 + 121); // long after the one before
        QCOMPARE(pacing.leftToday(mode, at(182)), 400);
        refuse(200);
        pacing.giveBack(mode, 20, at(0));
        refuse(213);
        QCOMPARE(pacing.leftToday(mode, at(213)), 0);
        QCOMPARE(pacing.earliest(mode, 20, at(213)), tomorrow());
        QCOMPARE(pacing.leftToday(ResetMode::Retire, at(213)), 1000);
        QCOMPARE(pacing.leftToday(mode, tomorrow()), 500);
        for (const int second : {0, 40, 80})
            pacing.refused(ResetMode::Sync, at(second)); // has no quota
        QCOMPARE(pacing.allowance(ResetMode::Sync, 200, at(300)), 200);
    }

    void noLimitsHoldNothing()
    {
        Pacing pacing(PaceLimits::none());
        pacing.spend(ResetMode::FactoryWipe, 1'000'000, at(0));
        for (const int second : {0, 40, 80})
            pacing.refused(ResetMode::FactoryWipe, at(second));
        QCOMPARE(pacing.allowance(ResetMode::FactoryWipe, 1'000'000, at(0)), 1'000'000);
        QCOMPARE(pacing.earliest(ResetMode::FactoryWipe, 20, at(0)), at(0));
    }

    void limitsOfNothingStillMove()
    {
        PaceLimits limits;
        limits.wipesPerDay = 0;
        limits.writesPerWindow = -3;
        const Pacing pacing(limits);
        QCOMPARE(pacing.allowance(ResetMode::FactoryWipe, 20, at(0)), 1);
    }

    /// Two programs with one limit: what one claimed the other can't have, until it is given back or the day is over.
    void sharesADay()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("new/sent.json"));
        PaceLimits limits;
        limits.wipesPerDay = 30;
        Pacing one(limits);
        Pacing two(limits);
        one.shareDay(DayCount(file));
        two.shareDay(DayCount(file));
        const ResetMode mode = ResetMode::FactoryWipe;
        QCOMPARE(claim(one, mode, 20, at(1)).value(), 20);
        one.spend(mode, 20, at(1));
        QCOMPARE(claim(two, mode, 20, at(2)).value(), 10);
        two.spend(mode, 10, at(2));
        QCOMPARE(two.leftToday(mode, at(2)), 0);
        QCOMPARE(claim(one, mode, one.allowance(mode, 20, at(3)), at(3)).value(), 0);
        QCOMPARE(one.leftToday(mode, at(3)), 0);
        QCOMPARE(one.earliest(mode, 1, at(3)), tomorrow());
        QCOMPARE(claim(one, ResetMode::Retire, 20, at(3)).value(), 20);
        QCOMPARE(claim(one, ResetMode::Sync, 200, at(3)).value(), 200); // has no quota
        two.giveBack(mode, 4, at(2));
        QCOMPARE(two.leftToday(mode, at(4)), 4);
        QCOMPARE(claim(two, mode, 1, at(4)).value(), 1);
        Pacing three(limits); // begins later, with a journal of its own
        three.shareDay(DayCount(file));
        QCOMPARE(claim(three, mode, 0, at(5)).value(), 0);
        QCOMPARE(three.leftToday(mode, at(5)), 3);
        QCOMPARE(claim(three, mode, 20, at(5)).value(), 3);
        QCOMPARE(claim(three, mode, 20, tomorrow()).value(), 20);
        QCOMPARE(claim(one, mode, 20, tomorrow()).value(), 10);
    }

    void whatCannotBeCountedDoesNotLeave()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("sent.json"));
        QFile broken(file);
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("{") == 1);
        broken.close();
        Pacing pacing((PaceLimits()));
        pacing.shareDay(DayCount(file));
        QCOMPARE(claim(pacing, ResetMode::FactoryWipe, 1, at(0)).error().kind, ErrorKind::Storage);
        pacing.shareDay(DayCount(file + QStringLiteral("/no/folder/sent.json")));
        QVERIFY(!claim(pacing, ResetMode::FactoryWipe, 1, at(0)).has_value());
    }

private:
    /// How many the shared count grants.
    static Result<int> claim(Pacing &pacing, ResetMode mode, int n, const QDateTime &now)
    {
        std::optional<DayClaim> claim = pacing.claimOf(mode, n, now);
        return claim ? pacing.onClaimed(mode, *claim, claim->ask()) : Result<int>(n);
    }
    static QDateTime at(int second) { return QDateTime(QDate(2026, 8, 24), QTime(9, 0), utcZone).addSecs(second); }
    static QDateTime tomorrow() { return QDateTime(QDate(2026, 8, 25), QTime(0, 0), utcZone); }
};

QTEST_GUILESS_MAIN(PacingTest)
#include "tst_pacing.moc"
