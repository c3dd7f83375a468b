// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/devicelabels.h"

#include "domain/job/itemmoves.h"
#include "domain/job/pending.h"
#include "domain/rules/pendinglift.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/labelscontext.h"
#include "models/text/modelabels.h"
#include "models/text/prooflabels.h"
#include "models/text/timelabels.h"

#include <QStringList>

namespace Reslate {
namespace {

StatusCell pendingStatus(const PendingAction &pending, const QDateTime &now)
{
    return {.badge = {.text = Labels::tr("%1 pending", "Factory wipe pending").arg(actionText(pending.action)),
                .tone = Tone::Busy,
                .toolTip = pendingText(pending, now) + QStringLiteral(". ")
                    + Labels::tr("It was ordered outside of this program's running jobs and waits for the "
                                 "device.")}};
}

/// Of a wipe or retire that this run's jobs know nothing of.
StatusCell serviceStatus(const Device &device, const QDateTime &now)
{
    if (device.recordGone) {
        return {.badge = {.text = Labels::tr("Record gone"),
                    .tone = Tone::Caution,
                    .toolTip = Labels::tr("The device's record left Intune. That doesn't prove that it was wiped.")}};
    }
    if (const std::optional<PendingAction> pending = pendingAction(device))
        return pendingStatus(*pending, now);
    if (device.leaving == Leaving::WipeFailed || device.leaving == Leaving::RetireFailed) {
        return {.badge = {.text = leavingText(device.leaving),
                    .tone = Tone::Bad,
                    .toolTip = Labels::tr("Intune reports that it failed.")}};
    }
    return {};
}

/// What proves that the order wiped the device, and since when that is known.
QString wipedText(const JobItem &item, const QDateTime &now)
{
    const Step &step = item.current();
    const QString when = atTime(step.changed, now);
    if (step.state == ItemState::SeenFresh)
        return Labels::tr("It was wiped. That the same computer enrolled again was seen %1.", "when: at 10:52")
            .arg(when);
    if (step.state != ItemState::Confirmed)
        return Labels::tr("It was wiped. The device reported that %1.", "when: at 10:52").arg(when);
    QString text = step.confirmedBy.isEmpty()
        ? Labels::tr("It was wiped. A person confirmed that %1.", "when: at 10:52").arg(when)
        : Labels::tr("It was wiped. %1 confirmed that %2.", "person, when: at 10:52")
              .arg(plainForDisplay(step.confirmedBy), when);
    if (!step.note.isEmpty())
        text += Labels::tr(" Note: %1").arg(plainForDisplay(step.note));
    return text;
}

QString orderText(const JobItem &item, ResetMode mode, const Device &device, const QDateTime &now)
{
    return QStringLiteral("%1: %2").arg(
        modeTitle(mode), isWiped(item, mode) ? wipedText(item, now) : proofDetail(item, mode, now, &device));
}

/// Of a device whose record is gone; empty: what is said of that order says it.
QString goneText(const JobItem &item, bool tookAway)
{
    if (item.current().state == ItemState::RecordGone)
        return {};
    return tookAway ? Labels::tr("Its Intune record is gone, as is usual after that.")
                    : Labels::tr("Its Intune record is gone. That doesn't prove that it was wiped.");
}

/// Whether the reason is an order that is pending on the service's list only.
bool isListedOnly(const JudgedMode &judged)
{
    const Reason reason = judged.eligibility.reason;
    return judged.ended && (reason == Reason::ActionPending || reason == Reason::StillPending);
}

Tone verdictTone(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Allowed:
        return Tone::Good;
    case Verdict::Warned:
        return Tone::Caution;
    case Verdict::Blocked:
        return Tone::Neutral;
    }
    return Tone::Neutral;
}

QStringList identifying(const Device &device, const QString &name)
{
    QStringList parts {name, serialAndModel(device)};
    if (device.guard == Guard::Protected)
        parts.append(Labels::tr("protected"));
    return parts;
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(Labels::tr(", ", "between parts of a list"));
}

bool isWindows10(const Device &device)
{
    return windowsRelease(device).startsWith(QLatin1String("Windows 10"));
}

QString endedSentence(const Device &device, const LastUpdates &last)
{
    const QString ended = Labels::tr("Its Windows gets no updates from Microsoft any more. The last came on %1.", "day")
                              .arg(dayText(last.latest));
    if (device.edition == Edition::WindowsSE)
        return Labels::tr("%1 %2", "two sentences")
            .arg(ended, Labels::tr("Windows SE has no successor: Microsoft advises another device."));
    if (isWindows10(device))
        return Labels::tr("%1 %2", "two sentences")
            .arg(ended, Labels::tr("Schools can pay for extended updates until October 2028."));
    return Labels::tr("%1 %2", "two sentences").arg(ended, Labels::tr("A newer release may bring them back."));
}

} // namespace

