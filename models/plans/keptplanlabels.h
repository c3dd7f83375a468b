// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/planstore.h"

#include <QDateTime>
#include <QString>

namespace Reslate {

/// A saved plan of any kind in words. Of one of a newer kind nothing is known but its title here, which says so.
struct KeptPlanText {
    QString title; ///< plain for display
    QString what; ///< "Autopilot Reset", "Wipe and remove: End of life"
    QString devices; ///< "38 of 40": how many get something, of all
    int count = 0; ///< of all devices
    QString savedBy; ///< hostile
    QDateTime saved; ///< UTC; invalid: not known
};
KeptPlanText keptPlanText(const KeptPlan &plan);

} // namespace Reslate
