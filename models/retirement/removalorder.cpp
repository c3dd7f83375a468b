// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/retirement/removalorder.h"

#include <QSet>

namespace Reslate {

RemovalOrder removalOrder(const RemovalDraft &draft, const QList<const Device *> &devices,
    const QList<AutopilotRecord> &registrations, const AssetList &assets)
{
    RemovalOrder order {.draft = draft, .devices = {}, .assetTags = {}, .who = {}, .consent = {}};
    QSet<DeviceId> going;
    for (const Plan &plan : draft.plans) {
        for (const JobItem &item : plan.items)
            going.insert(item.device.id);
    }
    const auto add = [&order, &going](const Device &device) {
        if (going.remove(device.id)) // each once
            order.devices.append(device);
    };
    for (const Device *device : devices)
        add(*device);
    for (const AutopilotRecord &record : registrations)
        add(autopilotOnlyDevice(record));
    QList<DeviceRef> chosen;
    for (const JobItem &item : draft.chosen)
        chosen.append(item.device);
    const QStringList tags = matchAssets(assets, chosen).tags;
    for (qsizetype i = 0; i < tags.size(); ++i) {
        if (!tags.at(i).isEmpty())
            order.assetTags.insert(chosen.at(i).id, tags.at(i));
    }
    return order;
}

} // namespace Reslate
