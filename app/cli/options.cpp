// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/confirmoptions.h"
#include "app/cli/inputfile.h"
#include "app/cli/journaloptions.h"
#include "app/cli/optionwords.h"
#include "app/cli/proxyoptions.h"
#include "core/secretwords.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace Reslate {
namespace {

constexpr std::array<std::pair<const char *, CliCommand>, 25> commandNames {{
    {"login", CliCommand::Login},
    {"logout", CliCommand::Logout},
    {"whoami", CliCommand::WhoAmI},
    {"groups", CliCommand::Groups},
    {"devices", CliCommand::Devices},
    {"check", CliCommand::Check},
    {"plan", CliCommand::Plan},
    {"run", CliCommand::Run},
    {"run-plan", CliCommand::RunPlan},
    {"plans", CliCommand::Plans},
    {"serials", CliCommand::Serials},
    {"jobs", CliCommand::Jobs},
    {"job", CliCommand::Job},
    {"resume", CliCommand::Resume},
    {"pause", CliCommand::Pause},
    {"stop", CliCommand::Stop},
    {"retry", CliCommand::Retry},
    {"confirm", CliCommand::Confirm},
    {"chase", CliCommand::Chase},
    {"protect", CliCommand::Protect},
    {"lift-pending", CliCommand::LiftPending},
    {"hours", CliCommand::Hours},
    {"four-eyes", CliCommand::FourEyes},
    {"proxy", CliCommand::Proxy},
    {"practice-tenant", CliCommand::PracticeTenant},
}};

void readConnection(Reader &read, Options &options)
{
    options.practice = read.has("practice");
    options.json = read.has("json");
    options.graphUrl = read.text("graph-url");
    options.loginUrl = read.text("login-url");
    options.tokenEnv = read.text("token-env");
    static const QRegularExpression variableName(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]{0,63}$"));
    if (read.has("token-env") && !variableName.match(options.tokenEnv).hasMatch()) // it may be a token: not repeated
        read.wrong(CliText::tr("--token-env takes the name of an environment variable, not the token itself."));
    options.dataDir = read.text("data-dir");
    if (options.practice && (read.has("graph-url") || read.has("login-url") || read.has("token-env")))
        read.wrong(CliText::tr("--practice has its own address and token; leave out --graph-url, --login-url and "
                               "--token-env."));
    if (read.has("login-url") && !read.has("graph-url"))
        read.wrong(CliText::tr("--login-url belongs to --graph-url."));
}

/// Who works, and how to sign in.
void readSignIn(Reader &read, Options &options)
{
    SignInOptions &signIn = options.signIn;
    signIn.account = read.text("account");
    signIn.clientId = read.text("client-id");
    signIn.tenant = read.text("tenant");
    signIn.deviceCode = read.has("device-code");
    signIn.cloud = cloudFromName(read.text("cloud"));
    if (options.command == CliCommand::Login && read.has("mode")) {
        signIn.mode = modeFromName(read.text("mode"));
        if (!signIn.mode || !factsOf(*signIn.mode).sendable)
            read.wrong(noSuchMode(read.text("mode")));
    }
    if (read.has("cloud") && !signIn.cloud)
        read.wrong(CliText::tr("--cloud is one of global, usgov, usdod and china."));
    if (read.has("cloud") && read.has("graph-url"))
        read.wrong(CliText::tr("Choose one: --cloud or --graph-url."));
    if (read.has("account") && (options.practice || read.has("token-env")))
        read.wrong(CliText::tr("--account names who has signed in; leave out --practice and --token-env."));
}

/// What a pretend school protects by a second administrator's approval.
void readApproval(Reader &read, TenantOptions &tenant)
{
    read.number("approves-after", 0, 1'000'000, tenant.approvesAfter);
    const QStringList actions = read.text("approval").split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &action : actions) {
        const QByteArray name = action.toLatin1();
        if (name != "wipe" && name != "retire" && name != "delete")
            read.wrong(
                CliText::tr("--approval takes one or more of wipe, retire and delete, with commas between them."));
        tenant.approval.insert(name);
    }
}

