// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/guioptions.h"
#include "app/supporttable.h"
#include "catalog/localresets.h"
#include "core/presets.h"
#include "graph/accountpermissions.h"
#include "graph/approvalpolicy.h"
#include "graph/graphapi.h"
#include "graph/policyapi.h"
#include "graph/recordapi.h"
#include "graph/transport/endpoints.h"
#include "graph/transport/graphclient.h"
#include "graph/transport/tokensource.h"
#include "jobs/journal/tenantjournal.h"
#include "jobs/retirement/recordwatch.h"
#include "jobs/retirement/retirementstarter.h"
#include "jobs/rules/policymaker.h"
#include "models/jobs/jobnotice.h"
#include "practicetenant.h"
#include "ui/kit/enterkey.h"
#include "ui/kit/mnemonics.h"
#include "ui/kit/spokenfocus.h"
#include "ui/shell/appservices.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/screenfit.h"
#include "updates/updatecheck.h"

#include <QSettings>
#include <QTemporaryDir>

#include <memory>

namespace Reslate {

class ProxyAccess;
class TokenStore;

/// What outlives a school: time, settings and look. One per program.
struct Desktop {
    /// dataDir empty: the standard place.
    explicit Desktop(const QString &dataDir, std::unique_ptr<Clock> ownClock = std::make_unique<SystemClock>());

    QString dataFolder; ///< of journals
    std::unique_ptr<Clock> clock;
    std::unique_ptr<QSettings> store;
    Settings settings;
    SupportTable support = readSupportTable();
    Theme theme;
    EnterKey enterKey;
    SpokenFocus spokenFocus;
    ScreenFit screenFit;
    MnemonicKeys mnemonicKeys;
    Places places;
};

/// Everything for one school: built in order, wired, with its window.
class AppContext final : public QObject {
    Q_OBJECT
public:
    /// Where the school is and how to be let in.
    struct Connection {
        Endpoints endpoints;
        QByteArray token; ///< where nobody signs in
        bool practice = false;
        PaceLimits limits;
        Presets presets; ///< what IT has laid down
        ProxyAccess *proxies = nullptr; ///< on the way there; nullptr: none
        TokenStore *keychain = nullptr; ///< holds the key of the journal's seals; nullptr: it isn't sealed
    };

    /// Where the service is that the options name, Microsoft's worldwide one without them; or what is wrong with it.
    static tl::expected<Endpoints, QString> endpointsFor(const GuiOptions &options);
    /// The same with the token that they name.
    static tl::expected<Connection, QString> connectionFor(const GuiOptions &options);
    /// A pretend school and the context that works on it.
    static tl::expected<std::unique_ptr<AppContext>, QString> practice(
        Desktop &desktop, const TenantOptions &options = {});

    /// tokens: where they come from; nullptr: the connection has the only one.
    AppContext(Desktop &desktop, const Connection &connection, std::shared_ptr<TokenSource> tokens = nullptr);
    ~AppContext() override;

    MainWindow &window() { return *m_window; }
    const AppServices &workspace() const { return m_work; }
    /// The pretend school, or nullptr.
    PracticeTenant *tenant() { return m_tenant.get(); }
    /// Whether the jobs of earlier runs have been read, or can't be; nothing can be started before.
    bool isOpened() const { return m_isOpened; }
    /// Reads who is signed in and all lists.
    void load();
    /// As load(); a load that is under way may end with what it was told before, so it is followed by another.
    void loadAgain();

private:
    void wire();
    void readAccount();
    void openJournal(TenantJournal::OnDamage onDamage);
    void takeUpJobs(const Result<QString> &tenantId, TenantJournal::OnDamage onDamage);
    void restoreJobs(const Result<void> &opened);
    /// Tells the window how it ended.
    void endOpening(const JobNotice &notice, const Result<void> &ready);
    void getToKnowJournal();

    std::unique_ptr<PracticeTenant> m_tenant;
    std::shared_ptr<TokenSource> m_tokens;
    GraphClient m_client;
    GraphApi m_api;
    RecordApi m_recordApi;
    PolicyApi m_policyApi;
    DeviceCatalog m_catalog;
    LocalResets m_localResets;
    ApprovalPolicy m_approvals;
    AccountPermissions m_permissions;
    UpdateCheck m_updates;
    Endpoints m_endpoints;
    Presets m_presets;
    Clock &m_clock;
    TokenStore *m_keychain;
    QSettings &m_store;
    bool m_isOpened = false;
    bool m_isJournalKnown = false; ///< the settings remember it by what stands in it
    bool m_asksFirstEntry = false;
    QString m_dataFolder;
    std::unique_ptr<QTemporaryDir> m_practiceData; ///< a pretend school ends with the program, and its jobs with it
    TenantJournal m_jobStore;
    JournalCheck m_journalCheck;
    PolicyMaker m_policyMaker;
    JobEngine m_engine;
    RetirementStarter m_retirements;
    RecordWatch m_recordWatch;
    DeviceModel m_devices;
    DeviceFilter m_filter;
    GroupModel m_groups;
    JobModel m_jobs;
    QString m_who;
    QString m_tenantId;
    PaperOrigin m_origin;
    Places m_places;
    AppServices m_work;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace Reslate
