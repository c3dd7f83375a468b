// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shortlist.h"

#include <QString>
#include <QtTest/QTest>

#if defined(__GLIBC__) && (__GLIBC__ > 2 || __GLIBC_MINOR__ >= 33)
#include <malloc.h>
#define COUNTS_MEMORY 1
#endif

using namespace Reslate;

namespace {

ShortList<QString> listOf(int n)
{
    ShortList<QString> list;
    for (int i = 0; i < n; ++i)
        list.append(QString::number(i));
    return list;
}

} // namespace

class ShortListTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void movingKeepsWhatIsMoved_data()
    {
        QTest::addColumn<int>("left");
        QTest::addColumn<int>("right");
        for (const int left : {0, 1, 2, 5}) {
            for (const int right : {0, 1, 2, 5})
                QTest::addRow("%d into %d", right, left) << left << right;
        }
    }

    void movingKeepsWhatIsMoved()
    {
        QFETCH(const int, left);
        QFETCH(const int, right);
        ShortList<QString> list = listOf(left);
        list = listOf(right);
        QCOMPARE(list, listOf(right));
        ShortList<QString> &same = list;
        list = std::move(same);
        QCOMPARE(list, listOf(right));
        list.append(QStringLiteral("more"));
        QCOMPARE(list.size(), right + 1);
    }

    void movingLosesNoMemory()
    {
#ifdef COUNTS_MEMORY
        const auto before = mallinfo2().uordblks;
        constexpr int rounds = 10'000;
        for (int i = 0; i < rounds; ++i) {
            ShortList<QString> list = listOf(2);
            list = listOf(2);
        }
        const auto after = mallinfo2().uordblks;
        QVERIFY2(after < before + rounds, qPrintable(QString::number(after - before))); // a list of two takes 48 bytes
#else
        QSKIP("nothing counts memory here");
#endif
    }
};

QTEST_APPLESS_MAIN(ShortListTest)
#include "tst_shortlist.moc"
