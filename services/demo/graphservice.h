// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "approvals.h"
#include "odata.h"
#include "requestlog.h"
#include "schema.h"
#include "signinservice.h"
#include "simulation.h"
#include "tenantlimits.h"
#include "tenantrole.h"

#include <functional>
#include <utility>
#include <vector>

namespace Reslate::Demo {

struct ServiceOptions {
    QByteArray token;
    int pageSize = 1000;
    bool refusesFilters = false; ///< with 400, instead of ignoring them
    TenantRole role = TenantRole::SchoolAdministrator;
};

/// Graph as a function from a request to an answer, over one school. Not thread-safe.
class GraphService {
public:
    /// What it works with; all must outlive it.
    struct Dependencies {
        School &school;
        Simulation &simulation;
        Limits &limits;
        RequestLog &log;
        Faults &faults;
    };
    GraphService(const Dependencies &with, Dice dice);

    ServiceOptions options;
    Approvals approvals;
    SignInService signIn;

    /// Answers a whole request, $batch too.
    Answer handle(const Message &message, Time now);
    /// An error answer as this service words it, with its headers; for scripted faults.
    Answer faultAnswer(const Message &message, const Fault &fault, Time now);

private:
    /// One request while it is being answered.
    struct Call {
        const Message &message;
        Target target;
        bool beta;
        Time now;
        RequestIds ids;

        QByteArray origin() const { return message.origin(); }
    };
    using Reply = Checked<Answer>;

    // graphservice.cpp
    Answer finish(const Call &call, Reply reply);
    RequestIds makeIds(const Message &message, Time now);
    Reply route(const Call &call);
    Reply routeDirectory(const Call &call);
    Reply routeIntune(const Call &call);
    std::optional<Problem> unauthorized(const Message &message, Time now) const;
    /// What the account's role, or the permissions of its token, don't contain.
    std::optional<Problem> forbidden(const QByteArray &permission, const QByteArray &scope) const;
    std::optional<Problem> throttle(const Call &call, const Query *query);

    // graphapprovals.cpp
    Reply routeApprovals(const Call &call);
    Reply cancelMyRequest(const Call &call);
    std::optional<Problem> needsApproval(const Call &call, const QUuid &device, const QByteArray &what);

    // graphbatch.cpp
    Reply batch(const Call &call);

    // graphreading.cpp, graphdirectory.cpp
    Reply readManaged(const Call &call);
    Reply readAutopilot(const Call &call);
    Reply readAudits(const Call &call);
    Reply readPermissions(const Call &call);
    Reply readDevices(const Call &call);
    Reply readGroups(const Call &call);
    Reply readMembers(const Call &call, int group, bool nested);
    Reply readAllMembers(const Call &call, int group, bool nested);
    Reply readMe(const Call &call);
    Reply readOrganization(const Call &call);

    // graphlisting.h, graphlisting.cpp
    template <class Row>
    Reply list(const Call &call, const Schema<Row> &schema, size_t rows, std::function<const Row *(size_t)> at,
        bool advanced = false);
    template <class Row> Reply one(const Call &call, const Schema<Row> &schema, const Row *row, const QByteArray &key);
    Checked<Query> readQuery(const Call &call, bool advanced, const QList<QByteArray> &allowed) const;
    /// What Intune does with a $filter on its devices that it doesn't support, as several public threads of 2022 to
    /// 2026 tell: nothing, and all devices come back.
    bool ignoresFilter(const Call &call, const Query &query) const;
    Checked<PagePlace> firstPlace(const Call &call, const Query &query) const;
    int pageSize(const Call &call, const Query &query) const;
    QByteArray contextOf(const Call &call, const Query &query) const;
    Reply page(const Call &call, const Query &query, std::optional<int> total, const QByteArray &rows,
        std::optional<PagePlace> next) const;
    Reply count(size_t n, const Call &call) const;
    Reply notFound(const Call &call, const QByteArray &key) const;

    // graphwriting.cpp
    Reply actOnDevice(const Call &call, int device, const QByteArray &action);
    Reply removeDevice(const Call &call, int device);
    Reply removeAutopilot(const Call &call);
    Reply removeEntra(const Call &call, int device);
    Checked<QHash<QByteArray, bool>> flags(const Call &call, const QList<QByteArray> &known) const;

    School &m_school;
    Simulation &m_simulation;
    Limits &m_limits;
    RequestLog &m_log;
    Faults &m_faults;
    Dice m_dice;
    QByteArray m_scope; ///< of the token of the request that is being answered; empty: it allows everything
};

/// The service that owns a path, for the look of its errors.
Service serviceOf(const QByteArray &target);

} // namespace Reslate::Demo
