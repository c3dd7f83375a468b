// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/retirementlabels.h"

#include "models/text/displaytext.h"
#include "models/text/labelscontext.h"
#include "models/text/timelabels.h"

namespace Reslate {

QString retirementReasonText(RetirementReason reason)
{
    switch (reason) {
    case RetirementReason::EndOfLife:
        return Labels::tr("End of life", "why devices leave the school");
    case RetirementReason::Sold:
        return Labels::tr("Sold", "why devices leave the school");
    case RetirementReason::Donated:
        return Labels::tr("Donated", "why devices leave the school");
    case RetirementReason::Damaged:
        return Labels::tr("Damaged", "why devices leave the school");
    case RetirementReason::Lost:
        return Labels::tr("Lost", "why devices leave the school");
    case RetirementReason::Stolen:
        return Labels::tr("Stolen", "why devices leave the school");
    case RetirementReason::Returned:
        return Labels::tr("Returned to its owner", "why devices leave the school");
    case RetirementReason::Reused:
        return Labels::tr("Used again in the school", "why devices are reset");
    case RetirementReason::Repair:
        return Labels::tr("Repair or exchange", "why devices leave the school");
    }
    return {};
}

QString dataClassText(DataClass dataClass)
{
    switch (dataClass) {
    case DataClass::NotRecorded:
        return Labels::tr("not recorded");
    case DataClass::None:
        return Labels::tr("No personal data");
    case DataClass::Pupils:
        return Labels::tr("Data of pupils");
    case DataClass::Staff:
        return Labels::tr("Data of staff");
    case DataClass::Special:
        return Labels::tr("Special categories of data");
    }
    return {};
}

QString recordKindText(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Intune:
        return Labels::tr("Intune", "record of a device");
    case RecordKind::Autopilot:
        return Labels::tr("Autopilot", "record of a device");
    case RecordKind::Entra:
        return Labels::tr("Entra", "record of a device");
    }
    return {};
}

QString deviceSheetsText(DevicePaper sheet)
{
    switch (sheet) {
    case DevicePaper::Handover:
        return Labels::tr("Handover sheets");
    case DevicePaper::ParcelNote:
        return Labels::tr("Parcel notes");
    case DevicePaper::BenchCard:
        return Labels::tr("Bench cards");
    }
    return {};
}

QString recordEndText(RecordEnd end)
{
    switch (end) {
    case RecordEnd::NotOrdered:
        return Labels::tr("not ordered", "deletion of a record");
    case RecordEnd::Ordered:
        return Labels::tr("ordered, not seen gone", "deletion of a record");
    case RecordEnd::Removed:
        return Labels::tr("removed", "record");
    case RecordEnd::NotFound:
        return Labels::tr("not found", "record");
    case RecordEnd::StillThere:
        return Labels::tr("still there", "record");
    case RecordEnd::CameBack:
        return Labels::tr("back as another record", "record");
    case RecordEnd::KeptOnPurpose:
        return Labels::tr("kept on purpose", "record");
    case RecordEnd::InActiveDirectory:
        return Labels::tr("in Active Directory", "record");
    case RecordEnd::Refused:
        return Labels::tr("refused", "deletion of a record");
    }
    return {};
}

QString recordEndText(const ReportedRecord &record)
{
    return record.end == RecordEnd::Refused && !record.error && record.reason != Reason::None
        ? Labels::tr("left as it is", "record")
        : recordEndText(record.end);
}

QString wipeProofText(WipeProof proof)
{
    switch (proof) {
    case WipeProof::NotOrdered:
        return Labels::tr("No wipe ordered");
    case WipeProof::Sent:
        return Labels::tr("Sent only");
    case WipeProof::Accepted:
        return Labels::tr("Accepted only");
    case WipeProof::RecordGone:
        return Labels::tr("Record gone");
    case WipeProof::Failed:
        return Labels::tr("Reset failed", "what is known of an order");
    case WipeProof::Reported:
        return Labels::tr("Reported done");
    case WipeProof::SeenFresh:
        return Labels::tr("Seen fresh");
    case WipeProof::Confirmed:
        return Labels::tr("Confirmed by a person");
    }
    return {};
}

