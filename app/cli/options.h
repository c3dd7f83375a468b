// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitcode.h"
#include "app/cli/jobgoal.h"
#include "core/presets.h"
#include "domain/job/job.h"
#include "domain/plan/foureyes.h"
#include "domain/plan/planner.h"
#include "domain/retirement/devicepaper.h"
#include "domain/retirement/report.h"
#include "domain/rules/closedhours.h"
#include "domain/rules/protection.h"
#include "domain/rules/resetmode.h"
#include "practicetenant.h"
#include "signin/clouds.h"
#include "signin/registration.h"

#include <QStringList>

#include <chrono>
#include <optional>

namespace Reslate {

enum class CliCommand {
    Help,
    Version,
    Login,
    Logout,
    WhoAmI,
    Groups,
    Devices,
    Check,
    Plan,
    Run,
    RunPlan,
    Remove,
    Plans,
    Serials,
    Jobs,
    Job,
    Resume,
    Pause,
    Stop,
    Retry,
    Confirm,
    Chase,
    Report,
    Protect,
    LiftPending,
    Hours,
    FourEyes,
    Autopilot,
    LocalReset,
    Readiness,
    ResetCard,
    WindowsRe,
    Escrow,
    Proxy,
    PracticeTenant,
    Completion
};

using CommandSet = quint64;
constexpr CommandSet only(CliCommand command)
{
    return CommandSet(1) << static_cast<unsigned>(command);
}
constexpr CommandSet sending = only(CliCommand::Run) | only(CliCommand::RunPlan) | only(CliCommand::Remove);
constexpr CommandSet following = sending | only(CliCommand::Resume) | only(CliCommand::Retry);
/// These take as long as devices or the service need, and see to their time themselves.
constexpr CommandSet patient = following | only(CliCommand::Autopilot);
/// These work without a service, or make their own way to it.
constexpr CommandSet withoutSession = only(CliCommand::Login) | only(CliCommand::Logout) | only(CliCommand::Proxy)
    | only(CliCommand::Escrow) | only(CliCommand::PracticeTenant) | only(CliCommand::Completion)
    | only(CliCommand::WindowsRe);
/// These wait for what somebody types, outside of the event loop.
constexpr CommandSet typing = only(CliCommand::Proxy) | only(CliCommand::Escrow);

/// How the devices of a command are named. At most one of groups, serials and devices is set.
struct SelectionOptions {
    QStringList groups; ///< names or ids
    QStringList minusGroups; ///< whose members are taken off
    QString serialsFile;
    QString serials; ///< the text of that file
    QStringList devices; ///< Intune ids
};

/// What is to be done with a list of rules.
enum class ListVerb { List, Add, Lift };

/// Who works, and how to sign in.
struct SignInOptions {
    QString account; ///< empty: who signed in last
    QString clientId;
    QString tenant;
    std::optional<Cloud> cloud;
    bool deviceCode = false;
    std::optional<ResetMode> mode; ///< that it shall allow; nullopt: reading alone
    Extra policies = Extra::None; ///< that it shall allow besides
};

/// The shells that can complete the commands.
enum class Shell { Bash, Zsh, Fish };

/// What the command remove is to do.
struct RemoveOptions {
    RetirementReason reason = RetirementReason::EndOfLife;
    QString destination;
    DataClass dataClass = DataClass::NotRecorded;
    QString scannedFile; ///< with what was scanned; empty: the devices are named otherwise
    QString assetsFile; ///< CSV of an asset system
    Gate gate = Gate::Reported;
    bool keepsEntra = false;
    bool isBoardChanged = false; ///< of a repair
    DisposalFacts disposal;
    QString recordsOnly; ///< why the records of sleeping devices go without a wipe; empty: they don't
};

/// What the command protect is to do.
struct ProtectOptions {
    ListVerb what = ListVerb::List;
    ProtectionKind kind = ProtectionKind::Device;
    QString target; ///< id, serial number or name
    QString reason;
};

/// What the command hours is to do.
struct HoursOptions {
    ListVerb what = ListVerb::List;
    ClosedHours hours; ///< to lift: the name and the reason for it
};

/// What the command four-eyes is to do.
struct FourEyesOptions {
    std::optional<bool> on; ///< nullopt: only say how it is
    QString reason;
};

/// What the command report is to do.
struct ReportRequest {
    enum class Verb { List, Show, Make, Void, Verify, LookAgain };
    Verb verb = Verb::List;
    QString target; ///< a number; to make one, the id of a retirement or job or its beginning; to look again, each of
                    ///< these, or empty: all; to verify, also a file
    bool isFile = false; ///< to verify: target is a file
    QString code; ///< the check code of a sheet of paper; empty: none was given
    QString file; ///< to be written
    QString format; ///< of that file, as ReportFile::format
    bool isCertificate = false;
    std::optional<DevicePaper> sheet; ///< the paper that goes with each device, instead of the report
    bool withoutPersonalData = false;
    QString reason; ///< why it is void
    RetirementWords words; ///< what a person says of the retirement; nothing without a reason
    DisposalWords disposal; ///< what a person says for the paper
};

/// What the command proxy is to do.
struct ProxyOptions {
    bool sets = false; ///< otherwise it forgets
    QString host; ///< with its port
    QString user; ///< to set
};

/// What the command autopilot is to do.
struct AutopilotOptions {
    enum class Verb { List, Import, Sync };
    Verb verb = Verb::List;
    QString file; ///< with hardware hashes, to import
    QString groupTag; ///< of all that are imported; empty: as the file says
};

/// What the command local-reset is to do.
struct LocalResetOptions {
    enum class Verb { Check, List, Allow, Undo };
    static constexpr int maxTitle = 100;
    Verb verb = Verb::Check;
    QString target; ///< the policy to take back: its name, its id or the key in its name; empty: the only one
    QString title; ///< of the policy to make; empty: by its group
};

/// What the commands reset-card and windows-re are to do.
struct SheetOptions {
    bool isRecipe = false; ///< the recipe of a provisioning package instead of the card
    QString room; ///< the card's title; empty: the group's name, or none
    QString to; ///< the file for a script; empty: the standard output
};

/// Which file of recovery keys is to be shown.
struct EscrowOptions {
    QString file;
    QString passphraseEnv; ///< the variable with its passphrase; empty: it is asked for
};

/// The command line, checked as far as that goes without asking the service.
struct Options {
    CliCommand command = CliCommand::Help;
    bool practice = false;
    bool json = false;
    QString graphUrl;
    QString loginUrl;
    QString tokenEnv;
    QString dataDir;
    SignInOptions signIn;
    SelectionOptions selection;
    ResetMode mode = ResetMode::Sync;
    std::optional<int> confirm;
    std::chrono::seconds countdown {10};
    Until until = Until::Reported;
    std::chrono::seconds timeout {3600}; ///< 0: none. For lists it is shorter.
    /// How long a pipe may be silent before what should come from it is given up; never longer than timeout.
    std::chrono::milliseconds pipePatience() const;
    PlanPace pace;
    PlanChoices choices;
    QString save; ///< the file for a plan
    QString plan; ///< the file of a plan, or its id or the beginning of it
    QString pdf; ///< the file for what is printed
    bool csv = false; ///< as CSV instead of a table
    bool newJournal = false; ///< sets a damaged journal aside
    bool verify = false; ///< the whole journal
    QString confirmName; ///< what the devices of a plan are called
    QString job; ///< its id or the beginning of it
    QString note; ///< what a person saw
    bool allUnknown = false; ///< of all devices of a job whose outcome is unknown
    Witnessed witnessed = Witnessed::Fresh;
    QString justification; ///< for the second administrator
    RemoveOptions remove;
    ProtectOptions protect;
    HoursOptions hours;
    FourEyesOptions fourEyes;
    ReportRequest report;
    ProxyOptions proxy;
    Shell shell = Shell::Bash; ///< of completion
    AutopilotOptions autopilot;
    LocalResetOptions localReset;
    EscrowOptions escrow;
    SheetOptions sheet;
    SecondPerson second; ///< who confirms what is started
    TenantOptions tenant;
    Presets presets; ///< what IT has laid down; not from the command line
};

/// The options that arguments (without the program's name) say, or what is wrong with them.
tl::expected<Options, Refusal> parseOptions(const QStringList &arguments);

/// What --help prints.
QString helpText();

} // namespace Reslate
