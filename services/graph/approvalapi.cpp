// SPDX-License-Identifier: GPL-3.0-or-later
// The second admin's approval (graph.md §6). All of it is beta, and nothing depends on it.
#include "graph/graphapi.h"
#include "graph/listing.h"
#include "graph/recordreading.h"
#include "graph/transport/batch.h"

namespace Reslate {
namespace {

constexpr char requests[] = "/deviceManagement/operationApprovalRequests";
constexpr Graph::Fields requestFields {"beta operationApprovalRequest", "id,status,approvalJustification?"};

/// Requests are read one by one up to here, and beyond as a list: that holds everybody's of the last month.
constexpr qsizetype fewRequests = maxBatchSize;

QFuture<QList<ApprovalReading>> readOneByOne(GraphClient &client, const QList<ApprovalCode> &codes)
{
    const Graph::RecordSource<ApprovalCode, ApprovalRecord> source {.version = ApiVersion::Beta,
        .fields = requestFields,
        .address =
            [](const ApprovalCode &code) { return requests + QByteArray("/") + Graph::segment(code) + "?{fields}"; },
        .id = &ApprovalRecord::code};
    return Graph::readRecords(client, codes, source);
}

QList<ApprovalReading> inOrder(const QList<ApprovalCode> &codes, const QHash<ApprovalCode, ApprovalReading> &readings)
{
    QList<ApprovalReading> ordered;
    for (const ApprovalCode &code : codes)
        ordered.append(readings.value(code, ApprovalReading {.id = code}));
    return ordered;
}

} // namespace

QFuture<Result<QSet<RemoteAction>>> GraphApi::actionsNeedingApproval()
{
    const auto promise = std::make_shared<QPromise<Result<QSet<RemoteAction>>>>();
    promise->start();
    const QUrl url = m_client.url(
        ApiVersion::Beta, "/deviceManagement/operationApprovalPolicies/retrieveOperationsRequiringApproval()");
    m_client.send({.url = url}, &m_client, [promise](GraphAnswer &&answer) {
        promise->addResult(answer.error ? Result<QSet<RemoteAction>>(tl::make_unexpected(*answer.error))
                                        : Graph::parsePolicies(answer.body));
        promise->finish();
    });
    return promise->future();
}

QFuture<QList<ApprovalReading>> GraphApi::readApprovals(const QList<ApprovalCode> &codes)
{
    if (codes.size() <= fewRequests)
        return readOneByOne(m_client, codes);
    const auto promise = std::make_shared<QPromise<QList<ApprovalReading>>>();
    promise->start();
    const auto readings = std::make_shared<QHash<ApprovalCode, ApprovalReading>>();
    const Graph::ListAddress address {
        .version = ApiVersion::Beta, .path = QByteArray(requests) + "?{fields}", .fields = requestFields};
    const auto take = [readings](std::vector<ApprovalRecord> &&page) {
        for (const ApprovalRecord &record : page)
            readings->insert(record.code, {record.code, ApprovalReading::State::Found, record, {}});
    };
    GraphClient *client = &m_client;
    whenReady(Graph::listPages<ApprovalRecord>(m_client, address, client, take), client,
        [client, codes, readings, promise](const ListEnd &) {
            // However the list ended, what it did not show is asked for by its own name.
            QList<ApprovalCode> missing;
            std::copy_if(codes.cbegin(), codes.cend(), std::back_inserter(missing),
                [&readings](const ApprovalCode &code) { return !readings->contains(code); });
            whenReady(readOneByOne(*client, missing), client,
                [codes, readings, promise](const QList<ApprovalReading> &others) {
                    for (const ApprovalReading &reading : others)
                        readings->insert(reading.id, reading);
                    promise->addResult(inOrder(codes, *readings));
                    promise->finish();
                });
        });
    return promise->future();
}

QFuture<ListEnd> GraphApi::listMyApprovals(QObject *context, PageFn<ApprovalRecord> page)
{
    // Without $select: what a request is for is in none of the documented properties.
    const Graph::ListAddress address {
        .version = ApiVersion::Beta, .path = QByteArray(requests) + "/retrieveMyRequests()"};
    return Graph::listPages<ApprovalRecord>(m_client, address, context, std::move(page));
}

QFuture<QList<std::optional<Error>>> GraphApi::cancelApprovals(const QList<ApprovalCode> &codes)
{
    Q_ASSERT(!codes.isEmpty() && codes.size() <= maxBatchSize);
    QList<Graph::BatchPart> parts;
    for (const ApprovalCode &code : codes) {
        parts.append(
            {.method = "POST", .url = requests + QByteArray("/cancelMyRequest"), .texts = {{"id", code.toString()}}});
    }
    const auto promise = std::make_shared<QPromise<QList<std::optional<Error>>>>();
    promise->start();
    whenReady(m_client.batch(ApiVersion::Beta, parts, Repeat::Never), &m_client,
        [promise](const QList<GraphAnswer> &answers) {
            QList<std::optional<Error>> errors;
            for (const GraphAnswer &answer : answers)
                errors.append(answer.error);
            promise->addResult(errors);
            promise->finish();
        });
    return promise->future();
}

} // namespace Reslate
