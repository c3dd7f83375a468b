// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/room/readinesscommand.h"

#include "app/cli/sharedoptions.h"
#include "core/async.h"
#include "domain/device/windowsrelease.h"
#include "domain/rules/eligibility.h"
#include "models/paper/readinesslabels.h"
#include "models/paper/readinesspaper.h"
#include "models/records/importlabels.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/modelabels.h"
#include "models/text/timelabels.h"
#include "signin/clouds.h"

#include <QJsonArray>
#include <QJsonObject>

#include <utility>

namespace Reslate {
namespace {

void readReadiness(CommandLine &line, Options &options)
{
    readSelection(line, options);
    options.pdf = line.text("pdf");
    options.csv = line.has("csv");
    if (options.csv && options.json)
        line.wrong(CliText::tr("Choose one: --csv or --json."));
    if (options.selection.groups.isEmpty())
        line.wrong(CliText::tr("Say of which group: --group NAME|ID."));
    if (line.has("pdf") && options.pdf.isEmpty())
        line.wrong(CliText::tr("--pdf takes the name of a file."));
}

QJsonValue valueOf(std::optional<bool> fact)
{
    return fact ? QJsonValue(*fact) : QJsonValue();
}

QJsonValue valueOf(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue registeredValue(const Device &device)
{
    switch (registrationState(device)) {
    case RecordState::Present:
        return true;
    case RecordState::Missing:
        return false;
    default:
        return {};
    }
}

QJsonObject recordOf(const ReadinessLine &line)
{
    const Device &device = line.device;
    QJsonArray points;
    for (const Reason warning : line.warnings)
        points.append(reasonName(warning));
    for (const ReadyPoint point : line.points)
        points.append(readyPointName(point));
    const bool hasSpace = device.storageFree > 0 || device.storageTotal > 0;
    return {{QStringLiteral("id"), device.id.toString()}, {QStringLiteral("name"), device.name},
        {QStringLiteral("serialNumber"), device.serialNumber}, {QStringLiteral("model"), device.model},
        {QStringLiteral("lastSeen"),
            device.lastSeen.isValid() ? QJsonValue(device.lastSeen.toUTC().toString(Qt::ISODate)) : QJsonValue()},
        {QStringLiteral("autopilotReset"), readyStateName(line.state)},
        {QStringLiteral("reason"), line.reason == Reason::None ? QJsonValue() : QJsonValue(reasonName(line.reason))},
        {QStringLiteral("instead"), line.instead ? QJsonValue(modeName(*line.instead)) : QJsonValue()},
        {QStringLiteral("message"), readinessWhy(line)}, {QStringLiteral("factoryWipe"), line.canBeWiped},
        {QStringLiteral("registered"), registeredValue(device)},
        {QStringLiteral("profile"), profileName(line.facts.profile)},
        {QStringLiteral("recoveryKey"), valueOf(line.facts.hasRecoveryKey)},
        {QStringLiteral("storageFree"), hasSpace ? QJsonValue(device.storageFree) : QJsonValue()},
        {QStringLiteral("windows"), valueOf(windowsRelease(device))},
        {QStringLiteral("edition"), valueOf(device.editionName)},
        {QStringLiteral("supported"), valueOf(line.isSupported)},
        {QStringLiteral("windowsRe"), windowsReName(line.device.windowsRe)}, {QStringLiteral("lookAt"), points}};
}

QJsonObject tallyObject(const ReadinessTally &tally)
{
    return {{QStringLiteral("yes"), tally.yes}, {QStringLiteral("no"), tally.no},
        {QStringLiteral("unknown"), tally.unknown}};
}

QJsonObject summaryOf(const Readiness &readiness)
{
    QJsonArray causes;
    for (const ReadinessCause &cause : readiness.causes)
        causes.append(QJsonObject {{QStringLiteral("autopilotReset"), readyStateName(cause.state)},
            {QStringLiteral("reason"), reasonName(cause.reason)},
            {QStringLiteral("devices"), static_cast<int>(cause.lines.size())}});
    return {{QStringLiteral("devices"), static_cast<int>(readiness.lines.size())},
        {QStringLiteral("now"), readiness.count(ReadyState::Now)},
        {QStringLiteral("later"), readiness.count(ReadyState::Later)},
        {QStringLiteral("no"), readiness.count(ReadyState::No)}, {QStringLiteral("causes"), causes},
        {QStringLiteral("factoryWipe"), readiness.wipeable()}, {QStringLiteral("notListed"), readiness.unlisted},
        {QStringLiteral("complete"), readiness.isWhole},
        {QStringLiteral("seenIn7Days"), tallyObject(readiness.seenInAWeek)},
        {QStringLiteral("seenIn30Days"), tallyObject(readiness.seenInAMonth)},
        {QStringLiteral("registered"), tallyObject(readiness.registered)},
        {QStringLiteral("profile"), tallyObject(readiness.profiles)},
        {QStringLiteral("recoveryKey"), tallyObject(readiness.recoveryKeys)},
        {QStringLiteral("space"), tallyObject(readiness.space)},
        {QStringLiteral("supported"), tallyObject(readiness.supported)},
        {QStringLiteral("windowsRe"), tallyObject(readiness.windowsRe)},
        {QStringLiteral("answer"), readinessAnswer(readiness)}};
}

} // namespace

const CommandEntry ReadinessCommand::commandEntry {CliCommand::Readiness, "readiness",
    {askingOptions, "group= minus-group= pdf= csv"}, makeCommand<ReadinessCommand>, nullptr, readReadiness};

ReadinessCommand::ReadinessCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent)
    : Command(parent)
    , m_options(options)
    , m_session(session)
    , m_terminal(terminal)
    , m_loader(session.catalog(), terminal)
    , m_reader(session.recordApi())
{
    connect(&m_loader, &Loader::loaded, this, &ReadinessCommand::readFacts);
    connect(
        &m_loader, &Loader::failed, this, [this](const Refusal &refusal) { refuse(refusal.code, refusal.message); });
    connect(&m_reader, &ReadinessReader::progressed, this, [this](int done, int of) {
        constexpr int step = 50; // of a whole school's devices a line each would be too many
        if (done % step == 0 || done == of)
            m_terminal.progress(double(done) / of,
                tr("Recovery keys: asked for %1", "24 of 30 devices").arg(ofDevicesText(numberText(done), of)));
    });
}

void ReadinessCommand::start()
{
    m_session.openJournal(JobEngine::RestoreMode::Inspect, this, [this](const std::optional<Refusal> &refusal) {
        if (refusal) { // not known is not the same as not protected
            m_terminal.message(refusal->message);
            m_terminal.message(tr("The protected list can't be read, so no device counts as free."));
            m_session.catalog().setProtections(Protections::unread());
            m_factGap = refusal->code;
        }
        m_session.prepare({}, this, [this] {
            m_loader.start({.devices = true, .groups = m_options.selection.groups + m_options.selection.minusGroups});
        });
    });
}

void ReadinessCommand::refuse(ExitCode code, const QString &why)
{
    if (std::exchange(m_ended, true))
        return;
    m_terminal.message(why);
    Q_EMIT finished(code);
}

void ReadinessCommand::readFacts()
{
    const qsizetype plus = m_options.selection.groups.size();
    m_gap = m_loader.reportSelectionGaps();
    m_selection = selectGroups(m_session.catalog(), m_loader.groups().first(plus), m_loader.groups().mid(plus));
    if (m_gap && m_selection.devices.isEmpty()) { // nothing was read, so there is nothing to say about devices
        if (!std::exchange(m_ended, true))
            Q_EMIT finished(*m_gap);
        return;
    }
    const std::optional<ExitCode> gap = m_loader.reportFactGaps();
    m_factGap = m_factGap ? m_factGap : gap;
    QList<Device> devices;
    for (const Device *device : std::as_const(m_selection.devices))
        devices.append(*device);
    whenReady(m_reader.read(devices), this, [this](const QHash<DeviceId, ReadinessFacts> &facts) { print(facts); });
}

void ReadinessCommand::print(const QHash<DeviceId, ReadinessFacts> &facts)
{
    if (std::exchange(m_ended, true))
        return;
    m_terminal.endProgress();
    Readiness readiness = readinessOf(
        m_selection.title, m_selection.devices, facts, m_session.draftBasis(), m_session.windowsSupport());
    readiness.unlisted = static_cast<int>(m_selection.shortfall.unlisted.size());
    readiness.isWhole = !m_gap;
    if (m_terminal.json())
        printRecords(readiness);
    else if (m_options.csv)
        m_terminal.text(QString::fromUtf8(readinessCsv(readiness)).remove(QLatin1Char('\r')));
    else
        printTable(readiness);
    if (m_reader.areKeysForbidden())
        m_terminal.message(tr("Recovery keys: this account may not ask whether Entra holds them, so it isn't known."));
    tellShortfall(m_selection.shortfall, m_terminal);
    if (!save(readiness)) {
        Q_EMIT finished(ExitCode::Unreachable);
        return;
    }
    const ExitCode asked = m_selection.shortfall.isEmpty() ? ExitCode::Done : ExitCode::Partly;
    Q_EMIT finished(m_gap.value_or(m_factGap.value_or(asked)));
}

bool ReadinessCommand::save(const Readiness &readiness)
{
    if (m_options.pdf.isEmpty())
        return true;
    const PaperOrigin origin {
        .author = m_session.operatorName(), .practice = isPracticeAddress(m_session.endpoints().graph)};
    const auto saved = saveReadinessPdf(readiness, m_options.pdf, origin);
    if (!saved)
        m_terminal.message(tr("The file %1 can't be written: %2").arg(m_options.pdf, saved.error()));
    return saved.has_value();
}

void ReadinessCommand::printTable(const Readiness &readiness)
{
    m_terminal.text(readinessAnswer(readiness) + QLatin1Char('\n'));
    const QStringList notes = readinessNotes(readiness);
    for (const QString &note : notes)
        m_terminal.text(note + QLatin1Char('\n'));
    if (readiness.lines.isEmpty())
        return;
    QList<QStringList> facts;
    for (const ReadinessFactText &fact : readinessFactTexts(readiness))
        facts.append({fact.label, fact.value});
    m_terminal.table({tr("Fact"), tr("Devices")}, facts);
    QList<QStringList> rows;
    for (const ReadinessLine &line : readiness.lines) {
        const QString look = lookAtTexts(line).join(QStringLiteral("; "));
        if (line.state != ReadyState::Now || !look.isEmpty())
            rows.append({displayName(line.device), plainForDisplay(line.device.serialNumber),
                relativeTime(line.device.lastSeen, readiness.asOf), readyStateText(line.state),
                reasonShort(line.reason), look});
    }
    if (!rows.isEmpty())
        m_terminal.table(
            {tr("Device"), tr("Serial number"), tr("Last seen"), tr("Autopilot Reset"), tr("Why"), tr("Look at")},
            rows);
    for (const ReadinessCause &cause : readiness.causes)
        m_terminal.text(tr("%1: %2", "3 hybrid joined, what to do").arg(causeText(readiness, cause), causeAdvice(cause))
            + QLatin1Char('\n'));
}

void ReadinessCommand::printRecords(const Readiness &readiness)
{
    for (const ReadinessLine &line : readiness.lines)
        m_terminal.record(recordOf(line));
    m_terminal.record({{QStringLiteral("summary"), summaryOf(readiness)}});
}

} // namespace Reslate
