// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitcode.h"
#include "app/cli/options.h"
#include "app/cli/terminal.h"
#include "catalog/devicecatalog.h"
#include "core/clock.h"
#include "domain/device/windowsrelease.h"
#include "domain/plan/planbuilder.h"
#include "graph/accountpermissions.h"
#include "graph/graphapi.h"
#include "graph/policyapi.h"
#include "graph/recordapi.h"
#include "graph/transport/graphclient.h"
#include "graph/transport/tokensource.h"
#include "jobs/engine/jobengine.h"
#include "jobs/journal/chainreport.h"
#include "jobs/journal/storeaccess.h"
#include "jobs/journal/tenantjournal.h"
#include "practicetenant.h"
#include "signin/accounttokens.h"
#include "signin/proxyaccess.h"
#include "signin/registration.h"
#include "signin/tokenendpoint.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>

namespace Reslate {

/// The services of one command, wired to the tenant that the options name.
class Session {
public:
    /// The token is told to the terminal alone, which keeps it out of every output.
    static tl::expected<std::unique_ptr<Session>, Refusal> open(const Options &options, Terminal &terminal);

    GraphApi &api() { return *m_api; }
    RecordApi &recordApi() { return *m_recordApi; }
    PolicyApi &policyApi() { return *m_policyApi; }
    const Endpoints &endpoints() const { return m_endpoints; }
    DeviceCatalog &catalog() { return *m_catalog; }
    Clock &clock() { return m_clock; }
    /// Knows the tenant's jobs, and can start one, once openJournal() has succeeded.
    JobEngine &engine() { return *m_engine; }
    /// What the account may do, once prepare() has read it.
    const Permissions &permissions() const { return m_permissions->permissions(); }
    /// For a draft of now, by these jobs and permissions. The session must outlive it.
    DraftBasis draftBasis();
    /// When updates of Windows end; a file of IT's that can't be used has been said.
    const WindowsSupport &windowsSupport() const { return m_support; }
    /// What that journal holds.
    Result<QList<Job>> keptJobs() { return m_journal.loadJobs(); }
    /// Verifies all of it, or says why nothing that it holds may be printed.
    tl::expected<ChainReport, Refusal> verifyJournal();
    /// This user's key, which openJournal() read; seals plan files too.
    const SealKey &sealKey() const { return m_journal.sealKey(); }
    /// The plans of that journal.
    PlanStore &plans() { return m_journal; }
    /// The retirements and reports of that journal.
    ReportStore &reports() { return m_journal; }
    /// The way to its jobs, of whatever age.
    StoreAccess &jobStore() { return m_journal; }

    /// Who works, for the journal: the account, or whose token it is once openJournal() has succeeded.
    QString operatorName() const;
    /// Looks which wiped devices of the job enrolled again, so that what is said of them is of now; not where another
    /// program works with the journal and looks itself.
    void awaitReturns(const JobId &job, QObject *context, std::function<void()> done);
    /// Finds out whose school this is, opens its journal and takes up its jobs; where another program has it, a copy
    /// for a command that only reads what is kept, which is said. done is called once, never after context is gone;
    /// with what is wrong, if something is.
    void openJournal(
        JobEngine::RestoreMode mode, QObject *context, std::function<void(const std::optional<Refusal> &)> done);

    /// What prepare() asks for at least, beside what its modes need.
    void setLeastAccess(Access access) { m_leastAccess = access; }
    /// Asks for what these modes need, once something of that kind is about to be done, and reads whether the account
    /// may use them. done is called once, never after context is gone.
    void prepare(const QList<ResetMode> &modes, QObject *context, std::function<void()> done);
    /// Asks for that besides, right before it is used; where it isn't given the service's refusal says so.
    void allowPolicies(Extra extra);
    /// Reads what the school's check said of Windows RE, where it has one and the mode needs it, so that the devices of
    /// the catalog are judged by it. done is called once, never after context is gone.
    void readWindowsRe(ResetMode mode, QObject *context, const std::function<void()> &done);
    /// Why nothing may be sent of that mode; nullopt: as far as is known it may.
    std::optional<Refusal> refusalOf(ResetMode mode) const;

    /// No request leaves for the service from now on; answers that are under way may still come.
    void sendNothingMore();
    /// Calls done once no refresh token is being exchanged, or after that time; never after context is gone.
    void settle(std::chrono::seconds longest, QObject *context, const std::function<void()> &done);

private:
    explicit Session(Terminal &terminal)
        : m_terminal(terminal)
    {
    }
    std::optional<Refusal> connect(const Options &options, Terminal &terminal);
    std::optional<Refusal> connectPractice(const Options &options, Terminal &terminal);
    std::optional<Refusal> connectByToken(const Options &options, Terminal &terminal);
    std::optional<Refusal> connectByAccount(const Options &options, Terminal &terminal);
    /// Asks who works, where only the service knows, then for the key of the seals.
    void prepareJournal(QObject *context, const std::function<void()> &done);
    Result<void> openOrCopy(const QString &tenant);
    std::optional<Refusal> takeUpJobs(const Result<QString> &tenantId, JobEngine::RestoreMode mode);
    void tellOfJournal();

    Terminal &m_terminal;
    // In this order: each uses those above it.
    SystemClock m_clock;
    std::unique_ptr<PracticeTenant> m_tenant;
    TokenEndpoint m_tokenEndpoint {m_clock};
    const std::unique_ptr<TokenStore> m_keychain = systemTokenStore(m_clock);
    ProxyAccess m_proxies {*m_keychain, m_clock};
    std::unique_ptr<TokenSource> m_tokens;
    AccountTokens *m_account = nullptr; ///< the same, where an account has signed in
    std::unique_ptr<GraphClient> m_client;
    std::unique_ptr<GraphApi> m_api;
    std::unique_ptr<RecordApi> m_recordApi;
    std::unique_ptr<PolicyApi> m_policyApi;
    std::unique_ptr<DeviceCatalog> m_catalog;
    std::unique_ptr<AccountPermissions> m_permissions;
    Endpoints m_endpoints;
    QString m_dataDir;
    QString m_settingsDir; ///< as openSettings() takes it
    QString m_tokenOwner; ///< whose token it is, where nobody signed in
    Presets m_presets;
    WindowsSupport m_support = knownWindowsSupport();
    TenantJournal::OnDamage m_onDamage = TenantJournal::OnDamage::Report;
    bool m_sends = false;
    bool m_readsCopy = false; ///< where another program has the journal, one of its copies does
    bool m_isCopy = false;
    Access m_leastAccess = Access::Read;
    QTemporaryDir m_practiceData; ///< a pretend school ends with the program, and its jobs with it
    TenantJournal m_journal {m_clock};
    std::unique_ptr<JobEngine> m_engine;
};

} // namespace Reslate
