// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/assistantlabels.h"

#include "domain/plan/pilot.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/labelscontext.h"
#include "models/text/modelabels.h"
#include "models/text/permissionlabels.h"
#include "models/text/planlabels.h"
#include "models/text/timelabels.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace Reslate {
namespace {

QString readyTitle(ResetMode mode, int count)
{
    const QString number = numberText(count);
    const bool one = count == 1;
    switch (mode) {
    case ResetMode::AutopilotReset:
        return one ? Labels::tr("1 gets an Autopilot Reset") : Labels::tr("%1 get an Autopilot Reset").arg(number);
    case ResetMode::WipeKeepAccount:
        return one ? Labels::tr("1 is wiped and keeps enrollment and account")
                   : Labels::tr("%1 are wiped and keep enrollment and account").arg(number);
    case ResetMode::FactoryWipe:
        return one ? Labels::tr("1 gets a factory wipe") : Labels::tr("%1 get a factory wipe").arg(number);
    case ResetMode::FreshStart:
        return one ? Labels::tr("1 gets a fresh start") : Labels::tr("%1 get a fresh start").arg(number);
    default:
        return Labels::tr("%1: %2", "30 devices, mode").arg(devicesText(count), modeTitle(mode));
    }
}

QString readyText(ResetMode mode)
{
    if (mode == ResetMode::AutopilotReset)
        return Labels::tr("Personal files, apps and settings go; enrollment, Wi-Fi and Entra join stay. "
                          "The next person to sign in becomes the primary user.");
    return modeSummary(mode);
}

/// How many devices the draft sends that mode.
int goingTo(const ResetDraft &draft, ResetMode mode)
{
    int count = 0;
    for (const Plan &plan : draft.plans)
        count += plan.workflow.goal() == mode ? static_cast<int>(plan.items.size()) : 0;
    return count;
}

/// How many that get this stand in another card, too.
int inOtherCards(const ResetDraft &draft, ResetMode mode)
{
    QSet<DeviceId> others;
    for (const PlanSection &section : draft.sections) {
        for (const JobItem &item : section.kind == SectionKind::Ready ? QList<JobItem>() : section.items)
            others.insert(item.device.id);
    }
    int count = 0;
    for (const Plan &plan : draft.plans) {
        for (const JobItem &item : plan.workflow.goal() == mode ? plan.items : QList<JobItem>())
            count += others.contains(item.device.id) ? 1 : 0;
    }
    return count;
}

/// Of devices that are counted here and stand in a card of their own, too.
QString othersBelow(int count)
{
    if (count <= 0)
        return {};
    return QLatin1Char(' ')
        + (count == 1
                ? Labels::tr("1 of them stands below, too, with what to know about it.")
                : Labels::tr("%1 of them stand below, too, with what to know about them.").arg(numberText(count)));
}

int countOf(const ResetDraft &draft, Reason reason)
{
    int count = 0;
    for (const PlanSection &section : draft.sections)
        count += section.reason == reason && section.kind != SectionKind::Warned
            ? static_cast<int>(section.items.size())
            : 0;
    return count;
}

/// Devices that get something although there is something to know about them.
bool isWarning(const PlanSection &section)
{
    return section.kind != SectionKind::Ready && section.going > 0;
}

bool sends(const ResetDraft &draft, ResetMode mode)
{
    return std::any_of(
        draft.plans.cbegin(), draft.plans.cend(), [mode](const Plan &plan) { return plan.workflow.goal() == mode; });
}

} // namespace

QString cardTitle(const PlanSection &section, const ResetDraft &draft, const QDateTime &now)
{
    if (section.kind == SectionKind::Ready)
        return readyTitle(section.mode, goingTo(draft, section.mode));
    const QString title = sectionTitle(section, now);
    const auto out = static_cast<int>(section.items.size()) - section.going;
    if (section.going == 0 || out == 0) // all of them stand out by what the card itself says
        return title;
    return out == 1
        ? Labels::tr("%1, 1 of them left out", "2 have not been seen for 41 days").arg(title)
        : Labels::tr("%1, %2 of them left out", "9 have not been seen for 41 days").arg(title, numberText(out));
}

