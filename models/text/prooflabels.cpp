// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/prooflabels.h"

#include "domain/job/jobstart.h"
#include "models/text/errorlabels.h"
#include "models/text/labels.h"
#include "models/text/labelscontext.h"
#include "models/text/modelabels.h"
#include "models/text/proofadvice.h"
#include "models/text/timelabels.h"

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
    case ResetMode::DeleteAutopilot:
    case ResetMode::DeleteEntra:
        return Labels::tr("Deleting");
    case ResetMode::RemovePrimaryUser:
        return Labels::tr("Removing");
    }
    return {};
}

/// The same behind a number of devices, where a verb would have to agree with it in other languages.
QString activeWord(ResetMode mode)
{
    switch (mode) {
    case ResetMode::AutopilotReset:
        return Labels::tr("resetting", "behind a number of devices");
    case ResetMode::WipeKeepAccount:
    case ResetMode::FactoryWipe:
    case ResetMode::ProtectedWipe:
    case ResetMode::WipeAndRemove:
        return Labels::tr("wiping", "behind a number of devices");
    case ResetMode::Retire:
        return Labels::tr("retiring", "behind a number of devices");
    case ResetMode::FreshStart:
        return Labels::tr("starting fresh", "behind a number of devices");
    case ResetMode::Sync:
        return Labels::tr("syncing", "behind a number of devices");
    case ResetMode::Restart:
        return Labels::tr("restarting", "behind a number of devices");
    case ResetMode::DeleteIntune:
    case ResetMode::DeleteAutopilot:
    case ResetMode::DeleteEntra:
        return Labels::tr("deleting", "behind a number of devices");
    case ResetMode::RemovePrimaryUser:
        return Labels::tr("removing", "behind a number of devices");
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
    case ResetMode::DeleteAutopilot:
    case ResetMode::DeleteEntra:
        return Labels::tr("Deleted");
    case ResetMode::RemovePrimaryUser:
        return Labels::tr("Primary user removed");
    }
    return {};
}

QString failedText(const JobItem &item, ResetMode mode)
{
    if (Models::wasRefused(item))
        return Labels::tr("Failed: %1").arg(errorShort(*item.current().error));
    const QString code = item.current().error ? item.current().error->code : QString();
    if (code == QLatin1String("canceled"))
        return Labels::tr("Failed: canceled");
    if (code == QLatin1String("notSupported"))
        return Labels::tr("Failed: the device can't do this");
    if (mode == ResetMode::RemovePrimaryUser)
        return Labels::tr("Failed: still has a primary user");
    if (mode == ResetMode::AutopilotReset)
        return Labels::tr("Failed: check Windows RE");
    return Labels::tr("Failed: reported by the device");
}

} // namespace

QString proofTitle(const JobItem &item, ResetMode mode)
{
    switch (item.current().state) {
    case ItemState::Accepted:
        return Labels::tr("Accepted by the service");
    case ItemState::Active:
        return activeText(mode);
    case ItemState::Done:
        return doneText(mode);
    case ItemState::SeenFresh:
        return mode == ResetMode::AutopilotReset ? Labels::tr("%1, back online").arg(doneText(mode))
                                                 : Labels::tr("Wiped, enrolled again");
    case ItemState::Confirmed:
        return Labels::tr("Confirmed by a person");
    default:
        return proofText(item, mode, {}); // has no time in it
    }
}

QString proofText(const JobItem &item, ResetMode mode, const QDateTime &now)
{
    const QString time = clockTime(item.current().changed, now);
    switch (item.current().state) {
    case ItemState::Planned:
        return item.current().approvalCode.isEmpty() ? Labels::tr("Planned") : Labels::tr("Approved, to be sent");
    case ItemState::Sent:
        return Labels::tr("Being sent");
    case ItemState::AwaitingApproval:
        return Labels::tr("Waits for a second administrator");
    case ItemState::Accepted:
        return Labels::tr("Accepted %1").arg(time);
    case ItemState::Waiting:
        return Labels::tr("Waiting: offline");
    case ItemState::Active:
        return item.current().changed.isValid()
            ? Labels::tr("%1 since %2", "Resetting since 10:31").arg(activeText(mode), time)
            : activeText(mode);
    case ItemState::Done:
        return Labels::tr("%1 %2", "Reset 10:52").arg(doneText(mode), time);
    case ItemState::SeenFresh:
        return mode == ResetMode::AutopilotReset
            ? Labels::tr("%1, back online %2", "Reset, back online 10:52").arg(doneText(mode), time)
            : Labels::tr("Wiped, enrolled again %1").arg(time);
    case ItemState::Confirmed:
        return Labels::tr("Confirmed by a person %1").arg(time);
    case ItemState::RecordGone:
        if (mode == ResetMode::DeleteAutopilot)
            return Labels::tr("Autopilot registration gone");
        return mode == ResetMode::DeleteEntra ? Labels::tr("Entra record gone") : Labels::tr("Record gone");
    case ItemState::Failed:
        return failedText(item, mode);
    case ItemState::Unknown:
        return Labels::tr("Unknown: not sent again");
    case ItemState::Blocked:
        return Labels::tr("Left out: %1").arg(reasonShort(item.current().blockedReason));
    case ItemState::Withdrawn:
        return Labels::tr("Taken back");
    case ItemState::NotNeeded:
        return Labels::tr("Not needed: %1").arg(reasonShort(item.current().blockedReason));
    case ItemState::Waived:
        return Labels::tr("Goes on without proof");
    }
    return {};
}

