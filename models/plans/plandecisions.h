// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QFuture>
#include <QString>
#include <QtGlobal>

namespace Reslate {

/// What a person decided in an assistant, as far as a saved plan keeps it.
class PlanDecisions {
public:
    PlanDecisions() = default;
    Q_DISABLE_COPY_MOVE(PlanDecisions)

    /// Keeps the plan as it is now; see PlanStore.
    virtual QFuture<Result<void>> save(const QString &who) = 0;
    /// Whether the plan is kept as it is now.
    virtual bool isSaved() const = 0;
    /// Grows with everything that a person decides.
    virtual int revision() const = 0;

protected:
    ~PlanDecisions() = default;
};

} // namespace Reslate