QString wipeProofMeaning(WipeProof proof)
{
    switch (proof) {
    case WipeProof::NotOrdered:
        return Labels::tr("No wipe left this program for it. Nothing is known about its data.");
    case WipeProof::Sent:
        return Labels::tr("The order left this program. Whether the service took it is not known.");
    case WipeProof::Accepted:
        return Labels::tr("The service took the order. The device did not report, so its data may still be there.");
    case WipeProof::RecordGone:
        return Labels::tr("Intune no longer has its record. That does not say that the device was wiped.");
    case WipeProof::Failed:
        return Labels::tr("The service refused the order, or the device reported that it failed. Its data may still "
                          "be there.");
    case WipeProof::Reported:
        return Labels::tr("The device told Intune that its reset is done. No person confirmed it.");
    case WipeProof::SeenFresh:
        return Labels::tr("After its reset the device came back to the service as a new one. No person confirmed it.");
    case WipeProof::Confirmed:
        return Labels::tr("A person saw the device and says that it was reset. The program did not read its drive.");
    }
    return {};
}

QString gateAskedText(Gate gate)
{
    switch (gate) {
    case Gate::Reported:
        return Labels::tr("The device reported that it is done");
    case Gate::SeenFresh:
        return Labels::tr("The device was seen fresh afterwards");
    case Gate::Confirmed:
        return Labels::tr("A person confirmed it");
    }
    return {};
}

namespace {

QString cameBackText(const ReportOpenPoint &point)
{
    const QString seen = exactTime(point.seen);
    switch (point.kind) {
    case RecordKind::Intune:
        return point.enrolled.isValid() ? Labels::tr("Enrolled again since %1", "time").arg(exactTime(point.enrolled))
                                        : Labels::tr("Enrolled again, noticed %1", "time").arg(seen);
    case RecordKind::Autopilot:
        return Labels::tr("Registered in Autopilot again, noticed %1", "time").arg(seen);
    case RecordKind::Entra:
        return point.isRestored ? Labels::tr("Restored in Entra, noticed %1", "time").arg(seen)
                                : Labels::tr("Joined to Entra again, noticed %1", "time").arg(seen);
    }
    return {};
}

QString registeredEntraAdvice(const ReportOpenPoint &point)
{
    const QString record = plainForDisplay(point.foundAs);
    if (point.isUncertain)
        return Labels::tr(
            "Its registration names the Entra device %1, which may be another computer's. Find out in the "
            "portal whose it is, then delete it or leave it.")
            .arg(record);
    if (point.isAfterAutopilot)
        return Labels::tr("Only its registration names the Entra device %1. First the registration has to go, then "
                          "delete that in the portal: the service refuses the other order.")
            .arg(record);
    return point.seen.isValid()
        ? Labels::tr("Only its registration named the Entra device %1, so it did not go with the others. Delete it in "
                     "the portal.")
              .arg(record)
        : Labels::tr("Only its registration named the Entra device %1, and nobody looked yet whether it is there: look "
                     "again, then delete it in the portal.")
              .arg(record);
}

QString notFoundAdvice(const ReportOpenPoint &point)
{
    switch (point.wipe) {
    case PendingWipe::OutOfReach:
        return Labels::tr("Its Intune record is gone, so no wipe reaches it any more. Keep its other records, so that "
                          "it can be found, and tell whoever has to know of the loss.");
    case PendingWipe::Waits:
        return Labels::tr("Keep its records, so that it can be found. A wipe waits until it connects: look here again, "
                          "and tell whoever has to know of the loss.");
    case PendingWipe::Unknown:
        return Labels::tr("Keep its records, so that it can be found. Whether a wipe waits for it is not known, as the "
                          "answer to the order was lost: look here again, and tell whoever has to know of the loss.");
    case PendingWipe::None:
        break;
    }
    return Labels::tr("Keep its records, so that it can be found. No wipe waits for it: order one again, and tell "
                      "whoever has to know of the loss.");
}

QString cameBackAdvice(const ReportOpenPoint &point)
{
    if (point.isRestored)
        return Labels::tr(
            "Somebody restored it in Entra. Find out who and why, then delete it in the portal, or keep the "
            "device.");
    const QString record = plainForDisplay(point.foundAs);
    switch (point.kind) {
    case RecordKind::Intune:
        return Labels::tr(
            "It is enrolled under the Intune record %1. Find out who uses it. If it is to leave, remove it "
            "again; if it stays, take it off the list of what has left.")
            .arg(record);
    case RecordKind::Autopilot:
        return Labels::tr("Whoever sets it up lands at the school again: its new registration is %1. Find out who "
                          "registered it, then delete that in the portal, or keep the device.")
            .arg(record);
    case RecordKind::Entra:
        return Labels::tr("Its new Entra device is %1. Find out who joined it, then delete that in the portal, or keep "
                          "the device.")
            .arg(record);
    }
    return {};
}

} // namespace

