// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/tenantjournal.h"

#include "core/privatefile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace Reslate {
namespace {

/// Letters, digits and hyphens name a file everywhere; anything else is named by its digest.
QString fileNameOf(const QString &tenant)
{
    const auto isPlain = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-'; };
    const QString folded = tenant.toLower();
    const bool plain = !folded.isEmpty() && folded.size() <= 64 && std::all_of(folded.cbegin(), folded.cend(), isPlain);
    const QString name = plain
        ? folded
        : QString::fromLatin1(QCryptographicHash::hash(tenant.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
    return QStringLiteral("journal-%1.sqlite").arg(name);
}

tl::unexpected<Error> notOpen()
{
    return failure(ErrorKind::Storage, QStringLiteral("the journal is not open"));
}

} // namespace

TenantJournal::TenantJournal(Clock &clock)
    : m_clock(clock)
{
}

Result<QString> TenantJournal::nameOf(const Result<QString> &tenantId, const Endpoints &endpoints)
{
    // A service that fails to say today what it said yesterday must not lead to another journal, with other rules.
    const bool tellsNone = !tenantId
        && (tenantId.error().kind == ErrorKind::NotFound || tenantId.error().kind == ErrorKind::BadAnswer);
    if (!tellsNone || endpoints.graph.scheme() == QLatin1String("https"))
        return tenantId;
    return QStringLiteral("%1-%2").arg(endpoints.graph.host()).arg(endpoints.graph.port());
}

Result<void> TenantJournal::open(const QString &folder, const QString &tenant, Journal::OnDamage onDamage)
{
    const QString file = QDir(folder).filePath(fileNameOf(tenant));
    if (m_journal)
        return file == m_file ? Result<void>() : failure(ErrorKind::Usage);
    m_file = file;
    if (!makePrivateFolder(folder))
        return failure(ErrorKind::StorageMissing, folder);
    const bool wasThere = QFile::exists(file);
    Result<std::unique_ptr<Journal>> journal = Journal::open(file, m_clock, onDamage, m_sealKey);
    if (!journal)
        return tl::make_unexpected(journal.error());
    m_journal = std::move(*journal);
    keepFolderPrivate(folder);
    m_isNew = !wasThere || !m_journal->setAsideAs().isEmpty();
    m_journal->setOperator(m_operator);
    return {};
}

void TenantJournal::setOperator(const QString &who)
{
    m_operator = who;
    if (m_journal)
        m_journal->setOperator(who);
}

Result<QByteArray> TenantJournal::firstEntry() const
{
    return m_journal ? m_journal->firstEntry() : notOpen();
}

Result<ChainReport> TenantJournal::verify()
{
    return m_journal ? m_journal->verify() : notOpen();
}

Result<std::optional<ChainReport>> TenantJournal::verifySome()
{
    return m_journal ? m_journal->verifySome() : notOpen();
}

Result<void> TenantJournal::addPortion(const Job &job, qsizetype from, qsizetype n)
{
    return m_journal ? m_journal->addPortion(job, from, n) : notOpen();
}

Result<void> TenantJournal::saveJob(const Job &job)
{
    return m_journal ? m_journal->saveJob(job) : notOpen();
}

Result<void> TenantJournal::saveItems(const Job &job, const QList<int> &indexes)
{
    return m_journal ? m_journal->saveItems(job, indexes) : notOpen();
}

Result<QList<Job>> TenantJournal::loadJobs()
{
    return m_journal ? m_journal->loadJobs() : notOpen();
}

Result<QList<JobId>> TenantJournal::listOldJobs()
{
    return m_journal ? m_journal->listOldJobs() : notOpen();
}

Result<Job> TenantJournal::loadJob(const JobId &id)
{
    return m_journal ? m_journal->loadJob(id) : notOpen();
}

Result<QList<HistoryEntry>> TenantJournal::itemHistory(const JobId &job, int place)
{
    return m_journal ? m_journal->itemHistory(job, place) : notOpen();
}

Result<QHash<ResetMode, int>> TenantJournal::countSent(const QDateTime &since)
{
    return m_journal ? m_journal->countSent(since) : notOpen();
}

Result<void> TenantJournal::addProtections(const QList<Protection> &protections)
{
    return m_journal ? m_journal->addProtections(protections) : notOpen();
}

Result<void> TenantJournal::liftProtection(
    const Protection &protection, const QString &who, const QString &reason, const QDateTime &at)
{
    return m_journal ? m_journal->liftProtection(protection, who, reason, at) : notOpen();
}

Result<QList<Protection>> TenantJournal::loadProtections()
{
    return m_journal ? m_journal->loadProtections() : notOpen();
}

Result<void> TenantJournal::addPendingLift(const PendingLift &lift)
{
    return m_journal ? m_journal->addPendingLift(lift) : notOpen();
}

Result<QList<PendingLift>> TenantJournal::loadPendingLifts()
{
    return m_journal ? m_journal->loadPendingLifts() : notOpen();
}

Result<void> TenantJournal::addHours(const ClosedHours &hours)
{
    return m_journal ? m_journal->addHours(hours) : notOpen();
}

Result<void> TenantJournal::liftHours(
    const ClosedHours &hours, const QString &who, const QString &reason, const QDateTime &at)
{
    return m_journal ? m_journal->liftHours(hours, who, reason, at) : notOpen();
}

Result<QList<ClosedHours>> TenantJournal::loadHours()
{
    return m_journal ? m_journal->loadHours() : notOpen();
}

Result<void> TenantJournal::setFourEyes(bool on, const QString &who, const QString &reason, const QDateTime &at)
{
    return m_journal ? m_journal->setFourEyes(on, who, reason, at) : notOpen();
}

Result<void> TenantJournal::addWitness(const Witness &witness)
{
    return m_journal ? m_journal->addWitness(witness) : notOpen();
}

Result<FourEyes> TenantJournal::loadFourEyes()
{
    return m_journal ? m_journal->loadFourEyes() : notOpen();
}

Result<void> TenantJournal::savePlan(const SavedPlan &plan)
{
    return m_journal ? m_journal->savePlan(plan) : notOpen();
}

Result<QList<SavedPlan>> TenantJournal::loadPlans()
{
    return m_journal ? m_journal->loadPlans() : notOpen();
}

Result<QList<StartedPlan>> TenantJournal::loadStarted()
{
    return m_journal ? m_journal->loadStarted() : notOpen();
}

Result<void> TenantJournal::dropPlan(const PlanId &id)
{
    return m_journal ? m_journal->dropPlan(id) : notOpen();
}

Result<QDateTime> TenantJournal::planStarted(const PlanId &id)
{
    return m_journal ? m_journal->planStarted(id) : notOpen();
}

} // namespace Reslate
