// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/accountwatch.h"
#include "app/gui/permittedaccounts.h"
#include "app/gui/proxyprompt.h"
#include "app/gui/retiringtokens.h"
#include "app/gui/signinflow.h"
#include "app/presetplaces.h"
#include "models/text/presetlabels.h"
#include "signin/accountlist.h"
#include "signin/proxyaccess.h"
#include "signin/signinjson.h"
#include "signin/tokenendpoint.h"
#include "ui/account/welcomewindow.h"
#include "ui/shell/crashbox.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace Reslate {

/// Keeps what is on screen: the welcome or a school, and the way from one to the next. Nothing of a school outlives its
/// turn.
class Program final : public QObject {
    Q_OBJECT
public:
    /// What a test may replace.
    struct Dependencies {
        std::unique_ptr<Clock> clock; ///< nullptr: the system's
        TokenStore *store = nullptr; ///< nullptr: the system's keychain; must outlive the program
        std::function<bool(const QUrl &)> openBrowser; ///< empty: the system's
        QList<PresetSource> presetPlaces = Reslate::presetPlaces();
    };
    explicit Program(const GuiOptions &options);
    Program(const GuiOptions &options, Dependencies surroundings);
    ~Program() override;

    /// Why there is nothing to show.
    struct Refusal {
        QString message;
        bool isSignIn = false; ///< a token is missing; otherwise the options make no sense
    };
    /// Opens the school that the options name, the one that was open last, or the welcome.
    std::optional<Refusal> start();
    /// Says over its window what these reports are about; once it has started.
    void tellSupportProblem()
    {
        if (const SupportTable &table = m_desktop.support; table.fault)
            tell(AppContext::tr("A table is not used"), supportFileText(*table.fault, table.file));
    }
    void tellCrash(const QStringList &reports) { Reslate::tellCrash(reports, window()); }
    /// Brings the window to the front, also one that was made small; false: there is none any more.
    bool raise();
    /// Ends it without a question: nothing more is sent, the journal is closed, and within two seconds the event loop
    /// is left. What was not sent waits for the next start, as after a crash.
    void terminate();

    /// The school that is open, or nullptr.
    AppContext *context() { return m_context.get(); }
    /// What keeps it going; nullptr: nobody is signed in there.
    AccountWatch *watch() { return m_watch.get(); }
    WelcomeWindow *welcome() { return m_welcome.get(); }
    AccountList &accounts() { return m_accounts; }

private:
    void showWelcome();
    /// Empty, or what went wrong.
    QString practice();
    std::shared_ptr<AccountTokens> tokensOf(const SignedInAccount &account);
    /// tokens: of a person who just signed in; nullptr: as they are kept.
    void open(const SignedInAccount &account, std::shared_ptr<AccountTokens> tokens = nullptr, bool isKept = true);
    void show(std::unique_ptr<AppContext> context, std::shared_ptr<AccountTokens> tokens = nullptr);
    void onLastWindowClosed(std::chrono::seconds longest = std::chrono::seconds(5));
    void listAccounts();
    /// Says why nothing may be sent; false: nothing is in the way.
    bool tellPresetProblem();
    QString currentKey() const;

    void addAccount();
    void signInAgain();
    void startFlow(const SignInFlow::Goal &goal);
    void endFlow();
    void signedIn(const SignedInAccount &account, const TokenAnswer &tokens, const QByteArray &scope);
    void switchTo(const QString &key);
    void leaveForPractice();
    void askToSignOut();
    void signOut(const SignedInAccount &account);
    void closeSchool();
    QWidget *window();
    void tell(const QString &title, const QString &text);

    const GuiOptions m_options;
    const tl::expected<Presets, PresetProblem> m_presets; ///< what IT has laid down
    Desktop m_desktop;
    AccountList m_accounts;
    const PermittedAccounts m_permitted; ///< of them
    TokenEndpoint m_endpoint;
    const std::unique_ptr<TokenStore> m_keychain;
    TokenStore &m_store;
    ProxyAccess m_proxies;
    ProxyPrompt m_proxyPrompt;
    std::function<bool(const QUrl &)> m_openBrowser;
    std::unique_ptr<WelcomeWindow> m_welcome;
    std::shared_ptr<AccountTokens> m_tokens; ///< of the account whose school is open
    RetiringTokens m_retiring; ///< of the schools that were open before
    std::unique_ptr<AppContext> m_context;
    std::unique_ptr<AccountWatch> m_watch;
    QPointer<SignInFlow> m_flow;
};

} // namespace Reslate
