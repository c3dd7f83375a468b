// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace Reslate {
namespace {

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
constexpr CommandSet asking = only(CliCommand::Groups) | only(CliCommand::Devices) | only(CliCommand::Jobs)
    | only(CliCommand::Serials) | only(CliCommand::Protect) | selecting | naming | following;
constexpr CommandSet everywhere = asking | only(CliCommand::PracticeTenant);

/// An option that the program knows: whether it takes a value, and which commands it belongs to.
struct Known {
    const char *name;
    bool hasValue;
    CommandSet commands;
};
constexpr std::array knownOptions {
    Known {"practice", false, asking},
    Known {"graph-url", true, asking},
    Known {"login-url", true, asking},
    Known {"token-env", true, asking},
    Known {"data-dir", true, everywhere},
    Known {"json", false, everywhere},
    Known {"mode", true, selecting},
    Known {"group", true, selecting | only(CliCommand::Devices) | only(CliCommand::Protect)},
    Known {"minus-group", true, selecting},
    Known {"serials", true, selecting},
    Known {"device", true, selecting | only(CliCommand::Confirm) | only(CliCommand::Protect)},
    Known {"user", true, only(CliCommand::Protect)},
    Known {"model", true, only(CliCommand::Protect)},
    Known {"reason", true, only(CliCommand::Protect)},
    Known {"hybrid", true, planning},
    Known {"sleeping", true, planning},
    Known {"save", true, only(CliCommand::Plan)},
    Known {"confirm", true, sending},
    Known {"at", true, sending},
    Known {"countdown", true, sending | only(CliCommand::Retry)},
    Known {"until", true, following},
    Known {"timeout", true, following},
    Known {"pilot", true, planning},
    Known {"wave", true, planning},
    Known {"gap", true, planning},
    Known {"stop-after", true, planning},
    Known {"stop-percent", true, planning},
    Known {"pdf", true, only(CliCommand::Chase)},
    Known {"csv", false, only(CliCommand::Chase)},
    Known {"note", true, only(CliCommand::Confirm)},
    Known {"justification", true, sending | only(CliCommand::Retry)},
    Known {"port", true, only(CliCommand::PracticeTenant)},
    Known {"devices", true, everywhere},
    Known {"groups", true, everywhere},
    Known {"seed", true, everywhere},
    Known {"speed", true, everywhere},
    Known {"approval", true, everywhere},
    Known {"approves-after", true, everywhere},
};

constexpr std::array<std::pair<const char *, CliCommand>, 17> commandNames {{
    {"groups", CliCommand::Groups},
    {"devices", CliCommand::Devices},
    {"check", CliCommand::Check},
    {"plan", CliCommand::Plan},
    {"run", CliCommand::Run},
    {"run-plan", CliCommand::RunPlan},
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
    {"practice-tenant", CliCommand::PracticeTenant},
}};

tl::unexpected<Refusal> refuse(const QString &message)
{
    return tl::make_unexpected(Refusal {ExitCode::Usage, message});
}

/// The arguments sorted by option name, and the words that belong to no option.
struct Words {
    QHash<QString, QStringList> options;
    QStringList loose;
    bool help = false;
    bool version = false;
};

tl::expected<Words, Refusal> sortWords(const QStringList &arguments)
{
    Words words;
    bool idsFollow = false; // --device takes several ids
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments[i];
        if (word == QLatin1String("--help") || word == QLatin1String("-h")) {
            words.help = true;
            continue;
        }
        if (word == QLatin1String("--version")) {
            words.version = true;
            continue;
        }
        if (!word.startsWith(QLatin1Char('-'))) {
            (idsFollow ? words.options[QStringLiteral("device")] : words.loose).append(word);
            continue;
        }
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        if (name == QLatin1String("token")) // not repeated in the message: it may be followed by the secret
            return refuse(CliText::tr("A token on the command line can be read by every program of this computer. "
                                      "Put it into an environment variable and use --token-env NAME."));
        const auto known = std::find_if(knownOptions.begin(), knownOptions.end(),
            [&](const Known &k) { return word.startsWith(QLatin1String("--")) && name == QLatin1String(k.name); });
        if (known == knownOptions.end())
            return refuse(CliText::tr("There is no option %1.").arg(word.left(equals < 0 ? -1 : equals)));
        if (!known->hasValue && equals >= 0)
            return refuse(CliText::tr("--%1 takes no value.").arg(name));
        QString value;
        if (equals >= 0)
            value = word.mid(equals + 1);
        else if (known->hasValue && i + 1 < arguments.size() && !arguments[i + 1].startsWith(QLatin1String("--")))
            value = arguments[++i];
        if (known->hasValue && value.isEmpty())
            return refuse(CliText::tr("--%1 needs a value.").arg(name));
        idsFollow = name == QLatin1String("device");
        const bool repeats = idsFollow || name == QLatin1String("group") || name == QLatin1String("minus-group");
        if (!repeats && words.options.contains(name))
            return refuse(CliText::tr("--%1 is given twice.").arg(name));
        words.options[name].append(value);
    }
    return words;
}

