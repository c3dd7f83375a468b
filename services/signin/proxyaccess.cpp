// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/proxyaccess.h"

#include "core/async.h"
#include "graph/endpoints.h"

#include <QAuthenticator>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QUrl>

#include <utility>

namespace Reslate {
namespace {

/// Some proxies hang up on a wrong password, and so does a bad line on a right one.
constexpr int mostDoubts = 2;
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
        [this](const QNetworkProxy &proxy, QAuthenticator *) { asked(proxy); });
    connect(&net, &QNetworkAccessManager::finished, this, [this](const QNetworkReply *reply) { replied(*reply); });
    connect(&net, &QObject::destroyed, this, [this] {
        for (Entry &entry : m_entries) {
            if (entry.state == State::OnTrial) // the trial may have ended with net
                entry.state = State::Untried;
        }
    });
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
    const ProxyLogin system {.user = proxy.user(), .password = proxy.password()};
    if (entry.state == State::Unknown && !system.user.isEmpty() && system != entry.refused)
        use(entry, system);
    const bool sends = maySend(entry);
    proxy.setUser(sends ? entry.login.user : QString());
    proxy.setPassword(sends ? entry.login.password : QString());
    return {proxy};
}

bool ProxyAccess::maySend(Entry &entry)
{
    const bool isTrusted = entry.state == State::Proven && m_clock.now() < entry.provenUntil;
    if (!isTrusted && (entry.state == State::Untried || entry.state == State::Proven)) {
        entry.state = State::OnTrial;
        return true;
    }
    return isTrusted;
}

void ProxyAccess::use(Entry &entry, const ProxyLogin &login)
{
    entry.login = login;
    entry.doubts = 0;
    entry.state = State::Untried;
    Q_EMIT gotSecret(login.password.toUtf8());
}

void ProxyAccess::give(const QString &proxy, const ProxyLogin &login, bool keep)
{
    Entry &entry = m_entries[proxy];
    entry.keep = keep;
    use(entry, login);
}

void ProxyAccess::askAgain()
{
    for (Entry &entry : m_entries) {
        if (entry.state == State::Asked)
            entry.state = State::Unknown;
    }
}

/// The proxy wants a password, or another one than it was shown.
void ProxyAccess::asked(const QNetworkProxy &proxy)
{
    const QString name = nameOf(proxy.hostName(), proxy.port());
    Entry &entry = m_entries[name];
    const ProxyLogin shown {.user = proxy.user(), .password = proxy.password()};
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
            return use(entry, *login);
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

void ProxyAccess::replied(const QNetworkReply &reply)
{
    const QString name = m_ways.value(reply.url().host());
    const auto entry = m_entries.find(name);
    if (entry == m_entries.end() || reply.error() == QNetworkReply::ProxyAuthenticationRequiredError)
        return;
    const bool isAnswered = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
    if (isAnswered || reply.error() == QNetworkReply::SslHandshakeFailedError)
        return prove(name, *entry);
    if (entry->state != State::OnTrial)
        return;
    if (reply.error() == QNetworkReply::ProxyConnectionRefusedError
        || reply.error() == QNetworkReply::ProxyNotFoundError)
        entry->state = State::Untried; // it didn't get as far
    else
        doubt(name, *entry);
}

/// Nobody said whether it is right.
void ProxyAccess::doubt(const QString &name, Entry &entry)
{
    entry.state = State::Untried;
    if (++entry.doubts < mostDoubts)
        return;
    entry.state = State::Asked;
    entry.refused = std::exchange(entry.login, {});
    Q_EMIT wanted(name, entry.refused.user, false);
}

void ProxyAccess::prove(const QString &name, Entry &entry)
{
    if (entry.state != State::OnTrial && entry.state != State::Proven)
        return;
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
