// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>

namespace Reslate::Test {

/// A proxy on 127.0.0.1 that knows CONNECT alone. Whatever host is named, the tunnel leads to one port of this
/// computer.
class ConnectProxy final : public QTcpServer {
public:
    explicit ConnectProxy(quint16 onward)
        : m_onward(onward)
    {
        listen(QHostAddress::LocalHost);
    }

    /// From now on nobody else comes through.
    void demand(const QByteArray &user, const QByteArray &password)
    {
        m_key = "Basic " + (user + ':' + password).toBase64();
    }

    QByteArray name() const { return "127.0.0.1:" + QByteArray::number(serverPort()); }
    QNetworkProxy proxy() const { return {QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), serverPort()}; }
    void demandNothing() { m_key.clear(); }
    /// Ends what goes through.
    void cut()
    {
        const auto sockets = findChildren<QTcpSocket *>(QString(), Qt::FindDirectChildrenOnly);
        for (QTcpSocket *socket : sockets)
            socket->disconnectFromHost();
    }
    /// How often that password was shown.
    qsizetype shown(const QByteArray &user, const QByteArray &password) const
    {
        return keys.count("Basic " + (user + ':' + password).toBase64());
    }

    QList<QByteArray> targets; ///< of all that asked for a tunnel
    QList<QByteArray> keys; ///< that were shown
    int tunnels = 0;
    bool hangsUp = false; ///< on a wrong password, instead of saying so

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QTcpSocket(this);
        socket->setSocketDescriptor(descriptor);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this,
            [this, socket, head = QByteArray(), onward = static_cast<QTcpSocket *>(nullptr)]() mutable {
                if (onward) {
                    onward->write(socket->readAll());
                    return;
                }
                head += socket->readAll();
                if (!head.contains("\r\n\r\n"))
                    return;
                onward = take(socket, head);
                head.clear();
            });
    }

private:
    /// The way on, if it comes through.
    QTcpSocket *take(QTcpSocket *socket, const QByteArray &head)
    {
        targets.append(head.left(head.indexOf("\r\n")));
        QByteArray key;
        const QList<QByteArray> lines = head.split('\n');
        for (const QByteArray &line : lines) {
            if (line.toLower().startsWith("proxy-authorization:"))
                key = line.mid(line.indexOf(':') + 1).trimmed();
        }
        if (!key.isEmpty())
            keys.append(key);
        const bool isLetIn = m_key.isEmpty() || key == m_key;
        if (!isLetIn && hangsUp && !key.isEmpty()) {
            socket->disconnectFromHost();
            return nullptr;
        }
        if (!isLetIn) {
            socket->write("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"school\"\r\n"
                          "Content-Length: 0\r\nProxy-Connection: close\r\nConnection: close\r\n\r\n");
            socket->disconnectFromHost();
            return nullptr;
        }
        ++tunnels;
        auto *onward = new QTcpSocket(socket);
        onward->setProxy(QNetworkProxy::NoProxy);
        connect(onward, &QTcpSocket::connected, socket,
            [socket] { socket->write("HTTP/1.1 200 Connection established\r\n\r\n"); });
        connect(onward, &QTcpSocket::readyRead, socket, [socket, onward] { socket->write(onward->readAll()); });
        connect(onward, &QTcpSocket::disconnected, socket, [socket] { socket->disconnectFromHost(); });
        onward->connectToHost(QHostAddress(QHostAddress::LocalHost), m_onward);
        return onward;
    }

    quint16 m_onward;
    QByteArray m_key;
};

} // namespace Reslate::Test
