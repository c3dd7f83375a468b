// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QFuture>
#include <QObject>

#include <functional>

namespace Reslate {
class Clock;
class ClosedHoursList;
class FourEyesRule;
class JobStore;
class Pacing;
class ProtectedList;
class StoreAccess;
} // namespace Reslate

namespace Reslate::Jobs {

class JobRegistry;
struct JobEntry;
struct StoredState;

/// Takes up what the store kept from earlier runs: the rules of the school, what was spent of the day, and the jobs.
class JobRestore final : public QObject {
    Q_OBJECT
public:
    /// The rules of the school that the store keeps.
    struct Rules {
        ProtectedList &protectedList;
        ClosedHoursList &closedHours;
        FourEyesRule &fourEyes;
    };
    /// Called for each job, in the order of the store. It is in the registry by then, and nobody carries it on yet.
    using RestoredFn = std::function<void(JobEntry &entry)>;

    /// All references must outlive it.
    JobRestore(StoreAccess &store, JobRegistry &registry, const Rules &rules, Pacing &pacing, Clock &clock);

    /// Waits for the store. Fails with Storage….
    Result<void> restore(const RestoredFn &restored);
    /// The same without holding up who asks.
    QFuture<Result<void>> restoreSoon(const RestoredFn &restored);
    /// What the store kept will be read, so nobody knows yet what holds a device, or protects it.
    void expect() { m_isAwaited = true; }
    /// Whether that is still so.
    bool isAwaited() const { return m_isAwaited; }
    /// From now on this program carries the job on: what was on its way when an earlier one ended is Unknown.
    void activate(JobEntry &entry);

private:
    std::function<Result<StoredState>(JobStore &)> asksState();
    Result<void> setStored(const Result<StoredState> &stored, const RestoredFn &restored);
    Result<void> setRules(const Result<StoredState> &stored);

    StoreAccess &m_store;
    JobRegistry &m_registry;
    Rules m_rules;
    Pacing &m_pacing;
    Clock &m_clock;
    bool m_isAwaited = false;
};

} // namespace Reslate::Jobs
