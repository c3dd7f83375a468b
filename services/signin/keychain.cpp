// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/keychain.h"

#include "core/async.h"
#include "core/log.h"

#include <QUuid>

#include <qt6keychain/keychain.h>

#include <functional>
#include <memory>
#include <utility>

namespace Reslate::SignIn {
namespace {

/// Long enough for a person who has to unlock the store first.
constexpr std::chrono::minutes patience(2);

QString entryName(const QString &key, int part)
{
    return part == 0 ? key : key + QLatin1Char('#') + QString::number(part);
}

/// What the store itself says is about buses and services, and of no use to people: it stays in the log.
Error errorOf(const QKeychain::Job &job)
{
    qCDebug(logSignIn).noquote() << "keychain:" << job.error() << redacted(job.errorString());
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {.kind = ErrorKind::NotFound, .message = QStringLiteral("no entry")};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {.kind = ErrorKind::KeychainLocked};
    default:
        return {.kind = ErrorKind::Storage, .code = QStringLiteral("no_keychain")};
    }
}

/// One thing that is asked of the store, made of several jobs of QtKeychain, one after the other. Deletes itself when
/// it has settled. The jobs have no parent: the store's answer may come late and needs a living job, which deletes
/// itself.
template <typename T> class KeychainRequest final : public QObject {
public:
    explicit KeychainRequest(Clock &clock)
    {
        const Error timeout {
            .kind = ErrorKind::Storage, .code = QStringLiteral("no_keychain"), .message = QStringLiteral("timeout")};
        m_promise.start();
        clock.callAfter(patience, this, [this, timeout] { settle(tl::make_unexpected(timeout)); });
    }

    QFuture<Result<T>> future() { return m_promise.future(); }

    template <typename Job, typename Then> void run(Job *job, const QString &entry, Then then)
    {
        job->setKey(entry);
        QObject::connect(
            job, &QKeychain::Job::finished, this, [job, then = std::move(then)](QKeychain::Job *) { then(*job); });
        job->start();
    }

    void settle(Result<T> result)
    {
        if (std::exchange(m_settled, true))
            return;
        m_promise.addResult(std::move(result));
        m_promise.finish();
        deleteLater();
    }

private:
    QPromise<Result<T>> m_promise;
    bool m_settled = false;
};

/// Begins once the one before it with the same key is over: what it asks for is made of several jobs, and those of two
/// would mix.
template <typename T, typename Begin> QFuture<Result<T>> inTurn(QPointer<QObject> &last, Clock &clock, Begin begin)
{
    auto *errand = new KeychainRequest<T>(clock);
    const auto future = errand->future();
    if (last)
        QObject::connect(last.data(), &QObject::destroyed, errand, [errand, begin] { begin(errand); });
    else
        begin(errand);
    last = errand;
    return future;
}

/// Writes something, reads it back and removes it; then is called if all of that went well. Otherwise the errand
/// settles: a locked store says "not found" to who reads and "done" to who removes, and keeps the secret (gnome-keyring
/// 42).
template <typename T> void probe(KeychainRequest<T> *errand, const QString &service, const std::function<void()> &then)
{
    const QString entry = QStringLiteral("probe/") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QByteArray word = entry.toUtf8();
    const auto removed = [=](bool isOpen) {
        return [=](QKeychain::DeletePasswordJob &) {
            if (isOpen)
                then();
            else
                errand->settle(failure(ErrorKind::KeychainLocked));
        };
    };
    const auto readBack = [=](QKeychain::ReadPasswordJob &job) {
        const bool isOpen = job.error() == QKeychain::NoError && job.binaryData() == word;
        errand->run(new QKeychain::DeletePasswordJob(service), entry, removed(isOpen));
    };
    auto *writing = new QKeychain::WritePasswordJob(service);
    writing->setBinaryData(word);
    errand->run(writing, entry, [=](QKeychain::WritePasswordJob &job) {
        if (job.error() != QKeychain::NoError)
            errand->settle(tl::make_unexpected(errorOf(job)));
        else
            errand->run(new QKeychain::ReadPasswordJob(service), entry, readBack);
    });
}

/// isOpen: a probe has shown it since the errand began.
void readPart(KeychainRequest<QByteArray> *errand, const QString &service, const QString &key,
    const QList<QByteArray> &parts, bool isOpen = false)
{
    errand->run(new QKeychain::ReadPasswordJob(service), entryName(key, static_cast<int>(parts.size())),
        [=](QKeychain::ReadPasswordJob &job) {
            if (job.error() == QKeychain::EntryNotFound && !isOpen)
                return probe(errand, service, [=] { readPart(errand, service, key, {}, true); });
            if (job.error() != QKeychain::NoError)
                return errand->settle(tl::make_unexpected(errorOf(job)));
            const QList<QByteArray> all = parts + QList<QByteArray> {job.binaryData()};
            if (all.size() < partsOf(all.first()))
                readPart(errand, service, key, all, isOpen);
            else
                errand->settle(joinSecret(all));
        });
}

/// The first entry is written last, so that what a crash leaves behind is seen not to be whole.
void writeParts(
    KeychainRequest<void> *errand, const QString &service, const QString &key, const QList<QByteArray> &parts)
{
    auto *writing = new QKeychain::WritePasswordJob(service);
    writing->setBinaryData(parts.last());
    errand->run(writing, entryName(key, static_cast<int>(parts.size()) - 1), [=](QKeychain::WritePasswordJob &job) {
        if (job.error() != QKeychain::NoError)
            errand->settle(tl::make_unexpected(errorOf(job)));
        else if (parts.size() == 1)
            errand->settle({});
        else
            writeParts(errand, service, key, parts.mid(0, parts.size() - 1));
    });
}

/// The removal is believed when a probe shows that the store is open, and then nothing is there any more.
void proveRemoval(KeychainRequest<void> *errand, const QString &service, const QString &key)
{
    probe(errand, service, [=] {
        errand->run(new QKeychain::ReadPasswordJob(service), entryName(key, 0), [=](QKeychain::ReadPasswordJob &job) {
            if (job.error() == QKeychain::EntryNotFound)
                errand->settle({});
            else if (job.error() == QKeychain::NoError) // it was locked meanwhile
                errand->settle(failure(ErrorKind::KeychainLocked));
            else
                errand->settle(tl::make_unexpected(errorOf(job)));
        });
    });
}

/// From the last entry to the first, so that none is left without one before it.
void removeBackward(KeychainRequest<void> *errand, const QString &service, const QString &key, int part)
{
    if (part < 0)
        return proveRemoval(errand, service, key);
    errand->run(
        new QKeychain::DeletePasswordJob(service), entryName(key, part), [=](QKeychain::DeletePasswordJob &job) {
            if (job.error() != QKeychain::NoError && job.error() != QKeychain::EntryNotFound)
                return errand->settle(tl::make_unexpected(errorOf(job)));
            removeBackward(errand, service, key, part - 1);
        });
}

/// Counts the entries, those too that a longer secret before this one left behind, and removes them.
void removeFrom(KeychainRequest<void> *errand, const QString &service, const QString &key, int part)
{
    errand->run(new QKeychain::ReadPasswordJob(service), entryName(key, part), [=](QKeychain::ReadPasswordJob &job) {
        if (job.error() == QKeychain::EntryNotFound)
            return removeBackward(errand, service, key, part - 1);
        if (job.error() != QKeychain::NoError)
            return errand->settle(tl::make_unexpected(errorOf(job)));
        removeFrom(errand, service, key, part + 1);
    });
}

} // namespace

Keychain::Keychain(Clock &clock, QString service, qsizetype entryBytes)
    : m_clock(clock)
    , m_service(std::move(service))
    , m_entryBytes(entryBytes)
{
}

QFuture<Result<QByteArray>> Keychain::read(const QString &key)
{
    return inTurn<QByteArray>(m_last[key], m_clock,
        [service = m_service, key](KeychainRequest<QByteArray> *errand) { readPart(errand, service, key, {}); });
}

QFuture<Result<void>> Keychain::write(const QString &key, const QByteArray &secret)
{
    const QList<QByteArray> parts = splitSecret(secret, m_entryBytes);
    return inTurn<void>(m_last[key], m_clock,
        [service = m_service, key, parts](KeychainRequest<void> *errand) { writeParts(errand, service, key, parts); });
}

QFuture<Result<void>> Keychain::remove(const QString &key)
{
    return inTurn<void>(m_last[key], m_clock, [service = m_service, key](KeychainRequest<void> *errand) {
        probe(errand, service, [=] { removeFrom(errand, service, key, 0); }); // where it can be, it is unlocked by this
    });
}

} // namespace Reslate::SignIn
