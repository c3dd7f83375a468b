// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/transport/batch.h"

#include "core/log.h"
#include "graph/transport/call.h"

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

/// Leaves room in the throttle for what a person waits for.
constexpr int batchesAtOnce = 4;

/// The one answer with that id; nullptr when there is none, or several that differ.
const Graph::BatchAnswer *answerOf(const std::vector<Graph::BatchAnswer> &answers, const QByteArray &id)
{
    const Graph::BatchAnswer *found = nullptr;
    for (const Graph::BatchAnswer &answer : answers) {
        if (answer.id != id)
            continue;
        if (found && !(*found == answer))
            return nullptr;
        found = &answer;
    }
    return found;
}

} // namespace

Batch::Batch(GraphClient &client, QUrl url, QList<Graph::BatchPart> parts, Repeat repeat, StillWanted wanted)
    : QObject(&client)
    , m_client(client)
    , m_url(std::move(url))
    , m_parts(std::move(parts))
    , m_repeat(repeat)
    , m_wanted(std::move(wanted))
    , m_answers(m_parts.size())
{
    Q_ASSERT(!m_parts.isEmpty() && m_parts.size() <= maxBatchSize);
    for (qsizetype i = 0; i < m_parts.size(); ++i)
        m_open.append(i);
}

QFuture<QList<GraphAnswer>> Batch::start()
{
    m_promise.start();
    send();
    return m_promise.future();
}

void Batch::send()
{
    ++m_tries;
    QList<Graph::BatchPart> parts;
    for (const qsizetype index : std::as_const(m_open))
        parts.append(m_parts[index]);
    m_client.send({.url = m_url, .body = Graph::batchText(parts), .repeat = m_repeat, .wanted = m_wanted}, this,
        [this](GraphAnswer &&whole) { answered(std::move(whole)); });
}

Attempt Batch::factsOf(const std::vector<Graph::BatchAnswer> &answers, const QByteArray &id, Graph::ServiceError &text,
    const Graph::BatchAnswer *&answer) const
{
    answer = answerOf(answers, id);
    if (!answer)
        return {.trouble = TransportError::Garbled, .part = true, .tries = m_tries};
    const QDateTime now = m_client.serviceClock().at(m_client.clock().now());
    if (answer->status >= 400)
        text = Graph::parseError(answer->body, now);
    if (!answer->requestId.isEmpty())
        text.requestId = redacted(QString::fromUtf8(answer->requestId.left(64)));
    Graph::takeApprovalCode(text, answer->approvalCode);
    const auto wait = parseRetryAfter(answer->retryAfter, now);
    return {.status = answer->status,
        .graphError = Graph::isGraphsWord(text, m_repeat, answer->status, answer->challenge),
        .approval = text.approval,
        .part = true,
        .retryAfter = wait ? wait : text.retryAfter,
        .tries = m_tries};
}

/// The batch itself failed, or what came can't be read.
void Batch::failAll(GraphAnswer &&whole)
{
    const ErrorKind kind = m_repeat == Repeat::Never ? ErrorKind::OutcomeUnknown : ErrorKind::BadAnswer;
    if (!whole.error)
        whole.error = Error {
            .kind = kind, .httpStatus = 200, .requestId = whole.requestId, .clientRequestId = whole.clientRequestId};
    // That the batch was not found says nothing about what its parts ask for.
    else if (whole.error->kind == ErrorKind::NotFound)
        whole.error->kind = m_repeat == Repeat::Never ? ErrorKind::Rejected : ErrorKind::BadAnswer;
    whole.body.clear();
    whole.token.clear();
    if (m_parts.size() > 1) // which of them it is about can't be known
        whole.approvalCode = {};
    for (const qsizetype index : std::as_const(m_open))
        m_answers[index] = whole;
}

