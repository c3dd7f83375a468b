// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/localresetcommand.h"

#include "app/cli/commands/listingcommand.h"
#include "app/cli/sharedoptions.h"
#include "app/cli/steprecords.h"
#include "app/cli/trouble.h"
#include "core/async.h"
#include "domain/rules/missingscope.h"
#include "models/records/localresetlabels.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/timelabels.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace Reslate {
namespace {

using LocalResetVerb = LocalResetOptions::Verb;

/// Takes the verb, and what may follow "undo".
QString takeLocalReset(QStringList &words, Options &options)
{
    static constexpr std::array verbs {std::pair("check", LocalResetVerb::Check),
        std::pair("list", LocalResetVerb::List), std::pair("allow", LocalResetVerb::Allow),
        std::pair("undo", LocalResetVerb::Undo)};
    const QString word = words.value(1);
    const auto found = std::find_if(
        verbs.begin(), verbs.end(), [&word](const auto &verb) { return word == QLatin1String(verb.first); });
    if (found == verbs.end())
        return CliText::tr(
            "Say what to do: local-reset check, local-reset allow, local-reset list or local-reset undo.");
    options.localReset.verb = found->second;
    words.removeAt(1);
    if (found->second == LocalResetVerb::Undo && words.size() > 1)
        options.localReset.target = words.takeAt(1);
    return {};
}

void readLocalReset(CommandLine &line, Options &options)
{
    readSelection(line, options);
    readCount(line, options);
    options.localReset.title = line.text("name");
    const LocalResetVerb verb = options.localReset.verb;
    const int ways = int(line.has("group")) + int(line.has("serials")) + int(line.has("device"));
    const bool selects = ways > 0 || line.has("minus-group");
    if (verb == LocalResetVerb::Check && ways != 1)
        line.wrong(CliText::tr("Name the devices in one way: --group, --serials or --device."));
    if (verb == LocalResetVerb::Allow
        && (options.selection.groups.size() != 1 || ways != 1 || !options.selection.minusGroups.isEmpty()))
        line.wrong(CliText::tr("local-reset allow takes one --group: a policy is assigned to it."));
    if ((verb == LocalResetVerb::List || verb == LocalResetVerb::Undo) && selects)
        line.wrong(CliText::tr("local-reset list and undo take no devices: they are about the policies themselves."));
    if (verb != LocalResetVerb::Allow && (line.has("name") || line.has("confirm")))
        line.wrong(CliText::tr("--name and --confirm belong to local-reset allow."));
    if (hasUnseen(options.localReset.title))
        line.wrong(CliText::tr("Characters that nobody sees stand in --name: type it anew."));
    else if ((line.has("name") && options.localReset.title.trimmed().isEmpty())
        || options.localReset.title.size() > LocalResetOptions::maxTitle)
        line.wrong(CliText::tr("--name takes a text of up to %1 characters.").arg(LocalResetOptions::maxTitle));
}

/// How many computers there are of each kind.
struct Counts {
    int all = 0;
    int allowed = 0;
    int blocked = 0;
    int notSet = 0;
    int unknown = 0;

    void add(LocalReset state)
    {
        ++all;
        int &its = state == LocalReset::Allowed ? allowed
            : state == LocalReset::Blocked      ? blocked
            : state == LocalReset::NotSet       ? notSet
                                                : unknown;
        ++its;
    }
};

QString messageOf(const Device &device, const LocalResets &resets, const QDateTime &now)
{
    if (!mayHaveLocalReset(device))
        return LocalResetCommand::tr("Only computers with Windows have it.");
    if (resets.error())
        return localResetSentence(*resets.error());
    const LocalResetFinding finding = resets.findingOf(device);
    const QString obstacle = finding.state == LocalReset::Allowed ? localResetObstacle(device, now) : QString();
    return QStringLiteral("%1 %2").arg(localResetSentence(finding), obstacle).trimmed();
}

QJsonObject recordOf(const Device &device, const LocalResets &resets, const QDateTime &now)
{
    const LocalResetFinding finding = resets.findingOf(device);
    const bool applies = mayHaveLocalReset(device);
    const bool isDoubtful = applies && finding.state == LocalReset::Unknown;
    return {
        {QStringLiteral("id"), device.id.toString()},
        {QStringLiteral("serialNumber"), device.serialNumber},
        {QStringLiteral("name"), device.name},
        {QStringLiteral("localReset"), applies ? QJsonValue(localResetName(finding.state)) : QJsonValue()},
        {QStringLiteral("reason"), isDoubtful ? QJsonValue(localResetDoubtName(finding.doubt)) : QJsonValue()},
        {QStringLiteral("policies"), QJsonArray::fromStringList(applies ? finding.policies : QStringList())},
        {QStringLiteral("message"), messageOf(device, resets, now)},
    };
}

QJsonObject recordOf(const OwnPolicy &policy)
{
    const auto time = [](const QDateTime &at) {
        return textOrNull(at.isValid() ? at.toString(Qt::ISODate) : QString());
    };
    return {
        {QStringLiteral("id"), textOrNull(policy.id.toString())},
        {QStringLiteral("name"), policy.name},
        {QStringLiteral("group"), policy.groupName},
        {QStringLiteral("groupId"), policy.group.toString()},
        {QStringLiteral("state"), ownPolicyStateName(policy.state)},
        {QStringLiteral("madeBy"), policy.madeBy},
        {QStringLiteral("made"), time(policy.made)},
        {QStringLiteral("undoneBy"), textOrNull(policy.undoneBy)},
        {QStringLiteral("undone"), time(policy.undone)},
    };
}

} // namespace

