// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "graph/json/fields.h"
#include "graph/json/graphjson.h"
#include "graph/transport/endpoints.h"
#include "graph/transport/exchange.h"
#include "graph/transport/requestthrottle.h"
#include "graph/transport/retry.h"
#include "graph/transport/serviceclock.h"
#include "graph/transport/tokensource.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QRandomGenerator>

#include <functional>

namespace Reslate {

enum class ApiVersion { V1, Beta };

/// Asked at the last moment before bytes leave; false: the request is answered as Canceled, unsent. Empty: always
/// wanted.
using StillWanted = std::function<bool()>;

struct GraphRequest {
    QUrl url; ///< anywhere but on the Graph endpoint's origin: answered as ForeignAddress, unsent
    QByteArray body; ///< empty: GET; otherwise POST
    bool eventual = false; ///< ConsistencyLevel: eventual
    QByteArray prefer; ///< header Prefer; empty: none
    Repeat repeat = Repeat::Reads;
    StillWanted wanted;
};

/// How a request, or a part of a $batch, ended.
struct GraphAnswer {
    std::optional<Error> error; ///< nullopt: 2xx
    bool unprocessed = false; ///< an error, and certain that the service did nothing
    QByteArray body; ///< without error only
    QString requestId;
    QString clientRequestId;
    QByteArray token; ///< with which it was asked; never to be shown or kept
    ApprovalCode approvalCode; ///< with ApprovalRequired: the request that was made of it, where the service named it
};

/// How far a list is followed.
struct ListLimits {
    int pages = 10'000;
    int idlePages = 100; ///< in a row that bring nothing; Graph may send some
    qint64 memory = 512LL * 1024 * 1024; ///< bytes that its rows take, about
};

/// The way to Graph: bearer token, one renewal of it on 401, the throttle, the tries of requests that only read.
/// Knows no Graph call; GraphApi does.
class GraphClient final : public QObject {
    Q_OBJECT
public:
    using Answered = std::function<void(GraphAnswer &&)>;

    /// All references must outlive the client.
    GraphClient(Endpoints endpoints, TokenSource &tokens, Clock &clock, QObject *parent = nullptr);
    ~GraphClient() override;

    /// The address of a call; path begins with a slash and is encoded.
    QUrl url(ApiVersion version, const QByteArray &path) const;
    /// Whether a next link may be followed with our token.
    bool isOurs(const QUrl &url) const;

    /// Calls answered once, from the event loop; never when context is gone by then, and then nothing more is
    /// sent. A request that changes something is not held back while the throttle is shut but answered at once,
    /// unsent.
    void send(const GraphRequest &request, QObject *context, Answered answered);

    /// Sends up to 20 parts in one $batch (asserted) and settles with one answer per part, in their order.
    /// Parts that only read are repeated by themselves.
    QFuture<QList<GraphAnswer>> batch(
        ApiVersion version, const QList<Graph::BatchPart> &parts, Repeat repeat, StillWanted wanted = {});

    /// The service's clock, as its answers tell it.
    const ServiceClock &serviceClock() const { return m_serviceClock; }

    // For the pieces of the transport: Call and Batch.
    Graph::RequestThrottle &throttle() { return *m_throttle; }
    Clock &clock() { return m_clock; }
    TokenSource &tokens() { return m_tokens; }
    QNetworkAccessManager &network() { return m_network; }
    const ExchangeLimits &limits() const { return m_limits; }
    const ListLimits &listLimits() const { return m_listLimits; }
    void setListLimits(const ListLimits &limits) { m_listLimits = limits; }
    /// What this service doesn't know, for the time that the client lives.
    Graph::FieldMemory &fields() { return m_fields; }
    /// decideRetry with this client's jitter.
    RetryDecision judge(const Attempt &facts, Repeat repeat);
    /// Notes what an answer of Graph's own (isGraphsAnswer) says about the service's clock, and nothing of any other: a
    /// filter, a sign-in page or a proxy has a clock of its own, and a cache repeats an old date. asked: when its
    /// request was begun. clientRequestId: with which it was asked.
    void learnTime(const QDateTime &asked, const HttpAnswer &answer, const QByteArray &clientRequestId);
    /// Shuts the throttle when the answer asks for it.
    void applyThrottling(const Attempt &facts);

Q_SIGNALS:
    void clockDiffersChanged(); ///< serviceClock().differs() did

private:
    Endpoints m_endpoints;
    TokenSource &m_tokens;
    Clock &m_clock;
    Graph::RequestThrottle *m_throttle;
    QNetworkAccessManager m_network;
    ExchangeLimits m_limits;
    ListLimits m_listLimits;
    Graph::FieldMemory m_fields;
    QRandomGenerator m_random;
    ServiceClock m_serviceClock;
};

} // namespace Reslate
