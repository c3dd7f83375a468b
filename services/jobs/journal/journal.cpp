// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/journal.h"

#include "jobs/journal/itemupdate.h"
#include "jobs/journal/jobreader.h"
#include "jobs/journal/jobrecorder.h"
#include "jobs/journal/journalchain.h"
#include "jobs/journal/journalfile.h"
#include "jobs/journal/journalfoureyes.h"
#include "jobs/journal/journalhours.h"
#include "jobs/journal/journalpendinglifts.h"
#include "jobs/journal/journalplans.h"
#include "jobs/journal/journalpolicies.h"
#include "jobs/journal/journalprotections.h"
#include "jobs/journal/journalrows.h"
#include "jobs/journal/journalverifier.h"
#include "jobs/journal/spareroom.h"
#include "jobs/journal/storedjob.h"
#include "jobs/reports/reportarchive.h"

namespace Reslate::Jobs {

Journal::Journal(std::unique_ptr<JournalDatabase> database, Clock &clock)
    : m_database(std::move(database))
    , m_recorder(std::make_unique<JobRecorder>(*m_database, clock))
    , m_reader(std::make_unique<JobReader>(*m_database, clock))
    , m_verifier(std::make_unique<JournalVerifier>(*m_database))
    , m_reports(std::make_unique<ReportArchive>(*m_database, *m_reader, clock))
    , m_clock(clock)
{
}

Journal::~Journal() = default;

Result<std::unique_ptr<Journal>> Journal::openFile(
    const QString &file, Clock &clock, const SealKey &sealKey, const SealReading &sealsOf)
{
    Result<std::unique_ptr<JournalDatabase>> database = openJournalFile(sqliteDialect(), file, sealKey);
    if (!database)
        return tl::make_unexpected(database.error());
    if (const Result<void> news = verifyNews(**database); !news)
        return tl::make_unexpected(news.error());
    const Result<SealState> seals = sealsOf(**database);
    if (!seals)
        return tl::make_unexpected(seals.error());
    std::unique_ptr<Journal> opened(new Journal(std::move(*database), clock));
    opened->m_sealState = *seals;
    opened->m_spare = std::make_unique<SpareRoom>(file + QLatin1String(".spare"));
    return opened;
}

Result<std::unique_ptr<Journal>> Journal::openCopy(const QString &file, Clock &clock, const SealKey &sealKey)
{
    Result<std::unique_ptr<Journal>> journal = openFile(file, clock, sealKey, readSeals);
    if (!journal)
        return journal;
    if (const Result<void> refused = (*journal)->refuseWrites(); !refused)
        return tl::make_unexpected(refused.error());
    return journal;
}

Result<std::unique_ptr<Journal>> Journal::open(
    const QString &file, Clock &clock, OnDamage onDamage, const SealKey &sealKey)
{
    const auto attempt = [&] {
        Result<std::unique_ptr<Journal>> opened = openFile(
            file, clock, sealKey, [&clock](JournalDatabase &database) { return takeOver(database, clock.now()); });
        if (opened)
            (*opened)->m_spare->hold();
        return opened;
    };
    Result<std::unique_ptr<Journal>> journal = attempt();
    if (onDamage == OnDamage::Report)
        return journal;
    // The damage that the person was told of may be one that only reading finds.
    Result<void> sound;
    if (!journal)
        sound = tl::make_unexpected(journal.error());
    else if (const Result<QList<Job>> jobs = (*journal)->loadJobs(); !jobs)
        sound = tl::make_unexpected(jobs.error());
    else
        sound = (*journal)->verifyChain();
    if (sound || sound.error().kind != ErrorKind::StorageDamaged)
        return journal;
    if (journal)
        journal->reset(); // lets go of the file
    const Result<QString> aside = setJournalAside(file, clock.now());
    if (!aside)
        return tl::make_unexpected(aside.error());
    journal = attempt();
    if (journal)
        (*journal)->m_setAsideAs = *aside;
    return journal;
}

Result<void> Journal::refuseWrites()
{
    return m_database->runOnce(QLatin1String(m_database->dialect().refuseWrites));
}

/// Who decides about a job.
const QString &Journal::personOf(const Job &job) const
{
    return m_operator.isEmpty() ? job.startedBy : m_operator;
}

Result<void> Journal::addPortion(const Job &job, qsizetype from, qsizetype n)
{
    return m_recorder->addPortion(job, from, n);
}

Result<void> Journal::saveJob(const Job &job)
{
    const auto save = [&] { return m_recorder->save(job, personOf(job)); };
    const bool goesOn = job.phase == JobPhase::Countdown || job.phase == JobPhase::Sending;
    return goesOn ? m_database->atomically(save) : noteNews(save);
}

Result<void> Journal::saveItems(const Job &job, const QList<ItemChange> &items)
{
    const Result<StoredJob> stored = findCompleteJob(*m_database, job.id);
    if (!stored)
        return tl::make_unexpected(stored.error());
    ItemUpdate update(*m_database, m_clock, job, personOf(job));
    if (const Result<void> examined = update.examine(*stored, items); !examined)
        return examined;
    const auto save = [&]() -> Result<void> {
        if (update.sends() && !m_spare->hold())
            return failure(ErrorKind::StorageFull, QStringLiteral("no room for what becomes of orders"));
        return update.write();
    };
    return update.sends() ? m_database->atomically(save) : noteNews(save);
}

Result<void> Journal::noteNews(const std::function<Result<void>()> &work)
{
    Result<void> done = m_database->atomically(work);
    if (!done && done.error().kind == ErrorKind::StorageFull && m_spare->release())
        done = m_database->atomically(work);
    return done;
}

Result<QList<Job>> Journal::loadJobs()
{
    return m_reader->loadJobs();
}

Result<QList<JobId>> Journal::listOldJobs()
{
    return m_reader->listOldJobs();
}

Result<Job> Journal::loadJob(const JobId &id)
{
    return m_reader->loadJob(id);
}

Result<QList<HistoryEntry>> Journal::itemHistory(const JobId &job, int place)
{
    return m_reader->itemHistory(job, place);
}

Result<QHash<ResetMode, int>> Journal::countSent(const QDateTime &since)
{
    return m_reader->countSent(since);
}

Result<void> Journal::addProtections(const QList<Protection> &protections)
{
    return m_database->atomically([&] { return recordProtections(*m_database, protections); });
}

Result<void> Journal::liftProtection(const Protection &protection, const Lifting &lifting)
{
    return m_database->atomically([&] { return recordLifting(*m_database, protection, lifting); });
}

Result<QList<Protection>> Journal::loadProtections()
{
    return readProtections(*m_database);
}

Result<void> Journal::addPendingLift(const PendingLift &lift)
{
    return m_database->atomically([&] { return recordPendingLift(*m_database, lift); });
}

Result<QList<PendingLift>> Journal::loadPendingLifts()
{
    return readPendingLifts(*m_database);
}

Result<void> Journal::addHours(const ClosedHours &hours)
{
    return m_database->atomically([&] { return recordHours(*m_database, hours); });
}

Result<void> Journal::liftHours(const ClosedHours &hours, const Lifting &lifting)
{
    return m_database->atomically([&] { return recordLifting(*m_database, hours, lifting); });
}

Result<QList<ClosedHours>> Journal::loadHours()
{
    return readHours(*m_database);
}

Result<void> Journal::setFourEyes(bool on, const QString &who, const QString &reason, const QDateTime &at)
{
    return m_database->atomically([&] { return recordFourEyes(*m_database, on, who, reason, at); });
}

Result<void> Journal::addWitness(const Witness &witness)
{
    return m_database->atomically([&] { return recordWitness(*m_database, witness); });
}

Result<FourEyes> Journal::loadFourEyes()
{
    return readFourEyes(*m_database);
}

Result<void> Journal::addPolicyChange(const OwnPolicyChange &change)
{
    const auto record = [&] { return recordPolicyChange(*m_database, change); };
    const OwnPolicy::State state = change.policy.state;
    const bool isBeginning = state == OwnPolicy::State::Intended || state == OwnPolicy::State::UndoIntended;
    return isBeginning ? m_database->atomically(record) : noteNews(record);
}

Result<QList<OwnPolicy>> Journal::loadOwnPolicies()
{
    return readOwnPolicies(*m_database);
}

Result<void> Journal::savePlan(const SavedPlan &plan)
{
    return m_database->atomically([&] { return Reslate::Jobs::savePlan(*m_database, plan); });
}

Result<void> Journal::savePlan(const SavedRemoval &plan)
{
    return m_database->atomically([&] { return Reslate::Jobs::savePlan(*m_database, plan); });
}

Result<QList<KeptPlan>> Journal::loadPlans()
{
    return Reslate::Jobs::loadPlans(*m_database);
}

Result<QList<StartedPlan>> Journal::loadStarted()
{
    return Reslate::Jobs::loadStarted(*m_database);
}

Result<void> Journal::dropPlan(const PlanId &id)
{
    return m_database->atomically([&] { return m_database->run(Sql::DropPlan, {textValue(id.toString())}); });
}

Result<QDateTime> Journal::planStarted(const PlanId &id)
{
    return Reslate::Jobs::planStarted(*m_database, id);
}

Result<void> Journal::verifyChain()
{
    return m_verifier->verifyChain();
}

Result<ChainReport> Journal::verify()
{
    return m_verifier->verify();
}

Result<std::optional<ChainReport>> Journal::verifySome()
{
    return m_verifier->verifySome();
}

Result<QByteArray> Journal::firstEntry()
{
    QByteArray hash;
    const Result<void> read = m_database->read(Sql::HashAt, {1}, [&hash](const QVariantList &row) -> Result<void> {
        hash = row.constFirst().toByteArray();
        return {};
    });
    return read ? Result<QByteArray>(hash) : tl::make_unexpected(read.error());
}

const StatementCount &Journal::statementCount() const
{
    return m_database->statementCount();
}

} // namespace Reslate::Jobs
