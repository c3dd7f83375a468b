// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan/readiness.h"

#include "domain/device/windowsrelease.h"

#include <algorithm>
#include <array>
#include <vector>

namespace Reslate {
namespace {

/// What the rules say of a device that can't be reset now.
struct Hindrance {
    ReadyState state = ReadyState::No;
    Reason reason = Reason::None;
    std::optional<ResetMode> instead;
};

/// Whether a warning means that a plan leaves the device out, or that its order waits for it.
bool delays(Reason reason)
{
    return isRecent(reason) || reason == Reason::NotSeenLately || reason == Reason::NeverSeen;
}

/// Each device that can't be reset now, by the first reason.
QHash<DeviceId, Hindrance> hindrancesOf(const PlanDraft &draft)
{
    QHash<DeviceId, Hindrance> found;
    const auto take = [&found](const PlanFinding &finding, ReadyState state) {
        for (const JobItem &item : finding.items) {
            if (!found.contains(item.device.id))
                found.insert(item.device.id, {state, finding.reason, finding.instead});
        }
    };
    for (const PlanFinding &finding : draft.leftOut)
        take(finding, ReadyState::No);
    for (const PlanFinding &finding : draft.warned) {
        if (delays(finding.reason))
            take(finding, ReadyState::Later);
    }
    return found;
}

std::optional<bool> wasSeenWithin(const Device &device, std::chrono::milliseconds time, const QDateTime &now)
{
    if (!device.lastSeen.isValid())
        return std::nullopt;
    return device.lastSeen.msecsTo(now) < time.count();
}

std::optional<bool> isRegistered(const Device &device)
{
    switch (registrationState(device)) {
    case RecordState::Present:
        return true;
    case RecordState::Missing:
        return false;
    default:
        return std::nullopt;
    }
}

std::optional<bool> hasProfile(const ReadinessFacts &facts)
{
    if (facts.profile == ProfileAssignment::Unknown)
        return std::nullopt;
    return facts.profile == ProfileAssignment::Assigned;
}

/// Intune tells zeros where it knows nothing (graph.md §1.1).
std::optional<bool> hasSpace(const Device &device)
{
    if (device.storageFree < 0 || (device.storageFree == 0 && device.storageTotal <= 0))
        return std::nullopt;
    return device.storageFree >= littleSpace;
}

std::optional<bool> isOn(WindowsRe state)
{
    return state == WindowsRe::Unknown ? std::nullopt : std::optional(state == WindowsRe::On);
}

QList<ReadyPoint> pointsOf(const ReadinessLine &line, const QDateTime &now)
{
    const bool isSaid = line.reason == Reason::NotSeenLately || line.reason == Reason::NeverSeen;
    const std::array<std::pair<ReadyPoint, std::optional<bool>>, readyPointCount> wanted {{
        {ReadyPoint::NotSeenForAWeek, isSaid ? std::nullopt : wasSeenWithin(line.device, seenLatelyLimit, now)},
        {ReadyPoint::NotRegistered, isRegistered(line.device)},
        {ReadyPoint::NoProfile, isRegistered(line.device) == true ? hasProfile(line.facts) : std::nullopt},
        {ReadyPoint::NoRecoveryKey, line.facts.hasRecoveryKey},
        {ReadyPoint::LittleSpace, hasSpace(line.device)},
        {ReadyPoint::OutOfSupport, line.isSupported},
    }};
    QList<ReadyPoint> points;
    for (const auto &[point, isFine] : wanted) {
        if (isFine == false)
            points.append(point);
    }
    return points;
}

void count(ReadinessTally &tally, std::optional<bool> fact)
{
    ++(!fact ? tally.unknown : *fact ? tally.yes : tally.no);
}

void countAll(Readiness &readiness)
{
    for (const ReadinessLine &line : std::as_const(readiness.lines)) {
        count(readiness.seenInAWeek, wasSeenWithin(line.device, seenLatelyLimit, readiness.asOf));
        count(readiness.seenInAMonth, wasSeenWithin(line.device, notSeenLimit, readiness.asOf));
        count(readiness.registered, isRegistered(line.device));
        if (isRegistered(line.device) == true)
            count(readiness.profiles, hasProfile(line.facts));
        count(readiness.recoveryKeys, line.facts.hasRecoveryKey);
        count(readiness.space, hasSpace(line.device));
        count(readiness.supported, line.isSupported);
        count(readiness.windowsRe, isOn(line.device.windowsRe));
    }
}

QList<ReadinessCause> causesOf(const QList<ReadinessLine> &lines)
{
    QList<ReadinessCause> causes;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const ReadinessLine &line = lines[i];
        if (line.state == ReadyState::Now)
            continue;
        auto found = std::find_if(causes.begin(), causes.end(), [&line](const ReadinessCause &cause) {
            return cause.reason == line.reason && cause.state == line.state && cause.instead == line.instead;
        });
        if (found == causes.end())
            found = causes.insert(
                causes.end(), {.state = line.state, .reason = line.reason, .instead = line.instead, .lines = {}});
        found->lines.append(i);
    }
    std::stable_sort(causes.begin(), causes.end(),
        [](const ReadinessCause &a, const ReadinessCause &b) { return a.lines.size() > b.lines.size(); });
    return causes;
}

template <typename Is> QList<qsizetype> linesWhere(const QList<ReadinessLine> &lines, Is is)
{
    QList<qsizetype> found;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (is(lines[i]))
            found.append(i);
    }
    return found;
}

} // namespace

