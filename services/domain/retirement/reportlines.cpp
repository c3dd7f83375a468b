// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/retirement/recordlink.h"
#include "domain/retirement/removalwish.h"
#include "domain/retirement/report.h"
#include "domain/retirement/reportlooks.h"

#include <algorithm>
#include <array>

namespace Reslate {
namespace {

using enum RecordEnd;

struct StateSince {
    ItemState state = ItemState::Planned;
    QDateTime since;
};

WipeProof proofOf(ItemState state)
{
    switch (state) {
    case ItemState::Sent:
    case ItemState::Unknown:
        return WipeProof::Sent;
    case ItemState::Accepted:
    case ItemState::Waiting:
    case ItemState::Active:
        return WipeProof::Accepted;
    case ItemState::Done:
        return WipeProof::Reported;
    case ItemState::SeenFresh:
        return WipeProof::SeenFresh;
    case ItemState::Confirmed:
        return WipeProof::Confirmed;
    case ItemState::RecordGone:
        return WipeProof::RecordGone;
    case ItemState::Failed:
        return WipeProof::Failed;
    case ItemState::Planned:
    case ItemState::AwaitingApproval: // refused unprocessed
    case ItemState::Blocked:
    case ItemState::Withdrawn:
    case ItemState::NotNeeded:
    case ItemState::Waived:
        break;
    }
    return WipeProof::NotOrdered;
}

/// Where a step stands as far as anything is known of it, and since when: a person who waives a proof adds nothing.
StateSince knownState(const Step &step, int n, const QList<HistoryEntry> &history)
{
    if (step.state != ItemState::Waived)
        return {step.state, step.changed};
    const auto before = std::find_if(history.crbegin(), history.crend(),
        [n](const HistoryEntry &entry) { return entry.step == n && entry.state != ItemState::Waived; });
    if (before != history.crend())
        return {before->state, before->at};
    return {step.error ? ItemState::Failed : step.tries > 0 ? ItemState::Unknown : ItemState::Planned, step.changed};
}

/// Whether the later one of two wipes of a device is the one that counts.
bool outweighs(const ReportedDevice &later, const ReportedDevice &earlier)
{
    if (!isProof(earlier.proof))
        return later.proof != WipeProof::NotOrdered || earlier.proof == WipeProof::NotOrdered;
    const bool isWeaker = earlier.mode && removesUserData(*earlier.mode) && !removesUserData(*later.mode);
    return later.proof >= earlier.proof && !isWeaker;
}

/// When a step came to that state for the first or last time, by its history.
QDateTime firstTime(const QList<HistoryEntry> &history, int step, ItemState state)
{
    const auto found = std::find_if(history.cbegin(), history.cend(),
        [&](const HistoryEntry &entry) { return entry.step == step && entry.state == state; });
    return found == history.cend() ? QDateTime() : found->at;
}

QDateTime lastTime(const QList<HistoryEntry> &history, int step, ItemState state)
{
    const auto found = std::find_if(history.crbegin(), history.crend(),
        [&](const HistoryEntry &entry) { return entry.step == step && entry.state == state; });
    return found == history.crend() ? QDateTime() : found->at;
}

void noteWipe(ReportedDevice &line, const Step &step, int n, const QList<HistoryEntry> &history)
{
    const StateSince known = knownState(step, n, history);
    ReportedDevice later = line;
    later.mode = step.kind;
    later.proof = proofOf(known.state);
    // What was refused unprocessed left several times; the last one is what came to something.
    later.sent = lastTime(history, n, ItemState::Sent);
    later.accepted = firstTime(history, n, ItemState::Accepted);
    later.proven = isProof(later.proof) ? known.since : QDateTime();
    if (later.proof == WipeProof::Confirmed)
        later.seenFresh = firstTime(history, n, ItemState::SeenFresh);
    later.requestId = step.requestId;
    later.approvalCode = step.approvalCode;
    later.confirmedBy = step.confirmedBy;
    later.note = step.note;
    later.isWaived = step.state == ItemState::Waived;
    later.blockedReason = step.blockedReason;
    later.error = step.error;
    if (!line.mode || outweighs(later, line)) {
        later.failedTries = line.failedTries;
        later.tries = line.tries;
        line = later;
    }
    line.tries += step.tries;
    if (step.error && step.tries > 0)
        line.failedTries.append({.at = known.since, .error = *step.error});
}

/// What it means that a deletion was held back or not needed.
RecordEnd endOf(ItemState state, Reason reason)
{
    switch (reason) {
    case Reason::RecordMissing:
        return NotFound;
    case Reason::NotInAutopilot: // the plan knew of none, so nobody looked when it was to be deleted
    case Reason::JoinStateMissing:
        return NotOrdered;
    case Reason::HybridJoined:
        return InActiveDirectory;
    default:
        return state == ItemState::NotNeeded ? NotFound : Refused;
    }
}

RecordEnd endOf(const Step &step, ItemState state)
{
    switch (state) {
    case ItemState::Sent:
    case ItemState::AwaitingApproval:
    case ItemState::Accepted:
    case ItemState::Waiting:
    case ItemState::Active:
    case ItemState::Unknown:
    case ItemState::Done: // the service says so, and nobody saw yet that the record is gone
    case ItemState::SeenFresh:
        return Ordered;
    case ItemState::RecordGone:
    case ItemState::Confirmed:
        return Removed;
    case ItemState::Failed:
        return step.error && step.error->kind == ErrorKind::NotFound ? NotFound : Refused;
    case ItemState::Blocked:
    case ItemState::NotNeeded:
        return endOf(state, step.blockedReason);
    case ItemState::Planned:
    case ItemState::Withdrawn:
    case ItemState::Waived:
        break;
    }
    return NotOrdered;
}

/// Whether our order is to be thanked for it when the record is gone.
bool isByOurOrder(RecordEnd end)
{
    return end == Ordered || end == Removed;
}

/// ordered: the record that the deletion is for, where it isn't the planned one; else empty.
void noteDeletion(ReportedRecord &record, const Step &step, const StateSince &known, const DeviceId &ordered)
{
    const RecordEnd end = endOf(step, known.state);
    const bool hasLeft = isByOurOrder(end) || known.state == ItemState::Failed; // else it never went anywhere
    const ReportedRecord later {.kind = record.kind,
        .end = end,
        .at = known.since,
        .reason = step.blockedReason,
        .error = step.error,
        .orderedAs = hasLeft ? ordered : DeviceId()};
    if (later.end == NotOrdered && record.end != NotOrdered)
        return;
    const bool isHeldBack = later.end == Refused && later.reason != Reason::None;
    if (record.end == Removed && isHeldBack)
        return;
    if (isByOurOrder(record.end) && later.end == NotFound) {
        record.lookedAgain = later.at;
        if (record.end == Ordered)
            record.at = later.at;
        record.end = Removed;
        return;
    }
    record = later;
}

/// Whether there was none when the state before was read.
bool wasMissingBefore(const ReportedRecord &record, const BeforePhoto &photo)
{
    const Device &device = photo.device;
    // Intune named no Entra device, and nobody looked for the one that the registration names.
    const bool isEntraUnasked = device.entraDeviceId.isEmpty() && !device.registeredEntraId.isEmpty();
    return photo.taken.isValid()
        && ((record.kind == RecordKind::Intune && device.recordGone)
            || (record.kind == RecordKind::Autopilot && device.autopilotState == RecordState::Missing)
            || (record.kind == RecordKind::Entra && device.entraState == RecordState::Missing && !isEntraUnasked));
}

/// The plan knew of no such record, so nobody looked for one when it was to be deleted: what was read before counts.
void noteUnknown(ReportedRecord &record, const BeforePhoto &photo)
{
    record.end = wasMissingBefore(record, photo) ? NotFound : NotOrdered;
    record.at = record.end == NotFound ? photo.taken : record.at;
}

/// Whether what leaves was only said of a job that had been started without it: then nobody decided to keep a record.
bool isSaidAfterwards(const RetirementFacts &facts)
{
    return std::any_of(facts.jobs.cbegin(), facts.jobs.cend(), [&facts](const Job &job) {
        return job.retirement.isEmpty() && job.id.toString() == facts.retirement.id.toString();
    });
}

/// A record whose deletion nobody ordered, nor is going to.
void noteLeft(ReportedRecord &record, const ReportedDevice &line, const RetirementFacts &facts)
{
    const Retirement &retirement = facts.retirement;
    const bool keepsAll = removalKindOf(retirement.reason) != RemovalKind::Remove;
    const BeforePhoto &photo = line.retired.photo;
    const bool isNotIntunes = record.kind == RecordKind::Intune && isAutopilotOnly(line.retired.device.id);
    if (wasMissingBefore(record, photo) || isNotIntunes) {
        record.end = NotFound;
        record.at = photo.taken;
    } else if ((keepsAll && !isSaidAfterwards(facts)) || (record.kind == RecordKind::Entra && retirement.keepsEntra)) {
        record.end = KeptOnPurpose;
    } else if (record.kind == RecordKind::Entra && joinState(photo.device) == JoinState::HybridJoined) {
        record.end = InActiveDirectory;
    }
}

/// Puts the lines of a report together.
class LineMaker {
public:
    explicit LineMaker(const RetirementFacts &facts)
        : m_facts(facts)
    {
        for (const RetiredDevice &device : facts.retirement.devices) {
            if (!m_places.contains(device.device.id))
                add(device);
        }
    }

