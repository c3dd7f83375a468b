// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace Reslate {

/// That a person lifted a rule, such as a protection or closed hours.
struct Lifting {
    QString who;
    QString reason;
    QDateTime at; ///< UTC
};

} // namespace Reslate
