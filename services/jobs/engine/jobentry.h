// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job/job.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <array>
#include <chrono>
#include <optional>
#include <set>
#include <utility>

namespace Reslate::Jobs {

/// A job and what the engine remembers about it beside the store.
struct JobEntry {
    Job job;
    std::array<int, itemStateCount> counts {}; ///< items by the state of the step under way
    int awaitingGate = 0; ///< items whose step was ordered, and that a further one may follow
    int betweenSteps = 0; ///< those of them whose step is at rest
    /// A plan that is written down in portions, as it was planned.
    struct Unwritten {
        Job plan;
        qsizetype next = 0;
        bool isUnderWay = false; ///< the portion from there on
    };
    std::optional<Unwritten> unwritten; ///< until then the store doesn't have the job
    std::set<int> unsaved; ///< items that the store did not take yet
    bool isRefused = false; ///< the store took none of it; the other jobs go first until the next try
    bool jobUnsaved = false; ///< the store doesn't have it yet as it is now, its devices aside
    int jobRevision = 0; ///< counts what was asked of the store about that
    int saving = 0; ///< how much the store was asked to write that it hasn't answered
    QSet<int> givenUp; ///< Unknown ones that the job no longer waits for
    std::chrono::milliseconds countdownLeft {0}; ///< of a countdown that stands still
    bool isActive = true; ///< this program carries it on; false: it stands as an earlier one left it

    /// Notes that there is one more such item (by 1), or one less (by -1).
    void note(const JobItem &item, int by);
    int count(ItemState state) const { return counts[static_cast<size_t>(state)]; }
    /// Whether this item still keeps the job going: not at its end, and not merely followed for more proof.
    bool isOpen(int item) const;
    /// How many do.
    int openCount() const;
    /// How many may still be sent, or are on their way, those included that await a gate.
    int unsentCount() const;
    /// Whether something of it has yet to be sent, or to be taken by the store.
    bool isBusy() const;
};

/// One device of a job. The entry outlives it.
struct ItemRef {
    JobEntry *entry = nullptr; ///< nullptr: none
    int index = -1;

    explicit operator bool() const { return entry != nullptr; }
    const JobItem &item() const { return std::as_const(entry->job.items).at(index); }
    bool operator==(const ItemRef &) const = default;
};

/// Whether nobody else may order anything for the device because of what its job still does. Pure.
bool holdsItsDevice(const ItemRef &place);

using JobChanges = QHash<JobEntry *, QList<ItemChange>>;

} // namespace Reslate::Jobs
