// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text/errorlabels.h"

namespace Reslate {

/// Everything about an error for the terminal: what happened, what to do, and beneath it what the service said of it.
QString troubleText(const Error &error, ErrorContext context, std::optional<ResetMode> mode = std::nullopt);

/// The service's own words, its code and the request ids, each on a line of its own, beginning with a line break; empty
/// when there are none.
QString detailLines(const Error &error);

} // namespace Reslate
