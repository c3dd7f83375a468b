// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QUrl>

namespace Reslate {

/// Where Graph and the sign-in live. Never hard-coded in the transport.
struct Endpoints {
    QUrl graph; ///< without version and trailing slash: https://graph.microsoft.com
    QUrl login;

    /// Accepts https, or http to loopback (127.0.0.0/8, ::1, localhost); no user, query or fragment. ErrorKind::Usage.
    static Result<Endpoints> make(const QString &graphUrl, const QString &loginUrl);
    /// Microsoft's worldwide cloud (graph.md §9).
    static Endpoints global();
};

/// Same scheme, host and port.
bool sameOrigin(const QUrl &a, const QUrl &b);
/// Whether a token may be sent there in principle: https, or http to loopback.
bool isSafeTransport(const QUrl &url);

} // namespace Reslate
