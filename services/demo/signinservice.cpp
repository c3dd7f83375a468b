// SPDX-License-Identifier: GPL-3.0-or-later
#include "signinservice.h"

#include "jsonout.h"
#include "openid.h"
#include "signinpages.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace Reslate::Demo {
namespace {

constexpr char base[] = "/login/";
constexpr Time attemptLifetime = 600'000;
constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

Time milliseconds(std::chrono::seconds time)
{
    return std::chrono::milliseconds(time).count();
}

QUrlQuery parsedForm(const QByteArray &text)
{
    return QUrlQuery(QString::fromLatin1(text).replace(QLatin1Char('+'), QLatin1String("%20")));
}

bool fits(const char *pattern, const QByteArray &text)
{
    return QRegularExpression(QLatin1String(pattern)).match(QString::fromUtf8(text)).hasMatch();
}

Answer refusedPage(const QByteArray &text)
{
    return messagePage(400, "Sorry, but we're having trouble signing you in.", text);
}

QList<QByteArray> permissionsIn(const QByteArray &scopes)
{
    QList<QByteArray> permissions = scopes.simplified().split(' ');
    std::transform(permissions.begin(), permissions.end(), permissions.begin(), &permissionOfScope);
    return permissions;
}

/// A redirect address without the slash that may stand at its end.
QByteArray bare(const QByteArray &redirectUri)
{
    return redirectUri.endsWith('/') ? redirectUri.chopped(1) : redirectUri;
}

} // namespace

QByteArray SignInService::Call::field(const char *name) const
{
    return fields.queryItemValue(QLatin1String(name), QUrl::FullyDecoded).toUtf8();
}

Answer SignInService::Call::refuse(
    const QByteArray &code, const QByteArray &description, const QByteArray &detail) const
{
    QByteArray correlation = message.header("client-request-id");
    if (correlation.isEmpty())
        correlation = field("client-request-id");
    return oauthError({code, description, detail, traceId, correlation.isEmpty() ? traceId : correlation, now});
}

SignInService::SignInService(const School &school, Dice dice)
    : m_school(school)
    , m_dice(dice)
    , m_accounts {{m_dice.uuid(), "it-admin@hillside.example", "IT Admin"},
          {m_dice.uuid(), "helper@hillside.example", "Sam Helper"}}
{
}

QByteArray SignInService::clientId()
{
    return "00000000-7e57-4000-8000-000000000001";
}

bool SignInService::owns(const QByteArray &target)
{
    return target.startsWith(base);
}

bool SignInService::isTenant(const QByteArray &name) const
{
    return name == "organizations" || name == "common" || name == "hillside.example" || name == tenantId();
}

Answer SignInService::handle(const Message &message, Time now)
{
    const qsizetype mark = message.target.indexOf('?');
    const QByteArray query = mark < 0 ? QByteArray() : message.target.mid(mark + 1);
    const bool isPost = message.method == "POST";
    QByteArray path = (mark < 0 ? message.target : message.target.left(mark)).mid(QByteArray(base).size());
    const QByteArray trace = m_dice.uuid().toByteArray(QUuid::WithoutBraces);
    if (!isPost && path == "device")
        return showDevice({message, {}, path, parsedForm(query), now, trace});
    const QByteArray tenant = path.left(path.indexOf('/'));
    path = path.mid(tenant.size());
    const Call call {message, tenant, path, parsedForm(isPost ? message.body : query), now, trace};
    if (!isTenant(tenant))
        return call.refuse("invalid_tenant", "AADSTS90002: Tenant not found.");
    if (isPost && !message.header("Content-Type").startsWith("application/x-www-form-urlencoded"))
        return call.refuse("invalid_request", "AADSTS900144: The request body must be a form.");
    for (const auto &[name, value] : call.fields.queryItems()) {
        if (call.fields.allQueryItemValues(name).size() > 1)
            return call.refuse("invalid_request", "AADSTS9000411: A parameter is there twice.");
    }
    return isPost ? post(call) : get(call);
}

