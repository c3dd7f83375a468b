// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interrupts.h"

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace Reslate {

#ifdef Q_OS_WIN

namespace {
Interrupts *receiver = nullptr;

// Runs in a thread of its own.
BOOL WINAPI consoleHandler(DWORD)
{
    QMetaObject::invokeMethod(receiver, &Interrupts::received, Qt::QueuedConnection);
    return TRUE;
}
} // namespace

Interrupts::Interrupts(QObject *parent)
    : QObject(parent)
{
    receiver = this;
    SetConsoleCtrlHandler(consoleHandler, TRUE);
}

Interrupts::~Interrupts()
{
    SetConsoleCtrlHandler(consoleHandler, FALSE);
    receiver = nullptr;
}

bool Interrupts::areTaken()
{
    return receiver != nullptr;
}

#else

namespace {
// A signal handler may do next to nothing: it writes a byte, and the event loop reads it.
std::array<int, 2> ends {-1, -1};

void handler(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(ends[0], &byte, 1);
}
} // namespace

Interrupts::Interrupts(QObject *parent)
    : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) != 0)
        return;
    auto *notifier = new QSocketNotifier(ends[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(ends[1], &byte, 1) == 1)
            Q_EMIT received();
    });
    std::signal(SIGINT, handler);
    std::signal(SIGTERM, handler);
}

Interrupts::~Interrupts()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    for (int &end : ends) {
        ::close(end);
        end = -1;
    }
}

bool Interrupts::areTaken()
{
    return ends[0] >= 0;
}

#endif

} // namespace Reslate