void Batch::answered(GraphAnswer &&whole)
{
    const auto parsed = whole.error ? Result<std::vector<Graph::BatchAnswer>> {} : Graph::parseBatch(whole.body);
    if (whole.error || !parsed) {
        failAll(std::move(whole));
        return settle();
    }
    QList<qsizetype> again;
    std::chrono::milliseconds wait {0};
    const bool mayRenew = !m_renewed;
    for (qsizetype at = 0; at < m_open.size(); ++at) {
        Graph::ServiceError text;
        const Graph::BatchAnswer *answer = nullptr;
        const Attempt facts = factsOf(*parsed, QByteArray::number(at + 1), text, answer);
        if (text.requestId.isEmpty())
            text.requestId = whole.requestId;
        m_client.applyThrottling(facts);
        const RetryDecision verdict = m_client.judge(facts, m_repeat);
        GraphAnswer &own = m_answers[m_open[at]];
        own.requestId = text.requestId;
        own.clientRequestId = whole.clientRequestId;
        own.unprocessed = verdict.unprocessed;
        if (verdict.kind == ErrorKind::None) {
            own.body = answer->body;
        } else {
            own.error = Graph::makeError(verdict.kind, facts, text);
            own.error->clientRequestId = whole.clientRequestId;
            own.approvalCode = text.approvalCode;
        }
        const bool isChallenged = mayRenew && facts.graphError && wantsClaims(*answer, whole.token);
        if (!verdict.again && !isChallenged)
            continue;
        own = {};
        again.append(m_open[at]);
        wait = std::max(wait, verdict.again.value_or(wait));
    }
    m_open = again;
    if (m_open.isEmpty())
        return settle();
    m_client.clock().callAfter(wait, this, [this] { send(); });
}

bool Batch::wantsClaims(const Graph::BatchAnswer &answer, const QByteArray &token)
{
    if (answer.status != 401 || answer.challenge.isEmpty())
        return false;
    if (!std::exchange(m_renewed, true))
        m_client.tokens().refused(token, answer.challenge);
    return true;
}

void Batch::settle()
{
    m_promise.addResult(m_answers);
    m_promise.finish();
    deleteLater();
}

namespace {

/// Keeps a few batches on their way until all parts are answered.
class PartsRun final : public QObject {
public:
    PartsRun(GraphClient &client, ApiVersion version, QList<Graph::BatchPart> parts, QObject *context,
        PartsListener listener)
        : QObject(context)
        , m_client(&client)
        , m_version(version)
        , m_parts(std::move(parts))
        , m_listener(std::move(listener))
    {
    }

    void sendMore()
    {
        while (m_client && m_underWay < batchesAtOnce && m_next < m_parts.size()) {
            const qsizetype first = m_next;
            const QList<Graph::BatchPart> parts = m_parts.mid(first, maxBatchSize);
            m_next += parts.size();
            ++m_underWay;
            whenReady(m_client->batch(m_version, parts, Repeat::Reads), this,
                [this, first](const QList<GraphAnswer> &answers) { take(first, answers); });
        }
    }

private:
    void take(qsizetype first, const QList<GraphAnswer> &answers)
    {
        --m_underWay;
        sendMore(); // first, so that the wire is busy while the answers are looked at
        const QPointer<QObject> self(this);
        for (qsizetype i = 0; self && i < answers.size(); ++i)
            m_listener.onAnswer(first + i, answers[i]);
        if (!self || m_underWay > 0 || m_next < m_parts.size())
            return;
        deleteLater();
        m_listener.onEnd();
    }

    QPointer<GraphClient> m_client;
    ApiVersion m_version;
    QList<Graph::BatchPart> m_parts;
    PartsListener m_listener;
    qsizetype m_next = 0;
    int m_underWay = 0;
};

} // namespace

void readParts(GraphClient &client, ApiVersion version, const QList<Graph::BatchPart> &parts, QObject *context,
    PartsListener listener)
{
    Q_ASSERT(!parts.isEmpty());
    auto *run = new PartsRun(client, version, parts, context, std::move(listener));
    run->sendMore();
}

} // namespace Reslate