/// Reads values out of sorted words and keeps the first thing that is wrong.
class Reader {
public:
    explicit Reader(const Words &words)
        : m_words(words)
    {
    }

    bool has(const char *name) const { return m_words.options.contains(QLatin1String(name)); }
    QString text(const char *name) const { return m_words.options.value(QLatin1String(name)).value(0); }

    void number(const char *name, int least, int most, int &into)
    {
        if (!has(name))
            return;
        bool ok = false;
        const int value = text(name).toInt(&ok);
        if (!ok || value < least || value > most)
            wrong(CliText::tr("--%1 must be a number from %2 to %3.").arg(QLatin1String(name)).arg(least).arg(most));
        else
            into = value;
    }

    void seconds(const char *name, int most, std::chrono::seconds &into)
    {
        int value = static_cast<int>(into.count());
        number(name, 0, most, value);
        into = std::chrono::seconds(value);
    }

    void wrong(const QString &message)
    {
        if (problem.isEmpty())
            problem = message;
    }

    QString problem;

private:
    const Words &m_words;
};

QString modeNames()
{
    QStringList names;
    for (const ModeFacts &facts : allModes()) {
        if (facts.sendable)
            names.append(QLatin1String(facts.name));
    }
    return names.join(QLatin1Char(' '));
}

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

/// What a pretend school protects by a second administrator's approval.
void readApproval(Reader &read, TenantOptions &tenant)
{
    read.number("approves-after", 0, 1'000'000, tenant.approvesAfter);
    const QStringList actions = read.text("approval").split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &action : actions) {
        const QByteArray name = action.toLatin1();
        if (name != "wipe" && name != "retire" && name != "delete")
            read.wrong(CliText::tr("--approval takes one or more of wipe, retire and delete, with commas between them."));
        tenant.approval.insert(name);
    }
}

