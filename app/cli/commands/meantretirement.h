// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/session.h"

#include <functional>
#include <optional>

namespace Reslate {

/// What the id of a retirement or job, or its beginning, names. Neither: nothing, or several begin like this.
struct MeantRetirement {
    RetirementId retirement; ///< the one of that id, or of the job with it
    std::optional<Job> job; ///< instead: one that was started without a retirement
};

/// The one of these ids that is meant: the text itself, or what begins with it; empty: none is, or several begin like
/// this. Pure.
QString meantId(const QString &text, const QStringList &ids);
/// Looks among all retirements and all jobs, of whatever age, whose journal the session has opened. Calls then once;
/// never when context is gone by then.
void findMeant(Session &session, const QString &text, QObject *context,
    const std::function<void(const Result<MeantRetirement> &)> &then);

} // namespace Reslate
