// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/transport/call.h"

#include "core/log.h"

#include <QUuid>

namespace Reslate::Graph {

Error makeError(ErrorKind kind, const Attempt &facts, const ServiceError &text)
{
    return {.kind = kind,
        .httpStatus = facts.status,
        .code = text.code,
        .message = text.message,
        .requestId = text.requestId,
        .retryAfter = facts.retryAfter.value_or(std::chrono::milliseconds(0))};
}

void takeApprovalCode(ServiceError &text, const QByteArray &header)
{
    if (const ApprovalCode code = approvalCodeFrom(header); text.isGraphError && !code.isEmpty()) {
        text.approvalCode = code;
        text.approval = ErrorKind::ApprovalRequired;
    }
}

bool isGraphsWord(const ServiceError &text, Repeat repeat, int status, const QByteArray &challenge)
{
    const bool isChallenge = status == 401 && challenge.trimmed().toLower().startsWith("bearer");
    return text.isGraphError || (repeat == Repeat::Reads && isChallenge);
}

bool isGraphsAnswer(const HttpAnswer &answer, const QByteArray &clientRequestId)
{
    const bool isMarked = !answer.requestId.isEmpty()
        && (answer.clientRequestId.isEmpty()
            || answer.clientRequestId.compare(clientRequestId, Qt::CaseInsensitive) == 0);
    const bool isJson = answer.contentType.trimmed().toLower().startsWith("application/json");
    if (answer.trouble != TransportError::None || !isMarked || !isJson)
        return false;
    if (answer.status >= 200 && answer.status < 300)
        return answer.body.startsWith('{') && answer.body.trimmed().endsWith('}');
    return answer.status >= 400 && parseError(answer.body, {}).isGraphError;
}

Call::Call(GraphClient &client, GraphRequest request, GraphClient::Answered answered, QObject *context)
    : QObject(context)
    , m_client(client)
    , m_throttle(&client.throttle())
    , m_request(std::move(request))
    , m_answered(std::move(answered))
    , m_clientRequestId(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

Call::~Call()
{
    leaveThrottle();
}

void Call::leaveThrottle()
{
    if (std::exchange(m_inside, false) && m_throttle)
        m_throttle->leave();
}

void Call::start()
{
    if (!m_client.isOurs(m_request.url)) { // the token goes nowhere else
        QMetaObject::invokeMethod(
            this, [this] { giveUp({.kind = ErrorKind::ForeignAddress}); }, Qt::QueuedConnection);
        return;
    }
    m_throttle->enter(this, m_request.repeat == Repeat::Reads, [this](bool open) {
        m_inside = open;
        if (open) {
            begin();
            return;
        }
        const Error held {.kind = ErrorKind::Throttled, .retryAfter = m_throttle->shutTime()};
        QMetaObject::invokeMethod(
            this, [this, held] { giveUp(held); }, Qt::QueuedConnection);
    });
}

void Call::begin()
{
    whenReady(m_client.tokens().token(), this, [this](const Result<QByteArray> &token) {
        if (!token)
            giveUp(token.error());
        else if (m_renewed && *token == m_token)
            giveUp({.kind = ErrorKind::SignInRequired, .httpStatus = 401}); // renewing brought nothing new
        else
            exchange(*token);
    });
}

void Call::exchange(const QByteArray &token)
{
    if (m_request.wanted && !m_request.wanted())
        return giveUp({.kind = ErrorKind::Canceled});
    ++m_tries;
    m_token = token;
    HttpRequest request {
        .url = m_request.url, .body = m_request.body, .wanted = m_request.wanted, .limits = m_client.limits()};
    request.headers = {{"Authorization", "Bearer " + token}, {"Accept", "application/json"},
        {"User-Agent", "Reslate/" RESLATE_VERSION}, {"client-request-id", m_clientRequestId.toLatin1()}};
    if (m_request.eventual)
        request.headers.emplaceBack("ConsistencyLevel", "eventual");
    if (!m_request.prefer.isEmpty())
        request.headers.emplaceBack("Prefer", m_request.prefer);
    m_asked = m_client.clock().now();
    new Exchange(
        m_client.network(), m_client.clock(), request, [this](HttpAnswer &&answer) { finished(std::move(answer)); },
        this);
}

void Call::finished(HttpAnswer &&answer)
{
    m_client.learnTime(m_asked, answer, m_clientRequestId.toLatin1());
    const QDateTime now = m_client.serviceClock().at(m_client.clock().now()); // Retry-After may name a time of its own
    const bool ended = answer.trouble == TransportError::None;
    ServiceError text;
    if (ended && answer.status >= 400)
        text = parseError(answer.body, now);
    // A filter may borrow the shape of Graph's errors; every answer of Graph bears a request-id (graph.md §7.4).
    const bool isNamed = m_request.repeat == Repeat::Reads || !answer.requestId.isEmpty() || !text.requestId.isEmpty();
    const bool isGraphError = isNamed && isGraphsWord(text, m_request.repeat, answer.status, answer.challenge);
    if (renewToken(answer, isGraphError)) {
        leaveThrottle();
        return start();
    }
    if (!ended)
        text.message = answer.detail;
    if (!answer.requestId.isEmpty())
        text.requestId = redacted(QString::fromLatin1(answer.requestId.left(64)));
    takeApprovalCode(text, answer.approvalCode);
    const auto wait = parseRetryAfter(answer.retryAfter, now);
    const Attempt facts {.trouble = answer.trouble,
        .bodyLeft = answer.bodyLeft,
        .status = answer.status,
        .graphError = isGraphError,
        .approval = text.approval,
        .retryAfter = wait ? wait : text.retryAfter,
        .tries = m_tries};
    m_client.applyThrottling(facts);
    leaveThrottle(); // not before: the next in the queue must find the throttle shut
    const RetryDecision verdict = m_client.judge(facts, m_request.repeat);
    qCDebug(logGraph).noquote() << (m_request.body.isEmpty() ? "GET" : "POST")
                                << redacted(m_request.url.toString(QUrl::RemoveQuery)) << answer.status
                                << text.requestId << m_clientRequestId;
    if (verdict.again) {
        // A wait that the service asked for is the throttle's; it holds everybody.
        const auto pause = facts.retryAfter ? std::chrono::milliseconds(0) : *verdict.again;
        if (pause.count() > 0)
            return m_client.clock().callAfter(pause, this, [this] { start(); });
        return start();
    }
    if (verdict.kind == ErrorKind::None)
        return settle({.body = std::move(answer.body), .requestId = text.requestId});
    settle({.error = makeError(verdict.kind, facts, text),
        .unprocessed = verdict.unprocessed,
        .requestId = text.requestId,
        .approvalCode = text.approvalCode});
}

/// Once per call, so that a service that refuses every token is not asked for ever. Not when somebody else than the
/// service says so: an order may have got through, and would leave a second time.
bool Call::renewToken(const HttpAnswer &answer, bool isGraphError)
{
    if (answer.status != 401 || answer.trouble != TransportError::None || !isGraphError || m_renewed)
        return false;
    m_renewed = true;
    m_client.tokens().refused(m_token, answer.challenge);
    return true;
}

void Call::giveUp(const Error &error)
{
    leaveThrottle();
    settle({.error = error, .unprocessed = true});
}

void Call::settle(GraphAnswer &&answer)
{
    deleteLater();
    answer.clientRequestId = m_clientRequestId;
    answer.token = m_token;
    if (answer.error)
        answer.error->clientRequestId = m_clientRequestId;
    const GraphClient::Answered answered = std::exchange(m_answered, nullptr);
    if (answered)
        answered(std::move(answer));
}

} // namespace Reslate::Graph
