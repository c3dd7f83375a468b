// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session.h"

#include "app/cli/accounts.h"
#include "app/cli/commands/proxycommand.h"
#include "app/cli/presetoptions.h"
#include "app/cli/readingcommands.h"
#include "app/cli/trouble.h"
#include "app/datafolder.h"
#include "app/journalkey.h"
#include "app/knownjournals.h"
#include "app/presetrules.h"
#include "app/settingsfile.h"
#include "app/supporttable.h"
#include "core/async.h"
#include "core/privatefile.h"
#include "jobs/proof/proof.h"
#include "jobs/rules/protectedlist.h"
#include "models/jobs/jobnotice.h"
#include "models/text/permissionlabels.h"
#include "models/text/presetlabels.h"
#include "models/text/timelabels.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

struct SessionText {
    Q_DECLARE_TR_FUNCTIONS(SessionText)
};

tl::expected<QByteArray, Refusal> tokenOf(const Options &options)
{
    const QByteArray token = qgetenv(options.tokenEnv.toLocal8Bit().constData()).trimmed();
    if (token.isEmpty())
        return refuse(
            ExitCode::SignIn, SessionText::tr("The environment variable %1 holds no token.").arg(options.tokenEnv));
    const bool printable = std::all_of(token.begin(), token.end(), [](char c) { return c > ' ' && c < 0x7f; });
    if (!printable)
        return refuse(ExitCode::SignIn,
            SessionText::tr("What the environment variable %1 holds is no token.").arg(options.tokenEnv));
    return token;
}

} // namespace

tl::expected<std::unique_ptr<Session>, Refusal> Session::open(const Options &options, Terminal &terminal)
{
    if (!options.dataDir.isEmpty() && !makePrivateFolder(options.dataDir))
        return refuse(ExitCode::Usage, SessionText::tr("The folder %1 can't be used.").arg(options.dataDir));
    std::unique_ptr<Session> session(new Session(terminal));
    if (const auto refusal = session->connect(options, terminal))
        return tl::make_unexpected(*refusal);
    const SupportTable table = readSupportTable();
    session->m_support = table.support;
    if (table.fault)
        terminal.message(supportFileText(*table.fault, table.file));
    session->m_client = std::make_unique<GraphClient>(session->m_endpoints, *session->m_tokens, session->m_clock);
    const GraphClient *client = session->m_client.get();
    QObject::connect(
        client, &GraphClient::clockDiffersChanged, client,
        [client, &terminal] {
            if (const auto ahead = client->serviceClock().ahead(); ahead && client->serviceClock().differs())
                terminal.message(clockDifferenceText(*ahead));
        },
        Qt::SingleShotConnection);
    tellOf(session->m_proxies, terminal);
    session->m_proxies.serve(session->m_client->network());
    session->m_proxies.serve(session->m_tokenEndpoint.network());
    session->m_api = std::make_unique<GraphApi>(*session->m_client);
    session->m_recordApi = std::make_unique<RecordApi>(*session->m_client);
    session->m_policyApi = std::make_unique<PolicyApi>(*session->m_client);
    session->m_catalog = std::make_unique<DeviceCatalog>(*session->m_api, session->m_clock);
    session->m_permissions = std::make_unique<AccountPermissions>(*session->m_api, *session->m_tokens);
    session->m_dataDir = options.practice ? session->m_practiceData.path() : dataFolder(options.dataDir);
    session->m_settingsDir = options.dataDir;
    session->m_presets = options.presets;
    session->m_onDamage = options.newJournal ? TenantJournal::OnDamage::StartNew : TenantJournal::OnDamage::Report;
    session->m_sends = (only(options.command) & sending) != 0;
    session->m_readsCopy = onlyReads(options);
    const PaceLimits limits = limitsWith(
        options.presets, options.practice && !options.tenant.limits ? PaceLimits::none() : PaceLimits());
    session->m_engine = std::make_unique<JobEngine>(session->m_journal, *session->m_api, session->m_clock, limits);
    const ProtectedList *list = &session->m_engine->protectedList();
    DeviceCatalog *catalog = session->m_catalog.get();
    QObject::connect(
        list, &ProtectedList::changed, catalog, [list, catalog] { catalog->setProtections(list->protections()); });
    obeyPresets(options.presets, *session->m_engine);
    return session;
}

