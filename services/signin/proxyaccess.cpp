// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/proxyaccess.h"

#include "core/async.h"
#include "graph/transport/endpoints.h"

#include <QAuthenticator>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

/// Some proxies hang up on a wrong password, and so does a bad line on a right one.
constexpr int maxDoubts = 2;
/// How long a password that worked may be shown by several requests at once.
constexpr qint64 trustSeconds = 600;

QString nameOf(const QString &host, int port)
{
    const bool isV6 = host.contains(QLatin1Char(':'));
    return (isV6 ? QLatin1Char('[') + host + QLatin1Char(']') : host.toLower()) + QLatin1Char(':')
        + QString::number(port);
}

QString entryName(const QString &proxy)
{
    return QStringLiteral("proxy/") + proxy;
}

// In the store: the name, a line break, the password.
std::optional<ProxyLogin> loginFrom(const QByteArray &secret)
{
    const qsizetype line = secret.indexOf('\n');
    if (line <= 0)
        return std::nullopt;
    return ProxyLogin {
        .user = QString::fromUtf8(secret.left(line)), .password = QString::fromUtf8(secret.mid(line + 1))};
}

bool isThisComputer(const QUrl &address)
{
    QUrl plain = address; // http is safe to this computer alone
    plain.setScheme(QStringLiteral("http"));
    return isSafeTransport(plain);
}

} // namespace

std::optional<QString> proxyNameFrom(const QString &text)
{
    const QUrl url(QLatin1String("http://") + text, QUrl::StrictMode);
    const bool isBare = url.userInfo().isEmpty() && url.path().isEmpty() && !url.hasQuery() && !url.hasFragment();
    if (!url.isValid() || !isBare || url.host().isEmpty() || url.port() <= 0)
        return std::nullopt;
    return nameOf(url.host(), url.port());
}

QFuture<Result<void>> keepProxyLogin(TokenStore &store, const QString &proxy, const ProxyLogin &login)
{
    // A colon would end the name on its way to the proxy (RFC 7617, section 2).
    if (login.user.isEmpty() || login.user.contains(QLatin1Char('\n')) || login.user.contains(QLatin1Char(':')))
        return readyFuture<Result<void>>(failure(ErrorKind::Usage));
    return store.write(entryName(proxy), login.user.toUtf8() + '\n' + login.password.toUtf8());
}

QFuture<Result<void>> forgetProxyLogin(TokenStore &store, const QString &proxy)
{
    return store.remove(entryName(proxy));
}

class ProxyAccess::Factory final : public QNetworkProxyFactory {
public:
    explicit Factory(ProxyAccess &access)
        : m_access(&access)
    {
    }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return m_access ? m_access->proxiesFor(query) : QList<QNetworkProxy> {QNetworkProxy(QNetworkProxy::NoProxy)};
    }

private:
    QPointer<ProxyAccess> m_access;
};