const CommandEntry LocalResetCommand::commandEntry {CliCommand::LocalReset, "local-reset",
    {askingOptions, "group= minus-group= serials= device= name= confirm="}, makeCommand<LocalResetCommand>,
    takeLocalReset, readLocalReset};

LocalResetCommand::LocalResetCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent)
    : Command(parent)
    , m_options(options)
    , m_session(session)
    , m_terminal(terminal)
    , m_loader(session.catalog(), terminal)
    , m_resets(session.policyApi(), session.catalog())
    , m_maker(session.jobStore(), session.policyApi(), session.clock())
{
    connect(&m_loader, &Loader::loaded, this, &LocalResetCommand::readPolicies);
    connect(&m_loader, &Loader::failed, this, [this](const Refusal &refusal) { refuse(refusal); });
    connect(&m_resets, &LocalResets::ended, this, &LocalResetCommand::answer);
    m_timeUp.setSingleShot(true);
    connect(&m_timeUp, &QTimer::timeout, this, [this] {
        m_loader.disconnect(this); // what still comes while the program ends is not printed
        m_resets.disconnect(this);
        refuse({ExitCode::Unreachable,
            tr("The service's lists could not be read within %1 s. Nothing is shown, because a part of a list could be "
               "taken for the whole. Try again, or give more time with --timeout.")
                .arg(m_options.timeout.count())});
    });
}

void LocalResetCommand::start()
{
    const LocalResetVerb verb = m_options.localReset.verb;
    if (verb == LocalResetVerb::Check)
        return loadLists();
    m_session.openJournal(JobEngine::RestoreMode::Inspect, this, [this, verb](const std::optional<Refusal> &refusal) {
        if (refusal)
            return refuse(*refusal);
        if (verb == LocalResetVerb::Allow)
            return loadLists();
        withOwn(verb == LocalResetVerb::List ? &LocalResetCommand::printOwn : &LocalResetCommand::undo);
    });
}

void LocalResetCommand::withOwn(void (LocalResetCommand::*next)(const Own &policies))
{
    whenReady(m_maker.list(), this, [this, next](const Result<Own> &policies) {
        if (policies)
            (this->*next)(*policies);
        else
            refuse(policies.error());
    });
}

void LocalResetCommand::loadLists()
{
    if (m_options.timeout.count() > 0)
        m_timeUp.start(m_options.timeout);
    m_loader.start(wantedFor(m_options));
}

void LocalResetCommand::readPolicies()
{
    m_gap = m_loader.reportSelectionGaps();
    m_session.allowPolicies(Extra::ReadPolicies);
    m_resets.read();
}

void LocalResetCommand::answer()
{
    m_timeUp.stop();
    const Selection selection = select(m_options, m_session.catalog(), m_loader);
    if (m_gap && selection.devices.isEmpty()) { // nothing was read, so there is nothing to say about devices
        Q_EMIT finished(*m_gap);
        return;
    }
    if (m_options.localReset.verb == LocalResetVerb::Check)
        check(selection);
    else if (m_gap) // whom the policy would reach isn't known
        Q_EMIT finished(*m_gap);
    else if (m_resets.error()) // nor what it would contradict
        refuse(*m_resets.error());
    else
        propose(selection);
}

