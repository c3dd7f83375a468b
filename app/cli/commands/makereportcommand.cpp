// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/makereportcommand.h"

#include "app/cli/commands/meantretirement.h"
#include "app/cli/commands/reportcommand.h"
#include "app/cli/removeoptions.h"
#include "app/cli/sharedoptions.h"
#include "app/cli/steprecords.h"
#include "app/settingsfile.h"
#include "core/async.h"
#include "domain/retirement/correction.h"
#include "models/paper/filesaving.h"
#include "models/paper/schoolsettings.h"
#include "models/text/displaytext.h"
#include "signin/clouds.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>
#include <utility>

namespace Reslate {
namespace {

constexpr std::array<std::pair<const char *, DevicePaper>, 3> sheetOptions {{{"handover", DevicePaper::Handover},
    {"parcel-note", DevicePaper::ParcelNote}, {"bench-card", DevicePaper::BenchCard}}};

QLatin1String optionOf(DevicePaper sheet)
{
    return QLatin1String(sheetOptions[static_cast<size_t>(sheet)].first);
}

/// Which file is written, and as what: exactly one word must stand where a file can. A --json before the command, or
/// without a file beside another one, says how the command answers.
void readFile(CommandLine &line, Options &options)
{
    ReportRequest &report = options.report;
    const QString json = line.wordBehind("json");
    const QString csv = line.wordBehind("csv");
    if (!report.file.isEmpty() && (report.target == json || report.target == csv)) // --json FILE ID
        report.target.swap(report.file);
    const bool isPdf = line.has("pdf");
    const bool isCsv = line.has("csv");
    const bool isJson = !report.file.isEmpty() && report.file == json;
    const bool isOne = isPdf ? !isCsv && report.file.isEmpty()
        : isCsv              ? !report.file.isEmpty() && report.file == csv && json.isEmpty()
                             : isJson;
    if (!isOne)
        line.wrong(
            CliText::tr("Name one file that is to be written, right behind its option: --pdf FILE, --csv FILE or "
                        "--json FILE. For an answer in JSON give --json before the command."));
    report.format = QLatin1String(isPdf ? "pdf" : isCsv ? "csv" : "json");
    if (isPdf)
        report.file = line.text("pdf");
    options.json = line.isBeforeCommand("json") || (line.has("json") && !isJson);
}

/// The forms of paper beside the report of all devices.
void readForm(CommandLine &line, ReportRequest &report)
{
    report.isCertificate = line.has("certificate");
    int forms = report.isCertificate ? 1 : 0;
    for (const auto &[option, sheet] : sheetOptions) {
        if (!line.has(option))
            continue;
        report.sheet = sheet;
        ++forms;
    }
    if (forms > 1)
        line.wrong(CliText::tr("--certificate, --handover, --parcel-note and --bench-card are forms of one paper: give "
                               "one of them."));
    else if (forms > 0 && report.format != QLatin1String("pdf"))
        line.wrong(CliText::tr("--%1 is a form of paper: it goes with --pdf.")
                       .arg(report.isCertificate ? QLatin1String("certificate") : optionOf(*report.sheet)));
}

/// What a person says of a job that was started without a retirement, or says otherwise than before.
void readRetirement(CommandLine &line, ReportRequest &report)
{
    if (!line.has("reason") && (line.has("destination") || line.has("data-class") || line.has("gate")))
        line.wrong(CliText::tr("--destination, --data-class and --gate go with --reason."));
    const auto reason = retirementReasonFromName(line.text("reason"));
    if (line.has("reason") && !reason)
        line.wrong(CliText::tr("--reason takes one of end-of-life, sold, donated, damaged, lost, stolen, returned, "
                               "reused and repair."));
    const auto dataClass = dataClassFromName(line.text("data-class"));
    if (line.has("data-class") && !dataClass)
        line.wrong(CliText::tr("--data-class takes one of none, pupils, staff and special."));
    const auto gate = gateFromName(line.text("gate"));
    if (line.has("gate") && !gate)
        line.wrong(CliText::tr("--gate takes one of reported, fresh and confirmed."));
    report.words = {.reason = reason, .destination = {}, .dataClass = dataClass, .gate = gate};
    if (line.has("destination"))
        report.words.destination = paperText(line, "destination");
    if (reason) // whether a board was changed was said at the start
        refuseIdleChoices(line, {.reason = *reason, .isBoardChanged = true});
}

} // namespace

void readReportMaking(CommandLine &line, Options &options)
{
    ReportRequest &report = options.report;
    report.withoutPersonalData = line.has("no-personal-data");
    readFile(line, options);
    readForm(line, report);
    readRetirement(line, report);
    readDisposal(line, report.disposal);
}

MakeReportCommand::MakeReportCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent)
    : Command(parent)
    , m_options(options)
    , m_session(session)
    , m_terminal(terminal)
    , m_maker(session.reports(), session.clock())
{
}

