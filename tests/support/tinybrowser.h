// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QTcpSocket>

namespace Reslate::Test {

/// Sends bytes to a port of this computer and keeps what comes back until the connection ends.
class TinyBrowser final : public QObject {
public:
    explicit TinyBrowser(quint16 port, const QHostAddress &host = QHostAddress::LocalHost)
        : m_port(port)
    {
        connect(&m_socket, &QTcpSocket::readyRead, this, [this] { answer += m_socket.readAll(); });
        connect(&m_socket, &QTcpSocket::disconnected, this, [this] { ended = true; });
        connect(&m_socket, &QTcpSocket::errorOccurred, this, [this] { ended = true; });
        m_socket.connectToHost(host, port);
    }

    void send(const QByteArray &bytes) { m_socket.write(bytes); }
    void get(const QByteArray &target)
    {
        send("GET " + target + " HTTP/1.1\r\nHost: localhost:" + QByteArray::number(m_port) + "\r\n\r\n");
    }
    /// Whether all of it has left this end.
    bool isSent() const { return m_socket.state() == QAbstractSocket::ConnectedState && m_socket.bytesToWrite() == 0; }
    void abort() { m_socket.abort(); }

    QByteArray answer;
    bool ended = false;

private:
    QTcpSocket m_socket;
    quint16 m_port;
};

} // namespace Reslate::Test
