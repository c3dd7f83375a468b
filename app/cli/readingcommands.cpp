// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/readingcommands.h"

#include <algorithm>

namespace Reslate {
namespace {

using Verb = ReportRequest::Verb;

/// Where nothing is confirmed, nothing is made.
bool readsPolicies(const Options &options)
{
    using Asked = LocalResetOptions::Verb;
    const Asked verb = options.localReset.verb;
    return verb == Asked::Check || verb == Asked::List || (verb == Asked::Allow && !options.confirm);
}

bool readsReport(const Options &options)
{
    const Verb verb = options.report.verb;
    return verb == Verb::List || verb == Verb::Show || verb == Verb::Verify;
}

} // namespace

const QList<ReadingCommand> &readingCommands()
{
    static const QList<ReadingCommand> commands {
        {CliCommand::Help},
        {CliCommand::Version},
        {CliCommand::WhoAmI},
        {CliCommand::Groups},
        {CliCommand::Devices},
        {CliCommand::Check},
        {CliCommand::Plan}, // saves into a file alone
        {CliCommand::Plans},
        {CliCommand::Serials},
        {CliCommand::Jobs, [](const Options &options) { return !options.newJournal; }},
        {CliCommand::Job},
        {CliCommand::Chase},
        {CliCommand::Report, readsReport},
        {CliCommand::Protect, [](const Options &options) { return options.protect.what == ListVerb::List; }},
        {CliCommand::Hours, [](const Options &options) { return options.hours.what == ListVerb::List; }},
        {CliCommand::FourEyes, [](const Options &options) { return !options.fourEyes.on; }},
        {CliCommand::Autopilot,
            [](const Options &options) { return options.autopilot.verb == AutopilotOptions::Verb::List; }},
        {CliCommand::LocalReset, readsPolicies},
        {CliCommand::Readiness},
        {CliCommand::ResetCard},
        {CliCommand::WindowsRe},
        {CliCommand::Escrow},
        {CliCommand::PracticeTenant},
        {CliCommand::Completion},
    };
    return commands;
}

bool onlyReads(const Options &options)
{
    const QList<ReadingCommand> &all = readingCommands();
    return std::any_of(all.cbegin(), all.cend(), [&options](const ReadingCommand &each) {
        return each.command == options.command && (!each.onlyReads || each.onlyReads(options));
    });
}

} // namespace Reslate
