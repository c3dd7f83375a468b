// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokenissuer.h"

namespace Reslate::Demo {

/// The sign-in in a browser: the authorize page, the choice of an account, and the code with PKCE that it gives.
class AuthorizationCodeFlow {
public:
    /// All must outlive this.
    AuthorizationCodeFlow(
        const School &school, const std::vector<User> &accounts, MadeSecrets &secrets, TokenIssuer &tokens);

    /// The page that the program opens.
    Answer authorize(const SignInCall &call);
    /// What a link of that page leads to.
    Answer choose(const SignInCall &call);
    /// The answer to the client that brings the code.
    Answer redeem(const SignInCall &call);

private:
    /// A page that waits for a choice, or the code that came of it.
    struct Attempt {
        Grant grant;
        QByteArray redirectUri;
        QByteArray state;
        bool clientInfo = false;
        QByteArray challenge;
        Time expires = 0;
        bool spent = false;
    };

    const School &m_school;
    const std::vector<User> &m_accounts;
    MadeSecrets &m_secrets;
    TokenIssuer &m_tokens;
    QHash<QByteArray, Attempt> m_pages;
    QHash<QByteArray, Attempt> m_codes;
};

} // namespace Reslate::Demo
