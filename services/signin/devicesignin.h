// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signin/browsersignin.h"

namespace Reslate {

/// What the user does on another device, and until when.
struct DevicePrompt {
    QString userCode;
    QUrl address;
    QDateTime expires;
};

/// One sign-in by a code that the user types on another device (RFC 8628). Calls done once, from the event loop, and
/// then deletes itself; dying earlier it calls nothing and asks no more.
class DeviceSignIn final : public QObject {
    Q_OBJECT
public:
    using Done = BrowserSignIn::Done;
    using Prompt = std::function<void(const DevicePrompt &prompt)>;

    /// prompt is called once, when there is a code to show.
    DeviceSignIn(TokenEndpoint &endpoint, SignInRequest request, Prompt prompt, Done done, QObject *parent);

    void start();
    /// done is called with Canceled, unless all is over already.
    void cancel();

private:
    void show(const Result<DeviceCode> &code);
    void pollLater();
    void poll();
    void polled(const Result<QByteArray> &body);
    void settle(Result<SignedIn> &&result);

    TokenEndpoint &m_endpoint;
    Clock &m_clock;
    SignInRequest m_request;
    Prompt m_prompt;
    Done m_done;
    QByteArray m_secret;
    std::chrono::seconds m_interval {5};
    QDateTime m_expires;
};

} // namespace Reslate
