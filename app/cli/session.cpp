// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/session.h"

#include "core/async.h"
#include "datafolder.h"
#include "errorlabels.h"
#include "jobs/protectedlist.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

struct SessionText {
    Q_DECLARE_TR_FUNCTIONS(SessionText)
};

tl::unexpected<Refusal> refuse(ExitCode code, const QString &message)
{
    return tl::make_unexpected(Refusal {code, message});
}

tl::expected<Endpoints, Refusal> endpointsOf(const Options &options)
{
    if (options.graphUrl.isEmpty())
        return Endpoints::global();
    const QString login = options.loginUrl.isEmpty() ? options.graphUrl : options.loginUrl;
    const Result<Endpoints> endpoints = Endpoints::make(options.graphUrl, login);
    if (!endpoints)
        return refuse(ExitCode::Usage,
            SessionText::tr("This address can't be used. It must begin with https://, or with http:// on this computer."));
    return *endpoints;
}

tl::expected<QByteArray, Refusal> tokenOf(const Options &options)
{
    if (options.tokenEnv.isEmpty())
        return refuse(ExitCode::SignIn,
            SessionText::tr("Not signed in. Give a token by --token-env NAME, or try things out with --practice."));
    const QByteArray token = qgetenv(options.tokenEnv.toLocal8Bit().constData()).trimmed();
    if (token.isEmpty())
        return refuse(ExitCode::SignIn, SessionText::tr("The environment variable %1 holds no token.").arg(options.tokenEnv));
    const bool printable = std::all_of(token.begin(), token.end(), [](char c) { return c > ' ' && c < 0x7f; });
    if (!printable)
        return refuse(ExitCode::SignIn, SessionText::tr("What the environment variable %1 holds is no token.").arg(options.tokenEnv));
    return token;
}

} // namespace

tl::expected<std::unique_ptr<Session>, Refusal> Session::open(const Options &options, Terminal &terminal)
{
    if (!options.dataDir.isEmpty() && !QDir().mkpath(options.dataDir))
        return refuse(ExitCode::Usage, SessionText::tr("The folder %1 can't be used.").arg(options.dataDir));
    std::unique_ptr<Session> session(new Session);
    Endpoints endpoints;
    QByteArray token;
    if (options.practice) {
        session->m_tenant = std::make_unique<PracticeTenant>(options.tenant);
        const Result<QUrl> url = session->m_tenant->start();
        if (!url)
            return refuse(ExitCode::Unreachable, errorText(url.error(), ErrorContext::Reading).whatHappened);
        endpoints = {.graph = *url, .login = *url};
        token = session->m_tenant->token();
    } else {
        const auto named = endpointsOf(options);
        if (!named)
            return tl::make_unexpected(named.error());
        const auto given = tokenOf(options);
        if (!given)
            return tl::make_unexpected(given.error());
        endpoints = *named;
        token = *given;
    }
    terminal.keepSecret(token);
    session->m_tokens = std::make_unique<FixedToken>(token);
    session->m_client = std::make_unique<GraphClient>(endpoints, *session->m_tokens, session->m_clock);
    session->m_api = std::make_unique<GraphApi>(*session->m_client);
    session->m_catalog = std::make_unique<DeviceCatalog>(*session->m_api, session->m_clock);
    session->m_endpoints = endpoints;
    session->m_dataDir = options.practice ? session->m_practiceData.path() : dataFolder(options.dataDir);
    const PaceLimits limits = options.practice && !options.tenant.limits ? PaceLimits::none() : PaceLimits();
    session->m_engine = std::make_unique<JobEngine>(session->m_journal, *session->m_api, session->m_clock, limits);
    const ProtectedList *list = &session->m_engine->protectedList();
    DeviceCatalog *catalog = session->m_catalog.get();
    QObject::connect(list, &ProtectedList::changed, catalog, [list, catalog] { catalog->setProtections(list->protections()); });
    return session;
}

void Session::openJournal(
    JobEngine::Carry carry, QObject *context, std::function<void(const std::optional<Refusal> &)> done)
{
    whenReady(m_api->tenantId(), context,
        [this, carry, done = std::move(done)](const Result<QString> &tenantId) { done(takeUpJobs(tenantId, carry)); });
}

std::optional<Refusal> Session::takeUpJobs(const Result<QString> &tenantId, JobEngine::Carry carry)
{
    const auto refusal = [](const Error &error, ErrorContext context) {
        const ErrorText text = errorText(error, context);
        return Refusal {exitCodeOf(error), text.whatHappened + QLatin1Char(' ') + text.whatToDo};
    };
    const Result<QString> name = TenantJournal::nameOf(tenantId, m_endpoints);
    if (!name)
        return refusal(name.error(), ErrorContext::Reading);
    Result<void> ready = m_journal.open(m_dataDir, *name);
    if (ready)
        ready = m_engine->restore(carry);
    if (!ready)
        return refusal(ready.error(), ErrorContext::Sending);
    return std::nullopt;
}

} // namespace Reslate
