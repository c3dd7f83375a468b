// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message.h"

#include <QThreadPool>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>

namespace Reslate::Demo {

/// An answer, and how much of it reaches the client.
struct Delivery {
    enum class How { Whole, Half, Nothing };
    Answer answer;
    How how = How::Whole; ///< Half and Nothing close the connection
};

/// The HTTP server on 127.0.0.1. Calls the handler in threads of its own, several at a time. Not a library's, because
/// none lets a handler decide how much of an answer leaves, and libraries differ from one system to the next.
class HttpFront {
public:
    using Handler = std::function<Delivery(const Message &)>;

    explicit HttpFront(Handler handler);
    ~HttpFront();
    HttpFront(const HttpFront &) = delete;
    HttpFront &operator=(const HttpFront &) = delete;

    /// The port it listens on (0 in port: any); 0 when it can't.
    int start(int port);
    /// Ends every connection and waits for the threads.
    void stop();
    /// Holds a handler back; false when the server was stopped meanwhile. A negative time: until it is
    /// stopped.
    bool pause(std::chrono::milliseconds time);

private:
    class Connection;
    class Listener;
    class Loop;

    Handler m_handler;
    QThreadPool m_workers;
    std::unique_ptr<Loop> m_loop;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
};

} // namespace Reslate::Demo