void LocalResetCommand::check(const Selection &selection)
{
    QList<QStringList> rows;
    Counts counts;
    for (const Device *device : selection.devices) {
        if (mayHaveLocalReset(*device))
            counts.add(m_resets.findingOf(*device).state);
        if (m_terminal.json()) {
            m_terminal.record(recordOf(*device, m_resets, m_session.clock().now()));
            continue;
        }
        const bool applies = mayHaveLocalReset(*device);
        rows.append({displayName(*device), plainForDisplay(device->serialNumber),
            applies ? localResetText(m_resets.findingOf(*device).state) : tr("No"),
            messageOf(*device, m_resets, m_session.clock().now())});
    }
    if (!m_terminal.json())
        m_terminal.table({tr("Device"), tr("Serial number"), tr("Local reset"), tr("Why")}, rows);
    m_terminal.message(tr("Local Autopilot Reset is allowed at %1 of %2.")
                           .arg(numberText(counts.allowed), devicesText(static_cast<int>(selection.devices.size()))));
    for (const QString &problem : selection.problems)
        m_terminal.message(problem);
    tellShortfall(selection.shortfall, m_terminal);
    if (m_resets.error()) {
        refuse(*m_resets.error());
        return;
    }
    Q_EMIT finished(m_gap.value_or(!selection.problems.isEmpty() ? ExitCode::Usage
            : selection.shortfall.isEmpty()                      ? ExitCode::Done
                                                                 : ExitCode::Partly));
}

PolicyWish LocalResetCommand::wish() const
{
    const Group &group = m_loader.groups().constFirst();
    const QString &title = m_options.localReset.title;
    return {.title = title.isEmpty() ? ownPolicyTitle(group.name.left(LocalResetOptions::maxTitle)) : title.trimmed(),
        .group = group.id,
        .groupName = group.name};
}

void LocalResetCommand::propose(const Selection &selection)
{
    whenReady(m_session.policyApi().hasUsers(wish().group), this, [this, selection](const Result<bool> &hasUsers) {
        tellProposal(selection, hasUsers.value_or(true));
        const auto windows = std::count_if(selection.devices.cbegin(), selection.devices.cend(),
            [](const Device *device) { return mayHaveLocalReset(*device); });
        if (m_options.confirm != static_cast<int>(windows))
            return refuse({ExitCode::Usage, tr("Nothing was made: confirm with --confirm %1.").arg(windows)});
        make();
    });
}

/// Exactly what would be made, and whom it reaches.
void LocalResetCommand::tellProposal(const Selection &selection, bool hasUsers)
{
    Counts counts;
    for (const Device *device : selection.devices) {
        if (mayHaveLocalReset(*device))
            counts.add(m_resets.findingOf(*device).state);
    }
    const PolicyWish wanted = wish();
    if (m_terminal.json()) {
        m_terminal.record({{QStringLiteral("policy"),
            QJsonObject {{QStringLiteral("name"), wanted.title}, {QStringLiteral("setting"), localResetUri},
                {QStringLiteral("value"), 0}, {QStringLiteral("group"), wanted.groupName},
                {QStringLiteral("groupId"), wanted.group.toString()}, {QStringLiteral("confirm"), counts.all},
                {QStringLiteral("allowed"), counts.allowed}, {QStringLiteral("blocked"), counts.blocked},
                {QStringLiteral("notSet"), counts.notSet}, {QStringLiteral("unknown"), counts.unknown},
                {QStringLiteral("hasUsers"), hasUsers}}}});
    }
    m_terminal.message(tr("One policy in Intune, and nothing else:"));
    m_terminal.message(tr("  Name:         %1, with a number of its own behind it").arg(plainForDisplay(wanted.title)));
    m_terminal.message(tr("  Setting:      %1 = 0").arg(localResetUri));
    m_terminal.message(
        tr("  Assigned to:  %1, %2 with Windows").arg(plainForDisplay(wanted.groupName), devicesText(counts.all)));
    m_terminal.message(
        tr("There Ctrl+Win+R at the lock screen then starts an Autopilot Reset, for whoever signs in as a "
           "local administrator. Until now: allowed %1, blocked by a policy %2, not set %3, not known %4.")
            .arg(numberText(counts.allowed), numberText(counts.blocked), numberText(counts.notSet),
                numberText(counts.unknown)));
    if (counts.blocked > 0)
        m_terminal.message(tr("Where another policy blocks it the two contradict each other, and it is not certain to "
                              "work: take that one back in Intune first."));
    if (hasUsers)
        m_terminal.message(tr("There are users in the group, or it isn't known: the policy then also reaches the "
                              "computers that they sign in to."));
}

