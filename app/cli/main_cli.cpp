// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/options.h"
#include "app/cli/presetoptions.h"
#include "app/cli/selection.h"
#include "app/cli/session.h"
#include "app/cli/terminal.h"
#include "app/crashreport.h"
#include "app/datafolder.h"
#include "app/interrupts.h"
#include "app/presetplaces.h"
#include "app/processguard.h"
#include "core/secretwords.h"
#include "models/text/presetlabels.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLoggingCategory>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <memory>
#include <optional>

using namespace Reslate;

namespace {

int refuse(Terminal &terminal, const Refusal &refusal)
{
    terminal.message(refusal.message);
    if (refusal.code == ExitCode::Usage)
        terminal.message(QCoreApplication::translate("main", "reslate-cli --help says how it is used."));
    return static_cast<int>(refusal.code);
}

/// A pretend school is nobody's business.
std::optional<Refusal> takePresets(Options &options)
{
    if (options.practice || options.command == CliCommand::PracticeTenant)
        return std::nullopt;
    const auto presets = readPresets(presetPlaces());
    if (!presets)
        return Refusal {ExitCode::Unreachable, presetProblemText(presets.error())};
    return applyPresets(options, *presets);
}

std::unique_ptr<Command> commandFor(const Options &options, Session *session, Terminal &terminal)
{
    const auto all = allCommands();
    const auto entry = std::find_if(
        all.begin(), all.end(), [&options](const CommandEntry *each) { return each->command == options.command; });
    return (*entry)->make(options, session, terminal);
}

/// Verifying a report takes no more than the journals of this computer, and a card of no group nothing at all.
bool needsSession(const Options &options)
{
    const bool verifies = options.command == CliCommand::Report && options.report.verb == ReportRequest::Verb::Verify;
    const bool isOfNoGroup = options.command == CliCommand::ResetCard && options.selection.groups.isEmpty();
    return !verifies && !isOfNoGroup && (only(options.command) & withoutSession) == 0;
}

/// Says to a person that an earlier run crashed; and should this one, there will be a report, too.
void lookAtCrashes(const QString &folder, Terminal &terminal)
{
    const QStringList reports = crashReports(folder);
    if (!reports.isEmpty() && terminal.isWatched())
        terminal.message(QCoreApplication::translate("main",
            "Reslate ended unexpectedly before. %1 says where; nothing about your school is in it. Delete it once you "
            "have "
            "read it or sent it to those who help you.")
                             .arg(reports.constFirst()));
    reportCrashes(folder);
}

/// Whether everything was written, as far as anybody reads it.
bool isOutputWhole(const Terminal &terminal)
{
    return !terminal.outputLost() || terminal.readerLeft();
}

/// How long the end waits for a refresh token that is just being exchanged, which would be lost with the program.
constexpr std::chrono::seconds patience {5};
constexpr std::chrono::seconds patienceOfTheSystem {2};

void end(ExitCode code, Session *session, std::chrono::seconds longest)
{
    const auto exit = [code] { QCoreApplication::exit(static_cast<int>(code)); };
    if (session)
        session->settle(longest, QCoreApplication::instance(), exit);
    else
        exit();
}

/// Ends a command that takes no notice of being interrupted itself; the second time without waiting for anything.
void stopNow(Command &command, Session *session, Terminal &terminal, std::chrono::seconds longest)
{
    if (!command.disconnect(QCoreApplication::instance()))
        return QCoreApplication::exit(static_cast<int>(ExitCode::Partly));
    terminal.message(QCoreApplication::translate("main", "Stopped."));
    end(ExitCode::Partly, session, longest);
}

/// Ends a command that waits for the service.
void giveUp(Command &command, Session &session, Terminal &terminal, std::chrono::seconds waited)
{
    if (!command.disconnect(QCoreApplication::instance()))
        return; // it is ending
    terminal.message(QCoreApplication::translate("main",
        "The service did not answer within %1 s, so this ends here. Try again, or give more time with --timeout.")
                         .arg(waited.count()));
    end(ExitCode::Unreachable, &session, patience);
}

/// longest: how long an end may take from now on.
void obey(
    const Interrupts &interrupts, Command &command, Session *session, Terminal &terminal, std::chrono::seconds &longest)
{
    QObject::connect(&interrupts, &Interrupts::interrupted, &command, [&command, session, &terminal, &longest] {
        if (!command.interrupt())
            stopNow(command, session, terminal, longest);
    });
    QObject::connect(&interrupts, &Interrupts::terminated, &command, [&command, session, &terminal, &longest] {
        longest = patienceOfTheSystem;
        if (session)
            session->sendNothingMore();
        if (!command.terminate())
            stopNow(command, session, terminal, longest);
    });
}

/// What libraries say of D-Bus, folders and fonts helps nobody at a terminal. QT_LOGGING_RULES brings it back.
void hushLibraries()
{
    QLoggingCategory::setFilterRules(QStringLiteral("*.warning=false\nreslate.*.warning=true"));
}

/// Paper needs fonts, and nothing else does.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char *argv[])
{
    const bool isPaper = std::any_of(
        argv, argv + argc, [](const char *word) { return std::strncmp(word, "--pdf", 5) == 0; });
    if (!isPaper)
        return std::make_unique<QCoreApplication>(argc, argv);
#ifndef Q_OS_WIN // there it would find no fonts, and the usual one shows nothing either
    qputenv("QT_QPA_PLATFORM", "offscreen");
#endif
    return std::make_unique<QGuiApplication>(argc, argv);
}

/// The serial numbers of the file that was named; nothing where none was.
std::optional<Refusal> takeSerials(Options &options)
{
    if (options.selection.serialsFile.isEmpty())
        return std::nullopt;
    const auto serials = readSerials(options.selection.serialsFile, options.pipePatience());
    if (!serials)
        return serials.error();
    options.selection.serials = *serials;
    return std::nullopt;
}

/// Reading a list, which says itself when its time is up.
constexpr CommandSet listsOnly = only(CliCommand::Groups) | only(CliCommand::Devices) | only(CliCommand::Check);

/// Says when the service lets wait, and gives up when the time that was asked for is over.
void watchTime(const Options &options, Command &command, Session *session, Terminal &terminal)
{
    const bool waitsForDevices = (only(options.command) & patient) != 0; // not for the service alone
    if (options.command == CliCommand::Login || (session && !waitsForDevices)) {
        QTimer::singleShot(Terminal::patience, &command, [&terminal] {
            if (!terminal.hasSpoken())
                terminal.stillWaiting();
        });
        const bool tellsItself = (only(options.command) & listsOnly) != 0;
        if (session && !tellsItself && options.timeout.count() > 0)
            QTimer::singleShot(options.timeout, &command, [&command, session, &terminal, timeout = options.timeout] {
                giveUp(command, *session, terminal, timeout);
            });
    }
}

int run(int argc, char *argv[])
{
    hushLibraries();
    const std::unique_ptr<QCoreApplication> app = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("reslate-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(RESLATE_VERSION));

    auto options = parseOptions(QCoreApplication::arguments().mid(1));
    Terminal terminal(options && options->json);
    const QStringList secrets = secretWords(QCoreApplication::arguments().mid(1));
    for (const QString &word : secrets)
        terminal.keepSecret(word.toUtf8());
    if (!options)
        return refuse(terminal, options.error());
    if (options->command == CliCommand::Help) {
        terminal.text(helpText());
        return static_cast<int>(isOutputWhole(terminal) ? ExitCode::Done : ExitCode::Partly);
    }
    if (options->command == CliCommand::Version) {
        terminal.text(QStringLiteral("reslate-cli %1\n").arg(QCoreApplication::applicationVersion()));
        return 0;
    }
    lookAtCrashes(dataFolder(options->dataDir), terminal);
    if (const auto refusal = takePresets(*options))
        return refuse(terminal, *refusal);
    if (const auto refusal = takeSerials(*options)) // first, so that a wrong file is found before anything is asked
        return refuse(terminal, *refusal);
    std::optional<Interrupts> interrupts;
    if ((only(options->command) & typing) == 0)
        interrupts.emplace();
    std::unique_ptr<Session> session;
    if (needsSession(*options)) {
        auto opened = Session::open(*options, terminal);
        if (!opened)
            return refuse(terminal, opened.error());
        session = std::move(*opened);
    }
    const std::unique_ptr<Command> command = commandFor(*options, session.get(), terminal);
    std::chrono::seconds longest = patience;
    const auto finish = [&terminal, &session, &longest](ExitCode code) {
        const bool lost = !isOutputWhole(terminal) && code == ExitCode::Done;
        end(lost ? ExitCode::Partly : code, session.get(), longest);
    };
    QObject::connect(command.get(), &Command::finished, app.get(), finish, Qt::SingleShotConnection);
    if (interrupts)
        obey(*interrupts, *command, session.get(), terminal, longest);
    watchTime(*options, *command, session.get(), terminal);
    QMetaObject::invokeMethod(command.get(), &Command::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    guardProcess();
    return leaveWith(run(argc, argv));
}