std::optional<Refusal> Session::connect(const Options &options, Terminal &terminal)
{
    if (options.practice)
        return connectPractice(options, terminal);
    return options.tokenEnv.isEmpty() ? connectByAccount(options, terminal) : connectByToken(options, terminal);
}

std::optional<Refusal> Session::connectPractice(const Options &options, Terminal &terminal)
{
    m_tenant = std::make_unique<PracticeTenant>(options.tenant);
    const Result<QUrl> url = m_tenant->start();
    if (!url)
        return Refusal {ExitCode::Unreachable, errorText(url.error(), ErrorContext::Reading).whatHappened};
    m_endpoints = {.graph = *url, .login = *url};
    terminal.keepSecret(m_tenant->token());
    m_tokens = std::make_unique<FixedToken>(m_tenant->token());
    return std::nullopt;
}

std::optional<Refusal> Session::connectByToken(const Options &options, Terminal &terminal)
{
    const auto endpoints = endpointsOf(options);
    if (!endpoints)
        return endpoints.error();
    const auto token = tokenOf(options);
    if (!token)
        return token.error();
    m_endpoints = *endpoints;
    terminal.keepSecret(*token);
    m_tokens = std::make_unique<FixedToken>(*token);
    return std::nullopt;
}

std::optional<Refusal> Session::connectByAccount(const Options &options, Terminal &terminal)
{
    const auto settings = openSettings(options.dataDir);
    const auto account = chosenAccount(options, AccountList(*settings));
    if (!account)
        return account.error();
    m_endpoints = account->registration.endpoints;
    auto tokens = std::make_unique<AccountTokens>(
        m_tokenEndpoint, *m_keychain, *account, scopeFor(Access::Read, m_endpoints.graph));
    QObject::connect(tokens.get(), &AccountTokens::gotSecret, tokens.get(),
        [&terminal](const QByteArray &secret) { terminal.keepSecret(secret); });
    // Only a sign-in can meet what was demanded, and that is another command: it is told by way of the list.
    QObject::connect(tokens.get(), &AccountTokens::signInNeeded, tokens.get(),
        [account = *account, source = tokens.get(), dataDir = options.dataDir]() mutable {
            account.claims = QString::fromUtf8(source->demandedClaims());
            const auto store = openSettings(dataDir);
            AccountList list(*store);
            if (!account.claims.isEmpty() && !list.named(account.userId).isEmpty())
                list.put(account);
        });
    QObject::connect(tokens.get(), &AccountTokens::notKept, tokens.get(), [&terminal](const Error &error) {
        terminal.message(error.kind == ErrorKind::KeychainLocked
                ? SessionText::tr("The keychain of this computer is locked, so the new sign-in is not kept. Unlock it "
                                  "and sign in again before the next command.")
                : SessionText::tr(
                    "The keychain of this computer can't be used; sign in again before the next command."));
    });
    m_account = tokens.get();
    m_tokens = std::move(tokens);
    return std::nullopt;
}

void Session::prepare(const QList<ResetMode> &modes, QObject *context, std::function<void()> done)
{
    Access access = m_leastAccess;
    for (const ResetMode mode : modes)
        access = std::max(access, accessFor(mode));
    if (m_account)
        m_account->widen(scopeFor(access, m_endpoints.graph));
    QObject::connect(
        m_permissions.get(), &AccountPermissions::known, context, std::move(done), Qt::SingleShotConnection);
    m_permissions->read();
}

