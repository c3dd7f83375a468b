// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"
#include "app/cli/exitcode.h"
#include "app/cli/options.h"

#include <QObject>

#include <array>
#include <memory>
#include <type_traits>

namespace Reslate {

class Session;
class Terminal;

/// One command of the command line: started once the event loop runs, finished once.
class Command : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void start() = 0;
    /// Ctrl+C. True: the command sees to its end itself; false: it may be ended as it stands.
    virtual bool interrupt() { return false; }
    /// The system wants the program gone. True: the command sends nothing more and finishes within two seconds, with a
    /// code that says whether it was done; false: it may be ended as it stands.
    virtual bool terminate() { return false; }

Q_SIGNALS:
    void finished(Reslate::ExitCode code);
};

/// The command T with what its constructor takes. session: nullptr for one that takes none.
template <typename T> std::unique_ptr<Command> makeCommand(const Options &options, Session *session, Terminal &terminal)
{
    if constexpr (std::is_constructible_v<T, const Options &, Session &, Terminal &>)
        return std::make_unique<T>(options, *session, terminal);
    else if constexpr (std::is_constructible_v<T, Session &, Terminal &>)
        return std::make_unique<T>(*session, terminal);
    else
        return std::make_unique<T>(options, terminal);
}

/// How a command is written, and what makes it. Each command has its own.
struct CommandEntry {
    CliCommand command;
    const char *name;
    /// The names of what belongs to it, with blanks between them; one that ends with "=" takes a value.
    std::array<const char *, 5> options;
    std::unique_ptr<Command> (*make)(const Options &options, Session *session, Terminal &terminal);
    /// Takes its own out of the words that follow the name, which is the first. Says what is missing; empty: nothing.
    QString (*takeWords)(QStringList &words, Options &options) = nullptr;
    void (*read)(CommandLine &line, Options &options) = nullptr; ///< what is only its own
};

/// The names of its options; one that ends with "=" takes a value.
QStringList optionsOf(const CommandEntry &command);
/// All commands, in the order in which messages name them.
QList<const CommandEntry *> allCommands();

} // namespace Reslate
