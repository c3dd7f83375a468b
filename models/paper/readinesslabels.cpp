// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paper/readinesslabels.h"

#include "domain/device/windowsrelease.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/labelscontext.h"
#include "models/text/modelabels.h"

namespace Reslate {
namespace {

QString tallyText(const ReadinessTally &tally)
{
    QStringList parts;
    if (tally.yes > 0)
        parts.append(Labels::tr("%1 yes", "number of devices").arg(numberText(tally.yes)));
    if (tally.no > 0)
        parts.append(Labels::tr("%1 no", "number of devices").arg(numberText(tally.no)));
    if (tally.unknown > 0)
        parts.append(Labels::tr("%1 not known", "number of devices").arg(numberText(tally.unknown)));
    return parts.isEmpty() ? QStringLiteral("–") : parts.join(QStringLiteral(", "));
}

/// The reasons of most devices; the others together as a number.
QString causesText(const Readiness &readiness)
{
    constexpr qsizetype mostNamed = 4;
    QStringList parts;
    qsizetype others = 0;
    for (const ReadinessCause &cause : readiness.causes) {
        if (parts.size() < mostNamed)
            parts.append(causeText(readiness, cause));
        else
            others += cause.lines.size();
    }
    if (others > 0)
        parts.append(Labels::tr("%1 for other reasons", "number of devices").arg(numberText(others)));
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString readinessAnswer(const Readiness &readiness)
{
    const auto all = static_cast<int>(readiness.lines.size());
    const int now = readiness.count(ReadyState::Now);
    const QString title = plainForDisplay(readiness.title);
    if (all == 0)
        return Labels::tr("There is nothing to reset in %1: Intune lists none of its devices.", "group").arg(title);
    if (now == all)
        return all == 1 ? Labels::tr("The one device in %1 can get an Autopilot Reset now.", "group").arg(title)
                        : Labels::tr("All %1 in %2 can get an Autopilot Reset now.", "28 devices, group")
                              .arg(devicesText(all), title);
    const QString others = causesText(readiness);
    if (now == 0)
        return Labels::tr("None of %1 in %2 can get an Autopilot Reset now: %3.", "28 devices, group, reasons")
            .arg(devicesText(all), title, others);
    return Labels::tr("%1 in %2 can get an Autopilot Reset now. The others: %3.", "24 of 28 devices, group, reasons")
        .arg(ofDevicesText(numberText(now), all), title, others);
}

QStringList readinessNotes(const Readiness &readiness)
{
    QStringList notes;
    if (!readiness.isWhole)
        notes.append(Labels::tr("The list of devices is not complete, so there may be more than are counted here."));
    if (readiness.unlisted > 0)
        notes.append(
            Labels::tr("Not counted: %1 of the group that Intune doesn't list. Nothing is known of them.", "devices")
                .arg(devicesText(readiness.unlisted)));
    if (readiness.windowsRe.unknown > 0)
        notes.append(Labels::tr("Not known whether Windows RE is on: %1. Intune doesn't tell, and where it is off an "
                                "Autopilot Reset fails at once. Reslate's Windows RE check tells it on the device.",
            "devices")
                         .arg(devicesText(readiness.windowsRe.unknown)));
    return notes;
}

QList<ReadinessFactText> readinessFactTexts(const Readiness &readiness)
{
    const auto all = static_cast<int>(readiness.lines.size());
    return {
        {Labels::tr("Autopilot Reset now"), ofDevicesText(numberText(readiness.count(ReadyState::Now)), all)},
        {Labels::tr("Factory wipe possible"), ofDevicesText(numberText(readiness.wipeable()), all)},
        {Labels::tr("Seen in the last 7 days"), tallyText(readiness.seenInAWeek)},
        {Labels::tr("Seen in the last 30 days"), tallyText(readiness.seenInAMonth)},
        {Labels::tr("Registered in Autopilot"), tallyText(readiness.registered)},
        {Labels::tr("Autopilot profile assigned"), tallyText(readiness.profiles)},
        {Labels::tr("Recovery key in Entra"), tallyText(readiness.recoveryKeys)},
        {Labels::tr("10 GB or more free"), tallyText(readiness.space)},
        {Labels::tr("Windows still supported"), tallyText(readiness.supported)},
        {Labels::tr("Windows RE on"), tallyText(readiness.windowsRe)},
    };
}

QString causeText(const Readiness &readiness, const ReadinessCause &cause)
{
    if (cause.reason == Reason::NotSeenLately && cause.lines.size() == 1) {
        const Device &device = readiness.lines[cause.lines.constFirst()].device;
        return Labels::tr("1 not seen for %1 days")
            .arg(numberText(device.lastSeen.secsTo(readiness.asOf) / (24 * 60 * 60)));
    }
    return findingText(
        {.reason = cause.reason, .instead = cause.instead, .items = QList<JobItem>(cause.lines.size()), .ended = {}});
}

QString causeAdvice(const ReadinessCause &cause)
{
    const QString sentence = reasonSentence(cause.reason, ResetMode::AutopilotReset, cause.instead);
    if (cause.reason == Reason::NotSeenLately || cause.reason == Reason::NeverSeen)
        return sentence + QLatin1Char(' ') + Labels::tr("Switch it on and connect it to the network beforehand.");
    if (cause.reason == Reason::HybridJoined)
        return sentence + QLatin1Char(' ')
            + Labels::tr("Registering it anew speeds that up. To leave hybrid join behind, let the device join Entra "
                         "after the wipe.");
    return sentence;
}

QString pointText(ReadyPoint point)
{
    switch (point) {
    case ReadyPoint::NotSeenForAWeek:
        return Labels::tr("Not seen for 7 days");
    case ReadyPoint::NotRegistered:
        return Labels::tr("Not registered in Autopilot");
    case ReadyPoint::NoProfile:
        return Labels::tr("No Autopilot profile assigned");
    case ReadyPoint::NoRecoveryKey:
        return Labels::tr("No recovery key in Entra");
    case ReadyPoint::LittleSpace:
        return Labels::tr("Less than 10 GB free");
    case ReadyPoint::OutOfSupport:
        return Labels::tr("Windows out of support");
    }
    return {};
}

QString pointAdvice(ReadyPoint point)
{
    switch (point) {
    case ReadyPoint::NotSeenForAWeek:
        return Labels::tr("Switch it on and connect it to the network beforehand.");
    case ReadyPoint::NotRegistered:
        return Labels::tr("An Autopilot Reset works all the same. After a factory wipe it would have to be set up by "
                          "hand.");
    case ReadyPoint::NoProfile:
        return Labels::tr("After a factory wipe it would not set itself up. Assign a profile to its group in Intune.");
    case ReadyPoint::NoRecoveryKey:
        return Labels::tr("If BitLocker asks for a key, there is none in Entra. Back it up first.");
    case ReadyPoint::LittleSpace:
        return Labels::tr("A reset needs room on the drive. Microsoft names no number; look at it first.");
    case ReadyPoint::OutOfSupport:
        return Labels::tr("A reset brings back the same Windows, which gets no updates. Update it or plan another "
                          "device.");
    }
    return {};
}

QStringList lookAtTexts(const ReadinessLine &line)
{
    QStringList texts;
    for (const Reason warning : line.warnings)
        texts.append(reasonShort(warning));
    for (const ReadyPoint point : line.points)
        texts.append(pointText(point));
    return texts;
}

QString readyStateText(ReadyState state)
{
    switch (state) {
    case ReadyState::Now:
        return Labels::tr("now", "when a device can be reset");
    case ReadyState::Later:
        return Labels::tr("later", "when a device can be reset");
    case ReadyState::No:
        break;
    }
    return Labels::tr("not possible", "whether a device can be reset");
}

QString readinessWhy(const ReadinessLine &line)
{
    if (line.reason == Reason::None)
        return {};
    return causeAdvice({.state = line.state, .reason = line.reason, .instead = line.instead, .lines = {}});
}

QString readinessSystem(const ReadinessLine &line)
{
    QStringList parts {windowsRelease(line.device), plainForDisplay(line.device.editionName)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString knownText(std::optional<bool> fact)
{
    if (!fact)
        return Labels::tr("not known");
    return *fact ? Labels::tr("yes") : Labels::tr("no");
}

QString windowsReText(WindowsRe state)
{
    switch (state) {
    case WindowsRe::On:
        return Labels::tr("on", "Windows RE");
    case WindowsRe::Off:
        return Labels::tr("off", "Windows RE");
    case WindowsRe::Unknown:
        break;
    }
    return Labels::tr("not known");
}

} // namespace Reslate
