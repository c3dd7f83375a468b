// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/appcontext.h"
#include "signin/accounttokens.h"
#include "signin/signinjson.h"

namespace Reslate {

/// Keeps the window of an account going: asks for more access in time, tells when a person has to sign in, and takes
/// up what waited for it.
class AccountWatch final : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it.
    AccountWatch(AccountTokens &tokens, AppContext &context);

    const SignedInAccount &account() const { return m_tokens.account(); }
    const AccountTokens &tokens() const { return m_tokens; }
    /// What a sign-in has to ask for.
    Access access() const { return m_access; }
    Extra extra() const { return m_extra; }
    const QByteArray &demandedClaims() const { return m_tokens.demandedClaims(); }
    /// A person signed in, asking for that scope.
    void activate(const TokenAnswer &tokens, const QByteArray &scope);

Q_SIGNALS:
    /// The account outlives the program now; it may have before.
    void kept();

private:
    void need(Access access);
    void resumeJobs();
    bool isMended(const Error &why) const;

    AccountTokens &m_tokens;
    AppContext &m_context;
    Access m_access = Access::Read;
    Extra m_extra = Extra::None;
};

} // namespace Reslate
