// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "signin/tokenstore.h"

#include <QHash>
#include <QObject>
#include <QPointer>

namespace Reslate::SignIn {

/// Whatever QtKeychain finds on this system.
class Keychain final : public TokenStore {
public:
    /// service names this program in the store.
    Keychain(Clock &clock, QString service, qsizetype entryBytes);

    QFuture<Result<QByteArray>> read(const QString &key) override;
    QFuture<Result<void>> write(const QString &key, const QByteArray &secret) override;
    QFuture<Result<void>> remove(const QString &key) override;

private:
    Clock &m_clock;
    QString m_service;
    qsizetype m_entryBytes;
    QHash<QString, QPointer<QObject>> m_last; ///< what was asked for last at each key, as long as it is under way
};

} // namespace Reslate::SignIn
