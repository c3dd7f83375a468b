// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/retirement.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QLatin1String>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace Reslate {

/// How much is known of a wipe, for a report. Only the last three are proofs.
enum class WipeProof : quint8 {
    NotOrdered, ///< the order never left, or none was planned
    Sent, ///< it left; whether it was taken isn't known
    Accepted, ///< the service took it; the device didn't report
    RecordGone, ///< the Intune record is gone; what became of the device isn't known
    Failed, ///< refused by the service or reported as failed by the device
    Reported, ///< the device reported that it is done
    SeenFresh, ///< it was seen fresh after the reset
    Confirmed, ///< a person confirmed it
};
inline constexpr int wipeProofCount = 8;
/// A stable name: "seen-fresh".
QLatin1String wipeProofName(WipeProof proof);
bool isProof(WipeProof proof);
/// Whether all users' data is gone once an order of that mode is carried out (design.md, the rules of reset modes).
bool removesUserData(ResetMode mode);
/// Whether that much is what the gate asks for. Pure.
bool isEnough(WipeProof proof, Gate gate);

/// The Entra device that only the device's Autopilot registration named before, not its Intune record: no deletion of
/// it was planned. BeforePhoto::device.isRegistrationCertain tells whether it is this computer's for sure. Empty: there
/// is none. Pure.
EntraDeviceId registeredEntraOf(const RetiredDevice &device);

/// What became of one of a device's records.
enum class RecordEnd : quint8 {
    NotOrdered, ///< its deletion wasn't ordered (yet)
    Ordered, ///< it was, and the record was not seen to be gone
    Removed, ///< deleted by our order, and seen to be gone
    NotFound, ///< there was none before, when it was to be deleted or at a later look, and no order of ours deleted it
    StillThere, ///< there at the last look, although our order deleted it or found none
    CameBack, ///< it went, and at the last look the computer stood there again, under another record or, where it was
              ///< restored, the same: foundAs
    KeptOnPurpose,
    InActiveDirectory, ///< hybrid joined: the computer is to be deleted in Active Directory
    Refused, ///< refused by the service, or held back; see error and reason
};
inline constexpr int recordEndCount = 9;
/// A stable name: "still-there".
QLatin1String recordEndName(RecordEnd end);

/// One record of one device in a report.
struct ReportedRecord {
    RecordKind kind = RecordKind::Intune;
    RecordEnd end = RecordEnd::NotOrdered;
    QDateTime at; ///< UTC; when it came to this
    QDateTime lookedAgain; ///< UTC; the last look that told something; invalid: none
    QString foundAs; ///< CameBack: the id of the record there; else what registeredEntraOf() gives, if it is that one
    QDateTime enrolled; ///< CameBack: UTC; since when it is there; invalid: the service doesn't tell
    Reason reason = Reason::None; ///< why it was held back
    std::optional<Error> error;
    DeviceId orderedAs; ///< Intune: the record that the deletion went to, where it isn't the planned one, as the
                        ///< computer had enrolled again before; empty: it is, or nothing was sent

    bool operator==(const ReportedRecord &) const = default;
};

/// An order of a wipe that came to an error.
struct FailedTry {
    QDateTime at; ///< UTC; when it failed
    Error error;

    bool operator==(const FailedTry &) const = default;
};

/// One device in a report.
struct ReportedDevice {
    RetiredDevice retired;
    std::optional<ResetMode> mode; ///< the wipe that was ordered, or was to be; nullopt: none
    WipeProof proof = WipeProof::NotOrdered;
    QDateTime sent; ///< UTC, by the journal; invalid: not sent
    QDateTime accepted;
    QDateTime proven; ///< when the proof was reached
    QDateTime seenFresh; ///< when it was seen to be enrolled again, apart from proof; invalid: not, or unknown
    int tries = 0; ///< how often a wipe was offered to the service, by all jobs
    QList<FailedTry> failedTries; ///< of all jobs, in their order; the last of each
    QString requestId;
    ApprovalCode approvalCode;
    QString confirmedBy; ///< the person who confirmed it, or who let its records go without proof
    QString note; ///< what that person wrote
    bool isWaived = false; ///< records of it were let go without proof by a person's decision, and one was ordered
                           ///< to go or went
    Reason blockedReason = Reason::None;
    std::optional<Error> error;
    QList<ReportedRecord> records; ///< Intune, Autopilot, Entra; then the Entra record of registeredEntraOf(), once
                                   ///< somebody looked at it beside the one that Intune named

