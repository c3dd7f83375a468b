// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job/job.h"

namespace Reslate {

/// Whether a store may be told this of an item that it knows as that one, be it that it missed some rungs between. An
/// unknown outcome is never sent again, so nothing leads from it to Planned or Sent, unless a request for approval was
/// found that the service made of the order: then the item got its code since, and with it the proof that nothing was
/// done.
bool mayBecome(const Step &known, const Step &told);
/// The same of an item, whose later steps may have begun meanwhile, each through its open gate. Pure.
bool mayBecome(const JobItem &known, const JobItem &told, const Workflow &workflow);

/// Whether an item may be told to be that one next: its step under way moved on by one rung or stayed, or its next step
/// was planned, for which the gate is open. Pure.
bool canFollow(const JobItem &from, const JobItem &to, const Workflow &workflow);

/// Whether the next step of the workflow can be planned: there is one, and its gate is open. Pure.
bool isNextStepDue(const JobItem &item, const Workflow &workflow);

/// Whether the step is done, or at its end in another way. A done Autopilot Reset may still be seen fresh. Pure.
bool isAtRest(const Step &step);

/// Whether a further step of the workflow may still be ordered for the device: there is one, and the step under way can
/// still open its gate or has done so; so it is of one that was only planned or sent so far. Pure.
bool awaitsGate(const JobItem &item, const Workflow &workflow);

/// Whether it makes sense to offer that a person says what they saw: the next step waits for that, or the order may
/// have reached the device, neither the device nor a person has said yet that it is done, and the mode leaves something
/// to see or nobody knows what became of the order. What may be confirmed at all says canMove().
bool isWorthConfirming(const JobItem &item, const Workflow &workflow);

/// Whether a person may let the next step follow without the proof that its gate asks for: there is one, its gate is
/// closed, and nothing of the step under way is on its way from this machine. Pure.
bool mayBeWaived(const JobItem &item, const Workflow &workflow);

/// Whether a wiped device may still prove it by enrolling again. Pure.
bool mayEnrollAgain(ItemState state, ResetMode kind);
/// Whether any device of such a job may. Pure.
bool mayEnrollAgain(const Workflow &workflow);

/// Whether an order that makes the Intune record leave came to its end: the device was wiped for good, retired or
/// deleted, or its record is gone, which of a wipe is no proof. Pure.
bool tookAway(const JobItem &item, ResetMode mode);

/// Whether an order wiped the device for good, and that is known: the device reported it, enrolled again, or a person
/// saw it. A record that is gone is no such proof. Pure.
bool isWiped(const JobItem &item, ResetMode mode);

/// Whether a record that bears the device's serial number later can be told by that to be this device's: the number is
/// real, and its record alone bore it when the order left. Pure.
bool isKnownBySerial(const JobItem &item);

} // namespace Reslate