void readTenant(Reader &read, Options &options)
{
    for (const char *name : {"devices", "groups", "seed", "speed", "approval", "approves-after", "role"}) {
        if (read.has(name) && !options.practice && options.command != CliCommand::PracticeTenant)
            read.wrong(
                CliText::tr("--%1 describes the practice tenant; it belongs to --practice.").arg(QLatin1String(name)));
    }
    int seed = static_cast<int>(options.tenant.seed);
    read.number("port", 0, 65535, options.tenant.port);
    read.number("devices", 1, 1'000'000, options.tenant.devices);
    read.number("groups", 1, 100'000, options.tenant.groups);
    read.number("seed", 0, 1'000'000'000, seed);
    options.tenant.seed = static_cast<quint32>(seed);
    readApproval(read, options.tenant);
    const auto role = tenantRoleFromName(read.has("role") ? read.text("role").toLatin1() : QByteArray("school-admin"));
    if (!role)
        read.wrong(CliText::tr("--role is one of school-admin, help-desk and read-only."));
    options.tenant.role = role.value_or(TenantRole::ReadOnly);
    if (read.has("speed")) {
        bool ok = false;
        options.tenant.speed = read.text("speed").toDouble(&ok);
        if (!ok || !(options.tenant.speed >= 0.01 && options.tenant.speed <= 10'000))
            read.wrong(CliText::tr("--speed must be a number from 0.01 to 10000."));
    }
}

void readSelection(Reader &read, const Words &words, Options &options)
{
    options.selection.groups = words.options.value(QStringLiteral("group"));
    options.selection.minusGroups = words.options.value(QStringLiteral("minus-group"));
    options.selection.serialsFile = read.text("serials");
    options.selection.devices = words.options.value(QStringLiteral("device"));
    if (options.command == CliCommand::Devices)
        return;
    const int ways = int(read.has("group")) + int(read.has("serials")) + int(read.has("device"));
    if (ways != 1)
        read.wrong(CliText::tr("Name the devices in one way: --group, --serials or --device."));
    if (!read.has("mode"))
        read.wrong(CliText::tr("--mode is missing. Modes: %1").arg(modeNames()));
    const auto mode = modeFromName(read.text("mode"));
    if (mode && factsOf(*mode).sendable)
        options.mode = *mode;
    else
        read.wrong(noSuchMode(read.text("mode")));
}

void readJustification(Reader &read, Options &options)
{
    options.justification = read.text("justification");
    if (options.justification.size() > maxJustification)
        read.wrong(CliText::tr("--justification takes at most %1 characters.").arg(maxJustification));
}

/// How far jobs are followed.
void readFollowing(Reader &read, Options &options)
{
    read.seconds("countdown", 600, options.countdown);
    readJustification(read, options);
    const std::optional<Until> until = read.has("until") ? untilFromName(read.text("until")) : Until::Reported;
    options.until = until.value_or(Until::Reported);
    if (!until)
        read.wrong(CliText::tr("--until is one of \"sent\", \"online\" and \"reported\"."));
}

/// What is protected or lifted, and why.
void readProtection(Reader &read, const Words &words, Options &options)
{
    constexpr std::array kinds {
        ProtectionKind::Device, ProtectionKind::Group, ProtectionKind::User, ProtectionKind::Model};
    ProtectOptions &protect = options.protect;
    int named = 0;
    for (const ProtectionKind kind : kinds) {
        const QStringList values = words.options.value(protectionKindName(kind));
        named += static_cast<int>(values.size());
        if (values.isEmpty())
            continue;
        protect.kind = kind;
        protect.target = values.constFirst();
    }
    protect.reason = read.text("reason");
    if (protect.what == ListVerb::List) {
        if (named > 0 || read.has("reason"))
            read.wrong(CliText::tr("protect list takes no selection and no reason."));
        return;
    }
    if (named != 1)
        read.wrong(CliText::tr("Name one thing: --device, --group, --user or --model."));
    if (protect.reason.trimmed().isEmpty())
        read.wrong(CliText::tr("--reason is missing. It stays in the history."));
}

QDate dateFrom(Reader &read, const char *name)
{
    const QDate date = QDate::fromString(read.text(name), Qt::ISODate);
    if (read.has(name) && !date.isValid())
        read.wrong(CliText::tr("--%1 takes a day like 2026-06-01.").arg(QLatin1String(name)));
    return date;
}

QTime timeFrom(Reader &read, const char *name)
{
    const QTime time = QTime::fromString(read.text(name), QStringLiteral("HH:mm"));
    if (read.has(name) && !time.isValid())
        read.wrong(CliText::tr("--%1 takes a time like 08:00.").arg(QLatin1String(name)));
    return time;
}

/// Which hours are added or lifted, and why; whether they make sense is seen with the others.
void readHours(Reader &read, Options &options)
{
    ClosedHours &hours = options.hours.hours;
    const bool hasTimes = read.has("weekdays") || read.has("from") || read.has("to") || read.has("from-date")
        || read.has("to-date");
    hours.reason = read.text("reason");
    switch (options.hours.what) {
    case ListVerb::List:
        if (hasTimes || read.has("name") || read.has("reason"))
            read.wrong(CliText::tr("hours list takes no times, no name and no reason."));
        return;
    case ListVerb::Lift:
        if (hasTimes || read.has("name"))
            read.wrong(
                CliText::tr("hours lift takes the name of the hours and a --reason: hours lift NAME --reason TEXT."));
        if (hours.reason.trimmed().isEmpty())
            read.wrong(CliText::tr("--reason is missing. It stays in the history."));
        return;
    case ListVerb::Add:
        break;
    }
    hours.name = read.text("name");
    const std::optional<Weekdays> days = read.has("weekdays") ? weekdaysFromNames(read.text("weekdays")) : Weekdays();
    if (!days)
        read.wrong(CliText::tr(
            "--weekdays takes one or more of mon, tue, wed, thu, fri, sat and sun, with commas between them."));
    hours.weekdays = days.value_or(Weekdays());
    hours.from = timeFrom(read, "from");
    const bool isDayEnd = read.text("to") == QLatin1String("24:00");
    hours.to = isDayEnd ? QTime(0, 0) : timeFrom(read, "to");
    hours.firstDay = dateFrom(read, "from-date");
    hours.lastDay = dateFrom(read, "to-date");
}

/// Why the second pair of eyes is switched on or off.
void readFourEyes(Reader &read, Options &options)
{
    options.fourEyes.reason = read.text("reason");
    if (!options.fourEyes.on && read.has("reason"))
        read.wrong(CliText::tr("--reason belongs to four-eyes on or off."));
    if (options.fourEyes.on && options.fourEyes.reason.trimmed().isEmpty())
        read.wrong(CliText::tr("--reason is missing. It stays in the history."));
}

/// Who confirms beside the one who starts, and with which code.
void readSecondPerson(Reader &read, Options &options)
{
    options.second = {.name = read.text("second-person"), .code = read.text("code")};
    if (read.has("second-person") != read.has("code"))
        read.wrong(CliText::tr("--second-person and --code belong together."));
}

/// What a plan decides beside its devices.
void readPlan(Reader &read, Options &options)
{
    const auto hybrid = read.has("hybrid") ? hybridFromName(read.text("hybrid")) : HybridChoice::LeaveOut;
    const auto sleeping = read.has("sleeping") ? sleepingFromName(read.text("sleeping")) : SleepingChoice::Include;
    if (!hybrid)
        read.wrong(CliText::tr("--hybrid is either \"leave\" or \"wipe\"."));
    if (!sleeping)
        read.wrong(CliText::tr("--sleeping is either \"include\" or \"leave\"."));
    options.choices = {
        .hybrid = hybrid.value_or(HybridChoice::LeaveOut), .sleeping = sleeping.value_or(SleepingChoice::Include)};
    options.save = read.text("save");
    read.number("pilot", 0, 1'000'000, options.pace.pilot);
    read.number("wave", 0, 1'000'000, options.pace.wave);
    read.seconds("gap", 7 * 24 * 3600, options.pace.gap);
    read.number("stop-after", 0, 1'000'000, options.pace.stopAfter);
    read.number("stop-percent", 0, 100, options.pace.stopPercent);
}

/// The number, the time and the end of a sending.
void readSending(Reader &read, Options &options)
{
    if (read.has("confirm")) {
        int confirmed = -1;
        read.number("confirm", 0, 10'000'000, confirmed);
        options.confirm = confirmed;
    }
    if (read.has("at")) {
        options.pace.startsAt = QDateTime::fromString(read.text("at"), Qt::ISODate).toUTC();
        if (!options.pace.startsAt.isValid() || !read.text("at").contains(QLatin1Char('T')))
            read.wrong(CliText::tr("--at takes a date and time like 2026-08-24T22:00."));
    }
}

/// What belongs to the command, and to all of them.
void readAll(Reader &read, const Words &words, Options &options)
{
    readConnection(read, options);
    readSignIn(read, options);
    readTenant(read, options);
    if (options.command == CliCommand::Confirm)
        readConfirmation(read, words, options);
    if (options.command == CliCommand::LiftPending)
        readLift(read, words, options);
    if (options.command == CliCommand::Protect)
        readProtection(read, words, options);
    if (options.command == CliCommand::Hours)
        readHours(read, options);
    if (options.command == CliCommand::FourEyes)
        readFourEyes(read, options);
    if (options.command == CliCommand::Proxy)
        readProxy(read, options.proxy);
    readSecondPerson(read, options);
    if ((only(options.command) & (selecting | only(CliCommand::Devices))) != 0)
        readSelection(read, words, options);
    if ((only(options.command) & planning) != 0)
        readPlan(read, options);
    readAgain(read, options);
    if ((only(options.command) & sending) != 0)
        readSending(read, options);
    if ((only(options.command) & following) != 0)
        readFollowing(read, options);
    readTimeout(read, options);
    options.pdf = read.text("pdf");
    options.csv = read.has("csv");
    readJournalOptions(read, options);
    if (options.csv && options.json)
        read.wrong(CliText::tr("Choose one: --csv or --json."));
}

} // namespace

std::chrono::milliseconds Options::pipePatience() const
{
    const bool isLimited = timeout.count() > 0;
    return isLimited ? std::min<std::chrono::milliseconds>(timeout, maxPipeSilence) : maxPipeSilence;
}

tl::expected<Options, Refusal> parseOptions(const QStringList &arguments)
{
    auto words = sortWords(arguments);
    if (!words)
        return tl::make_unexpected(words.error());
    Options options;
    if (words->help || words->version) {
        options.command = words->help ? CliCommand::Help : CliCommand::Version;
        return options;
    }
    if (words->loose.isEmpty())
        return refuseUsage(
            CliText::tr("A command is missing: login, logout, whoami, groups, devices, check, plan, run, run-plan, "
                        "plans, serials, jobs, job, resume, pause, "
                        "stop, retry, confirm, chase, protect, lift-pending, hours, four-eyes, proxy or "
                        "practice-tenant."));
    const QString name = words->loose.first();
    const auto command = std::find_if(commandNames.begin(), commandNames.end(),
        [&name](const auto &known) { return name == QLatin1String(known.first); });
    if (command == commandNames.end())
        return refuseUsage(isRepeatable(name)
                ? CliText::tr("There is no command \"%1\".").arg(name)
                : CliText::tr("There is no such command. It is not repeated here, because it may be a secret."));
    options.command = command->second;
    if (const QString missing = takeWords(*words, options); !missing.isEmpty())
        return refuseUsage(missing);
    const CommandSet takesJob = naming | only(CliCommand::Resume);
    if ((only(options.command) & takesJob) != 0 && words->loose.size() > 1)
        options.job = words->loose[1];
    else if ((only(options.command) & naming) != 0)
        return refuseUsage(CliText::tr("\"%1\" needs the id of a job; \"jobs\" lists them.").arg(name));
    if (options.command == CliCommand::RunPlan) {
        options.plan = words->loose.value(1);
        if (options.plan.isEmpty())
            return refuseUsage(CliText::tr("Say which plan is meant: run-plan FILE, or the plan's id."));
    }
    const qsizetype wordsTaken = options.job.isEmpty() && options.plan.isEmpty() ? 1 : 2;
    if (words->loose.size() > wordsTaken)
        return refuseUsage(isRepeatable(words->loose[wordsTaken])
                ? CliText::tr("\"%1\" is one word too many.").arg(words->loose[wordsTaken])
                : CliText::tr("There is one word too many. It is not repeated here, because it may be a secret."));
    if (const QString strange = strangeOption(*words, options.command); !strange.isEmpty())
        return refuseUsage(CliText::tr("--%1 doesn't belong to \"%2\".").arg(strange, name));
    Reader read(*words);
    readAll(read, *words, options);
    if (!read.problem.isEmpty())
        return refuseUsage(read.problem);
    return options;
}

} // namespace Reslate