QString cardText(const PlanSection &section, const ResetDraft &draft)
{
    switch (section.kind) {
    case SectionKind::Ready:
        return readyText(section.mode) + othersBelow(inOtherCards(draft, section.mode));
    case SectionKind::Hybrid:
        return Labels::tr("Hybrid joined devices can't use %1.").arg(modeTitle(section.mode));
    case SectionKind::Sleeping:
        return Labels::tr("The order is queued in Intune and runs when the device next connects.");
    case SectionKind::Protected:
        return Labels::tr("Left out until a person takes them off the protected list.");
    case SectionKind::Recent:
    case SectionKind::Blocked:
    case SectionKind::Warned:
        return reasonSentence(section.reason, section.mode, section.instead);
    }
    return {};
}

Badge cardBadge(const PlanSection &section, const PlanChoices &choices)
{
    if (isRecent(section.reason) && choices.again(section.reason) == AgainChoice::LeaveOut)
        return {.text = Labels::tr("left out"), .tone = Tone::Caution};
    switch (section.kind) {
    case SectionKind::Ready:
        return {.text = Labels::tr("ready"), .tone = Tone::Good};
    case SectionKind::Hybrid:
        return {.text = Labels::tr("choose"), .tone = Tone::Caution};
    case SectionKind::Sleeping:
        return choices.sleeping == SleepingChoice::Include
            ? Badge {.text = Labels::tr("will wait"), .tone = Tone::Caution}
            : Badge {.text = Labels::tr("left out"), .tone = Tone::Caution};
    case SectionKind::Protected:
    case SectionKind::Blocked:
        return {.text = Labels::tr("blocked"), .tone = Tone::Bad};
    case SectionKind::Warned:
        if (choices.leavesOut(section.reason))
            return {.text = Labels::tr("left out"), .tone = Tone::Caution};
        [[fallthrough]];
    case SectionKind::Recent:
        return {.text = Labels::tr("with care"), .tone = Tone::Caution};
    }
    return {};
}

QString hybridChoiceText(HybridChoice choice)
{
    return choice == HybridChoice::LeaveOut ? Labels::tr("Leave them out")
                                            : Labels::tr("Wipe them instead (factory wipe, up to 24 h until ready)");
}

QString sleepingChoiceText(SleepingChoice choice)
{
    return choice == SleepingChoice::Include ? Labels::tr("Include") : Labels::tr("Leave out");
}

QString againChoiceText(AgainChoice choice)
{
    return choice == AgainChoice::Include ? Labels::tr("Include") : Labels::tr("Leave out");
}

QString modeTouch(ResetMode mode)
{
    switch (mode) {
    case ResetMode::AutopilotReset:
        return Labels::tr("Nobody. The next user signs in.");
    case ResetMode::WipeKeepAccount:
        return Labels::tr("Nobody. Its users sign in as before, so don't use it to hand the device to somebody else.");
    case ResetMode::FactoryWipe:
    case ResetMode::ProtectedWipe:
        return Labels::tr("Somebody has to go through its setup. Autopilot helps where the device is registered.");
    case ResetMode::FreshStart:
        return Labels::tr("Nobody, unless it is a personal device: that one leaves the school's management.");
    case ResetMode::Retire:
        return Labels::tr("A local administrator, if it was Entra joined.");
    default:
        return Labels::tr("Nobody.");
    }
}

QString modeDuration(ResetMode mode)
{
    if (mode == ResetMode::FactoryWipe)
        return Labels::tr("Intune doesn't say. A hybrid joined device can take up to 24 hours.");
    if (changesRecordOnly(mode))
        return Labels::tr("Intune doesn't say. The device may be off.");
    return Labels::tr("Intune doesn't say. A device that is off begins when it connects.");
}