void Session::allowPolicies(Extra extra)
{
    if (m_account)
        m_account->widen(scopeFor(m_leastAccess, m_endpoints.graph, extra));
}

void Session::readWindowsRe(ResetMode mode, QObject *context, const std::function<void()> &done)
{
    if (mode != ResetMode::AutopilotReset)
        return done();
    whenReady(m_recordApi->windowsReStates(), context, [this, done](const Result<QHash<DeviceId, WindowsRe>> &states) {
        if (states)
            m_catalog->setWindowsRe(*states);
        else if (states.error().kind != ErrorKind::Forbidden) // without the permission it is as without a check
            m_terminal.message(SessionText::tr(
                "What the school's check says of Windows RE could not be read, so it is not known. Where it is off, an "
                "Autopilot Reset is not blocked here and fails at once."));
        done();
    });
}

DraftBasis Session::draftBasis()
{
    return {.now = m_clock.now(),
        .isHeld = [this](const DeviceRef &ref) { return m_engine->isHeld(ref); },
        .permissions = permissions(),
        .recentOf = [this](const Device &device) { return m_engine->recentReset(device); }};
}

std::optional<Refusal> Session::refusalOf(ResetMode mode) const
{
    const May may = permissions().of(mode);
    if (!isNo(may))
        return std::nullopt;
    QString message = SessionText::tr("Nothing was sent. %1").arg(permissionSentence(may, mode));
    if (may == May::LacksScope && m_account)
        message += QLatin1Char(' ')
            + SessionText::tr("If you may do that yourself, sign in once more: reslate-cli login --mode %1")
                  .arg(modeName(mode));
    return Refusal {ExitCode::SignIn, message};
}

void Session::sendNothingMore()
{
    m_client->throttle().shutFor(std::chrono::hours(24)); // longer than any program takes to end
}

void Session::settle(std::chrono::seconds longest, QObject *context, const std::function<void()> &done)
{
    if (!m_account)
        return done();
    const auto once = [done, isDone = std::make_shared<bool>(false)] {
        if (!std::exchange(*isDone, true))
            done();
    };
    whenReady(m_account->settled(), context, [once](const Result<QByteArray> &) { once(); });
    m_clock.callAfter(longest, context, once);
}

void Session::awaitReturns(const JobId &job, QObject *context, std::function<void()> done)
{
    const Job *found = m_engine->job(job);
    const bool mayReturn = found && std::any_of(found->items.cbegin(), found->items.cend(), [](const JobItem &item) {
        return mayEnrollAgain(item.current().state, item.current().kind);
    });
    if (!mayReturn || m_isCopy)
        return done();
    QObject::connect(
        m_engine.get(), &JobEngine::followed, context, [done = std::move(done)] { done(); }, Qt::SingleShotConnection);
    m_engine->lookNow(job);
}

void Session::openJournal(
    JobEngine::RestoreMode mode, QObject *context, std::function<void(const std::optional<Refusal> &)> done)
{
    whenReady(
        m_api->tenantId(), context, [this, mode, context, done = std::move(done)](const Result<QString> &tenantId) {
            prepareJournal(context, [this, tenantId, mode, done] { done(takeUpJobs(tenantId, mode)); });
        });
}

void Session::prepareJournal(QObject *context, const std::function<void()> &done)
{
    if (m_tenant) // a pretend school's journal ends with the program
        return done();
    const auto readKey = [this, context, done] {
        readSealKey(*m_keychain, m_clock, context, [this, done](const SealKey &key) {
            m_journal.setSealKey(key);
            done();
        });
    };
    if (m_account)
        return readKey();
    whenReady(m_api->account(), context, [this, readKey](const Result<Account> &account) {
        m_tokenOwner = account ? account->name : QString();
        readKey();
    });
}

QString Session::operatorName() const
{
    if (m_account)
        return m_account->account().userName;
    if (!m_tokenOwner.isEmpty())
        return m_tokenOwner;
    // A variable that anybody may set names nobody by itself.
    const QString user = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    if (m_tenant && !user.isEmpty())
        return user;
    return user.isEmpty() ? QStringLiteral("reslate-cli") : SessionText::tr("%1 (token without a person)").arg(user);
}

