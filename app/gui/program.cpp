// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/program.h"

#include "app/browser.h"
#include "models/text/presetlabels.h"
#include "ui/account/accountmenu.h"
#include "ui/kit/messagebox.h"

#include <QGuiApplication>

#include <algorithm>
#include <utility>

namespace Reslate {

Program::Program(const GuiOptions &options)
    : Program(options, Dependencies())
{
}

Program::Program(const GuiOptions &options, Dependencies surroundings)
    : m_options(options)
    , m_presets(readPresets(surroundings.presetPlaces))
    , m_desktop(options.dataDir, surroundings.clock ? std::move(surroundings.clock) : std::make_unique<SystemClock>())
    , m_accounts(*m_desktop.store)
    , m_permitted(m_accounts, m_presets)
    , m_endpoint(*m_desktop.clock)
    , m_keychain(systemTokenStore(*m_desktop.clock))
    , m_store(surroundings.store ? *surroundings.store : *m_keychain)
    , m_proxies(m_store, *m_desktop.clock)
    , m_proxyPrompt(m_proxies, [this] { return window(); })
    , m_openBrowser(surroundings.openBrowser ? std::move(surroundings.openBrowser) : openBrowser)
    , m_retiring(*m_desktop.clock)
{
    connect(qGuiApp, &QGuiApplication::lastWindowClosed, this, [this] { onLastWindowClosed(); });
    m_proxies.serve(m_endpoint.network());
    // What was turned away is asked for anew; orders are offered again by themselves.
    connect(&m_proxyPrompt, &ProxyPrompt::given, this, [this] {
        if (m_context)
            m_context->loadAgain();
    });
}

Program::~Program()
{
    const auto flows = findChildren<SignInFlow *>(); // they use what goes now
    qDeleteAll(flows);
}

std::optional<Program::Refusal> Program::start()
{
    if (m_options.practice) {
        const QString trouble = practice();
        return trouble.isEmpty() ? std::nullopt : std::optional(Refusal {.message = trouble});
    }
    if (!m_presets) {
        showWelcome();
        tellPresetProblem();
        return std::nullopt;
    }
    if (m_presets->signInLocked && !m_presets->cloud.isEmpty() && !m_options.graphUrl.isEmpty())
        return Refusal {.message = AppContext::tr("Leave out --graph-url: %1 lays that down for this computer.")
                                       .arg(m_presets->setBy)};
    if (m_presets->signInLocked && !m_presets->tenant.isEmpty() && !m_options.tokenEnv.isEmpty())
        return Refusal {.message = AppContext::tr("Leave out --token-env: %1 lays that down for this computer.")
                                       .arg(m_presets->setBy)};
    const auto endpoints = AppContext::endpointsFor(m_options);
    if (!endpoints)
        return Refusal {.message = endpoints.error()};
    if (!m_options.tokenEnv.isEmpty()) {
        auto connection = AppContext::connectionFor(m_options);
        if (!connection)
            return Refusal {.message = connection.error(), .isSignIn = true};
        connection->presets = *m_presets;
        connection->proxies = &m_proxies;
        connection->keychain = &m_store;
        show(std::make_unique<AppContext>(m_desktop, *connection));
        m_context->load();
        return std::nullopt;
    }
    const QList<SignedInAccount> accounts = m_permitted.all();
    const auto known = std::find_if(accounts.begin(), accounts.end(), [&](const SignedInAccount &account) {
        return m_options.graphUrl.isEmpty() || sameOrigin(account.registration.endpoints.graph, endpoints->graph);
    });
    if (known == accounts.end())
        showWelcome();
    else
        open(*known);
    return std::nullopt;
}

void Program::showWelcome()
{
    m_welcome = std::make_unique<WelcomeWindow>(m_desktop.places);
    connect(m_welcome.get(), &WelcomeWindow::signInClicked, this, &Program::addAccount);
    connect(m_welcome.get(), &WelcomeWindow::practiceClicked, this, [this] {
        if (const QString trouble = practice(); !trouble.isEmpty())
            tell(AppContext::tr("Not started"), trouble);
    });
    m_welcome->show();
}

QString Program::practice()
{
    TenantOptions options;
    options.retiringDevices = true; // so that removing can be practiced
    auto context = AppContext::practice(m_desktop, options);
    if (!context)
        return context.error();
    show(std::move(*context));
    m_context->window().accountMenu().setPracticing();
    m_context->load();
    return {};
}

std::shared_ptr<AccountTokens> Program::tokensOf(const SignedInAccount &account)
{
    return std::make_shared<AccountTokens>(
        m_endpoint, m_store, account, scopeFor(Access::Read, account.registration.endpoints.graph));
}

void Program::open(const SignedInAccount &account, std::shared_ptr<AccountTokens> tokens, bool isKept)
{
    if (!tokens)
        tokens = tokensOf(account);
    const AppContext::Connection connection {.endpoints = account.registration.endpoints,
        .presets = *m_presets,
        .proxies = &m_proxies,
        .keychain = &m_store};
    show(std::make_unique<AppContext>(m_desktop, connection, tokens), tokens);
    if (!isKept)
        m_context->window().showSignInNotKept();
    m_context->load();
}

void Program::show(std::unique_ptr<AppContext> context, std::shared_ptr<AccountTokens> tokens)
{
    endFlow();
    context->window().show(); // before the old one goes, which would be the last window
    m_watch.reset();
    m_context = std::move(context); // the old one lets go of its journal, which may be the same school's
    MainWindow &window = m_context->window();
    m_retiring.add(std::exchange(m_tokens, std::move(tokens)));
    if (m_tokens) {
        m_watch = std::make_unique<AccountWatch>(*m_tokens, *m_context);
        connect(m_watch.get(), &AccountWatch::kept, this, [this] {
            m_accounts.put(m_watch->account());
            listAccounts();
        });
    }
    // The menu's window may be gone after any of these, so they come from the event loop.
    const AccountMenu &menu = window.accountMenu();
    connect(&menu, &AccountMenu::chosen, this, &Program::switchTo, Qt::QueuedConnection);
    connect(&menu, &AccountMenu::addWanted, this, &Program::addAccount, Qt::QueuedConnection);
    connect(&menu, &AccountMenu::practiceWanted, this, &Program::leaveForPractice, Qt::QueuedConnection);
    connect(&menu, &AccountMenu::signOutWanted, this, &Program::askToSignOut, Qt::QueuedConnection);
    connect(&window, &MainWindow::signInWanted, this, &Program::signInAgain, Qt::QueuedConnection);
    connect(&window, &MainWindow::refreshRequested, &m_proxies, &ProxyAccess::askAgain);
    listAccounts();
    if (!m_welcome)
        return;
    m_welcome->hide();
    m_welcome.release()->deleteLater(); // one of its buttons may have brought us here
}

/// The last window is gone. What is renewed just now is waited for, out of sight and not for long; the journal is free
/// for the next start meanwhile.
void Program::onLastWindowClosed(std::chrono::seconds longest)
{
    m_retiring.holdProgram(longest);
    QMetaObject::invokeMethod( // the window is still closing
        this,
        [this] {
            m_watch.reset();
            m_context.reset();
            m_retiring.add(std::exchange(m_tokens, nullptr));
            m_retiring.releaseIfDone();
        },
        Qt::QueuedConnection);
}

bool Program::raise()
{
    QWidget *shown = window();
    if (!shown)
        return false;
    shown->setWindowState(shown->windowState() & ~Qt::WindowMinimized);
    shown->show();
    shown->raise();
    shown->activateWindow();
    return true;
}

void Program::terminate()
{
    constexpr std::chrono::seconds longest(2);
    endFlow();
    m_welcome.reset();
    onLastWindowClosed(longest);
    m_desktop.clock->callAfter(longest, qGuiApp, [] { QCoreApplication::exit(); });
}

QString Program::currentKey() const
{
    return m_watch ? m_watch->account().key() : QString();
}

void Program::listAccounts()
{
    if (!m_context)
        return;
    const SignedInAccount *open = m_watch ? &m_watch->account() : nullptr;
    m_context->window().accountMenu().setAccounts(m_permitted.choices(open), currentKey());
}

bool Program::tellPresetProblem()
{
    if (m_presets)
        return false;
    tell(AppContext::tr("Only practice is possible"), presetProblemText(m_presets.error()));
    return true;
}

QWidget *Program::window()
{
    return m_context ? static_cast<QWidget *>(&m_context->window()) : m_welcome.get();
}

void Program::tell(const QString &title, const QString &text)
{
    tellWarning(QStringLiteral("programBox"), {.title = title, .text = text, .more = {}}, window());
}

} // namespace Reslate
