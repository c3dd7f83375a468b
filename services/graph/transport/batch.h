// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/transport/graphclient.h"

#include <QPromise>

namespace Reslate {

/// What Graph takes in one $batch.
inline constexpr int maxBatchSize = 20;

/// One $batch, and the repeats of those of its parts that only read. A child of the client; deletes itself.
class Batch final : public QObject {
    Q_OBJECT
public:
    Batch(GraphClient &client, QUrl url, QList<Graph::BatchPart> parts, Repeat repeat, StillWanted wanted);

    QFuture<QList<GraphAnswer>> start();

private:
    void send();
    void answered(GraphAnswer &&whole);
    void failAll(GraphAnswer &&whole);
    Attempt factsOf(const std::vector<Graph::BatchAnswer> &answers, const QByteArray &id, Graph::ServiceError &text,
        const Graph::BatchAnswer *&answer) const;
    /// Whether the part was turned away until the token bears other claims, which are asked for now; once for all
    /// parts.
    bool wantsClaims(const Graph::BatchAnswer &answer, const QByteArray &token);
    void settle();

    GraphClient &m_client;
    QUrl m_url;
    QList<Graph::BatchPart> m_parts;
    Repeat m_repeat;
    StillWanted m_wanted;
    QList<qsizetype> m_open; ///< indexes of the parts without an answer so far
    QList<GraphAnswer> m_answers;
    QPromise<QList<GraphAnswer>> m_promise;
    int m_tries = 0;
    bool m_renewed = false; ///< parts were turned away for claims, and sent again with another token
};

/// Who hears of parts that are read.
struct PartsListener {
    std::function<void(qsizetype index, const GraphAnswer &)> onAnswer; ///< once per part, in any order
    std::function<void()> onEnd; ///< after the last answer
};

/// Sends any number of reading parts in batches of 20, some at a time. Nothing is told when context is gone.
void readParts(GraphClient &client, ApiVersion version, const QList<Graph::BatchPart> &parts, QObject *context,
    PartsListener listener);

} // namespace Reslate
