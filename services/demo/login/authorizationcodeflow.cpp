// SPDX-License-Identifier: GPL-3.0-or-later
#include "authorizationcodeflow.h"

#include "openid.h"
#include "signinpages.h"

#include <QCryptographicHash>

namespace Reslate::Demo {
namespace {

constexpr Time attemptLifetime = 600'000;

Answer refusedPage(const QByteArray &text)
{
    return messagePage(400, "Sorry, but we're having trouble signing you in.", text);
}

/// A redirect address without the slash that may stand at its end.
QByteArray bare(const QByteArray &redirectUri)
{
    return redirectUri.endsWith('/') ? redirectUri.chopped(1) : redirectUri;
}

} // namespace

AuthorizationCodeFlow::AuthorizationCodeFlow(
    const School &school, const std::vector<User> &accounts, MadeSecrets &secrets, TokenIssuer &tokens)
    : m_school(school)
    , m_accounts(accounts)
    , m_secrets(secrets)
    , m_tokens(tokens)
{
}

Answer AuthorizationCodeFlow::authorize(const SignInCall &call)
{
    if (call.field("client_id") != pretendClientId)
        return refusedPage("AADSTS700016: Application not found in the directory.");
    const QByteArray redirectUri = bare(call.field("redirect_uri"));
    if (!fits("^http://localhost(:[0-9]{1,5})?\\z", redirectUri))
        return refusedPage("AADSTS50011: The redirect URI does not match the ones configured.");
    const auto refuse = [&](const QByteArray &code, const QByteArray &why) {
        return browserTo(redirectUri + "/?error=" + code + "&error_description="
            + why.toPercentEncoding(" ").replace(' ', '+') + "&state=" + call.field("state").toPercentEncoding());
    };
    const QByteArray mode = call.field("response_mode");
    if (call.field("response_type") != "code" || (!mode.isEmpty() && mode != "query"))
        return refuse("unsupported_response_type", "AADSTS70005: Only code by query.");
    if (call.field("code_challenge_method") != "S256" || !fits("^[A-Za-z0-9_-]{43}\\z", call.field("code_challenge")))
        return refuse("invalid_request", "AADSTS501491: PKCE with S256 is required.");
    if (const QByteArray problem = call.scopeProblem(); !problem.isEmpty())
        return refuse("invalid_scope", problem);
    const QByteArray session = m_secrets.make("session-");
    m_pages.insert(session,
        {.grant = {.scope = call.field("scope"),
             .consented = call.field("scope"),
             .claims = call.field("claims"),
             .nonce = call.field("nonce")},
            .redirectUri = redirectUri,
            .state = call.field("state"),
            .clientInfo = call.field("client_info") == "1",
            .challenge = call.field("code_challenge"),
            .expires = call.now + attemptLifetime});
    return chooserPage(
        "Pick an account", m_accounts, "/login/organizations/practice/choose?session=" + session + "&account=");
}

Answer AuthorizationCodeFlow::choose(const SignInCall &call)
{
    const Attempt attempt = m_pages.take(call.field("session"));
    if (attempt.redirectUri.isEmpty() || call.now > attempt.expires)
        return refusedPage("This page has expired.");
    const QByteArray rest = "&state=" + attempt.state.toPercentEncoding() + "&session_state=practice";
    bool isAccount = false;
    const size_t account = call.field("account").toUInt(&isAccount);
    if (!isAccount || account >= m_accounts.size())
        return browserTo(attempt.redirectUri
            + "/?error=access_denied&error_subcode=cancel&error_description=The+user+has+canceled." + rest);
    const QByteArray code = m_secrets.make("0.+/=%2B-"); // has to arrive as it is
    Attempt chosen = attempt;
    chosen.grant.account = account;
    chosen.expires = call.now + attemptLifetime;
    m_codes.insert(code, chosen);
    const QByteArray tenant = m_school.tenantId.toByteArray(QUuid::WithoutBraces);
    const QByteArray info = attempt.clientInfo ? "&client_info=" + clientInfo(m_accounts[account], tenant) : "";
    return browserTo(attempt.redirectUri + "/?code=" + code.toPercentEncoding() + info + rest);
}

Answer AuthorizationCodeFlow::redeem(const SignInCall &call)
{
    const auto found = m_codes.find(call.field("code"));
    if (found == m_codes.end() || found->spent || call.now > found->expires)
        return call.refuse("invalid_grant", "AADSTS54005: The code was already redeemed or has expired.");
    found->spent = true; // whoever tried with something wrong has used it up
    if (bare(call.field("redirect_uri")) != found->redirectUri)
        return call.refuse("invalid_grant", "AADSTS50011: The redirect URI differs.");
    const QByteArray verifier = call.field("code_verifier");
    m_secrets.note(verifier);
    const QByteArray challenge = urlSafe(QCryptographicHash::hash(verifier, QCryptographicHash::Sha256));
    if (!fits("^[A-Za-z0-9._~-]{43,128}\\z", verifier) || challenge != found->challenge)
        return call.refuse("invalid_grant", "AADSTS501481: The code_verifier does not match the code_challenge.");
    return m_tokens.issue(call, found->grant);
}

} // namespace Reslate::Demo
