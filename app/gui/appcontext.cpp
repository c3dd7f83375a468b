// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/appcontext.h"

#include "app/datafolder.h"
#include "app/journalkey.h"
#include "app/knownjournals.h"
#include "app/presetrules.h"
#include "app/settingsfile.h"
#include "core/async.h"
#include "jobs/rules/closedhourslist.h"
#include "jobs/rules/protectedlist.h"
#include "models/text/errorlabels.h"
#include "models/text/signinlabels.h"
#include "signin/clouds.h"
#include "signin/proxyaccess.h"
#include "ui/kit/spoken.h"

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

tl::expected<QByteArray, QString> tokenFrom(const QString &variable)
{
    const QByteArray token = qgetenv(variable.toLocal8Bit().constData()).trimmed();
    const bool printable = std::all_of(token.begin(), token.end(), [](char c) { return c > ' ' && c < 0x7f; });
    if (token.isEmpty() || !printable)
        return tl::make_unexpected(AppContext::tr("The environment variable %1 holds no token.").arg(variable));
    return token;
}

} // namespace

Desktop::Desktop(const QString &dataDir, std::unique_ptr<Clock> ownClock)
    : dataFolder(Reslate::dataFolder(dataDir))
    , clock(std::move(ownClock))
    , store(openSettings(dataDir))
    , settings(*store)
    , theme(Theme::choiceFromName(settings.get(settingkeys::theme)))
    , places {.data = dataFolder, .settings = store->fileName()}
{
    installSpokenRoles();
}

tl::expected<Endpoints, QString> AppContext::endpointsFor(const GuiOptions &options)
{
    if (options.graphUrl.isEmpty() && options.loginUrl.isEmpty())
        return Endpoints::global();
    const QString &graph = options.graphUrl.isEmpty() ? Endpoints::global().graph.toString() : options.graphUrl;
    const Result<Endpoints> named = endpointsFrom(graph, options.loginUrl);
    if (!named)
        return tl::make_unexpected(addressProblemText());
    return *named;
}

tl::expected<AppContext::Connection, QString> AppContext::connectionFor(const GuiOptions &options)
{
    const tl::expected<Endpoints, QString> endpoints = endpointsFor(options);
    if (!endpoints)
        return tl::make_unexpected(endpoints.error());
    const tl::expected<QByteArray, QString> token = tokenFrom(options.tokenEnv);
    if (!token)
        return tl::make_unexpected(token.error());
    return Connection {.endpoints = *endpoints, .token = *token};
}

tl::expected<std::unique_ptr<AppContext>, QString> AppContext::practice(Desktop &desktop, const TenantOptions &options)
{
    auto tenant = std::make_unique<PracticeTenant>(options);
    const Result<QUrl> url = tenant->start();
    if (!url)
        return tl::make_unexpected(errorText(url.error(), ErrorContext::Reading).whatHappened);
    auto context = std::make_unique<AppContext>(desktop,
        Connection {.endpoints = {.graph = *url, .login = *url},
            .token = tenant->token(),
            .practice = true,
            .limits = options.limits ? PaceLimits() : PaceLimits::none()});
    context->m_tenant = std::move(tenant);
    return context;
}

