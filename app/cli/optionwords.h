// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/options.h"

#include <QCoreApplication>
#include <QHash>
#include <QString>
#include <QStringList>

#include <chrono>

namespace Reslate {

struct CliText {
    Q_DECLARE_TR_FUNCTIONS(CliText)
};

using CommandSet = unsigned;
constexpr CommandSet only(CliCommand command)
{
    return 1U << static_cast<unsigned>(command);
}
constexpr CommandSet planning = only(CliCommand::Plan) | only(CliCommand::Run);
constexpr CommandSet selecting = only(CliCommand::Check) | planning;
constexpr CommandSet sending = only(CliCommand::Run) | only(CliCommand::RunPlan);
constexpr CommandSet naming = only(CliCommand::Job) | only(CliCommand::Pause) | only(CliCommand::Stop)
    | only(CliCommand::Retry) | only(CliCommand::Confirm) | only(CliCommand::Chase);
constexpr CommandSet following = sending | only(CliCommand::Resume) | only(CliCommand::Retry);
constexpr CommandSet listsOnly = only(CliCommand::Groups) | only(CliCommand::Devices) | only(CliCommand::Check);
constexpr CommandSet asking = only(CliCommand::Groups) | only(CliCommand::Devices) | only(CliCommand::Jobs)
    | only(CliCommand::Plans) | only(CliCommand::Serials) | only(CliCommand::Protect) | only(CliCommand::Hours)
    | only(CliCommand::FourEyes) | only(CliCommand::WhoAmI) | only(CliCommand::LiftPending) | selecting | naming
    | following;
/// These wait for the service, and for no device.
constexpr CommandSet readingOnly = asking & ~following;
constexpr CommandSet signingIn = only(CliCommand::Login) | only(CliCommand::Logout);
constexpr CommandSet everywhere = asking | signingIn | only(CliCommand::Proxy) | only(CliCommand::PracticeTenant);

/// The arguments sorted by option name, and the words that belong to no option.
struct Words {
    QHash<QString, QStringList> options;
    QStringList loose;
    bool help = false;
    bool version = false;
};

/// The words of a command line, or the first that makes no sense.
tl::expected<Words, Refusal> sortWords(const QStringList &arguments);
/// An option that was given and doesn't belong to the command; empty: none.
QString strangeOption(const Words &words, CliCommand command);
tl::unexpected<Refusal> refuseUsage(const QString &message);

/// The words that follow the name of some commands, into the options. Says what is missing; empty: nothing.
QString takeWords(Words &words, Options &options);

/// The names of all modes that can be sent.
QString modeNames();
/// That there is no mode of that name. Of the name only what may be repeated.
QString noSuchMode(const QString &name);

/// Reads values out of sorted words and keeps the first thing that is wrong.
class Reader {
public:
    explicit Reader(const Words &words)
        : m_words(words)
    {
    }

    bool has(const char *name) const { return m_words.options.contains(QLatin1String(name)); }
    QString text(const char *name) const { return m_words.options.value(QLatin1String(name)).value(0); }

    void number(const char *name, int least, int most, int &into);
    void seconds(const char *name, int most, std::chrono::seconds &into);

    void wrong(const QString &message)
    {
        if (problem.isEmpty())
            problem = message;
    }

    QString problem;

private:
    const Words &m_words;
};

/// Which devices with a reset of the last day are taken all the same.
void readAgain(Reader &read, Options &options);

/// How long a command waits: for lists two minutes, unless it is told.
void readTimeout(Reader &read, Options &options);

} // namespace Reslate
