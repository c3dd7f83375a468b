// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/rules/resetmode.h"

#include <QString>

#include <optional>

namespace Reslate {

/// What the program was at when an error came.
enum class ErrorContext { Reading, Sending };

/// An error for people.
struct ErrorText {
    QString whatHappened;
    QString meaningForDevices;
    QString whatToDo;
    QString supportDetails; ///< lines for support: status, code, the service's words, request ids
};

/// mode: what was ordered, where that is known.
ErrorText errorText(const Error &error, ErrorContext context, std::optional<ResetMode> mode = std::nullopt);
/// "The service can't be reached": for badges and lists.
QString errorShort(const Error &error);

} // namespace Reslate