AppContext::AppContext(Desktop &desktop, const Connection &connection, std::shared_ptr<TokenSource> tokens)
    : m_tokens(tokens ? std::move(tokens) : std::make_shared<FixedToken>(connection.token))
    , m_client(connection.endpoints, *m_tokens, *desktop.clock)
    , m_api(m_client)
    , m_recordApi(m_client)
    , m_policyApi(m_client)
    , m_catalog(m_api, *desktop.clock)
    , m_localResets(m_policyApi, m_catalog)
    , m_approvals(m_api)
    , m_permissions(m_api, *m_tokens)
    , m_updates(*desktop.clock, desktop.settings, updateSourceOf(connection.presets),
          QVersionNumber::fromString(QStringLiteral(RESLATE_VERSION)))
    , m_endpoints(connection.endpoints)
    , m_presets(connection.presets)
    , m_clock(*desktop.clock)
    , m_keychain(connection.keychain)
    , m_store(*desktop.store)
    , m_dataFolder(desktop.dataFolder)
    , m_jobStore(*desktop.clock)
    , m_journalCheck(m_jobStore)
    , m_policyMaker(m_jobStore, m_policyApi, *desktop.clock)
    , m_engine(m_jobStore, m_api, *desktop.clock, limitsWith(connection.presets, connection.limits))
    , m_retirements(m_recordApi, m_jobStore, m_engine, *desktop.clock)
    , m_recordWatch(m_engine, m_jobStore, m_api, *desktop.clock)
    , m_devices(m_catalog, *desktop.clock)
    , m_filter(m_devices)
    , m_groups(m_catalog, m_devices)
    , m_jobs(m_engine, *desktop.clock)
    , m_work {desktop.theme, desktop.settings, *desktop.clock, m_catalog, m_localResets, m_policyMaker, m_recordApi,
          m_engine, m_jobStore, m_jobStore, m_retirements, m_recordWatch, m_journalCheck, m_approvals, m_permissions,
          m_updates, m_devices, m_filter, m_groups, m_jobs, m_who, m_tenantId, m_origin, m_places, connection.practice}
    , m_window(std::make_unique<MainWindow>(m_work))
{
    if (connection.proxies) {
        for (QNetworkAccessManager *network : {&m_client.network(), &m_updates.network()})
            connection.proxies->serve(*network);
    }
    m_devices.setWindowsSupport(desktop.support.support);
    m_retirements.setWindowsSupport(desktop.support.support);
    m_devices.setRecentBy([this](const Device &device) { return m_engine.recentReset(device); });
    m_devices.setStartBy([this](const Job &job) { return m_engine.startOf(job); });
    m_devices.setLocalResetBy([this](const Device &device) { return m_localResets.findingOf(device); });
    connect(&m_localResets, &LocalResets::ended, &m_devices, &DeviceModel::refreshLocalResets);
    m_devices.setHeldBy([this](const DeviceRef &device) { return m_engine.holderOf(device); });
    if (connection.practice) {
        m_practiceData = std::make_unique<QTemporaryDir>();
        m_dataFolder = m_practiceData->path();
    }
    m_origin.practice = connection.practice || isPracticeAddress(connection.endpoints.graph);
    m_places = desktop.places;
    m_places.data = m_dataFolder;
    m_window->setService(connection.endpoints.graph.host(), connection.practice);
    wire();
    obeyPresets(m_presets, m_engine);
}

AppContext::~AppContext() = default;

void AppContext::wire()
{
    connect(&m_engine.protectedList(), &ProtectedList::changed, &m_catalog, [this] {
        const Protections &protections = m_engine.protectedList().protections();
        const QList<GroupId> groups = protections.groups();
        m_catalog.setProtections(protections);
        m_groups.setLocked(QSet<GroupId>(groups.cbegin(), groups.cend()));
    });
    connect(&m_engine.closedHours(), &ClosedHoursList::changed, &m_devices, [this] {
        const QList<JobId> jobs = m_engine.jobs();
        for (const JobId &id : jobs)
            m_devices.setJobStart(*m_engine.job(id));
    });
    connect(&m_client, &GraphClient::clockDiffersChanged, this, [this] {
        const ServiceClock &clock = m_client.serviceClock();
        m_window->showClockDifference(clock.differs() ? clock.ahead() : std::nullopt);
    });
    connect(&m_engine, &JobEngine::devicesRead, &m_catalog, &DeviceCatalog::takeReadings);
    connect(&m_engine, &JobEngine::jobAdded, this, [this](const JobId &id) {
        const Job *job = m_engine.job(id);
        QSet<DeviceId> ids;
        for (const JobItem &item : job->items)
            ids.insert(item.device.id);
        m_catalog.keepWhenGone(ids);
        m_devices.setJobItems(*job);
    });
    connect(&m_engine, &JobEngine::jobChanged, this, [this](const JobId &id) {
        m_devices.setJobStart(*m_engine.job(id));
        if (!m_isJournalKnown) // its first job is written down
            getToKnowJournal();
    });
    connect(&m_engine, &JobEngine::itemsChanged, this,
        [this](const JobId &id, const QList<int> &indexes) { m_devices.setJobItems(*m_engine.job(id), indexes); });
    connect(m_window.get(), &MainWindow::refreshRequested, this, &AppContext::readAccount);
    connect(m_window.get(), &MainWindow::refreshRequested, &m_approvals, &ApprovalPolicy::read);
    connect(m_window.get(), &MainWindow::refreshRequested, &m_localResets, &LocalResets::readAgain);
    connect(m_window.get(), &MainWindow::refreshRequested, &m_permissions, &AccountPermissions::read);
    connect(&m_permissions, &AccountPermissions::known, &m_devices,
        [this] { m_devices.setPermissions(m_permissions.permissions()); });
    connect(
        m_window.get(), &MainWindow::refreshRequested, this, [this] { openJournal(TenantJournal::OnDamage::Report); });
    connect(m_window.get(), &MainWindow::newJournalWanted, this,
        [this] { openJournal(TenantJournal::OnDamage::StartNew); });
}

