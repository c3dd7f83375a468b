// SPDX-License-Identifier: GPL-3.0-or-later
#include "signinservice.h"

#include "openid.h"
#include "signinpages.h"

namespace Reslate::Demo {
namespace {

QUrlQuery parsedForm(const QByteArray &text)
{
    return QUrlQuery(QString::fromLatin1(text).replace(QLatin1Char('+'), QLatin1String("%20")));
}

} // namespace

SignInService::SignInService(const School &school, Dice dice)
    : m_school(school)
    , m_dice(dice)
    , m_accounts {{m_dice.uuid(), "it-admin@hillside.example", "IT Admin"},
          {m_dice.uuid(), "helper@hillside.example", "Sam Helper"}}
    , m_secrets(m_dice)
    , m_tokens(school, m_accounts, options, m_secrets)
    , m_authorizationCodes(school, m_accounts, m_secrets, m_tokens)
    , m_deviceCodes(
          {.accounts = m_accounts, .options = options, .dice = m_dice, .secrets = m_secrets, .tokens = m_tokens})
{
}

bool SignInService::owns(const QByteArray &target)
{
    return target.startsWith(loginBase);
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
    QByteArray path = (mark < 0 ? message.target : message.target.left(mark)).mid(QByteArray(loginBase).size());
    const QByteArray trace = m_dice.uuid().toByteArray(QUuid::WithoutBraces);
    if (!isPost && path == "device")
        return m_deviceCodes.show({message, {}, path, parsedForm(query), now, trace});
    const QByteArray tenant = path.left(path.indexOf('/'));
    path = path.mid(tenant.size());
    const SignInCall call {message, tenant, path, parsedForm(isPost ? message.body : query), now, trace};
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

Answer SignInService::get(const SignInCall &call)
{
    if (call.path == "/oauth2/v2.0/authorize")
        return m_authorizationCodes.authorize(call);
    if (call.path == "/practice/choose")
        return m_authorizationCodes.choose(call);
    if (call.path == "/v2.0/.well-known/openid-configuration" || call.path == "/.well-known/openid-configuration") {
        const bool isAnyTenant = call.tenant == "organizations" || call.tenant == "common";
        return openIdConfiguration(
            call.origin() + loginBase + call.tenant, call.issuer(isAnyTenant ? "{tenantid}" : tenantId()));
    }
    if (call.path == "/discovery/v2.0/keys")
        return m_tokens.keySet();
    if (call.path == "/oauth2/v2.0/logout")
        return messagePage(200, "You signed out", "You can close this window.");
    return messagePage(404, "Not found", "There is nothing at this address.");
}

Answer SignInService::post(const SignInCall &call)
{
    if (call.path == "/oauth2/v2.0/token")
        return token(call);
    if (call.path == "/oauth2/v2.0/devicecode")
        return m_deviceCodes.start(call);
    return messagePage(404, "Not found", "There is nothing at this address.");
}

QByteArray SignInService::tenantId() const
{
    return m_school.tenantId.toByteArray(QUuid::WithoutBraces);
}

Answer SignInService::token(const SignInCall &call)
{
    if (call.field("client_id") != pretendClientId)
        return call.refuse("unauthorized_client", "AADSTS700016: Application not found in the directory.");
    const QByteArray type = call.field("grant_type");
    if (type == "authorization_code")
        return m_authorizationCodes.redeem(call);
    if (type == "refresh_token")
        return m_tokens.redeemRefresh(call);
    if (type == "urn:ietf:params:oauth:grant-type:device_code" || type == "device_code")
        return m_deviceCodes.poll(call);
    return call.refuse("unsupported_grant_type", "AADSTS70003: The grant type is not supported.");
}

} // namespace Reslate::Demo