    void note(const Job &job)
    {
        for (int place = 0; place < job.items.size(); ++place)
            note(job, place);
    }

    QList<ReportedDevice> lines()
    {
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            for (ReportedRecord &record : m_lines[i].records) {
                if (record.end == NotOrdered && record.reason != Reason::None)
                    noteUnknown(record, m_lines.at(i).retired.photo);
                else if (record.end == NotOrdered && isGoneByItself(m_lines.at(i), record.kind))
                    record.end = NotFound;
                else if (record.end == NotOrdered && !isPlanned(i, record.kind))
                    noteLeft(record, m_lines.at(i), m_facts);
            }
            noteWaiver(m_lines[i]);
        }
        noteLooks();
        return m_lines;
    }

private:
    /// Which record an order deletes.
    static std::optional<RecordKind> recordOf(ResetMode kind)
    {
        switch (kind) {
        case ResetMode::DeleteIntune:
            return RecordKind::Intune;
        case ResetMode::DeleteAutopilot:
            return RecordKind::Autopilot;
        case ResetMode::DeleteEntra:
            return RecordKind::Entra;
        default:
            return std::nullopt;
        }
    }

    static bool isWipe(ResetMode kind)
    {
        return removesUserData(kind) || kind == ResetMode::WipeKeepAccount || kind == ResetMode::FreshStart
            || kind == ResetMode::Retire;
    }

