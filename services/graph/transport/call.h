// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/transport/graphclient.h"

#include <QPointer>

namespace Reslate::Graph {

/// One request through its tries. A child of who asked; deletes itself after the answer.
class Call final : public QObject {
    Q_OBJECT
public:
    Call(GraphClient &client, GraphRequest request, GraphClient::Answered answered, QObject *context);
    ~Call() override;

    void start();

private:
    void begin();
    void exchange(const QByteArray &token);
    void finished(HttpAnswer &&answer);
    bool renewToken(const HttpAnswer &answer, bool isGraphError);
    void giveUp(const Error &error);
    void settle(GraphAnswer &&answer);
    void leaveThrottle();

    GraphClient &m_client;
    QPointer<RequestThrottle> m_throttle; ///< dies before this when the client does
    GraphRequest m_request;
    GraphClient::Answered m_answered;
    QByteArray m_token;
    QDateTime m_asked; ///< when the exchange began that runs
    QString m_clientRequestId;
    bool m_inside = false;
    bool m_renewed = false;
    int m_tries = 0;
};

/// The header that names a request for approval says more than the text.
void takeApprovalCode(ServiceError &text, const QByteArray &header);

/// Whether an answer is Graph's own word. A 401 to a reading also is with a challenge: asking again changes nothing.
bool isGraphsWord(const ServiceError &text, Repeat repeat, int status, const QByteArray &challenge);

/// Whether a whole answer came from Graph itself and for this request: it bears a request-id as all of Graph's do, it
/// is JSON, a failure has the form of Graph's errors (graph.md §7.4), and where it repeats a client-request-id, it is
/// this request's. Redirections aren't Graph's. A filter's or sign-in page has none of it; a cache has another's id.
/// Pure.
bool isGraphsAnswer(const HttpAnswer &answer, const QByteArray &clientRequestId);

/// An Error from how a try ended and what the answer says about it.
Error makeError(ErrorKind kind, const Attempt &facts, const ServiceError &text);

} // namespace Reslate::Graph
