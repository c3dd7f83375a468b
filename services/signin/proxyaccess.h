// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "signin/proxytrial.h"
#include "signin/tokenstore.h"

#include <QHash>
#include <QList>
#include <QNetworkProxy>
#include <QObject>
#include <QSet>

#include <functional>
#include <optional>

class QNetworkAccessManager;
class QNetworkReply;

namespace Reslate {

/// What a proxy lets in.
struct ProxyLogin {
    QString user;
    QString password;

    bool operator==(const ProxyLogin &) const = default;
};

/// A proxy as people write it, host:port; nullopt: it is none.
std::optional<QString> proxyNameFrom(const QString &text);
/// Keeps them for the next runs. Usage: a user's name can't have a line break or a colon, or be empty; else as
/// TokenStore::write().
QFuture<Result<void>> keepProxyLogin(TokenStore &store, const QString &proxy, const ProxyLogin &login);
QFuture<Result<void>> forgetProxyLogin(TokenStore &store, const QString &proxy);

/// The way through the system's proxies, and the names and passwords that they want. These are in memory and in the
/// store alone. One that isn't known to be right is tried once, by a connection that carries nothing, while requests go
/// without; one that was refused is never shown again: a few wrong tries lock an account.
class ProxyAccess final : public QObject {
    Q_OBJECT
public:
    using Finder = std::function<QList<QNetworkProxy>(const QNetworkProxyQuery &)>;

    /// store and clock must outlive it. finder: which proxies lead to an address, the best first.
    ProxyAccess(TokenStore &store, Clock &clock, Finder finder = QNetworkProxyFactory::systemProxyForQuery,
        QObject *parent = nullptr);
    ~ProxyAccess() override;

    /// What net sends goes by these proxies from now on; this computer itself is reached without.
    void serve(QNetworkAccessManager &net);

    /// A person gave it. It is tried at once when a host is known that the proxy leads to, else with the first request.
    /// keep: in the store, as soon as the proxy has let it in.
    void give(const QString &proxy, const ProxyLogin &login, bool keep);
    /// wanted() may come again for proxies whose password nobody gave.
    void askAgain();

Q_SIGNALS:
    /// The proxy wants a name and a password that nobody knows; once until give() or askAgain(). refused: those of this
    /// user were wrong, and are forgotten.
    void wanted(const QString &proxy, const QString &user, bool refused);
    /// The password works, and the store did not take it.
    void notKept(const QString &proxy, const Reslate::Error &error);
    /// A password is in use from now on, for who has to keep it out of an output.
    void gotSecret(const QByteArray &secret);

private:
    enum class State {
        Unknown, ///< nobody asked for a password yet
        Reading, ///< from the store
        Asked, ///< a person
        Untried,
        OnTrial,
        Proven,
    };
    struct Entry {
        State state = State::Unknown;
        QNetworkProxy proxy; ///< without a login
        SignIn::ProxyTrial::Target target; ///< the last one that was asked for through it
        ProxyLogin login;
        ProxyLogin refused; ///< the last one that was, or that nobody answered; not shown again
        SignIn::ProxyTrial *trial = nullptr;
        QDateTime provenUntil;
        int doubts = 0; ///< trials that ended without an answer
        bool keep = false;
    };
    class Factory;

    QList<QNetworkProxy> proxiesFor(const QNetworkProxyQuery &query);
    bool maySend(const QString &name, Entry &entry);
    void use(const QString &name, Entry &entry, const ProxyLogin &login);
    void startTrial(const QString &name, Entry &entry);
    void endTrial(const QString &name, SignIn::ProxyTrial::Outcome outcome);
    void asked(const QNetworkProxy &proxy, QNetworkAccessManager &net);
    void read(const QString &name);
    void refuse(const QString &name, Entry &entry);
    void doubt(const QString &name, Entry &entry);
    void replied(const QNetworkReply &reply);
    void forgetRefused(QNetworkAccessManager *net);
    void prove(const QString &name, Entry &entry);

    TokenStore &m_store;
    Clock &m_clock;
    Finder m_find;
    QHash<QString, Entry> m_entries; ///< by name of the proxy
    QHash<QString, QString> m_ways; ///< the proxy that leads to a host
    QSet<QNetworkAccessManager *> m_refusedIn; ///< those that were shown a login, and may show it again by themselves
};

} // namespace Reslate