void MakeReportCommand::start()
{
    if (const auto place = tryPlaceOf(m_options.report.file); !place) { // before a number is taken
        refuse({ExitCode::Unreachable,
            tr("No report was made: the file %1 can't be written: %2").arg(m_options.report.file, place.error())});
        return;
    }
    m_session.openJournal(JobEngine::RestoreMode::Inspect, this, [this](const std::optional<Refusal> &refusal) {
        if (refusal) {
            refuse(*refusal);
            return;
        }
        if (const auto verified = m_session.verifyJournal(); !verified) // paper is believed
            refuse(verified.error());
        else
            findRetirement();
    });
}

void MakeReportCommand::findRetirement()
{
    findMeant(m_session, m_options.report.target, this, [this](const Result<MeantRetirement> &meant) {
        if (!meant)
            refuse(reportRefusal(meant.error(), {}));
        else if (meant->job)
            useJob(*meant->job);
        else if (!meant->retirement.isEmpty())
            make(meant->retirement);
        else
            refuse({ExitCode::Usage,
                tr("There is no such retirement or job, or several begin like this. \"reslate-cli jobs\" lists the "
                   "jobs of "
                   "the last 30 days.")});
    });
}

/// One that was started without a retirement: what there is to say of it is said now, once.
void MakeReportCommand::useJob(const Job &job)
{
    if (!m_options.report.words.reason) {
        refuse({ExitCode::Usage,
            tr("This job was not started as a retirement, so no reason is known that a report could give. Say it: "
               "--reason "
               "sold, for example, and --destination TEXT.")});
        return;
    }
    Retirement retirement = reworded({}, m_options.report.words);
    retirement.id = RetirementId(job.id.toString());
    retirement.title = job.title;
    retirement.startedBy = job.startedBy;
    retirement.created = job.created;
    for (const JobItem &item : job.items)
        retirement.devices.append({.device = item.device});
    whenReady(m_session.reports().addRetirement(retirement), this, [this, retirement](const Result<void> &added) {
        if (added)
            make(retirement.id);
        else
            refuse(reportRefusal(added.error(), {}));
    });
}

/// The sheet that is asked for has to fit, which is known before a number is taken.
void MakeReportCommand::make(const RetirementId &id)
{
    const std::optional<DevicePaper> sheet = m_options.report.sheet;
    if (!sheet) {
        makeFitting(id);
        return;
    }
    whenReady(m_session.reports().loadFacts(id), this, [this, id, sheet](const Result<RetirementFacts> &facts) {
        if (!facts) {
            refuse(reportRefusal(facts.error(), {}));
            return;
        }
        const RetirementReason reason = m_options.report.words.reason.value_or(facts->retirement.reason);
        if (const std::optional<DevicePaper> fits = devicePaperOf(reason); fits == sheet)
            makeFitting(id);
        else
            refuse({ExitCode::Usage,
                fits ? tr("These devices leave with --reason %1: --%2 is the sheet that goes with them.")
                           .arg(retirementReasonName(reason), optionOf(*fits))
                     : tr("These devices leave with --reason %1: no sheet goes with them.")
                           .arg(retirementReasonName(reason))});
    });
}

