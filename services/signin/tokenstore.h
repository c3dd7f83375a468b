// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QString>

#include <memory>

namespace Reslate {

class Clock;

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

/// The most bytes of an entry: Windows takes 2,560, and some stores of Linux little more.
inline constexpr qsizetype largestEntry = 2000;

/// The store of the system that this program runs on, in which service names it: Windows Credential Manager, macOS
/// Keychain, Secret Service or KWallet. There is no other place: without one, nothing is kept. The clock must outlive
/// it.
std::unique_ptr<TokenStore> systemTokenStore(
    Clock &clock, const QString &service = QStringLiteral("Reslate"), qsizetype entryBytes = largestEntry);

} // namespace Reslate
