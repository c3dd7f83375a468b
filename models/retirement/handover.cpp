// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/retirement/handover.h"

namespace Reslate {

RetirementReport handoverReport(const RemovalAssistant &assistant, const QDateTime &now)
{
    RetirementFacts facts;
    const RemovalWish &wish = assistant.draft().wish;
    facts.retirement = {.reason = wish.reason,
        .title = wish.title,
        .destination = wish.destination,
        .dataClass = wish.dataClass,
        .gate = wish.gate,
        .created = now};
    const QList<DeviceRef> devices = assistant.devices();
    const AssetMatch match = assistant.assets();
    for (qsizetype i = 0; i < devices.size(); ++i) {
        RetiredDevice device {.device = devices.at(i), .assetTag = match.tags.value(i), .photo = {}, .exception = {}};
        device.photo.device = assistant.listed(devices.at(i).id);
        facts.retirement.devices.append(device);
    }
    RetirementReport report;
    report.made = now;
    report.retirement = facts.retirement;
    report.lines = reportLines(facts);
    return report;
}

} // namespace Reslate
