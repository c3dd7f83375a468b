// SPDX-License-Identifier: GPL-3.0-or-later
#include "signincall.h"

#include "signinpages.h"

#include <QRegularExpression>

namespace Reslate::Demo {

Time milliseconds(std::chrono::seconds time)
{
    return std::chrono::milliseconds(time).count();
}

bool fits(const char *pattern, const QByteArray &text)
{
    return QRegularExpression(QLatin1String(pattern)).match(QString::fromUtf8(text)).hasMatch();
}

QByteArray SignInCall::field(const char *name) const
{
    return fields.queryItemValue(QLatin1String(name), QUrl::FullyDecoded).toUtf8();
}

QByteArray SignInCall::issuer(const QByteArray &tenantName) const
{
    return origin() + loginBase + tenantName + "/v2.0";
}

QByteArray SignInCall::scopeProblem() const
{
    const QList<QByteArray> scopes = field("scope").simplified().split(' ');
    if (!scopes.contains("openid"))
        return "AADSTS900144: scope must contain openid.";
    for (const QByteArray &scope : scopes) {
        const bool isOfOpenId = scope == "openid" || scope == "profile" || scope == "email"
            || scope == "offline_access";
        const bool isBare = fits("^[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+\\z", scope);
        if (!isOfOpenId && !isBare && !scope.startsWith(origin() + '/'))
            return "AADSTS70011: The scope " + scope + " is not valid.";
    }
    return {};
}

Answer SignInCall::refuse(const QByteArray &code, const QByteArray &description, const QByteArray &detail) const
{
    QByteArray correlation = message.header("client-request-id");
    if (correlation.isEmpty())
        correlation = field("client-request-id");
    return oauthError({code, description, detail, traceId, correlation.isEmpty() ? traceId : correlation, now});
}

} // namespace Reslate::Demo
