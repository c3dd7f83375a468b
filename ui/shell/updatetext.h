// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "updates/updatecheck.h"

#include <QString>

namespace Reslate {

/// What a look for a newer version brought, in words.
struct UpdateText {
    QString title;
    QString text;
    QString more; ///< what it means and what to do; may be empty
};

/// running: the version of this program, as it is shown; host: where it was looked for.
UpdateText updateText(const UpdateAnswer &answer, const QString &running, const QString &host);

} // namespace Reslate
