// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/reportcommand.h"

#include "app/cli/commands/lookagaincommand.h"
#include "app/cli/commands/makereportcommand.h"
#include "app/cli/commands/verifyreportcommand.h"
#include "app/cli/sharedoptions.h"
#include "app/cli/steprecords.h"
#include "core/async.h"
#include "domain/retirement/report.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/errorlabels.h"
#include "models/text/retirementlabels.h"
#include "models/text/timelabels.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace Reslate {
namespace {

using Verb = ReportRequest::Verb;

std::optional<Verb> takeReportVerb(QStringList &words)
{
    static const QStringList verbs {QStringLiteral("list"), QStringLiteral("show"), QStringLiteral("make"),
        QStringLiteral("void"), QStringLiteral("verify"), QStringLiteral("look-again")};
    const qsizetype verb = verbs.indexOf(words.value(1));
    if (verb < 0)
        return std::nullopt;
    words.removeAt(1);
    return static_cast<Verb>(verb);
}

/// Takes the verb, what it is about, and the name of the file that is made.
QString takeReport(QStringList &words, Options &options)
{
    ReportRequest &report = options.report;
    const std::optional<Verb> verb = takeReportVerb(words);
    const bool wantsTarget = verb != Verb::List && verb != Verb::LookAgain;
    if (!verb || (wantsTarget && words.size() < 2))
        return CliText::tr(
            "Say what to do: report list, report show NUMBER, report make ID --pdf FILE, report void NUMBER, report "
            "verify FILE or NUMBER, or report look-again.");
    report.verb = *verb;
    if (wantsTarget || (*verb == Verb::LookAgain && words.size() > 1))
        report.target = words.takeAt(1);
    if (*verb == Verb::Make && words.size() > 1)
        report.file = words.takeAt(1);
    return {};
}

/// A number with or without a check code, as they stand on paper and in its QR code.
void splitNumber(ReportRequest &report)
{
    static const QRegularExpression pattern(QStringLiteral("^(?:RESLATE )?(R-\\d{4}-\\d{4,})(?:[: ]([0-9A-Z -]+))?$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(report.target.trimmed());
    report.isFile = report.verb == Verb::Verify && (!match.hasMatch() || QFileInfo::exists(report.target));
    if (!match.hasMatch() || report.isFile)
        return;
    report.target = match.captured(1).toUpper();
    if (report.verb == Verb::Verify)
        report.code = match.captured(2);
}

void readVoid(CommandLine &line, ReportRequest &report)
{
    report.reason = line.text("reason");
    if (report.reason.trimmed().isEmpty())
        line.wrong(CliText::tr("--reason is missing. It stays in the history, and on paper."));
}

void readReport(CommandLine &line, Options &options)
{
    ReportRequest &report = options.report;
    splitNumber(report);
    if (report.verb == Verb::Make) {
        readReportMaking(line, options);
        return;
    }
    QStringList makingOnly = QString::fromLatin1(disposalOptions).remove(u'=').split(u' ');
    makingOnly += {QStringLiteral("pdf"), QStringLiteral("csv"), QStringLiteral("certificate"),
        QStringLiteral("handover"), QStringLiteral("parcel-note"), QStringLiteral("bench-card"),
        QStringLiteral("no-personal-data"), QStringLiteral("destination"), QStringLiteral("data-class"),
        QStringLiteral("gate")};
    for (const QString &name : std::as_const(makingOnly)) {
        if (line.has(name.toLatin1().constData()))
            line.wrong(CliText::tr("--%1 belongs to report make.").arg(name));
    }
    if (report.verb == Verb::Verify && line.has("practice"))
        line.wrong(CliText::tr("The journal of --practice ends with its command: there is nothing to verify."));
    if (report.verb == Verb::Void)
        readVoid(line, report);
    else if (line.has("reason"))
        line.wrong(CliText::tr("--reason belongs to report void and report make."));
}

std::unique_ptr<Command> makeReportCommand(const Options &options, Session *session, Terminal &terminal)
{
    switch (options.report.verb) {
    case Verb::Make:
        return makeCommand<MakeReportCommand>(options, session, terminal);
    case Verb::Verify:
        return makeCommand<VerifyReportCommand>(options, session, terminal);
    case Verb::LookAgain:
        return makeCommand<LookAgainCommand>(options, session, terminal);
    case Verb::List:
    case Verb::Show:
    case Verb::Void:
        break;
    }
    return makeCommand<ReportCommand>(options, session, terminal);
}

RecordEnd endOf(const ReportedDevice &line, RecordKind kind)
{
    for (const ReportedRecord &record : line.records) {
        if (record.kind == kind)
            return record.end;
    }
    return RecordEnd::NotOrdered;
}

QString endName(const ReportedDevice &line, RecordKind kind)
{
    return recordEndName(endOf(line, kind));
}

QString endText(const ReportedDevice &line, RecordKind kind)
{
    return recordEndText(endOf(line, kind));
}

/// The other record under which the computer is back; null: it isn't.
QJsonValue foundAs(const ReportedDevice &line, RecordKind kind)
{
    for (const ReportedRecord &record : line.records) {
        if (record.kind == kind)
            return record.end == RecordEnd::CameBack ? textOrNull(record.foundAs) : QJsonValue();
    }
    return {};
}

/// The Intune record that the order went to, where it isn't the planned one; else null.
QJsonValue orderedAs(const ReportedDevice &line)
{
    for (const ReportedRecord &record : line.records) {
        if (!record.orderedAs.isEmpty())
            return record.orderedAs.toString();
    }
    return {};
}

/// What became of the Entra device that only the registration named; null: there is none, or nobody looked at it.
QJsonValue registeredEnd(const ReportedDevice &line)
{
    const EntraDeviceId id = registeredEntraOf(line.retired);
    for (const ReportedRecord &record : line.records) {
        if (record.kind == RecordKind::Entra && record.end != RecordEnd::CameBack && !id.isEmpty()
            && EntraDeviceId(record.foundAs) == id)
            return QString(recordEndName(record.end));
    }
    return {};
}

QJsonObject recordOf(const ReportedDevice &line, Gate gate)
{
    QJsonObject record {{QStringLiteral("serialNumber"), line.retired.device.serialNumber},
        {QStringLiteral("name"), line.retired.device.name},
        {QStringLiteral("assetTag"), textOrNull(line.retired.assetTag)},
        {QStringLiteral("mode"), line.mode ? QJsonValue(QString(modeName(*line.mode))) : QJsonValue()},
        {QStringLiteral("proof"), QString(wipeProofName(line.proof))}, {QStringLiteral("proven"), timeOf(line.proven)},
        {QStringLiteral("certain"), isCertain(line, gate)}, {QStringLiteral("waived"), line.isWaived},
        {QStringLiteral("note"), textOrNull(line.note)}, {QStringLiteral("intune"), endName(line, RecordKind::Intune)},
        {QStringLiteral("autopilot"), endName(line, RecordKind::Autopilot)},
        {QStringLiteral("entra"), endName(line, RecordKind::Entra)},
        {QStringLiteral("intuneOrderedAs"), orderedAs(line)},
        {QStringLiteral("intuneFoundAs"), foundAs(line, RecordKind::Intune)},
        {QStringLiteral("autopilotFoundAs"), foundAs(line, RecordKind::Autopilot)},
        {QStringLiteral("entraFoundAs"), foundAs(line, RecordKind::Entra)},
        {QStringLiteral("registeredEntraId"), textOrNull(registeredEntraOf(line.retired).toString())},
        {QStringLiteral("registeredEntra"), registeredEnd(line)}};
    addId(record, line.retired.device);
    return record;
}

QString standingOf(const ReportSummary &report)
{
    if (!report.voided.isValid())
        return ReportCommand::tr("valid");
    return report.replacedBy.isEmpty() ? ReportCommand::tr("void")
                                       : ReportCommand::tr("void, %1 was made instead").arg(report.replacedBy);
}

} // namespace

const CommandEntry ReportCommand::commandEntry {CliCommand::Report, "report",
    {askingOptions,
        "pdf= csv certificate handover parcel-note bench-card no-personal-data reason= destination= data-class= gate=",
        disposalOptions},
    makeReportCommand, takeReport, readReport};

ReportCommand::ReportCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent)
    : Command(parent)
    , m_options(options)
    , m_session(session)
    , m_terminal(terminal)
{
}

bool isReportNumber(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^R-\\d{4}-\\d{4,}$"));
    return pattern.match(text).hasMatch();
}

QJsonObject reportRecord(const ReportSummary &report)
{
    return {{QStringLiteral("number"), report.number}, {QStringLiteral("checkCode"), checkCode(report.hash)},
        {QStringLiteral("retirement"), report.retirement.toString()}, {QStringLiteral("title"), report.title},
        {QStringLiteral("reason"), QString(retirementReasonName(report.reason))},
        {QStringLiteral("destination"), textOrNull(report.destination)}, {QStringLiteral("devices"), report.devices},
        {QStringLiteral("made"), timeOf(report.made)}, {QStringLiteral("madeBy"), report.madeBy},
        {QStringLiteral("hash"), QString::fromLatin1(report.hash.toHex())},
        {QStringLiteral("replaces"), textOrNull(report.replaces)}, {QStringLiteral("voided"), timeOf(report.voided)},
        {QStringLiteral("voidedBy"), textOrNull(report.voidedBy)},
        {QStringLiteral("voidReason"), textOrNull(report.voidReason)},
        {QStringLiteral("replacedBy"), textOrNull(report.replacedBy)}};
}

Refusal reportRefusal(const Error &error, const QString &number)
{
    if (error.kind == ErrorKind::NotFound)
        return {ExitCode::Usage,
            ReportCommand::tr("There is no report %1. \"reslate-cli report list\" lists them.").arg(number)};
    const ErrorText text = errorText(error, ErrorContext::Sending);
    return {exitCodeOf(error), text.whatHappened + QLatin1Char(' ') + text.whatToDo};
}

void ReportCommand::start()
{
    m_session.openJournal(JobEngine::RestoreMode::Inspect, this, [this](const std::optional<Refusal> &refusal) {
        if (refusal)
            refuse(*refusal);
        else
            act();
    });
}

void ReportCommand::act()
{
    const QString &number = m_options.report.target;
    switch (m_options.report.verb) {
    case Verb::List:
        whenReady(m_session.reports().listReports(), this, [this](const Result<QList<ReportSummary>> &reports) {
            if (reports)
                printList(*reports);
            else
                refuse(reportRefusal(reports.error(), {}));
        });
        break;
    case Verb::Show:
        whenReady(m_session.reports().loadReport(number), this, [this](const Result<RetirementReport> &report) {
            if (report)
                addSince(*report);
            else
                refuse(reportRefusal(report.error(), m_options.report.target));
        });
        break;
    case Verb::Void:
        voidIt();
        break;
    case Verb::Verify: // these are commands of their own
    case Verb::Make:
    case Verb::LookAgain:
        break;
    }
}

void ReportCommand::printList(const QList<ReportSummary> &reports)
{
    QList<QStringList> rows;
    for (const ReportSummary &report : reports) {
        if (m_terminal.json())
            m_terminal.record(reportRecord(report));
        rows.append(
            {report.number, exactTime(report.made), plainForDisplay(report.title), retirementReasonName(report.reason),
                plainForDisplay(report.destination), QString::number(report.devices), standingOf(report)});
    }
    if (!m_terminal.json())
        m_terminal.table(
            {tr("Number"), tr("Made"), tr("Devices of"), tr("Reason"), tr("Destination"), tr("Devices"), tr("State")},
            rows);
    Q_EMIT finished(ExitCode::Done);
}

/// What became open after it was made: looks at its devices' records may have shown more since.
void ReportCommand::addSince(const RetirementReport &report)
{
    if (report.voided.isValid()) {
        printReport(report, {});
        return;
    }
    whenReady(m_session.reports().loadFacts(report.retirement.id), this,
        [this, report](const Result<RetirementFacts> &facts) {
            printReport(report, facts ? draftReport(*facts) : RetirementReport());
        });
}

/// Of one of its open points, in that frame.
static QString openText(const QString &frame, const RetirementReport &report, const ReportOpenPoint &point)
{
    const DeviceRef &device = report.lines.at(point.line).retired.device;
    return frame.arg(displayName(device.name, device.serialNumber, {}), openPointText(point), openPointAdvice(point));
}

void ReportCommand::printReport(const RetirementReport &report, const RetirementReport &now)
{
    QList<QStringList> rows;
    for (const ReportedDevice &line : report.lines) {
        if (m_terminal.json())
            m_terminal.record(recordOf(line, report.retirement.gate));
        const DeviceRef &device = line.retired.device;
        rows.append({displayName(device.name, device.serialNumber, line.retired.photo.device.model),
            plainForDisplay(device.serialNumber), plainForDisplay(line.retired.assetTag), wipeProofText(line.proof),
            endText(line, RecordKind::Intune), endText(line, RecordKind::Autopilot), endText(line, RecordKind::Entra)});
    }
    const ReportSummary summary {.number = report.number,
        .retirement = report.retirement.id,
        .title = report.retirement.title,
        .reason = report.retirement.reason,
        .destination = report.retirement.destination,
        .devices = static_cast<int>(report.lines.size()),
        .made = report.made,
        .madeBy = report.madeBy,
        .hash = report.hash,
        .replaces = report.replaces,
        .voided = report.voided,
        .voidedBy = report.voidedBy,
        .voidReason = report.voidReason,
        .replacedBy = report.replacedBy};
    if (m_terminal.json()) {
        QJsonObject record = reportRecord(summary);
        record.insert(QStringLiteral("certain"), isCertain(report));
        record.insert(QStringLiteral("openPoints"), openPoints(report).size());
        record.insert(QStringLiteral("openSince"), openSince(report, now).size());
        m_terminal.record({{QStringLiteral("summary"), record}});
    } else {
        m_terminal.table({tr("Device"), tr("Serial number"), tr("Asset tag"), tr("Wipe"), tr("Intune"), tr("Autopilot"),
                             tr("Entra")},
            rows);
        m_terminal.message(tr("%1, made %2 by %3. Check code %4. State: %5.")
                               .arg(report.number, exactTime(report.made), plainForDisplay(report.madeBy),
                                   checkCode(report.hash), standingOf(summary)));
        printOpen(report, now);
    }
    Q_EMIT finished(ExitCode::Done);
}

void ReportCommand::printOpen(const RetirementReport &report, const RetirementReport &now)
{
    for (const ReportOpenPoint &point : openPoints(report))
        m_terminal.message(openText(tr("Open: %1: %2. %3", "device, what, what to do"), report, point));
    const QList<ReportOpenPoint> since = openSince(report, now);
    for (const ReportOpenPoint &point : since)
        m_terminal.message(openText(tr("Open since then: %1: %2. %3", "device, what, what to do"), now, point));
    if (!since.isEmpty())
        m_terminal.message(
            tr("Report %1 stays as it is. To have that on paper, void it and make it anew.").arg(report.number));
}

void ReportCommand::voidIt()
{
    const ReportVoiding voiding {
        m_options.report.target, m_session.operatorName(), m_options.report.reason.trimmed(), m_session.clock().now()};
    whenReady(m_session.reports().voidReport(voiding), this, [this, voiding](const Result<void> &kept) {
        if (!kept && kept.error().kind == ErrorKind::Conflict) {
            refuse({ExitCode::Usage, tr("%1 is void already.").arg(voiding.number)});
            return;
        }
        if (!kept) {
            refuse(reportRefusal(kept.error(), voiding.number));
            return;
        }
        if (m_terminal.json())
            m_terminal.record(
                {{QStringLiteral("number"), voiding.number}, {QStringLiteral("voided"), timeOf(voiding.at)},
                    {QStringLiteral("voidedBy"), voiding.who}, {QStringLiteral("voidReason"), voiding.reason}});
        m_terminal.message(
            tr("%1 is void from now on; it stays in the journal. Papers that were printed of it are not taken back.")
                .arg(voiding.number));
        Q_EMIT finished(ExitCode::Done);
    });
}

void ReportCommand::refuse(const Refusal &refusal)
{
    m_terminal.message(refusal.message);
    Q_EMIT finished(refusal.code);
}

} // namespace Reslate
