// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message.h"
#include "school.h"

#include <QSet>

#include <deque>

namespace Reslate::Demo {

/// An operationApprovalRequest, and the order that it stands for.
struct ApprovalRequest {
    QUuid id;
    QUuid device;
    QByteArray what; ///< wipe, retire, delete
    const char *policyType = "unknown";
    const char *status = "needsApproval";
    QByteArray method;
    QByteArray target;
    QByteArray body; ///< one way to write each
    QByteArray justification;
    QByteArray answer; ///< of who decided
    Time requested = 0;
    Time expires = 0;
    Time modified = 0;
};

/// Multi Admin Approval (graph.md §6): a policy that catches wipe, retire and delete, and the requests that it caught.
class Approvals {
public:
    QSet<QByteArray> policy; ///< wipe, retire, delete; empty: none
    int refusal = 403; ///< 403 or 412: how the service says that approval is needed
    int approvesAfter = 0; ///< seconds after which a pretend second admin approves; 0: nobody does

    /// What a message orders.
    struct Order {
        QUuid device;
        QByteArray what; ///< wipe, retire, delete
        QByteArray body; ///< as of ApprovalRequest
    };
    /// Why that order may not be carried out; nullopt: it may.
    std::optional<Problem> check(const Message &message, const Order &order, Dice &dice, Time now);

    /// The order was carried out; its code is good no more.
    void complete(const Message &message, Time now);
    /// Somebody decides: approved, rejected, cancelled, expired. False: there is nothing to decide any more.
    bool decide(const QUuid &id, const char *status, const QByteArray &answer, Time now);
    /// What has passed by itself by now.
    void runUntil(Time now);
    const std::deque<ApprovalRequest> &all() const { return m_requests; }
    const ApprovalRequest *find(const QUuid &id) const;

private:
    ApprovalRequest *found(const QUuid &id);
    std::optional<Problem> redeem(const Message &message, const QByteArray &body, const QByteArray &code) const;
    Problem needed(const QByteArray &code, bool inner) const;

    std::deque<ApprovalRequest> m_requests;
};

/// The policyType of what a policy catches; nullptr: none does.
const char *policyTypeOf(const QByteArray &what);

} // namespace Reslate::Demo
