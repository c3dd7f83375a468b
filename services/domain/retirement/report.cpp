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

bool isCertain(const ReportedDevice &device, Gate gate)
{
    return device.mode && removesUserData(*device.mode) && isEnough(device.proof, gate);
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

/// Whether that record was to go by now, and didn't: the wipe is proven, or another of its records went, and then the
/// removal was stopped, or isn't finished yet.
bool isLeftBehind(const RetirementReport &report, const ReportedDevice &line, const ReportedRecord &record)
{
    const bool hasBegun = std::any_of(line.records.cbegin(), line.records.cend(),
        [](const ReportedRecord &each) { return each.end == Removed || each.end == NotFound; });
    const bool isDue = hasBegun || isCertain(line, report.retirement.gate);
    return isDue && removalKindOf(report.retirement.reason) == RemovalKind::Remove
        && (record.end == NotOrdered || record.end == Ordered);
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
            || (point.point != OpenPoint::RecordStillThere && point.point != OpenPoint::RecordRefused))
            continue;
        const QList<ReportedRecord> &records = report.lines.at(point.line).records;
        const bool isHeldBack = std::any_of(records.cbegin(), records.cend(), [](const ReportedRecord &record) {
            return record.kind == RecordKind::Entra && record.reason == Reason::RegistrationStands;
        });
        point.isAfterAutopilot = isHeldBack || registered.contains(point.line);
    }
}

} // namespace

Retirement reworded(Retirement retirement, const RetirementWords &words)
{
    retirement.reason = words.reason.value_or(retirement.reason);
    retirement.dataClass = words.dataClass.value_or(retirement.dataClass);
    const RemovalWish wish {.reason = retirement.reason};
    if (words.reason && !hasChoice(wish, RemovalChoice::Destination))
        retirement.destination.clear();
    if (words.reason && !hasChoice(wish, RemovalChoice::Gate))
        retirement.gate = Gate::Reported;
    retirement.destination = words.destination.value_or(retirement.destination);
    retirement.gate = words.gate.value_or(retirement.gate);
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
        const bool isAway = removalKindOf(report.retirement.reason) == RemovalKind::KeepRecords;
        if (isAway && !isCertain(line, report.retirement.gate))
            points.append({.line = i, .point = OpenPoint::NotFoundYet});
        else if (isBeyondWipes(line))
            points.append({.line = i, .point = OpenPoint::NothingWiped});
        else if (!isCertain(line, report.retirement.gate))
            points.append({.line = i, .point = OpenPoint::WipeNotProven});
        for (const ReportedRecord &record : line.records) {
            if (record.end == StillThere)
                points.append({.line = i, .point = OpenPoint::RecordStillThere, .kind = record.kind});
            else if (record.end == CameBack)
                points.append({.line = i,
                    .point = OpenPoint::RecordCameBack,
                    .kind = record.kind,
                    .foundAs = record.foundAs,
                    .enrolled = record.enrolled,
                    .seen = record.at});
            else if (record.end == Refused)
                points.append({.line = i, .point = OpenPoint::RecordRefused, .kind = record.kind});
            else if (record.end == InActiveDirectory)
                points.append({.line = i, .point = OpenPoint::DeleteInActiveDirectory, .kind = record.kind});
            else if (isLeftBehind(report, line, record))
                points.append({.line = i,
                    .point = record.kind == RecordKind::Entra && isHybrid(line) ? OpenPoint::DeleteInActiveDirectory
                                                                                : OpenPoint::RecordStillThere,
                    .kind = record.kind});
        }
    }
    noteOrder(points, report);
    return points;
}

QList<ReportOpenPoint> openSince(const RetirementReport &made, const RetirementReport &now)
{
    using Stated = std::tuple<DeviceId, OpenPoint, RecordKind, QString>;
    const auto statedOf = [](const RetirementReport &report, const ReportOpenPoint &point) {
        return Stated {report.lines.at(point.line).retired.device.id, point.point, point.kind, point.foundAs};
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
