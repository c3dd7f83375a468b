// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/tokenstore.h"

#include <QTest>

#include <algorithm>

using namespace Reslate;

class TestSecretParts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackWhole_data();
    void comesBackWhole();
    void comesBackWholeAtEverySize();
    void seesThatSomethingIsMissing();
    void knowsAFirstPart_data();
    void knowsAFirstPart();
};

void TestSecretParts::comesBackWhole_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("entry");
    QTest::addColumn<int>("parts");
    QTest::newRow("small") << 40 << 2000 << 1;
    QTest::newRow("just fits") << 1956 << 2000 << 1;
    QTest::newRow("just doesn't") << 1957 << 2000 << 2;
    QTest::newRow("several") << 1000 << 100 << 11;
    QTest::newRow("as many as can be") << 9800 << 100 << 99;
    QTest::newRow("nothing") << 0 << 100 << 1;
}

void TestSecretParts::comesBackWhole()
{
    QFETCH(int, size);
    QFETCH(int, entry);
    QFETCH(int, parts);
    QByteArray secret(size, 'x');
    for (int i = 0; i < size; ++i)
        secret[i] = static_cast<char>('A' + i % 57);
    const QList<QByteArray> all = splitSecret(secret, entry);
    QCOMPARE(all.size(), parts);
    QVERIFY(std::all_of(all.begin(), all.end(), [entry](const QByteArray &one) { return one.size() <= entry; }));
    QCOMPARE(partsOf(all.first()), parts);
    const auto joined = joinSecret(all);
    QVERIFY(joined);
    QCOMPARE(*joined, secret);
}

void TestSecretParts::comesBackWholeAtEverySize()
{
    for (const int entry : {100, 500, 2000}) {
        for (int size = 0; size <= 4100; ++size) {
            const QByteArray secret(size, 'x');
            const QList<QByteArray> all = splitSecret(secret, entry);
            const auto where = QStringLiteral("%1 bytes, entries of %2").arg(size).arg(entry);
            QVERIFY2(partsOf(all.first()) == all.size(), qPrintable(where));
            QVERIFY2(all.last().size() <= entry, qPrintable(where));
            const auto joined = joinSecret(all);
            QVERIFY2(joined && *joined == secret, qPrintable(where));
        }
    }
}

void TestSecretParts::seesThatSomethingIsMissing()
{
    const QList<QByteArray> now = splitSecret(QByteArray(300, 'n'), 100);
    const QList<QByteArray> before = splitSecret(QByteArray(300, 'b'), 100);
    QVERIFY(now.size() > 2);
    QList<QByteArray> mixed = now;
    mixed.last() = before.last(); // a crash between two entries
    QList<QByteArray> swapped = splitSecret(QByteArray(150, 'a') + QByteArray(150, 'c'), 100);
    swapped.swapItemsAt(1, 2);
    for (const QList<QByteArray> &parts :
        {now.mid(0, now.size() - 1), now + now.mid(1, 1), mixed, swapped, now.mid(1)}) {
        const auto joined = joinSecret(parts);
        QVERIFY(!joined);
        QCOMPARE(joined.error().kind, ErrorKind::NotFound);
    }
}

void TestSecretParts::knowsAFirstPart_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("something else") << QByteArray("a token of another program");
    QTest::newRow("no number") << QByteArray("reslate1 x 0\n");
    QTest::newRow("none") << QByteArray("reslate1 0 0\n");
    QTest::newRow("too many") << QByteArray("reslate1 100 0\n");
    QTest::newRow("newer") << QByteArray("reslate2 1 0\n");
}

void TestSecretParts::knowsAFirstPart()
{
    QFETCH(QByteArray, text);
    QCOMPARE(partsOf(text), 0);
    QVERIFY(!joinSecret({text}));
}

QTEST_GUILESS_MAIN(TestSecretParts)
#include "tst_secretparts.moc"
