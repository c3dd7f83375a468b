// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "graph/transport/exchange.h"
#include "signin/oauth.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <functional>
#include <memory>

namespace Reslate {

/// The code of a refusal (400 or 401) in which the sign-in service gives no reason: only signing in again helps.
inline constexpr QLatin1String wordlessRefusal("sign_in_refused");

/// The way to the sign-in service: posts forms, reads errors. Nothing of it reaches a log.
class TokenEndpoint final : public QObject {
    Q_OBJECT
public:
    using Answered = std::function<void(Result<QByteArray> &&body)>;
    enum class Tries {
        One, ///< what it shows is worth something only once; again only when a proxy kept it from leaving
        Several, ///< repeated like a request that only reads
    };

    explicit TokenEndpoint(Clock &clock, QObject *parent = nullptr);

    /// Calls answered once, from the event loop, with the body of a good answer; never when context is gone by then.
    /// Only to Microsoft's sign-in and this computer, else ForeignAddress. Must outlive context's use of it.
    void post(const QUrl &url, const FormFields &fields, Tries tries, QObject *context, Answered answered);

    /// For the way through proxies.
    QNetworkAccessManager &network() { return m_network; }
    /// By which its answers are timed.
    Clock &clock() const { return m_clock; }

private:
    struct Post;
    void send(const std::shared_ptr<Post> &post);
    void finished(const std::shared_ptr<Post> &post, const HttpAnswer &answer);

    Clock &m_clock;
    QNetworkAccessManager m_network;
    ExchangeLimits m_limits {.silence = std::chrono::seconds(30), .bytes = 1024 * 1024};
};

} // namespace Reslate
