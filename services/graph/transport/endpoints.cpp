// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/transport/endpoints.h"

#include <QHostAddress>

namespace Reslate {
namespace {

bool isLoopback(const QString &host)
{
    if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return true;
    QHostAddress address;
    return address.setAddress(host) && address.isLoopback();
}

Result<QUrl> baseUrl(const QString &text)
{
    QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || !isSafeTransport(url))
        return failure(ErrorKind::Usage);
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return failure(ErrorKind::Usage);
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    url.setPath(path, QUrl::StrictMode);
    return url;
}

} // namespace

Result<Endpoints> Endpoints::make(const QString &graphUrl, const QString &loginUrl)
{
    const Result<QUrl> graph = baseUrl(graphUrl);
    if (!graph)
        return tl::make_unexpected(graph.error());
    const Result<QUrl> login = baseUrl(loginUrl);
    if (!login)
        return tl::make_unexpected(login.error());
    return Endpoints {.graph = *graph, .login = *login};
}

Endpoints Endpoints::global()
{
    return {.graph = QUrl(QStringLiteral("https://graph.microsoft.com")),
        .login = QUrl(QStringLiteral("https://login.microsoftonline.com"))};
}

bool sameOrigin(const QUrl &a, const QUrl &b)
{
    const auto port = [](const QUrl &url) { return url.port(url.scheme() == QLatin1String("https") ? 443 : 80); };
    return !a.host().isEmpty() && a.scheme() == b.scheme() && a.host() == b.host() && port(a) == port(b);
}

bool isSafeTransport(const QUrl &url)
{
    if (url.host().isEmpty())
        return false;
    return url.scheme() == QLatin1String("https") || (url.scheme() == QLatin1String("http") && isLoopback(url.host()));
}

} // namespace Reslate
