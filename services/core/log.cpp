// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log.h"

#include <QRegularExpression>

namespace Reslate {

Q_LOGGING_CATEGORY(logGraph, "reslate.graph", QtWarningMsg)
Q_LOGGING_CATEGORY(logJobs, "reslate.jobs", QtWarningMsg)
Q_LOGGING_CATEGORY(logSignIn, "reslate.signin", QtWarningMsg)

QString redacted(const QString &text)
{
    static const QRegularExpression bearer(
        QStringLiteral("\\bBearer\\s+[A-Za-z0-9._~+/=-]+"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression jwt(QStringLiteral("\\beyJ[A-Za-z0-9_-]{5,}(\\.[A-Za-z0-9_-]*)*"));
    static const QRegularExpression secretOption(
        QStringLiteral("((?:access_token|refresh_token|id_token|client_secret|code_verifier|device_code|assertion|"
                       "password|skiptoken|[?&]code|[?&]sig|[?&]token)(?:=|%3D|\"\\s*:\\s*\"))[^&\\s\"'<>]+"),
        QRegularExpression::CaseInsensitiveOption);
    QString clean = text;
    clean.replace(bearer, QStringLiteral("Bearer [removed]"));
    clean.replace(jwt, QStringLiteral("[removed]"));
    clean.replace(secretOption, QStringLiteral("\\1[removed]"));
    return clean;
}

} // namespace Reslate
