// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "domain/job/workflow.h"
#include "domain/rules/closedhours.h"

#include <QFuture>
#include <QObject>

#include <optional>

namespace Reslate {

class StoreAccess;

/// The closed hours of a tenant: written to the store first, obeyed from then on.
class ClosedHoursList final : public QObject {
    Q_OBJECT
public:
    /// Both references must outlive the list.
    ClosedHoursList(StoreAccess &store, Clock &clock, QObject *parent = nullptr);

    /// What the store has of them. After a failure nothing destructive may be sent.
    Result<void> setStored(const Result<QList<ClosedHours>> &stored);
    /// Reads them from the store.
    Result<void> load();
    /// Why the hours aren't known; nullopt: they are.
    const std::optional<Error> &error() const { return m_error; }
    /// In the order in which they were added.
    const QList<ClosedHours> &hours() const { return m_hours; }
    /// Whether it is closed now, by the local time of this computer.
    std::optional<Closure> closureNow() const;
    /// Whether orders of that workflow may leave now: not in closed hours, nor while they aren't known, when it has
    /// something destructive.
    bool isOpenFor(const Workflow &workflow) const;

    /// They count from now on, for jobs that are running too. Time and who are set here. Fails, changing nothing: Usage
    /// and Conflict (problemOf() says why), Storage….
    QFuture<Result<void>> add(ClosedHours added, const QString &who);
    /// Takes off those of that name. Fails, changing nothing: Usage (no reason), NotFound, Storage….
    QFuture<Result<void>> lift(const QString &name, const QString &who, const QString &reason);

Q_SIGNALS:
    void changed(); ///< from within setStored() and load(), and when add() or lift() was kept

private:
    void obey(const QList<ClosedHours> &hours);

    StoreAccess &m_store;
    Clock &m_clock;
    QList<ClosedHours> m_hours;
    std::optional<Error> m_error;
};

} // namespace Reslate
