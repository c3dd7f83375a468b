// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "fakeclock.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Reslate;

class TestClock final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// From two seconds on a timer of Qt is coarse unless it is told otherwise, and may fire 5 % early.
    void neverCallsEarly()
    {
        SystemClock clock;
        int called = 0;
        int early = 0;
        for (const int delay : {0, 10, 2010, 2130, 2260, 2390}) {
            const QDateTime due = clock.now().addMSecs(delay);
            clock.callAfter(std::chrono::milliseconds(delay), this, [&, due] {
                ++called;
                early += clock.now() < due ? 1 : 0;
            });
        }
        QTRY_COMPARE(called, 6);
        QCOMPARE(early, 0);
    }

    void doesNotCallADeadContext()
    {
        SystemClock clock;
        int called = 0;
        {
            QObject context;
            clock.callAfter(std::chrono::milliseconds(0), &context, [&called] { ++called; });
        }
        bool later = false;
        clock.callAfter(std::chrono::milliseconds(5), this, [&later] { later = true; });
        QTRY_VERIFY(later);
        QCOMPARE(called, 0);
    }

    /// Neither a clock that is set nor a sleep makes a time be up, nor keeps it from being up.
    void awakeTimeIsNobodysToSet()
    {
        FakeClock clock;
        int called = 0;
        callAfterAwake(clock, std::chrono::minutes(10), this, [&called] { ++called; });
        clock.advance(std::chrono::minutes(5));
        clock.jump(std::chrono::hours(8)); // it slept
        clock.advance(std::chrono::minutes(4));
        QCOMPARE(called, 0);
        clock.jump(-std::chrono::hours(24)); // and somebody set it back
        clock.advance(std::chrono::seconds(59));
        QCOMPARE(called, 0);
        clock.advance(std::chrono::seconds(1));
        QCOMPARE(called, 1);
    }

    void awakeTimePasses()
    {
        SystemClock clock;
        const auto before = clock.awake();
        QElapsedTimer real;
        real.start();
        QTRY_VERIFY(clock.awake() - before >= std::chrono::milliseconds(20));
        QVERIFY(real.elapsed() >= 19);
    }
};

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
