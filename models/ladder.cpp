// SPDX-License-Identifier: GPL-3.0-or-later
#include "ladder.h"

#include "devicename.h"
#include "displaytext.h"
#include "errorlabels.h"
#include "labelscontext.h"
#include "modelabels.h"
#include "prooflabels.h"
#include "timelabels.h"

#include <QStringList>

namespace Reslate {
namespace {

QString rungText(const ItemStep &step, ResetMode mode)
{
    if (step.proof == Proof::Planned)
        return step.approved ? Labels::tr("Approved by a second administrator")
                             : Labels::tr("Refused for now, offered again later");
    if (step.proof == Proof::Sent)
        return Labels::tr("Order sent");
    JobItem item {.proof = step.proof, .blockedReason = step.blockedReason};
    if (step.error != ErrorKind::None)
        item.error = Error {.kind = step.error, .code = step.code};
    return proofTitle(item, mode);
}

QString personText(const QString &who)
{
    return who.isEmpty() ? Labels::tr("Reslate") : plainForDisplay(who);
}

/// Who or what says that the device is there. before: the rung that it came from.
QString sourceText(const ItemStep &step, Proof before, ResetMode mode)
{
    const QString service = Labels::tr("the service's answer");
    const QString device = Labels::tr("the device's report in Intune");
    switch (step.proof) {
    case Proof::Planned:
    case Proof::AwaitingApproval:
        return service;
    case Proof::Accepted:
        return before == Proof::Sent ? service : Labels::tr("the device's entry in Intune");
    case Proof::Sent:
    case Proof::TakenBack:
        return Labels::tr("by %1").arg(personText(step.who));
    case Proof::Waiting:
        return Labels::tr("no check-in since the order");
    case Proof::Active:
    case Proof::Done:
        return device;
    case Proof::SeenFresh:
        return mode == ResetMode::AutopilotReset
            ? Labels::tr("the device's check-in, without a primary user")
            : Labels::tr("a new enrollment with the same serial number or Entra record");
    case Proof::Confirmed:
        return Labels::tr("confirmed by %1")
            .arg(step.who.isEmpty() ? Labels::tr("a person") : plainForDisplay(step.who));
    case Proof::RecordGone:
        return Labels::tr("Intune has no such record any more");
    case Proof::Failed:
        if (step.error == ErrorKind::NotCarriedOut)
            return Labels::tr("seen by %1")
                .arg(step.who.isEmpty() ? Labels::tr("a person") : plainForDisplay(step.who));
        return step.error == ErrorKind::DeviceReportedFailure || step.error == ErrorKind::None ? device : service;
    case Proof::Unknown:
        return Labels::tr("no usable answer came back");
    case Proof::Blocked:
        return Labels::tr("the last look before sending");
    }
    return {};
}

QString line(const QString &title, const QString &value)
{
    return value.isEmpty() ? QString() : QStringLiteral("%1: %2").arg(title, plainForDisplay(value));
}

} // namespace

QList<LadderLine> ladderOf(const Job &job, const JobItem &item, const QList<ItemStep> &history)
{
    QList<LadderLine> lines {{Labels::tr("Planned"), exactTime(job.created),
        Labels::tr("by %1").arg(personText(job.startedBy)), proofTone(Proof::Planned, job.mode)}};
    Proof before = Proof::Planned;
    for (const ItemStep &step : history) {
        lines.append({rungText(step, job.mode), exactTime(step.at), sourceText(step, before, job.mode),
            proofTone(step.proof, job.mode)});
        before = step.proof;
    }
    if (!item.note.isEmpty())
        lines.last().source += Labels::tr(": “%1”", "the note of the person who confirmed")
                                   .arg(plainForDisplay(item.note));
    return lines;
}

QString itemSupportText(const Job &job, const JobItem &item, const QList<ItemStep> &history)
{
    QStringList lines {line(Labels::tr("Device"), displayName(item)),
        line(Labels::tr("Serial number"), item.serialNumber), line(Labels::tr("Order"), modeTitle(job.mode)),
        line(Labels::tr("Status"), proofTitle(item, job.mode)), line(Labels::tr("Job ID"), job.id.toString()),
        line(Labels::tr("Intune device ID"), item.device.toString()),
        line(Labels::tr("Entra device ID"), item.entraDevice.toString()),
        line(Labels::tr("Autopilot ID"), item.autopilot.toString()),
        line(Labels::tr("Enrolled again as"), item.enrolledAs.toString())};
    for (const LadderLine &rung : ladderOf(job, item, history))
        lines.append(QStringLiteral("%1 – %2 (%3)").arg(rung.when, rung.what, rung.source));
    for (const ItemStep &step : history)
        lines.append(line(Labels::tr("Request ID"), step.requestId));
    if (item.error)
        lines.append(errorText(*item.error, ErrorContext::Sending).supportDetails);
    lines.removeAll(QString());
    lines.removeDuplicates();
    return lines.join(QLatin1Char('\n'));
}

} // namespace Reslate