Answer SignInService::get(const Call &call)
{
    if (call.path == "/oauth2/v2.0/authorize")
        return authorize(call);
    if (call.path == "/practice/choose")
        return choose(call);
    if (call.path == "/v2.0/.well-known/openid-configuration" || call.path == "/.well-known/openid-configuration") {
        const bool isAnyTenant = call.tenant == "organizations" || call.tenant == "common";
        return openIdConfiguration(
            call.origin() + base + call.tenant, issuer(call, isAnyTenant ? "{tenantid}" : tenantId()));
    }
    if (call.path == "/discovery/v2.0/keys")
        return keySet(m_key);
    if (call.path == "/oauth2/v2.0/logout")
        return messagePage(200, "You signed out", "You can close this window.");
    return messagePage(404, "Not found", "There is nothing at this address.");
}

Answer SignInService::post(const Call &call)
{
    if (call.path == "/oauth2/v2.0/token")
        return token(call);
    if (call.path == "/oauth2/v2.0/devicecode")
        return startDevice(call);
    return messagePage(404, "Not found", "There is nothing at this address.");
}

QByteArray SignInService::tenantId() const
{
    return m_school.tenantId.toByteArray(QUuid::WithoutBraces);
}

QByteArray SignInService::issuer(const Call &call, const QByteArray &tenant)
{
    return call.origin() + base + tenant + "/v2.0";
}

/// Every permission must belong to this very Graph, which is meant too where none is named. Empty: nothing is wrong.
QByteArray SignInService::scopeProblem(const Call &call) const
{
    const QList<QByteArray> scopes = call.field("scope").simplified().split(' ');
    if (!scopes.contains("openid"))
        return "AADSTS900144: scope must contain openid.";
    for (const QByteArray &scope : scopes) {
        const bool isOfOpenId = scope == "openid" || scope == "profile" || scope == "email"
            || scope == "offline_access";
        const bool isBare = fits("^[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+\\z", scope);
        if (!isOfOpenId && !isBare && !scope.startsWith(call.origin() + '/'))
            return "AADSTS70011: The scope " + scope + " is not valid.";
    }
    return {};
}

bool SignInService::lacksConsent(const Call &call, const Grant &grant) const
{
    const QList<QByteArray> given = permissionsIn(grant.consented);
    const QList<QByteArray> asked = permissionsIn(call.field("scope"));
    return asksConsent && !std::all_of(asked.begin(), asked.end(), [&given](const QByteArray &permission) {
        return given.contains(permission);
    });
}

Answer SignInService::authorize(const Call &call)
{
    if (call.field("client_id") != clientId())
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
    if (const QByteArray problem = scopeProblem(call); !problem.isEmpty())
        return refuse("invalid_scope", problem);
    const QByteArray session = secret("session-");
    m_attempts.insert(session,
        {.scope = call.field("scope"),
            .consented = call.field("scope"),
            .claims = call.field("claims"),
            .nonce = call.field("nonce"),
            .redirectUri = redirectUri,
            .state = call.field("state"),
            .clientInfo = call.field("client_info") == "1",
            .challenge = call.field("code_challenge"),
            .expires = call.now + attemptLifetime});
    return chooserPage(
        "Pick an account", m_accounts, "/login/organizations/practice/choose?session=" + session + "&account=");
}

Answer SignInService::choose(const Call &call)
{
    const Grant attempt = m_attempts.take(call.field("session"));
    if (attempt.redirectUri.isEmpty() || call.now > attempt.expires)
        return refusedPage("This page has expired.");
    const QByteArray rest = "&state=" + attempt.state.toPercentEncoding() + "&session_state=practice";
    bool isAccount = false;
    const size_t account = call.field("account").toUInt(&isAccount);
    if (!isAccount || account >= m_accounts.size())
        return browserTo(attempt.redirectUri
            + "/?error=access_denied&error_subcode=cancel&error_description=The+user+has+canceled." + rest);
    const QByteArray code = secret("0.+/=%2B-"); // has to arrive as it is
    Grant grant = attempt;
    grant.account = account;
    grant.expires = call.now + attemptLifetime;
    m_codes.insert(code, grant);
    const QByteArray info = attempt.clientInfo ? "&client_info=" + clientInfo(m_accounts[account], tenantId()) : "";
    return browserTo(attempt.redirectUri + "/?code=" + code.toPercentEncoding() + info + rest);
}

