// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testcertificates.h"

#include <QNetworkProxy>
#include <QSslSocket>
#include <QTcpServer>
#include <QUrl>

namespace Reslate::Test {

/// A TLS server on 127.0.0.1. What comes in goes on to an HTTP server, or is only kept.
class TlsFront final : public QTcpServer {
public:
    /// onward: an HTTP server on this computer; empty: every request gets the answer.
    explicit TlsFront(const TestCertificates::Server &identity, const QUrl &onward = {})
        : m_identity(identity)
        , m_onward(onward)
    {
        listen(QHostAddress::LocalHost);
    }

    QUrl url(const QString &host = QStringLiteral("127.0.0.1")) const
    {
        return QUrl(QStringLiteral("https://%1:%2").arg(host).arg(serverPort()));
    }

    QByteArray answer; ///< whole, with its head
    bool saysSo = false; ///< tells the server how the client reached it (X-Forwarded-Proto, X-Forwarded-Host)
    QByteArray received; ///< everything that came through, decrypted
    int connections = 0;

protected:
    void incomingConnection(qintptr descriptor) override
    {
        ++connections;
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        socket->setLocalCertificate(m_identity.certificate);
        socket->setPrivateKey(m_identity.key);
        QTcpSocket *onward = m_onward.isEmpty() ? nullptr : connectOnward(socket);
        connect(socket, &QSslSocket::readyRead, this, [this, socket, onward] {
            const QByteArray bytes = socket->readAll();
            received += bytes;
            if (onward)
                onward->write(renamed(bytes));
            else if (received.contains("\r\n\r\n"))
                socket->write(answer);
        });
        connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
        socket->startServerEncryption();
    }

private:
    QTcpSocket *connectOnward(QSslSocket *socket)
    {
        auto *onward = new QTcpSocket(socket);
        onward->setProxy(QNetworkProxy::NoProxy);
        onward->connectToHost(m_onward.host(), static_cast<quint16>(m_onward.port()));
        connect(onward, &QTcpSocket::readyRead, socket, [socket, onward] { socket->write(onward->readAll()); });
        connect(onward, &QTcpSocket::disconnected, socket, [socket] { socket->disconnectFromHost(); });
        return onward;
    }

    /// By the name that the practice tenant has for itself.
    QByteArray renamed(QByteArray bytes) const
    {
        const QByteArray name = "\r\nhost: ";
        const qsizetype at = bytes.toLower().indexOf(name);
        if (at < 0)
            return bytes;
        const qsizetype from = at + name.size();
        const qsizetype length = bytes.indexOf("\r\n", from) - from;
        QByteArray host = m_onward.authority().toLatin1();
        if (saysSo)
            host += "\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Host: " + bytes.mid(from, length);
        return bytes.replace(from, length, host);
    }

    TestCertificates::Server m_identity;
    QUrl m_onward;
};

} // namespace Reslate::Test
