// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphcaller.h"

#include <QUrlQuery>

namespace Reslate::Test {

/// A token that allows these permissions and no others, by a device code.
inline QByteArray tokenFor(PracticeTenant &tenant, GraphCaller &caller, const QString &permissions)
{
    const auto form = [&caller](const QString &endpoint, const QString &name, const QString &value) {
        QUrlQuery query {{QStringLiteral("client_id"), PracticeTenant::clientId()},
            {name, QString::fromLatin1(QUrl::toPercentEncoding(value))},
            {QStringLiteral("grant_type"), QStringLiteral("device_code")}};
        return caller
            .call("POST", QStringLiteral("/login/organizations/oauth2/v2.0/") + endpoint,
                query.toString(QUrl::FullyEncoded).toLatin1(), {{"Content-Type", "application/x-www-form-urlencoded"}})
            .json;
    };
    const QJsonObject started = form(QStringLiteral("devicecode"), QStringLiteral("scope"), permissions);
    tenant.decideDevice(started[QLatin1String("user_code")].toString(), true);
    return form(QStringLiteral("token"), QStringLiteral("device_code"),
        started[QLatin1String("device_code")].toString())[QLatin1String("access_token")]
        .toString()
        .toLatin1();
}

} // namespace Reslate::Test
