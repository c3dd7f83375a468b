// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crashreport.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSysInfo>

#include <algorithm>

#if defined(Q_OS_UNIX) && !defined(__SANITIZE_ADDRESS__)
#define RESLATE_TAKES_SIGNALS
#include <array>
#include <cstring>

#include <csignal>
#include <ctime>
#include <execinfo.h>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace Reslate {
namespace {

constexpr qsizetype mostReports = 5;

#ifdef RESLATE_TAKES_SIGNALS

/// Made while the program is well: when it crashes, no memory can be asked for any more.
struct Preparation {
    std::array<char, 3072> folder {}; ///< ends with a slash
    std::array<char, 1024> head {};
    std::array<char, 64 * 1024> stack {}; ///< to stand on when the program's own is used up
};
Preparation prepared; // a signal handler is given nothing else

void put(int file, const char *text)
{
    (void)!::write(file, text, std::strlen(text));
}

/// Appends; what has no room is left out.
template <size_t size> void append(std::array<char, size> &text, const char *more)
{
    const size_t used = std::strlen(text.data());
    std::strncpy(text.data() + used, more, size - used - 1);
}

template <size_t size> void append(std::array<char, size> &text, long long number)
{
    std::array<char, 24> digits {};
    size_t at = digits.size() - 1;
    do {
        digits[--at] = static_cast<char>('0' + number % 10);
        number /= 10;
    } while (number > 0);
    append(text, digits.data() + at);
}

const char *nameOf(int signal)
{
    switch (signal) {
    case SIGSEGV:
        return "SIGSEGV (it read or wrote where it must not)";
    case SIGBUS:
        return "SIGBUS (it read or wrote where nothing is)";
    case SIGILL:
        return "SIGILL (no such instruction)";
    case SIGFPE:
        return "SIGFPE (a calculation that isn't possible)";
    default:
        return "SIGABRT (it gave up)";
    }
}

/// Calls nothing but what may be called in a signal handler, and backtrace(), which was called once before.
void writeReport(int signal)
{
    std::array<char, 4096> path {};
    append(path, prepared.folder.data());
    append(path, "crash-");
    append(path, static_cast<long long>(::time(nullptr)));
    append(path, "-");
    append(path, static_cast<long long>(::getpid()));
    append(path, ".txt");
    const int file = ::open(path.data(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file >= 0) {
        put(file, prepared.head.data());
        put(file, nameOf(signal));
        put(file, "\n\nWhere it stood, the innermost first:\n");
        std::array<void *, 64> frames {};
        const int count = ::backtrace(frames.data(), static_cast<int>(frames.size()));
        ::backtrace_symbols_fd(frames.data(), count, file);
        ::close(file);
    }
    ::raise(signal); // its handling is the system's again
}

void prepare(const QString &folder)
{
    append(prepared.folder, QFile::encodeName(QDir(folder).absolutePath() + QLatin1Char('/')).constData());
    const QString head = QStringLiteral("Reslate ended unexpectedly. This file says where, for those who mend it.\n\n"
                                        "Program: %1 %2\nQt: %3\nSystem: %4, %5\nBy: ")
                             .arg(QCoreApplication::applicationName(), QStringLiteral(RESLATE_VERSION),
                                 QLatin1String(qVersion()), QSysInfo::prettyProductName(), QSysInfo::buildAbi());
    append(prepared.head, head.toUtf8().constData());
    std::array<void *, 4> frames {};
    ::backtrace(frames.data(), static_cast<int>(frames.size())); // loads what it takes
}

void takeSignals()
{
    stack_t stack {};
    stack.ss_sp = prepared.stack.data();
    stack.ss_size = prepared.stack.size();
    ::sigaltstack(&stack, nullptr);
    struct sigaction action { };
    action.sa_handler = writeReport;
    action.sa_flags = static_cast<int>(SA_ONSTACK | SA_RESETHAND | SA_NODEFER);
    for (const int signal : {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT})
        ::sigaction(signal, &action, nullptr);
}

#endif

} // namespace

QStringList crashReports(const QString &folder)
{
    const QDir place(folder);
    QStringList names = place.entryList({QStringLiteral("crash-*.txt")}, QDir::Files | QDir::NoSymLinks, QDir::Name);
    std::reverse(names.begin(), names.end()); // the seconds in them have as many digits until 2286
    QStringList paths;
    for (const QString &name : std::as_const(names))
        paths.append(place.absoluteFilePath(name));
    return paths;
}

void reportCrashes(const QString &folder)
{
    for (const QString &old : crashReports(folder).mid(mostReports))
        QFile::remove(old);
#ifdef RESLATE_TAKES_SIGNALS
    prepare(folder);
    takeSignals();
#endif
}

} // namespace Reslate
