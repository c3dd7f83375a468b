// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "approvals.h"
#include "autopilotimports.h"
#include "entradirectory.h"
#include "entraremovals.h"
#include "graphapprovals.h"
#include "graphcall.h"
#include "graphlisting.h"
#include "intuneorders.h"
#include "intunerecords.h"
#include "keptsecrets.h"
#include "login/signinservice.h"
#include "policies/intunepolicies.h"
#include "requestlog.h"
#include "simulation.h"
#include "tenantlimits.h"

namespace Reslate::Demo {

/// Graph as a function from a request to an answer, over one school: checks who asks, throttles, and hands the request
/// to the part of Graph that owns its path. Not thread-safe.
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
    GraphService(const Dependencies &with, Dice dice, double speed);
    Q_DISABLE_COPY_MOVE(GraphService)

    ServiceOptions options;
    Approvals approvals;
    SignInService signIn;

    AutopilotImports &imports() { return m_imports; }
    IntunePolicies &policies() { return m_policies; }
    /// Answers a whole request, $batch too.
    Answer handle(const Message &message, Time now);
    /// An error answer as this service words it, with its headers; for scripted faults.
    Answer faultAnswer(const Message &message, const Fault &fault, Time now);

private:
    Answer finish(const GraphCall &call, Reply reply);
    RequestIds makeIds(const Message &message, Time now);
    Reply route(const GraphCall &call);
    Reply routeIntune(const GraphCall &call);
    Reply routeEntra(const GraphCall &call);
    std::optional<Problem> unauthorized(const Message &message, Time now) const;
    std::optional<Problem> throttle(const GraphCall &call, const Query *query);
    Reply batch(const GraphCall &call);

    Simulation &m_simulation;
    Limits &m_limits;
    RequestLog &m_log;
    Faults &m_faults;
    Dice m_dice;
    QByteArray m_scope; ///< of the token of the whole request that is being answered, for its parts too
    GraphListing m_listing;
    EntraDirectory m_directory;
    EntraRemovals m_removals;
    KeptSecrets m_secrets;
    IntuneRecords m_records;
    IntuneOrders m_orders;
    AutopilotImports m_imports;
    IntunePolicies m_policies;
    GraphApprovals m_approvalRequests;
};

} // namespace Reslate::Demo