    bool operator==(const ReportedDevice &) const = default;
};

/// What the school writes on every report. Each may be empty: then the paper says "not recorded".
struct SchoolDetails {
    QString name;
    QString address; ///< lines
    QString office; ///< the responsible office and its contact
    QString telephone;
    QString dataController; ///< or the protection officer
    QString standard; ///< the standard referred to, with its revision
    QString retention; ///< how long a report is kept
    QByteArray logo; ///< PNG or JPEG, as it was read; empty: none

    bool operator==(const SchoolDetails &) const = default;
};

/// What a person says of a retirement as a whole, as far as it is said.
struct RetirementWords {
    std::optional<RetirementReason> reason;
    std::optional<QString> destination;
    std::optional<DataClass> dataClass;
    std::optional<Gate> gate;

    bool operator==(const RetirementWords &) const = default;
};
/// Whether that is less proof than the school has asked for. No correction may do that: a paper is a certificate only
/// of what was asked for. Pure.
bool isWeaker(Gate gate, const Retirement &before);
/// The retirement with these words in place of its own; of destination and disposal that goes which means nothing for
/// its reason (withoutIdleChoices()). The proof that was asked for stays, since a later reason may give it a meaning
/// again. Pure.
Retirement reworded(Retirement retirement, const RetirementWords &words, const DisposalWords &disposal = {});
/// What was said before and is said otherwise after. Pure.
RetirementWords changedWords(const Retirement &before, const Retirement &after);

/// The record of a retirement report: everything that its paper says. Never edited; it may be voided, and another one
/// made instead.
struct RetirementReport {
    QString number; ///< "R-2026-0043"
    QDateTime made; ///< UTC
    QString madeBy;
    QString program; ///< name and version
    SchoolDetails school; ///< without the logo's bytes once it was read from the journal
    QString tenantName;
    QString tenantId;
    bool isPractice = false; ///< nothing in it is real
    Retirement retirement; ///< its devices stand in lines
    QList<JobId> jobs;
    QDateTime began; ///< UTC; the first order
    QDateTime ended; ///< UTC; the last change
    QList<ReportedDevice> lines;
    QString replaces; ///< the number of the one that was voided for it; empty: none
    RetirementWords corrects; ///< what was said before, in the report before this one or at the start where there is
                              ///< none, and madeBy says otherwise in this one
    DisposalWords correctsDisposal; ///< the same of the disposal; in one that replaces another also what is said for
                                    ///< the first time
    bool isWithoutPersonalData = false; ///< it is what withoutPersonalData() left; never so in the journal
    // Known by the journal, not part of what is hashed:
    QByteArray hash; ///< SHA-256 of the record
    QByteArray previousHash; ///< of the report before; empty: it is the first
    QDateTime voided; ///< UTC; invalid: it isn't
    QString voidedBy;
    QString voidReason;
    QString replacedBy;

    bool operator==(const RetirementReport &) const = default;
};

/// Short enough to type, to check a sheet of paper by number: eight capitals and digits in two groups, of the hash.
QString checkCode(const QByteArray &hash);

/// Whether that record went without an order to delete it: the wipe ended the enrollment, or somebody else deleted it.
/// This is no proof of the wipe, and no sign that the removal of the device's records has begun. Pure.
bool isGoneByItself(const ReportedDevice &device, RecordKind kind);
/// Whether its devices go on in the school, so that new records of theirs are what it waits for. Pure.
bool comesBack(RetirementReason reason);
/// Whether each device reached the proof that the school asks for, so that the paper may be called a certificate. Only
/// by a mode that takes all users' data away: one that may keep some is no certain end, however well it is proven.
/// False for a report of no device. Pure.
bool isCertain(const RetirementReport &report);
bool isCertain(const ReportedDevice &device, Gate gate);
/// Whether a person's word of NIST, said of all devices together, stands beside one whose wipe isn't certain: then it
/// may not read as if it were said of that one. Pure.
bool isNistWordUncertain(const RetirementReport &report, const ReportedDevice &device);
/// Why its records were let go without proof: what a person said before the start, or for this device while the job
/// ran, and both where they differ. Empty: they weren't, or nobody said. Pure.
QString waiverReason(const ReportedDevice &device);
/// Whether no wipe was ever due, as the device stood only in Autopilot: what is on its drive isn't known, and no paper
/// may read as if a wipe had failed. Pure.
bool isBeyondWipes(const ReportedDevice &device);