void AppContext::load()
{
    openJournal(TenantJournal::OnDamage::Report);
    readAccount();
    m_approvals.read();
    m_permissions.read();
    m_catalog.refresh();
}

void AppContext::loadAgain()
{
    if (!m_catalog.isLoading())
        return load();
    auto *once = new QObject(this);
    const auto whenEnded = [this, once] {
        if (m_catalog.isLoading())
            return;
        once->deleteLater();
        disconnect(&m_catalog, nullptr, once, nullptr);
        load();
    };
    connect(&m_catalog, &DeviceCatalog::loadChanged, once, whenEnded,
        Qt::QueuedConnection); // not in the middle of its own change
}

void AppContext::getToKnowJournal()
{
    if (std::exchange(m_asksFirstEntry, true))
        return;
    whenReady(m_jobStore.readFirstEntry(), this, [this](const Result<QByteArray> &) {
        m_asksFirstEntry = false;
        m_isJournalKnown = rememberJournal(m_store, m_jobStore);
    });
}

void AppContext::openJournal(TenantJournal::OnDamage onDamage)
{
    if (m_jobStore.isOpen() || m_jobStore.isOpening())
        return;
    whenReady(m_api.tenantId(), this, [this, onDamage](const Result<QString> &tenantId) {
        if (!m_keychain)
            return takeUpJobs(tenantId, onDamage);
        readSealKey(*m_keychain, m_clock, this, [this, tenantId, onDamage](const SealKey &key) {
            m_jobStore.setSealKey(key);
            takeUpJobs(tenantId, onDamage);
        });
    });
}

void AppContext::takeUpJobs(const Result<QString> &tenantId, TenantJournal::OnDamage onDamage)
{
    if (m_jobStore.isOpen() || m_jobStore.isOpening())
        return;
    const Result<QString> name = TenantJournal::nameOf(tenantId, m_endpoints);
    if (!name)
        return; // the lists tell of the same trouble, and Retry asks again
    m_engine.awaitRestore(); // opening and reading take several turns of the event loop
    if (isForeignTenant(tenantId.value_or(QString()), m_presets))
        endOpening({}, tl::make_unexpected(Error {.kind = ErrorKind::Usage, .code = QStringLiteral("preset")}));
    else
        whenReady(m_jobStore.openSoon(m_dataFolder, *name, onDamage), this,
            [this](const Result<void> &opened) { restoreJobs(opened); });
}

void AppContext::restoreJobs(const Result<void> &opened)
{
    const auto seals = m_jobStore.sealState(); // told once, so it must not be lost with what fails below
    const bool isNew = m_jobStore.isNew();
    const std::optional<LostJournal> lost = opened && !m_practiceData ? lostJournal(m_store, m_jobStore) : std::nullopt;
    m_isJournalKnown = m_practiceData || (opened && rememberJournal(m_store, m_jobStore));
    countPerComputer(m_presets, m_engine, m_jobStore.file());
    const JobNotice notice = lost ? lostJournalNotice(*lost == LostJournal::Gone, m_jobStore.file())
                                  : sealNotice(seals.isNew && !isNew, seals.foreign);
    if (lost)
        connect(
            m_window.get(), &MainWindow::journalNoticeRead, this, [this] { lossWasSeen(m_store, m_jobStore); },
            Qt::SingleShotConnection);
    if (!opened)
        return endOpening(notice, opened);
    whenReady(m_engine.restoreSoon(), this, [this, notice](const Result<void> &restored) {
        if (restored)
            m_recordWatch.begin();
        endOpening(notice, restored);
    });
}

void AppContext::endOpening(const JobNotice &notice, const Result<void> &ready)
{
    m_isOpened = true;
    if (!ready) { // nothing may be started beside jobs or a protected list that can't be read
        m_catalog.setProtections(Protections::unread());
        m_jobStore.close();
    }
    m_window->showJournalError(ready ? std::nullopt : std::optional(ready.error()));
    m_window->showJournalNotice(notice);
}

void AppContext::readAccount()
{
    whenReady(m_api.account(), this, [this](const Result<Account> &account) {
        if (account) {
            m_who = account->name;
            m_window->setAccount(account->tenantName, account->name);
            m_jobStore.setOperator(account->name);
            m_tenantId = account->tenantId;
            m_origin.school = account->tenantName;
            m_origin.author = account->name;
        } else {
            m_window->showAccountError(account.error());
        }
    });
}

} // namespace Reslate
