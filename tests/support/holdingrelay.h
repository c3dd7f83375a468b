// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace Reslate::Test {

/// Stands before a server of this computer and passes on what goes back and forth. Keeps an answer back when it is told
/// to: the service has acted then, and who asked doesn't know it yet.
class HoldingRelay final : public QObject {
public:
    explicit HoldingRelay(const QUrl &server)
        : m_server(server)
    {
        connect(&m_front, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *client = m_front.nextPendingConnection())
                relay(client);
        });
        m_front.listen(QHostAddress::LocalHost);
    }

    /// The same address with the port of the relay.
    QUrl before(QUrl url) const
    {
        url.setPort(m_front.serverPort());
        return url;
    }

    /// The answer to the next request that has this in its bytes stays here until release().
    void hold(const QByteArray &request) { m_request = request; }
    /// All of it is here.
    bool isHolding() const { return m_held.endsWith('}'); }
    /// Who asked is still there.
    bool isAwaited() const { return m_asker && m_asker->state() == QAbstractSocket::ConnectedState; }
    void release()
    {
        if (m_asker)
            m_asker->write(m_held);
        m_asker.clear();
        m_held.clear();
    }

private:
    void relay(QTcpSocket *client)
    {
        auto *server = new QTcpSocket(client);
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        connect(client, &QTcpSocket::readyRead, this, [this, client, server] {
            const QByteArray bytes = client->readAll();
            if (!m_request.isEmpty() && bytes.contains(m_request)) {
                m_request.clear();
                m_asker = client;
            }
            server->write(bytes);
        });
        connect(server, &QTcpSocket::readyRead, this, [this, client, server] {
            const QByteArray bytes = server->readAll();
            if (m_asker == client)
                m_held += bytes;
            else
                client->write(bytes);
        });
        connect(server, &QTcpSocket::disconnected, client, [this, client] {
            if (m_asker != client)
                client->disconnectFromHost();
        });
        server->connectToHost(m_server.host(), static_cast<quint16>(m_server.port()));
    }

    const QUrl m_server;
    QTcpServer m_front;
    QByteArray m_request;
    QPointer<QTcpSocket> m_asker;
    QByteArray m_held;
};

} // namespace Reslate::Test
