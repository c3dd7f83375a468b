// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/proof/proofwatches.h"

#include "jobs/engine/jobregistry.h"

namespace Reslate::Jobs {

ProofWatches::ProofWatches(JobRegistry &registry, FactReader &reader, GraphApi &api, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_follower(registry, reader, clock)
    , m_directories(registry, api, clock)
    , m_approvals(registry, api, clock)
    , m_audits(registry, api, clock)
    , m_enrollments(registry, reader, clock)
{
    connect(&m_follower, &Follower::devicesRead, this, &ProofWatches::devicesRead);
    connect(&m_follower, &Follower::followed, this, &ProofWatches::followed);
    connect(&m_directories, &DirectoryFollower::followed, this, &ProofWatches::followed);
    connect(&m_follower, &Follower::followed, &m_audits, &AuditWatch::wake);
    connect(&m_audits, &AuditWatch::settled, &m_follower, &Follower::wake);
    connect(&m_approvals, &ApprovalWatch::approved, this, &ProofWatches::approved);
    connect(&m_approvals, &ApprovalWatch::settled, &m_follower, &Follower::wake);
    connect(&m_approvals, &ApprovalWatch::withdrawn, this, &ProofWatches::withdrawn);
    connect(&m_approvals, &ApprovalWatch::read, this, &ProofWatches::approvalsRead);
    connect(&m_enrollments, &EnrollmentWatch::looked, this, &ProofWatches::followed);
}

void ProofWatches::wake()
{
    m_follower.wake();
    m_directories.wake();
    m_approvals.wake();
    m_audits.wake();
}

void ProofWatches::lookNow(const JobEntry &entry)
{
    if (entry.job.phase != JobPhase::Countdown) {
        m_follower.lookNow();
        m_directories.lookNow();
    }
    if (entry.count(ItemState::AwaitingApproval) + entry.count(ItemState::Unknown) > 0)
        m_approvals.lookNow();
    m_audits.wake();
    m_enrollments.lookNow();
}

void ProofWatches::lookSoon()
{
    QMetaObject::invokeMethod(&m_follower, &Follower::lookNow, Qt::QueuedConnection);
    QMetaObject::invokeMethod(&m_directories, &DirectoryFollower::lookNow, Qt::QueuedConnection);
    QMetaObject::invokeMethod(&m_approvals, &ApprovalWatch::lookNow, Qt::QueuedConnection);
    QMetaObject::invokeMethod(&m_audits, &AuditWatch::wake, Qt::QueuedConnection);
    m_enrollments.wake();
}

} // namespace Reslate::Jobs
