// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/removal.h"

#include <QString>
#include <QStringList>

namespace Reslate {

/// "Wipe and remove 39 devices", "Protected wipe 2 devices": on the button that starts it; without a number when
/// nothing goes.
QString removalOrderText(const RemovalDraft &draft);
/// The same with when it is sent, as far as that isn't now.
QString removalOrderText(const RemovalDraft &draft, const QDateTime &startsAt, const QDateTime &now);
/// What each plan does, a line each: "31 devices: Keep a record → Factory wipe → …".
QStringList removalPlanLines(const RemovalDraft &draft);

} // namespace Reslate
