// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/devicename.h"

#include "domain/device/serialnumber.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/labelscontext.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace Reslate {

QString displayName(const QString &name, const QString &serialNumber, const QString &model)
{
    if (isVisible(name))
        return plainForDisplay(name);
    if (isRealSerial(serialNumber))
        return plainForDisplay(serialNumber);
    return isVisible(model) ? Labels::tr("(no name, %1)", "model of a device").arg(plainForDisplay(model))
                            : Labels::tr("(no name)");
}

QString displayName(const Device &device)
{
    return displayName(device.name, device.serialNumber, device.model);
}

QString displayName(const JobItem &item, const Device *device)
{
    return displayName(item.device.name, item.device.serialNumber, device ? device->model : QString());
}

QString nameForPaper(const QString &name, const QString &serialNumber, const QString &model)
{
    return isVisible(name) ? name : displayName(name, serialNumber, model);
}

QStringList displayNames(const QList<JobItem> &items, const DeviceCatalog &catalog)
{
    QStringList names;
    for (const JobItem &item : items) {
        const int row = catalog.rowOf(item.device.id);
        names.append(displayName(item, row < 0 ? nullptr : &catalog.at(row)));
    }
    QHash<QString, int> bearers;
    for (const QString &name : std::as_const(names))
        ++bearers[name];
    QHash<QString, int> inSchool; // where the one that bears the name as well may be one that isn't meant
    for (const JobItem &item : items)
        inSchool.insert(item.device.name, 0);
    for (int row = 0; row < catalog.count(); ++row) {
        if (const auto named = inSchool.find(catalog.at(row).name); named != inSchool.end())
            ++*named;
    }
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString &serial = items.at(i).device.serialNumber;
        const bool isShared = bearers.value(names.at(i)) > 1 || inSchool.value(items.at(i).device.name) > 1;
        if (isShared && isRealSerial(serial) && names.at(i) != plainForDisplay(serial))
            names[i] = Labels::tr("%1 (%2)", "name that several devices bear, serial number")
                           .arg(names.at(i), plainForDisplay(serial));
    }
    return names;
}

QString namelessText(const QList<JobItem> &items)
{
    const auto isNameless = [](const JobItem &item) { return !isVisible(item.device.name); };
    const auto hasNothing = [&](const JobItem &item) {
        return isNameless(item) && !isRealSerial(item.device.serialNumber);
    };
    const auto nameless = std::count_if(items.cbegin(), items.cend(), isNameless);
    const auto nothing = std::count_if(items.cbegin(), items.cend(), hasNothing);
    if (nameless == 0)
        return {};
    const QString text = nameless == 1
        ? Labels::tr("1 of these devices has no name. Make sure which computer it is.")
        : Labels::tr("%1 of these devices have no name. Make sure which computers they are.").arg(numberText(nameless));
    if (nothing == 0)
        return text;
    const QString more = nothing == 1 ? Labels::tr("1 has no serial number either.")
                                      : Labels::tr("%1 have no serial number either.").arg(numberText(nothing));
    return Labels::tr("%1 %2", "two sentences").arg(text, more);
}

QString titleOfChecked(const QList<const Device *> &checked, const QString &group, const QList<const Device *> &of)
{
    if (checked.size() == 1)
        return displayName(*checked.constFirst());
    const QSet<const Device *> members(of.cbegin(), of.cend());
    const bool allInGroup = !group.isEmpty()
        && std::all_of(
            checked.cbegin(), checked.cend(), [&members](const Device *device) { return members.contains(device); });
    const QString devices = devicesText(static_cast<int>(checked.size()));
    if (!allInGroup)
        return devices;
    return checked.size() == members.size() ? group : Labels::tr("%1 of %2", "3 devices, group").arg(devices, group);
}

} // namespace Reslate
