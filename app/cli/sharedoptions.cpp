// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sharedoptions.h"

#include "core/secretwords.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace Reslate {
namespace {

void readConnection(CommandLine &line, Options &options)
{
    options.practice = line.has("practice");
    options.json = line.has("json");
    options.graphUrl = line.text("graph-url");
    options.loginUrl = line.text("login-url");
    options.tokenEnv = line.text("token-env");
    if (line.has("token-env") && !isVariableName(options.tokenEnv)) // it may be a token: not repeated
        line.wrong(CliText::tr("--token-env takes the name of an environment variable, not the token itself."));
    options.dataDir = line.text("data-dir");
    if (options.practice && (line.has("graph-url") || line.has("login-url") || line.has("token-env")))
        line.wrong(CliText::tr("--practice has its own address and token; leave out --graph-url, --login-url and "
                               "--token-env."));
    if (line.has("login-url") && !line.has("graph-url"))
        line.wrong(CliText::tr("--login-url belongs to --graph-url."));
    options.signIn.account = line.text("account");
    if (line.has("account") && (options.practice || line.has("token-env")))
        line.wrong(CliText::tr("--account names who has signed in; leave out --practice and --token-env."));
}

/// What a pretend school protects by a second administrator's approval.
void readApproval(CommandLine &line, TenantOptions &tenant)
{
    line.number("approves-after", 0, 1'000'000, tenant.approvesAfter);
    const QStringList actions = line.text("approval").split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &action : actions) {
        const QByteArray name = action.toLatin1();
        if (name != "wipe" && name != "retire" && name != "delete")
            line.wrong(
                CliText::tr("--approval takes one or more of wipe, retire and delete, with commas between them."));
        tenant.approval.insert(name);
    }
}

