// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "models/text/signinlabels.h"

namespace Reslate {

/// What scripts branch on; --help explains them.
enum class ExitCode { Done = 0, Partly = 1, Usage = 2, SignIn = 3, Unreachable = 4, NumberKnown = 5, Void = 6 };

inline ExitCode exitCodeOf(const Error &error)
{
    if (isSignInCode(error.code))
        return ExitCode::SignIn;
    switch (error.kind) {
    case ErrorKind::Usage:
        return ExitCode::Usage;
    case ErrorKind::SignInRequired:
    case ErrorKind::Forbidden:
    case ErrorKind::ApprovalRequired:
    case ErrorKind::JustificationMissing:
        return ExitCode::SignIn;
    case ErrorKind::PilotFailed:
    case ErrorKind::TooManyFailures:
    case ErrorKind::DayLimit:
    case ErrorKind::TimeUp:
        return ExitCode::Partly;
    default:
        return ExitCode::Unreachable;
    }
}

/// Why a command ends before it has done its work.
struct Refusal {
    ExitCode code = ExitCode::Usage;
    QString message;
};

inline tl::unexpected<Refusal> refuse(ExitCode code, const QString &message)
{
    return tl::make_unexpected(Refusal {code, message});
}

/// Of options that make no sense.
inline tl::unexpected<Refusal> refuse(const QString &message)
{
    return refuse(ExitCode::Usage, message);
}

} // namespace Reslate
