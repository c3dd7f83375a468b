// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/credentialmanager.h"

#include "core/log.h"

#include <QCoreApplication>
#include <QPromise>

#include <functional>
#include <utility>

#include <windows.h>

#include <wincred.h>

namespace Reslate::SignIn {
namespace {

/// One entry of the store, which is a file of this user's behind a service of the system: its calls take milliseconds.
class Entry {
public:
    Entry(const QString &service, const QString &key, int part)
        : m_name((service + QLatin1Char('/') + key + (part > 0 ? QStringLiteral("#%1").arg(part) : QString()))
                     .toStdWString())
    {
    }

    Result<QByteArray> read() const
    {
        PCREDENTIALW found = nullptr;
        if (!CredReadW(m_name.c_str(), CRED_TYPE_GENERIC, 0, &found))
            return lastError();
        QByteArray secret(
            reinterpret_cast<const char *>(found->CredentialBlob), static_cast<int>(found->CredentialBlobSize));
        SecureZeroMemory(found->CredentialBlob, found->CredentialBlobSize);
        CredFree(found);
        return secret;
    }

    Result<void> write(const QByteArray &secret)
    {
        QByteArray copy = secret; // the system asks for bytes that it might change
        std::wstring user = L"Reslate";
        CREDENTIALW credential {};
        credential.Type = CRED_TYPE_GENERIC;
        credential.TargetName = m_name.data();
        credential.UserName = user.data();
        credential.CredentialBlobSize = static_cast<DWORD>(copy.size());
        credential.CredentialBlob = reinterpret_cast<LPBYTE>(copy.data());
        credential.Persist = CRED_PERSIST_LOCAL_MACHINE;
        if (CredWriteW(&credential, 0))
            return {};
        return lastError();
    }

    Result<void> remove()
    {
        if (CredDeleteW(m_name.c_str(), CRED_TYPE_GENERIC, 0))
            return {};
        return lastError();
    }

private:
    static tl::unexpected<Error> lastError()
    {
        const DWORD code = GetLastError();
        if (code == ERROR_NOT_FOUND)
            return tl::make_unexpected(Error {.kind = ErrorKind::NotFound, .message = QStringLiteral("no entry")});
        qCDebug(logSignIn) << "credential manager:" << code;
        return tl::make_unexpected(Error {.kind = ErrorKind::Storage, .code = QStringLiteral("no_keychain")});
    }

    std::wstring m_name;
};

/// Does it when the event loop runs again, whether the store still lives or not: so all that is asked for is done in
/// the order in which it was asked for.
template <typename T> QFuture<Result<T>> soon(std::function<Result<T>()> work)
{
    const auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [promise, work = std::move(work)] {
            promise->addResult(work());
            promise->finish();
        },
        Qt::QueuedConnection);
    return promise->future();
}

Result<QByteArray> readParts(const QString &service, const QString &key)
{
    QList<QByteArray> parts;
    do {
        const Result<QByteArray> part = Entry(service, key, static_cast<int>(parts.size())).read();
        if (!part)
            return part;
        parts.append(*part);
    } while (parts.size() < partsOf(parts.constFirst()));
    return joinSecret(parts);
}

/// The first entry is written last, so that what a crash leaves behind is seen not to be whole.
Result<void> writeParts(const QString &service, const QString &key, const QList<QByteArray> &parts)
{
    for (int part = static_cast<int>(parts.size()) - 1; part >= 0; --part) {
        if (const Result<void> done = Entry(service, key, part).write(parts.at(part)); !done)
            return done;
    }
    return {};
}

/// Those too that a longer secret before this one left behind; from the last to the first, so that none is left
/// without one before it.
Result<void> removeParts(const QString &service, const QString &key)
{
    int count = 0;
    Result<QByteArray> part = Entry(service, key, 0).read();
    while (part)
        part = Entry(service, key, ++count).read();
    if (part.error().kind != ErrorKind::NotFound)
        return tl::make_unexpected(part.error());
    while (count > 0) {
        if (const Result<void> done = Entry(service, key, --count).remove(); !done)
            return done;
    }
    const Result<QByteArray> left = Entry(service, key, 0).read();
    if (!left && left.error().kind == ErrorKind::NotFound)
        return {};
    return left ? failure(ErrorKind::Storage) : Result<void>(tl::make_unexpected(left.error()));
}

} // namespace

CredentialManager::CredentialManager(QString service, qsizetype entryBytes)
    : m_service(std::move(service))
    , m_entryBytes(entryBytes)
{
}

QFuture<Result<QByteArray>> CredentialManager::read(const QString &key)
{
    return soon<QByteArray>([service = m_service, key] { return readParts(service, key); });
}

QFuture<Result<void>> CredentialManager::write(const QString &key, const QByteArray &secret)
{
    const QList<QByteArray> parts = splitSecret(secret, m_entryBytes);
    return soon<void>([service = m_service, key, parts] { return writeParts(service, key, parts); });
}

QFuture<Result<void>> CredentialManager::remove(const QString &key)
{
    return soon<void>([service = m_service, key] { return removeParts(service, key); });
}

} // namespace Reslate::SignIn
