// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/policyreader.h"

#include "graph/asking.h"
#include "graph/recordreading.h"

#include <algorithm>
#include <utility>

namespace Reslate::Graph {
namespace {

constexpr char catalogPolicies[] = "/deviceManagement/configurationPolicies";

/// Of a policy that says nothing of its platforms, too.
bool isForWindows(const CatalogPolicyRow &policy)
{
    return policy.platforms.isEmpty() || policy.platforms.contains(QLatin1String("windows"), Qt::CaseInsensitive);
}

} // namespace

PolicyReader::PolicyReader(GraphClient &client)
    : QObject(&client)
    , m_client(client)
{
}

QFuture<Result<QList<LocalResetPolicy>>> PolicyReader::start()
{
    m_promise.start();
    list<ConfigurationRow>(policyConfigurations, [this](const QList<ConfigurationRow> &rows) {
        for (const ConfigurationRow &row : rows) {
            if (const std::optional<PolicyEffect> effect = effectOf(row))
                m_policies.append({.id = row.id,
                    .name = row.name,
                    .kind = row.isCustom ? PolicyKind::CustomSetting : PolicyKind::DeviceRestrictions,
                    .effect = *effect});
        }
        readCatalog();
    });
    return m_promise.future();
}

template <typename Row, typename Take> void PolicyReader::list(const QByteArray &path, Take take)
{
    whenReady(listWhole<Row>(m_client, {.version = ApiVersion::Beta, .path = path}), this,
        [this, take](const Result<QList<Row>> &rows) {
            if (rows)
                take(*rows);
            else
                fail(rows.error());
        });
}

void PolicyReader::readCatalog()
{
    const QByteArray path = catalogPolicies + QByteArray("?$select=id,name,platforms");
    list<CatalogPolicyRow>(path, [this](const QList<CatalogPolicyRow> &rows) {
        for (const CatalogPolicyRow &row : rows) {
            if (isForWindows(row))
                m_waiting.enqueue([this, row] { lookAt(row); });
        }
        goOn(&PolicyReader::readAssignments);
    });
}

void PolicyReader::lookAt(const CatalogPolicyRow &policy)
{
    const QByteArray path = catalogPolicies + QByteArray("/") + segment(policy.id) + "/settings";
    list<SettingRow>(path, [this, policy](const QList<SettingRow> &rows) {
        for (const SettingRow &row : rows) {
            if (const std::optional<PolicyEffect> effect = effectOf(row))
                m_policies.append(
                    {.id = policy.id, .name = policy.name, .kind = PolicyKind::SettingsCatalog, .effect = *effect});
        }
        --m_underWay;
        goOn(&PolicyReader::readAssignments);
    });
}

void PolicyReader::readAssignments()
{
    for (qsizetype i = 0; i < m_policies.size(); ++i)
        m_waiting.enqueue([this, i] { readAssignments(i); });
    goOn(nullptr);
}

void PolicyReader::readAssignments(qsizetype index)
{
    const LocalResetPolicy &policy = m_policies.at(index);
    const char *where = policy.kind == PolicyKind::SettingsCatalog ? catalogPolicies : policyConfigurations;
    const QByteArray path = where + QByteArray("/") + segment(policy.id) + "/assignments";
    list<AssignmentRow>(path, [this, index](const QList<AssignmentRow> &rows) {
        QList<PolicyTarget> &targets = m_policies[index].targets;
        std::transform(rows.cbegin(), rows.cend(), std::back_inserter(targets), targetOf);
        --m_underWay;
        goOn(nullptr);
    });
}

/// Starts what waits, as many as may be under way; after the last one what comes next, or the end.
void PolicyReader::goOn(void (PolicyReader::*next)())
{
    while (!m_isSettled && m_underWay < maxAtOnce && !m_waiting.isEmpty()) {
        ++m_underWay;
        m_waiting.dequeue()();
    }
    if (m_underWay > 0 || m_isSettled)
        return;
    if (next)
        (this->*next)();
    else
        settle(m_policies);
}

void PolicyReader::fail(const Error &error)
{
    settle(tl::make_unexpected(error));
}

void PolicyReader::settle(const Result<QList<LocalResetPolicy>> &result)
{
    if (std::exchange(m_isSettled, true))
        return;
    m_waiting.clear();
    m_promise.addResult(result);
    m_promise.finish();
    deleteLater();
}

} // namespace Reslate::Graph
