// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/reports/reportfile.h"

#include "jobs/reports/devicefile.h"
#include "jobs/reports/disposalfile.h"
#include "jobs/reports/schoolfile.h"
#include "jobs/reports/wordsfile.h"

namespace Reslate {
namespace {

using Reslate::Jobs::jsonOf;
using Reslate::Jobs::put;

constexpr const char *retirementFormat = "reslate-retirement";
constexpr const char *looksFormat = "reslate-record-looks";
constexpr const char *reportFormat = "reslate-report";
constexpr int newestVersion = 1;
constexpr int maxReportDepth =
    7; // the time of an action of the device on the photo of a line in the list in the report

std::optional<RecordKind> recordKindFrom(const QString &name)
{
    return Jobs::fromName<RecordKind>(name, recordKindCount, recordKindName);
}

std::optional<WipeProof> proofFrom(const QString &name)
{
    return Jobs::fromName<WipeProof>(name, wipeProofCount, wipeProofName);
}

std::optional<RecordEnd> endFrom(const QString &name)
{
    return Jobs::fromName<RecordEnd>(name, recordEndCount, recordEndName);
}

constexpr std::array lookStates {"not-loaded", "unreadable", "missing", "doubtful", "present"};

QByteArray bytesOf(const Jobs::Json &document)
{
    return QByteArray::fromStdString(document.dump(1, ' ', false, Jobs::Json::error_handler_t::replace)) + '\n';
}

/// sound: whether it is such a document, of a version that this program knows.
Jobs::Json documentFrom(const QByteArray &json, const char *format, bool &sound)
{
    Jobs::Json document = Jobs::Json::parse(
        json.begin(), json.end(),
        [](int depth, Jobs::Json::parse_event_t, Jobs::Json &) { return depth <= maxReportDepth; }, false);
    const Jobs::DocumentFields fields(document, sound);
    sound = sound && fields.text("format") == QLatin1String(format) && fields.number("version") == newestVersion;
    return document;
}

Jobs::Json jsonOf(const QStringList &texts)
{
    Jobs::Json list = Jobs::Json::array();
    for (const QString &text : texts)
        list.push_back(jsonOf(text));
    return list;
}

QStringList textsFrom(const Jobs::Json &list, bool &sound)
{
    QStringList texts;
    sound = sound && (list.is_null() || list.is_array());
    for (const Jobs::Json &each : list) {
        sound = sound && each.is_string();
        if (!sound)
            break;
        texts.append(textFrom(QString::fromStdString(each.get_ref<const std::string &>())));
    }
    return texts;
}

/// What each of a list reads as, as long as it is sound.
template <typename T> QList<T> listFrom(const Jobs::Json &list, T (*from)(const Jobs::Json &, bool &), bool &sound)
{
    QList<T> values;
    sound = sound && list.is_array();
    for (const Jobs::Json &each : list) {
        if (!sound)
            break;
        values.append(from(each, sound));
    }
    return values;
}

Jobs::Json jsonOf(const BeforePhoto &photo)
{
    Jobs::Json json {{"taken", jsonOf(photo.taken)}, {"device", jsonOf(photo.device)}};
    if (!photo.groups.isEmpty())
        json["groups"] = jsonOf(photo.groups);
    put(json, "category", photo.category);
    if (!photo.recoveryKeyIds.isEmpty())
        json["recoveryKeyIds"] = jsonOf(photo.recoveryKeyIds);
    put(json, "areKeysRead", photo.areKeysRead);
    put(json, "hasLocalPassword", photo.hasLocalPassword);
    put(json, "isWindowsSupported", photo.isWindowsSupported);
    return json;
}

BeforePhoto photoFrom(const Jobs::Json &json, bool &sound)
{
    const Jobs::DocumentFields fields(json, sound);
    return {.taken = fields.time("taken"),
        .device = Jobs::deviceFrom(fields.find("device"), sound),
        .groups = textsFrom(fields.find("groups"), sound),
        .category = fields.textIfAny("category"),
        .recoveryKeyIds = textsFrom(fields.find("recoveryKeyIds"), sound),
        .areKeysRead = fields.flagIfAny("areKeysRead"),
        .hasLocalPassword = fields.flagIfAny("hasLocalPassword"),
        .isWindowsSupported = fields.flagIfAny("isWindowsSupported")};
}

Jobs::Json jsonOf(const RetiredDevice &retired)
{
    Jobs::Json json {{"device", jsonOf(retired.device)}};
    put(json, "assetTag", retired.assetTag);
    put(json, "exception", retired.exception);
    if (retired.photo != BeforePhoto())
        json["photo"] = jsonOf(retired.photo);
    return json;
}

RetiredDevice retiredFrom(const Jobs::Json &json, bool &sound)
{
    const Jobs::DocumentFields fields(json, sound);
    RetiredDevice retired {.device = Jobs::deviceRefFrom(fields.find("device"), sound),
        .assetTag = fields.textIfAny("assetTag"),
        .exception = fields.textIfAny("exception")};
    if (fields.has("photo"))
        retired.photo = photoFrom(fields.find("photo"), sound);
    return retired;
}

void put(Jobs::Json &object, const char *name, Reason reason)
{
    if (reason != Reason::None)
        object[name] = jsonOf(reasonName(reason));
}

Reason reasonFrom(const Jobs::DocumentFields &fields, const char *name)
{
    return fields.has(name) ? fields.named(name, reasonFromName) : Reason::None;
}

Jobs::Json jsonOf(const LeftOutDevice &left)
{
    Jobs::Json json {{"device", jsonOf(left.device)}};
    put(json, "assetTag", left.assetTag);
    put(json, "reason", left.reason);
    return json;
}

LeftOutDevice leftOutFrom(const Jobs::Json &json, bool &sound)
{
    const Jobs::DocumentFields fields(json, sound);
    return {.device = Jobs::deviceRefFrom(fields.find("device"), sound),
        .assetTag = fields.textIfAny("assetTag"),
        .reason = reasonFrom(fields, "reason")};
}

/// Without its devices.
Jobs::Json jsonOf(const Retirement &retirement)
{
    Jobs::Json json {{"id", jsonOf(retirement.id.toString())},
        {"reason", jsonOf(retirementReasonName(retirement.reason))}, {"title", jsonOf(retirement.title)},
        {"destination", jsonOf(retirement.destination)}, {"dataClass", jsonOf(dataClassName(retirement.dataClass))},
        {"gate", jsonOf(gateName(retirement.gate))}, {"keepsEntra", retirement.keepsEntra},
        {"startedBy", jsonOf(retirement.startedBy)}, {"created", jsonOf(retirement.created)}};
    if (retirement.disposal != DisposalFacts())
        json["disposal"] = jsonOf(retirement.disposal);
    for (const LeftOutDevice &left : retirement.leftOut)
        json["leftOut"].push_back(jsonOf(left));
    return json;
}

Retirement retirementFrom(const Jobs::Json &json, bool &sound)
{
    const Jobs::DocumentFields fields(json, sound);
    const Jobs::Json &leftOut = fields.find("leftOut");
    return {.id = RetirementId(fields.text("id")),
        .reason = fields.named("reason", retirementReasonFromName),
        .title = fields.text("title"),
        .destination = fields.text("destination"),
        .dataClass = fields.named("dataClass", dataClassFromName),
        .gate = fields.named("gate", gateFromName),
        .keepsEntra = fields.flag("keepsEntra"),
        .disposal = Jobs::disposalFrom(fields.find("disposal"), sound),
        .startedBy = fields.text("startedBy"),
        .created = fields.time("created"),
        .devices = {},
        .leftOut = leftOut.is_null() ? QList<LeftOutDevice>() : listFrom(leftOut, leftOutFrom, sound)};
}

void put(Jobs::Json &object, const char *name, const std::optional<Error> &error)
{
    if (!error)
        return;
    Jobs::Json json {{"kind", jsonOf(errorName(error->kind))}, {"status", error->httpStatus}};
    put(json, "code", error->code);
    put(json, "message", error->message);
    put(json, "requestId", error->requestId);
    put(json, "clientRequestId", error->clientRequestId);
    json["retryAfter"] = error->retryAfter.count();
    object[name] = std::move(json);
}

std::optional<Error> errorFrom(const Jobs::Json &json, bool &sound)
{
    if (json.is_null())
        return std::nullopt;
    const Jobs::DocumentFields fields(json, sound);
    return Error {.kind = fields.named("kind", errorFromName),
        .httpStatus = fields.number("status"),
        .code = fields.textIfAny("code"),
        .message = fields.textIfAny("message"),
        .requestId = fields.textIfAny("requestId"),
        .clientRequestId = fields.textIfAny("clientRequestId"),
        .retryAfter = std::chrono::milliseconds(fields.wideNumber("retryAfter"))};
}

Jobs::Json jsonOf(const ReportedRecord &record)
{
    Jobs::Json json {{"record", jsonOf(recordKindName(record.kind))}, {"end", jsonOf(recordEndName(record.end))}};
    put(json, "at", record.at);
    put(json, "lookedAgain", record.lookedAgain);
    put(json, "foundAs", record.foundAs);
    put(json, "enrolled", record.enrolled);
    put(json, "reason", record.reason);
    put(json, "error", record.error);
    put(json, "orderedAs", record.orderedAs.toString());
    return json;
}

ReportedRecord recordFrom(const Jobs::Json &json, bool &sound)
{
    const Jobs::DocumentFields fields(json, sound);
    return {.kind = fields.named("record", recordKindFrom),
        .end = fields.named("end", endFrom),
        .at = fields.time("at"),
        .lookedAgain = fields.time("lookedAgain"),
        .foundAs = fields.textIfAny("foundAs"),
        .enrolled = fields.time("enrolled"),
        .reason = reasonFrom(fields, "reason"),
        .error = errorFrom(fields.find("error"), sound),
        .orderedAs = DeviceId(fields.textIfAny("orderedAs"))};
}

Jobs::Json jsonOf(const FailedTry &failed)
{
    Jobs::Json json {{"at", jsonOf(failed.at)}};
    put(json, "error", std::optional(failed.error));
    return json;
}

FailedTry failedTryFrom(const Jobs::Json &json, bool &sound)
{
    const Jobs::DocumentFields fields(json, sound);
    return {.at = fields.time("at"), .error = errorFrom(fields.find("error"), sound).value_or(Error())};
}

Jobs::Json jsonOf(const ReportedDevice &line)
{
    Jobs::Json json = jsonOf(line.retired);
    if (line.mode)
        json["mode"] = jsonOf(modeName(*line.mode));
    json["proof"] = jsonOf(wipeProofName(line.proof));
    put(json, "sent", line.sent);
    put(json, "accepted", line.accepted);
    put(json, "proven", line.proven);
    put(json, "seenFresh", line.seenFresh);
    json["tries"] = line.tries;
    for (const FailedTry &failed : line.failedTries)
        json["failedTries"].push_back(jsonOf(failed));
    put(json, "requestId", line.requestId);
    put(json, "approvalCode", line.approvalCode.toString());
    put(json, "confirmedBy", line.confirmedBy);
    put(json, "note", line.note);
    if (line.isWaived)
        json["isWaived"] = true;
    put(json, "blockedReason", line.blockedReason);
    put(json, "error", line.error);
    Jobs::Json records = Jobs::Json::array();
    for (const ReportedRecord &record : line.records)
        records.push_back(jsonOf(record));
    json["records"] = std::move(records);
    return json;
}

ReportedDevice lineFrom(const Jobs::Json &json, bool &sound)
{
    const Jobs::DocumentFields fields(json, sound);
    ReportedDevice line {.retired = retiredFrom(json, sound),
        .proof = fields.named("proof", proofFrom),
        .sent = fields.time("sent"),
        .accepted = fields.time("accepted"),
        .proven = fields.time("proven"),
        .seenFresh = fields.time("seenFresh"),
        .tries = fields.number("tries"),
        .requestId = fields.textIfAny("requestId"),
        .approvalCode = ApprovalCode(fields.textIfAny("approvalCode")),
        .confirmedBy = fields.textIfAny("confirmedBy"),
        .note = fields.textIfAny("note"),
        .isWaived = fields.flagIfAny("isWaived").value_or(false),
        .blockedReason = reasonFrom(fields, "blockedReason"),
        .error = errorFrom(fields.find("error"), sound),
        .records = listFrom(fields.find("records"), recordFrom, sound)};
    if (fields.has("mode"))
        line.mode = fields.named("mode", modeFromName);
    if (fields.has("failedTries"))
        line.failedTries = listFrom(fields.find("failedTries"), failedTryFrom, sound);
    return line;
}

RecordLook lookFrom(const Jobs::Json &json, bool &sound)
{
    const Jobs::DocumentFields fields(json, sound);
    return {.device = DeviceId(fields.text("device")),
        .kind = fields.named("record", recordKindFrom),
        .at = fields.time("at"),
        .state = fields.oneOf<RecordState>("state", lookStates),
        .foundAs = fields.textIfAny("foundAs"),
        .enrolled = fields.time("enrolled"),
        .isRegistered = fields.flagIfAny("isRegistered"),
        .isInUse = fields.flagIfAny("isInUse").value_or(false)};
}

} // namespace

QByteArray retirementDocument(const Retirement &retirement)
{
    Jobs::Json devices = Jobs::Json::array();
    for (const RetiredDevice &device : retirement.devices)
        devices.push_back(jsonOf(device));
    return bytesOf({{"format", retirementFormat}, {"version", newestVersion}, {"retirement", jsonOf(retirement)},
        {"devices", std::move(devices)}});
}

std::optional<Retirement> readRetirement(const QByteArray &json)
{
    bool sound = true;
    const Jobs::Json document = documentFrom(json, retirementFormat, sound);
    const Jobs::DocumentFields fields(document, sound);
    Retirement retirement = retirementFrom(fields.find("retirement"), sound);
    retirement.devices = listFrom(fields.find("devices"), retiredFrom, sound);
    return sound ? std::optional(retirement) : std::nullopt;
}

QByteArray looksDocument(const QList<RecordLook> &looks)
{
    Jobs::Json list = Jobs::Json::array();
    for (const RecordLook &look : looks) {
        Jobs::Json json {{"device", jsonOf(look.device.toString())}, {"record", jsonOf(recordKindName(look.kind))},
            {"at", jsonOf(look.at)}, {"isInUse", look.isInUse}};
        put(json, "state", look.state, lookStates);
        put(json, "foundAs", look.foundAs);
        put(json, "enrolled", look.enrolled);
        if (look.isRegistered)
            json["isRegistered"] = *look.isRegistered;
        list.push_back(std::move(json));
    }
    return bytesOf({{"format", looksFormat}, {"version", newestVersion}, {"looks", std::move(list)}});
}

std::optional<QList<RecordLook>> readLooks(const QByteArray &json)
{
    bool sound = true;
    const Jobs::Json document = documentFrom(json, looksFormat, sound);
    const Jobs::DocumentFields fields(document, sound);
    const QList<RecordLook> looks = listFrom(fields.find("looks"), lookFrom, sound);
    return sound ? std::optional(looks) : std::nullopt;
}

namespace {

Jobs::Json reportRecord(const RetirementReport &report)
{
    Jobs::Json jobs = Jobs::Json::array();
    for (const JobId &job : report.jobs)
        jobs.push_back(jsonOf(job.toString()));
    Jobs::Json lines = Jobs::Json::array();
    for (const ReportedDevice &line : report.lines)
        lines.push_back(jsonOf(line));
    Jobs::Json document {{"format", reportFormat}, {"version", newestVersion}, {"number", jsonOf(report.number)},
        {"made", jsonOf(report.made)}, {"madeBy", jsonOf(report.madeBy)}, {"program", jsonOf(report.program)},
        {"school", jsonOf(report.school)}, {"tenantName", jsonOf(report.tenantName)},
        {"tenantId", jsonOf(report.tenantId)}, {"isPractice", report.isPractice},
        {"retirement", jsonOf(report.retirement)}, {"jobs", std::move(jobs)}, {"began", jsonOf(report.began)},
        {"ended", jsonOf(report.ended)}, {"replaces", jsonOf(report.replaces)}, {"devices", std::move(lines)}};
    if (report.corrects != RetirementWords())
        document["corrects"] = jsonOf(report.corrects);
    if (report.correctsDisposal != DisposalWords())
        document["correctsDisposal"] = jsonOf(report.correctsDisposal);
    if (report.isWithoutPersonalData)
        document["isWithoutPersonalData"] = true;
    return document;
}

} // namespace

QByteArray reportDocument(const RetirementReport &report)
{
    return bytesOf(reportRecord(report));
}

QByteArray reportJson(const RetirementReport &report)
{
    Jobs::Json record = reportRecord(report);
    Jobs::spellOut(record);
    return bytesOf(record);
}

std::optional<RetirementReport> readReport(const QByteArray &json)
{
    bool sound = true;
    const Jobs::Json document = documentFrom(json, reportFormat, sound);
    const Jobs::DocumentFields fields(document, sound);
    RetirementReport report {.number = fields.text("number"),
        .made = fields.time("made"),
        .madeBy = fields.text("madeBy"),
        .program = fields.text("program"),
        .school = Jobs::schoolFrom(fields.find("school"), sound),
        .tenantName = fields.text("tenantName"),
        .tenantId = fields.text("tenantId"),
        .isPractice = fields.flag("isPractice"),
        .retirement = retirementFrom(fields.find("retirement"), sound),
        .began = fields.time("began"),
        .ended = fields.time("ended"),
        .lines = listFrom(fields.find("devices"), lineFrom, sound),
        .replaces = fields.text("replaces")};
    if (fields.has("corrects"))
        report.corrects = Jobs::wordsFrom(fields.find("corrects"), sound);
    if (fields.has("correctsDisposal"))
        report.correctsDisposal = Jobs::disposalWordsFrom(fields.find("correctsDisposal"), sound);
    report.isWithoutPersonalData = fields.flagIfAny("isWithoutPersonalData").value_or(false);
    const QStringList jobs = textsFrom(fields.find("jobs"), sound);
    for (const QString &job : jobs)
        report.jobs.append(JobId(job));
    return sound ? std::optional(report) : std::nullopt;
}

} // namespace Reslate
