// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async.h"
#include "core/clock.h"

#include <QCoreApplication>
#include <QtTest/QTest>

using namespace Reslate;

/// whenReady() is the only way in which results are consumed, so it must not call anybody who is gone.
class AsyncTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void deliversASettledFuture()
    {
        int got = 0;
        QObject context;
        whenReady(readyFuture(7), &context, [&](int value) { got = value; });
        QCOMPARE(got, 0); // never from inside the call
        QTRY_COMPARE(got, 7);
    }

    void deliversLater()
    {
        QPromise<QString> promise;
        promise.start();
        QString got;
        QObject context;
        whenReady(promise.future(), &context, [&](const QString &value) { got = value; });
        QCoreApplication::processEvents();
        QVERIFY(got.isEmpty());
        promise.addResult(QStringLiteral("there"));
        promise.finish();
        QTRY_COMPARE(got, QStringLiteral("there"));
    }

    void deliversNothing()
    {
        bool called = false;
        QPromise<void> promise;
        promise.start();
        QObject context;
        whenReady(promise.future(), &context, [&] { called = true; });
        promise.finish();
        QTRY_VERIFY(called);
    }

    void staysSilentWhenTheContextDiesFirst()
    {
        bool called = false;
        QPromise<int> promise;
        promise.start();
        auto context = std::make_unique<QObject>();
        whenReady(promise.future(), context.get(), [&](int) { called = true; });
        context.reset();
        promise.addResult(1);
        promise.finish();
        QCoreApplication::processEvents();
        QVERIFY(!called);
    }

    void staysSilentWhenTheContextDiesBeforeTheCall()
    {
        bool called = false;
        auto context = std::make_unique<QObject>();
        whenReady(readyFuture(1), context.get(), [&](int) { called = true; });
        context.reset();
        QCoreApplication::processEvents();
        QVERIFY(!called);
    }

    void staysSilentWhenThePromiseIsDropped()
    {
        bool called = false;
        QObject context;
        {
            QPromise<int> promise;
            promise.start();
            whenReady(promise.future(), &context, [&](int) { called = true; });
        }
        QTRY_VERIFY(context.children().isEmpty());
        QVERIFY(!called);
    }

    void leavesNothingBehind()
    {
        int got = 0;
        QObject context;
        whenReady(readyFuture(1), &context, [&](int value) { got = value; });
        QTRY_COMPARE(got, 1);
        QTRY_VERIFY(context.children().isEmpty());
    }

    void theSystemClockCallsOnlyTheLiving()
    {
        SystemClock clock;
        bool living = false;
        bool dead = false;
        QObject context;
        auto dying = std::make_unique<QObject>();
        clock.callAfter(std::chrono::milliseconds(1), dying.get(), [&] { dead = true; });
        clock.callAfter(std::chrono::milliseconds(2), &context, [&] { living = true; });
        dying.reset();
        QTRY_VERIFY(living);
        QVERIFY(!dead);
        QCOMPARE(clock.now().timeSpec(), Qt::UTC);
    }
};

QTEST_GUILESS_MAIN(AsyncTest)
#include "tst_async.moc"
