// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/transport/endpoints.h"
#include "jobs/journal/journal.h"

#include <QString>

#include <memory>

namespace Reslate {

/// The journal of the tenant that the program works on, which is known only once the service has answered. Until open()
/// has succeeded every call fails, so nothing can be started and nothing is sent.
class TenantJournal final : public JobStore, public PlanStore {
public:
    explicit TenantJournal(Clock &clock);

    /// What names the tenant: the id that the service told. A service on this computer that tells none is named by its
    /// address; any other can't be, because another school's jobs may not be mixed up with this one's.
    static Result<QString> nameOf(const Result<QString> &tenantId, const Endpoints &endpoints);

    /// Opens the journal of that tenant in the folder, which is made if need be. tenant: any text that names it for
    /// good. Fails with one of the kinds Storage…, and may be tried again. May be called once it has succeeded, for the
    /// same tenant; another one is refused.
    Result<void> open(
        const QString &folder, const QString &tenant, Journal::OnDamage onDamage = Journal::OnDamage::Report);
    /// As Journal::setOperator, also for one that is opened later.
    void setOperator(const QString &who);
    /// Seals with it what is opened from now on.
    void setSealKey(const SealKey &key) { m_sealKey = key; }
    const SealKey &sealKey() const { return m_sealKey; }
    /// As Journal::firstEntry(), Journal::verify(), Journal::verifySome() and Journal::sealState().
    Result<QByteArray> firstEntry() const;
    Result<ChainReport> verify();
    Result<std::optional<ChainReport>> verifySome();
    SealState sealState() const { return m_journal ? m_journal->sealState() : SealState(); }
    /// Lets go of the file; nothing can be started then.
    void close() { m_journal.reset(); }
    bool isOpen() const { return m_journal != nullptr; }
    /// Whether open() made it: there was none in this folder, or a damaged one that was set aside.
    bool isNew() const { return m_isNew; }
    /// Where it is, or would be; empty before the first open().
    const QString &file() const { return m_file; }
    /// What a damaged file was renamed to; empty: none was.
    QString setAsideAs() const { return m_journal ? m_journal->setAsideAs() : QString(); }

    Result<void> addPortion(const Job &job, qsizetype from, qsizetype n) override;
    Result<void> saveJob(const Job &job) override;
    Result<void> saveItems(const Job &job, const QList<int> &indexes) override;
    Result<QList<Job>> loadJobs() override;
    Result<QList<JobId>> listOldJobs() override;
    Result<Job> loadJob(const JobId &id) override;
    Result<QList<HistoryEntry>> itemHistory(const JobId &job, int place) override;
    Result<QHash<ResetMode, int>> countSent(const QDateTime &since) override;
    Result<void> addProtections(const QList<Protection> &protections) override;
    Result<void> liftProtection(
        const Protection &protection, const QString &who, const QString &reason, const QDateTime &at) override;
    Result<QList<Protection>> loadProtections() override;
    Result<void> addPendingLift(const PendingLift &lift) override;
    Result<QList<PendingLift>> loadPendingLifts() override;
    Result<void> addHours(const ClosedHours &hours) override;
    Result<void> liftHours(
        const ClosedHours &hours, const QString &who, const QString &reason, const QDateTime &at) override;
    Result<QList<ClosedHours>> loadHours() override;
    Result<void> setFourEyes(bool on, const QString &who, const QString &reason, const QDateTime &at) override;
    Result<void> addWitness(const Witness &witness) override;
    Result<FourEyes> loadFourEyes() override;

    Result<void> savePlan(const SavedPlan &plan) override;
    Result<QList<SavedPlan>> loadPlans() override;
    Result<QList<StartedPlan>> loadStarted() override;
    Result<void> dropPlan(const PlanId &id) override;
    Result<QDateTime> planStarted(const PlanId &id) override;

private:
    Clock &m_clock;
    std::unique_ptr<Journal> m_journal;
    QString m_file;
    QString m_operator;
    SealKey m_sealKey;
    bool m_isNew = false;
};

} // namespace Reslate
