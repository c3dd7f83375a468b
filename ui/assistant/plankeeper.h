// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "models/plans/plandecisions.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <optional>

namespace Reslate {

/// Keeps what was decided in an assistant as a saved plan, without being asked: a moment after the last change.
class PlanKeeper final : public QObject {
    Q_OBJECT
public:
    /// Both references must outlive it; who: who is signed in, as is written down with the plan.
    PlanKeeper(PlanDecisions &decisions, const QString &who, QObject *parent);

    /// Saves in a moment, unless that state was given to the store already.
    void saveSoon();
    QFuture<Result<void>> save();
    /// saveSoon() was called, and its moment hasn't come.
    bool isDue() const { return m_moment.isActive(); }
    /// Saves nothing that is due.
    void cancel() { m_moment.stop(); }
    /// The last saving; finished when there was none.
    const QFuture<Result<void>> &last() const { return m_last; }
    /// Why the present state could not be saved; nullopt: it could, or that wasn't tried.
    std::optional<Error> error() const;

Q_SIGNALS:
    void settled(); ///< a saving ended

private:
    PlanDecisions &m_decisions;
    const QString &m_who;
    QTimer m_moment;
    QFuture<Result<void>> m_last;
    int m_triedRevision = -1; ///< the last state that was given to the store
    std::optional<Error> m_error;
};

} // namespace Reslate