void LocalResetCommand::allowWriting()
{
    m_wantsToWrite = true;
    m_session.allowPolicies(Extra::WritePolicies);
}

void LocalResetCommand::make()
{
    allowWriting();
    whenReady(m_maker.allow(wish(), m_session.operatorName()), this, [this](const Result<OwnPolicy> &made) {
        end(made,
            made
                ? tr("The policy stands: %1. A computer takes it over when it checks in; \"local-reset undo\" takes it "
                     "back.")
                      .arg(plainForDisplay(made->name))
                : QString());
    });
}

void LocalResetCommand::undo(const Own &policies)
{
    const QString &target = m_options.localReset.target;
    Own meant;
    for (const OwnPolicy &policy : policies) {
        const bool isNamed = policy.name == target || policy.key == target || policy.id == PolicyId(target);
        if (policy.isOpen() && (target.isEmpty() || isNamed))
            meant.append(policy);
    }
    if (meant.isEmpty())
        return refuse({ExitCode::Usage,
            target.isEmpty() ? tr("There is no policy to take back: Reslate made none here that still stands.")
                             : tr("Reslate made no policy \"%1\" here that still stands. \"local-reset list\" shows "
                                  "those that it made.")
                                   .arg(plainForDisplay(target))});
    if (meant.size() > 1) {
        QString names;
        for (const OwnPolicy &policy : std::as_const(meant))
            names += QStringLiteral("\n  ") + plainForDisplay(policy.name);
        return refuse({ExitCode::Usage, tr("Several policies stand. Name the one to take back:%1").arg(names)});
    }
    allowWriting();
    whenReady(
        m_maker.undo(meant.constFirst().key, m_session.operatorName()), this, [this](const Result<OwnPolicy> &undone) {
            end(undone,
                undone ? tr("Taken back: %1. A computer follows when it checks in.").arg(plainForDisplay(undone->name))
                       : QString());
        });
}

void LocalResetCommand::end(const Result<OwnPolicy> &result, const QString &done)
{
    if (!result)
        return refuse(result.error());
    print(*result);
    m_terminal.message(done);
    Q_EMIT finished(ExitCode::Done);
}

void LocalResetCommand::printOwn(const Own &policies)
{
    QList<QStringList> rows;
    for (const OwnPolicy &policy : policies) {
        print(policy);
        rows.append({ownPolicyStateText(policy.state), plainForDisplay(policy.groupName),
            plainForDisplay(policy.madeBy), exactTime(policy.made),
            policy.undone.isValid() ? exactTime(policy.undone) : QString(), plainForDisplay(policy.name)});
    }
    if (!m_terminal.json())
        m_terminal.table({tr("State"), tr("Group"), tr("By"), tr("Made"), tr("Deleted"), tr("Policy")}, rows);
    Q_EMIT finished(ExitCode::Done);
}

void LocalResetCommand::print(const OwnPolicy &policy)
{
    if (m_terminal.json())
        m_terminal.record(recordOf(policy));
}

void LocalResetCommand::refuse(const Refusal &refusal)
{
    m_terminal.message(refusal.message);
    Q_EMIT finished(refusal.code);
}

void LocalResetCommand::refuse(const Error &error)
{
    const std::optional<QString> own = ownPolicyTrouble(error);
    const bool hasAccount = !m_options.practice && m_options.tokenEnv.isEmpty();
    if (hasAccount && !missingScopes(error).isEmpty())
        m_terminal.message(tr("If you may agree to that yourself, sign in once more: reslate-cli login --policies %1")
                               .arg(m_wantsToWrite ? QLatin1String("write") : QLatin1String("read")));
    const bool isConflict = error.kind == ErrorKind::Conflict && own;
    refuse(Refusal {isConflict ? ExitCode::Usage : exitCodeOf(error),
        isConflict ? *own
            : own  ? *own + detailLines(error)
                   : troubleText(error, ErrorContext::Sending)});
}

} // namespace Reslate
