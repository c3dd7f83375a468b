// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/listingcommand.h"

#include "app/cli/recordlines.h"
#include "app/cli/sharedoptions.h"
#include "domain/plan/planbuilder.h"
#include "domain/plan/twins.h"
#include "domain/rules/eligibility.h"
#include "models/plans/notstarted.h"
#include "models/text/devicelabels.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/modelabels.h"
#include "models/text/recentlabels.h"
#include "models/text/timelabels.h"

#include <QJsonObject>

namespace Reslate {
namespace {

QLatin1String joinName(JoinState join)
{
    switch (join) {
    case JoinState::EntraJoined:
        return QLatin1String("entra-joined");
    case JoinState::HybridJoined:
        return QLatin1String("hybrid-joined");
    case JoinState::Registered:
        return QLatin1String("registered");
    case JoinState::Unknown:
        break;
    }
    return QLatin1String("unknown");
}

QJsonValue timeValue(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue dayValue(const QDate &day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

/// A record each. Ends early when nobody reads on.
void writeDevices(const QList<const Device *> &devices, Terminal &terminal)
{
    RecordLines lines(terminal);
    for (const Device *device : devices) {
        lines.add(QLatin1String("azureADDeviceId"), device->entraDeviceId.toString());
        lines.add(QLatin1String("id"), device->id.toString());
        lines.add(QLatin1String("joinState"), joinName(joinState(*device)));
        lines.add(QLatin1String("lastSeen"), device->lastSeen);
        lines.add(QLatin1String("model"), device->model);
        lines.add(QLatin1String("name"), device->name);
        lines.add(QLatin1String("serialNumber"), device->serialNumber);
        lines.add(QLatin1String("user"), device->userPrincipalName);
        if (!lines.end())
            break;
    }
}

/// What a check says of a device.
struct Checked {
    Eligibility found;
    std::optional<RecentReset> recent;
    QString holder; ///< which job holds it; empty: none
    std::optional<bool> isSupported; ///< whether its Windows still gets updates
    std::optional<LastUpdates> updates;
};

QString checkMessage(const Device &device, const Checked &checked, ResetMode mode, const QDateTime &now)
{
    const Eligibility &found = checked.found;
    if (found.reason == Reason::None)
        return verdictText(found.verdict);
    const QStringList sentences {isRecent(found.reason) ? recentSentence(checked.recent, now) : QString(),
        reasonSentence(found.reason, mode, found.instead),
        found.reason == Reason::AlreadyInJob ? checked.holder : QString(), pendingAdvice(device, found.reason, now)};
    return sentences.join(QLatin1Char(' ')).simplified();
}

QJsonObject checkRecord(const Device &device, const Checked &checked, ResetMode mode, const QDateTime &now)
{
    const Eligibility &found = checked.found;
    const std::optional<PendingAction> pending = pendingAction(device);
    const bool reasoned = found.reason != Reason::None;
    return {
        {QStringLiteral("id"), device.id.toString()},
        {QStringLiteral("serialNumber"), device.serialNumber},
        {QStringLiteral("verdict"), verdictName(found.verdict)},
        {QStringLiteral("reason"), reasoned ? QJsonValue(reasonName(found.reason)) : QJsonValue()},
        {QStringLiteral("instead"), found.instead ? QJsonValue(modeName(*found.instead)) : QJsonValue()},
        {QStringLiteral("message"), checkMessage(device, checked, mode, now)},
        {QStringLiteral("windowsSupported"), checked.isSupported ? QJsonValue(*checked.isSupported) : QJsonValue()},
        {QStringLiteral("updatesUntil"), checked.updates ? dayValue(checked.updates->latest) : QJsonValue()},
        {QStringLiteral("pendingSince"), timeValue(pending ? pending->since : QDateTime())},
    };
}

} // namespace

Wanted wantedFor(const Options &options)
{
    return {.groupCounts = options.command == CliCommand::Groups,
        .devices = options.command != CliCommand::Groups,
        .groups = options.selection.groups + options.selection.minusGroups};
}

Selection select(const Options &options, const DeviceCatalog &catalog, const Loader &loader)
{
    const qsizetype plus = options.selection.groups.size();
    const QList<Group> groups = loader.groups().first(plus);
    const QList<Group> without = loader.groups().mid(plus);
    if (!groups.isEmpty())
        return selectGroups(catalog, groups, without);
    Selection selection = selectAll(catalog);
    if (!options.selection.devices.isEmpty())
        selection = selectIds(catalog, options.selection.devices);
    else if (!options.selection.serials.isEmpty())
        selection = selectSerials(catalog, options.selection.serials,
            options.command == CliCommand::Remove ? AutopilotOnly::IsTaken : AutopilotOnly::IsProblem);
    takeOff(selection, catalog, without);
    return selection;
}

const CommandEntry ListingCommand::groupsEntry {
    CliCommand::Groups, "groups", {askingOptions}, makeCommand<ListingCommand>};
const CommandEntry ListingCommand::devicesEntry {
    CliCommand::Devices, "devices", {askingOptions, "group="}, makeCommand<ListingCommand>, nullptr, readSelection};
const CommandEntry ListingCommand::checkEntry {
    CliCommand::Check, "check", {askingOptions, orderOptions}, makeCommand<ListingCommand>, nullptr, readOrder};

ListingCommand::ListingCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent)
    : Command(parent)
    , m_options(options)
    , m_session(session)
    , m_terminal(terminal)
    , m_loader(session.catalog(), terminal)
{
    connect(&m_loader, &Loader::loaded, this, &ListingCommand::print);
    connect(&m_loader, &Loader::failed, this, [this](const Refusal &refusal) {
        m_terminal.message(refusal.message);
        Q_EMIT finished(refusal.code);
    });
    m_timeUp.setSingleShot(true);
    connect(&m_timeUp, &QTimer::timeout, this, [this] {
        m_loader.disconnect(this); // what still comes while the program ends is not printed
        m_terminal.message(tr("The service's lists could not be read within %1 s. Nothing is shown, because a part of "
                              "a list could be taken for the whole. Try again, or give more time with --timeout.")
                               .arg(m_options.timeout.count()));
        Q_EMIT finished(ExitCode::Unreachable);
    });
}

void ListingCommand::start()
{
    if (m_options.timeout.count() > 0)
        m_timeUp.start(m_options.timeout);
    if (m_options.command != CliCommand::Check) {
        m_loader.start(wantedFor(m_options));
        return;
    }
    m_session.openJournal(JobEngine::RestoreMode::Inspect, this, [this](const std::optional<Refusal> &refusal) {
        if (refusal) { // not known is not the same as not protected
            m_terminal.message(refusal->message);
            m_terminal.message(tr("The protected list can't be read, so no device counts as free."));
            m_session.catalog().setProtections(Protections::unread());
            m_listGap = refusal->code;
        }
        m_session.prepare({}, this, [this] {
            m_session.readWindowsRe(m_options.mode, this, [this] { m_loader.start(wantedFor(m_options)); });
        });
    });
}

void ListingCommand::print()
{
    m_timeUp.stop();
    const std::optional<ExitCode> gap = m_loader.reportSelectionGaps();
    if (m_options.command == CliCommand::Groups) {
        if (!gap || !m_session.catalog().groups().isEmpty())
            printGroups();
        Q_EMIT finished(gap.value_or(ExitCode::Done));
        return;
    }
    const Selection selection = select(m_options, m_session.catalog(), m_loader);
    if (gap && selection.devices.isEmpty()) { // nothing was read, so there is nothing to say about devices
        Q_EMIT finished(*gap);
        return;
    }
    const std::optional<ExitCode> loaderGap = m_loader.reportFactGaps();
    const std::optional<ExitCode> factGap = m_listGap ? m_listGap : loaderGap;
    if (m_options.command == CliCommand::Check)
        printChecks(selection);
    else
        printDevices(selection);
    if (gap) { // what seems to be missing may just not have been read
        Q_EMIT finished(*gap);
        return;
    }
    for (const QString &problem : selection.problems)
        m_terminal.message(problem);
    const bool isCheck = m_options.command == CliCommand::Check;
    const QJsonObject blocked {{QStringLiteral("verdict"), verdictName(Verdict::Blocked)}};
    tellShortfall(selection.shortfall, m_terminal, isCheck ? blocked : QJsonObject());
    const ExitCode asked = !selection.problems.isEmpty() ? ExitCode::Usage
        : selection.shortfall.isEmpty()                  ? ExitCode::Done
                                                         : ExitCode::Partly;
    Q_EMIT finished(factGap.value_or(asked));
}

void ListingCommand::printGroups()
{
    QList<QStringList> rows;
    const QList<Group> &groups = m_session.catalog().groups();
    for (const Group &group : groups) {
        if (m_terminal.json()) {
            m_terminal.record({
                {QStringLiteral("id"), group.id.toString()},
                {QStringLiteral("name"), group.name},
                {QStringLiteral("dynamic"), group.dynamic},
                {QStringLiteral("devices"), group.deviceCount ? QJsonValue(*group.deviceCount) : QJsonValue()},
            });
            continue;
        }
        rows.append({group.deviceCount ? numberText(*group.deviceCount) : tr("not known"),
            group.dynamic ? tr("dynamic") : tr("assigned"), plainForDisplay(group.name)});
    }
    if (!m_terminal.json())
        m_terminal.table({tr("Devices"), tr("Members"), tr("Group")}, rows);
}

void ListingCommand::printDevices(const Selection &selection)
{
    if (m_terminal.json())
        return writeDevices(selection.devices, m_terminal);
    QList<QStringList> rows;
    const QDateTime now = m_session.clock().now();
    for (const Device *device : selection.devices)
        rows.append({displayName(*device), plainForDisplay(device->serialNumber), plainForDisplay(device->model),
            joinText(*device), relativeTime(device->lastSeen, now), plainForDisplay(device->userPrincipalName)});
    m_terminal.table(
        {tr("Device"), tr("Serial number"), tr("Model"), tr("Join state"), tr("Last seen"), tr("User")}, rows);
    m_terminal.message(devicesText(static_cast<int>(selection.devices.size())));
}

void ListingCommand::printChecks(const Selection &selection)
{
    QList<QStringList> rows;
    int eligible = 0;
    int again = 0;
    const QDateTime now = m_session.clock().now();
    const WindowsSupport &support = m_session.windowsSupport();
    const QSet<DeviceId> idle = factsOf(m_options.mode).destructive ? idleTwins(selection.devices) : QSet<DeviceId>();
    for (const Device *device : selection.devices) {
        const std::optional<RecentReset> recent = m_session.engine().recentReset(*device);
        const QString holder = holderText(m_session.engine(), plannedItem(*device).device);
        const Eligibility found = judgeHeld(*device, m_options.mode, now,
            {.isHeld = !holder.isEmpty(),
                .isIdleTwin = idle.contains(device->id),
                .permissions = m_session.permissions(),
                .recent = recent});
        const Checked checked {
            found, recent, holder, isWindowsSupported(*device, now.date(), support), lastUpdates(*device, support)};
        eligible += found.verdict == Verdict::Blocked ? 0 : 1;
        again += isRecent(found.reason) ? 1 : 0;
        if (m_terminal.json())
            m_terminal.record(checkRecord(*device, checked, m_options.mode, now));
        else
            rows.append({displayName(*device), plainForDisplay(device->serialNumber), verdictText(found.verdict),
                updatesText(*device, now.date(), support),
                found.reason == Reason::None ? QString() : checkMessage(*device, checked, m_options.mode, now)});
    }
    if (m_terminal.json())
        return;
    m_terminal.table(
        {tr("Device"), tr("Serial number"), modeTitle(m_options.mode), tr("Windows updates"), tr("Why")}, rows);
    m_terminal.message(
        tr("Can be sent: %1 of %2").arg(numberText(eligible), devicesText(static_cast<int>(selection.devices.size()))));
    if (again > 0)
        m_terminal.message(tr("%1 of them had a reset in the last 24 hours: a plan leaves them out unless --again says "
                              "otherwise.")
                               .arg(numberText(again)));
}

} // namespace Reslate
