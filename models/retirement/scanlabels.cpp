// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/retirement/scanlabels.h"

#include "models/retirement/scansession.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/labelscontext.h"

#include <QStringList>

namespace Reslate {
namespace {

QString noDeviceText(const LabelMeaning &label)
{
    if (label.suggestion.isEmpty())
        return label.hidesCharacters ? Labels::tr("no device; there are hidden characters in it")
                                     : Labels::tr("no device");
    const QString meant = plainForDisplay(label.suggestion);
    switch (label.suggestedBy) {
    case SuggestedBy::LenovoLabel:
        return Labels::tr("no device; did you mean %1? (Lenovo label)").arg(meant);
    case SuggestedBy::ExpressCode:
        return Labels::tr("no device; did you mean %1? (Dell Express Service Code)").arg(meant);
    case SuggestedBy::Look:
    case SuggestedBy::LeadingZeros:
        break;
    }
    return Labels::tr("no device; did you mean %1?").arg(meant);
}

QString groupsText(const QStringList &groups)
{
    constexpr qsizetype shown = 3;
    QStringList names;
    for (const QString &group : groups.mid(0, shown))
        names.append(plainForDisplay(group));
    const QString text = names.join(Labels::tr(", ", "between names of groups"));
    return groups.size() > shown ? Labels::tr("%1 and %2 more").arg(text, numberText(groups.size() - shown)) : text;
}

QString guardText(Guard guard)
{
    switch (guard) {
    case Guard::Free:
        return {};
    case Guard::Protected:
        return Labels::tr("protected", "a device");
    case Guard::Unreadable:
        return Labels::tr("perhaps protected", "a device");
    }
    return {};
}

QString notExpectedText(const ScanLine &line, const ScanTarget &target)
{
    const QString text = target.title.isEmpty()
        ? Labels::tr("not among the chosen devices")
        : Labels::tr("not in “%1”", "name of a group").arg(plainForDisplay(target.title));
    QStringList facts;
    if (!line.groups.isEmpty())
        facts.append(Labels::tr("in %1", "names of groups").arg(groupsText(line.groups)));
    if (line.guard != Guard::Free)
        facts.append(guardText(line.guard));
    return facts.isEmpty()
        ? text
        : Labels::tr("%1: %2", "not in a group, where it is").arg(text, facts.join(Labels::tr(", ", "between facts")));
}

QString takenText(const ScanLine &line, const ScanTarget &target)
{
    QStringList facts {
        target.expected.isEmpty() ? Labels::tr("found", "a device") : Labels::tr("expected", "a device")};
    if (line.device.id.isEmpty())
        facts.append(Labels::tr("only in Autopilot"));
    if (line.label.isByAssetTag)
        facts.append(Labels::tr("by its asset tag"));
    if (line.guard != Guard::Free)
        facts.append(guardText(line.guard));
    return facts.join(Labels::tr(", ", "between facts"));
}

QString countedText(int count, const QString &what)
{
    return Labels::tr("%1 %2", "number, what: 1 unknown").arg(numberText(count), what);
}

} // namespace

QString scanResultTitle(ScanResult result)
{
    switch (result) {
    case ScanResult::Taken:
        return Labels::tr("taken", "a scanned device");
    case ScanResult::Again:
        return Labels::tr("already scanned");
    case ScanResult::NotExpected:
        return Labels::tr("not expected", "a scanned device");
    case ScanResult::AutopilotOnly:
        return Labels::tr("only in Autopilot");
    case ScanResult::Several:
        return Labels::tr("several devices");
    case ScanResult::Unknown:
        return Labels::tr("unknown", "a scanned device");
    case ScanResult::NoSerial:
        return Labels::tr("no serial number");
    case ScanResult::Waiting:
        return Labels::tr("waiting", "a scanned device");
    }
    return {};
}

QString scanShape(const ScanLine &line)
{
    switch (line.result) {
    case ScanResult::Taken:
        return QStringLiteral("✓");
    case ScanResult::Again:
        return QStringLiteral("◆");
    case ScanResult::NotExpected:
    case ScanResult::AutopilotOnly:
        return QStringLiteral("■");
    case ScanResult::Several:
    case ScanResult::Unknown:
    case ScanResult::NoSerial:
        return QStringLiteral("▲");
    case ScanResult::Waiting:
        return QStringLiteral("…");
    }
    return {};
}

Tone scanTone(const ScanLine &line)
{
    switch (line.result) {
    case ScanResult::Taken:
        return line.guard == Guard::Free ? Tone::Good : Tone::Caution;
    case ScanResult::Again:
        return Tone::Caution;
    case ScanResult::Waiting:
        return Tone::Neutral;
    default:
        return Tone::Bad;
    }
}

QString scanDeviceText(const ScanLine &line)
{
    const bool isCertain = !line.device.id.isEmpty() || !line.device.autopilot.isEmpty();
    return isCertain ? displayName(line.device.name, line.device.serialNumber, line.model) : QStringLiteral("–");
}

QString scanSerialText(const ScanLine &line)
{
    const QString &serial = line.device.serialNumber;
    return plainForDisplay(isVisible(serial) ? serial.trimmed() : line.label.text);
}

QString scanResultText(const ScanLine &line, const ScanTarget &target)
{
    switch (line.result) {
    case ScanResult::Taken:
        return takenText(line, target);
    case ScanResult::Again:
        return Labels::tr("already scanned");
    case ScanResult::NotExpected:
        return notExpectedText(line, target);
    case ScanResult::AutopilotOnly:
        return line.namesUnlisted
            ? Labels::tr("only in Autopilot here; its Intune device isn't listed, and may be another administrator's")
            : Labels::tr("only in Autopilot; not expected");
    case ScanResult::Several:
        return Labels::tr("%1 bear it, so none is taken", "2 devices").arg(devicesText(line.label.sharedBy));
    case ScanResult::Unknown:
        return noDeviceText(line.label);
    case ScanResult::NoSerial:
        return Labels::tr("no serial number: it can't tell one computer from another");
    case ScanResult::Waiting:
        return Labels::tr("waits until all devices are loaded");
    }
    return {};
}

QString scanDetailText(const ScanLine &line, const ScanTarget &target)
{
    if (line.result != ScanResult::Taken || line.guard != Guard::Free || line.device.id.isEmpty())
        return scanResultText(line, target);
    QStringList parts;
    for (const QString &part : {line.model, line.device.serialNumber, line.assetTag, target.title}) {
        if (isVisible(part))
            parts.append(plainForDisplay(part.trimmed()));
    }
    return parts.join(QStringLiteral(" · "));
}

QString scanSentence(const ScanLine &line, const ScanTarget &target)
{
    const QString device = scanDeviceText(line);
    const QString what = device == QStringLiteral("–")
        ? scanSerialText(line)
        : Labels::tr("%1, %2", "device, serial number").arg(device, scanSerialText(line));
    return Labels::tr("%1: %2", "device, what its scan came to").arg(what, scanResultText(line, target));
}

QString scanCountText(const ScanSession &session)
{
    const QString scanned = numberText(session.count(ScanResult::Taken));
    return session.expectsSome()
        ? Labels::tr("%1 of %2 scanned", "number, number").arg(scanned, numberText(session.target().expected.size()))
        : Labels::tr("%1 scanned", "number").arg(scanned);
}

QString putAsideText(const ScanSession &session)
{
    int isProtected = 0;
    int others = 0;
    for (int row = 0; row < session.scans(); ++row) {
        const ScanLine &line = session.at(row);
        if (line.result == ScanResult::NotExpected)
            ++(line.guard == Guard::Free ? others : isProtected);
    }
    QStringList parts;
    if (isProtected > 0)
        parts.append(countedText(isProtected, guardText(Guard::Protected)));
    if (others > 0)
        parts.append(countedText(others, scanResultTitle(ScanResult::NotExpected)));
    for (const ScanResult result :
        {ScanResult::AutopilotOnly, ScanResult::Several, ScanResult::Unknown, ScanResult::NoSerial}) {
        if (const int count = session.count(result); count > 0)
            parts.append(countedText(count, scanResultTitle(result)));
    }
    return parts.join(Labels::tr(", ", "between facts"));
}

QString missingText(const DeviceRef &device)
{
    const QString name = displayName(device.name, device.serialNumber);
    const QString serial = plainForDisplay(device.serialNumber.trimmed());
    return serial.isEmpty() || serial == name ? name : QStringLiteral("%1 · %2").arg(name, serial);
}

QString scanObstacle(const ScanSession &session)
{
    if (session.count(ScanResult::Waiting) > 0)
        return Labels::tr("Wait until all devices are loaded.");
    return session.count(ScanResult::Taken) > 0 ? QString() : Labels::tr("Scan a device first.");
}

QString scanStateText(const ScanSession &session, const QString &error)
{
    const QString devices = devicesText(session.count(ScanResult::Taken));
    if (!error.isEmpty())
        return Labels::tr("%1 · not kept: %2", "devices, why").arg(devices, error);
    return session.scans() == 0
        ? devices
        : Labels::tr("%1 · kept while you scan, also when the window is closed", "devices").arg(devices);
}

} // namespace Reslate