Result<void> Session::openOrCopy(const QString &tenant)
{
    Result<void> opened = m_journal.open(m_dataDir, tenant, m_onDamage);
    if (opened || opened.error().kind != ErrorKind::StorageInUse || !m_readsCopy)
        return opened;
    opened = m_journal.openCopy(m_dataDir, tenant);
    m_isCopy = opened.has_value();
    if (m_isCopy)
        m_terminal.message(
            SessionText::tr("Another Reslate works with this journal. What is shown stood in it at this moment."));
    return opened;
}

std::optional<Refusal> Session::takeUpJobs(const Result<QString> &tenantId, JobEngine::RestoreMode mode)
{
    const auto refusal = [](const Error &error, ErrorContext context) {
        return Refusal {exitCodeOf(error), troubleText(error, context)};
    };
    const Result<QString> name = TenantJournal::nameOf(tenantId, m_endpoints);
    if (!name)
        return refusal(name.error(), ErrorContext::Reading);
    if (const auto another = refusalOfTenant(tenantId.value_or(QString()), m_presets))
        return another;
    m_journal.setOperator(operatorName());
    Result<void> ready = openOrCopy(*name);
    const auto settings = openSettings(m_settingsDir);
    // Who reads in a copy takes no lock and writes nothing, also not what it knows of journals.
    const bool isOwn = ready && !m_isCopy;
    const std::optional<LostJournal> lost = isOwn && !m_tenant ? lostJournal(*settings, m_journal) : std::nullopt;
    if (isOwn)
        countPerComputer(m_presets, *m_engine, m_journal.file());
    if (ready)
        ready = m_engine->restore(mode);
    if (!ready)
        return refusal(ready.error(), ErrorContext::Sending);
    if (!m_journal.setAsideAs().isEmpty()) {
        m_terminal.message(
            SessionText::tr("The damaged journal is kept as %1. The new one protects nothing, knows no closed "
                            "hours and asks no second person.")
                .arg(m_journal.setAsideAs()));
    } else if (lost) {
        const JobNotice notice = lostJournalNotice(*lost == LostJournal::Gone, m_journal.file());
        m_terminal.message(notice.title + QLatin1Char(' ') + notice.text);
        if (m_terminal.isWatched())
            lossWasSeen(*settings, m_journal);
    } else if (m_journal.isNew() && m_sends && !m_tenant) {
        m_terminal.message(
            SessionText::tr("There was no journal of this school in %1, so a new one begins. It protects nothing, "
                            "knows no closed hours and asks no second person.")
                .arg(m_dataDir));
    }
    tellOfJournal();
    return std::nullopt;
}

tl::expected<ChainReport, Refusal> Session::verifyJournal()
{
    const Result<ChainReport> report = m_journal.verify();
    if (report)
        return *report;
    const ErrorText text = errorText(report.error(), ErrorContext::Sending);
    return refuse(exitCodeOf(report.error()),
        SessionText::tr("%1 First at: %2. %3", "what happened, entry or job, what to do")
            .arg(text.whatHappened, report.error().code, text.whatToDo));
}

void Session::tellOfJournal()
{
    const auto seals = m_journal.sealState();
    if (seals.isNew && !m_journal.isNew())
        m_terminal.message(
            SessionText::tr("The journal is sealed from now on, with a key in this computer's keychain. If it was "
                            "before, somebody took the seal away. \"reslate-cli jobs --verify\" says what it proves."));
    if (seals.foreign > 0)
        m_terminal.message(
            SessionText::tr("Since it was sealed last, %1 entries of the journal were written without this computer's "
                            "key: by another user or computer, or while the keychain could not be used.")
                .arg(seals.foreign));
}

} // namespace Reslate