StatusCell deviceStatus(const Device &device, const JobMark *mark, const QDateTime &now)
{
    if (!mark)
        return serviceStatus(device, now);
    if (waitsForStart(*mark))
        return startCell(*mark->start, now);
    const std::optional<PendingAction> later = hasOutcome(mark->item) ? pendingBeside(device, mark->item, mark->mode)
                                                                      : std::nullopt;
    if (later)
        return pendingStatus(*later, now);
    if (const std::optional<TakenBy> taken = takenBy(*mark))
        return statusCell(*taken->item, taken->mode, now, &device);
    const bool isOver = isFinal(mark->item.current().state, mark->mode);
    return device.recordGone && isOver ? serviceStatus(device, now) : statusCell(mark->item, mark->mode, now, &device);
}

QString deviceStatusText(const Device &device, const JobMark *mark, const QDateTime &now)
{
    const bool isQuiet = device.leaving == Leaving::No || device.leaving == Leaving::Unknown;
    const QString pending = pendingText(device, now);
    if (!mark)
        return pending.isEmpty() ? (isQuiet ? QString() : leavingText(device.leaving)) : pending;
    if (waitsForStart(*mark)) {
        const QString unsent = startCell(*mark->start, now).badge.toolTip;
        const QString starts = mark->start->held ? QStringLiteral("%1. %2").arg(heldText(*mark->start, now), unsent)
                                                 : Labels::tr("starts %1. %2", "when: tomorrow at 7:00, a sentence")
                                                       .arg(atTime(mark->start->at, now), unsent);
        return QStringLiteral("%1: %2").arg(modeTitle(mark->mode), starts);
    }
    const std::optional<TakenBy> taken = takenBy(*mark);
    const JobItem &item = taken ? *taken->item : mark->item;
    QStringList sentences {orderText(item, taken ? taken->mode : mark->mode, device, now)};
    if (device.recordGone)
        sentences.append(goneText(item, taken.has_value()));
    if (&item != &mark->item)
        sentences.append(
            Labels::tr("After that: %1", "another order and what became of it")
                .arg(QStringLiteral("%1, %2").arg(modeTitle(mark->mode), proofText(mark->item, mark->mode, now))));
    const std::optional<PendingAction> later = hasOutcome(mark->item) ? pendingBeside(device, mark->item, mark->mode)
                                                                      : std::nullopt;
    if (later)
        sentences.append(Labels::tr("Since then somebody ordered something else: %1.", "Factory wipe pending since …")
                             .arg(pendingText(*later, now)));
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

QList<Badge> modeBadges(std::span<const JudgedMode> modes)
{
    QList<Badge> badges;
    badges.reserve(static_cast<qsizetype>(modes.size()));
    for (const JudgedMode &judged : modes) {
        const Verdict verdict = judged.eligibility.verdict;
        badges.append({.text = modeBadge(judged.mode),
            .tone = verdictTone(verdict),
            .struck = verdict == Verdict::Blocked,
            .toolTip = modeLine(judged)});
    }
    return badges;
}

QString modeLine(const JudgedMode &judged)
{
    const auto &[verdict, reason, instead] = judged.eligibility;
    const QString line = Labels::tr("%1: %2.", "mode: verdict").arg(modeTitle(judged.mode), verdictText(verdict));
    if (reason == Reason::None)
        return line;
    return Labels::tr("%1 %2", "two sentences")
        .arg(line, isListedOnly(judged) ? pendingOverSentence() : reasonSentence(reason, judged.mode, instead));
}

QString serialAndModel(const Device &device)
{
    QStringList parts;
    for (const QString &part : {device.serialNumber, device.model}) {
        if (!part.trimmed().isEmpty())
            parts.append(plainForDisplay(part));
    }
    return parts.join(QStringLiteral(" · "));
}

QString systemText(const Device &device)
{
    const QString release = windowsRelease(device);
    if (release.isEmpty())
        return plainForDisplay(QStringLiteral("%1 %2").arg(device.operatingSystem, device.osVersion).simplified());
    return release + QStringLiteral(" · ") + plainForDisplay(device.osVersion.trimmed());
}

QString updatesText(const Device &device, const QDate &today, const WindowsSupport &support)
{
    const std::optional<LastUpdates> last = lastUpdates(device, support);
    if (!last)
        return {};
    if (last->latest.isValid() && today > last->latest)
        return Labels::tr("ended %1", "updates, day").arg(dayText(last->latest));
    if (last->earliest == last->latest)
        return Labels::tr("until %1", "updates, day").arg(dayText(last->latest));
    return today > last->earliest ? Labels::tr("depends on edition", "updates")
                                  : Labels::tr("until %1 or longer", "updates, day").arg(dayText(last->earliest));
}

QString updatesSentence(const Device &device, const QDate &today, const WindowsSupport &support)
{
    const std::optional<LastUpdates> last = lastUpdates(device, support);
    if (!last)
        return {};
    if (last->latest.isValid() && today > last->latest)
        return endedSentence(device, *last);
    if (last->earliest == last->latest)
        return Labels::tr("Microsoft updates its Windows until %1.", "day").arg(dayText(last->latest));
    if (!last->latest.isValid())
        return Labels::tr("Microsoft updates its Windows until %1, or for years where it is a long-term edition. Which "
                          "edition it has isn't known.",
            "day")
            .arg(dayText(last->earliest));
    return Labels::tr("Microsoft updates its Windows until %1 (Home, Pro) or %2 (Education, Enterprise). Which edition "
                      "it has isn't known.",
        "two days")
        .arg(dayText(last->earliest), dayText(last->latest));
}

QString userOf(const Device &device)
{
    const QString user = plainForDisplay(device.userPrincipalName);
    return user.isEmpty() ? QStringLiteral("–") : user;
}

QString shortUserOf(const Device &device)
{
    const QString user = plainForDisplay(device.userPrincipalName.section(QLatin1Char('@'), 0, 0));
    return user.isEmpty() ? userOf(device) : user;
}

QString pendingText(const Device &device, const QDateTime &now)
{
    const std::optional<PendingAction> pending = pendingAction(device);
    return pending ? pendingText(*pending, now) : QString();
}

QString pendingText(const PendingAction &pending, const QDateTime &now)
{
    const QString what = actionText(pending.action);
    if (!pending.since.isValid())
        return Labels::tr("%1 pending, Intune doesn't say since when", "Factory wipe").arg(what);
    return Labels::tr("%1 pending since %2 (%3)", "Factory wipe, time, 98 days ago")
        .arg(what, exactTime(pending.since), relativeTime(pending.since, now));
}

bool isPendingOver(const Device &device, const JobMark *mark)
{
    return mark && hasOutcome(mark->item) && pendingAction(device) && !pendingBeside(device, mark->item, mark->mode);
}

QString pendingOverSentence()
{
    return Labels::tr(
        "Its last order has ended, but Intune still lists it as open. Nothing else can be ordered for this "
        "record until Intune drops it.");
}

QString pendingAdvice(const Device &device, Reason reason, const QDateTime &now)
{
    if (reason != Reason::ActionPending && reason != Reason::StillPending)
        return {};
    const QString what = pendingText(device, now) + QLatin1Char('.');
    if (device.pendingLifted)
        return what;
    switch (liftProblem(device, now)) {
    case LiftProblem::None:
        return what + QLatin1Char(' ')
            + Labels::tr(
                "It wasn't carried out in all that time, or the device has checked in since without carrying it out: a "
                "person may lift this block, with a reason. Its Intune record may be deleted without that.");
    case LiftProblem::TooEarly:
        return what + QLatin1Char(' ')
            + Labels::tr("It may still be carried out. When the device checks in without carrying it out, or after 30 "
                         "days, a person may lift this block.");
    case LiftProblem::NoDate:
        return what + QLatin1Char(' ')
            + Labels::tr(
                "It may have been ordered just now, so this block can't be lifted. If you know that it is old, "
                "delete the device's Intune record: it gets a new one when it enrolls again.");
    case LiftProblem::NothingPending:
        break;
    }
    return what;
}

QString guardSentence(const Device &device)
{
    switch (device.guard) {
    case Guard::Free:
        return {};
    case Guard::Protected:
        return reasonSentence(Reason::Protected, ResetMode::Sync);
    case Guard::Unreadable:
        return reasonSentence(Reason::ProtectionUnreadable, ResetMode::Sync);
    }
    return {};
}

QString deviceWords(const Device &device)
{
    return joined(identifying(device, displayName(device)));
}

QString deviceSentence(
    const Device &device, bool checked, const JobMark *mark, std::span<const JudgedMode> modes, const QDateTime &now)
{
    const QString name = displayName(device);
    QStringList parts = identifying(device, checked ? tickText(name, true) : name);
    parts.append(device.userPrincipalName.isEmpty() ? Labels::tr("no primary user")
                                                    : Labels::tr("primary user %1").arg(userOf(device)));
    parts.append(joinText(device));
    parts.append(Labels::tr("last seen %1").arg(relativeTime(device.lastSeen, now)));
    for (const JudgedMode &judged : modes) {
        const auto &[verdict, reason, instead] = judged.eligibility;
        QString text = Labels::tr("%1 %2", "mode, verdict").arg(modeTitle(judged.mode), verdictText(verdict));
        if (reason != Reason::None)
            text = Labels::tr("%1 (%2)", "text, reason")
                       .arg(text,
                           isListedOnly(judged) ? Labels::tr("its last order is still listed") : reasonShort(reason));
        parts.append(text);
    }
    const StatusCell status = deviceStatus(device, mark, now);
    if (!status.badge.text.isEmpty())
        parts.append(Labels::tr("status: %1").arg(status.badge.text));
    return joined(parts);
}

} // namespace Reslate
