// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/retirement/report.h"

#include "domain/retirement/recordlink.h"
#include "domain/retirement/removal.h"
#include "domain/retirement/removalwish.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <tuple>

namespace Reslate {
namespace {

using enum RecordEnd;

constexpr std::array<const char *, wipeProofCount> proofNames {
    "not-ordered", "sent", "accepted", "record-gone", "failed", "reported", "seen-fresh", "confirmed"};
constexpr std::array<const char *, recordEndCount> endNames {"not-ordered", "ordered", "removed", "not-found",
    "still-there", "came-back", "kept-on-purpose", "in-active-directory", "refused"};

void addTo(QDateTime &first, const QDateTime &time)
{
    if (time.isValid() && (!first.isValid() || time < first))
        first = time;
}

} // namespace

bool removesUserData(ResetMode mode)
{
    return mode == ResetMode::FactoryWipe || mode == ResetMode::ProtectedWipe || mode == ResetMode::AutopilotReset;
}

bool isProof(WipeProof proof)
{
    return proof >= WipeProof::Reported;
}

QLatin1String wipeProofName(WipeProof proof)
{
    return QLatin1String(proofNames[static_cast<size_t>(proof)]);
}

bool isEnough(WipeProof proof, Gate gate)
{
    switch (gate) {
    case Gate::Reported:
        return isProof(proof);
    case Gate::SeenFresh:
        return proof == WipeProof::SeenFresh || proof == WipeProof::Confirmed;
    case Gate::Confirmed:
        return proof == WipeProof::Confirmed;
    }
    return false;
}

QLatin1String recordEndName(RecordEnd end)
{
    return QLatin1String(endNames[static_cast<size_t>(end)]);
}

QString checkCode(const QByteArray &hash)
{
    // No letter that is read as a digit, and none that makes words.
    constexpr QLatin1String digits {"0123456789ABCDEFGHJKMNPQRSTVWXYZ"};
    constexpr int bytes = 5; // 8 digits of 5 bits
    if (hash.size() < bytes)
        return {};
    quint64 bits = 0;
    for (int i = 0; i < bytes; ++i)
        bits = bits << 8U | static_cast<quint8>(hash.at(i));
    QString code;
    for (int shift = 35; shift >= 0; shift -= 5)
        code.append(digits.at(static_cast<qsizetype>(bits >> static_cast<unsigned>(shift) & 31U)));
    return code.insert(4, u'-');
}

bool isGoneByItself(const ReportedDevice &device, RecordKind kind)
{
    return kind == RecordKind::Intune && device.proof == WipeProof::RecordGone;
}

bool comesBack(RetirementReason reason)
{
    const RemovalKind kind = removalKindOf(reason);
    return kind == RemovalKind::HandOver || kind == RemovalKind::Repair;
}

bool isCertain(const ReportedDevice &device, Gate gate)
{
    return device.mode && removesUserData(*device.mode) && isEnough(device.proof, gate);
}

bool isNistWordUncertain(const RetirementReport &report, const ReportedDevice &device)
{
    return report.retirement.disposal.nist != NistWord::NotClaimed && !isCertain(device, report.retirement.gate);
}

QString waiverReason(const ReportedDevice &device)
{
    if (!device.isWaived)
        return {};
    QStringList reasons {device.retired.exception.trimmed(), device.note.trimmed()};
    reasons.removeAll(QString());
    reasons.removeDuplicates();
    return reasons.join(QStringLiteral("; "));
}

EntraDeviceId registeredEntraOf(const RetiredDevice &device)
{
    const EntraDeviceId &id = device.photo.device.registeredEntraId;
    return id == device.device.entraDevice ? EntraDeviceId() : id;
}

bool isBeyondWipes(const ReportedDevice &device)
{
    return !device.mode && isAutopilotOnly(device.retired.device.id);
}

bool isCertain(const RetirementReport &report)
{
    return !report.lines.isEmpty()
        && std::all_of(report.lines.cbegin(), report.lines.cend(),
            [&report](const ReportedDevice &line) { return isCertain(line, report.retirement.gate); });
}

namespace {

bool isHybrid(const ReportedDevice &line)
{
    return line.retired.photo.device.entraJoin == JoinState::HybridJoined;
}

/// Whether the records of the device were to go by now: the wipe is proven, or one of them went, and then the removal
/// was stopped, or isn't finished yet.
bool isDueToGo(const RetirementReport &report, const ReportedDevice &line)
{
    const bool hasBegun = std::any_of(line.records.cbegin(), line.records.cend(), [&line](const ReportedRecord &each) {
        return each.end == Removed || (each.end == NotFound && !isGoneByItself(line, each.kind));
    });
    return (hasBegun || isCertain(line, report.retirement.gate))
        && removalKindOf(report.retirement.reason) == RemovalKind::Remove;
}

/// Whether that record was to go by now, and didn't.
bool isLeftBehind(const RetirementReport &report, const ReportedDevice &line, const ReportedRecord &record)
{
    return isDueToGo(report, line) && (record.end == NotOrdered || record.end == Ordered);
}

/// Whether it is the record of that Entra device, which only the registration named.
bool isRegisteredEntra(const ReportedDevice &line, const ReportedRecord &record)
{
    const EntraDeviceId id = registeredEntraOf(line.retired);
    return record.kind == RecordKind::Entra && !id.isEmpty() && record.end != CameBack
        && (line.retired.device.entraDevice.isEmpty() || EntraDeviceId(record.foundAs) == id);
}

ReportOpenPoint registeredEntraPoint(int i, const ReportedDevice &line, const QDateTime &seen)
{
    return {.line = i,
        .point = OpenPoint::RegisteredEntra,
        .kind = RecordKind::Entra,
        .foundAs = registeredEntraOf(line.retired).toString(),
        .seen = seen,
        .isUncertain = !line.retired.photo.device.isRegistrationCertain};
}

/// What is open of one record of a line; nullopt: nothing.
std::optional<ReportOpenPoint> recordPoint(const RetirementReport &report, int i, const ReportedRecord &record)
{
    const ReportedDevice &line = report.lines.at(i);
    const bool isLeft = isLeftBehind(report, line, record);
    const auto point = [i, &record](OpenPoint which) {
        return ReportOpenPoint {.line = i, .point = which, .kind = record.kind};
    };
    if (isRegisteredEntra(line, record) && (record.end == StillThere || isLeft))
        return registeredEntraPoint(i, line, record.end == StillThere ? record.at : QDateTime());
    if (record.end == StillThere)
        return point(OpenPoint::RecordStillThere);
    if (record.end == CameBack && comesBack(report.retirement.reason))
        return std::nullopt;
    if (record.end == CameBack)
        return ReportOpenPoint {.line = i,
            .point = OpenPoint::RecordCameBack,
            .kind = record.kind,
            .foundAs = record.foundAs,
            .enrolled = record.enrolled,
            .seen = record.at,
            .isRestored = record.kind == RecordKind::Entra
                && EntraDeviceId(record.foundAs) == line.retired.device.entraDevice};
    if (record.end == Refused)
        return point(OpenPoint::RecordRefused);
    if (record.end == InActiveDirectory || (isLeft && record.kind == RecordKind::Entra && isHybrid(line)))
        return point(OpenPoint::DeleteInActiveDirectory);
    return isLeft ? std::optional(point(OpenPoint::RecordStillThere)) : std::nullopt;
}

PendingWipe pendingWipe(const ReportedDevice &line)
{
    const auto ended = [&line](std::initializer_list<RecordEnd> ends) {
        return std::any_of(line.records.cbegin(), line.records.cend(), [ends](const ReportedRecord &record) {
            return record.kind == RecordKind::Intune && std::find(ends.begin(), ends.end(), record.end) != ends.end();
        });
    };
    if (ended({CameBack})) // under its new record a wipe reaches it
        return PendingWipe::None;
    if (line.proof == WipeProof::RecordGone || ended({Removed, NotFound}))
        return PendingWipe::OutOfReach;
    if (line.proof == WipeProof::Sent)
        return PendingWipe::Unknown;
    return line.proof == WipeProof::Accepted ? PendingWipe::Waits : PendingWipe::None;
}

/// What is open of the wipe itself; nullopt: nothing.
std::optional<ReportOpenPoint> wipePoint(const RetirementReport &report, int i)
{
    const ReportedDevice &line = report.lines.at(i);
    const bool isAway = removalKindOf(report.retirement.reason) == RemovalKind::KeepRecords;
    if (isCertain(line, report.retirement.gate))
        return std::nullopt;
    if (!isAway && isBeyondWipes(line))
        return ReportOpenPoint {.line = i, .point = OpenPoint::NothingWiped};
    ReportOpenPoint point {.line = i, .point = isAway ? OpenPoint::NotFoundYet : OpenPoint::WipeNotProven};
    point.isReset = line.mode == ResetMode::AutopilotReset;
    point.wipe = isAway ? pendingWipe(line) : PendingWipe::None;
    return point;
}

/// Whether that Entra device stands beside the one that Intune named, and nobody looked for it.
bool isRegisteredEntraLeft(const RetirementReport &report, const ReportedDevice &line)
{
    const EntraDeviceId id = registeredEntraOf(line.retired);
    const bool isTold = std::any_of(line.records.cbegin(), line.records.cend(), [&id](const ReportedRecord &record) {
        return record.kind == RecordKind::Entra && EntraDeviceId(record.foundAs) == id;
    });
    return !id.isEmpty() && !line.retired.device.entraDevice.isEmpty() && !isTold && !report.retirement.keepsEntra
        && isDueToGo(report, line);
}

/// Marks the points about Entra records that the service keeps as long as the Autopilot registration stands.
void noteOrder(QList<ReportOpenPoint> &points, const RetirementReport &report)
{
    QSet<int> registered; // lines
    for (const ReportOpenPoint &point : std::as_const(points)) {
        if (point.kind == RecordKind::Autopilot
            && (point.point == OpenPoint::RecordStillThere || point.point == OpenPoint::RecordRefused))
            registered.insert(point.line);
    }
    for (ReportOpenPoint &point : points) {
        if (point.kind != RecordKind::Entra
            || (point.point != OpenPoint::RecordStillThere && point.point != OpenPoint::RecordRefused
                && point.point != OpenPoint::RegisteredEntra))
            continue;
        const QList<ReportedRecord> &records = report.lines.at(point.line).records;
        const bool isHeldBack = std::any_of(records.cbegin(), records.cend(), [](const ReportedRecord &record) {
            return record.kind == RecordKind::Entra && record.reason == Reason::RegistrationStands;
        });
        point.isAfterAutopilot = isHeldBack || registered.contains(point.line);
    }
}

} // namespace

bool isWeaker(Gate gate, const Retirement &before)
{
    return gate < before.gate; // in the order of what they ask for
}

Retirement reworded(Retirement retirement, const RetirementWords &words, const DisposalWords &disposal)
{
    retirement.reason = words.reason.value_or(retirement.reason);
    retirement.dataClass = words.dataClass.value_or(retirement.dataClass);
    retirement.gate = words.gate.value_or(retirement.gate);
    const RemovalWish said = withoutIdleChoices({.reason = retirement.reason,
        .destination = words.destination.value_or(retirement.destination),
        .disposal = reworded(retirement.disposal, disposal)});
    retirement.destination = said.destination;
    retirement.disposal = said.disposal;
    return retirement;
}

RetirementWords changedWords(const Retirement &before, const Retirement &after)
{
    const auto changed = [](const auto &was, const auto &is) { return was == is ? std::nullopt : std::optional(was); };
    return {.reason = changed(before.reason, after.reason),
        .destination = changed(before.destination, after.destination),
        .dataClass = changed(before.dataClass, after.dataClass),
        .gate = changed(before.gate, after.gate)};
}

QList<ReportOpenPoint> openPoints(const RetirementReport &report)
{
    QList<ReportOpenPoint> points;
    for (int i = 0; i < report.lines.size(); ++i) {
        const ReportedDevice &line = report.lines.at(i);
        if (const std::optional<ReportOpenPoint> point = wipePoint(report, i))
            points.append(*point);
        for (const ReportedRecord &record : line.records) {
            if (const std::optional<ReportOpenPoint> point = recordPoint(report, i, record))
                points.append(*point);
        }
        if (isRegisteredEntraLeft(report, line))
            points.append(registeredEntraPoint(i, line, {}));
    }
    noteOrder(points, report);
    return points;
}

QList<ReportOpenPoint> openSince(const RetirementReport &made, const RetirementReport &now)
{
    using Stated = std::tuple<DeviceId, OpenPoint, RecordKind, QString, PendingWipe>;
    const auto statedOf = [](const RetirementReport &report, const ReportOpenPoint &point) {
        return Stated {
            report.lines.at(point.line).retired.device.id, point.point, point.kind, point.foundAs, point.wipe};
    };
    QList<Stated> stated;
    for (const ReportOpenPoint &point : openPoints(made))
        stated.append(statedOf(made, point));
    QList<ReportOpenPoint> points = openPoints(now);
    points.removeIf([&](const ReportOpenPoint &point) { return stated.contains(statedOf(now, point)); });
    return points;
}

RetirementReport draftReport(const RetirementFacts &facts)
{
    RetirementReport report {.retirement = facts.retirement, .lines = reportLines(facts)};
    report.retirement.devices.clear();
    for (const Job &job : facts.jobs) {
        report.jobs.append(job.id);
        for (const JobItem &item : job.items) {
            for (const Step &step : item.steps) {
                if (step.state != ItemState::Planned && step.changed > report.ended)
                    report.ended = step.changed;
            }
        }
    }
    for (const QList<HistoryEntry> &history : facts.histories) {
        for (const HistoryEntry &entry : history) {
            if (entry.state == ItemState::Sent)
                addTo(report.began, entry.at);
        }
    }
    for (const ReportedDevice &line : std::as_const(report.lines)) {
        for (const ReportedRecord &record : line.records) {
            if (record.at > report.ended)
                report.ended = record.at;
        }
    }
    return report;
}

RetirementReport withoutPersonalData(RetirementReport report)
{
    const auto silence = [](std::optional<Error> &error) {
        if (error)
            error->message.clear();
    };
    report.isWithoutPersonalData = true;
    report.madeBy.clear();
    report.voidedBy.clear();
    report.retirement.startedBy.clear();
    for (ReportedDevice &line : report.lines) {
        line.retired.photo.device.userPrincipalName.clear();
        line.confirmedBy.clear();
        silence(line.error);
        for (FailedTry &each : line.failedTries)
            each.error.message.clear();
        for (ReportedRecord &record : line.records)
            silence(record.error);
    }
    return report;
}

bool hasSameFacts(const RetirementReport &a, const RetirementReport &b)
{
    const auto withoutLooks = [](QList<ReportedDevice> lines) {
        for (ReportedDevice &line : lines) {
            for (ReportedRecord &record : line.records)
                record.lookedAgain = {};
        }
        return lines;
    };
    Retirement retirement = a.retirement;
    retirement.disposal = b.retirement.disposal;
    return retirement == b.retirement && a.jobs == b.jobs && withoutLooks(a.lines) == withoutLooks(b.lines);
}

} // namespace Reslate
