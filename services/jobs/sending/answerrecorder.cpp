// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/sending/answerrecorder.h"

#include "core/clock.h"
#include "domain/retirement/recordlink.h"
#include "jobs/engine/jobregistry.h"
#include "jobs/engine/pacing.h"
#include "jobs/sending/batchwindow.h"
#include "jobs/sending/circuitbreaker.h"
#include "jobs/sending/sendingservices.h"
#include "jobs/sending/sendqueue.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

namespace Reslate::Jobs {
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

/// Whether one of several deletions finds nothing.
bool isMissing(const ActionOutcome &outcome, ResetMode kind, const Workflow &workflow)
{
    return outcome.answer == ActionOutcome::Answer::Rejected && isAbout(outcome.error, ErrorKind::NotFound)
        && wantsRecordGone(kind) && workflow.size() > 1;
}

/// The answers as failures are counted: a record that is gone is what its order was for.
QList<ActionOutcome> counted(QList<ActionOutcome> outcomes, ResetMode kind, const Workflow &workflow)
{
    for (ActionOutcome &outcome : outcomes) {
        if (isMissing(outcome, kind, workflow))
            outcome.answer = ActionOutcome::Answer::Accepted;
    }
    return outcomes;
}

/// The record went by itself after the look before. Offered again after a refusal it may have gone by the first offer,
/// which following tells.
void concludeMissing(JobItem &item)
{
    Step &step = item.current();
    step.error.reset();
    step.state = step.tries > 1 ? ItemState::Accepted : ItemState::NotNeeded;
    if (step.state == ItemState::NotNeeded)
        step.blockedReason = Reason::RecordMissing;
}

} // namespace

AnswerRecorder::AnswerRecorder(
    JobEntry &entry, SendQueue &queue, const SendingServices &with, BatchWindow &window, CircuitBreaker &breaker)
    : m_entry(entry)
    , m_queue(queue)
    , m_registry(with.registry)
    , m_clock(with.clock)
    , m_pacing(with.pacing)
    , m_window(window)
    , m_breaker(breaker)
{
}

quint64 AnswerRecorder::left(ResetMode kind)
{
    m_window.left(m_clock.now());
    return m_dayLimits[kind].left();
}

void AnswerRecorder::onAnswered(const SentBatch &batch, const QList<ActionOutcome> &answers)
{
    using enum ActionOutcome::Answer;
    const QList<int> &items = batch.items;
    const ResetMode kind = batch.kind;
    Q_ASSERT(answers.size() == items.size());
    const QList<ActionOutcome> outcomes = applyDayLimit(batch, answers);
    const bool isDays = !std::equal(outcomes.cbegin(), outcomes.cend(), answers.cbegin(),
        [](const ActionOutcome &a, const ActionOutcome &b) { return a.answer == b.answer; });
    const bool forbiddenWhole = !isDays && isForbiddenWhole(outcomes);
    noteService(kind, outcomes);
    std::optional<Error> accountError;
    QList<ItemChange> changes;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const ActionOutcome &outcome = outcomes.at(i);
        JobItem item = std::as_const(m_entry.job.items).at(items.at(i));
        Q_ASSERT(outcome.device == orderedRecords(item).id || item.steps.size() != batch.steps.at(i));
        if (item.current().state != ItemState::Sent || item.steps.size() != batch.steps.at(i))
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
        if (isMissing(outcome, kind, m_entry.job.workflow))
            concludeMissing(item);
        if (outcome.answer == NeedsApproval) {
            item.current().approvalCode = outcome.approvalCode;
            m_pacing.giveBack(kind, 1, sentAt);
        } else if (item.current().state == ItemState::Planned) {
            planAgain(items.at(i), item, outcome, sentAt);
        }
        changes.append({items.at(i), item});
    }
    m_registry.record(m_entry, changes);
    if (m_entry.job.phase == JobPhase::Stopped || m_entry.job.phase == JobPhase::Finished) {
        m_registry.takeBackUnsent(m_entry);
        Q_EMIT halted();
    }
    const auto reason = accountError ? accountError : m_breaker.count(counted(outcomes, kind, m_entry.job.workflow));
    if (reason) {
        m_registry.pauseBecause(m_entry, *reason);
        Q_EMIT halted();
    }
    Q_EMIT followable();
}

