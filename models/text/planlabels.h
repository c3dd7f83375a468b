// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan/planner.h"
#include "jobs/plans/planfile.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace Reslate {

/// "Autopilot Reset for 24 devices", "4 are hybrid joined", "1 has not been seen for 41 days", "6 not Windows".
QString sectionTitle(const PlanSection &section, const QDateTime &now);
/// What a section means for its devices, as a sentence or two.
QString sectionSentence(const PlanSection &section);
/// "Autopilot Reset for 24 devices and Factory wipe for 4 devices"; empty when nothing goes.
QString plansText(const QList<Plan> &plans);

/// "Autopilot Reset 24 devices + Factory wipe 4 devices": what is ordered, on the button that sends it; empty when
/// nothing goes.
QString ordersText(const QList<Plan> &plans);
/// The same with when it is sent, as far as that isn't now: "Factory wipe 30 devices · Mon Nov 30, 7:00".
QString ordersText(const QList<Plan> &plans, const QDateTime &startsAt, const QDateTime &now);

/// The same in as many lines as there are modes, for a button.
QString ordersOnButton(const QList<Plan> &plans, const QDateTime &startsAt, const QDateTime &now);

/// That so many devices of a card are counted in another one, too; empty: none is.
QString inOtherCardsText(int devices);

/// Of members of groups that are not among the devices that Intune lists, with both reasons that this can have.
QString unlistedText(int members);
/// Why so many of the chosen devices are more than the groups have members.
QString listedTwiceText(int records);
/// Of those among them that Intune knows by their Autopilot registration: their serial numbers, hostile.
QString outOfReachText(const QStringList &serialNumbers);
/// Of a group without a device.
QString emptyGroupText(const QString &name);

/// Why a saved plan can't be used, and what to do about it.
QString planRefusalText(PlanRefusal refusal);

} // namespace Reslate
