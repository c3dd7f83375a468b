// SPDX-License-Identifier: GPL-3.0-or-later
#include "signinservice.h"

#include "jsonout.h"
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

Answer lostGrant(const char *text)
{
    return oauthError(400, "invalid_grant", text);
}

} // namespace

QByteArray SignInService::Call::field(const char *name) const
{
    return fields.queryItemValue(QLatin1String(name), QUrl::FullyDecoded).toUtf8();
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
    return name == "organizations" || name == "common" || name == "hillside.example"
        || name == m_school.tenantId.toByteArray(QUuid::WithoutBraces);
}

Answer SignInService::handle(const Message &message, Time now)
{
    const qsizetype mark = message.target.indexOf('?');
    const QByteArray query = mark < 0 ? QByteArray() : message.target.mid(mark + 1);
    const bool isPost = message.method == "POST";
    QByteArray path = (mark < 0 ? message.target : message.target.left(mark)).mid(QByteArray(base).size());
    if (!isPost && path == "device")
        return showDevice({message, path, parsedForm(query), now});
    const qsizetype slash = path.indexOf('/');
    if (!isTenant(path.left(slash)))
        return oauthError(400, "invalid_request", "AADSTS90002: Tenant not found.");
    path = path.mid(slash);
    if (isPost && !message.header("Content-Type").startsWith("application/x-www-form-urlencoded"))
        return oauthError(400, "invalid_request", "AADSTS900144: The request body must be a form.");
    const Call call {message, path, parsedForm(isPost ? message.body : query), now};
    for (const auto &[name, value] : call.fields.queryItems()) {
        if (call.fields.allQueryItemValues(name).size() > 1)
            return oauthError(400, "invalid_request", "A parameter is there twice.");
    }
    if (!isPost && path == "/oauth2/v2.0/authorize")
        return authorize(call);
    if (!isPost && path == "/practice/choose")
        return choose(call);
    if (isPost && path == "/oauth2/v2.0/token")
        return token(call);
    if (isPost && path == "/oauth2/v2.0/devicecode")
        return startDevice(call);
    return messagePage(404, "Not found", "There is nothing at this address.");
}

/// Every permission must belong to this very Graph. Empty: nothing is wrong.
QByteArray SignInService::scopeProblem(const Call &call) const
{
    const QList<QByteArray> scopes = call.field("scope").simplified().split(' ');
    if (!scopes.contains("openid"))
        return "AADSTS900144: scope must contain openid.";
    for (const QByteArray &scope : scopes) {
        const bool isOfOpenId = scope == "openid" || scope == "profile" || scope == "offline_access";
        if (!isOfOpenId && !scope.startsWith(call.origin() + '/'))
            return "AADSTS70011: The scope " + scope + " is not valid.";
    }
    return {};
}

bool SignInService::lacksConsent(const Call &call, const Grant &grant) const
{
    const QList<QByteArray> given = grant.consented.simplified().split(' ');
    const QList<QByteArray> asked = call.field("scope").simplified().split(' ');
    return asksConsent && !std::all_of(asked.begin(), asked.end(), [&given](const QByteArray &scope) {
        return given.contains(scope);
    });
}

Answer SignInService::authorize(const Call &call)
{
    if (call.field("client_id") != clientId())
        return refusedPage("AADSTS700016: Application not found in the directory.");
    const QByteArray redirectUri = call.field("redirect_uri");
    if (!fits("^http://localhost(:[0-9]{1,5})?/?\\z", redirectUri))
        return refusedPage("AADSTS50011: The redirect URI does not match the ones configured.");
    const auto refuse = [&](const QByteArray &code, const QByteArray &why) {
        return browserTo(redirectUri + "/?error=" + code + "&error_description="
            + why.toPercentEncoding(" ").replace(' ', '+') + "&state=" + call.field("state").toPercentEncoding());
    };
    if (call.field("response_type") != "code" || call.field("response_mode") != "query")
        return refuse("unsupported_response_type", "AADSTS70005: Only code by query.");
    if (call.field("code_challenge_method") != "S256" || !fits("^[A-Za-z0-9_-]{43}\\z", call.field("code_challenge")))
        return refuse("invalid_request", "AADSTS501491: PKCE with S256 is required.");
    if (call.field("state").size() < 16 || call.field("nonce").size() < 16)
        return refuse("invalid_request", "AADSTS900144: state and nonce are required.");
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
    return browserTo(attempt.redirectUri + "/?code=" + code.toPercentEncoding() + rest);
}

