// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QByteArray>
#include <QFuture>
#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>

namespace Reslate {

/// Keeps secrets between runs, each under a key. Every future settles exactly once, from the event loop. What is asked
/// for at one key is done in that order.
class TokenStore {
public:
    TokenStore() = default;
    virtual ~TokenStore() = default;
    Q_DISABLE_COPY_MOVE(TokenStore)

    /// NotFound: nothing is kept under that key, or nothing whole, and the store was open to look. KeychainLocked: it
    /// lets nobody in. Storage: the store can't be used. No error holds words of the store: these are in the log.
    virtual QFuture<Result<QByteArray>> read(const QString &key) = 0;
    virtual QFuture<Result<void>> write(const QString &key, const QByteArray &secret) = 0;
    /// Fine, too, when there is nothing. Never over a locked store, which would keep what is there.
    virtual QFuture<Result<void>> remove(const QString &key) = 0;
};

/// Cuts a secret into entries of at most mostBytes (100 or more): Windows refuses larger ones than 2,560. The first
/// says how many there are and what they add up to.
QList<QByteArray> splitSecret(const QByteArray &secret, qsizetype mostBytes);
/// How many entries belong to one that begins like this; 0: it is not the first entry of a secret.
int partsOf(const QByteArray &first);
/// NotFound when the entries don't add up to one secret.
Result<QByteArray> joinSecret(const QList<QByteArray> &parts);

/// The system's own store: Windows Credential Manager, macOS Keychain, Secret Service or KWallet. There is no other
/// place: without one, nothing is kept.
class Keychain final : public TokenStore {
public:
    static constexpr qsizetype largestEntry = 2000;

    /// service names this program in the store.
    explicit Keychain(Clock &clock, QString service = QStringLiteral("Reslate"), qsizetype entryBytes = largestEntry);

    QFuture<Result<QByteArray>> read(const QString &key) override;
    QFuture<Result<void>> write(const QString &key, const QByteArray &secret) override;
    QFuture<Result<void>> remove(const QString &key) override;

private:
    Clock &m_clock;
    QString m_service;
    qsizetype m_entryBytes;
    QHash<QString, QPointer<QObject>> m_last; ///< what was asked for last at each key, as long as it is under way
};

} // namespace Reslate