void AnswerRecorder::noteService(ResetMode kind, const QList<ActionOutcome> &outcomes)
{
    if (isAnyAccepted(outcomes))
        m_pacing.taken(kind);
    if (isAnyAnswered(outcomes)) {
        m_breaker.answered();
        m_window.answered();
    }
}

QList<ActionOutcome> AnswerRecorder::applyDayLimit(const SentBatch &batch, QList<ActionOutcome> outcomes)
{
    using enum ActionOutcome::Answer;
    const QList<int> &items = batch.items;
    const ResetMode kind = batch.kind;
    if (!factsOf(kind).destructive || isAllAccepted(outcomes))
        return outcomes;
    const bool wasTakenNow = std::ranges::any_of(outcomes, [](const auto &each) { return each.answer == Accepted; });
    if (!wasTakenNow && !wasTakenLately(kind))
        return outcomes;
    DayLimit &dayLimit = m_dayLimits[kind];
    QList<qsizetype> suspects;
    for (qsizetype i = 0; i < outcomes.size(); ++i) {
        const ActionOutcome &outcome = outcomes.at(i);
        const JobItem &item = std::as_const(m_entry.job.items).at(items.at(i));
        if (outcome.answer == Accepted)
            dayLimit.accepted(batch.number);
        const bool mayBeDays = outcome.answer == Rejected
            && (isAbout(outcome.error, ErrorKind::Rejected) || isAbout(outcome.error, ErrorKind::Forbidden));
        if (!mayBeDays || !item.current().approvalCode.isEmpty() || item.current().state != ItemState::Sent)
            continue;
        dayLimit.refused(items.at(i), refusalWords(*outcome.error, item.device.name));
        suspects.append(i);
    }
    const QDateTime now = m_clock.now();
    for (const qsizetype i : std::as_const(suspects)) {
        if (!dayLimit.isToBlame(items.at(i), now.toUTC().date()))
            outcomes[i].answer = Refused;
    }
    if (!suspects.isEmpty() && dayLimit.isReached() && outcomes.at(suspects.constLast()).answer == Refused) {
        Error error = *outcomes.at(suspects.constLast()).error;
        error.kind = ErrorKind::DayLimit;
        dayLimit.held(now.toUTC().date());
        m_registry.pauseUntil(m_entry, error, nextUtcDay(now));
        Q_EMIT halted();
    }
    return outcomes;
}

bool AnswerRecorder::wasTakenLately(ResetMode mode) const
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
    const auto &entries = m_registry.entries();
    return std::any_of(entries.cbegin(), entries.cend(), [&](const std::unique_ptr<JobEntry> &entry) {
        const QList<JobItem> &items = entry->job.items;
        return std::any_of(items.cbegin(), items.cend(), hasTaken);
    });
}

void AnswerRecorder::planAgain(int index, JobItem &item, const ActionOutcome &outcome, const QDateTime &sentAt)
{
    const QDateTime now = m_clock.now();
    m_pacing.giveBack(item.current().kind, 1, sentAt);
    // Never offered: the job stood still, its facts got old, something was protected, or closed hours began.
    if (isAbout(outcome.error, ErrorKind::Canceled)) {
        item.current().error.reset();
        --item.current().tries;
        m_queue.enqueue(index);
        return;
    }
    if (isAbout(outcome.error, ErrorKind::Throttled) && outcome.retryAfter.count() == 0)
        m_pacing.refused(item.current().kind, now);
    const std::chrono::milliseconds wait = outcome.retryAfter.count() > 0 ? outcome.retryAfter
                                                                          : backoff(item.current().tries);
    m_queue.defer(index, now.addMSecs(wait.count()));
}

} // namespace Reslate::Jobs
