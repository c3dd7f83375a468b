// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/device/ids.h"

#include <QSet>
#include <QtTest/QTest>

using namespace Reslate;

class IdsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsAndWrites_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("empty");
        QTest::newRow("GUID") << QStringLiteral("6f1b3c0a-1111-4222-8333-abcdefabcdef") << false;
        QTest::newRow("capitals") << QStringLiteral("6F1B3C0A-1111-4222-8333-ABCDEFABCDEF") << false;
        QTest::newRow("other text") << QStringLiteral("not/a\nguid'") << false;
        QTest::newRow("36 characters, no GUID") << QStringLiteral("zzzzzzzz-1111-4222-8333-abcdefabcdef") << false;
        QTest::newRow("braces") << QStringLiteral("{6f1b3c0a-1111-4222-8333-abcdefabcdef}") << false;
        QTest::newRow("empty") << QString() << true;
    }
    void readsAndWrites()
    {
        QFETCH(QString, text);
        QFETCH(bool, empty);
        const DeviceId id(text);
        QCOMPARE(id.toString(), text);
        QCOMPARE(id.isEmpty(), empty);
        QVERIFY(id == DeviceId(text));
        QCOMPARE(qHash(id), qHash(DeviceId(text)));
    }

    void zerosAreNoId()
    {
        const EntraDeviceId none(QStringLiteral("00000000-0000-0000-0000-000000000000"));
        QVERIFY(none.isEmpty());
        QVERIFY(none == EntraDeviceId());
        QVERIFY(none.toString().isEmpty());
    }

    void guidsCompareWithoutCase()
    {
        const DeviceId small(QStringLiteral("6f1b3c0a-1111-4222-8333-abcdefabcdef"));
        const DeviceId large(QStringLiteral("6F1B3C0A-1111-4222-8333-ABCDEFABCDEF"));
        QVERIFY(small == large);
        QCOMPARE((QSet<DeviceId> {small, large}).size(), 1);
    }

    void otherTextComparesAsItIs()
    {
        QVERIFY(DeviceId(QStringLiteral("abc")) != DeviceId(QStringLiteral("ABC")));
        QVERIFY(DeviceId(QStringLiteral("zzzzzzzz-1111-4222-8333-abcdefabcdef"))
            != DeviceId(QStringLiteral("zzzzzzzz-1111-4222-8333-abcdefabcdee")));
    }
};

QTEST_GUILESS_MAIN(IdsTest)
#include "tst_ids.moc"
