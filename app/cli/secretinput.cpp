// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/secretinput.h"

#include <cstdio>

#ifdef Q_OS_WIN
#include <conio.h>
#include <io.h>
#else
#include "app/interrupts.h"

#include <csignal>
#include <sys/select.h>
#include <termios.h>
#include <unistd.h>
#endif

namespace Reslate {
namespace {

constexpr int endOfFile = 4; // Ctrl+D
constexpr int interrupt = 3; // Ctrl+C
constexpr int backspace = 8;
constexpr int rubOut = 127;
constexpr qsizetype longest = 4096;

#ifdef Q_OS_WIN
bool isTyped()
{
    return _isatty(_fileno(stdin)) != 0;
}

/// Characters are read one by one and never shown.
class Unseen {
public:
    int next() const { return _getch(); }
};
#else
bool isTyped()
{
    return isatty(STDIN_FILENO) != 0;
}

/// While it lives, nothing that is typed is shown, and Ctrl+C comes as a character: it must not leave the terminal so.
/// What else ends a program is let in while a character is waited for, and nowhere else.
class Unseen {
public:
    Unseen()
    {
        sigset_t ending;
        sigemptyset(&ending);
        sigaddset(&ending, SIGTERM);
        sigaddset(&ending, SIGHUP);
        sigprocmask(SIG_BLOCK, &ending, &m_signals);
        tcgetattr(STDIN_FILENO, &m_before);
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO | ICANON | ISIG);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~Unseen()
    {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        sigprocmask(SIG_SETMASK, &m_signals, nullptr);
    }
    Q_DISABLE_COPY_MOVE(Unseen)

    int next() const
    {
        fd_set input;
        FD_ZERO(&input);
        FD_SET(STDIN_FILENO, &input);
        if (::pselect(STDIN_FILENO + 1, &input, nullptr, nullptr, nullptr, &m_signals) < 0)
            return interrupt; // the system wants the program gone
        unsigned char byte = 0;
        return ::read(STDIN_FILENO, &byte, 1) == 1 ? byte : endOfFile;
    }

private:
    Interrupts m_interrupts; ///< so that they don't end the program before the terminal is put right
    termios m_before {};
    sigset_t m_signals {};
};
#endif

/// Takes back a character of UTF-8, which may be several bytes.
void chopCharacter(QByteArray &line)
{
    while (!line.isEmpty() && (static_cast<unsigned char>(line.back()) & 0xc0U) == 0x80U)
        line.chop(1);
    line.chop(1);
}

std::optional<QByteArray> typedLine()
{
    const Unseen input;
    QByteArray line;
    while (line.size() < longest) {
        const int c = input.next();
        if (c == interrupt || (c == endOfFile && line.isEmpty()))
            return std::nullopt;
        if (c == '\n' || c == '\r' || c == endOfFile)
            return line;
        if (c == backspace || c == rubOut)
            chopCharacter(line);
        else
            line += static_cast<char>(c);
    }
    return std::nullopt;
}

std::optional<QByteArray> givenLine()
{
    QByteArray line;
    for (int c = std::getc(stdin); c != EOF && c != '\n' && line.size() < longest; c = std::getc(stdin))
        line += static_cast<char>(c);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

} // namespace

std::optional<QByteArray> readSecret(Terminal &terminal, const QString &question)
{
    std::optional<QByteArray> line;
    if (isTyped()) {
        terminal.message(question);
        line = typedLine();
    } else {
        line = givenLine();
    }
    if (!line || line->isEmpty())
        return std::nullopt;
    terminal.keepSecret(*line);
    return line;
}

} // namespace Reslate
