// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/sending/circuitbreaker.h"

#include <algorithm>
#include <utility>

namespace Reslate::Jobs {

std::optional<Error> CircuitBreaker::count(const QList<ActionOutcome> &outcomes)
{
    using enum ActionOutcome::Answer;
    const bool allLost = std::all_of(
        outcomes.cbegin(), outcomes.cend(), [](const ActionOutcome &outcome) { return outcome.answer == Unknown; });
    if (allLost)
        return ++m_lostBatches >= (m_isTrial ? 1 : lostBatchesThatPause) ? outcomes.constFirst().error : std::nullopt;
    m_lostBatches = 0;
    std::optional<Error> reason;
    for (const ActionOutcome &outcome : outcomes) {
        if (outcome.answer == Accepted)
            m_failures = 0;
        if (outcome.answer != Rejected && outcome.answer != Unknown)
            continue;
        const ErrorKind kind = outcome.error ? outcome.error->kind : ErrorKind::None;
        m_failures = kind == m_failureKind ? m_failures + 1 : 1;
        m_failureKind = kind;
        if (m_failures >= failuresThatPause)
            reason = outcome.error;
    }
    return reason;
}

void CircuitBreaker::reset()
{
    m_failures = 0;
    m_isTrial = std::exchange(m_lostBatches, 0) > 0 || m_isTrial;
}

} // namespace Reslate::Jobs
