// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/device/device.h"
#include "jobs/proof/approvalwatch.h"
#include "jobs/proof/auditwatch.h"
#include "jobs/proof/directoryfollower.h"
#include "jobs/proof/enrollmentwatch.h"
#include "jobs/proof/follower.h"

#include <QList>
#include <QObject>

#include <optional>

namespace Reslate {
class Clock;
class GraphApi;
} // namespace Reslate

namespace Reslate::Jobs {

class FactReader;
class JobRegistry;
struct JobEntry;

/// Follows what was sent until each item is final, by all that tells of it: the devices themselves, their records in
/// Autopilot and Entra, the requests to the second admin, the service's list of orders, and what enrolls anew. Sends no
/// order.
class ProofWatches final : public QObject {
    Q_OBJECT
public:
    /// All references must outlive it.
    ProofWatches(JobRegistry &registry, FactReader &reader, GraphApi &api, Clock &clock, QObject *parent = nullptr);

    /// Something can be followed, or awaits approval.
    void wake();
    /// Something may enroll anew.
    void wakeEnrollments() { m_enrollments.wake(); }
    /// Something may have to be withdrawn.
    void wakeApprovals() { m_approvals.wake(); }
    /// Reads what tells of this job now instead of at the next turn.
    void lookNow(const JobEntry &entry);
    /// The same of all jobs, as soon as the event loop runs again: some were restored.
    void lookSoon();
    /// True while requests to the second admin are being withdrawn.
    bool isWithdrawing() const { return m_approvals.isWithdrawing(); }

Q_SIGNALS:
    void approved(Reslate::Jobs::JobEntry &entry, const QList<int> &items); ///< planned again
    void devicesRead(const QList<Reslate::Device> &devices, const QList<Reslate::DeviceId> &gone);
    void followed(const std::optional<Reslate::Error> &error); ///< why some devices could not be read
    void approvalsRead(const std::optional<Reslate::Error> &error); ///< why nothing is known of some requests
    void withdrawn(); ///< isWithdrawing() ended

private:
    Follower m_follower;
    DirectoryFollower m_directories;
    ApprovalWatch m_approvals;
    AuditWatch m_audits;
    EnrollmentWatch m_enrollments;
};

} // namespace Reslate::Jobs
