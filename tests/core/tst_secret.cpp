// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret.h"

#include <QTest>

#include <type_traits>

using namespace Reslate;

/// Whether a value can be written to a log.
template <typename T>
concept Loggable = requires(QDebug debug, const T &value)
{
    debug << value;
};
static_assert(Loggable<QByteArray> && !Loggable<Secret>);

class TestSecret : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void overwritesWhatItWasMadeOf();
    void copiesShare();
    void wipesItsOwnOnly();
};

void TestSecret::overwritesWhatItWasMadeOf()
{
    QByteArray bytes("123456-654321");
    const Secret secret(std::move(bytes));
    QVERIFY(bytes.isEmpty());
    QCOMPARE(secret.reveal(), QByteArrayView("123456-654321"));
}

void TestSecret::copiesShare()
{
    Secret first(QByteArray("key"));
    const Secret second = first;
    first = Secret();
    QVERIFY(first.isEmpty() && !second.isEmpty());
    QCOMPARE(second.reveal(), QByteArrayView("key"));
    QVERIFY(second == Secret(QByteArray("key")));
}

void TestSecret::wipesItsOwnOnly()
{
    QByteArray mine("password");
    const QByteArray other = mine;
    wipe(mine);
    QVERIFY(mine.isEmpty());
    QCOMPARE(other, QByteArray("password"));
}

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