QList<CheckLine> checkLines(const ResetDraft &draft, std::optional<bool> needsApproval, const Permissions &permissions)
{
    QList<CheckLine> lines;
    for (const Plan &plan : draft.plans) {
        const May may = permissions.of(plan.workflow.goal());
        const CheckLine line {
            may == May::Yes ? Tone::Good : Tone::Caution, permissionSentence(may, plan.workflow.goal())};
        if (!lines.contains(line))
            lines.append(line);
    }
    const int busy = countOf(draft, Reason::ActionPending) + countOf(draft, Reason::AlreadyInJob);
    if (busy == 0)
        lines.append({Tone::Good, Labels::tr("No other reset waits or runs for these")});
    else
        lines.append({Tone::Caution,
            busy == 1 ? Labels::tr("1 is left out: another reset of it waits or runs")
                      : Labels::tr("%1 are left out: another reset of them waits or runs").arg(numberText(busy))});
    for (const ResetMode mode : {draft.wish.mode, ResetMode::FactoryWipe}) {
        const bool again = mode == ResetMode::FactoryWipe && mode == draft.wish.mode;
        const QString caution = sends(draft, mode) ? modeCaution(mode) : QString();
        if (!caution.isEmpty() && !(again && lines.constLast().text == caution))
            lines.append({Tone::Caution, caution});
    }
    if (needsApproval == false)
        lines.append({Tone::Good, Labels::tr("No second admin's approval is needed")});
    else if (needsApproval == true)
        lines.append(
            {Tone::Caution, Labels::tr("A second admin has to approve this; nothing reaches a device before.")});
    else
        lines.append({Tone::Caution,
            Labels::tr("Whether a second admin has to approve this can't be read here. If so, "
                       "nothing reaches a device before.")});
    return lines;
}

QString effectsText(const ResetDraft &draft, QStringList (*effectsOf)(ResetMode))
{
    if (draft.plans.isEmpty())
        return effectsOf(draft.wish.mode).join(QStringLiteral(", "));
    QStringList lines;
    for (const Plan &plan : draft.plans) {
        const ResetMode mode = plan.workflow.goal();
        const QString effects = effectsOf(mode).join(QStringLiteral(", "));
        lines.append(
            draft.plans.size() == 1 ? effects : Labels::tr("%1: %2", "mode, list").arg(modeTitle(mode), effects));
    }
    return lines.join(QLatin1Char('\n'));
}

QStringList planLines(const QList<Plan> &plans)
{
    QStringList lines;
    for (const Plan &plan : plans)
        lines.append(Labels::tr("%1: %2", "30 devices, mode")
                         .arg(devicesText(static_cast<int>(plan.items.size())), workflowTitle(plan.workflow)));
    return lines;
}

QStringList warningLines(const ResetDraft &draft, const QDateTime &now)
{
    QStringList lines;
    for (const PlanSection &section : draft.sections) {
        if (!isWarning(section))
            continue;
        QString text = cardText(section, draft);
        if (section.kind == SectionKind::Hybrid)
            text += QLatin1Char(' ') + Labels::tr("They get %1 instead.").arg(modeTitle(ResetMode::FactoryWipe));
        lines.append(
            Labels::tr("%1: %2", "4 are hybrid joined, what that means").arg(cardTitle(section, draft, now), text));
    }
    for (const Plan &plan : draft.plans) {
        const QString caution = modeCaution(plan.workflow.goal());
        if (!caution.isEmpty() && !lines.contains(caution))
            lines.append(caution);
    }
    return lines;
}

QStringList warningTitles(const ResetDraft &draft, const QDateTime &now)
{
    QStringList titles;
    for (const PlanSection &section : draft.sections) {
        if (isWarning(section))
            titles.append(cardTitle(section, draft, now));
    }
    return titles;
}

