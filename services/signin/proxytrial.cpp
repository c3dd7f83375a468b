// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/proxytrial.h"

#include <QTcpSocket>

#include <utility>

namespace Reslate::SignIn {
namespace {

constexpr std::chrono::seconds maxTrial {30};

ProxyTrial::Outcome outcomeOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return ProxyTrial::Outcome::Refused;
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyNotFoundError:
        return ProxyTrial::Outcome::NotReached;
    default:
        return ProxyTrial::Outcome::Unanswered;
    }
}

} // namespace

ProxyTrial::ProxyTrial(
    const QNetworkProxy &proxy, const Target &target, Clock &clock, std::function<void(Outcome)> done, QObject *parent)
    : QObject(parent)
    , m_socket(new QTcpSocket(this))
    , m_done(std::move(done))
{
    QNetworkProxy tunnel = proxy;
    if (tunnel.type() == QNetworkProxy::HttpCachingProxy)
        tunnel.setType(QNetworkProxy::HttpProxy); // a bare socket knows no other
    m_socket->setProxy(tunnel);
    // Queued: the socket is still at work on what it tells of.
    connect(
        m_socket, &QTcpSocket::connected, this, [this] { end(Outcome::LetIn); }, Qt::QueuedConnection);
    connect(
        m_socket, &QTcpSocket::errorOccurred, this,
        [this](QAbstractSocket::SocketError error) { end(outcomeOf(error)); }, Qt::QueuedConnection);
    callAfterAwake(clock, maxTrial, this, [this] { end(Outcome::Unanswered); });
    m_socket->connectToHost(target.host, target.port);
}

void ProxyTrial::end(Outcome outcome)
{
    if (!m_done)
        return;
    m_socket->abort();
    std::exchange(m_done, {})(outcome);
}

} // namespace Reslate::SignIn
