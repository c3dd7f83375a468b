// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "domain/retirement/planstore.h"
#include "jobs/journal/chainreport.h"
#include "jobs/journal/jobstore.h"
#include "jobs/journal/journalseals.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace Reslate::Jobs {

class JobReader;
class JobRecorder;
class JournalDatabase;
class JournalVerifier;
class ReportArchive;
class SpareRoom;
struct StatementCount;

/// Keeps jobs, the protected list and the closed hours in a file, one per tenant, with a history that is only ever
/// added to (journalchain.h). The file belongs to one program at a time. For one thread.
///
/// Every row bears a seal over its own values, and a job one over its plan: bytes that changed on the drive are found
/// when they are read, and give StorageDamaged instead of a job that is not the one that was written.
///
/// It decides what is written together, and what may take the room that is held for the worst; what that is say
/// JobRecorder and ItemUpdate for jobs, and the functions of journalprotections.h and others for the rules.
class Journal final : public JobStore {
public:
    enum class OnDamage {
        Report, ///< leave the file as it is
        StartNew, ///< the person decided: rename it and begin with an empty one
    };

    /// Opens the file, checks it, brings it up to date; makes it where nothing is. Else one of the kinds Storage…, and
    /// the file is as it was. StartNew changes nothing about a file that is sound, nor about other errors. Of the
    /// history the lines that came since the last opening are checked. With a key all that is written is sealed, and
    /// what this key sealed before is checked against it (journalseals.h).
    static Result<std::unique_ptr<Journal>> open(
        const QString &file, Clock &clock, OnDamage onDamage = OnDamage::Report, const SealKey &sealKey = {});
    /// Opens a copy that this program made to read in it, in the same way; but nothing is sealed that wasn't, and what
    /// would write fails with StorageReadOnly.
    static Result<std::unique_ptr<Journal>> openCopy(const QString &file, Clock &clock, const SealKey &sealKey = {});
    ~Journal() override;

    /// From now on nothing is written; whatever would be fails with StorageReadOnly.
    Result<void> refuseWrites();
    /// Who works with it from now on: stands in the history for what a person decides about a job. Empty: whoever
    /// started it.
    void setOperator(const QString &who) { m_operator = who; }

    Result<void> addPortion(const Job &job, qsizetype from, qsizetype n) override;
    Result<void> saveJob(const Job &job) override;
    /// Refuses as well an item that is another device than the one that was planned in its place; and, with
    /// StorageFull, an order that is about to leave while the drive has no room for what becomes of it (spareroom.h).
    Result<void> saveItems(const Job &job, const QList<ItemChange> &items) override;
    Result<QList<Job>> loadJobs() override;
    Result<QList<JobId>> listOldJobs() override;
    Result<Job> loadJob(const JobId &id) override;
    Result<QList<HistoryEntry>> itemHistory(const JobId &job, int place) override;
    Result<QHash<ResetMode, int>> countSent(const QDateTime &since) override;
    /// Every line of the protected list, and of the hours, is checked against the history. A failure leaves all as it
    /// was.
    Result<void> addProtections(const QList<Protection> &protections) override;
    Result<void> liftProtection(const Protection &protection, const Lifting &lifting) override;
    Result<QList<Protection>> loadProtections() override;
    Result<void> addPendingLift(const PendingLift &lift) override;
    Result<QList<PendingLift>> loadPendingLifts() override;
    Result<void> addHours(const ClosedHours &hours) override;
    Result<void> liftHours(const ClosedHours &hours, const Lifting &lifting) override;
    Result<QList<ClosedHours>> loadHours() override;
    Result<void> setFourEyes(bool on, const QString &who, const QString &reason, const QDateTime &at) override;
    Result<void> addWitness(const Witness &witness) override;
    Result<FourEyes> loadFourEyes() override;
    Result<void> addPolicyChange(const OwnPolicyChange &change) override;
    Result<QList<OwnPolicy>> loadOwnPolicies() override;

    /// As PlanStore's calls of these names, at once.
    Result<void> savePlan(const SavedPlan &plan);
    Result<void> savePlan(const SavedRemoval &plan);
    Result<QList<KeptPlan>> loadPlans();
    Result<QList<StartedPlan>> loadStarted();
    Result<void> dropPlan(const PlanId &id);
    Result<QDateTime> planStarted(const PlanId &id);

    /// Retirements and their reports.
    ReportArchive &reports() { return *m_reports; }

    /// Recomputes the whole history, see verifyHistory(), and the protected list, the closed hours and the second
    /// person's rule that follow from it.
    Result<void> verifyChain();
    /// The same, with what it found.
    Result<ChainReport> verify();
    /// The same in portions, none of which takes long, between which all other calls may be made: goes on where the
    /// last call ended. nullopt: call it again for the rest. What it ends with, a report or an error, is once told;
    /// then it begins anew.
    Result<std::optional<ChainReport>> verifySome();
    /// The hash of the first line of the history, which no two journals share; empty: nothing was written yet.
    Result<QByteArray> firstEntry();
    const SealState &sealState() const { return m_sealState; }
    /// What StartNew renamed the damaged file to; empty: nothing was.
    const QString &setAsideAs() const { return m_setAsideAs; }
    /// What the database was asked to do so far.
    const StatementCount &statementCount() const;

private:
    using SealReading = std::function<Result<SealState>(JournalDatabase &)>;
    static Result<std::unique_ptr<Journal>> openFile(
        const QString &file, Clock &clock, const SealKey &sealKey, const SealReading &sealsOf);
    Journal(std::unique_ptr<JournalDatabase> database, Clock &clock);
    const QString &personOf(const Job &job) const;
    /// All of work's changes or none, also in the room that is held for that. Never for what begins or goes on: the
    /// room that is given to one order is missing for what becomes of others.
    Result<void> noteNews(const std::function<Result<void>()> &work);

    std::unique_ptr<JournalDatabase> m_database;
    std::unique_ptr<JobRecorder> m_recorder;
    std::unique_ptr<JobReader> m_reader;
    std::unique_ptr<JournalVerifier> m_verifier;
    std::unique_ptr<ReportArchive> m_reports;
    std::unique_ptr<SpareRoom> m_spare;
    Clock &m_clock;
    QString m_setAsideAs;
    QString m_operator;
    SealState m_sealState;
};

} // namespace Reslate::Jobs
