// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/accountwatch.h"

#include "core/async.h"
#include "domain/rules/missingscope.h"
#include "domain/rules/permissions.h"

#include <algorithm>
#include <utility>

namespace Reslate {

AccountWatch::AccountWatch(AccountTokens &tokens, AppContext &context)
    : m_tokens(tokens)
    , m_context(context)
{
    MainWindow &window = context.window();
    JobEngine &engine = context.workspace().engine;
    connect(&tokens, &AccountTokens::signInNeeded, &window,
        [&window](const Error &error) { window.showSignInNeeded(error); });
    connect(&tokens, &AccountTokens::notKept, &window, &MainWindow::showSignInNotKept);
    const auto needPolicies = [this](Extra extra) {
        m_extra = std::max(m_extra, extra);
        m_tokens.widen(scopeFor(m_access, account().registration.endpoints.graph, m_extra));
    };
    connect(&context.workspace().localResets, &LocalResets::begins, this,
        [needPolicies] { needPolicies(Extra::ReadPolicies); });
    connect(&context.workspace().policyMaker, &PolicyMaker::begins, this,
        [needPolicies] { needPolicies(Extra::WritePolicies); });
    connect(&window, &MainWindow::actionPlanned, this, [this](ResetMode mode) { need(accessFor(mode)); });
    connect(&engine, &JobEngine::jobAdded, this, [this, &engine](const JobId &id) {
        const Job *job = engine.job(id);
        if (job->phase == JobPhase::Countdown || job->phase == JobPhase::Sending || job->phase == JobPhase::Paused)
            for (const StepTemplate &step : job->workflow)
                need(accessFor(step.kind));
    });
    // What the refresh brings says it anew, if it is still so.
    connect(&window, &MainWindow::refreshRequested, &window, [&window] { window.showSignInNeeded(std::nullopt); });
}

void AccountWatch::need(Access access)
{
    const Access before = std::exchange(m_access, std::max(m_access, access));
    m_tokens.widen(scopeFor(m_access, account().registration.endpoints.graph, m_extra));
    if (m_access != before)
        m_context.workspace().permissions.read(); // with the token that this brings
}

void AccountWatch::activate(const TokenAnswer &tokens, const QByteArray &scope)
{
    whenReady(m_tokens.take(tokens, scope), this, [this](const Result<void> &result) {
        if (result)
            Q_EMIT kept();
        else
            m_context.window().showSignInNotKept();
    });
    m_context.window().showSignInNeeded(std::nullopt);
    m_context.load();
    resumeJobs();
}

/// Those that paused for want of this sign-in alone; a person's pause stays.
void AccountWatch::resumeJobs()
{
    JobEngine &engine = m_context.workspace().engine;
    const QList<JobId> jobs = engine.jobs();
    for (const JobId &id : jobs) {
        const Job *job = engine.job(id);
        if (job->phase == JobPhase::Paused && job->pausedBy && isMended(*job->pausedBy))
            engine.resume(id);
    }
}

/// What the sign-in gave is what was missing.
bool AccountWatch::isMended(const Error &why) const
{
    const QStringList missing = missingScopes(why);
    if (missing.isEmpty())
        return why.kind == ErrorKind::SignInRequired || lacksConsent(why);
    const QStringList given = m_tokens.scopes().given;
    return lacksConsent(why) && std::any_of(given.cbegin(), given.cend(), [&missing](const QString &scope) {
        return missing.contains(scopeName(scope), Qt::CaseInsensitive);
    });
}

} // namespace Reslate
