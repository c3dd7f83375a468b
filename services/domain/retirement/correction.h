// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/report.h"

#include <QList>
#include <QString>

namespace Reslate {

/// One thing that a report says otherwise than was said before. By stable names or as somebody wrote it: hostile.
struct Correction {
    QString what; ///< "reason", "destination", "data-class", "gate", "backed-up", "nist", "labels-removed" or a
                  ///< disposalTextName()
    QString before; ///< empty: it was not recorded
    QString now; ///< empty: it isn't recorded any more

    bool operator==(const Correction &) const = default;
};

/// All of them, by RetirementReport::corrects and correctsDisposal. Pure.
QList<Correction> corrections(const RetirementReport &report);

} // namespace Reslate
