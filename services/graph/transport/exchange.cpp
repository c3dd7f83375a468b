// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/transport/exchange.h"

#include "core/log.h"

#include <QIODevice>
#include <QNetworkAccessManager>
#include <QNetworkRequest>

#include <algorithm>
#include <cstring>

namespace Reslate {
namespace {

constexpr int looksPerSilence = 4;

/// 0: none. A proxy that lets no tunnel through leaves none behind.
int statusOf(const QNetworkReply &reply)
{
    if (reply.error() == QNetworkReply::ProxyAuthenticationRequiredError)
        return 407;
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

bool isGoodStatus(int status)
{
    return status >= 200 && status < 300;
}

} // namespace

/// A request body that can be read once. QNetworkAccessManager sends a request again by itself when a
/// connection ends before the answer, POST too; with a body that can't be rewound it gives up instead.
class OnceBody final : public QIODevice {
public:
    OnceBody(QByteArray bytes, std::function<bool()> wanted, QObject *parent)
        : QIODevice(parent)
        , m_bytes(std::move(bytes))
        , m_wanted(std::move(wanted))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override { return m_read >= m_bytes.size(); }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_read; }
    bool wasRead() const { return m_read > 0; }
    bool wasRefused() const { return m_refused; }

protected:
    qint64 readData(char *target, qint64 most) override
    {
        const qint64 count = std::min<qint64>(most, m_bytes.size() - m_read);
        if (m_read == 0 && count > 0 && m_wanted && !m_wanted())
            m_refused = true;
        if (count <= 0 || m_refused)
            return -1;
        std::memcpy(target, m_bytes.constData() + m_read, static_cast<size_t>(count));
        m_read += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    std::function<bool()> m_wanted;
    qint64 m_read = 0;
    bool m_refused = false;
};

Exchange::Exchange(QNetworkAccessManager &net, Clock &clock, const HttpRequest &request, Done done, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_limits(request.limits)
    , m_done(std::move(done))
{
    start(net, request);
    watch();
}

Exchange::~Exchange()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
}

void Exchange::start(QNetworkAccessManager &net, const HttpRequest &request)
{
    QNetworkRequest outgoing(request.url);
    outgoing.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    outgoing.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    outgoing.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    outgoing.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    outgoing.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    outgoing.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    // Qt asks for compressed answers, and unpacks them, as long as nobody else sets Accept-Encoding.
    for (const auto &[name, value] : request.headers)
        outgoing.setRawHeader(name, value);
    if (request.body.isEmpty()) {
        m_reply = net.get(outgoing);
    } else {
        if (!outgoing.hasRawHeader("Content-Type"))
            outgoing.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        outgoing.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
        // Without this the body is copied into a buffer that can be rewound.
        outgoing.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        m_body = new OnceBody(request.body, request.wanted, this);
        m_reply = net.post(outgoing, m_body);
        m_body->setParent(m_reply);
    }
    connect(m_reply, &QNetworkReply::uploadProgress, this, &Exchange::moved);
    connect(m_reply, &QNetworkReply::requestSent, this, &Exchange::moved);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::headersCame);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::moved);
    // Queued: done must not run inside the caller's own call, and the reply may be deleted in it.
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::finish, Qt::QueuedConnection);
}

/// Looks several times before it calls a connection silent, a turn of the event loop apart: after the machine
/// slept, the clock has moved by hours while the answer may already wait to be read. Looks are counted for the same
/// reason, not hours.
void Exchange::watch()
{
    m_clock.callAfter(m_limits.silence / looksPerSilence, this, [this] {
        m_quietLooks = m_movedSinceLook ? 0 : m_quietLooks + 1;
        m_movedSinceLook = false;
        m_looksAtAnswer += m_hasHeaders ? 1 : 0;
        if (m_quietLooks >= looksPerSilence)
            stop(TransportError::Silence);
        else if (isTooSlow())
            stop(TransportError::Drip);
        else
            QMetaObject::invokeMethod(this, &Exchange::watch, Qt::QueuedConnection);
    });
}