Answer SignInService::token(const Call &call)
{
    if (call.field("client_id") != clientId())
        return call.refuse("unauthorized_client", "AADSTS700016: Application not found in the directory.");
    const QByteArray type = call.field("grant_type");
    if (type == "authorization_code")
        return redeemCode(call);
    if (type == "refresh_token")
        return redeemRefresh(call);
    if (type == "urn:ietf:params:oauth:grant-type:device_code" || type == "device_code")
        return pollDevice(call);
    return call.refuse("unsupported_grant_type", "AADSTS70003: The grant type is not supported.");
}

Answer SignInService::redeemCode(const Call &call)
{
    const auto found = m_codes.find(call.field("code"));
    if (found == m_codes.end() || found->spent || call.now > found->expires)
        return call.refuse("invalid_grant", "AADSTS54005: The code was already redeemed or has expired.");
    found->spent = true; // whoever tried with something wrong has used it up
    if (bare(call.field("redirect_uri")) != found->redirectUri)
        return call.refuse("invalid_grant", "AADSTS50011: The redirect URI differs.");
    const QByteArray verifier = call.field("code_verifier");
    m_secrets.append(verifier);
    const QByteArray challenge = QCryptographicHash::hash(verifier, QCryptographicHash::Sha256).toBase64(urlSafe);
    if (!fits("^[A-Za-z0-9._~-]{43,128}\\z", verifier) || challenge != found->challenge)
        return call.refuse("invalid_grant", "AADSTS501481: The code_verifier does not match the code_challenge.");
    return issue(call, *found);
}

Answer SignInService::redeemRefresh(const Call &call)
{
    const auto found = m_refresh.find(call.field("refresh_token"));
    if (found == m_refresh.end() || found->spent)
        return call.refuse("invalid_grant", "AADSTS50173: The grant was revoked or used before.");
    if (const QByteArray problem = scopeProblem(call); !problem.isEmpty())
        return call.refuse("invalid_scope", problem);
    if (lacksConsent(call, *found))
        return call.refuse("invalid_grant",
            "AADSTS65001: The user or administrator has not consented to use the application.", "consent_required");
    found->spent = true;
    Grant grant = *found;
    grant.nonce.clear();
    grant.scope = call.field("scope");
    grant.claims = call.field("claims");
    return issue(call, grant);
}

Answer SignInService::startDevice(const Call &call)
{
    if (call.field("client_id") != clientId())
        return call.refuse("unauthorized_client", "AADSTS700016: Application not found in the directory.");
    if (const QByteArray problem = scopeProblem(call); !problem.isEmpty())
        return call.refuse("invalid_scope", problem);
    const QByteArray id = m_dice.uuid().toByteArray(QUuid::WithoutBraces).toUpper();
    const QByteArray userCode = id.left(4) + '-' + id.mid(9, 4);
    const QByteArray device = secret("device-");
    m_devices.insert(device,
        {.scope = call.field("scope"),
            .consented = call.field("scope"),
            .userCode = userCode,
            .lastPoll = call.now - milliseconds(interval), // the first poll may come at once
            .expires = call.now + milliseconds(codeLifetime)});
    Answer answer;
    answer.contentType = "application/json; charset=utf-8";
    JsonOut json(answer.body);
    json.beginObject();
    json.key("device_code");
    json.string(device);
    json.key("user_code");
    json.string(userCode);
    json.key("verification_uri");
    json.string(call.origin() + base + "device");
    json.key("expires_in");
    json.number(codeLifetime.count());
    json.key("interval");
    json.number(interval.count());
    json.key("message");
    json.string("To sign in, open the page and enter the code " + userCode + ".");
    json.endObject();
    return answer;
}

