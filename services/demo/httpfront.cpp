// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpfront.h"

#include <future>
#include <set>

#include <httplib.h>

namespace Reslate::Demo {
namespace {

/// Enough for a dozen busy connections, idle ones that are kept alive, and some that a test lets hang.
constexpr size_t threads = 64;

#ifdef _WIN32
constexpr int sendFlags = 0;
#else
constexpr int sendFlags = MSG_NOSIGNAL;
#endif

void closeSocket(socket_t socket)
{
#ifdef _WIN32
    ::shutdown(socket, SD_BOTH);
    ::closesocket(socket);
#else
    ::shutdown(socket, SHUT_RDWR);
    ::close(socket);
#endif
}

void wakeSocket(socket_t socket)
{
#ifdef _WIN32
    ::shutdown(socket, SD_BOTH);
#else
    ::shutdown(socket, SHUT_RDWR);
#endif
}

/// One connection. Keeps an answer back until it is complete, so that a fault can decide how much of it
/// leaves, and a header never travels in a packet of its own.
class Connection final : public httplib::Stream {
public:
    explicit Connection(socket_t socket)
        : m_socket(socket)
    {
    }

    Delivery::How how = Delivery::How::Whole;

    bool is_readable() const override { return true; }
    bool is_writable() const override { return true; }
    socket_t socket() const override { return m_socket; }
    void get_remote_ip_and_port(std::string &ip, int &port) const override { loopback(ip, port); }
    void get_local_ip_and_port(std::string &ip, int &port) const override { loopback(ip, port); }

    ssize_t read(char *data, size_t size) override
    {
        if (m_from == m_in.size() && !fill())
            return 0;
        const size_t n = std::min(size, m_in.size() - m_from);
        std::copy_n(m_in.data() + m_from, n, data);
        m_from += n;
        return static_cast<ssize_t>(n);
    }

    ssize_t write(const char *data, size_t size) override
    {
        m_out.append(data, size);
        return static_cast<ssize_t>(size);
    }

    /// Waits for the next request; false when the client is gone.
    bool wait() { return m_from < m_in.size() || fill(); }

    /// Sends the answer; false when the connection ends with it.
    bool flush()
    {
        size_t size = m_out.size();
        if (how == Delivery::How::Nothing)
            size = 0;
        if (how == Delivery::How::Half) {
            const size_t body = m_out.find("\r\n\r\n") + 4;
            size = body + (m_out.size() - body) / 2;
        }
        size_t sent = 0;
        while (sent < size) {
            const auto n = ::send(m_socket, m_out.data() + sent, size - sent, sendFlags);
            if (n <= 0)
                return false;
            sent += static_cast<size_t>(n);
        }
        m_out.clear();
        return how == Delivery::How::Whole;
    }

private:
    static void loopback(std::string &ip, int &port)
    {
        ip = "127.0.0.1";
        port = 0;
    }

    bool fill()
    {
        m_in.resize(16384);
        m_from = 0;
        const auto n = ::recv(m_socket, m_in.data(), m_in.size(), 0);
        m_in.resize(n > 0 ? static_cast<size_t>(n) : 0);
        return n > 0;
    }

    socket_t m_socket;
    std::string m_in;
    size_t m_from = 0;
    std::string m_out;
};

/// The connection that this thread serves: the handlers of the library don't see it.
thread_local Connection *t_connection = nullptr;

} // namespace

class HttpFront::Server final : public httplib::Server {
public:
    explicit Server(const HttpFront::Handler &handler)
        : m_handler(handler)
    {
        const auto handle = [this](const httplib::Request &request, httplib::Response &response) {
            answer(request, response);
        };
        Get(".*", handle);
        Post(".*", handle);
        Put(".*", handle);
        Patch(".*", handle);
        Delete(".*", handle);
        set_tcp_nodelay(true);
        set_payload_max_length(4 * 1024 * 1024); // as Graph
#ifndef _WIN32
        // Not the library's choice, which lets two servers share one port.
        set_socket_options([](socket_t socket) {
            const int yes = 1;
            ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
        });
#endif
    }

    void endConnections()
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        for (const socket_t socket : m_open)
            wakeSocket(socket);
    }

private:
    bool process_and_close_socket(socket_t socket) override
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_ending) {
                closeSocket(socket);
                return false;
            }
            m_open.insert(socket);
        }
        Connection connection(socket);
        t_connection = &connection;
        bool closed = false;
        while (!closed && connection.wait()) {
            const bool fine = process_request(connection, false, closed, nullptr);
            if (!connection.flush() || !fine)
                break;
        }
        t_connection = nullptr;
        const std::lock_guard lock(m_mutex);
        m_open.erase(socket);
        closeSocket(socket);
        return true;
    }

    void answer(const httplib::Request &request, httplib::Response &response)
    {
        Message message;
        message.method = QByteArray::fromStdString(request.method);
        message.target = QByteArray::fromStdString(request.target);
        message.body = QByteArray::fromStdString(request.body);
        message.host = QByteArray::fromStdString(request.get_header_value("Host"));
        for (const auto &[name, value] : request.headers) {
            if (name != "REMOTE_ADDR" && name != "REMOTE_PORT" && name != "LOCAL_ADDR" && name != "LOCAL_PORT")
                message.headers.append({QByteArray::fromStdString(name), QByteArray::fromStdString(value)});
        }
        const Delivery delivery = m_handler(message);
        t_connection->how = delivery.how;
        response.status = delivery.answer.status;
        for (const auto &[name, value] : delivery.answer.headers)
            response.set_header(name.toStdString(), value.toStdString());
        if (!delivery.answer.body.isEmpty())
            response.set_content(delivery.answer.body.toStdString(), delivery.answer.contentType.toStdString());
    }

    const HttpFront::Handler &m_handler;
    std::mutex m_mutex;
    std::set<socket_t> m_open;
    bool m_ending = false;
};

HttpFront::HttpFront(Handler handler)
    : m_handler(std::move(handler))
{
}

HttpFront::~HttpFront()
{
    stop();
}

int HttpFront::start(int port)
{
    stop();
    m_stopping = false;
    m_server = std::make_unique<Server>(m_handler);
    const char *const host = "127.0.0.1";
    const int bound = port == 0 ? m_server->bind_to_any_port(host) : m_server->bind_to_port(host, port) ? port : 0;
    if (bound <= 0) {
        m_server.reset();
        return 0;
    }
    // stop() has no effect before the server runs, so wait until it does.
    std::promise<void> running;
    m_server->new_task_queue = [&running] {
        running.set_value();
        return new httplib::ThreadPool(threads); // the library owns and deletes it
    };
    m_thread = std::thread([this] { m_server->listen_after_bind(); });
    running.get_future().wait();
    return bound;
}

void HttpFront::stop()
{
    if (!m_server)
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_server->endConnections();
    m_server->stop();
    m_thread.join();
    m_server.reset();
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
