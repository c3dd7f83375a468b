// SPDX-License-Identifier: GPL-3.0-or-later
#include "prooflabels.h"

#include "errorlabels.h"
#include "labels.h"
#include "labelscontext.h"
#include "modelabels.h"
#include "timelabels.h"

#include <QStringList>

namespace Reslate {
namespace {

QString activeText(ResetMode mode)
{
    switch (mode) {
    case ResetMode::AutopilotReset:
        return Labels::tr("Resetting");
    case ResetMode::WipeKeepAccount:
    case ResetMode::FactoryWipe:
    case ResetMode::ProtectedWipe:
    case ResetMode::WipeAndRemove:
        return Labels::tr("Wiping");
    case ResetMode::Retire:
        return Labels::tr("Retiring");
    case ResetMode::FreshStart:
        return Labels::tr("Starting fresh");
    case ResetMode::Sync:
        return Labels::tr("Syncing");
    case ResetMode::Restart:
        return Labels::tr("Restarting");
    case ResetMode::DeleteIntune:
        return Labels::tr("Deleting");
    }
    return {};
}

QString doneText(ResetMode mode)
{
    switch (mode) {
    case ResetMode::AutopilotReset:
        return Labels::tr("Reset");
    case ResetMode::WipeKeepAccount:
    case ResetMode::FactoryWipe:
    case ResetMode::ProtectedWipe:
    case ResetMode::WipeAndRemove:
        return Labels::tr("Wipe reported done");
    case ResetMode::Retire:
        return Labels::tr("Retired");
    case ResetMode::FreshStart:
        return Labels::tr("Fresh start done");
    case ResetMode::Sync:
        return Labels::tr("Synced");
    case ResetMode::Restart:
        return Labels::tr("Restarted");
    case ResetMode::DeleteIntune:
        return Labels::tr("Deleted");
    }
    return {};
}

/// Refused by the service, as opposed to failed on the device.
bool wasRefused(const JobItem &item)
{
    return item.error && item.error->kind != ErrorKind::DeviceReportedFailure;
}

QString failedText(const JobItem &item, ResetMode mode)
{
    if (wasRefused(item))
        return Labels::tr("Failed: %1").arg(errorShort(*item.error));
    if (mode == ResetMode::AutopilotReset)
        return Labels::tr("Failed: check Windows RE");
    return Labels::tr("Failed: reported by the device");
}

QString failedDetail(const JobItem &item, ResetMode mode)
{
    if (wasRefused(item)) {
        const ErrorText text = errorText(*item.error, ErrorContext::Sending);
        return QStringList{text.whatHappened, text.meaningForDevices, text.whatToDo}
            .join(QLatin1Char(' '))
            .trimmed();
    }
    if (mode == ResetMode::AutopilotReset)
        return Labels::tr(
            "The device reported that the reset failed. The usual cause is that Windows RE is off "
            "(error 0x80070032 on the device). Run “reagentc /enable” on the device as an "
            "administrator, then reset it again.");
    return Labels::tr("The device reported that it failed. Look at the device.");
}

QString goneDetail(ResetMode mode)
{
    if (mode == ResetMode::Retire || mode == ResetMode::DeleteIntune)
        return Labels::tr("The device's record left Intune, as was asked for.");
    return Labels::tr("The device's record left Intune. That alone doesn't prove that the device was wiped: "
                      "look at the device.");
}

QString takenBackDetail(const JobItem &item, const QDateTime &now)
{
    const QString time = clockTime(item.changed, now);
    if (item.approvalCode.isEmpty())
        return Labels::tr("It was stopped before anything was sent. Taken back %1.").arg(time);
    return Labels::tr("It was stopped before the service did anything. Taken back %1. The request for approval may still be "
                      "listed in the Intune admin center; approving it does nothing any more.")
        .arg(time);
}

} // namespace

QString proofText(const JobItem &item, ResetMode mode, const QDateTime &now)
{
    const QString time = clockTime(item.changed, now);
    switch (item.proof) {
    case Proof::Planned:
        return item.approvalCode.isEmpty() ? Labels::tr("Planned") : Labels::tr("Approved, to be sent");
    case Proof::Sent:
        return Labels::tr("Being sent");
    case Proof::AwaitingApproval:
        return Labels::tr("Waits for a second administrator");
    case Proof::Accepted:
        return Labels::tr("Accepted %1").arg(time);
    case Proof::Waiting:
        return Labels::tr("Waiting: offline");
    case Proof::Active:
        return Labels::tr("%1 since %2", "Resetting since 10:31").arg(activeText(mode), time);
    case Proof::Done:
        return Labels::tr("%1 %2", "Reset 10:52").arg(doneText(mode), time);
    case Proof::SeenFresh:
        return Labels::tr("%1, back online %2", "Reset, back online 10:52").arg(doneText(mode), time);
    case Proof::Confirmed:
        return Labels::tr("Confirmed by a person %1").arg(time);
    case Proof::RecordGone:
        return Labels::tr("Record gone");
    case Proof::Failed:
        return failedText(item, mode);
    case Proof::Unknown:
        return Labels::tr("Unknown: not sent again");
    case Proof::Blocked:
        return Labels::tr("Left out: %1").arg(reasonShort(item.blockedReason));
    case Proof::TakenBack:
        return Labels::tr("Taken back");
    }
    return {};
}

QString proofDetail(const JobItem &item, ResetMode mode, const QDateTime &now)
{
    switch (item.proof) {
    case Proof::Planned:
        return item.approvalCode.isEmpty()
            ? Labels::tr("Nothing was sent yet.")
            : Labels::tr("A second administrator approved it. The order is about to be sent.");
    case Proof::Sent:
        return Labels::tr("The order is on its way; there is no answer yet.");
    case Proof::AwaitingApproval:
        return Labels::tr("The service does nothing until a second administrator approves it in the Intune admin center, "
                          "under Tenant administration, Multi Admin Approval. Your own account can't. When it is approved, "
                          "the order is sent by itself; after three days without an answer it lapses.");
    case Proof::Accepted:
        return Labels::tr("The service took the order. The device has not reported yet.");
    case Proof::Waiting:
        return Labels::tr(
            "The service took the order. The device is off or offline; it starts when the device "
            "connects.");
    case Proof::Active:
        return Labels::tr("The device reported that it has started.");
    case Proof::Done:
        return Labels::tr("The device reported that it is done.");
    case Proof::SeenFresh:
        return Labels::tr("The device connected again after it was done.");
    case Proof::Confirmed:
        return Labels::tr("A person confirmed it.");
    case Proof::RecordGone:
        return goneDetail(mode);
    case Proof::Failed:
        return failedDetail(item, mode);
    case Proof::Unknown:
        return Labels::tr(
            "The answer got lost, so the order may or may not have been accepted. It isn't sent again. "
            "The program keeps reading the device's state to find out.");
    case Proof::Blocked:
        return Labels::tr("The last look before sending forbade it; nothing was sent. %1")
            .arg(reasonSentence(item.blockedReason, mode));
    case Proof::TakenBack:
        return takenBackDetail(item, now);
    }
    return {};
}

Tone proofTone(Proof proof, ResetMode mode)
{
    switch (proof) {
    case Proof::Planned:
    case Proof::Blocked:
    case Proof::TakenBack:
        return Tone::Neutral;
    case Proof::AwaitingApproval:
    case Proof::Waiting:
        return Tone::Caution;
    case Proof::Sent:
    case Proof::Accepted:
    case Proof::Active:
        return Tone::Busy;
    case Proof::Done:
    case Proof::SeenFresh:
    case Proof::Confirmed:
        return Tone::Good;
    case Proof::RecordGone:
        return mode == ResetMode::Retire || mode == ResetMode::DeleteIntune ? Tone::Good : Tone::Caution;
    case Proof::Failed:
    case Proof::Unknown:
        return Tone::Bad;
    }
    return Tone::Neutral;
}

StatusCell statusCell(const JobItem &item, ResetMode mode, const QDateTime &now)
{
    StatusCell cell;
    cell.badge = {.text = proofText(item, mode, now),
        .tone = proofTone(item.proof, mode),
        .toolTip = proofDetail(item, mode, now)};
    if (item.proof == Proof::Sent || item.proof == Proof::AwaitingApproval)
        cell.progress = 0.1;
    else if (item.proof == Proof::Accepted)
        cell.progress = 0.3;
    else if (item.proof == Proof::Active)
        cell.progress = 0.6;
    if (cell.progress)
        cell.detail = cell.badge.text;
    return cell;
}

QString phaseText(JobPhase phase)
{
    switch (phase) {
    case JobPhase::Countdown:
        return Labels::tr("about to start");
    case JobPhase::Sending:
        return Labels::tr("sending");
    case JobPhase::Following:
        return Labels::tr("waiting for the devices");
    case JobPhase::Paused:
        return Labels::tr("paused");
    case JobPhase::Stopped:
        return Labels::tr("stopped");
    case JobPhase::Finished:
        return Labels::tr("finished");
    }
    return {};
}

QString countsText(const JobCounts &counts, ResetMode mode)
{
    QStringList parts;
    const auto add = [&parts](int count, const QString &what) {
        if (count > 0)
            parts.append(
                Labels::tr("%1 %2", "number of devices, their state: 11 done").arg(numberText(count), what));
    };
    add(counts.done, Labels::tr("done"));
    add(counts.active, activeText(mode).toLower());
    add(counts.sent + counts.accepted, Labels::tr("sent"));
    add(counts.awaitingApproval, counts.awaitingApproval == 1 ? Labels::tr("waits for a second administrator")
                                                              : Labels::tr("wait for a second administrator"));
    add(counts.waiting, Labels::tr("offline"));
    add(counts.recordGone, counts.recordGone == 1 ? Labels::tr("record gone") : Labels::tr("records gone"));
    add(counts.failed, Labels::tr("failed"));
    add(counts.unknown, Labels::tr("unknown"));
    add(counts.blocked, Labels::tr("left out"));
    add(counts.takenBack, Labels::tr("taken back"));
    add(counts.planned, Labels::tr("to be sent"));
    return parts.join(QStringLiteral(" · "));
}

QList<BarSegment> barSegments(const JobCounts &counts, ResetMode mode)
{
    QList<BarSegment> segments;
    const auto add = [&segments](Tone tone, int count) {
        if (count == 0)
            return;
        if (!segments.isEmpty() && segments.last().tone == tone)
            segments.last().count += count;
        else
            segments.append({tone, count});
    };
    add(Tone::Good, counts.done);
    add(proofTone(Proof::RecordGone, mode), counts.recordGone);
    add(Tone::Busy, counts.active + counts.accepted + counts.sent);
    add(Tone::Caution, counts.awaitingApproval + counts.waiting);
    add(Tone::Bad, counts.failed + counts.unknown);
    add(Tone::Neutral, counts.blocked + counts.takenBack + counts.planned);
    return segments;
}

} // namespace Reslate
