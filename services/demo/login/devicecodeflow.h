// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokenissuer.h"

namespace Reslate::Demo {

/// The sign-in with a code that is typed on another computer (RFC 8628).
class DeviceCodeFlow {
public:
    /// What it works with; all must outlive it.
    struct Dependencies {
        const std::vector<User> &accounts;
        const SignInOptions &options;
        Dice &dice;
        MadeSecrets &secrets;
        TokenIssuer &tokens;
    };
    explicit DeviceCodeFlow(const Dependencies &with);

    /// Gives the program a code.
    Answer start(const SignInCall &call);
    /// The page where a person types it and chooses an account.
    Answer show(const SignInCall &call);
    /// The answer to the client that asks whether that was done.
    Answer poll(const SignInCall &call);

    /// The user types the code and says yes or no. False: there is no such code.
    bool decide(const QByteArray &userCode, bool yes);

private:
    enum class Decision { Open, Yes, No };
    struct Attempt {
        Grant grant;
        QByteArray userCode;
        Decision decision = Decision::Open;
        Time lastPoll = 0;
        Time expires = 0;
        bool spent = false;
    };

    const std::vector<User> &m_accounts;
    const SignInOptions &m_options;
    Dice &m_dice;
    MadeSecrets &m_secrets;
    TokenIssuer &m_tokens;
    QHash<QByteArray, Attempt> m_attempts; ///< by the device code
};

} // namespace Reslate::Demo
