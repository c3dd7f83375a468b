// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async.h"
#include "core/clock.h"
#include "fakeclock.h"
#include "keyring.h"
#include "signin/tokenstore.h"

#include <QTest>

#include <optional>

using namespace Reslate;

namespace {

/// Set by withkeyring.sh, which starts this test with a keychain of its own.
bool hasKeychain()
{
    return qEnvironmentVariableIsSet("RESLATE_TEST_KEYRING");
}

template <typename T> std::optional<Result<T>> waitFor(const QFuture<Result<T>> &future)
{
    std::optional<Result<T>> result;
    QObject context;
    whenReady(future, &context, [&result](const Result<T> &how) { result = how; });
    constexpr int patience = 60'000;
    return QTest::qWaitFor([&result] { return result.has_value(); }, patience) ? result : std::nullopt;
}

/// Whether there is nothing at all, as the keychain itself says; what isn't whole counts as something.
bool isGone(TokenStore &keychain, const QString &entry)
{
    const auto read = waitFor(keychain.read(entry));
    return read && !read->has_value() && read->error().kind == ErrorKind::NotFound && !read->error().message.isEmpty();
}

/// The entries of a secret.
QStringList entriesOf(const QString &key, int count)
{
    QStringList entries {key};
    for (int part = 1; part < count; ++part)
        entries.append(QStringLiteral("%1#%2").arg(key).arg(part));
    return entries;
}

} // namespace

/// A real keychain: gnome-keyring in a D-Bus session of its own.
class TestKeychain final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsAndForgets();
    void splitsWhatIsTooLarge();
    void doesOneAfterTheOther();
    void keepsAccountsApart();
    void seesADamagedSecret();
    void saysThatThereIsNone();
    void waitsNotForEver();
    void leavesNothingBehind();
    void believesNothingOfALockedOne();

private:
    SystemClock m_clock;
};

void TestKeychain::initTestCase()
{
    if (!hasKeychain()) // not the developer's own
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
}

void TestKeychain::keepsAndForgets()
{
    if (!hasKeychain())
        QSKIP("dbus-run-session or gnome-keyring-daemon is missing.");
    const auto keychain = systemTokenStore(m_clock, QStringLiteral("ReslateTest"));
    const QString key = QStringLiteral("login.example/tenant/user/client");
    const auto nothing = waitFor(keychain->read(key));
    QVERIFY(nothing);
    QVERIFY2(nothing->error().kind == ErrorKind::NotFound, qPrintable(nothing->error().message));
    QVERIFY(waitFor(keychain->remove(key))->has_value()); // fine when there is nothing

    for (const QByteArray &secret : {QByteArray("refresh-1"), QByteArray("refresh-2 with \xc3\xa4 and \x01")}) {
        QVERIFY(waitFor(keychain->write(key, secret))->has_value());
        const auto afterRestart = systemTokenStore(m_clock, QStringLiteral("ReslateTest"));
        QCOMPARE(waitFor(afterRestart->read(key))->value(), secret);
    }
    QVERIFY(waitFor(keychain->remove(key))->has_value());
    QCOMPARE(waitFor(keychain->read(key))->error().kind, ErrorKind::NotFound);
}

void TestKeychain::splitsWhatIsTooLarge()
{
    if (!hasKeychain())
        QSKIP("dbus-run-session or gnome-keyring-daemon is missing.");
    const auto keychain = systemTokenStore(m_clock, QStringLiteral("ReslateTest"), 100);
    const QString key = QStringLiteral("large");
    const QByteArray large(950, 'L');
    const QByteArray small(120, 's');
    QVERIFY(waitFor(keychain->write(key, large))->has_value());
    QCOMPARE(waitFor(keychain->read(key))->value(), large);
    QVERIFY(waitFor(keychain->write(key, small))->has_value());
    QCOMPARE(waitFor(keychain->read(key))->value(), small);
    QVERIFY(waitFor(keychain->remove(key))->has_value());
    for (const QString &entry : entriesOf(key, 12)) // what the longer one left behind is gone too
        QVERIFY2(isGone(*keychain, entry), qPrintable(entry));
}

void TestKeychain::doesOneAfterTheOther()
{
    if (!hasKeychain())
        QSKIP("dbus-run-session or gnome-keyring-daemon is missing.");
    const auto keychain = systemTokenStore(m_clock, QStringLiteral("ReslateTest"), 100);
    const QString key = QStringLiteral("order");
    const QByteArray first(450, 'f');
    const QByteArray second(250, 's');
    const auto one = keychain->write(key, first);
    const auto two = keychain->write(key, second);
    const auto there = keychain->read(key);
    const auto gone = keychain->remove(key);
    QVERIFY(waitFor(one)->has_value());
    QVERIFY(waitFor(two)->has_value());
    const auto read = waitFor(there);
    QVERIFY(read->has_value());
    QCOMPARE(read->value(), second);
    QVERIFY(waitFor(gone)->has_value());
    for (const QString &entry : entriesOf(key, 7))
        QVERIFY2(isGone(*keychain, entry), qPrintable(entry));
}