void readTenant(Reader &read, Options &options)
{
    for (const char *name : {"devices", "groups", "seed", "speed", "approval", "approves-after"}) {
        if (read.has(name) && !options.practice && options.command != CliCommand::PracticeTenant)
            read.wrong(CliText::tr("--%1 describes the practice tenant; it belongs to --practice.").arg(QLatin1String(name)));
    }
    int seed = static_cast<int>(options.tenant.seed);
    read.number("port", 0, 65535, options.tenant.port);
    read.number("devices", 1, 1'000'000, options.tenant.devices);
    read.number("groups", 1, 100'000, options.tenant.groups);
    read.number("seed", 0, 1'000'000'000, seed);
    options.tenant.seed = static_cast<quint32>(seed);
    readApproval(read, options.tenant);
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
        read.wrong(CliText::tr("There is no mode \"%1\". Modes: %2").arg(read.text("mode"), modeNames()));
}

void readJustification(Reader &read, Options &options)
{
    options.justification = read.text("justification");
    if (options.justification.size() > longestJustification)
        read.wrong(CliText::tr("--justification takes at most %1 characters.").arg(longestJustification));
}

/// How far jobs are followed.
void readFollowing(Reader &read, Options &options)
{
    read.seconds("countdown", 600, options.countdown);
    readJustification(read, options);
    read.seconds("timeout", 30 * 24 * 3600, options.timeout);
    const QString until = read.has("until") ? read.text("until") : QStringLiteral("reported");
    if (until == QLatin1String("sent"))
        options.until = Proof::Accepted;
    else if (until != QLatin1String("reported"))
        read.wrong(CliText::tr("--until is either \"sent\" or \"reported\"."));
}

/// Which device a person saw, and what they saw.
void readConfirmation(Reader &read, const Words &words, Options &options)
{
    options.selection.devices = words.options.value(QStringLiteral("device"));
    options.note = read.text("note");
    if (options.selection.devices.size() != 1 || options.note.trimmed().isEmpty())
        read.wrong(CliText::tr("confirm needs one --device and a --note that says what you saw."));
}

/// What is protected or lifted, and why.
void readProtection(Reader &read, const Words &words, Options &options)
{
    constexpr std::array kinds {ProtectionKind::Device, ProtectionKind::Group, ProtectionKind::User, ProtectionKind::Model};
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
    if (protect.what == ProtectOptions::What::List) {
        if (named > 0 || read.has("reason"))
            read.wrong(CliText::tr("protect list takes no selection and no reason."));
        return;
    }
    if (named != 1)
        read.wrong(CliText::tr("Name one thing: --device, --group, --user or --model."));
    if (protect.reason.trimmed().isEmpty())
        read.wrong(CliText::tr("--reason is missing. It stands in the history for good."));
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
    options.choices = {.hybrid = hybrid.value_or(HybridChoice::LeaveOut),
        .sleeping = sleeping.value_or(SleepingChoice::Include)};
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

/// Takes the words "check FILE" of "serials check FILE"; false if they aren't there.
bool takeList(Words &words, Options &options)
{
    if (words.loose.size() < 3 || words.loose[1] != QLatin1String("check"))
        return false;
    options.selection.serialsFile = words.loose[2];
    words.loose.remove(1, 2);
    return true;
}

/// Takes the second word of "protect list|add|lift"; false if it isn't there.
bool takeProtect(Words &words, Options &options)
{
    const QString word = words.loose.value(1);
    if (word == QLatin1String("list"))
        options.protect.what = ProtectOptions::What::List;
    else if (word == QLatin1String("add"))
        options.protect.what = ProtectOptions::What::Add;
    else if (word == QLatin1String("lift"))
        options.protect.what = ProtectOptions::What::Lift;
    else
        return false;
    words.loose.removeAt(1);
    return true;
}

} // namespace

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
        return refuse(CliText::tr("A command is missing: groups, devices, check, plan, run, run-plan, serials, jobs, job, resume, pause, "
                                  "stop, retry, confirm, chase, protect or practice-tenant."));
    const QString name = words->loose.first();
    const auto command = std::find_if(commandNames.begin(), commandNames.end(),
        [&name](const auto &known) { return name == QLatin1String(known.first); });
    if (command == commandNames.end())
        return refuse(CliText::tr("There is no command \"%1\".").arg(name));
    if (command->second == CliCommand::Serials && !takeList(*words, options))
        return refuse(CliText::tr("Say which list is meant: serials check FILE."));
    if (command->second == CliCommand::Protect && !takeProtect(*words, options))
        return refuse(CliText::tr("Say what to do: protect list, protect add or protect lift."));
    options.command = command->second;
    const CommandSet takesJob = naming | only(CliCommand::Resume);
    if ((only(options.command) & takesJob) != 0 && words->loose.size() > 1)
        options.job = words->loose[1];
    else if ((only(options.command) & naming) != 0)
        return refuse(CliText::tr("\"%1\" needs the id of a job; \"jobs\" lists them.").arg(name));
    if (options.command == CliCommand::RunPlan) {
        options.plan = words->loose.value(1);
        if (options.plan.isEmpty())
            return refuse(CliText::tr("Say which plan is meant: run-plan FILE, or the plan's id."));
    }
    const qsizetype wordsTaken = options.job.isEmpty() && options.plan.isEmpty() ? 1 : 2;
    if (words->loose.size() > wordsTaken)
        return refuse(CliText::tr("\"%1\" is one word too many.").arg(words->loose[wordsTaken]));
    for (const Known &known : knownOptions) {
        if (words->options.contains(QLatin1String(known.name)) && (known.commands & only(options.command)) == 0)
            return refuse(CliText::tr("--%1 doesn't belong to \"%2\".").arg(QLatin1String(known.name), name));
    }
    Reader read(*words);
    readConnection(read, options);
    readTenant(read, options);
    if (options.command == CliCommand::Confirm)
        readConfirmation(read, *words, options);
    if (options.command == CliCommand::Protect)
        readProtection(read, *words, options);
    if ((only(options.command) & (selecting | only(CliCommand::Devices))) != 0)
        readSelection(read, *words, options);
    if ((only(options.command) & planning) != 0)
        readPlan(read, options);
    if ((only(options.command) & sending) != 0)
        readSending(read, options);
    if ((only(options.command) & following) != 0)
        readFollowing(read, options);
    options.pdf = read.text("pdf");
    options.csv = read.has("csv");
    if (options.csv && options.json)
        read.wrong(CliText::tr("Choose one: --csv or --json."));
    if (!read.problem.isEmpty())
        return refuse(read.problem);
    return options;
}

} // namespace Reslate
