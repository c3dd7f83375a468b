// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/ladder.h"

#include "domain/retirement/recordlink.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/errorlabels.h"
#include "models/text/labelscontext.h"
#include "models/text/modelabels.h"
#include "models/text/prooflabels.h"
#include "models/text/timelabels.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

QString rungText(const HistoryEntry &step, ResetMode kind)
{
    if (step.state == ItemState::Planned)
        return step.approved ? Labels::tr("Approved by a second administrator")
                             : Labels::tr("Refused for now, offered again later");
    if (step.state == ItemState::Sent)
        return Labels::tr("Order sent");
    JobItem item;
    item.current() = {.state = step.state, .blockedReason = step.blockedReason};
    if (step.error != ErrorKind::None)
        item.current().error = Error {.kind = step.error, .code = step.code};
    return proofTitle(item, kind);
}

QString personText(const QString &who)
{
    return who.isEmpty() ? Labels::tr("Reslate") : plainForDisplay(who);
}

/// Who or what says that the device is there. before: the rung that it came from.
QString sourceText(const HistoryEntry &step, ItemState before, ResetMode mode)
{
    const QString service = Labels::tr("the service's answer");
    const QString device = Labels::tr("the device's report in Intune");
    switch (step.state) {
    case ItemState::Planned:
    case ItemState::AwaitingApproval:
        return service;
    case ItemState::Accepted:
        return before == ItemState::Sent ? service : Labels::tr("the device's entry in Intune");
    case ItemState::Sent:
    case ItemState::Withdrawn:
        return Labels::tr("by %1").arg(personText(step.who));
    case ItemState::Waiting:
        return Labels::tr("no check-in since the order");
    case ItemState::Active:
    case ItemState::Done:
        return changesRecordOnly(mode) ? Labels::tr("Intune's record names no primary user") : device;
    case ItemState::SeenFresh:
        return mode == ResetMode::AutopilotReset
            ? Labels::tr("the device's check-in, without a primary user")
            : Labels::tr("a new enrollment with the same serial number or Entra record");
    case ItemState::Waived:
        return Labels::tr("decided by %1").arg(personText(step.who));
    case ItemState::Confirmed:
        return Labels::tr("confirmed by %1")
            .arg(step.who.isEmpty() ? Labels::tr("a person") : plainForDisplay(step.who));
    case ItemState::RecordGone:
        if (mode == ResetMode::DeleteAutopilot)
            return Labels::tr("Autopilot has no such registration any more");
        return mode == ResetMode::DeleteEntra ? Labels::tr("Entra has no such record any more")
                                              : Labels::tr("Intune has no such record any more");
    case ItemState::Failed:
        if (step.error == ErrorKind::NotCarriedOut)
            return Labels::tr("seen by %1")
                .arg(step.who.isEmpty() ? Labels::tr("a person") : plainForDisplay(step.who));
        if (changesRecordOnly(mode))
            return step.error == ErrorKind::DeviceReportedFailure ? Labels::tr("Intune's record names a primary user")
                                                                  : service;
        return step.error == ErrorKind::DeviceReportedFailure || step.error == ErrorKind::None ? device : service;
    case ItemState::Unknown:
        return Labels::tr("no usable answer came back");
    case ItemState::Blocked:
    case ItemState::NotNeeded:
        return Labels::tr("the last look before sending");
    }
    return {};
}

/// What the step that begins waited for.
QString waitedFor(const StepTemplate &begun, ResetMode stepBefore, ItemState before)
{
    if (before == ItemState::Waived)
        return Labels::tr("without proof, as a person decided");
    return stepBefore == ResetMode::DeleteIntune || isDirectoryDeletion(stepBefore)
        ? Labels::tr("after the step before it")
        : gateText(begun.gate);
}

QString line(const QString &title, const QString &value)
{
    return value.isEmpty() ? QString() : QStringLiteral("%1: %2").arg(title, plainForDisplay(value));
}

} // namespace

QList<LadderLine> ladderOf(const Job &job, const JobItem &item, const QList<HistoryEntry> &history)
{
    QList<LadderLine> lines {{Labels::tr("Planned"), exactTime(job.created),
        Labels::tr("by %1").arg(personText(job.startedBy)), proofTone(ItemState::Planned, job.workflow.at(0).kind)}};
    ItemState before = ItemState::Planned;
    int number = 0;
    for (const HistoryEntry &step : history) {
        const auto orderOf = [&job](int at) { return job.workflow.at(std::min(at, job.workflow.size() - 1)); };
        const StepTemplate order = orderOf(step.step);
        const int numberBefore = std::exchange(number, step.step);
        const bool isNext = step.step > numberBefore;
        const QString what = isNext ? Labels::tr("Next step: %1", "reset mode").arg(modeTitle(order.kind))
                                    : rungText(step, order.kind);
        const QString source = isNext ? waitedFor(order, orderOf(numberBefore).kind, before)
                                      : sourceText(step, before, order.kind);
        lines.append({what, exactTime(step.at), source, proofTone(step.state, order.kind)});
        before = step.state;
    }
    if (!item.current().note.isEmpty())
        lines.last().source += Labels::tr(": “%1”", "the note of the person who confirmed")
                                   .arg(plainForDisplay(item.current().note));
    return lines;
}

QString itemSupportText(const Job &job, const JobItem &item, const QList<HistoryEntry> &history)
{
    QStringList lines {line(Labels::tr("Device"), displayName(item)),
        line(Labels::tr("Serial number"), item.device.serialNumber),
        line(Labels::tr("Order"), workflowTitle(job.workflow)),
        line(Labels::tr("Status"), stepPrefix(item, job.workflow) + proofTitle(item, item.current().kind)),
        line(Labels::tr("Job ID"), job.id.toString()),
        line(Labels::tr("Intune device ID"), intuneRecord(item.device.id).toString()),
        line(Labels::tr("Entra device ID"), item.device.entraDevice.toString()),
        line(Labels::tr("Autopilot ID"), item.device.autopilot.toString()),
        line(Labels::tr("Enrolled again as"), item.current().enrolledAs.toString())};
    for (const LadderLine &rung : ladderOf(job, item, history))
        lines.append(QStringLiteral("%1 – %2 (%3)").arg(rung.when, rung.what, rung.source));
    for (const HistoryEntry &step : history)
        lines.append(line(Labels::tr("Request ID"), step.requestId));
    if (item.current().error)
        lines.append(errorText(*item.current().error, ErrorContext::Sending).supportDetails);
    lines.removeAll(QString());
    lines.removeDuplicates();
    return lines.join(QLatin1Char('\n'));
}

} // namespace Reslate