QString openPointText(const ReportOpenPoint &point)
{
    switch (point.point) {
    case OpenPoint::WipeNotProven:
        return point.isReset ? Labels::tr("Reset not proven") : Labels::tr("Wipe not proven");
    case OpenPoint::NotFoundYet:
        return Labels::tr("Not found yet, wipe not proven");
    case OpenPoint::NothingWiped:
        return Labels::tr("Nothing wiped: only in Autopilot");
    case OpenPoint::RecordStillThere:
        return Labels::tr("%1 record still there", "Intune, Autopilot or Entra").arg(recordKindText(point.kind));
    case OpenPoint::RecordCameBack:
        return cameBackText(point);
    case OpenPoint::RecordRefused:
        return Labels::tr("%1 record not deleted", "Intune, Autopilot or Entra").arg(recordKindText(point.kind));
    case OpenPoint::RegisteredEntra:
        return Labels::tr("Entra record of its registration");
    case OpenPoint::DeleteInActiveDirectory:
        return Labels::tr("Computer in Active Directory");
    case OpenPoint::UnlinkFirmware:
        return Labels::tr("Link in its firmware");
    }
    return {};
}

QString openPointAdvice(const ReportOpenPoint &point)
{
    if (point.point == OpenPoint::RegisteredEntra)
        return registeredEntraAdvice(point);
    if (point.isAfterAutopilot)
        return Labels::tr("First its Autopilot registration has to go, then delete the Entra record in the portal: the "
                          "service refuses the other order.");
    switch (point.point) {
    case OpenPoint::WipeNotProven:
        return point.isReset ? Labels::tr("Nobody may get it yet. Look at it and wipe it by hand.")
                             : Labels::tr("It must not leave the school. Look at it and wipe it by hand.");
    case OpenPoint::NotFoundYet:
        return notFoundAdvice(point);
    case OpenPoint::NothingWiped:
        return Labels::tr("What is on its drive is not known. Look at it before it leaves the school.");
    case OpenPoint::RecordStillThere:
        return Labels::tr("Look again in a while, then delete the record in the portal.");
    case OpenPoint::RecordCameBack:
        return cameBackAdvice(point);
    case OpenPoint::RegisteredEntra: // above
        break;
    case OpenPoint::RecordRefused:
        return Labels::tr("Find out why, then delete the record in the portal.");
    case OpenPoint::DeleteInActiveDirectory:
        return Labels::tr("Delete the computer in Active Directory; its Entra record follows.");
    case OpenPoint::UnlinkFirmware:
        return Labels::tr("Un-enroll and unlink it on the device itself, if the school uses Windows Autopilot device "
                          "association.");
    }
    return {};
}

} // namespace Reslate