Answer SignInService::token(const Call &call)
{
    if (call.field("client_id") != clientId())
        return oauthError(400, "unauthorized_client", "AADSTS700016: Application not found in the directory.");
    const QByteArray type = call.field("grant_type");
    if (type == "authorization_code")
        return redeemCode(call);
    if (type == "refresh_token")
        return redeemRefresh(call);
    if (type == "urn:ietf:params:oauth:grant-type:device_code")
        return pollDevice(call);
    return oauthError(400, "unsupported_grant_type", "AADSTS70003: The grant type is not supported.");
}

Answer SignInService::redeemCode(const Call &call)
{
    const auto found = m_codes.find(call.field("code"));
    if (found == m_codes.end() || found->spent || call.now > found->expires)
        return lostGrant("AADSTS54005: The code was already redeemed or has expired.");
    found->spent = true; // whoever tried with something wrong has used it up
    if (call.field("redirect_uri") != found->redirectUri)
        return lostGrant("AADSTS50011: The redirect URI differs.");
    const QByteArray verifier = call.field("code_verifier");
    m_secrets.append(verifier);
    const QByteArray challenge = QCryptographicHash::hash(verifier, QCryptographicHash::Sha256).toBase64(urlSafe);
    if (!fits("^[A-Za-z0-9._~-]{43,128}\\z", verifier) || challenge != found->challenge)
        return lostGrant("AADSTS501481: The code_verifier does not match the code_challenge.");
    return issue(call, *found);
}

Answer SignInService::redeemRefresh(const Call &call)
{
    const auto found = m_refresh.find(call.field("refresh_token"));
    if (found == m_refresh.end() || found->spent)
        return lostGrant("AADSTS50173: The grant was revoked or used before.");
    if (const QByteArray problem = scopeProblem(call); !problem.isEmpty())
        return oauthError(400, "invalid_scope", problem);
    if (lacksConsent(call, *found))
        return oauthError(400, "invalid_grant",
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
        return oauthError(400, "unauthorized_client", "AADSTS700016: Application not found in the directory.");
    if (const QByteArray problem = scopeProblem(call); !problem.isEmpty())
        return oauthError(400, "invalid_scope", problem);
    const QByteArray id = m_dice.uuid().toByteArray(QUuid::WithoutBraces).toUpper();
    const QByteArray userCode = id.left(4) + '-' + id.mid(9, 4);
    const QByteArray device = secret("device-");
    m_devices.insert(device,
        {.scope = call.field("scope"),
            .consented = call.field("scope"),
            .userCode = userCode,
            .lastPoll = call.now,
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
        return oauthError(400, "bad_verification_code", "AADSTS70000: The device code is not valid.");
    if (call.now > found->expires)
        return oauthError(400, "expired_token", "AADSTS70020: The device code has expired.");
    const bool tooSoon = call.now - found->lastPoll < milliseconds(interval) - grace;
    found->lastPoll = call.now;
    if (tooSoon)
        return oauthError(400, "slow_down", "AADSTS70022: Polling too fast.");
    if (found->decision == Decision::Open)
        return oauthError(400, "authorization_pending", "AADSTS70016: The user has not entered the code yet.");
    found->spent = true;
    if (found->decision == Decision::No)
        return oauthError(400, "authorization_declined", "AADSTS70018: The user declined.");
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
    json.string(idToken(call, grant));
    json.endObject();
    return answer;
}

QByteArray SignInService::idToken(const Call &call, const Grant &grant) const
{
    const User &user = m_accounts[grant.account];
    const QByteArray tenant = m_school.tenantId.toByteArray(QUuid::WithoutBraces);
    QByteArray claims;
    JsonOut json(claims);
    json.beginObject();
    json.key("aud");
    json.string(clientId());
    json.key("iss");
    json.string(call.origin() + base + tenant + "/v2.0");
    json.key("tid");
    json.string(tenant);
    json.key("oid");
    json.uuid(user.id);
    json.key("preferred_username");
    json.string(user.upn);
    json.key("name");
    json.string(user.name);
    json.key("exp");
    json.number(call.now / 1000 + accessLifetime.count());
    if (!grant.nonce.isEmpty()) {
        json.key("nonce");
        json.string(grant.nonce);
    }
    json.endObject();
    return "eyJhbGciOiJub25lIn0." + claims.toBase64(urlSafe) + ".cHJhY3RpY2U";
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
