// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Reslate {

/// What the browser shows at the end of a sign-in: whole HTML documents.
struct RedirectPages {
    QByteArray done;
    QByteArray failed;
    QByteArray refused; ///< for requests that are no answer to this sign-in
};

} // namespace Reslate
