// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/proofadvice.h"

#include "domain/device/serialnumber.h"
#include "domain/job/itemmoves.h"
#include "models/text/displaytext.h"
#include "models/text/errorlabels.h"
#include "models/text/labelscontext.h"
#include "models/text/modelabels.h"
#include "models/text/timelabels.h"

namespace Reslate::Models {
namespace {

QString lookAndConfirm()
{
    return Labels::tr("Look at the device. Then say in the job what you saw, with “Confirm by hand”.");
}

QString lookAtTheList()
{
    return Labels::tr("Look at the device's primary user in the list. If it has to go, remove it again.");
}

Advice refusedAdvice(const Error &error, ResetMode mode)
{
    const ErrorText text = errorText(error, ErrorContext::Sending, mode);
    return {QStringLiteral("%1 %2").arg(text.whatHappened, text.meaningForDevices).trimmed(), text.whatToDo};
}

Advice failedAdvice(const JobItem &item, ResetMode mode)
{
    if (item.current().error && item.current().error->kind == ErrorKind::NotCarriedOut
        && !item.current().note.isEmpty()) {
        Advice advice = refusedAdvice(*item.current().error, mode);
        advice.why += Labels::tr(" Note: %1").arg(plainForDisplay(item.current().note));
        return advice;
    }
    if (wasRefused(item))
        return refusedAdvice(*item.current().error, mode);
    const QString code = item.current().error ? item.current().error->code : QString();
    if (code == QLatin1String("canceled"))
        return {Labels::tr(
                    "The order was canceled before the device got to it. Another order for the same device does that."),
            Labels::tr("Check whether the other order did what you wanted; if not, send this one again.")};
    if (code == QLatin1String("notSupported"))
        return {Labels::tr("The device reported that it can't do this."), Labels::tr("Use another reset mode for it.")};
    if (mode == ResetMode::RemovePrimaryUser)
        return {Labels::tr("Intune took the order, but still named a primary user 15 minutes later. Somebody may have "
                           "been made the primary user again."),
            lookAtTheList()};
    if (mode == ResetMode::AutopilotReset)
        return {Labels::tr("The device reported that the reset failed. The usual cause is that Windows RE is off "
                           "(error 0x80070032 on the device)."),
            Labels::tr("Run “reagentc /enable” on the device as an administrator, then reset it again.")};
    return {Labels::tr("The device reported that it failed."), Labels::tr("Look at the device.")};
}

/// Why a new enrollment with the device's serial number alone will not prove its wipe; empty: it would, or no such
/// proof is waited for.
QString sharedSerialText(const JobItem &item, ResetMode mode)
{
    if (!mayEnrollAgain(item.current().state, mode) || !isRealSerial(item.device.serialNumber) || isKnownBySerial(item))
        return {};
    if (item.current().serialBearers == SerialBearers::Several)
        return Labels::tr("Another device had the same serial number when the order was sent, so a new enrollment with "
                          "that number doesn't prove it either.");
    return Labels::tr("It isn't known whether another device had the same serial number when the order was sent, so a "
                      "new enrollment with that number doesn't prove it either.");
}

Advice goneAdvice(const JobItem &item, ResetMode mode)
{
    if (mode == ResetMode::DeleteAutopilot)
        return {Labels::tr("The Autopilot registration is gone, as was asked for."), {}};
    if (mode == ResetMode::DeleteEntra)
        return {Labels::tr("The Entra record is gone, as was asked for. An administrator can restore it for 30 "
                           "days."),
            {}};
    if (wantsRecordGone(mode))
        return {Labels::tr("The device's record left Intune, as was asked for."), {}};
    const QString why = Labels::tr(
        "The device's record left Intune. That alone doesn't prove that the device was wiped.");
    return {QStringLiteral("%1 %2").arg(why, sharedSerialText(item, mode)).trimmed(), lookAndConfirm()};
}

Advice confirmedAdvice(const JobItem &item)
{
    QString text = item.current().confirmedBy.isEmpty()
        ? Labels::tr("A person confirmed it.")
        : Labels::tr("%1 confirmed it.", "person").arg(plainForDisplay(item.current().confirmedBy));
    if (!item.current().note.isEmpty())
        text += Labels::tr(" Note: %1").arg(plainForDisplay(item.current().note));
    return {text, {}};
}

QString notNeededText(Reason reason, ResetMode mode)
{
    switch (reason) {
    case Reason::HybridJoined:
        return Labels::tr(
            "Nothing was sent: the device is hybrid joined. Delete its computer in Active Directory, which "
            "would bring the Entra record back.");
    case Reason::NotInAutopilot:
        return Labels::tr("Nothing was sent: the device wasn't registered in Autopilot.");
    case Reason::NoPrimaryUser:
        return Labels::tr("Nothing was sent: the device had no primary user any more.");
    case Reason::RecordMissing:
    case Reason::JoinStateMissing:
        return Labels::tr("Nothing was sent: there was no such record. It wasn't deleted from here.");
    default:
        return Labels::tr("Nothing was sent for this step: %1").arg(reasonSentence(reason, mode));
    }
}

Advice waivedAdvice(const JobItem &item)
{
    const QString who = item.current().confirmedBy.isEmpty() ? Labels::tr("A person")
                                                             : plainForDisplay(item.current().confirmedBy);
    return {Labels::tr("There is no proof of this step. %1 let the next one follow: %2")
                .arg(who, plainForDisplay(item.current().note)),
        {}};
}

QString takenBackText(const JobItem &item, const QDateTime &now)
{
    const QString time = atTime(item.current().changed, now);
    if (item.current().approvalCode.isEmpty() && item.current().tries == 0)
        return Labels::tr("It was stopped before anything was sent. Taken back %1.").arg(time);
    if (item.current().approvalCode.isEmpty())
        return Labels::tr("It was offered to the service, which did not accept it, and stopped before it was offered "
                          "again. Taken back %1.")
            .arg(time);
    return Labels::tr(
        "It was stopped before the service did anything. Taken back %1. The request for approval may still be "
        "listed in the Intune admin center; approving it does nothing any more.")
        .arg(time);
}

QString plannedText(const JobItem &item)
{
    if (!item.current().approvalCode.isEmpty())
        return Labels::tr("A second administrator approved it. The order is about to be sent.");
    return item.current().tries == 0
        ? Labels::tr("Nothing was sent yet.")
        : Labels::tr("It was offered to the service, which did not accept it. It is offered again.");
}

QString blockedText(const JobItem &item)
{
    return item.current().tries == 0
        ? Labels::tr("The last look before sending forbade it; nothing was sent. %1")
        : Labels::tr("It was offered to the service, which did not accept it. The last look before offering it again "
                     "forbade that. %1");
}

QString unknownText(const JobItem &item)
{
    if (item.current().error && item.current().error->httpStatus > 0)
        return Labels::tr("What came back (status %1) doesn't say what became of the order, so it may or may not have "
                          "been accepted. It isn't sent again. The program keeps reading the device's state to find "
                          "out.")
            .arg(item.current().error->httpStatus);
    return Labels::tr("The answer got lost, so the order may or may not have been accepted. It isn't sent again. "
                      "The program keeps reading the device's state to find out.");
}

/// An order that the service took and that isn't settled.
Advice openAdvice(const JobItem &item, const Device *device, const QDateTime &now)
{
    if (changesRecordOnly(item.current().kind))
        return {
            Labels::tr("Intune took the order. Its record of the device is read until it names no primary user."), {}};
    const Pending pending = pendingReason(item, device, now);
    if (pending != Pending::No)
        return pendingAdvice(pending, device, now);
    if (item.current().state == ItemState::Active)
        return {Labels::tr("The device reported that it has started."), {}};
    return {Labels::tr("The service took the order. The device has not reported yet."), {}};
}

Advice freshAdvice(ResetMode mode)
{
    return {mode == ResetMode::AutopilotReset
            ? Labels::tr("The device connected again after it was done, without a primary user.")
            : Labels::tr("The same computer enrolled again after the wipe."),
        {}};
}

} // namespace

bool wasRefused(const JobItem &item)
{
    return item.current().error && item.current().error->kind != ErrorKind::DeviceReportedFailure;
}

Advice proofAdvice(const JobItem &item, ResetMode mode, const Device *device, const QDateTime &now)
{
    switch (item.current().state) {
    case ItemState::Planned:
        return {plannedText(item), {}};
    case ItemState::Sent:
        return {Labels::tr("The order is on its way; there is no answer yet."), {}};
    case ItemState::AwaitingApproval:
        return {
            Labels::tr("The service does nothing until a second administrator approves it. When it is approved, the "
                       "order is sent by itself; after three days without an answer it lapses."),
            Labels::tr(
                "Ask a second administrator to approve it in the Intune admin center, under Tenant administration, "
                "Multi Admin Approval. Your own account can't.")};
    case ItemState::Accepted:
    case ItemState::Waiting:
    case ItemState::Active:
        return openAdvice(item, device, now);
    case ItemState::Done:
        return {changesRecordOnly(mode) ? Labels::tr("Intune names no primary user of the device any more.")
                                        : Labels::tr("The device reported that it is done."),
            {}};
    case ItemState::SeenFresh:
        return freshAdvice(mode);
    case ItemState::Confirmed:
        return confirmedAdvice(item);
    case ItemState::RecordGone:
        return goneAdvice(item, mode);
    case ItemState::Failed:
        return failedAdvice(item, mode);
    case ItemState::Unknown:
        return {unknownText(item), changesRecordOnly(mode) ? lookAtTheList() : lookAndConfirm()};
    case ItemState::Blocked:
        return {blockedText(item).arg(reasonSentence(item.current().blockedReason, mode)), {}};
    case ItemState::Withdrawn:
        return {takenBackText(item, now), {}};
    case ItemState::NotNeeded:
        return {notNeededText(item.current().blockedReason, mode), {}};
    case ItemState::Waived:
        return waivedAdvice(item);
    }
    return {};
}

} // namespace Reslate::Models
