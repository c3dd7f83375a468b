// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

namespace Reslate {

/// An HTTP server on 127.0.0.1 that answers with exactly the bytes that a test gives it, in the test's own
/// thread: for answers that no sane server sends.
class ScriptedServer final : public QObject {
public:
    struct Request {
        QByteArray method;
        QByteArray target; ///< as it stood in the request line
        QByteArray head; ///< all header lines, as sent
        QByteArray body;

        /// The value of a header; empty: not there.
        QByteArray header(const QByteArray &name) const
        {
            for (const QByteArray &line : head.split('\n')) {
                if (line.left(name.size() + 1).compare(name + ':', Qt::CaseInsensitive) == 0)
                    return line.mid(name.size() + 1).trimmed();
            }
            return {};
        }
    };
    using Script = std::function<void(QTcpSocket &socket, const Request &request)>;

    explicit ScriptedServer(Script script = {})
        : m_script(std::move(script))
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] { accept(); });
        m_server.listen(QHostAddress::LocalHost);
    }

    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort())); }
    QByteArray address() const { return url().toEncoded(); }
    const QList<Request> &requests() const { return m_requests; }
    int connections() const { return m_connections; }
    void setScript(Script script) { m_script = std::move(script); }
    /// Refuses new connections from now on.
    void close() { m_server.close(); }

    /// The bytes of a well-formed answer.
    static QByteArray answer(int status, const QByteArray &body, const QByteArray &headers = {})
    {
        return "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Type: application/json\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
    }

private:
    void accept()
    {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            ++m_connections;
            connect(socket, &QTcpSocket::readyRead, this,
                [this, socket, input = QByteArray()]() mutable { take(*socket, input); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    }

    void take(QTcpSocket &socket, QByteArray &input)
    {
        input += socket.readAll();
        for (;;) {
            const qsizetype end = input.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            const qsizetype firstLine = input.indexOf("\r\n");
            const QList<QByteArray> words = input.left(firstLine).split(' ');
            Request request {words.value(0), words.value(1), input.mid(firstLine + 2, end - firstLine - 2), {}};
            const qsizetype length = request.header("Content-Length").toLongLong();
            if (input.size() < end + 4 + length)
                return;
            request.body = input.mid(end + 4, length);
            input.remove(0, end + 4 + length);
            m_requests.append(request);
            if (m_script)
                m_script(socket, request);
        }
    }

    QTcpServer m_server;
    Script m_script;
    QList<Request> m_requests;
    int m_connections = 0;
};

} // namespace Reslate
