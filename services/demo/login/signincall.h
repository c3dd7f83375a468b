// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message.h"
#include "school.h"

#include <QUrlQuery>

#include <chrono>

namespace Reslate::Demo {

struct SignInOptions {
    std::chrono::seconds accessLifetime {3600};
    std::chrono::seconds codeLifetime {900}; ///< of a device code
    std::chrono::seconds interval {5}; ///< of its polls
    bool asksConsent = false; ///< what nobody was asked for while signing in needs another sign-in
};

/// What the addresses of the sign-in begin with.
inline constexpr char loginBase[] = "/login/";
/// The client id of the one registered app.
inline constexpr char pretendClientId[] = "00000000-7e57-4000-8000-000000000001";

/// One request to the sign-in while it is being answered.
struct SignInCall {
    const Message &message;
    QByteArray tenant; ///< as the client named it
    QByteArray path; ///< without the tenant
    QUrlQuery fields; ///< of the address with GET, of the body with POST
    Time now;
    QByteArray traceId;

    QByteArray field(const char *name) const;
    QByteArray origin() const { return message.origin(); }
    /// Who issues the tokens of that tenant.
    QByteArray issuer(const QByteArray &tenantName) const;
    /// What is wrong with the scopes that it names: every permission must belong to this very Graph, which is meant too
    /// where none is named. Empty: nothing is.
    QByteArray scopeProblem() const;
    /// An OAuth error. detail: its suberror; empty: none.
    Answer refuse(const QByteArray &code, const QByteArray &description, const QByteArray &detail = {}) const;
};

/// What a code or a token stands for.
struct Grant {
    size_t account = 0;
    QByteArray scope;
    QByteArray consented; ///< the scope of the sign-in
    QByteArray claims;
    QByteArray nonce;
};

Time milliseconds(std::chrono::seconds time);
/// Whether a text fits a regular expression.
bool fits(const char *pattern, const QByteArray &text);

} // namespace Reslate::Demo