    qsizetype add(const RetiredDevice &device)
    {
        ReportedDevice line {.retired = device};
        for (int kind = 0; kind < recordKindCount; ++kind)
            line.records.append({.kind = static_cast<RecordKind>(kind)});
        m_lines.append(line);
        m_planned.append(std::array<bool, recordKindCount> {});
        if (!device.device.id.isEmpty())
            m_places.insert(device.device.id, m_lines.size() - 1);
        return m_lines.size() - 1;
    }

    void note(const Job &job, int place)
    {
        const JobItem &item = job.items.at(place);
        const auto known = m_places.constFind(item.device.id);
        const qsizetype at = known == m_places.cend() ? add({.device = item.device}) : *known;
        for (const StepTemplate &step : job.workflow) {
            if (const std::optional<RecordKind> record = recordOf(step.kind))
                m_planned[at][static_cast<size_t>(*record)] = true;
        }
        const QList<HistoryEntry> history = m_facts.histories.value({job.id, place});
        bool hasWipe = false;
        for (int n = 0; n < item.steps.size(); ++n) {
            const Step &step = item.steps.at(n);
            if (const std::optional<RecordKind> record = recordOf(step.kind)) {
                const DeviceId ordered = recordAt(item, n);
                const bool isAnother = *record == RecordKind::Intune && ordered != m_lines.at(at).retired.device.id;
                noteDeletion(m_lines[at].records[static_cast<qsizetype>(*record)], step, knownState(step, n, history),
                    isAnother ? ordered : DeviceId());
            } else if (isWipe(step.kind) && !hasWipe) {
                noteWipe(m_lines[at], step, n, history);
                hasWipe = true;
            }
            if (!step.enrolledAs.isEmpty())
                noteReturn(at, item, n, history);
        }
    }