QLatin1String windowsReName(WindowsRe state)
{
    constexpr std::array names {"unknown", "on", "off"};
    return QLatin1String(names[static_cast<size_t>(state)]);
}

QLatin1String readyStateName(ReadyState state)
{
    constexpr std::array names {"no", "later", "now"};
    return QLatin1String(names[static_cast<size_t>(state)]);
}

QLatin1String readyPointName(ReadyPoint point)
{
    constexpr std::array<const char *, readyPointCount> names {
        "not-seen-for-a-week", "not-registered", "no-profile", "no-recovery-key", "little-space", "out-of-support"};
    return QLatin1String(names[static_cast<size_t>(point)]);
}

int Readiness::count(ReadyState state) const
{
    return static_cast<int>(std::count_if(
        lines.cbegin(), lines.cend(), [state](const ReadinessLine &line) { return line.state == state; }));
}

int Readiness::wipeable() const
{
    return static_cast<int>(
        std::count_if(lines.cbegin(), lines.cend(), [](const ReadinessLine &line) { return line.canBeWiped; }));
}

QList<qsizetype> Readiness::with(ReadyPoint point) const
{
    return linesWhere(lines, [point](const ReadinessLine &line) { return line.points.contains(point); });
}

QList<qsizetype> Readiness::with(Reason warning) const
{
    return linesWhere(lines, [warning](const ReadinessLine &line) { return line.warnings.contains(warning); });
}

QList<Reason> Readiness::warnings() const
{
    QList<Reason> found;
    for (const ReadinessLine &line : lines) {
        for (const Reason warning : line.warnings) {
            if (!found.contains(warning))
                found.append(warning);
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

Readiness readinessOf(const QString &title, const QList<const Device *> &devices,
    const QHash<DeviceId, ReadinessFacts> &facts, const DraftBasis &basis, const WindowsSupport &support)
{
    std::vector<Device> known; // with what was read of them
    known.reserve(static_cast<size_t>(devices.size()));
    QList<const Device *> chosen;
    for (const Device *device : devices) {
        known.push_back(*device);
        if (const WindowsRe read = facts.value(device->id).windowsRe; read != WindowsRe::Unknown)
            known.back().windowsRe = read;
        chosen.append(&known.back());
    }
    const PlanDraft reset = draftPlan(ResetMode::AutopilotReset, title, chosen, basis);
    const QHash<DeviceId, Hindrance> hindrances = hindrancesOf(reset);
    QHash<DeviceId, QList<Reason>> warnings;
    for (const PlanFinding &finding : reset.warned) {
        for (const JobItem &item : finding.items) {
            if (!delays(finding.reason))
                warnings[item.device.id].append(finding.reason);
        }
    }
    QSet<DeviceId> wipeable;
    const PlanDraft wipe = draftPlan(ResetMode::FactoryWipe, title, chosen, basis);
    for (const JobItem &item : wipe.plan.items)
        wipeable.insert(item.device.id);

    Readiness readiness {.title = title, .asOf = basis.now};
    QSet<DeviceId> seen;
    for (const Device *device : std::as_const(chosen)) {
        if (seen.contains(device->id))
            continue;
        seen.insert(device->id);
        ReadinessLine line {.device = *device, .facts = facts.value(device->id), .state = ReadyState::Now};
        if (const auto found = hindrances.constFind(device->id); found != hindrances.cend()) {
            line.state = found->state;
            line.reason = found->reason;
            line.instead = found->instead;
        }
        line.isSupported = isWindowsSupported(*device, basis.now.date(), support);
        line.warnings = warnings.value(device->id);
        line.canBeWiped = wipeable.contains(device->id);
        line.points = pointsOf(line, basis.now);
        readiness.lines.append(line);
    }
    std::stable_sort(readiness.lines.begin(), readiness.lines.end(),
        [](const ReadinessLine &a, const ReadinessLine &b) { return a.device.name < b.device.name; });
    readiness.causes = causesOf(readiness.lines);
    countAll(readiness);
    return readiness;
}

} // namespace Reslate
