// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/reportstore.h"
#include "graph/transport/endpoints.h"
#include "jobs/journal/journal.h"
#include "jobs/journal/storeaccess.h"
#include "jobs/journal/storethread.h"

#include <QFuture>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <type_traits>

class QTemporaryDir;

namespace Reslate {

/// The journal of the tenant that the program works on, which is known only once the service has answered. Until open()
/// has succeeded every call fails, so nothing can be started and nothing is sent.
///
/// The journal lives on a thread of its own, and does there one thing after the other. What is asked by run() holds
/// nobody up; everything else waits for its turn and for the drive. Its times are those at which it was asked.
class TenantJournal final : public StoreAccess, public PlanStore, public ReportStore {
public:
    using OnDamage = Jobs::Journal::OnDamage;

    explicit TenantJournal(Clock &clock);
    ~TenantJournal() override;

    /// What names the tenant: the id that the service told. A service on this computer that tells none is named by its
    /// address; any other can't be, because another school's jobs may not be mixed up with this one's.
    static Result<QString> nameOf(const Result<QString> &tenantId, const Endpoints &endpoints);

    /// Opens the journal of that tenant in the folder, which is made if need be. tenant: any text that names it for
    /// good. Fails with one of the kinds Storage…, and may be tried again. May be called once it has succeeded, for the
    /// same tenant; another one is refused.
    Result<void> open(const QString &folder, const QString &tenant, OnDamage onDamage = OnDamage::Report);
    /// Opens a copy of the journal as it is now, for reading only, also while another program has it; what would be
    /// written fails with StorageReadOnly. Its bytes are in a private folder for temporary files until close().
    /// StorageMissing: there is none; else as copyJournal() and open().
    Result<void> openCopy(const QString &folder, const QString &tenant);
    /// The same as open() without holding up who asks; isOpening() until it settles.
    QFuture<Result<void>> openSoon(const QString &folder, const QString &tenant, OnDamage onDamage = OnDamage::Report);
    bool isOpening() const { return m_isOpening; }
    /// As Journal::setOperator, also for one that is opened later.
    void setOperator(const QString &who);
    /// Seals with it what is opened from now on.
    void setSealKey(const SealKey &key) { m_sealKey = key; }
    const SealKey &sealKey() const { return m_sealKey; }
    /// The first entry of the history, as it was when the journal was opened or readFirstEntry() settled; empty: there
    /// is none, or it isn't known.
    const QByteArray &firstEntry() const { return m_firstEntry; }
    /// As the calls of Journal of these names.
    Result<QList<Job>> loadJobs();
    QFuture<Result<QByteArray>> readFirstEntry();
    Result<ChainReport> verify();
    QFuture<Result<std::optional<ChainReport>>> verifySome();
    Jobs::SealState sealState() const { return m_journal ? m_journal->sealState() : Jobs::SealState(); }
    /// Lets go of the file, once everything that was asked for is done; nothing can be started then.
    void close();
    bool isOpen() const { return m_journal != nullptr; }
    /// Whether open() made it: there was none in this folder, or a damaged one that was set aside.
    bool isNew() const { return m_isNew; }
    /// Where it is, or would be; empty before the first open().
    const QString &file() const { return m_file; }
    /// What a damaged file was renamed to; empty: none was.
    QString setAsideAs() const { return m_journal ? m_journal->setAsideAs() : QString(); }

    QFuture<Result<void>> savePlan(const SavedPlan &plan) override;
    QFuture<Result<void>> savePlan(const SavedRemoval &plan) override;
    QFuture<Result<QList<KeptPlan>>> loadPlans() override;
    QFuture<Result<QList<StartedPlan>>> loadStarted() override;
    QFuture<Result<void>> dropPlan(const PlanId &id) override;
    QFuture<Result<QDateTime>> planStarted(const PlanId &id) override;

    QFuture<Result<void>> addRetirement(const Retirement &retirement) override;
    QFuture<Result<QList<Retirement>>> loadRetirements() override;
    QFuture<Result<Retirement>> loadRetirement(const RetirementId &id) override;
    QFuture<Result<RetirementFacts>> loadFacts(const RetirementId &id) override;
    QFuture<Result<void>> addLooks(const RetirementId &id, const QList<RecordLook> &looks) override;
    QFuture<Result<QList<RecordLook>>> loadLooks(const RetirementId &id) override;
    QFuture<Result<RetirementReport>> makeReport(const RetirementReport &report) override;
    QFuture<Result<QList<ReportSummary>>> listReports() override;
    QFuture<Result<RetirementReport>> loadReport(const QString &number) override;
    QFuture<Result<void>> voidReport(const ReportVoiding &voiding) override;
    QFuture<Result<void>> addReportFile(const ReportFile &file) override;
    QFuture<Result<QString>> findFile(const QByteArray &sha256) override;
    QFuture<Result<ReportCheck>> verifyReport(const QString &number, const QString &code = {}) override;
    QFuture<Result<ReportCheck>> verifyFile(const FilePrint &print) override;

private:
    /// Shows the time at which was asked for what the journal does just now.
    class AskedAt;

    struct Opened {
        Result<std::unique_ptr<Jobs::Journal>> journal;
        QByteArray firstEntry;
        bool wasThere = false;
    };
    /// For the thread.
    std::function<Opened()> opening(const QString &file, OnDamage onDamage);
    Result<void> onOpened(Opened opened);

    void post(std::function<void(JobStore *store)> work) override;
    template <typename Ask> std::invoke_result_t<Ask &, Jobs::Journal &> wait(Ask ask) const;
    template <typename Ask> QFuture<std::invoke_result_t<Ask &, Jobs::Journal &>> askSoon(Ask ask);

    Clock &m_clock;
    std::unique_ptr<AskedAt> m_askedAt; ///< used by the thread
    mutable Jobs::StoreThread m_thread;
    std::unique_ptr<Jobs::Journal> m_journal; ///< what it points at is the thread's
    std::unique_ptr<QTemporaryDir> m_copy; ///< where the copy is that is open; null: it is the journal itself
    QString m_file;
    QString m_operator;
    SealKey m_sealKey;
    QByteArray m_firstEntry;
    bool m_isNew = false;
    bool m_isOpening = false;
    std::shared_ptr<Opened> m_opened; ///< by the thread, until it is taken
    QObject m_context; ///< of what comes after an answer of the thread
};

} // namespace Reslate
