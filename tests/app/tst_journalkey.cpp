// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journalkey.h"

#include "fakeclock.h"
#include "memorystore.h"

#include <QtTest/QTest>

#include <optional>

using namespace Reslate;
using namespace std::chrono_literals;
using Reslate::Test::MemoryStore;

namespace {

const QString keyName = QStringLiteral("journal-seal");

/// Says "not found" until something is written, as a keychain does that is locked and asks for its password then.
class LockedStore final : public TokenStore {
public:
    QFuture<Result<QByteArray>> read(const QString &key) override
    {
        return locked ? readyFuture<Result<QByteArray>>(failure(ErrorKind::NotFound)) : store.read(key);
    }
    QFuture<Result<void>> write(const QString &key, const QByteArray &secret) override
    {
        if (staysLocked)
            return readyFuture<Result<void>>(failure(ErrorKind::Storage));
        locked = false;
        return store.write(key, secret);
    }
    QFuture<Result<void>> remove(const QString &key) override
    {
        return locked ? readyFuture<Result<void>>({}) : store.remove(key);
    }

    MemoryStore store;
    bool locked = true;
    bool staysLocked = false;
};

} // namespace

class JournalKeyTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void makesOneAndKeepsIt()
    {
        MemoryStore store;
        const SealKey first = read(store);
        QVERIFY(first.isThere());
        QCOMPARE(store.secrets.keys(), QStringList {keyName}); // nothing else is left
        QCOMPARE(store.secrets.value(keyName).size(), SealKey::bytes);
        QCOMPARE(read(store).id(), first.id());
    }

    void hasNoneWithoutAKeychain()
    {
        MemoryStore store;
        store.trouble = Error {.kind = ErrorKind::Storage};
        QVERIFY(!read(store).isThere());
        QCOMPARE(store.writes, 0);
    }

    void takesNoLockedKeychainForEmpty()
    {
        LockedStore store;
        const QByteArray key = SealKey::random();
        store.store.secrets.insert(keyName, key);
        store.staysLocked = true;
        QVERIFY(!read(store).isThere());
        store.staysLocked = false;
        QCOMPARE(read(store).id(), SealKey(key).id());
        QCOMPARE(store.store.secrets.value(keyName), key);
    }

    void whatIsNoKeySealsNothing()
    {
        MemoryStore store;
        store.secrets.insert(keyName, "not a key");
        QVERIFY(!read(store).isThere());
        QCOMPARE(store.secrets.value(keyName), QByteArray("not a key"));
    }

    void goesOnWithoutAnAnswer()
    {
        MemoryStore store;
        store.slow = true; // the probe is never written
        FakeClock clock;
        QObject context;
        std::optional<SealKey> key;
        readSealKey(store, clock, &context, [&key](const SealKey &read) { key = read; });
        QTRY_COMPARE(store.writes, 1);
        QVERIFY(!key);
        clock.advance(10s);
        QTRY_VERIFY(key.has_value());
        QVERIFY(!key->isThere());
    }

    void nobodyIsToldWhoIsGone()
    {
        MemoryStore store;
        FakeClock clock;
        bool told = false;
        auto context = std::make_unique<QObject>();
        readSealKey(store, clock, context.get(), [&told](const SealKey &) { told = true; });
        context.reset();
        QVERIFY(!QTest::qWaitFor([&told] { return told; }, 50));
    }

private:
    static SealKey read(TokenStore &store)
    {
        FakeClock clock;
        QObject context;
        std::optional<SealKey> key;
        readSealKey(store, clock, &context, [&key](const SealKey &read) { key = read; });
        return QTest::qWaitFor([&key] { return key.has_value(); }) ? *key : SealKey();
    }
};

QTEST_GUILESS_MAIN(JournalKeyTest)
#include "tst_journalkey.moc"