void TestKeychain::keepsAccountsApart()
{
    if (!hasKeychain())
        QSKIP("dbus-run-session or gnome-keyring-daemon is missing.");
    const auto keychain = systemTokenStore(m_clock, QStringLiteral("ReslateTest"));
    QVERIFY(waitFor(keychain->write(QStringLiteral("one"), "1"))->has_value());
    QVERIFY(waitFor(keychain->write(QStringLiteral("two"), "2"))->has_value());
    QVERIFY(waitFor(keychain->remove(QStringLiteral("one")))->has_value());
    QCOMPARE(waitFor(keychain->read(QStringLiteral("one")))->error().kind, ErrorKind::NotFound);
    QCOMPARE(waitFor(keychain->read(QStringLiteral("two")))->value(), QByteArray("2"));
    QVERIFY(waitFor(keychain->remove(QStringLiteral("two")))->has_value());
}

void TestKeychain::seesADamagedSecret()
{
    if (!hasKeychain())
        QSKIP("dbus-run-session or gnome-keyring-daemon is missing.");
    const auto keychain = systemTokenStore(m_clock, QStringLiteral("ReslateTest"), 100);
    const QString key = QStringLiteral("damaged");
    QVERIFY(waitFor(keychain->write(key, QByteArray(250, 'd')))->has_value());
    const auto entries = systemTokenStore(m_clock, QStringLiteral("ReslateTest"));
    QVERIFY(waitFor(entries->write(QStringLiteral("damaged#1"), "other"))->has_value());
    QCOMPARE(waitFor(keychain->read(key))->error().kind, ErrorKind::NotFound);
    QVERIFY(waitFor(keychain->remove(key))->has_value());
}

void TestKeychain::saysThatThereIsNone()
{
    if (hasKeychain())
        QSKIP("There is one here; this runs without.");
    const auto keychain = systemTokenStore(m_clock, QStringLiteral("ReslateTest"));
    const auto written = waitFor(keychain->write(QStringLiteral("k"), "secret"));
    QVERIFY(written);
    QVERIFY(!written->has_value());
    QCOMPARE(written->error().kind, ErrorKind::Storage);
    QVERIFY(!written->error().message.contains(QLatin1String("secret")));
    QVERIFY(!written->error().message.contains(QLatin1String("bus"), Qt::CaseInsensitive));
    const auto read = waitFor(keychain->read(QStringLiteral("k")));
    QVERIFY(read && !read->has_value());
    QCOMPARE(read->error().kind, ErrorKind::Storage);
}

void TestKeychain::waitsNotForEver()
{
    FakeClock clock;
    const auto keychain = systemTokenStore(clock, QStringLiteral("ReslateTest"));
    std::optional<Result<QByteArray>> result;
    whenReady(keychain->read(QStringLiteral("k")), this, [&result](const Result<QByteArray> &how) { result = how; });
    QCOMPARE(clock.waiting(), 1);
    clock.advance(std::chrono::minutes(2)); // before the store could answer
    QTRY_VERIFY(result);
    QCOMPARE(result->error().kind, ErrorKind::Storage);
    QCOMPARE(result->error().message, QStringLiteral("timeout"));
}

/// Neither of what it tries the keychain with, nor of a secret that was removed.
void TestKeychain::leavesNothingBehind()
{
    if (!hasKeychain())
        QSKIP("dbus-run-session or gnome-keyring-daemon is missing.");
    const qsizetype before = Test::secretsKept();
    const auto keychain = systemTokenStore(m_clock, QStringLiteral("ReslateTest"), 100);
    const QString key = QStringLiteral("trace");
    QVERIFY(waitFor(keychain->write(key, QByteArray(250, 't')))->has_value());
    QVERIFY(Test::secretsKept() > before);
    QVERIFY(waitFor(keychain->remove(key))->has_value());
    QCOMPARE(waitFor(keychain->read(key))->error().kind, ErrorKind::NotFound);
    QCOMPARE(Test::secretsKept(), before);
}

/// It says "not found" and "removed", and keeps the secret.
void TestKeychain::believesNothingOfALockedOne()
{
    if (!hasKeychain())
        QSKIP("dbus-run-session or gnome-keyring-daemon is missing.");
    const auto keychain = systemTokenStore(m_clock, QStringLiteral("ReslateTest"));
    const QString key = QStringLiteral("login.example/tenant/user/locked");
    const qsizetype before = Test::secretsKept();
    QVERIFY(waitFor(keychain->write(key, "refresh-1"))->has_value());
    QVERIFY(Test::lockKeyring());
    for (const QString &one : {key, QStringLiteral("never-there")}) {
        const auto read = waitFor(keychain->read(one));
        QVERIFY(read && !read->has_value());
        QCOMPARE(read->error().kind, ErrorKind::KeychainLocked);
        const auto removed = waitFor(keychain->remove(one));
        QVERIFY(removed && !removed->has_value());
        QCOMPARE(removed->error().kind, ErrorKind::KeychainLocked);
    }
    const auto written = waitFor(keychain->write(key, "refresh-2"));
    QVERIFY(written && !written->has_value());
    QCOMPARE(written->error().kind, ErrorKind::KeychainLocked);
    QVERIFY(written->error().message.isEmpty()); // the library's words are no use to people

    QVERIFY(Test::unlockKeyring());
    QCOMPARE(Test::secretsKept(), before + 1); // it was there all the time, and nothing came to it
}

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