Answer SignInService::showDevice(const Call &call)
{
    const QByteArray userCode = call.field("code").trimmed().toUpper();
    if (userCode.isEmpty())
        return deviceCodePage();
    const QByteArray choice = call.field("account");
    for (Grant &grant : m_devices) {
        if (grant.userCode != userCode || grant.decision != Decision::Open || call.now > grant.expires)
            continue;
        if (choice.isEmpty())
            return chooserPage("Pick an account", m_accounts, "/login/device?code=" + userCode + "&account=");
        bool isAccount = false;
        const size_t account = choice.toUInt(&isAccount);
        isAccount = isAccount && account < m_accounts.size();
        grant.account = isAccount ? account : 0;
        grant.decision = isAccount ? Decision::Yes : Decision::No;
        return isAccount ? messagePage(200, "You're signed in", "You can close this window.")
                         : messagePage(200, "Canceled", "The program was not signed in.");
    }
    return messagePage(400, "That code didn't work", "Check the code and try again.");
}

bool SignInService::decideDevice(const QByteArray &userCode, bool yes)
{
    for (Grant &grant : m_devices) {
        if (grant.userCode == userCode && grant.decision == Decision::Open) {
            grant.decision = yes ? Decision::Yes : Decision::No;
            return true;
        }
    }
    return false;
}

Answer SignInService::pollDevice(const Call &call)
{
    constexpr Time grace = 500; // the network's
    const auto found = m_devices.find(call.field("device_code"));
    if (found == m_devices.end() || found->spent)
        return call.refuse("bad_verification_code", "AADSTS70000: The device code is not valid.");
    if (call.now > found->expires)
        return call.refuse("expired_token", "AADSTS70020: The device code has expired.");
    const bool tooSoon = call.now - found->lastPoll < milliseconds(interval) - grace;
    found->lastPoll = call.now;
    if (tooSoon)
        return call.refuse("slow_down", "AADSTS70022: Polling too fast.");
    if (found->decision == Decision::Open)
        return call.refuse("authorization_pending", "AADSTS70016: The user has not entered the code yet.");
    found->spent = true;
    if (found->decision == Decision::No)
        return call.refuse("authorization_declined", "AADSTS70018: The user declined.");
    found->claims = call.field("claims"); // of the token that is asked for here
    return issue(call, *found);
}

Answer SignInService::issue(const Call &call, const Grant &grant)
{
    const QByteArray access = secret("practice-access-");
    Grant given = grant;
    given.spent = false;
    given.expires = call.now + milliseconds(accessLifetime);
    m_access.insert(access, given);
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
    json.number(accessLifetime.count());
    json.key("access_token");
    json.string(access);
    if (grant.scope.split(' ').contains("offline_access")) {
        const QByteArray refresh = secret("practice-refresh-");
        m_refresh.insert(refresh, given);
        json.key("refresh_token");
        json.string(refresh);
    }
    json.key("id_token");
    json.string(idToken(m_key,
        {.audience = clientId(),
            .issuer = issuer(call, tenantId()),
            .tenant = tenantId(),
            .user = m_accounts[grant.account],
            .nonce = grant.nonce,
            .issued = call.now,
            .expires = given.expires}));
    if (call.field("client_info") == "1") {
        json.key("client_info");
        json.string(clientInfo(m_accounts[grant.account], tenantId()));
    }
    json.endObject();
    return answer;
}

const User *SignInService::userOf(const QByteArray &accessToken, Time now) const
{
    const auto found = m_access.find(accessToken);
    const bool isGood = found != m_access.end() && !found->spent && now <= found->expires;
    return isGood ? &m_accounts[found->account] : nullptr;
}

QByteArray SignInService::challengeFor(const QByteArray &accessToken) const
{
    // Both texts are compared without the outer braces: a client merges the demand with its own wishes.
    const QByteArray core = m_demanded.mid(m_demanded.indexOf(':') + 2).chopped(m_demanded.isEmpty() ? 0 : 2);
    if (m_demanded.isEmpty() || m_access.value(accessToken).claims.contains(core))
        return {};
    return "Bearer realm=\"\", authorization_uri=\"https://login.example/authorize\", error=\"insufficient_claims\", "
           "claims=\""
        + m_demanded.toBase64() + '"';
}

void SignInService::revokeAll()
{
    for (Grants *grants : {&m_refresh, &m_access}) {
        for (Grant &grant : *grants)
            grant.spent = true;
    }
}

QByteArray SignInService::secret(const char *prefix)
{
    m_secrets.append(prefix + m_dice.uuid().toByteArray(QUuid::WithoutBraces));
    return m_secrets.last();
}

} // namespace Reslate::Demo
