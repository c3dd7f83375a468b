// SPDX-License-Identifier: GPL-3.0-or-later
// What the answers to orders mean for the items and for the job.
#include "jobs/engine/sender.h"

#include "jobs/engine/jobregistry.h"

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

constexpr std::chrono::seconds maxBackoff {60};
/// A job may wait for two midnights, because nobody says by which clock the service's day turns.
constexpr std::chrono::hours takenLately {48};

std::chrono::milliseconds backoff(int tries)
{
    const int doublings = std::clamp(tries - 1, 0, 6);
    return std::min<std::chrono::milliseconds>(std::chrono::seconds(1 << doublings), maxBackoff);
}

bool isAbout(const std::optional<Error> &error, ErrorKind kind)
{
    return error && error->kind == kind;
}

/// All orders of a batch were forbidden: the account is at fault, not the devices.
bool isForbiddenWhole(const QList<ActionOutcome> &outcomes)
{
    return std::all_of(outcomes.cbegin(), outcomes.cend(),
        [](const ActionOutcome &outcome) { return isAbout(outcome.error, ErrorKind::Forbidden); });
}

/// Whether the service itself said something about any of these.
bool isAnyAnswered(const QList<ActionOutcome> &outcomes)
{
    using enum ActionOutcome::Answer;
    return std::any_of(outcomes.cbegin(), outcomes.cend(),
        [](const ActionOutcome &outcome) { return outcome.answer != Unknown && outcome.answer != Refused; });
}

bool isAnyAccepted(const QList<ActionOutcome> &outcomes)
{
    return std::any_of(outcomes.cbegin(), outcomes.cend(),
        [](const ActionOutcome &outcome) { return outcome.answer == ActionOutcome::Answer::Accepted; });
}

bool isAllAccepted(const QList<ActionOutcome> &outcomes)
{
    return std::all_of(outcomes.cbegin(), outcomes.cend(),
        [](const ActionOutcome &outcome) { return outcome.answer == ActionOutcome::Answer::Accepted; });
}

/// Turned down for what the account lacks: the next person who is allowed to can go on. Forbidden a second time, it is
/// this device that is out of the account's reach.
bool isAccountTrouble(const ActionOutcome &outcome, const std::optional<Error> &before, bool forbiddenWhole)
{
    return isAbout(outcome.error, ErrorKind::SignInRequired)
        || (forbiddenWhole && !isAbout(before, ErrorKind::Forbidden));
}

/// What becomes of an order that was offered with a code of an approval, or without.
ItemState stateAfter(ActionOutcome::Answer answer, bool wasApproved, bool isAccountFault)
{
    using enum ActionOutcome::Answer;
    switch (answer) {
    case Accepted:
        return ItemState::Accepted;
    case NeedsApproval:
        return ItemState::AwaitingApproval;
    case Refused:
        return ItemState::Planned;
    case Rejected:
        if (isAccountFault)
            return ItemState::Planned;
        // Where its request stands tells why, such as that it has lapsed.
        return wasApproved ? ItemState::AwaitingApproval : ItemState::Failed;
    case Unknown:
        return ItemState::Unknown;
    }
    return ItemState::Unknown;
}

} // namespace

/// The service answered: as many may leave together as did before, and one more.
void Sender::trustMore(Line &line) const
{
    line.isTrial = false;
    line.abreastAnswered = (line.abreastAnswered + 1) % line.abreast;
    if (line.abreastAnswered == 0) // as many as left together
        line.abreast = std::min(line.abreast + 1, line.isContested ? 1 : m_parallelBatches);
}

