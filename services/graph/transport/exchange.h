// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "graph/transport/retry.h"

#include <QByteArray>
#include <QList>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QUrl>

#include <functional>
#include <utility>

class QNetworkAccessManager;

namespace Reslate {

/// How long an exchange may stand still or take, and how much it may bring.
struct ExchangeLimits {
    std::chrono::milliseconds silence = std::chrono::seconds(60); ///< the headers have to be whole within it
    qint64 bytes = 64 * 1024 * 1024;
    qint64 headerBytes = 64 * 1024; ///< names and values of all headers together
    /// From the headers on an answer may take this long, and a second more for each slowestSecond bytes that came.
    std::chrono::milliseconds grace = std::chrono::minutes(2);
    qint64 slowestSecond = 4 * 1024;
};

struct HttpRequest {
    QUrl url;
    QByteArray body; ///< empty: GET; otherwise POST, of JSON unless a header says otherwise
    QList<std::pair<QByteArray, QByteArray>> headers;
    /// Asked when the connection stands and the first byte of the body is about to leave: connecting may have taken a
    /// minute, over a sleep of the computer hours. False: none of it leaves, and the answer is NotWanted. Empty:
    /// wanted.
    std::function<bool()> wanted;
    ExchangeLimits limits;
};

struct HttpAnswer {
    TransportError trouble = TransportError::None;
    bool bodyLeft = true; ///< some of the request's body may have left
    int status = 0;
    QByteArray retryAfter;
    QByteArray requestId;
    QByteArray clientRequestId; ///< Graph repeats the one that it was asked with
    QByteArray contentType;
    QByteArray date;
    QByteArray approvalCode;
    QByteArray challenge; ///< WWW-Authenticate; several of them stand in one text
    QByteArray body;
    QString detail; ///< the network's own words about the trouble
};

class OnceBody;

/// One HTTP exchange on a connection of net: no redirect is followed, and nothing is ever sent a second time.
/// Calls done once, from the event loop, and then deletes itself; dying earlier it calls nothing.
class Exchange final : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(HttpAnswer &&)>;

    Exchange(QNetworkAccessManager &net, Clock &clock, const HttpRequest &request, Done done, QObject *parent);
    ~Exchange() override;

private:
    void start(QNetworkAccessManager &net, const HttpRequest &request);
    void watch();
    void headersCame();
    void moved();
    bool isTooSlow() const;
    void stop(TransportError trouble);
    void finish();
    bool bodyLeft() const;
    TransportError troubleOf(QNetworkReply::NetworkError error) const;
    void settle(HttpAnswer &&answer);

    Clock &m_clock;
    ExchangeLimits m_limits;
    Done m_done;
    QPointer<QNetworkReply> m_reply; ///< a child of net, which may die first
    OnceBody *m_body = nullptr; ///< a child of the reply, which reads from it; nullptr: GET
    TransportError m_stopped = TransportError::None;
    bool m_movedSinceLook = false;
    int m_quietLooks = 0;
    int m_looksAtAnswer = 0; ///< since its headers came
    bool m_hasHeaders = false;
};

} // namespace Reslate