    /// A step saw that the computer is enrolled again. Where that was after its turn in Intune had come, its new record
    /// stands, which nobody may believe to be gone.
    void noteReturn(qsizetype at, const JobItem &item, int n, const QList<HistoryEntry> &history)
    {
        const Step &step = item.steps.at(n);
        const QDateTime left = firstTime(history, n, ItemState::Sent);
        const QDateTime seen = left.isValid() ? left : step.changed;
        ReportedDevice &line = m_lines[at];
        if (!isWipe(step.kind) && !line.seenFresh.isValid())
            line.seenFresh = seen;
        const bool isDeleted = line.records.at(static_cast<qsizetype>(RecordKind::Intune)).orderedAs == step.enrolledAs;
        if ((step.kind == ResetMode::DeleteAutopilot || step.kind == ResetMode::DeleteEntra) && !isDeleted)
            m_returns.append({.device = line.retired.device.id,
                .kind = RecordKind::Intune,
                .at = seen,
                .state = RecordState::Present,
                .foundAs = step.enrolledAs.toString()});
        // A later job knows the computer by the record under which it came back.
        if (!m_places.contains(step.enrolledAs))
            m_places.insert(step.enrolledAs, at);
    }

    /// The records of a device went without proof, because a person said so: before the start, so that no wipe was
    /// ordered, or while the job ran. Where none went, nothing came of that.
    void noteWaiver(ReportedDevice &line) const
    {
        const bool went = std::any_of(line.records.cbegin(), line.records.cend(),
            [](const ReportedRecord &record) { return isByOurOrder(record.end); });
        if (line.isWaived && !went) {
            line.isWaived = false;
            line.confirmedBy.clear();
            line.note.clear();
        }
        if (line.mode || line.retired.exception.isEmpty() || !went)
            return;
        line.isWaived = true;
        line.confirmedBy = m_facts.retirement.startedBy;
        line.note = line.retired.exception;
    }

    bool isPlanned(qsizetype line, RecordKind kind) const { return m_planned.at(line)[static_cast<size_t>(kind)]; }

    void noteLooks()
    {
        QList<std::array<bool, recordKindCount>> ours;
        for (const ReportedDevice &line : std::as_const(m_lines)) {
            std::array<bool, recordKindCount> each {};
            for (size_t kind = 0; kind < recordKindCount; ++kind)
                each[kind] = isByOurOrder(line.records.at(static_cast<qsizetype>(kind)).end);
            ours.append(each);
        }
        QList<RecordLook> looks = m_returns + m_facts.looks;
        std::ranges::stable_sort(looks, {}, &RecordLook::at);
        for (const RecordLook &look : std::as_const(looks)) {
            if (const auto known = m_places.constFind(look.device); known != m_places.cend())
                noteLook(m_lines[*known], look, ours.at(*known)[static_cast<size_t>(look.kind)]);
        }
    }

    const RetirementFacts &m_facts;
    QList<ReportedDevice> m_lines;
    QList<RecordLook> m_returns; ///< what steps saw, as looks
    QList<std::array<bool, recordKindCount>> m_planned; ///< the records that a workflow is going to delete, by line
    /// Of lines, by the Intune record, planned or come back as: within one retirement a later job (a retry) names its
    /// devices by the one or the other, and looks by the first.
    QHash<DeviceId, qsizetype> m_places;
};

QList<const Job *> byTime(const QList<Job> &jobs)
{
    QList<const Job *> sorted;
    for (const Job &job : jobs)
        sorted.append(&job);
    std::stable_sort(sorted.begin(), sorted.end(), [](const Job *a, const Job *b) { return a->created < b->created; });
    return sorted;
}

} // namespace

QList<ReportedDevice> reportLines(const RetirementFacts &facts)
{
    LineMaker maker(facts);
    const QList<const Job *> jobs = byTime(facts.jobs);
    for (const Job *job : jobs)
        maker.note(*job);
    return maker.lines();
}

QList<ReportedDevice> reportLines(const Retirement &retirement, const QList<Job> &jobs, const QList<RecordLook> &looks)
{
    return reportLines({.retirement = retirement, .jobs = jobs, .looks = looks, .histories = {}});
}

} // namespace Reslate
