// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/tenantjournal.h"

#include "core/privatefile.h"
#include "jobs/journal/journalcopy.h"
#include "jobs/reports/reportarchive.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <memory>
#include <utility>

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

} // namespace

class TenantJournal::AskedAt final : public Clock {
public:
    void set(const QDateTime &now) { m_now = now; }
    QDateTime now() const override { return m_now; }
    std::chrono::milliseconds awake() const override { return {}; }
    void callAfter(std::chrono::milliseconds, QObject *, std::function<void()>) override {
    } // a store waits for nothing

private:
    QDateTime m_now;
};

TenantJournal::TenantJournal(Clock &clock)
    : m_clock(clock)
    , m_askedAt(std::make_unique<AskedAt>())
{
}

TenantJournal::~TenantJournal()
{
    close();
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

std::function<TenantJournal::Opened()> TenantJournal::opening(const QString &file, OnDamage onDamage)
{
    return [this, file, onDamage, now = m_clock.now(), key = m_sealKey]() -> Opened {
        const QString folder = QFileInfo(file).path();
        if (!makePrivateFolder(folder))
            return {.journal = failure(ErrorKind::StorageMissing, folder)};
        m_askedAt->set(now);
        Opened opened {.wasThere = QFile::exists(file)};
        opened.journal = Jobs::Journal::open(file, *m_askedAt, onDamage, key);
        if (opened.journal)
            opened.firstEntry = (*opened.journal)->firstEntry().value_or(QByteArray());
        keepFolderPrivate(folder);
        return opened;
    };
}

Result<void> TenantJournal::onOpened(Opened opened)
{
    if (!opened.journal)
        return tl::make_unexpected(opened.journal.error());
    m_journal = std::move(*opened.journal);
    m_firstEntry = opened.firstEntry;
    m_isNew = !opened.wasThere || !m_journal->setAsideAs().isEmpty();
    setOperator(m_operator);
    return {};
}

Result<void> TenantJournal::open(const QString &folder, const QString &tenant, OnDamage onDamage)
{
    const QString file = QDir(folder).filePath(fileNameOf(tenant));
    if (m_journal)
        return file == m_file ? Result<void>() : failure(ErrorKind::Usage);
    m_file = file;
    return onOpened(m_thread.wait(opening(m_file, onDamage)));
}

Result<void> TenantJournal::openCopy(const QString &folder, const QString &tenant)
{
    if (m_journal || m_isOpening)
        return failure(ErrorKind::Usage);
    m_file = QDir(folder).filePath(fileNameOf(tenant));
    m_copy = std::make_unique<QTemporaryDir>();
    if (!m_copy->isValid())
        return failure(ErrorKind::Storage, m_copy->path());
    if (const Result<void> done = Jobs::copyJournal(m_file, m_copy->path()); !done)
        return done;
    return onOpened(m_thread.wait([this, file = m_copy->filePath(fileNameOf(tenant)), key = m_sealKey]() -> Opened {
        Opened opened {.journal = Jobs::Journal::openCopy(file, *m_askedAt, key), .wasThere = true};
        if (opened.journal)
            opened.firstEntry = (*opened.journal)->firstEntry().value_or(QByteArray());
        return opened;
    }));
}

QFuture<Result<void>> TenantJournal::openSoon(const QString &folder, const QString &tenant, OnDamage onDamage)
{
    const QString file = QDir(folder).filePath(fileNameOf(tenant));
    if (m_journal || m_isOpening)
        return readyFuture(file == m_file && m_journal ? Result<void>() : failure(ErrorKind::Usage));
    m_file = file;
    m_isOpening = true;
    m_opened = std::make_shared<Opened>();
    auto done = std::make_shared<QPromise<bool>>();
    done->start();
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    whenReady(done->future(), &m_context, [this, promise](bool) {
        m_isOpening = false;
        promise->addResult(onOpened(std::move(*std::exchange(m_opened, {}))));
        promise->finish();
    });
    m_thread.post([opened = m_opened, done, open = opening(m_file, onDamage)] {
        *opened = open();
        done->addResult(true);
        done->finish();
    });
    return promise->future();
}

void TenantJournal::close()
{
    (void)m_thread.wait([this] {
        m_journal.reset();
        if (m_opened) // one that nobody has taken yet; its database belongs to the thread, too
            m_opened->journal = notOpen();
        return true;
    });
    m_copy.reset();
}

void TenantJournal::post(std::function<void(JobStore *store)> work)
{
    m_thread.post([this, journal = m_journal.get(), now = m_clock.now(), work = std::move(work)] {
        m_askedAt->set(now);
        work(journal);
    });
}

template <typename Ask> std::invoke_result_t<Ask &, Jobs::Journal &> TenantJournal::wait(Ask ask) const
{
    if (!m_journal)
        return notOpen();
    return m_thread.wait([this, &ask, journal = m_journal.get(), now = m_clock.now()] {
        m_askedAt->set(now);
        return ask(*journal);
    });
}

/// As run(), for what a Journal alone can answer.
template <typename Ask> QFuture<std::invoke_result_t<Ask &, Jobs::Journal &>> TenantJournal::askSoon(Ask ask)
{
    return run([journal = m_journal.get(), ask = std::move(ask)](JobStore &) mutable { return ask(*journal); });
}

void TenantJournal::setOperator(const QString &who)
{
    m_operator = who;
    if (m_journal)
        m_thread.post([journal = m_journal.get(), who] { journal->setOperator(who); });
}

Result<QList<Job>> TenantJournal::loadJobs()
{
    return wait([](Jobs::Journal &journal) { return journal.loadJobs(); });
}

QFuture<Result<QByteArray>> TenantJournal::readFirstEntry()
{
    const QFuture<Result<QByteArray>> reading = askSoon([](Jobs::Journal &journal) { return journal.firstEntry(); });
    whenReady(reading, &m_context, [this](const Result<QByteArray> &first) {
        if (first)
            m_firstEntry = *first;
    });
    return reading;
}

Result<ChainReport> TenantJournal::verify()
{
    return wait([](Jobs::Journal &journal) { return journal.verify(); });
}

QFuture<Result<std::optional<ChainReport>>> TenantJournal::verifySome()
{
    return askSoon([](Jobs::Journal &journal) { return journal.verifySome(); });
}

QFuture<Result<void>> TenantJournal::savePlan(const SavedPlan &plan)
{
    return askSoon([plan](Jobs::Journal &journal) { return journal.savePlan(plan); });
}

QFuture<Result<void>> TenantJournal::savePlan(const SavedRemoval &plan)
{
    return askSoon([plan](Jobs::Journal &journal) { return journal.savePlan(plan); });
}

QFuture<Result<QList<KeptPlan>>> TenantJournal::loadPlans()
{
    return askSoon([](Jobs::Journal &journal) { return journal.loadPlans(); });
}

QFuture<Result<QList<StartedPlan>>> TenantJournal::loadStarted()
{
    return askSoon([](Jobs::Journal &journal) { return journal.loadStarted(); });
}

QFuture<Result<void>> TenantJournal::dropPlan(const PlanId &id)
{
    return askSoon([id](Jobs::Journal &journal) { return journal.dropPlan(id); });
}

QFuture<Result<QDateTime>> TenantJournal::planStarted(const PlanId &id)
{
    return askSoon([id](Jobs::Journal &journal) { return journal.planStarted(id); });
}

QFuture<Result<void>> TenantJournal::addRetirement(const Retirement &retirement)
{
    return askSoon([retirement](Jobs::Journal &journal) { return journal.reports().addRetirement(retirement); });
}

QFuture<Result<QList<Retirement>>> TenantJournal::loadRetirements()
{
    return askSoon([](Jobs::Journal &journal) { return journal.reports().loadRetirements(); });
}

QFuture<Result<Retirement>> TenantJournal::loadRetirement(const RetirementId &id)
{
    return askSoon([id](Jobs::Journal &journal) { return journal.reports().loadRetirement(id); });
}

QFuture<Result<RetirementFacts>> TenantJournal::loadFacts(const RetirementId &id)
{
    return askSoon([id](Jobs::Journal &journal) { return journal.reports().loadFacts(id); });
}

QFuture<Result<void>> TenantJournal::addLooks(const RetirementId &id, const QList<RecordLook> &looks)
{
    return askSoon([id, looks](Jobs::Journal &journal) { return journal.reports().addLooks(id, looks); });
}

QFuture<Result<QList<RecordLook>>> TenantJournal::loadLooks(const RetirementId &id)
{
    return askSoon([id](Jobs::Journal &journal) { return journal.reports().loadLooks(id); });
}

QFuture<Result<RetirementReport>> TenantJournal::makeReport(const RetirementReport &report)
{
    return askSoon([report](Jobs::Journal &journal) { return journal.reports().makeReport(report); });
}

QFuture<Result<QList<ReportSummary>>> TenantJournal::listReports()
{
    return askSoon([](Jobs::Journal &journal) { return journal.reports().listReports(); });
}

QFuture<Result<RetirementReport>> TenantJournal::loadReport(const QString &number)
{
    return askSoon([number](Jobs::Journal &journal) { return journal.reports().loadReport(number); });
}

QFuture<Result<void>> TenantJournal::voidReport(const ReportVoiding &voiding)
{
    return askSoon([voiding](Jobs::Journal &journal) { return journal.reports().voidReport(voiding); });
}

QFuture<Result<void>> TenantJournal::addReportFile(const ReportFile &file)
{
    return askSoon([file](Jobs::Journal &journal) { return journal.reports().addReportFile(file); });
}

QFuture<Result<QString>> TenantJournal::findFile(const QByteArray &sha256)
{
    return askSoon([sha256](Jobs::Journal &journal) { return journal.reports().findFile(sha256); });
}

QFuture<Result<ReportCheck>> TenantJournal::verifyReport(const QString &number, const QString &code)
{
    return askSoon([number, code](Jobs::Journal &journal) { return journal.reports().verifyReport(number, code); });
}

QFuture<Result<ReportCheck>> TenantJournal::verifyFile(const FilePrint &print)
{
    return askSoon([print](Jobs::Journal &journal) { return journal.reports().verifyFile(print); });
}

} // namespace Reslate
