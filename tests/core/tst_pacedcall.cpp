// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pacedcall.h"

#include <QTest>

using namespace Reslate;

class TestPacedCall : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void makesOneCallOfMany();
    void waitsForThePause();
    void canBeMadeOrForgottenAtOnce();
};

void TestPacedCall::makesOneCallOfMany()
{
    int calls = 0;
    PacedCall call([&calls] { ++calls; });
    for (int i = 0; i < 3; ++i)
        call.ask(std::chrono::hours(1)); // none was made yet: nothing to pause from
    QCOMPARE(calls, 0);
    QTRY_COMPARE(calls, 1);
    QCoreApplication::processEvents();
    QCOMPARE(calls, 1);
}

void TestPacedCall::waitsForThePause()
{
    int calls = 0;
    PacedCall call([&calls] { ++calls; });
    call.ask();
    QTRY_COMPARE(calls, 1);
    call.ask(std::chrono::hours(1));
    for (int i = 0; i < 10; ++i)
        QCoreApplication::processEvents();
    QCOMPARE(calls, 1);
    call.ask(std::chrono::hours(2)); // the shorter of both counts
    call.ask();
    QTRY_COMPARE(calls, 2);
    call.ask(std::chrono::milliseconds(20));
    QTRY_COMPARE(calls, 3);
}

void TestPacedCall::canBeMadeOrForgottenAtOnce()
{
    int calls = 0;
    PacedCall call([&calls] { ++calls; });
    call.flush(); // nobody asked
    QCOMPARE(calls, 0);
    call.ask();
    call.flush();
    QCOMPARE(calls, 1);
    call.ask();
    call.cancel();
    for (int i = 0; i < 10; ++i)
        QCoreApplication::processEvents();
    QCOMPARE(calls, 1);
}

QTEST_GUILESS_MAIN(TestPacedCall)
#include "tst_pacedcall.moc"
