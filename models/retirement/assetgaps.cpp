// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/retirement/assetgaps.h"

#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/labelscontext.h"

#include <QStringList>

#include <algorithm>

namespace Reslate {
namespace {

/// "LIB-1, LIB-2, LIB-3 and others".
QString firstNames(const QList<DeviceRef> &devices)
{
    constexpr qsizetype most = 5;
    QStringList names;
    for (qsizetype i = 0; i < std::min(most, devices.size()); ++i)
        names.append(displayName(devices[i].name, devices[i].serialNumber));
    const QString first = names.join(QStringLiteral(", "));
    return devices.size() > most ? Labels::tr("%1 and others", "names of devices").arg(first) : first;
}

QString keylessWhy(AssetSystem system)
{
    return system == AssetSystem::SnipeIt ? Labels::tr("no asset tag", "why a device is not in a file")
                                          : Labels::tr("no serial number", "why a device is not in a file");
}

QString doubledWhy()
{
    return Labels::tr("another device has its asset tag", "why a device is not in a file");
}

void addGap(QStringList &gaps, const QList<DeviceRef> &devices, const QString &why)
{
    if (!devices.isEmpty())
        gaps.append(Labels::tr("Not in the file, %1: %2 (%3).", "why, devices, their names")
                        .arg(why, devicesText(static_cast<int>(devices.size())), firstNames(devices)));
}

void addLines(QStringList &lines, const QList<DeviceRef> &devices, const QString &why)
{
    for (const DeviceRef &device : devices)
        lines.append(
            QStringLiteral("%1 · %2 · %3")
                .arg(displayName(device.name, device.serialNumber), plainForDisplay(device.serialNumber), why));
}

} // namespace

QString assetSystemName(AssetSystem system)
{
    return system == AssetSystem::SnipeIt ? QStringLiteral("Snipe-IT") : QStringLiteral("GLPI");
}

QString assetGapText(const AssetExport &exported, AssetSystem system)
{
    QStringList gaps;
    addGap(gaps, exported.keyless, keylessWhy(system));
    addGap(gaps, exported.doubled, doubledWhy());
    if (exported.practiceReports > 0)
        gaps.append(Labels::tr("Not in the file, as nothing in them is real: reports from practice (%1).", "number")
                        .arg(numberText(exported.practiceReports)));
    return gaps.join(QLatin1Char('\n'));
}

QString assetGapList(const AssetExport &exported, AssetSystem system)
{
    QStringList lines;
    addLines(lines, exported.keyless, keylessWhy(system));
    addLines(lines, exported.doubled, doubledWhy());
    return lines.join(QLatin1Char('\n'));
}

} // namespace Reslate