void readTenant(CommandLine &line, Options &options)
{
    for (const char *name :
        {"devices", "groups", "seed", "speed", "approval", "approves-after", "role", "retiring", "re-script"}) {
        if (line.has(name) && !options.practice && options.command != CliCommand::PracticeTenant)
            line.wrong(
                CliText::tr("--%1 describes the practice tenant; it belongs to --practice.").arg(QLatin1String(name)));
    }
    options.tenant.retiringDevices = line.has("retiring");
    options.tenant.checksWindowsRe = line.has("re-script");
    line.number("port", 0, 65535, options.tenant.port);
    int seed = static_cast<int>(options.tenant.seed);
    line.number("devices", 1, 1'000'000, options.tenant.devices);
    line.number("groups", 1, 100'000, options.tenant.groups);
    line.number("seed", 0, 1'000'000'000, seed);
    options.tenant.seed = static_cast<quint32>(seed);
    readApproval(line, options.tenant);
    const auto role = tenantRoleFromName(line.has("role") ? line.text("role").toLatin1() : QByteArray("school-admin"));
    if (!role)
        line.wrong(CliText::tr("--role is one of school-admin, help-desk and read-only."));
    options.tenant.role = role.value_or(TenantRole::ReadOnly);
    if (line.has("speed")) {
        bool ok = false;
        options.tenant.speed = line.text("speed").toDouble(&ok);
        if (!ok || !(options.tenant.speed >= 0.01 && options.tenant.speed <= 10'000))
            line.wrong(CliText::tr("--speed must be a number from 0.01 to 10000."));
    }
}

/// Who confirms beside the one who starts, and with which code.
void readSecondPerson(CommandLine &line, Options &options)
{
    options.second = {.name = line.text("second-person"), .code = line.text("code")};
    if (line.has("second-person") != line.has("code"))
        line.wrong(CliText::tr("--second-person and --code belong together."));
}

/// Which devices with a reset of the last day are taken all the same.
void readAgain(CommandLine &line, Options &options)
{
    const QStringList names = line.text("again").split(QLatin1Char(','));
    for (const QString &name : line.has("again") ? names : QStringList()) {
        if (name == QLatin1String("reset"))
            options.choices.afterReset = AgainChoice::Include;
        else if (name == QLatin1String("failed"))
            options.choices.afterFailure = AgainChoice::Include;
        else
            line.wrong(CliText::tr("--again takes \"reset\", \"failed\" or both with a comma between them."));
    }
}

/// What a plan decides beside its devices.
void readPlan(CommandLine &line, Options &options)
{
    const auto hybrid = line.has("hybrid") ? hybridFromName(line.text("hybrid")) : HybridChoice::LeaveOut;
    const auto sleeping = line.has("sleeping") ? sleepingFromName(line.text("sleeping")) : SleepingChoice::Include;
    if (!hybrid)
        line.wrong(CliText::tr("--hybrid is either \"leave\" or \"wipe\"."));
    if (!sleeping)
        line.wrong(CliText::tr("--sleeping is either \"include\" or \"leave\"."));
    options.choices = {
        .hybrid = hybrid.value_or(HybridChoice::LeaveOut), .sleeping = sleeping.value_or(SleepingChoice::Include)};
    line.number("pilot", 0, 1'000'000, options.pace.pilot);
    line.number("wave", 0, 1'000'000, options.pace.wave);
    line.seconds("gap", 7 * 24 * 3600, options.pace.gap);
    line.number("stop-after", 0, 1'000'000, options.pace.stopAfter);
    line.number("stop-percent", 0, 100, options.pace.stopPercent);
    readAgain(line, options);
    options.save = line.text("save");
}

/// The number, the time and the end of a sending.
void readSending(CommandLine &line, Options &options)
{
    readCount(line, options);
    if (line.has("at")) {
        options.pace.startsAt = QDateTime::fromString(line.text("at"), Qt::ISODate).toUTC();
        if (!options.pace.startsAt.isValid() || !line.text("at").contains(QLatin1Char('T')))
            line.wrong(CliText::tr("--at takes a date and time like 2026-08-24T22:00."));
    }
    options.confirmName = line.text("confirm-name");
    line.seconds("countdown", 600, options.countdown);
    options.justification = line.text("justification");
    if (options.justification.size() > maxJustification)
        line.wrong(CliText::tr("--justification takes at most %1 characters.").arg(maxJustification));
    const std::optional<Until> until = line.has("until") ? untilFromName(line.text("until")) : Until::Reported;
    options.until = until.value_or(Until::Reported);
    if (!until)
        line.wrong(CliText::tr("--until is one of \"sent\", \"online\" and \"reported\"."));
}

/// The names of all modes that can be sent.
QString modeNames()
{
    QStringList names;
    for (const ModeFacts &facts : allModes()) {
        if (facts.offered)
            names.append(QLatin1String(facts.name));
    }
    return names.join(QLatin1Char(' '));
}

} // namespace

bool isVariableName(const QString &name)
{
    static const QRegularExpression variable(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]{0,63}\\z"));
    return variable.match(name).hasMatch();
}

QString takeJob(QStringList &words, Options &options)
{
    if (words.size() < 2)
        return CliText::tr("\"%1\" needs the id of a job; \"jobs\" lists them.").arg(words.constFirst());
    if (!words[1].isEmpty()) // an empty one names no job, and is not to be taken for all of them
        options.job = words.takeAt(1);
    return {};
}

std::optional<ListVerb> takeVerb(QStringList &words)
{
    constexpr std::array verbs {
        std::pair {"list", ListVerb::List}, std::pair {"add", ListVerb::Add}, std::pair {"lift", ListVerb::Lift}};
    const QString word = words.value(1);
    const auto found = std::find_if(
        verbs.begin(), verbs.end(), [&word](const auto &verb) { return word == QLatin1String(verb.first); });
    if (found == verbs.end())
        return std::nullopt;
    words.removeAt(1);
    return found->second;
}

void readOptions(CommandLine &line, const CommandEntry &command, Options &options)
{
    readConnection(line, options);
    readTenant(line, options);
    readSecondPerson(line, options);
    if (command.read)
        command.read(line, options);
    readPlan(line, options);
    readSending(line, options);
    line.seconds("timeout", 30 * 24 * 3600, options.timeout);
}

void readCount(CommandLine &line, Options &options)
{
    if (line.has("confirm")) {
        int confirmed = -1;
        line.number("confirm", 0, 10'000'000, confirmed);
        options.confirm = confirmed;
    }
}

void readSelection(CommandLine &line, Options &options)
{
    options.selection.groups = line.texts("group");
    options.selection.minusGroups = line.texts("minus-group");
    options.selection.serialsFile = line.text("serials");
    options.selection.devices = line.texts("device");
}

void readDevices(CommandLine &line, Options &options)
{
    readSelection(line, options);
    const int ways = int(line.has("group")) + int(line.has("serials")) + int(line.has("device"));
    if (ways != 1)
        line.wrong(CliText::tr("Name the devices in one way: --group, --serials or --device."));
}

void readOrder(CommandLine &line, Options &options)
{
    readDevices(line, options);
    if (!line.has("mode"))
        line.wrong(CliText::tr("--mode is missing. Modes: %1").arg(modeNames()));
    options.mode = readMode(line).value_or(options.mode);
}

QString paperText(CommandLine &line, const char *name, int longest)
{
    const QString text = line.text(name).trimmed();
    if (text.size() > longest)
        line.wrong(CliText::tr("--%1 takes up to %2 characters: it is printed on a sheet of paper.")
                       .arg(QLatin1String(name))
                       .arg(longest));
    return text;
}

void readDisposal(CommandLine &line, DisposalWords &words)
{
    words.backedUp = backedUpFromName(line.text("backed-up"));
    if (line.has("backed-up") && !words.backedUp)
        line.wrong(CliText::tr("--backed-up takes one of yes, no, not-needed and not-recorded."));
    words.nist = nistWordFromName(line.text("nist"));
    if (line.has("nist") && !words.nist)
        line.wrong(CliText::tr("--nist takes one of not-claimed, clear, purge and destroy."));
    const QString labels = line.text("labels-removed");
    if (labels == QLatin1String("yes") || labels == QLatin1String("no"))
        words.labelsRemoved.emplace(labels == QLatin1String("yes"));
    else if (labels == QLatin1String("not-recorded"))
        words.labelsRemoved.emplace();
    else if (line.has("labels-removed"))
        line.wrong(CliText::tr("--labels-removed takes one of yes, no and not-recorded."));
    for (int i = 0; i < disposalTextCount; ++i) {
        const auto text = static_cast<DisposalText>(i);
        if (line.has(disposalTextName(text).data()))
            words.text(text) = paperText(line, disposalTextName(text).data());
    }
    // What is said of something that isn't said would stand on paper without it.
    const DisposalFacts facts = reworded({}, words);
    if (!words.text(DisposalText::BackupPlace).value_or(QString()).isEmpty() && !mayHavePlace(facts.backedUp))
        line.wrong(CliText::tr("--backup-place goes with --backed-up yes: it says where the backup is."));
    if (line.has("nist-reason") && facts.nist == NistWord::NotClaimed)
        line.wrong(CliText::tr("--nist-reason goes with --nist clear, purge or destroy: it says why that word is "
                               "claimed."));
    if (lacksNistReason(facts))
        line.wrong(CliText::tr("--nist needs --nist-reason: the word is yours, and the paper prints why."));
}

void readPassphraseOption(CommandLine &line, Options &options)
{
    options.escrow.passphraseEnv = line.text("passphrase-env");
    if (line.has("passphrase-env") && !isVariableName(options.escrow.passphraseEnv)) // it may be the passphrase itself
        line.wrong(
            CliText::tr("--passphrase-env takes the name of an environment variable, not the passphrase itself."));
}

std::optional<ResetMode> readMode(CommandLine &line)
{
    const QString name = line.text("mode");
    const std::optional<ResetMode> mode = modeFromName(name);
    if (mode && factsOf(*mode).offered)
        return mode;
    line.wrong(isRepeatable(name) ? CliText::tr("There is no mode \"%1\". Modes: %2").arg(name, modeNames())
                                  : CliText::tr("There is no such mode. Modes: %1").arg(modeNames()));
    return std::nullopt;
}

} // namespace Reslate
