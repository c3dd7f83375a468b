// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenissuer.h"

#include "jsonout.h"
#include "openid.h"

#include <algorithm>

namespace Reslate::Demo {
namespace {

QList<QByteArray> permissionsIn(const QByteArray &scopes)
{
    QList<QByteArray> permissions = scopes.simplified().split(' ');
    std::transform(permissions.begin(), permissions.end(), permissions.begin(), &permissionOfScope);
    return permissions;
}

} // namespace

TokenIssuer::TokenIssuer(
    const School &school, const std::vector<User> &accounts, const SignInOptions &options, MadeSecrets &secrets)
    : m_school(school)
    , m_accounts(accounts)
    , m_options(options)
    , m_secrets(secrets)
{
}

Answer TokenIssuer::keySet()
{
    return Demo::keySet(m_key);
}

bool TokenIssuer::lacksConsent(const SignInCall &call, const Grant &grant) const
{
    const QList<QByteArray> given = permissionsIn(grant.consented);
    const QList<QByteArray> asked = permissionsIn(call.field("scope"));
    return m_options.asksConsent && !std::all_of(asked.begin(), asked.end(), [&given](const QByteArray &permission) {
        return given.contains(permission);
    });
}

Answer TokenIssuer::redeemRefresh(const SignInCall &call)
{
    const auto found = m_refresh.find(call.field("refresh_token"));
    if (found == m_refresh.end() || found->spent)
        return call.refuse("invalid_grant", "AADSTS50173: The grant was revoked or used before.");
    if (const QByteArray problem = call.scopeProblem(); !problem.isEmpty())
        return call.refuse("invalid_scope", problem);
    if (lacksConsent(call, found->grant))
        return call.refuse("invalid_grant",
            "AADSTS65001: The user or administrator has not consented to use the application.", "consent_required");
    found->spent = true;
    Grant grant = found->grant;
    grant.nonce.clear();
    grant.scope = call.field("scope");
    grant.claims = call.field("claims");
    return issue(call, grant);
}

Answer TokenIssuer::issue(const SignInCall &call, const Grant &grant)
{
    const QByteArray tenant = m_school.tenantId.toByteArray(QUuid::WithoutBraces);
    const QByteArray access = m_secrets.make("practice-access-");
    const Token token {.grant = grant, .expires = call.now + milliseconds(m_options.accessLifetime)};
    m_access.insert(access, token);
    Answer answer;
    answer.contentType = "application/json; charset=utf-8";
    answer.addHeader("Cache-Control", "no-store");
    JsonOut json(answer.body);
    json.beginObject();
    json.key("token_type");
    json.string("Bearer");
    json.key("scope");
    json.string(grant.scope);
    json.key("expires_in");
    json.number(m_options.accessLifetime.count());
    json.key("access_token");
    json.string(access);
    if (grant.scope.split(' ').contains("offline_access")) {
        const QByteArray refresh = m_secrets.make("practice-refresh-");
        m_refresh.insert(refresh, token);
        json.key("refresh_token");
        json.string(refresh);
    }
    json.key("id_token");
    json.string(idToken(m_key,
        {.audience = pretendClientId,
            .issuer = call.issuer(tenant),
            .tenant = tenant,
            .user = m_accounts[grant.account],
            .nonce = grant.nonce,
            .issued = call.now,
            .expires = token.expires}));
    if (call.field("client_info") == "1") {
        json.key("client_info");
        json.string(clientInfo(m_accounts[grant.account], tenant));
    }
    json.endObject();
    return answer;
}

const User *TokenIssuer::userOf(const QByteArray &accessToken, Time now) const
{
    const auto found = m_access.find(accessToken);
    const bool isGood = found != m_access.end() && !found->spent && now <= found->expires;
    return isGood ? &m_accounts[found->grant.account] : nullptr;
}

QByteArray TokenIssuer::challengeFor(const QByteArray &accessToken) const
{
    // Both texts are compared without the outer braces: a client merges the demand with its own wishes.
    const QByteArray core = m_demanded.mid(m_demanded.indexOf(':') + 2).chopped(m_demanded.isEmpty() ? 0 : 2);
    if (m_demanded.isEmpty() || m_access.value(accessToken).grant.claims.contains(core))
        return {};
    return "Bearer realm=\"\", authorization_uri=\"https://login.example/authorize\", error=\"insufficient_claims\", "
           "claims=\""
        + m_demanded.toBase64() + '"';
}

void TokenIssuer::revokeAll()
{
    for (Tokens *tokens : {&m_refresh, &m_access}) {
        for (Token &token : *tokens)
            token.spent = true;
    }
}

} // namespace Reslate::Demo