void Exchange::headersCame()
{
    m_hasHeaders = true;
    qint64 size = 0;
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        size += name.size() + value.size();
    if (size > m_limits.headerBytes)
        stop(TransportError::HeadersTooLarge);
    else
        moved();
}

bool Exchange::isTooSlow() const
{
    if (!m_reply)
        return false;
    const std::chrono::milliseconds allowed = m_limits.grace
        + std::chrono::seconds(m_reply->bytesAvailable() / m_limits.slowestSecond);
    return m_looksAtAnswer * (m_limits.silence / looksPerSilence) > allowed;
}

void Exchange::moved()
{
    m_movedSinceLook = true;
    const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (announced > m_limits.bytes || m_reply->bytesAvailable() > m_limits.bytes)
        stop(TransportError::TooLarge);
}

void Exchange::stop(TransportError trouble)
{
    if (m_stopped != TransportError::None)
        return;
    m_stopped = trouble;
    if (m_reply) // else the network is gone, and nobody waits
        m_reply->abort(); // leads to finished()
}

bool Exchange::bodyLeft() const
{
    return m_body && m_body->wasRead();
}

TransportError Exchange::troubleOf(QNetworkReply::NetworkError error) const
{
    if (m_body && m_body->wasRefused())
        return TransportError::NotWanted;
    if (m_stopped != TransportError::None)
        return m_stopped;
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
        return TransportError::NoConnection;
    case QNetworkReply::SslHandshakeFailedError:
        return TransportError::Certificate;
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError:
    case QNetworkReply::ContentReSendError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
    case QNetworkReply::ProtocolFailure:
        return TransportError::Broken;
    case QNetworkReply::UnknownContentError: // with a good status: what came compressed can't be unpacked
        return isGoodStatus(statusOf(*m_reply)) ? TransportError::Broken : TransportError::None;
    default:
        break; // what Qt derives from an HTTP status, of a proxy too: the status says it better
    }
    return statusOf(*m_reply) > 0 ? TransportError::None : TransportError::Broken;
}

void Exchange::finish()
{
    HttpAnswer answer;
    answer.trouble = troubleOf(m_reply->error());
    answer.bodyLeft = bodyLeft();
    answer.status = statusOf(*m_reply);
    answer.retryAfter = m_reply->rawHeader("Retry-After");
    answer.requestId = m_reply->rawHeader("request-id");
    answer.clientRequestId = m_reply->rawHeader("client-request-id");
    answer.contentType = m_reply->rawHeader("Content-Type");
    answer.date = m_reply->rawHeader("Date");
    answer.approvalCode = m_reply->rawHeader("x-msft-approval-code");
    answer.challenge = m_reply->rawHeader("WWW-Authenticate");
    // Headers beyond what Qt itself takes (100 of them, some 100 KB) end as a good answer with no header and no body
    // once the server closes; as long as it doesn't, silence ends them (Qt 6.4.2).
    const bool isGood = answer.trouble == TransportError::None && m_reply->error() == QNetworkReply::NoError;
    if (isGood && m_reply->rawHeaderPairs().isEmpty())
        answer.trouble = TransportError::HeadersTooLarge;
    if (answer.trouble == TransportError::None) {
        answer.body = m_reply->readAll();
        if (answer.body.size() > m_limits.bytes)
            answer = {.trouble = TransportError::TooLarge, .bodyLeft = bodyLeft()};
    }
    if (answer.trouble != TransportError::None)
        answer.detail = redacted(m_reply->errorString());
    settle(std::move(answer));
}

void Exchange::settle(HttpAnswer &&answer)
{
    deleteLater();
    const Done done = std::exchange(m_done, nullptr);
    if (done)
        done(std::move(answer));
}

} // namespace Reslate
