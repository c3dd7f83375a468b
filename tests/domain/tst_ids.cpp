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
        QTest::newRow("all digits") << QStringLiteral("01234567-89ab-cdef-0123-456789abcdef") << false;
        QTest::newRow("a character too many") << QStringLiteral("6f1b3c0a-1111-4222-8333-abcdefabcdef0") << false;
        QTest::newRow("dash at another place") << QStringLiteral("6f1b3c0a1-111-4222-8333-abcdefabcdef") << false;
        QTest::newRow("no ASCII") << QString::fromUtf8("6f1b3c0a-1111-4222-8333-abcdefabcd\u00e9") << false;
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
        const QByteArray utf8 = text.toUtf8();
        const DeviceId same = DeviceId::fromUtf8({utf8.constData(), static_cast<size_t>(utf8.size())});
        QVERIFY(same == id);
        QCOMPARE(same.toString(), text);
        QCOMPARE(same.isEmpty(), empty);
    }

    void zerosAreNoId()
    {
        const EntraDeviceId none(QStringLiteral("00000000-0000-0000-0000-000000000000"));
        QVERIFY(none.isEmpty());
        QVERIFY(none == EntraDeviceId());
        QVERIFY(none.toString().isEmpty());
        QVERIFY(EntraDeviceId::fromUtf8("00000000-0000-0000-0000-000000000000").isEmpty());
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

    void countedIdsSpread_data()
    {
        QTest::addColumn<QString>("form");
        QTest::newRow("at the end") << QStringLiteral("5e000000-0000-4000-8000-00000000%1");
        QTest::newRow("within") << QStringLiteral("5e000000-%1-4000-8000-000000000001");
        QTest::newRow("in the first part") << QStringLiteral("5e00%1-0000-4000-8000-000000000001");
    }
    /// A QHash goes by the low bits: where they are alike, it takes minutes for what it does in milliseconds.
    void countedIdsSpread()
    {
        QFETCH(const QString, form);
        constexpr int count = 4096;
        QSet<size_t> places;
        for (int i = 0; i < count; ++i)
            places.insert(qHash(DeviceId(form.arg(i, 4, 16, QLatin1Char('0'))), 7) % count);
        QVERIFY2(places.size() > count / 2, qPrintable(QString::number(places.size()))); // by chance: 63 of 100
    }
};

QTEST_GUILESS_MAIN(IdsTest)
#include "tst_ids.moc"
