// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QString>

namespace Reslate {

Q_DECLARE_LOGGING_CATEGORY(logGraph)
Q_DECLARE_LOGGING_CATEGORY(logJobs)
Q_DECLARE_LOGGING_CATEGORY(logSignIn)

/// Text with bearer tokens, JWTs and the values of secret-looking query options cut out. Everything from the network
/// passes through here before it may reach a log, an Error or a support text.
QString redacted(const QString &text);

} // namespace Reslate
