// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/localreset.h"
#include "graph/json/policyrows.h"
#include "graph/transport/graphclient.h"

#include <QObject>
#include <QPromise>
#include <QQueue>

#include <functional>

namespace Reslate::Graph {

inline constexpr char policyConfigurations[] = "/deviceManagement/deviceConfigurations";

/// One reading of all policies that set local Autopilot Reset, see PolicyApi::localResetPolicies(): both lists, the
/// settings of each policy of the settings catalog, and the assignments of those that set it; a few at a time. The
/// first failure ends it. A child of the client; deletes itself.
class PolicyReader final : public QObject {
    Q_OBJECT
public:
    explicit PolicyReader(GraphClient &client);

    QFuture<Result<QList<LocalResetPolicy>>> start();

private:
    void readCatalog();
    void lookAt(const CatalogPolicyRow &policy);
    void readAssignments();
    void readAssignments(qsizetype index);
    void goOn(void (PolicyReader::*next)());
    void fail(const Error &error);
    void settle(const Result<QList<LocalResetPolicy>> &result);
    template <typename Row, typename Take> void list(const QByteArray &path, Take take);

    static constexpr int maxAtOnce = 6;

    GraphClient &m_client;
    QList<LocalResetPolicy> m_policies;
    QQueue<std::function<void()>> m_waiting;
    int m_underWay = 0;
    bool m_isSettled = false;
    QPromise<Result<QList<LocalResetPolicy>>> m_promise;
};

} // namespace Reslate::Graph