void Sender::settle(JobEntry &entry, const Orders &orders, const QList<ActionOutcome> &answers)
{
    using enum ActionOutcome::Answer;
    const QList<int> &batch = orders.items;
    const ResetMode kind = orders.kind;
    Q_ASSERT(answers.size() == batch.size());
    Line &line = m_lines[&entry];
    const QList<ActionOutcome> outcomes = applyDayLimit(entry, line, orders, answers);
    const bool isDays = outcomes.constFirst().answer != answers.constFirst().answer;
    const bool forbiddenWhole = !isDays && isForbiddenWhole(outcomes);
    if (isAnyAccepted(outcomes))
        m_pacing.taken(kind);
    if (isAnyAnswered(outcomes))
        trustMore(line);
    std::optional<Error> accountError;
    QList<ItemChange> changes;
    for (qsizetype i = 0; i < batch.size(); ++i) {
        const ActionOutcome &outcome = outcomes.at(i);
        JobItem item = std::as_const(entry.job.items).at(batch.at(i));
        Q_ASSERT(outcome.device == item.device.id);
        if (item.current().state != ItemState::Sent || item.steps.size() != orders.steps.at(i))
            continue; // a person knew more before the answer came
        const QDateTime sentAt = item.current().changed;
        const bool wasApproved = !item.current().approvalCode.isEmpty();
        const bool isAccountFault = isAccountTrouble(outcome, item.current().error, forbiddenWhole && !wasApproved);
        if (isAccountFault)
            accountError = outcome.error;
        if (outcome.retryAfter.count() > 0)
            m_pacing.holdUntil(m_clock.now().addMSecs(outcome.retryAfter.count()));
        item.current().changed = m_clock.now();
        item.current().requestId = outcome.requestId;
        item.current().error = outcome.error;
        item.current().state = stateAfter(outcome.answer, wasApproved, isAccountFault);
        if (outcome.answer == NeedsApproval) {
            item.current().approvalCode = outcome.approvalCode;
            m_pacing.giveBack(kind, 1, sentAt);
        } else if (item.current().state == ItemState::Planned) {
            takeBack(line, batch.at(i), item, outcome, sentAt);
        }
        changes.append({batch.at(i), item});
    }
    m_book.record(entry, changes);
    if (entry.job.phase == JobPhase::Stopped || entry.job.phase == JobPhase::Finished) {
        m_book.takeBackUnsent(entry);
        halt(entry);
    }
    const std::optional<Error> reason = accountError ? accountError : countFailures(line, outcomes);
    if (reason) {
        m_book.pauseBecause(entry, *reason);
        halt(entry);
    }
    Q_EMIT followable();
}

QList<ActionOutcome> Sender::applyDayLimit(
    JobEntry &entry, Line &line, const Orders &orders, QList<ActionOutcome> outcomes)
{
    using enum ActionOutcome::Answer;
    const QList<int> &batch = orders.items;
    const ResetMode kind = orders.kind;
    if (!factsOf(kind).destructive || isAllAccepted(outcomes))
        return outcomes;
    const bool wasTakenNow = std::ranges::any_of(outcomes, [](const auto &each) { return each.answer == Accepted; });
    if (!wasTakenNow && !wasTakenLately(kind))
        return outcomes;
    DayLimit &dayLimit = line.dayLimits[kind];
    QList<qsizetype> suspects;
    for (qsizetype i = 0; i < outcomes.size(); ++i) {
        const ActionOutcome &outcome = outcomes.at(i);
        const JobItem &item = std::as_const(entry.job.items).at(batch.at(i));
        if (outcome.answer == Accepted)
            dayLimit.accepted(orders.number);
        const bool mayBeDays = outcome.answer == Rejected
            && (isAbout(outcome.error, ErrorKind::Rejected) || isAbout(outcome.error, ErrorKind::Forbidden));
        if (!mayBeDays || !item.current().approvalCode.isEmpty() || item.current().state != ItemState::Sent)
            continue;
        dayLimit.refused(batch.at(i), refusalWords(*outcome.error, item.device.name));
        suspects.append(i);
    }
    const QDateTime now = m_clock.now();
    for (const qsizetype i : std::as_const(suspects)) {
        if (!dayLimit.isToBlame(batch.at(i), now.toUTC().date()))
            outcomes[i].answer = Refused;
    }
    if (!suspects.isEmpty() && dayLimit.isReached() && outcomes.at(suspects.constLast()).answer == Refused) {
        Error error = *outcomes.at(suspects.constLast()).error;
        error.kind = ErrorKind::DayLimit;
        dayLimit.held(now.toUTC().date());
        m_book.pauseUntil(entry, error, nextUtcDay(now));
        halt(entry);
    }
    return outcomes;
}

