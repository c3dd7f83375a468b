// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/redirectserver.h"

#include <QTcpSocket>

#include <algorithm>
#include <array>
#include <utility>

namespace Reslate::SignIn {
namespace {

constexpr std::chrono::seconds maxRequest(30);
constexpr qsizetype largestRequest = 16 * 1024;
constexpr qsizetype maxConnections = 20;

/// The value of a header; empty: not there, or there twice.
QByteArray headerOf(const QByteArray &head, const QByteArray &name)
{
    QByteArray found;
    int times = 0;
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0) {
            found = line.mid(colon + 1).trimmed();
            ++times;
        }
    }
    return times == 1 ? found : QByteArray();
}

} // namespace

RedirectServer::RedirectServer(Clock &clock, RedirectPages pages, Judge judge, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_pages(std::move(pages))
    , m_judge(std::move(judge))
{
    for (QTcpServer *server : {&m_v4, &m_v6})
        connect(server, &QTcpServer::newConnection, this, [this, server] { accept(*server); });
}

Result<void> RedirectServer::listen()
{
    // Another program may hold the port that IPv4 got for IPv6.
    constexpr int maxPorts = 20;
    for (int i = 0; i < maxPorts; ++i) {
        if (!m_v4.listen(QHostAddress::LocalHost))
            return failure(ErrorKind::Unreachable, m_v4.errorString());
        if (m_v6.listen(QHostAddress::LocalHostIPv6, m_v4.serverPort())
            || m_v6.serverError() != QAbstractSocket::AddressInUseError)
            return {};
        m_v4.close();
    }
    return failure(ErrorKind::Unreachable, m_v6.errorString());
}

QByteArray RedirectServer::redirectUri() const
{
    return "http://localhost:" + QByteArray::number(port());
}

void RedirectServer::accept(QTcpServer &server)
{
    while (QTcpSocket *socket = server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (m_open.size() >= maxConnections)
            makeRoom();
        m_open.insert(socket, {});
        m_order.append(socket);
        connect(socket, &QObject::destroyed, this, [this, socket] { forget(socket); });
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(*socket); });
        m_clock.callAfter(maxRequest, socket, [socket] { socket->abort(); });
        take(*socket);
    }
}

/// Who opens connections and says nothing must not keep the browser out: the one that has been silent for longest goes.
void RedirectServer::makeRoom()
{
    const QList<QTcpSocket *> order = m_order; // what a socket says may end it
    for (QTcpSocket *socket : order) {
        if (m_open.size() < maxConnections)
            return;
        if (!m_open.value(socket).isEmpty() || socket->waitForReadyRead(0)) // it may just have said it
            continue;
        forget(socket);
        socket->abort();
        return;
    }
    if (m_open.size() < maxConnections)
        return;
    QTcpSocket *oldest = m_order.constFirst();
    forget(oldest);
    oldest->abort();
}

void RedirectServer::forget(QTcpSocket *socket)
{
    m_open.remove(socket);
    m_order.removeOne(socket);
}

void RedirectServer::take(QTcpSocket &socket)
{
    const auto open = m_open.find(&socket);
    if (open == m_open.end()) { // answered; what still comes is read so that closing doesn't cut off the page
        socket.readAll();
        return;
    }
    *open += socket.read(largestRequest + 1 - open->size());
    const qsizetype end = open->indexOf("\r\n\r\n");
    if (end < 0 && open->size() <= largestRequest)
        return;
    const QByteArray head = open->left(end);
    forget(&socket);
    socket.readAll();
    answer(socket, end < 0 ? Page::Refused : judged(head));
}

RedirectServer::Page RedirectServer::judged(const QByteArray &head) const
{
    const qsizetype line = head.indexOf("\r\n");
    const QList<QByteArray> words = head.left(line).split(' ');
    const bool isGet = words.size() == 3 && words[0] == "GET" && words[2].startsWith("HTTP/1.");
    // A page of the web that reaches here calls this computer by a name of its own.
    const QByteArray host = headerOf(head.mid(line), "Host").toLower();
    const QByteArray ours = ':' + QByteArray::number(port());
    const bool isForUs = host == "localhost" + ours || host == "127.0.0.1" + ours || host == "[::1]" + ours;
    return isGet && isForUs ? m_judge(words[1]) : Page::Refused;
}

void RedirectServer::answer(QTcpSocket &socket, Page page)
{
    const QByteArray &body = page == Page::Done ? m_pages.done
        : page == Page::Failed                  ? m_pages.failed
                                                : m_pages.refused;
    socket.write("HTTP/1.1 " + QByteArray(page == Page::Refused ? "400 Bad Request" : "200 OK")
        + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nX-Content-Type-Options: nosniff"
          "\r\nContent-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
          "\r\nConnection: close\r\n\r\n"
        + body);
    socket.flush(); // the sign-in may end, and the program with it, before the event loop runs again
    socket.disconnectFromHost();
}

} // namespace Reslate::SignIn