QString proofDetail(const JobItem &item, ResetMode mode, const QDateTime &now, const Device *device)
{
    const Advice advice = Models::proofAdvice(item, mode, device, now);
    return QStringLiteral("%1 %2").arg(advice.why, advice.whatToDo).trimmed();
}

Tone proofTone(ItemState proof, ResetMode mode)
{
    switch (proof) {
    case ItemState::Planned:
    case ItemState::Blocked:
    case ItemState::Withdrawn:
    case ItemState::NotNeeded:
        return Tone::Neutral;
    case ItemState::AwaitingApproval:
    case ItemState::Waiting:
    case ItemState::Waived:
        return Tone::Caution;
    case ItemState::Sent:
    case ItemState::Accepted:
    case ItemState::Active:
        return Tone::Busy;
    case ItemState::Done:
    case ItemState::SeenFresh:
    case ItemState::Confirmed:
        return Tone::Good;
    case ItemState::RecordGone:
        return wantsRecordGone(mode) ? Tone::Good : Tone::Caution;
    case ItemState::Failed:
    case ItemState::Unknown:
        return Tone::Bad;
    }
    return Tone::Neutral;
}

StatusCell statusCell(const JobItem &item, ResetMode mode, const QDateTime &now, const Device *device)
{
    StatusCell cell;
    cell.badge = {.text = proofText(item, mode, now),
        .tone = proofTone(item.current().state, mode),
        .toolTip = proofDetail(item, mode, now, device)};
    if (item.current().state == ItemState::Sent || item.current().state == ItemState::AwaitingApproval)
        cell.progress = 0.1;
    else if (item.current().state == ItemState::Accepted)
        cell.progress = 0.3;
    else if (item.current().state == ItemState::Active)
        cell.progress = 0.6;
    cell.fill = item.current().state == ItemState::Active ? BarFill::Striped : BarFill::Hollow;
    if (cell.progress)
        cell.detail = cell.badge.text;
    return cell;
}

StatusCell startCell(const JobStart &start, const QDateTime &now)
{
    const bool isDated = start.held && start.at > now;
    QString text = isDated ? Labels::tr("paused; for %1", "when: Tue Dec 1, 7:00 AM").arg(startTime(start.at, now))
        : start.held       ? heldText(start, now)
                           : Labels::tr("Starts %1", "when: at 7:00; Tue Dec 1, 7:00 AM").arg(startTime(start.at, now));
    text.replace(0, 1, text.at(0).toUpper());
    return {.badge = {.text = text,
                .tone = start.held ? Tone::Neutral : Tone::Busy,
                .toolTip = Labels::tr("Nothing was sent yet.") + QLatin1Char(' ')
                    + Labels::tr("Stop in the job takes it back.")}};
}

