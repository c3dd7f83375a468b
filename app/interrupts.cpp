// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interrupts.h"

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace Reslate {

#ifdef Q_OS_WIN

namespace {
Interrupts *receiver = nullptr;

// Runs in a thread of its own.
BOOL WINAPI consoleHandler(DWORD event)
{
    if (event == CTRL_C_EVENT || event == CTRL_BREAK_EVENT) {
        QMetaObject::invokeMethod(receiver, &Interrupts::interrupted, Qt::QueuedConnection);
        return TRUE;
    }
    QMetaObject::invokeMethod(receiver, &Interrupts::terminated, Qt::QueuedConnection);
    constexpr DWORD maxEnd = 4000; // ms; Windows ends the program when this returns, and after 5 s anyway
    Sleep(maxEnd);
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

#else

namespace {
constexpr unsigned maxEnd = 4; // s

// A signal handler may do next to nothing: it writes a byte, and the event loop reads it.
std::array<int, 2> ends {-1, -1};
constexpr char fromPerson = 'p';
constexpr char fromSystem = 's';
volatile std::sig_atomic_t isEnding = 0;

void tell(char who)
{
    const int before = errno;
    [[maybe_unused]] const ssize_t written = ::write(ends[0], &who, 1);
    errno = before;
}

void onPerson(int)
{
    tell(fromPerson);
}

// The event loop may be held up: by a name that isn't resolved, a keychain that asks a person, a full pipe.
void onSystem(int)
{
    if (isEnding == 0)
        ::alarm(maxEnd);
    isEnding = 1;
    tell(fromSystem);
}

void onAlarm(int)
{
    ::_exit(1);
}

struct Taken {
    int signal;
    void (*handler)(int);
    int flags;
    struct sigaction before;
};
/// Ctrl+C leaves a read or write that waits alone; what the system sends makes it give up.
std::array taken {
    Taken {SIGINT, onPerson, SA_RESTART, {}}, Taken {SIGTERM, onSystem, 0, {}}, Taken {SIGHUP, onSystem, 0, {}}};

void take(int signal, void (*handler)(int), int flags, struct sigaction *before)
{
    struct sigaction action { };
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    ::sigaction(signal, &action, before);
    if (before && before->sa_handler == SIG_IGN && signal != SIGTERM)
        ::sigaction(signal, before, nullptr);
}
} // namespace

Interrupts::Interrupts(QObject *parent)
    : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) != 0)
        return;
    auto *notifier = new QSocketNotifier(ends[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char who = 0;
        if (::read(ends[1], &who, 1) != 1)
            return;
        if (who == fromPerson)
            Q_EMIT interrupted();
        else
            Q_EMIT terminated();
    });
    take(SIGALRM, onAlarm, 0, nullptr); // for good: it also ends what goes on behind main()
    for (Taken &each : taken)
        take(each.signal, each.handler, each.flags, &each.before);
}

Interrupts::~Interrupts()
{
    if (ends[0] < 0)
        return;
    for (const Taken &each : taken)
        ::sigaction(each.signal, &each.before, nullptr);
    for (int &end : ends) {
        ::close(end);
        end = -1;
    }
}

#endif

} // namespace Reslate
