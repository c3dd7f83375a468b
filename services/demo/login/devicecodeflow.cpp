// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicecodeflow.h"

#include "jsonout.h"
#include "signinpages.h"

namespace Reslate::Demo {

DeviceCodeFlow::DeviceCodeFlow(const Dependencies &with)
    : m_accounts(with.accounts)
    , m_options(with.options)
    , m_dice(with.dice)
    , m_secrets(with.secrets)
    , m_tokens(with.tokens)
{
}

Answer DeviceCodeFlow::start(const SignInCall &call)
{
    if (call.field("client_id") != pretendClientId)
        return call.refuse("unauthorized_client", "AADSTS700016: Application not found in the directory.");
    if (const QByteArray problem = call.scopeProblem(); !problem.isEmpty())
        return call.refuse("invalid_scope", problem);
    const QByteArray id = m_dice.uuid().toByteArray(QUuid::WithoutBraces).toUpper();
    const QByteArray userCode = id.left(4) + '-' + id.mid(9, 4);
    const QByteArray device = m_secrets.make("device-");
    m_attempts.insert(device,
        {.grant = {.scope = call.field("scope"), .consented = call.field("scope")},
            .userCode = userCode,
            .lastPoll = call.now - milliseconds(m_options.interval), // the first poll may come at once
            .expires = call.now + milliseconds(m_options.codeLifetime)});
    Answer answer;
    answer.contentType = "application/json; charset=utf-8";
    JsonOut json(answer.body);
    json.beginObject();
    json.key("device_code");
    json.string(device);
    json.key("user_code");
    json.string(userCode);
    json.key("verification_uri");
    json.string(call.origin() + loginBase + "device");
    json.key("expires_in");
    json.number(m_options.codeLifetime.count());
    json.key("interval");
    json.number(m_options.interval.count());
    json.key("message");
    json.string("To sign in, open the page and enter the code " + userCode + ".");
    json.endObject();
    return answer;
}

Answer DeviceCodeFlow::show(const SignInCall &call)
{
    const QByteArray userCode = call.field("code").trimmed().toUpper();
    if (userCode.isEmpty())
        return deviceCodePage();
    const QByteArray choice = call.field("account");
    for (Attempt &attempt : m_attempts) {
        if (attempt.userCode != userCode || attempt.decision != Decision::Open || call.now > attempt.expires)
            continue;
        if (choice.isEmpty())
            return chooserPage("Pick an account", m_accounts, "/login/device?code=" + userCode + "&account=");
        bool isAccount = false;
        const size_t account = choice.toUInt(&isAccount);
        isAccount = isAccount && account < m_accounts.size();
        attempt.grant.account = isAccount ? account : 0;
        attempt.decision = isAccount ? Decision::Yes : Decision::No;
        return isAccount ? messagePage(200, "You're signed in", "You can close this window.")
                         : messagePage(200, "Canceled", "The program was not signed in.");
    }
    return messagePage(400, "That code didn't work", "Check the code and try again.");
}

bool DeviceCodeFlow::decide(const QByteArray &userCode, bool yes)
{
    for (Attempt &attempt : m_attempts) {
        if (attempt.userCode == userCode && attempt.decision == Decision::Open) {
            attempt.decision = yes ? Decision::Yes : Decision::No;
            return true;
        }
    }
    return false;
}

Answer DeviceCodeFlow::poll(const SignInCall &call)
{
    constexpr Time grace = 500; // the network's
    const auto found = m_attempts.find(call.field("device_code"));
    if (found == m_attempts.end() || found->spent)
        return call.refuse("bad_verification_code", "AADSTS70000: The device code is not valid.");
    if (call.now > found->expires)
        return call.refuse("expired_token", "AADSTS70020: The device code has expired.");
    const bool tooSoon = call.now - found->lastPoll < milliseconds(m_options.interval) - grace;
    found->lastPoll = call.now;
    if (tooSoon)
        return call.refuse("slow_down", "AADSTS70022: Polling too fast.");
    if (found->decision == Decision::Open)
        return call.refuse("authorization_pending", "AADSTS70016: The user has not entered the code yet.");
    found->spent = true;
    if (found->decision == Decision::No)
        return call.refuse("authorization_declined", "AADSTS70018: The user declined.");
    found->grant.claims = call.field("claims"); // of the token that is asked for here
    return m_tokens.issue(call, found->grant);
}

} // namespace Reslate::Demo
