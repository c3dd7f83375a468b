// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/job/actionaudit.h"
#include "domain/job/itemmoves.h"
#include "domain/job/job.h"
#include "domain/rules/approval.h"

#include <QDateTime>

#include <chrono>
#include <optional>
#include <vector>

namespace Reslate {

/// An order that the device hasn't picked up for this long, without any contact since, reads as Waiting.
inline constexpr std::chrono::seconds waitingAfter {120};
/// The same for a device that was out of contact for a day before the order: it is surely off.
inline constexpr std::chrono::seconds waitingAfterLongSilence {30};
inline constexpr std::chrono::hours longSilence {24};
/// How long an unknown outcome is looked into before the job no longer waits for it.
inline constexpr std::chrono::minutes unknownPatience {10};
/// How long a change of the record alone may take to show, once the service took the order.
inline constexpr std::chrono::minutes recordPatience {15};
/// The code of the failure of an order that left a primary user behind.
inline constexpr char stillAssigned[] = "stillAssigned";

/// Where an item stands after a look at its device.
struct StateChange {
    ItemState state = ItemState::Planned;
    std::optional<Error> error; ///< for Failed; for Unknown the one that it had

    bool operator==(const StateChange &) const = default;
};

/// The service's clock may be read by so much too late: it runs on many computers, and an order takes a while to be
/// stamped.
inline constexpr std::chrono::minutes clockSlack {5};
/// The service stamps an order in its list and in the device's record by different clocks.
inline constexpr std::chrono::minutes auditSlack {1};

/// The one lower bound of every kind of evidence about an order, as JobItem::baseline keeps it: what began then or
/// earlier is not of the order, be it a result, a line in the service's list of orders, a request for approval or an
/// enrollment. newestBefore: start of the newest result that was there before sending; invalid: none. orderedAt: when
/// the order left, by the service's clock where it is known. Pure.
QDateTime evidenceStart(const QDateTime &newestBefore, const QDateTime &orderedAt);

/// The baseline of an order that is only planned. serviceNow: what the service's clock shows at least; invalid: not
/// known, and then the baseline isn't either. Pure.
QDateTime planBaseline(const QDateTime &serviceNow);

/// Since when a finished reset makes an order of this item a second one, by the service's clock: since the plan was
/// made, or since an earlier order for it left. created: when the job was made, by the service's clock as well as it is
/// known; counts, less clockSlack, only for an item without a baseline. Pure.
QDateTime planStart(const JobItem &item, const QDateTime &created);

/// The newest result that can only be ours: it may be of the action of what was ordered (mayBeListedAs), and it began
/// after the item's baseline; one under the action's own name before others. A result without a start time proves
/// nothing, and without a baseline none does.
std::optional<ActionResult> ownResult(const JobItem &item, const Device &fresh);

/// What a fresh look at the device proves about an item that was accepted or whose answer was lost. fresh == nullptr:
/// the service says that the record is gone; then the item reads RecordGone, never Done. Goes up the ladder only, and
/// nowhere on facts of another device (identityOf). A primary user is removed when the record names none: then the item
/// is Done whatever the answer was; one that is named recordPatience after the order was accepted makes it Failed.
StateChange nextState(const JobItem &item, const Device *fresh, const QDateTime &now);

/// What the service's own list of orders proves about an item whose answer was lost, or whose record went before the
/// device was seen to be done with its wipe: the newest of these that can only
/// be the item's, because it was asked for after the item's baseline. As before when there is none: what the list
/// doesn't show may still come.
StateChange auditedState(const JobItem &item, const std::vector<ActionAudit> &audits);

/// The request for approval that the service made of an order whose answer was lost: the newest that is open or was
/// used, that says what the job says, and that was made after the item's baseline. nullptr: none of these. A closed one
/// tells nothing: it may be of an earlier job.
const ApprovalRecord *lostRequest(const JobItem &item, const Job &job, const std::vector<ApprovalRecord> &records);

/// Whether this record can only be the item's device after the wipe, if no further record is linked to it: another one
/// that is linked (isLinked) and enrolled after the order left and after the device's last contact before it, all by
/// the service's clock.
/// False for an item that was offered more than once: it may have been set up by hand between two offers.
bool isEnrolledAgain(const JobItem &item, const Device &other);
/// The record under which the item's device enrolled again; empty: nothing proves one. bySerial and byEntra: all
/// records with its serial number and all with its Entra device id. A number or id that several others bear proves
/// nothing, nor does a number by which the device isn't known (isKnownBySerial): the other computer may be the one that
/// is back.
DeviceId enrolledAgainAs(const JobItem &item, const QList<Device> &bySerial, const QList<Device> &byEntra);

/// Whether a device has proven its reset by coming back as that record (isEnrolledAgain). One that had reported that it
/// is done has. One whose record only went has not while something else may have taken the record away: a computer that
/// nobody reset enrolls again as well after somebody had its record deleted or retired, and Windows does it for a
/// hybrid joined one by itself, by policy. So it has to be Entra joined by now, and the service's list of orders must
/// show none of these for the old record. again: with what Entra says of the join; audits: of the old record, of a
/// complete list. Pure.
bool isResetProven(const JobItem &item, const Device &again, const QList<ActionAudit> &audits);

/// What the last look before a sending says.
struct PreflightCheck {
    enum class Verdict {
        Send,
        Blocked, ///< with reason
        NotNeeded, ///< with reason: there is nothing to send, and the next step may follow
        Taken, ///< an earlier, refused offer was carried out after all: must not be sent again
        Unreadable, ///< the facts that decide are not there; may be looked at again
    };
    Verdict verdict = Verdict::Unreadable;
    Reason reason = Reason::None;
    QDateTime baseline; ///< Send: start of the newest result that may be of such an order; invalid: none

    bool operator==(const PreflightCheck &) const = default;
};

/// Judges a planned item on freshly read facts. fresh == nullptr: the record is gone. plannedAt: planStart() of the
/// item, or of an earlier one whose order for the device was lost; a reset of any kind that was begun later and is done
/// makes another one a second one (AlreadyReset), be it a colleague's or one that the journal doesn't know because an
/// older copy of it was put back. workflow: the job's; where it deletes more than the Intune record, one that is gone
/// already isn't missed, and what is pending by an earlier step of ours keeps none back.
PreflightCheck preflightCheck(const JobItem &item, const Device *fresh, const QDateTime &plannedAt,
    const QDateTime &now, const Workflow &workflow = Workflow());

/// Why an order isn't to leave although preflightCheck() would send it: a reset that somebody else ordered came to
/// nothing at the device within 24 hours and after the job was started, so that whoever confirmed it couldn't know
/// (FailedLately, RefusedLately). What had failed before was shown and chosen. None: there is none, or the item has no
/// baseline (planBaseline()). now: by the service's clock. Pure.
Reason failedSince(const JobItem &item, const Device &fresh, const QDateTime &now);

} // namespace Reslate
