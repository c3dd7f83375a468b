// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/tokenstore.h"

#ifdef RESLATE_HAS_QTKEYCHAIN
#include "signin/keychain.h"
#else
#include "signin/credentialmanager.h"
#endif

namespace Reslate {

std::unique_ptr<TokenStore> systemTokenStore(Clock &clock, const QString &service, qsizetype entryBytes)
{
#ifdef RESLATE_HAS_QTKEYCHAIN
    return std::make_unique<SignIn::Keychain>(clock, service, entryBytes);
#else
    Q_UNUSED(clock)
    return std::make_unique<SignIn::CredentialManager>(service, entryBytes);
#endif
}

} // namespace Reslate
