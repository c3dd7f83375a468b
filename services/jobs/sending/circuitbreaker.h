// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "graph/graphapi.h"

#include <QList>

#include <optional>

namespace Reslate::Jobs {

/// So many failures of the same kind in a row pause the job …
inline constexpr int failuresThatPause = 10;
/// … and so many batches in a row whose answer was lost as a whole.
inline constexpr int lostBatchesThatPause = 3;

/// Says when the orders of one job fail so often in a row that it has to pause. After answers were lost, one device
/// goes ahead of the others. Pure bookkeeping.
class CircuitBreaker {
public:
    /// Counts the answers of a batch. Gives why the job has to pause, if it has to.
    std::optional<Error> count(const QList<ActionOutcome> &outcomes);
    /// The service answered, so the one that went ahead got through.
    void answered() { m_isTrial = false; }
    /// A person goes on after a pause: all is counted from zero.
    void reset();
    /// The same of failures only: the job goes on by itself.
    void forgetFailures() { m_failures = 0; }
    /// Whether one device has to go ahead.
    bool isTrial() const { return m_isTrial; }

private:
    int m_failures = 0;
    ErrorKind m_failureKind = ErrorKind::None;
    int m_lostBatches = 0;
    bool m_isTrial = false;
};

} // namespace Reslate::Jobs