void MakeReportCommand::makeFitting(const RetirementId &id)
{
    whenReady(m_session.api().account(), this, [this, id](const Result<Account> &account) {
        const auto settings = openSettings(m_options.dataDir);
        const QString tenant = account ? account->tenantName : QString();
        const ReportMaking making {.madeBy = m_session.operatorName(),
            .program = QStringLiteral("Reslate " RESLATE_VERSION),
            .isPractice = isPracticeAddress(m_session.endpoints().graph),
            .tenantName = tenant,
            .tenantId = account ? account->tenantId : QString(),
            .tenantError = account ? std::optional<Error>() : account.error(),
            .school = SchoolSettings(*settings).details(tenant),
            .words = m_options.report.words,
            .disposal = m_options.report.disposal,
            .ifMade = IfMade::GiveIt};
        whenReady(m_maker.make(id, making), this, [this](const ReportMaker::Said<MadeReport> &made) {
            if (made)
                write(*made);
            else
                refuse(refusalOf(made.error()));
        });
    });
}

Refusal MakeReportCommand::refusalOf(const ReportTrouble &trouble) const
{
    if (trouble.kind == ErrorKind::Conflict)
        return {ExitCode::Usage,
            trouble.text + QLatin1Char(' ') + tr("To do that: reslate-cli report void NUMBER --reason TEXT")};
    return {trouble.kind == ErrorKind::None ? ExitCode::Usage : exitCodeOf(Error {.kind = trouble.kind}), trouble.text};
}

void MakeReportCommand::write(const MadeReport &made)
{
    const auto settings = openSettings(m_options.dataDir);
    const SchoolSettings school(*settings);
    if (const QString problem = school.logoProblem(); !problem.isEmpty())
        m_terminal.message(problem);
    const ReportRequest &request = m_options.report;
    const ReportWriting writing {.file = request.file,
        .format = request.format,
        .options = {.isCertificate = request.isCertificate,
            .sheet = request.sheet,
            .withoutPersonalData = request.withoutPersonalData},
        .logo = school.details({}).logo};
    whenReady(m_maker.write(made.report.number, writing), this, [this, made](const ReportMaker::Said<void> &written) {
        if (written) {
            tell(made);
            return;
        }
        refuse({ExitCode::Unreachable,
            tr("%1 is kept in the journal, but the file %2 can't be written: %3")
                .arg(made.report.number, m_options.report.file, written.error().text)});
    });
}

void MakeReportCommand::tell(const MadeReport &made)
{
    const ReportRequest &request = m_options.report;
    const RetirementReport &report = made.report;
    const auto open = static_cast<int>(openPoints(report).size());
    const QList<Correction> all = made.isNew ? corrections(report) : QList<Correction>();
    QJsonArray corrected;
    for (const Correction &one : all)
        corrected.append(QJsonObject {{QStringLiteral("what"), one.what},
            {QStringLiteral("from"), textOrNull(one.before)}, {QStringLiteral("to"), textOrNull(one.now)}});
    if (m_terminal.json())
        m_terminal.record({{QStringLiteral("number"), report.number},
            {QStringLiteral("checkCode"), checkCode(report.hash)}, {QStringLiteral("isNew"), made.isNew},
            {QStringLiteral("file"), request.file}, {QStringLiteral("devices"), report.lines.size()},
            {QStringLiteral("certain"), isCertain(report)}, {QStringLiteral("openPoints"), open},
            {QStringLiteral("replaces"), textOrNull(report.replaces)}, {QStringLiteral("corrected"), corrected}});
    m_terminal.message(made.isNew
            ? tr("%1 was made and written to %2.").arg(report.number, request.file)
            : tr("%1 was made before; it was written to %2 once more.").arg(report.number, request.file));
    const auto shown = [](const QString &text) { return text.isEmpty() ? tr("not recorded") : plainForDisplay(text); };
    for (const Correction &one : all)
        m_terminal.message(
            tr("Corrected: %1, from \"%2\" to \"%3\".").arg(one.what, shown(one.before), shown(one.now)));
    if (open > 0)
        m_terminal.message(tr("Open points: %1. \"reslate-cli report show %2\" names them.")
                               .arg(QString::number(open), report.number));
    Q_EMIT finished(ExitCode::Done);
}

void MakeReportCommand::refuse(const Refusal &refusal)
{
    m_terminal.message(refusal.message);
    Q_EMIT finished(refusal.code);
}

} // namespace Reslate
