// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/device/device.h"
#include "domain/device/group.h"
#include "domain/job/actionaudit.h"
#include "domain/job/job.h"
#include "domain/rules/approval.h"
#include "domain/rules/resetmode.h"

#include <QFuture>
#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace Reslate {

class GraphClient;
class ServiceClock;

/// Who is signed in, and where.
struct Account {
    QString name; ///< user principal name
    QString tenantName;
    QString tenantId;
};

/// How a list ended. A list that stopped early says so; it is never passed on as whole.
struct ListEnd {
    int count = 0; ///< rows that were delivered
    bool complete = false;
    std::optional<Error> stopped; ///< why it is not complete
    QStringList without =
        {}; ///< properties that the service doesn't know (Graph's names): the rows lack them, whole or not
};

template <typename T> using PageFn = std::function<void(std::vector<T> &&)>;

/// What reading one record by its id gave.
template <typename IdType, typename T> struct Reading {
    enum class State { Found, Gone, Unreadable }; ///< Gone: the service says that there is no such record (404)
    IdType id;
    State state = State::Unreadable;
    T value; ///< Found only
    std::optional<Error> error; ///< Gone and Unreadable
};
using DeviceReading = Reading<DeviceId, Device>;
using TraitsReading = Reading<DeviceId, DeviceTraits>;
using EntraReading = Reading<EntraDeviceId, EntraRecord>;
using AutopilotReading = Reading<AutopilotId, AutopilotRecord>;
using ApprovalReading = Reading<ApprovalCode, ApprovalRecord>;

/// What goes with orders that a second admin may have to approve (graph.md §6).
struct ApprovalPass {
    QString justification; ///< empty: none; at most maxJustification
    QHash<DeviceId, ApprovalCode> codes; ///< of orders that were approved
};

/// What became of one order.
struct ActionOutcome {
    enum class Answer {
        Accepted, ///< 2xx
        Refused, ///< not processed (429, no connection, no token, the whole batch forbidden,
                 ///< held back because the service asked for a pause, or not wanted any more): may be offered again
        Rejected, ///< processed and turned down; offering it again would give the same answer
        NeedsApproval, ///< not processed; to be offered again, with approvalCode, when a second admin approved that
        Unknown, ///< it may have been carried out
    };
    DeviceId device;
    Answer answer = Answer::Unknown;
    std::optional<Error> error; ///< for all but Accepted
    std::chrono::milliseconds retryAfter {0}; ///< the service asked for this rest
    QString requestId;
    ApprovalCode approvalCode; ///< NeedsApproval only
};

/// The Graph calls that this program makes, one function each; with RecordApi the list to audit. Only perform() changes
/// anything about a device.
/// Pages are handed to the page function on context's thread in order, and never after context is gone; parsing runs
/// on another thread. Every future settles exactly once.
/// A property of a $select that the service doesn't know (a cloud may be behind the others) is left out for the session
/// where it can be done without, and all of these where the service doesn't say which it doesn't know (FieldMemory):
/// fields of that name stay unknown, and ListEnd::without names it.
class GraphApi {
public:
    explicit GraphApi(GraphClient &client);

    /// The service's clock, as its answers so far tell it. Asks nothing.
    const ServiceClock &serviceClock() const;

    /// GET /me, GET /organization.
    QFuture<Result<Account>> account();

    /// GET /organization: the tenant's id, which names it for good.
    QFuture<Result<QString>> tenantId();

    /// GET /deviceManagement/getEffectivePermissions(scope='*'): what the Intune roles of the account allow, by
    /// Intune's names of its permissions (graph.md §5.3). BadAnswer when the list is not complete.
    QFuture<Result<QStringList>> allowedActions();

    /// GET /groups: names only, Group::deviceCount stays empty.
    QFuture<ListEnd> listGroups(QObject *context, PageFn<Group> page);
    /// Device members of each group, nested ones too, counted in batches of 20:
    /// GET /groups/{id}/transitiveMembers/microsoft.graph.device?$count=true&$top=1 (ConsistencyLevel: eventual).
    /// counted is called once per group; the future settles after the last.
    QFuture<ListEnd> countGroupDevices(const QList<GroupId> &groups, QObject *context,
        std::function<void(const GroupId &, const Result<int> &)> counted);
    /// GET /groups/{id}/transitiveMembers/microsoft.graph.device: the Entra device ids.
    QFuture<ListEnd> listGroupDevices(const GroupId &group, QObject *context, PageFn<EntraDeviceId> page);

