// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/devicesignin.h"

#include <algorithm>
#include <utility>

namespace Reslate {

DeviceSignIn::DeviceSignIn(TokenEndpoint &endpoint, SignInRequest request, Prompt prompt, Done done, QObject *parent)
    : QObject(parent)
    , m_endpoint(endpoint)
    , m_clock(endpoint.clock())
    , m_request(std::move(request))
    , m_prompt(std::move(prompt))
    , m_done(std::move(done))
{
}

void DeviceSignIn::start()
{
    m_endpoint.post(m_request.registration.deviceCodeUrl(), deviceCodeFields(m_request.registration, m_request.wish),
        TokenEndpoint::Tries::Several, this,
        [this](Result<QByteArray> &&body) { show(body.and_then(parseDeviceCode)); });
}

void DeviceSignIn::cancel()
{
    QMetaObject::invokeMethod(
        this, [this] { settle(failure(ErrorKind::Canceled)); }, Qt::QueuedConnection);
}

void DeviceSignIn::show(const Result<DeviceCode> &code)
{
    if (!code)
        return settle(tl::make_unexpected(code.error()));
    m_secret = code->secret;
    m_interval = code->interval;
    m_expires = m_clock.now().addSecs(code->lifetime.count());
    if (m_prompt)
        m_prompt({.userCode = code->userCode, .address = code->address, .expires = m_expires});
    pollLater();
}

void DeviceSignIn::pollLater()
{
    const std::chrono::milliseconds left(std::max<qint64>(0, m_clock.now().msecsTo(m_expires)));
    m_clock.callAfter(std::min<std::chrono::milliseconds>(m_interval, left), this, [this] {
        if (m_clock.now() >= m_expires)
            settle(tl::make_unexpected(
                Error {.kind = ErrorKind::SignInRequired, .code = QStringLiteral("expired_token")}));
        else
            poll();
    });
}

void DeviceSignIn::poll()
{
    m_endpoint.post(m_request.registration.tokenUrl(),
        devicePollFields(m_request.registration, m_request.wish, m_secret), TokenEndpoint::Tries::One, this,
        [this](Result<QByteArray> &&body) { polled(body); });
}

void DeviceSignIn::polled(const Result<QByteArray> &body)
{
    constexpr std::chrono::seconds slower(5); // RFC 8628 §3.5
    constexpr std::chrono::seconds slowest(60);
    if (body)
        return settle(signedInFrom(*body, m_request.registration, {}, m_clock.now()));
    const Error &error = body.error();
    switch (error.kind) {
    case ErrorKind::Unreachable:
    case ErrorKind::TimedOut:
    case ErrorKind::ProxySignIn:
    case ErrorKind::Throttled:
    case ErrorKind::Busy:
    case ErrorKind::ServiceFailed: // the user may be typing meanwhile, so it goes on at half the pace
        m_interval = std::max(
            {m_interval, std::min(m_interval * 2, slowest), std::chrono::ceil<std::chrono::seconds>(error.retryAfter)});
        return pollLater();
    default:
        break;
    }
    if (error.code == QLatin1String("slow_down"))
        m_interval += slower;
    else if (error.code != QLatin1String("authorization_pending"))
        return settle(tl::make_unexpected(error));
    pollLater();
}

void DeviceSignIn::settle(Result<SignedIn> &&result)
{
    deleteLater();
    if (const Done done = std::exchange(m_done, nullptr))
        done(std::move(result));
}

} // namespace Reslate
