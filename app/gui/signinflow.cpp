// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/signinflow.h"

#include "models/text/signinlabels.h"

#include <utility>

namespace Reslate {

SignInFlow::SignInFlow(Tools tools, Goal goal, QWidget *window, QObject *parent)
    : QObject(parent)
    , m_tools(std::move(tools))
    , m_goal(std::move(goal))
    , m_dialog(new SignInDialog(m_tools.clock, window))
{
    connect(m_dialog, &SignInDialog::registrationGiven, this, [this](const Registration &registration) {
        m_goal.registration = registration;
        Q_EMIT registrationGiven(registration);
        byBrowser();
    });
    connect(m_dialog, &SignInDialog::registrationWanted, this, &SignInFlow::begin);
    connect(m_dialog, &SignInDialog::browserWanted, this, &SignInFlow::byBrowser);
    connect(m_dialog, &SignInDialog::openAgainWanted, this,
        [this] { m_dialog->showBrowser(m_address, m_tools.openBrowser(m_address)); });
    connect(m_dialog, &SignInDialog::codeWanted, this, &SignInFlow::byCode);
    connect(m_dialog, &QDialog::finished, this, [this] {
        stop();
        Q_EMIT ended();
    });
}

SignInFlow::~SignInFlow()
{
    delete m_dialog;
}

void SignInFlow::show()
{
    if (!m_dialog)
        return;
    if (m_dialog->isVisible()) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    m_dialog->open();
    if (m_goal.account)
        byBrowser();
    else
        begin();
}

QByteArray SignInFlow::scope() const
{
    return scopeFor(m_goal.access, m_goal.registration.endpoints.graph, m_goal.extra);
}

Wish SignInFlow::wish() const
{
    return {
        .scope = scope(), .claims = m_goal.claims, .loginHint = m_goal.account ? m_goal.account->userName : QString()};
}

void SignInFlow::begin()
{
    m_dialog->askRegistration(m_goal.registration, m_goal.locks);
}

/// A sign-in that dies calls nothing.
void SignInFlow::stop()
{
    delete m_running;
}

void SignInFlow::byBrowser()
{
    stop();
    auto *signIn = new BrowserSignIn(
        m_tools.endpoint, {m_goal.registration, wish()}, redirectPages(),
        [this](Result<SignedIn> &&result) { finish(result); }, this);
    m_running = signIn;
    const Result<QUrl> address = signIn->start();
    if (!address) {
        finish(tl::make_unexpected(address.error()));
        return;
    }
    m_address = *address;
    m_dialog->showBrowser(m_address, m_tools.openBrowser(m_address));
}

void SignInFlow::byCode()
{
    stop();
    m_dialog->waitForCode();
    auto *signIn = new DeviceSignIn(
        m_tools.endpoint, {m_goal.registration, wish()},
        [this](const DevicePrompt &prompt) { m_dialog->showCode(prompt.userCode, prompt.address, prompt.expires); },
        [this](Result<SignedIn> &&result) { finish(result); }, this);
    m_running = signIn;
    signIn->start();
}

void SignInFlow::finish(const Result<SignedIn> &result)
{
    m_running.clear(); // it goes by itself
    const bool fixed = m_goal.account.has_value();
    if (!result) {
        m_dialog->showTrouble(signInTrouble(result.error()), result.error().message, fixed);
        return;
    }
    const auto account = SignedInAccount::from(result->identity, m_goal.registration);
    if (fixed && account.key() != m_goal.account->key()) {
        m_dialog->showTrouble(otherAccountTrouble(account.userName, m_goal.account->userName), {}, fixed);
        return;
    }
    Q_EMIT signedIn(account, result->tokens);
    m_dialog->accept();
}

} // namespace Reslate
