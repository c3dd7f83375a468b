// SPDX-License-Identifier: GPL-3.0-or-later
// The program's ways in and out: signing in, switching, signing out.
#include "app/gui/program.h"

#include "core/async.h"
#include "ui/account/signout.h"

#include <algorithm>

namespace Reslate {

void Program::addAccount()
{
    if (tellPresetProblem())
        return;
    startFlow(m_permitted.newSignIn(m_options));
}

void Program::signInAgain()
{
    if (!m_watch)
        return;
    const SignedInAccount &account = m_watch->account();
    startFlow({.registration = account.registration,
        .account = account,
        .access = m_watch->access(),
        .extra = m_watch->extra(),
        .claims = m_watch->demandedClaims()});
}

void Program::startFlow(const SignInFlow::Goal &goal)
{
    m_proxies.askAgain();
    if (m_flow) {
        m_flow->show();
        return;
    }
    m_flow = new SignInFlow(
        {.endpoint = m_endpoint, .clock = *m_desktop.clock, .openBrowser = m_openBrowser}, goal, window(), this);
    connect(m_flow, &SignInFlow::registrationGiven, this,
        [this](const Registration &registration) { m_accounts.keepRegistration(registration); });
    connect(m_flow, &SignInFlow::signedIn, this, [this](const SignedInAccount &account, const TokenAnswer &tokens) {
        const QByteArray scope = m_flow->scope(); // of the cloud that was chosen
        QMetaObject::invokeMethod( // the window under the dialog may go
            this, [=, this] { signedIn(account, tokens, scope); }, Qt::QueuedConnection);
    });
    connect(m_flow, &SignInFlow::ended, this, &Program::endFlow);
    m_flow->show();
}

void Program::endFlow()
{
    if (m_flow) {
        m_flow->stop(); // an answer that is on its way must not meet a dialog that goes
        m_flow->deleteLater();
    }
    m_flow.clear();
}

void Program::signedIn(const SignedInAccount &account, const TokenAnswer &tokens, const QByteArray &scope)
{
    const auto isAsBefore = [&account](const SignedInAccount &before) {
        const Registration &old = before.registration;
        return old.clientId == account.registration.clientId && old.tenant == account.registration.tenant;
    };
    if (account.key() == currentKey() && isAsBefore(m_watch->account())) {
        m_watch->activate(tokens, scope);
        return;
    }
    // Kept before anything is asked: the person signed in, whatever becomes of the school that is open.
    const std::shared_ptr<AccountTokens> source = tokensOf(account);
    whenReady(source->take(tokens, scope), this, [this, account, source](const Result<void> &kept) {
        const QList<SignedInAccount> before = m_accounts.all();
        if (kept)
            m_accounts.put(account);
        const auto enter = [this, account, source, isKept = kept.has_value()] {
            if (isKept)
                m_accounts.put(account); // the next start opens it
            open(account, source, isKept);
        };
        if (!m_context)
            return enter();
        if (!before.isEmpty() && before.constFirst().key() == currentKey())
            m_accounts.put(before.constFirst()); // until then the next start opens the school that is open
        listAccounts();
        m_context->window().leave([this, enter] { QMetaObject::invokeMethod(this, enter, Qt::QueuedConnection); });
    });
}

void Program::switchTo(const QString &key)
{
    const QList<SignedInAccount> accounts = m_permitted.all();
    const auto account = std::find_if(
        accounts.begin(), accounts.end(), [&key](const SignedInAccount &one) { return one.key() == key; });
    if (account == accounts.end() || !m_context)
        return;
    m_context->window().leave([this, account = *account] {
        m_accounts.put(account); // the next start opens it
        QMetaObject::invokeMethod(
            this, [this, account] { open(account); }, Qt::QueuedConnection);
    });
}

void Program::leaveForPractice()
{
    if (!m_context)
        return;
    m_context->window().leave([this] {
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (const QString trouble = practice(); !trouble.isEmpty())
                    tell(AppContext::tr("Not started"), trouble);
            },
            Qt::QueuedConnection);
    });
}

void Program::askToSignOut()
{
    if (!m_watch)
        return;
    askBeforeSigningOut(m_watch->account().userName, window(),
        [this] { m_context->window().leave([this, account = m_watch->account()] { signOut(account); }); });
}

void Program::signOut(const SignedInAccount &account)
{
    whenReady(m_store.remove(account.key()), this, [this, account](const Result<void> &removed) {
        const QList<SignedInAccount> before = m_accounts.all();
        const bool isKept = std::any_of(before.begin(), before.end(),
            [&account](const SignedInAccount &one) { return one.key() == account.key(); });
        if (!removed && isKept) {
            tellStillSignedIn(account.userName, removed.error(), window());
            return;
        }
        m_accounts.remove(account);
        if (currentKey() != account.key())
            return listAccounts();
        closeSchool();
        m_store.remove(account.key()); // once more: a renewal that was on its way may have written a new one
    });
}

/// The next account's school takes its place, or the welcome.
void Program::closeSchool()
{
    m_tokens.reset(); // what a renewal that is under way brings is not kept
    const QList<SignedInAccount> rest = m_permitted.all();
    if (!rest.isEmpty())
        return open(rest.constFirst());
    showWelcome();
    endFlow();
    m_watch.reset();
    m_context.reset();
}

} // namespace Reslate