bool Sender::wasTakenLately(ResetMode mode) const
{
    const QDateTime since = m_clock.now().addMSecs(-std::chrono::milliseconds(takenLately).count());
    const auto isTaken = [&since, mode](const Step &step) {
        using enum ItemState;
        constexpr std::array taken {Accepted, Waiting, Active, Done, SeenFresh, Confirmed, RecordGone};
        return step.kind == mode && step.changed >= since
            && std::find(taken.begin(), taken.end(), step.state) != taken.end();
    };
    const auto hasTaken = [&isTaken](const JobItem &item) {
        return std::any_of(item.steps.cbegin(), item.steps.cend(), isTaken);
    };
    const auto &entries = m_book.entries();
    return std::any_of(entries.cbegin(), entries.cend(), [&](const std::unique_ptr<JobEntry> &entry) {
        const QList<JobItem> &items = entry->job.items;
        return std::any_of(items.cbegin(), items.cend(), hasTaken);
    });
}

void Sender::takeBack(Line &line, int index, JobItem &item, const ActionOutcome &outcome, const QDateTime &sentAt)
{
    const QDateTime now = m_clock.now();
    m_pacing.giveBack(item.current().kind, 1, sentAt);
    // Never offered: the job stood still, its facts got old, something was protected, or closed hours began.
    if (isAbout(outcome.error, ErrorKind::Canceled)) {
        item.current().error.reset();
        --item.current().tries;
        line.queue.push_back(index);
        return;
    }
    if (isAbout(outcome.error, ErrorKind::Throttled) && outcome.retryAfter.count() == 0)
        m_pacing.refused(item.current().kind, now);
    const std::chrono::milliseconds wait = outcome.retryAfter.count() > 0 ? outcome.retryAfter
                                                                          : backoff(item.current().tries);
    line.later.emplace(now.addMSecs(wait.count()), index);
}

/// Orders that grow old while they are written down never leave, and look for ever as if they were about to.
void Sender::pauseWhenSlow(JobEntry &entry, Line &line, const QDateTime &checked)
{
    const bool isSlow = checked.isValid() && !isFresh(checked, checkMaxAge, m_clock.now());
    line.slowWrites = isSlow ? line.slowWrites + 1 : 0;
    if (line.slowWrites < slowWritesThatPause || entry.job.phase != JobPhase::Sending)
        return;
    line.slowWrites = 0;
    m_book.pauseBecause(entry, {.kind = ErrorKind::StorageSlow});
    halt(entry);
}

std::optional<Error> Sender::countFailures(Line &line, const QList<ActionOutcome> &outcomes)
{
    using enum ActionOutcome::Answer;
    const bool allLost = std::all_of(
        outcomes.cbegin(), outcomes.cend(), [](const ActionOutcome &outcome) { return outcome.answer == Unknown; });
    if (allLost)
        return ++line.lostBatches >= (line.isTrial ? 1 : lostBatchesThatPause) ? outcomes.constFirst().error
                                                                               : std::nullopt;
    line.lostBatches = 0;
    std::optional<Error> reason;
    for (const ActionOutcome &outcome : outcomes) {
        if (outcome.answer == Accepted)
            line.failures = 0;
        if (outcome.answer != Rejected && outcome.answer != Unknown)
            continue;
        const ErrorKind kind = outcome.error ? outcome.error->kind : ErrorKind::None;
        line.failures = kind == line.failureKind ? line.failures + 1 : 1;
        line.failureKind = kind;
        if (line.failures >= failuresThatPause)
            reason = outcome.error;
    }
    return reason;
}

void Sender::enqueuePlanned(JobEntry &entry, const QList<ItemChange> &refused)
{
    QList<int> planned;
    for (const ItemChange &change : refused) {
        if (std::as_const(entry.job.items).at(change.index).current().state == ItemState::Planned)
            planned.append(change.index);
    }
    if (!planned.isEmpty())
        enqueue(entry, planned);
}

} // namespace Reslate
