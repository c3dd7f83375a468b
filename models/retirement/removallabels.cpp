// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/retirement/removallabels.h"

#include "domain/rules/recentreset.h"
#include "models/text/displaytext.h"
#include "models/text/errorlabels.h"
#include "models/text/labels.h"
#include "models/text/labelscontext.h"
#include "models/text/modelabels.h"
#include "models/text/planlabels.h"

#include <QMap>

namespace Reslate {
namespace {

QString waitText(Gate gate)
{
    switch (gate) {
    case Gate::Reported:
        return Labels::tr("only when reported done");
    case Gate::SeenFresh:
        return Labels::tr("only when seen fresh");
    case Gate::Confirmed:
        return Labels::tr("only when a person saw it");
    }
    return {};
}

RemovalStepText stepText(ResetMode kind)
{
    switch (kind) {
    case ResetMode::DeleteIntune:
        return {Labels::tr("Delete in Intune"), Labels::tr("1,000 a day at most"), {}};
    case ResetMode::DeleteAutopilot:
        return {Labels::tr("Autopilot"), Labels::tr("takes minutes"), {}};
    case ResetMode::DeleteEntra:
        return {Labels::tr("Entra"), Labels::tr("only if still there"), {}};
    case ResetMode::FactoryWipe:
    case ResetMode::ProtectedWipe:
        return {modeTitle(kind), Labels::tr("500 a day at most"), {}};
    default:
        return {modeTitle(kind), {}, {}};
    }
}

QString sleepingSentence(const RemovalSection &section, const RemovalWish &wish)
{
    if (!wish.recordsOnly.trimmed().isEmpty())
        return Labels::tr("Only their records are deleted, without a wipe. The report prints why: %1")
            .arg(plainForDisplay(wish.recordsOnly));
    if (section.going == 0)
        return Labels::tr("They are left out: nothing is sent to them, and their records stay.");
    const RemovalKind kind = removalKindOf(wish.reason);
    const bool deletes = kind == RemovalKind::Remove || (kind == RemovalKind::Repair && wish.isBoardChanged);
    if (kind == RemovalKind::HandOver)
        return Labels::tr("Their reset waits until they are switched on; none counts as reset until that is proven.");
    if (!deletes)
        return Labels::tr("Their wipe waits until they are switched on; none counts as wiped until that is proven.");
    return Labels::tr(
        "Their wipe waits until they are switched on. Their records stay until it is proven, or you confirm "
        "by hand that you saw it done.");
}

QString readySentence(const RemovalWish &wish)
{
    switch (removalKindOf(wish.reason)) {
    case RemovalKind::Remove:
        return Labels::tr("Each record goes only after the step before it is proven. Entra keeps a deleted device "
                          "restorable for 30 days.");
    case RemovalKind::KeepRecords:
        return Labels::tr("They are wiped when they connect. The wipe ends their enrollment in Intune; their records "
                          "in Autopilot and Entra stay, to find them by.");
    case RemovalKind::HandOver:
        return Labels::tr("They are made ready for the next user. Nothing is deleted; a handover sheet says what was "
                          "done.");
    case RemovalKind::Repair:
        return wish.isBoardChanged ? Labels::tr(
                   "They are wiped, and then deregistered from Autopilot. Register them again when they are back.")
                                   : Labels::tr("They are wiped. Their records stay.");
    }
    return {};
}

/// How the service wants Entra records to go: said before, since it refuses the other order.
QString deletionOrderText()
{
    return Labels::tr(
        "As long as its Autopilot registration stays, its Entra record stays, too: the service refuses to delete it.");
}

bool goesFromEntra(const RemovalWish &wish)
{
    return workflowOf(wish).goal() == ResetMode::DeleteEntra;
}

QString doubtfulSentence(const RemovalSection &section, const RemovalWish &wish)
{
    if (section.reason == Reason::DuplicateRecords)
        return reasonSentence(section.reason, section.mode);
    const QString why = reasonSentence(
        section.reason == Reason::AutopilotUnknown ? section.reason : Reason::LinkDoubtful, section.mode);
    return goesFromEntra(wish) ? why + QLatin1Char(' ') + deletionOrderText() : why;
}

} // namespace

QString removalTitle(const RemovalSection &section)
{
    const auto n = static_cast<int>(section.items.size());
    const QString devices = devicesText(n);
    switch (section.group) {
    case RemovalGroup::Ready:
        return Labels::tr("Ready: %1").arg(devices);
    case RemovalGroup::Hybrid:
        return Labels::tr("Hybrid joined: %1").arg(devices);
    case RemovalGroup::AutopilotOnly:
        return Labels::tr("Only in Autopilot: %1").arg(devices);
    case RemovalGroup::Sleeping:
        return Labels::tr("Not seen for 30 days or more: %1").arg(devices);
    case RemovalGroup::Recent:
        return Labels::tr("Reset in the last 24 hours: %1").arg(devices);
    case RemovalGroup::Doubtful:
        return Labels::tr("Another device's record, perhaps: %1").arg(devices);
    case RemovalGroup::Protected:
        return Labels::tr("Protected: %1").arg(devices);
    case RemovalGroup::Blocked:
    case RemovalGroup::Warned:
        break;
    }
    return Labels::tr("%1: %2", "reason, number of devices").arg(reasonShort(section.reason), devices);
}

QString removalSentence(const RemovalSection &section, const RemovalWish &wish)
{
    switch (section.group) {
    case RemovalGroup::Ready:
        return readySentence(wish);
    case RemovalGroup::Hybrid:
        return removalKindOf(wish.reason) == RemovalKind::Remove
            ? Labels::tr("Wiped, and removed from Intune and Autopilot. Delete these computers in Active Directory "
                         "yourself: the report lists them.")
            : reasonSentence(section.reason, section.mode);
    case RemovalGroup::AutopilotOnly:
        return Labels::tr("They have no record in Intune, so nothing is wiped: their registration is deleted.");
    case RemovalGroup::Sleeping:
        return sleepingSentence(section, wish);
    case RemovalGroup::Recent:
        return section.going == 0 ? Labels::tr("They are left out, so that no device is reset twice by mistake.")
                                  : Labels::tr("They are taken all the same.");
    case RemovalGroup::Doubtful:
        return doubtfulSentence(section, wish);
    case RemovalGroup::Protected:
    case RemovalGroup::Blocked:
    case RemovalGroup::Warned:
        break;
    }
    return reasonSentence(section.reason, section.mode);
}

Badge removalBadge(const RemovalSection &section, const RemovalWish &wish)
{
    if (section.group == RemovalGroup::Warned)
        return {.text = Labels::tr("take care"), .tone = Tone::Caution, .toolTip = {}};
    if (section.going == 0)
        return {.text = Labels::tr("left out"), .tone = Tone::Bad, .toolTip = {}};
    if (section.group == RemovalGroup::Hybrid && removalKindOf(wish.reason) == RemovalKind::Remove)
        return {.text = Labels::tr("one thing left for you"), .tone = Tone::Caution, .toolTip = {}};
    if (section.group == RemovalGroup::Sleeping && wish.recordsOnly.trimmed().isEmpty())
        return {.text = Labels::tr("will wait"), .tone = Tone::Caution, .toolTip = {}};
    if (section.group == RemovalGroup::Sleeping)
        return {.text = Labels::tr("not wiped"), .tone = Tone::Caution, .toolTip = {}};
    return {.text = Labels::tr("ready"), .tone = Tone::Good, .toolTip = {}};
}

QList<RemovalStepText> removalSteps(const Workflow &workflow)
{
    QList<RemovalStepText> steps {{Labels::tr("Keep a record"), Labels::tr("three records, groups, key ids"), {}}};
    for (int i = 0; i < workflow.size(); ++i) {
        RemovalStepText step = stepText(workflow.at(i).kind);
        const bool followsReset = i > 0 && isReset(workflow.at(i - 1).kind);
        if (followsReset)
            step.gate = waitText(workflow.at(i).gate);
        else if (workflow.at(i).kind == ResetMode::DeleteEntra)
            step.gate = Labels::tr("looked at again");
        steps.append(step);
    }
    return steps;
}

QString removalStepsText(const Workflow &workflow)
{
    QStringList steps;
    const QList<RemovalStepText> all = removalSteps(workflow);
    for (const RemovalStepText &step : all) {
        const QString what = step.gate.isEmpty() ? step.detail : step.gate;
        steps.append(what.isEmpty() ? step.title : QStringLiteral("%1 (%2)").arg(step.title, what));
    }
    return steps.join(QStringLiteral(" → "));
}

QStringList removalWarnings(const RemovalWish &wish)
{
    QStringList lines {
        Labels::tr("A wipe is no certified erasure, and restore points in the cloud aren't promised to be "
                   "gone. The report says what is proven for each device, and what is not.")};
    const Workflow workflow = workflowOf(wish);
    if (goesFromEntra(wish))
        lines.append(
            Labels::tr("Entra keeps a deleted device for 30 days: it can be restored, and its recovery keys and "
                       "local passwords are kept that long. A hybrid joined one is deleted for good at once, so "
                       "it is left to Active Directory."));
    if (removalKindOf(wish.reason) == RemovalKind::Remove)
        lines.append(firmwareLinkText());
    if (removalKindOf(wish.reason) == RemovalKind::HandOver)
        lines.append(
            Labels::tr("Microsoft advises to install Windows anew where a device is used again, and an Autopilot "
                       "Reset otherwise. BitLocker shows its old recovery key to nobody afterward."));
    return lines;
}

QString keysLeftOutText()
{
    return Labels::tr(
        "Not kept: recovery keys and local passwords. They go with the Entra records, and after 30 days nobody "
        "can read them any more, not even for a drive that was taken out before.");
}

QStringList keyGapLines(const QList<EscrowGap> &gaps)
{
    constexpr qsizetype maxNames = 20;
    QMap<QString, QStringList> devices; // by why
    for (const EscrowGap &gap : gaps) {
        QStringList &names = devices[errorText(gap.error, ErrorContext::Reading).whatHappened];
        if (const QString name = plainForDisplay(gap.device); !names.contains(name))
            names.append(name);
    }
    QStringList lines;
    for (auto of = devices.cbegin(); of != devices.cend(); ++of) {
        QString names = of->mid(0, maxNames).join(QStringLiteral(", "));
        if (of->size() > maxNames)
            names += QStringLiteral(", …");
        lines.append(Labels::tr("Keys not read, so nothing was sent: %1. %2", "devices, why").arg(names, of.key()));
    }
    return lines;
}

QString firmwareLinkText()
{
    return Labels::tr(
        "A computer under Windows Autopilot device association stays tied to your school in its firmware. "
        "That can't be seen from here: before it is sold, un-enroll it and clear the association on the "
        "device itself.");
}

} // namespace Reslate