ProxyAccess::ProxyAccess(TokenStore &store, Clock &clock, Finder finder, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_find(std::move(finder))
{
}

ProxyAccess::~ProxyAccess() = default;

void ProxyAccess::serve(QNetworkAccessManager &net)
{
    net.setProxyFactory(new Factory(*this));
    // The authenticator stays as it is: what is filled in there, net would show again by itself, refused or not.
    connect(&net, &QNetworkAccessManager::proxyAuthenticationRequired, this,
        [this, &net](const QNetworkProxy &proxy, QAuthenticator *) { asked(proxy, net); });
    connect(&net, &QNetworkAccessManager::finished, this, [this, &net](const QNetworkReply *reply) {
        replied(*reply);
        if (m_refusedIn.contains(&net)) // queued: net isn't done with the reply yet
            QMetaObject::invokeMethod(
                this, [this, &net] { forgetRefused(&net); }, Qt::QueuedConnection);
    });
    connect(&net, &QObject::destroyed, this, [this, &net] { m_refusedIn.remove(&net); });
}

/// With Qt 6.8 net keeps a refused login for requests without one. To clear it ends connections, so no request may be
/// under way.
void ProxyAccess::forgetRefused(QNetworkAccessManager *net)
{
    if (!m_refusedIn.contains(net)) // it may be gone by now
        return;
    const auto replies = net->findChildren<QNetworkReply *>(QString(), Qt::FindDirectChildrenOnly);
    if (std::ranges::all_of(replies, &QNetworkReply::isFinished)) {
        m_refusedIn.remove(net);
        net->clearAccessCache();
    }
}

QList<QNetworkProxy> ProxyAccess::proxiesFor(const QNetworkProxyQuery &query)
{
    if (isThisComputer(query.url()))
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    QList<QNetworkProxy> proxies = m_find(query);
    if (proxies.isEmpty() || proxies.constFirst().hostName().isEmpty())
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    QNetworkProxy proxy = proxies.constFirst(); // the others are never tried
    const QString name = nameOf(proxy.hostName(), proxy.port());
    m_ways.insert(query.url().host(), name);
    Entry &entry = m_entries[name];
    entry.target = {.host = query.url().host(), .port = static_cast<quint16>(query.url().port(443))};
    const ProxyLogin system {.user = proxy.user(), .password = proxy.password()};
    proxy.setUser({});
    proxy.setPassword({});
    entry.proxy = proxy;
    if (entry.state == State::Unknown && !system.user.isEmpty() && system != entry.refused)
        use(name, entry, system);
    if (maySend(name, entry)) {
        proxy.setUser(entry.login.user);
        proxy.setPassword(entry.login.password);
    }
    return {proxy};
}

bool ProxyAccess::maySend(const QString &name, Entry &entry)
{
    const bool isTrusted = entry.state == State::Proven && m_clock.now() < entry.provenUntil;
    if (!isTrusted && (entry.state == State::Untried || entry.state == State::Proven))
        startTrial(name, entry);
    return isTrusted;
}

void ProxyAccess::use(const QString &name, Entry &entry, const ProxyLogin &login)
{
    entry.login = login;
    entry.doubts = 0;
    entry.state = State::Untried;
    Q_EMIT gotSecret(login.password.toUtf8());
    if (!entry.target.host.isEmpty()) // else with the first request
        startTrial(name, entry);
}

void ProxyAccess::startTrial(const QString &name, Entry &entry)
{
    entry.state = State::OnTrial;
    QNetworkProxy proxy = entry.proxy;
    proxy.setUser(entry.login.user);
    proxy.setPassword(entry.login.password);
    delete entry.trial; // of another login
    entry.trial = new SignIn::ProxyTrial(
        proxy, entry.target, m_clock, [this, name](SignIn::ProxyTrial::Outcome outcome) { endTrial(name, outcome); },
        this);
}

void ProxyAccess::endTrial(const QString &name, SignIn::ProxyTrial::Outcome outcome)
{
    Entry &entry = m_entries[name];
    std::exchange(entry.trial, nullptr)->deleteLater();
    if (entry.state != State::OnTrial)
        return;
    switch (outcome) {
    case SignIn::ProxyTrial::Outcome::LetIn:
        return prove(name, entry);
    case SignIn::ProxyTrial::Outcome::Refused:
        return refuse(name, entry);
    case SignIn::ProxyTrial::Outcome::Unanswered:
        return doubt(name, entry);
    case SignIn::ProxyTrial::Outcome::NotReached:
        entry.state = State::Untried;
        return;
    }
}

void ProxyAccess::give(const QString &proxy, const ProxyLogin &login, bool keep)
{
    Entry &entry = m_entries[proxy];
    entry.keep = keep;
    use(proxy, entry, login);
}

void ProxyAccess::askAgain()
{
    for (Entry &entry : m_entries) {
        if (entry.state == State::Asked)
            entry.state = State::Unknown;
    }
}

/// The proxy wants a password, or another one than it was shown.
void ProxyAccess::asked(const QNetworkProxy &proxy, QNetworkAccessManager &net)
{
    const QString name = nameOf(proxy.hostName(), proxy.port());
    Entry &entry = m_entries[name];
    const ProxyLogin shown {.user = proxy.user(), .password = proxy.password()};
    if (!shown.user.isEmpty())
        m_refusedIn.insert(&net);
    if (!shown.user.isEmpty() && shown == entry.login)
        refuse(name, entry);
    else if (shown.user.isEmpty() && entry.state == State::Unknown)
        read(name);
}

void ProxyAccess::read(const QString &name)
{
    m_entries[name].state = State::Reading;
    whenReady(m_store.read(entryName(name)), this, [this, name](const Result<QByteArray> &secret) {
        Entry &entry = m_entries[name];
        if (entry.state != State::Reading)
            return;
        const std::optional<ProxyLogin> login = secret ? loginFrom(*secret) : std::nullopt;
        if (login && *login != entry.refused)
            return use(name, entry, *login);
        entry.state = State::Asked;
        Q_EMIT wanted(name, entry.refused.user, false);
    });
}

/// Every start with a wrong password would be one try more, so it goes out of the store, unless another one is there by
/// now.
void ProxyAccess::refuse(const QString &name, Entry &entry)
{
    if (entry.state == State::Asked)
        return;
    entry.state = State::Asked;
    entry.refused = std::exchange(entry.login, {});
    whenReady(
        m_store.read(entryName(name)), this, [this, name, refused = entry.refused](const Result<QByteArray> &secret) {
            if (secret && loginFrom(*secret) == refused)
                forgetProxyLogin(m_store, name);
        });
    Q_EMIT wanted(name, entry.refused.user, true);
}

/// What came through by a password that is proven proves it on.
void ProxyAccess::replied(const QNetworkReply &reply)
{
    const QString name = m_ways.value(reply.url().host());
    const auto entry = m_entries.find(name);
    if (entry != m_entries.end() && entry->state == State::Proven
        && reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid()
        && reply.error() != QNetworkReply::ProxyAuthenticationRequiredError)
        prove(name, *entry);
}

/// Nobody said whether it is right.
void ProxyAccess::doubt(const QString &name, Entry &entry)
{
    entry.state = State::Untried;
    if (++entry.doubts < maxDoubts)
        return;
    entry.state = State::Asked;
    entry.refused = std::exchange(entry.login, {});
    Q_EMIT wanted(name, entry.refused.user, false);
}

void ProxyAccess::prove(const QString &name, Entry &entry)
{
    entry.state = State::Proven;
    entry.provenUntil = m_clock.now().addSecs(trustSeconds);
    entry.doubts = 0;
    if (!std::exchange(entry.keep, false))
        return;
    whenReady(keepProxyLogin(m_store, name, entry.login), this, [this, name](const Result<void> &kept) {
        if (!kept)
            Q_EMIT notKept(name, kept.error());
    });
}

} // namespace Reslate
