// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/policyapi.h"

#include "graph/asking.h"
#include "graph/json/policyrows.h"
#include "graph/policyreader.h"
#include "graph/recordreading.h"

#include <algorithm>

namespace Reslate {
namespace {

using Graph::policyConfigurations;

QByteArray policyAddress(const PolicyId &id)
{
    return policyConfigurations + QByteArray("/") + Graph::segment(id);
}

using Done = std::optional<Error>;

QFuture<Done> refused()
{
    return readyFuture(Done(Error {.kind = ErrorKind::Usage}));
}

/// What read() makes of a list that came whole.
template <typename T, typename Row, typename Read>
QFuture<Result<T>> readWhole(GraphClient &client, const Graph::ListAddress &address, Read read)
{
    const auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    whenReady(Graph::listWhole<Row>(client, address), &client, [promise, read](const Result<QList<Row>> &rows) {
        promise->addResult(rows ? Result<T>(read(*rows)) : tl::make_unexpected(rows.error()));
        promise->finish();
    });
    return promise->future();
}

} // namespace

PolicyApi::PolicyApi(GraphClient &client)
    : m_client(client)
{
}

QFuture<Result<QList<LocalResetPolicy>>> PolicyApi::localResetPolicies()
{
    auto *reader = new Graph::PolicyReader(m_client);
    return reader->start();
}

QFuture<Result<bool>> PolicyApi::hasUsers(const GroupId &group)
{
    if (Graph::segment(group).isEmpty())
        return Graph::unasked<bool>();
    // What members have in common, of which alone one may choose, doesn't say of what kind they are.
    const Graph::ListAddress address {.path = "/groups/" + Graph::segment(group) + "/transitiveMembers?$top=999"};
    return readWhole<bool, Graph::MemberRow>(m_client, address, [](const QList<Graph::MemberRow> &members) {
        return std::any_of(
            members.cbegin(), members.cend(), [](const Graph::MemberRow &member) { return member.isUser; });
    });
}

QFuture<Result<QList<PolicyRecord>>> PolicyApi::policiesNamed(const QString &name)
{
    const Graph::ListAddress address {.version = ApiVersion::Beta, .path = policyConfigurations};
    const auto named = [name](const QList<Graph::ConfigurationRow> &rows) {
        QList<PolicyRecord> found;
        for (const Graph::ConfigurationRow &row : rows) {
            if (row.name == name)
                found.append(Graph::recordOf(row));
        }
        return found;
    };
    return readWhole<QList<PolicyRecord>, Graph::ConfigurationRow>(m_client, address, named);
}

QFuture<Result<PolicyRecord>> PolicyApi::policy(const PolicyId &id)
{
    if (Graph::segment(id).isEmpty())
        return Graph::unasked<PolicyRecord>();
    const auto promise = std::make_shared<QPromise<Result<PolicyRecord>>>();
    promise->start();
    const GraphRequest request {.url = m_client.url(ApiVersion::Beta, policyAddress(id))};
    m_client.send(request, &m_client, [promise, id](GraphAnswer &&answer) {
        Result<PolicyRecord> found = failure(ErrorKind::BadAnswer);
        if (answer.error) {
            Error error = *answer.error;
            if (error.kind == ErrorKind::NotFound && !Graph::saysNone(error)) // a gateway's page
                error.kind = ErrorKind::BadAnswer;
            found = tl::make_unexpected(error);
        } else if (const auto row = Graph::parseRecord<Graph::ConfigurationRow>(answer.body); row && row->id == id) {
            found = Graph::recordOf(*row);
        }
        promise->addResult(found);
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<QList<PolicyTarget>>> PolicyApi::assignments(const PolicyId &id)
{
    if (Graph::segment(id).isEmpty())
        return Graph::unasked<QList<PolicyTarget>>();
    const Graph::ListAddress address {.version = ApiVersion::Beta, .path = policyAddress(id) + "/assignments"};
    return readWhole<QList<PolicyTarget>, Graph::AssignmentRow>(
        m_client, address, [](const QList<Graph::AssignmentRow> &rows) {
            QList<PolicyTarget> targets;
            std::transform(rows.cbegin(), rows.cend(), std::back_inserter(targets), Graph::targetOf);
            return targets;
        });
}

QFuture<Result<PolicyId>> PolicyApi::make(const OwnPolicy &policy)
{
    if (policy.name.isEmpty())
        return Graph::unasked<PolicyId>();
    const GraphRequest request {.url = m_client.url(ApiVersion::V1, policyConfigurations),
        .body = Graph::policyText(policy),
        .repeat = Repeat::Never};
    return Graph::ask<PolicyId>(m_client, request, [](const GraphAnswer &answer) -> Result<PolicyId> {
        const auto row = Graph::parseRecord<Graph::ConfigurationRow>(answer.body);
        if (!row) // it was taken, and under which id has to be looked up
            return tl::make_unexpected(Error {.kind = ErrorKind::OutcomeUnknown, .requestId = answer.requestId});
        return row->id;
    });
}

QFuture<std::optional<Error>> PolicyApi::assign(const OwnPolicy &policy, const QList<PolicyTarget> &targets)
{
    const QByteArray body = Graph::assignText(targets);
    if (Graph::segment(policy.id).isEmpty() || body.isEmpty())
        return refused();
    const auto promise = std::make_shared<QPromise<Done>>();
    promise->start();
    const GraphRequest request {.url = m_client.url(ApiVersion::V1, policyAddress(policy.id) + "/assign"),
        .body = body,
        .repeat = Repeat::Never};
    m_client.send(request, &m_client, [promise](GraphAnswer &&answer) {
        promise->addResult(answer.error);
        promise->finish();
    });
    return promise->future();
}

QFuture<std::optional<Error>> PolicyApi::remove(const OwnPolicy &policy)
{
    if (Graph::segment(policy.id).isEmpty())
        return refused();
    const auto promise = std::make_shared<QPromise<Done>>();
    promise->start();
    const Graph::BatchPart part {.method = "DELETE", .url = policyAddress(policy.id)};
    whenReady(
        m_client.batch(ApiVersion::V1, {part}, Repeat::Never), &m_client, [promise](const QList<GraphAnswer> &answers) {
            promise->addResult(answers.first().error);
            promise->finish();
        });
    return promise->future();
}

} // namespace Reslate