QString witnessText(ResetMode mode, Witnessed witnessed, const QString &name, int devices)
{
    const auto said = [&](const QString &one, const QString &several) {
        return name.isEmpty() ? several.arg(devicesText(devices)) : one.arg(name);
    };
    if (witnessed == Witnessed::Untouched)
        return said(Labels::tr("I saw %1 as it was before"), Labels::tr("I saw these %1 as they were before"));
    switch (mode) {
    case ResetMode::FactoryWipe:
    case ResetMode::ProtectedWipe:
    case ResetMode::WipeAndRemove:
        return said(Labels::tr("I saw %1 at its setup screen"), Labels::tr("I saw these %1 at their setup screen"));
    case ResetMode::Retire:
        return said(Labels::tr("I saw %1 without the school's apps and data"),
            Labels::tr("I saw these %1 without the school's apps and data"));
    case ResetMode::Sync:
    case ResetMode::Restart:
    case ResetMode::DeleteIntune:
    case ResetMode::DeleteAutopilot:
    case ResetMode::DeleteEntra:
    case ResetMode::RemovePrimaryUser:
        return said(Labels::tr("I saw that it was carried out for %1"),
            Labels::tr("I saw that it was carried out for these %1"));
    default: // what keeps an account or the enrollment, and what leaves the setup done
        return said(Labels::tr("I saw %1 fresh at its sign-in screen"),
            Labels::tr("I saw these %1 fresh at their sign-in screen"));
    }
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

QString stateText(const Job &job, const QDateTime &now)
{
    if (startsLater(job, now))
        return Labels::tr("waits until %1; nothing sent yet", "when: 7:00 tomorrow")
            .arg(untilTime(job.countdownEnds, now));
    if (awaitsApprovalAlone(job))
        return Labels::tr("waiting for a second administrator");
    if (const std::optional<JobStart> start = startOf(job); start && start->held && start->at.isValid())
        return heldText(*start, now);
    if (job.phase == JobPhase::Following && changesRecordOnly(job.workflow.goal()))
        return Labels::tr("waiting for Intune to show it");
    if (!wasStopped(job))
        return phaseText(job.phase);
    const JobCounts counts = countsOf(job);
    const bool allLeft = counts.withdrawn == 0
        && std::all_of(job.items.cbegin(), job.items.cend(),
            [&job](const JobItem &item) { return isAtLastStep(item, job.workflow); });
    return allLeft ? Labels::tr("stopped after everything was sent") : phaseText(JobPhase::Stopped);
}

QString heldText(const JobStart &start, const QDateTime &now)
{
    if (!start.at.isValid())
        return Labels::tr("paused before its start");
    return (start.at > now ? Labels::tr("paused; planned for %1", "when: 7:00 tomorrow")
                           : Labels::tr("paused; was planned for %1", "when: 7:00 on Dec 1"))
        .arg(untilTime(start.at, now));
}

QString countsText(const JobCounts &counts, const Workflow &workflow)
{
    QStringList parts;
    const auto add = [&parts](int count, const QString &what) {
        if (count > 0)
            parts.append(Labels::tr("%1 %2", "number of devices, their state: 11 done").arg(numberText(count), what));
    };
    add(counts.done, Labels::tr("done"));
    add(counts.active, workflow.size() > 1 ? Labels::tr("under way") : activeWord(workflow.goal()));
    add(counts.sent + counts.accepted, Labels::tr("sent"));
    add(counts.awaitingApproval,
        counts.awaitingApproval == 1 ? Labels::tr("waits for a second administrator")
                                     : Labels::tr("wait for a second administrator"));
    add(counts.waiting, Labels::tr("offline"));
    add(counts.recordGone, counts.recordGone == 1 ? Labels::tr("record gone") : Labels::tr("records gone"));
    add(counts.failed, Labels::tr("failed"));
    add(counts.unknown, Labels::tr("unknown"));
    add(counts.blocked, Labels::tr("left out"));
    add(counts.withdrawn, Labels::tr("taken back"));
    add(counts.planned, Labels::tr("to be sent"));
    return parts.join(QStringLiteral(" · "));
}

QList<BarSegment> barSegments(const JobCounts &counts, const Workflow &workflow)
{
    QList<BarSegment> segments;
    const auto add = [&segments](Tone tone, int count, BarFill fill = BarFill::Solid) {
        if (count == 0)
            return;
        if (!segments.isEmpty() && segments.last().tone == tone && segments.last().fill == fill)
            segments.last().count += count;
        else
            segments.append({tone, count, fill});
    };
    add(Tone::Good, counts.done);
    add(proofTone(ItemState::RecordGone, workflow.goal()), counts.recordGone);
    add(Tone::Busy, counts.active, BarFill::Striped);
    add(Tone::Busy, counts.accepted + counts.sent, BarFill::Hollow);
    add(Tone::Caution, counts.awaitingApproval + counts.waiting, BarFill::Hollow);
    add(Tone::Bad, counts.failed + counts.unknown);
    add(Tone::Neutral, counts.blocked + counts.withdrawn + counts.planned);
    return segments;
}

QString barLegend()
{
    return Labels::tr("The bar: full is over, striped is under way on the device, an outline is sent and not reported "
                      "yet, empty is not sent.");
}

} // namespace Reslate
