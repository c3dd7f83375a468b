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
    QTest::newRow("just fits") << 1955 << 2000 << 1;
    QTest::newRow("just doesn't") << 2000 << 2000 << 2;
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

void TestSecretParts::seesThatSomethingIsMissing()
{
    const QList<QByteArray> now = splitSecret(QByteArray(300, 'n'), 100);
    const QList<QByteArray> before = splitSecret(QByteArray(300, 'b'), 100);
    QVERIFY(now.size() > 2);
    QList<QByteArray> mixed = now;
    mixed.last() = before.last(); // a crash between two entries
    QList<QByteArray> swapped = splitSecret(QByteArray(150, 'a') + QByteArray(150, 'c'), 100);
    swapped.swapItemsAt(1, 2);
    for (const QList<QByteArray> &parts : {now.mid(0, now.size() - 1), now + now.mid(1, 1), mixed, swapped, now.mid(1)}) {
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