/// What somebody still has to do about a device.
enum class OpenPoint : quint8 {
    WipeNotProven, ///< it must not leave the school
    NotFoundYet, ///< it is lost or stolen, and no wipe is proven: nobody can look at it, and its records help to find
                 ///< it
    NothingWiped, ///< it wasn't enrolled, so no wipe could be ordered: nobody knows what is on its drive
    RecordStillThere, ///< which: kind
    RecordCameBack, ///< which: kind; the computer is in use again, or still belongs to the school. None of what is
                    ///< reused or repaired: that is to come back
    RecordRefused, ///< which: kind
    RegisteredEntra, ///< what registeredEntraOf() gives wasn't to go with the device: foundAs
    DeleteInActiveDirectory,
    UnlinkFirmware, ///< Windows Autopilot device association can't be seen: to be looked at on the device itself
};

/// Whether a wipe is still carried out at a computer that nobody has found.
enum class PendingWipe : quint8 {
    None, ///< none was taken by the service, or the computer has enrolled under another record since
    Waits, ///< the service has it, and carries it out once the computer connects
    Unknown, ///< its answer was lost
    OutOfReach, ///< the Intune record is gone, and every order with it
};

/// One open point of a report.
struct ReportOpenPoint {
    int line = 0; ///< of RetirementReport::lines
    OpenPoint point = OpenPoint::WipeNotProven;
    RecordKind kind = RecordKind::Intune;
    QString foundAs {}; ///< RecordCameBack, RegisteredEntra: as ReportedRecord's
    QDateTime enrolled {}; ///< RecordCameBack: as ReportedRecord's
    QDateTime seen {}; ///< RecordCameBack, RegisteredEntra: UTC; when that was first noticed; invalid: nobody looked
    bool isRestored = false; ///< RecordCameBack: somebody restored the very record that went
    bool isUncertain = false; ///< RegisteredEntra: it may be another computer's
    /// Of the Entra record: its Autopilot registration stands and has to go first.
    bool isAfterAutopilot = false;
    bool isReset = false; ///< of a wipe that isn't proven: what was ordered is an Autopilot Reset, which is none
    PendingWipe wipe = PendingWipe::None; ///< NotFoundYet

    bool operator==(const ReportOpenPoint &) const = default;
};
/// The open points of a report, by device. Pure. UnlinkFirmware isn't among them: nobody knows whom it concerns.
QList<ReportOpenPoint> openPoints(const RetirementReport &report);
/// Those of what is known now that the report of the same devices doesn't state, which is never edited: lines are
/// now's. When something was noticed plays no part. Pure.
QList<ReportOpenPoint> openSince(const RetirementReport &made, const RetirementReport &now);

/// What the journal tells of the devices of jobs: by job and place in it.
using ItemHistories = QHash<std::pair<JobId, int>, QList<HistoryEntry>>;

/// All that a report is made of, but for what the school and the program add.
struct RetirementFacts {
    Retirement retirement;
    QList<Job> jobs; ///< that carry it out, in the order of their start
    QList<RecordLook> looks; ///< in the order of their times
    ItemHistories histories; ///< for the times of orders; where there is none, these are invalid
};

/// The lines of a report, of what the jobs of a retirement came to and what later looks at the records showed: one for
/// each device of the retirement, then one for each further device of its jobs. Where several jobs have to do with a
/// device, the newest facts count, but a proof is not lost to a later wipe that has none, nor a removal to a later
/// order that finds nothing more. Pure.
QList<ReportedDevice> reportLines(const RetirementFacts &facts);
/// The same without histories.
QList<ReportedDevice> reportLines(const Retirement &retirement, const QList<Job> &jobs, const QList<RecordLook> &looks);

/// A report with its lines, jobs and times; number, who, program, school and tenant are left to the caller. Pure.
RetirementReport draftReport(const RetirementFacts &facts);
/// The report without the persons that it names: the devices' users, who started, confirmed, let go, reported and
/// declared void, and the service's own words, which may name anybody. What the school says of itself stays, since a
/// filed paper has to say whom to ask; so do reasons and notes, which explain why a record went. The report says then
/// that they were left out (isWithoutPersonalData). Pure.
RetirementReport withoutPersonalData(RetirementReport report);
/// Whether two reports say the same of the retirement and its devices, whoever made them when; at what time a record
/// was looked at again doesn't matter, what was seen does; nor does what people wrote of the disposal. Pure.
bool hasSameFacts(const RetirementReport &a, const RetirementReport &b);

} // namespace Reslate
