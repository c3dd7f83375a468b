// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/actionaudit.h"
#include "domain/approval.h"
#include "domain/job.h"

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

/// Where an item stands after a look at its device.
struct ProofStep {
    Proof proof = Proof::Planned;
    std::optional<Error> error; ///< for Failed; for Unknown the one that it had

    bool operator==(const ProofStep &) const = default;
};

/// The newest result of the mode's action that can only be ours: it started after everything that was there before we
/// sent. A result without a start time proves nothing.
std::optional<ActionResult> ownResult(const JobItem &item, ResetMode mode, const Device &fresh);

/// What a fresh look at the device proves about an item that was accepted or whose answer was lost. fresh == nullptr:
/// the service says that the record is gone; then the item reads RecordGone, never Done. Goes up the ladder only, and
/// nowhere on facts of another serial number.
ProofStep nextProof(const JobItem &item, ResetMode mode, const Device *fresh, const QDateTime &now);

/// So far the service's clock may be behind this computer's.
inline constexpr std::chrono::minutes clockSlack {5};
/// The service stamps an order in its list and in the device's record by different clocks.
inline constexpr std::chrono::minutes auditSlack {1};

/// What the service's own list of orders proves about an item whose answer was lost: the newest of these that can only
/// be the job's, because it was asked for after the job was made and after what was there before we sent. As before
/// when there is none: what the list doesn't show may still come.
ProofStep auditedProof(const JobItem &item, const Job &job, const std::vector<ActionAudit> &audits);

/// The request for approval that the service made of an order whose answer was lost: the newest that is open or was
/// used, that says what the job says, and that was made after the job. nullptr: none of these. A closed one tells
/// nothing: it may be of an earlier job.
const ApprovalRecord *lostRequest(const JobItem &item, const Job &job, const std::vector<ApprovalRecord> &records);

/// Whether a wiped device may still prove it by enrolling again.
bool mayEnrollAgain(Proof proof, ResetMode mode);
/// Whether this record can only be the item's device after the wipe: another record of the same serial number that
/// enrolled after the order left and after the device's last contact before it. sentAt: by this computer's clock;
/// invalid: nothing is proven.
bool isEnrolledAgain(const JobItem &item, const Device &other, const QDateTime &sentAt);

/// What the last look before a sending says.
struct LastLook {
    enum class Verdict {
        Send,
        Blocked, ///< with reason
        Taken, ///< an earlier, refused offer was carried out after all: must not be sent again
        Unreadable, ///< the facts that decide are not there; may be looked at again
    };
    Verdict verdict = Verdict::Unreadable;
    Reason reason = Reason::None;
    QDateTime baseline; ///< Send: start of the newest result of this action; invalid: none

    bool operator==(const LastLook &) const = default;
};

/// Judges a planned item on freshly read facts. fresh == nullptr: the record is gone. plannedAt: when its job was made,
/// or an earlier one whose order for the device was lost; a reset of any kind that was begun later and is done makes
/// another one a second one (AlreadyReset), be it a colleague's or one that the journal doesn't know because an older
/// copy of it was put back.
LastLook lastLook(
    const JobItem &item, ResetMode mode, const Device *fresh, const QDateTime &plannedAt, const QDateTime &now);

} // namespace Reslate