QStringList paceLines(const PlanPace &pace, int devices, const QDateTime &now)
{
    QStringList lines;
    if (pace.pilot > 0 && pace.pilot < devices)
        lines.append(pace.pilot == 1
                ? Labels::tr("First a pilot of 1 device; the others follow when it is done.")
                : Labels::tr("First a pilot of %1 devices; the others follow when each of them is done.")
                      .arg(numberText(pace.pilot)));
    if (pace.wave > 0 && pace.wave < devices) {
        lines.append(pace.gap.count() > 0
                ? Labels::tr("%1 at a time, %2 min from one wave to the next.", "30 devices, minutes")
                      .arg(devicesText(pace.wave), numberText(pace.gap.count() / 60))
                : Labels::tr("%1 at a time.").arg(devicesText(pace.wave)));
    }
    if (lines.isEmpty())
        lines.append(Labels::tr("All at once, as fast as the service takes it."));
    if (pace.stopAfter > 0)
        lines.append(pace.stopAfter == 1
                ? Labels::tr("Holds the rest after 1 failure.")
                : Labels::tr("Holds the rest after %1 failures of one kind.").arg(numberText(pace.stopAfter)));
    if (pace.stopPercent > 0)
        lines.append(Labels::tr("Holds the rest when %1 percent fail.").arg(numberText(pace.stopPercent)));
    if (pace.startsAt.isValid())
        lines.append(Labels::tr("Starts %1, if Reslate runs then; otherwise it waits until you resume it.")
                         .arg(atTime(pace.startsAt, now)));
    return lines;
}

QStringList pilotLines(const QList<Plan> &plans, const DeviceCatalog &catalog)
{
    constexpr qsizetype shown = 6;
    QStringList lines;
    for (const Plan &plan : plans) {
        const QList<JobItem> pilot = pilotOf(plan);
        if (pilot.isEmpty())
            continue;
        QString names = displayNames(pilot.first(std::min(pilot.size(), shown)), catalog).join(QStringLiteral(", "));
        if (pilot.size() > shown)
            names = Labels::tr("%1 and %2 more").arg(names, numberText(pilot.size() - shown));
        lines.append(plans.size() == 1 ? Labels::tr("The pilot: %1.", "names of devices").arg(names)
                                       : Labels::tr("The pilot of %1: %2.", "mode, names of devices")
                                             .arg(workflowTitle(plan.workflow), names));
    }
    return lines;
}

QString pilotConflict(const PlanPace &pace, const QList<Plan> &plans)
{
    int devices = 0;
    for (const Plan &plan : plans)
        devices += static_cast<int>(plan.items.size());
    if (pace.pilot == 0 || devices == 0 || pace.pilot < devices)
        return {};
    return devices == 1
        ? Labels::tr("There is only 1 device. Leave the pilot out.")
        : Labels::tr(
            "There are only %1: all of them would go at once. Make the pilot smaller, or leave it out.", "30 devices")
              .arg(devicesText(devices));
}

QString gapConflict(const PlanPace &pace)
{
    return pace.gap.count() > 0 && pace.wave == 0
        ? Labels::tr("Without a number of devices at a time there is only one wave.")
        : QString();
}

QList<DeviceFate> fatesOf(const ResetDraft &draft)
{
    const QHash<DeviceId, ResetMode> modes = draft.modes();
    QHash<DeviceId, QString> reasons;
    for (const PlanSection &section : draft.sections) {
        const bool stands = section.kind != SectionKind::Warned || isRecent(section.reason)
            || draft.wish.choices.leavesOut(section.reason);
        if (section.kind == SectionKind::Ready || !stands)
            continue;
        for (const JobItem &item : section.items)
            reasons.insert(item.device.id, reasonShort(section.reason));
    }
    QList<DeviceFate> fates;
    for (const JobItem &item : draft.chosen) {
        const auto mode = modes.constFind(item.device.id);
        fates.append({item, mode == modes.cend() ? std::nullopt : std::optional(*mode), reasons.value(item.device.id)});
    }
    return fates;
}

} // namespace Reslate
