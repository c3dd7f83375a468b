// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/clouds.h"

#include <algorithm>
#include <array>

namespace Reslate {
namespace {

struct CloudFacts {
    Cloud cloud;
    const char *name;
    const char *login;
    const char *graph;
    const char *issuer; ///< the host that identity tokens name
};

constexpr std::array cloudFacts {
    CloudFacts {
        Cloud::Global, "global", "login.microsoftonline.com", "graph.microsoft.com", "login.microsoftonline.com"},
    CloudFacts {
        Cloud::UsGovernment, "usgov", "login.microsoftonline.us", "graph.microsoft.us", "login.microsoftonline.us"},
    CloudFacts {
        Cloud::UsDefense, "usdod", "login.microsoftonline.us", "dod-graph.microsoft.us", "login.microsoftonline.us"},
    CloudFacts {Cloud::China, "china", "login.chinacloudapi.cn", "microsoftgraph.chinacloudapi.cn",
        "login.partner.microsoftonline.cn"},
};

constexpr bool tableFollowsEnum()
{
    for (size_t i = 0; i < cloudFacts.size(); ++i) {
        if (static_cast<size_t>(cloudFacts[i].cloud) != i)
            return false;
    }
    return cloudFacts.back().cloud == Cloud::China;
}
static_assert(tableFollowsEnum());

const CloudFacts &factsOf(Cloud cloud)
{
    return cloudFacts[static_cast<size_t>(cloud)];
}

QUrl httpsTo(const char *host)
{
    return QUrl(QLatin1String("https://") + QLatin1String(host));
}

/// Endpoints takes http for this computer alone.
bool isPlainToThisComputer(const QUrl &url)
{
    return url.scheme() == QLatin1String("http") && isSafeTransport(url);
}

} // namespace

Endpoints endpointsOf(Cloud cloud)
{
    return {.graph = httpsTo(factsOf(cloud).graph), .login = httpsTo(factsOf(cloud).login)};
}

QString cloudName(Cloud cloud)
{
    return QLatin1String(factsOf(cloud).name);
}

std::optional<Cloud> cloudFromName(const QString &name)
{
    for (const CloudFacts &facts : cloudFacts) {
        if (name == QLatin1String(facts.name))
            return facts.cloud;
    }
    return std::nullopt;
}

std::optional<Cloud> cloudOf(const Endpoints &endpoints)
{
    for (const CloudFacts &facts : cloudFacts) {
        if (sameOrigin(endpoints.login, httpsTo(facts.login)) && sameOrigin(endpoints.graph, httpsTo(facts.graph)))
            return facts.cloud;
    }
    return std::nullopt;
}

Result<Endpoints> endpointsFrom(const QString &graphUrl, const QString &loginUrl)
{
    Result<Endpoints> endpoints = Endpoints::make(graphUrl, loginUrl.isEmpty() ? graphUrl : loginUrl);
    if (!endpoints)
        return endpoints;
    for (const CloudFacts &facts : cloudFacts) {
        if (loginUrl.isEmpty() && sameOrigin(endpoints->graph, httpsTo(facts.graph)))
            endpoints->login = httpsTo(facts.login);
    }
    if (!belongTogether(*endpoints))
        return failure(ErrorKind::ForeignAddress);
    return endpoints;
}

bool belongTogether(const Endpoints &endpoints)
{
    return cloudOf(endpoints) || (isPlainToThisComputer(endpoints.login) && isPlainToThisComputer(endpoints.graph));
}

bool isPracticeAddress(const QUrl &graph)
{
    return isPlainToThisComputer(graph);
}

bool isSignInAddress(const QUrl &url)
{
    if (!url.userInfo().isEmpty())
        return false;
    return isPlainToThisComputer(url)
        || std::any_of(cloudFacts.begin(), cloudFacts.end(),
            [&url](const CloudFacts &facts) { return sameOrigin(url, httpsTo(facts.login)); });
}

bool isIssuerOf(const QUrl &issuer, const QUrl &login)
{
    return sameOrigin(issuer, login) || std::any_of(cloudFacts.begin(), cloudFacts.end(), [&](const CloudFacts &facts) {
        return sameOrigin(login, httpsTo(facts.login)) && sameOrigin(issuer, httpsTo(facts.issuer));
    });
}

} // namespace Reslate
