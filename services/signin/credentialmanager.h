// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signin/tokenstore.h"

namespace Reslate::SignIn {

/// The Credential Manager of Windows, without a library between: for a build that has no QtKeychain. Entries are
/// generic credentials of this user on this computer, named SERVICE/KEY and SERVICE/KEY#1 …; they don't roam.
/// (CredWriteW: at most 2,560 bytes an entry, CRED_MAX_CREDENTIAL_BLOB_SIZE.)
class CredentialManager final : public TokenStore {
public:
    CredentialManager(QString service, qsizetype entryBytes);

    QFuture<Result<QByteArray>> read(const QString &key) override;
    QFuture<Result<void>> write(const QString &key, const QByteArray &secret) override;
    QFuture<Result<void>> remove(const QString &key) override;

private:
    QString m_service;
    qsizetype m_entryBytes;
};

} // namespace Reslate::SignIn