    /// GET /deviceManagement/managedDevices.
    QFuture<ListEnd> listDevices(QObject *context, PageFn<Device> page);
    /// The first few devices of that list, long before a full page could be here. Proves nothing about the rest; empty
    /// at any trouble, and never asked for twice.
    QFuture<std::vector<Device>> sampleDevices();
    /// The same list with only what changes while a job runs: id, serial number, management state, agent, times, user,
    /// action results. Other fields of Device stay empty.
    QFuture<ListEnd> listDeviceStates(QObject *context, PageFn<Device> page);
    /// GET /devices: join states.
    QFuture<ListEnd> listEntraRecords(QObject *context, PageFn<EntraRecord> page);
    /// GET /deviceManagement/windowsAutopilotDeviceIdentities.
    QFuture<ListEnd> listAutopilotRecords(QObject *context, PageFn<AutopilotRecord> page);
    /// beta, optional: GET /beta/deviceManagement/managedDevices?$select=id,chassisType,joinType,skuFamily,skuNumber
    /// (graph.md §1.2).
    QFuture<ListEnd> listTraits(QObject *context, PageFn<DeviceTraits> page);

    /// GET /deviceManagement/managedDevices/{id} in batches of 20, one reading per id, in the order given.
    QFuture<QList<DeviceReading>> readDevices(const QList<DeviceId> &ids);
    /// beta, optional: GET /beta/deviceManagement/managedDevices/{id}, what listTraits() reads, in batches of 20, one
    /// reading per id, in the order given.
    QFuture<QList<TraitsReading>> readTraits(const QList<DeviceId> &ids);
    /// GET /devices(deviceId='…') in batches of 20, one reading per id, in the order given.
    QFuture<QList<EntraReading>> readEntraRecords(const QList<EntraDeviceId> &ids);
    /// GET /deviceManagement/windowsAutopilotDeviceIdentities/{id} in batches of 20, one reading per id, in the order
    /// given.
    QFuture<QList<AutopilotReading>> readAutopilotRecords(const QList<AutopilotId> &ids);

    /// beta, optional: GET /beta/deviceManagement/remoteActionAudits: the orders that the service knows of, those of
    /// records that are gone too (graph.md §8), deletions as well (Prefer: include-unknown-enum-members). How soon an
    /// order stands there isn't documented: what is missing proves nothing.
    QFuture<ListEnd> listActionAudits(QObject *context, PageFn<ActionAudit> page);

    /// Sends one order per device in one $batch, to the record that the mode is about: DELETE
    /// windowsAutopilotDeviceIdentities/{autopilot} for DeleteAutopilot, DELETE devices(deviceId='…') for DeleteEntra
    /// (graph.md §3, §4), the Intune record for all others. devices: 1 to 20, all with different records of that kind,
    /// none without one; otherwise nothing is sent and all are Rejected. keepUserData: fresh start only. Exactly one
    /// outcome per device, in the order given; never fails as a whole; never repeats by itself. ProtectedWipe goes to
    /// beta, all others to v1.0 (graph.md §2). wanted is asked right before bytes leave; when it says no, nothing is
    /// sent and every order is Refused as Canceled. Of two calls that differ in pass alone, method, address and body of
    /// each order are the same.
    QFuture<QList<ActionOutcome>> perform(ResetMode mode, bool keepUserData, const QList<DeviceRef> &devices,
        std::function<bool()> wanted = {}, const ApprovalPass &pass = {});
    /// The same for devices of which no more than the Intune record is known.
    QFuture<QList<ActionOutcome>> perform(ResetMode mode, bool keepUserData, const QList<DeviceId> &ids,
        std::function<bool()> wanted = {}, const ApprovalPass &pass = {});

    /// beta, optional: GET /beta/deviceManagement/operationApprovalPolicies/retrieveOperationsRequiringApproval(): what
    /// of this needs a second admin's approval.
    QFuture<Result<QSet<RemoteAction>>> actionsNeedingApproval();
    /// beta, optional: GET /beta/deviceManagement/operationApprovalRequests: where they stand, one reading per code, in
    /// the order given; few in one batch by their ids, many as a list.
    QFuture<QList<ApprovalReading>> readApprovals(const QList<ApprovalCode> &codes);
    /// beta, optional: GET /beta/deviceManagement/operationApprovalRequests/retrieveMyRequests(): all that the account
    /// asked for within the last month.
    QFuture<ListEnd> listMyApprovals(QObject *context, PageFn<ApprovalRecord> page);
    /// beta, optional: POST /beta/deviceManagement/operationApprovalRequests/cancelMyRequest, 1 to 20 in one batch: no
    /// second admin is asked any more. One answer per code, nullopt: done.
    QFuture<QList<std::optional<Error>>> cancelApprovals(const QList<ApprovalCode> &codes);

private:
    GraphClient &m_client;
};

} // namespace Reslate
