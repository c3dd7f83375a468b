// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/transport/graphclient.h"

#include "graph/transport/batch.h"
#include "graph/transport/call.h"

namespace Reslate {

GraphClient::GraphClient(Endpoints endpoints, TokenSource &tokens, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_endpoints(std::move(endpoints))
    , m_tokens(tokens)
    , m_clock(clock)
    , m_throttle(new Graph::RequestThrottle(clock, this))
    , m_random(QRandomGenerator::securelySeeded())
{
}

/// What is still under way uses the client to its last moment, and some of it is told of the end by a context's
/// destroyed(), which may be the client's own: it goes first, the newest before the throttle.
GraphClient::~GraphClient()
{
    while (!children().isEmpty())
        delete children().constLast();
}

QUrl GraphClient::url(ApiVersion version, const QByteArray &path) const
{
    const QByteArray prefix = version == ApiVersion::V1 ? "/v1.0" : "/beta";
    return QUrl::fromEncoded(m_endpoints.graph.toEncoded() + prefix + path, QUrl::StrictMode);
}

bool GraphClient::isOurs(const QUrl &url) const
{
    return url.isValid() && url.userInfo().isEmpty() && isSafeTransport(url) && sameOrigin(url, m_endpoints.graph);
}

void GraphClient::send(const GraphRequest &request, QObject *context, Answered answered)
{
    auto *call = new Graph::Call(*this, request, std::move(answered), context);
    call->start();
}

QFuture<QList<GraphAnswer>> GraphClient::batch(
    ApiVersion version, const QList<Graph::BatchPart> &parts, Repeat repeat, StillWanted wanted)
{
    auto *run = new Batch(*this, url(version, "/$batch"), parts, repeat, std::move(wanted));
    return run->start();
}

RetryDecision GraphClient::judge(const Attempt &facts, Repeat repeat)
{
    return decideRetry(facts, repeat, m_random.generateDouble());
}

void GraphClient::learnTime(const QDateTime &asked, const HttpAnswer &answer, const QByteArray &clientRequestId)
{
    if (!Graph::isGraphsAnswer(answer, clientRequestId))
        return;
    const bool before = m_serviceClock.differs();
    m_serviceClock.learn(asked, m_clock.now(), parseHttpDate(answer.date));
    if (m_serviceClock.differs() != before)
        Q_EMIT clockDiffersChanged();
}

void GraphClient::applyThrottling(const Attempt &facts)
{
    const bool asks = facts.trouble == TransportError::None && (facts.status == 429 || facts.status == 503);
    if (asks && facts.retryAfter && *facts.retryAfter <= maxHold)
        m_throttle->shutFor(*facts.retryAfter);
}

} // namespace Reslate
