// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpfront.h"

#include "httprequest.h"

#include <QNetworkProxy>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <future>

namespace Reslate::Demo {
namespace {

/// Requests that are in work at a time: a dozen of a busy client, and some that a test lets hang.
constexpr int threads = 64;
/// Up to this size an answer leaves in one piece with its head; larger ones aren't copied.
constexpr qsizetype smallBody = 16 * 1024;

QByteArray reasonOf(int status)
{
    // clang-format off: read as a table
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 302:
        return "Found";
    case 413:
        return "Payload Too Large";
    case 424:
        return "Failed Dependency";
    case 431:
        return "Request Header Fields Too Large";
    case 501:
        return "Not Implemented";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return usualCode(status);
    }
    // clang-format on
}

/// Status line and headers, with the empty line behind them.
QByteArray headOf(const Answer &answer, bool closes)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonOf(answer.status) + "\r\n";
    const auto add = [&head](const QByteArray &name, const QByteArray &value) {
        if (!name.contains('\r') && !name.contains('\n') && !value.contains('\r') && !value.contains('\n'))
            head += name + ": " + value + "\r\n";
    };
    for (const auto &[name, value] : answer.headers)
        add(name, value);
    if (!answer.body.isEmpty())
        add("Content-Type", answer.contentType);
    if (answer.status != 204)
        add("Content-Length", QByteArray::number(answer.body.size()));
    if (closes)
        add("Connection", "close");
    return head + "\r\n";
}

} // namespace

/// One client. Lives in the thread of the loop, as all sockets do.
class HttpFront::Connection final : public QObject {
public:
    /// handle: gets the request; its answer comes back by deliver(), at any time.
    Connection(qintptr descriptor, std::function<void(Connection &, const Message &)> handle, QObject *parent)
        : QObject(parent)
        , m_handle(std::move(handle))
    {
        m_socket.setProxy(QNetworkProxy::NoProxy);
        m_socket.setReadBufferSize(RequestReader::maxHead); // what is sent while an answer is being made has to wait
        connect(&m_socket, &QTcpSocket::readyRead, this, [this] { read(); });
        connect(&m_socket, &QTcpSocket::disconnected, this, [this] { deleteLater(); });
        if (!m_socket.setSocketDescriptor(descriptor)) {
            deleteLater();
            return;
        }
        // The last piece of an answer doesn't wait until the client has confirmed the one before.
        m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    }

    ~Connection() override { m_socket.disconnect(this); }

    void deliver(const Delivery &delivery)
    {
        m_busy = false;
        m_closes = m_closes || delivery.how != Delivery::How::Whole;
        if (delivery.how != Delivery::How::Nothing)
            write(delivery.answer, delivery.how == Delivery::How::Half);
        if (m_closes)
            m_socket.disconnectFromHost(); // after the last byte
        else
            read();
    }

private:
    void read()
    {
        if (m_busy || m_closes)
            return;
        m_reader.add(m_socket.readAll());
        const auto request = m_reader.next();
        if (!request) {
            m_closes = true;
            Delivery refusal;
            refusal.answer.status = request.error();
            deliver(refusal);
        } else if (*request) {
            m_busy = true;
            m_closes = (*request)->closes;
            m_headOnly = (*request)->message.method == "HEAD";
            m_handle(*this, (*request)->message);
        } else if (m_reader.takeExpectation()) {
            m_socket.write("HTTP/1.1 100 Continue\r\n\r\n");
        }
    }

    void write(const Answer &answer, bool half)
    {
        const QByteArray head = headOf(answer, m_closes && !half);
        const QByteArray body = m_headOnly ? QByteArray()
            : half                         ? answer.body.left(answer.body.size() / 2)
                                           : answer.body;
        if (body.size() <= smallBody) {
            m_socket.write(head + body);
        } else {
            m_socket.write(head);
            m_socket.write(body);
        }
    }

    std::function<void(Connection &, const Message &)> m_handle;
    QTcpSocket m_socket;
    RequestReader m_reader;
    bool m_busy = false; ///< a request waits for its answer
    bool m_closes = false; ///< the next answer is the last
    bool m_headOnly = false;
};

class HttpFront::Listener final : public QTcpServer {
public:
    explicit Listener(HttpFront &front)
        : m_front(front)
    {
        setProxy(QNetworkProxy::NoProxy);
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        new Connection(
            descriptor, [this](Connection &connection, const Message &message) { handle(connection, message); }, this);
    }

private:
    void handle(Connection &connection, const Message &message)
    {
        m_front.m_workers.start([this, message, client = QPointer<Connection>(&connection)] {
            const Delivery delivery = m_front.m_handler(message);
            QMetaObject::invokeMethod(this, [client, delivery] {
                if (client)
                    client->deliver(delivery);
            });
        });
    }

    HttpFront &m_front;
};

/// The thread of the sockets.
class HttpFront::Loop final : public QThread {
public:
    Loop(HttpFront &front, quint16 port)
        : m_front(front)
        , m_port(port)
    {
    }

    /// Starts, and gives the port; 0 when it isn't free.
    int begin()
    {
        start();
        return m_bound.get_future().get();
    }

protected:
    void run() override
    {
        Listener listener(m_front);
        m_bound.set_value(listener.listen(QHostAddress::LocalHost, m_port) ? listener.serverPort() : 0);
        exec();
        m_front.m_workers.waitForDone(); // they bring their answers to the listener
    }

private:
    HttpFront &m_front;
    quint16 m_port;
    std::promise<int> m_bound;
};

HttpFront::HttpFront(Handler handler)
    : m_handler(std::move(handler))
{
    m_workers.setMaxThreadCount(threads);
}

HttpFront::~HttpFront()
{
    stop();
}

int HttpFront::start(int port)
{
    stop();
    if (port < 0 || port > 65535)
        return 0;
    m_stopping = false;
    m_loop = std::make_unique<Loop>(*this, static_cast<quint16>(port));
    const int bound = m_loop->begin();
    if (bound == 0)
        stop();
    return bound;
}

void HttpFront::stop()
{
    if (!m_loop)
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_loop->quit();
    m_loop->wait();
    m_loop.reset();
}

bool HttpFront::pause(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    const auto stopping = [this] { return m_stopping; };
    if (time.count() < 0) {
        m_wake.wait(lock, stopping);
        return false;
    }
    return !m_wake.wait_for(lock, time, stopping);
}

} // namespace Reslate::Demo
