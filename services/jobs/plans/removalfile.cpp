// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/plans/removalfile.h"

#include "domain/job/pace.h"
#include "jobs/plans/planfields.h"
#include "jobs/reports/disposalfile.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

namespace Reslate::Jobs {
namespace {

using Reslate::Jobs::jsonOf;

Json tagsJson(const AssetList &assets)
{
    QStringList serials = assets.tagsBySerial.keys();
    serials.sort();
    Json tags = Json::array();
    for (const QString &serial : std::as_const(serials)) {
        for (const QString &tag : assets.tagsBySerial.value(serial))
            tags.push_back({{"serialNumber", jsonOf(serial)}, {"tag", jsonOf(tag)}});
    }
    return tags;
}

/// The tags stand in a list of their own, where they lie no deeper than a device does.
AssetList assetsFrom(const DocumentFields &fields, bool &sound)
{
    const DocumentFields counts(fields.find("assets"), sound);
    AssetList assets;
    assets.rows = counts.number("rows");
    assets.withoutSerial = counts.number("withoutSerial");
    assets.withoutTag = counts.number("withoutTag");
    const Json &tags = fields.find("assetTags");
    sound = sound && tags.is_array();
    for (const Json &json : tags) {
        if (!sound)
            break;
        const DocumentFields tag(json, sound);
        assets.add(tag.text("serialNumber"), tag.text("tag"));
    }
    return assets;
}

Json devicesJson(const SavedRemoval &plan)
{
    Json devices = Json::array();
    for (const SavedRemoval::Device &device : plan.devices) {
        Json json = planDeviceJson(device.device);
        json["goes"] = device.goes;
        putPilot(json, plan.pilot, device.device.id);
        devices.push_back(std::move(json));
    }
    return devices;
}

void readDevices(const DocumentFields &fields, SavedRemoval &plan, bool &sound)
{
    const Json &devices = fields.find("devices");
    sound = sound && devices.is_array();
    for (const Json &json : devices) {
        if (!sound)
            break;
        const DocumentFields device(json, sound);
        plan.devices.append({planDeviceFrom(device), device.flag("goes")});
        readPilot(device, plan.pilot, plan.devices.constLast().device.id);
    }
}

RemovalWish wishFrom(const DocumentFields &fields, bool &sound)
{
    RemovalWish wish;
    if (fields.has("reason"))
        wish.reason = fields.named("reason", retirementReasonFromName);
    wish.title = fields.text("title");
    wish.destination = fields.text("destination");
    wish.dataClass = fields.named("dataClass", dataClassFromName);
    wish.disposal = disposalFrom(fields.find("disposal"), sound);
    wish.gate = fields.named("gate", gateFromName);
    wish.keepsEntra = fields.flag("keepsEntra");
    wish.isBoardChanged = fields.flag("boardChanged");
    wish.choices.sleeping = fields.named("sleeping", sleepingFromName);
    return wish;
}

} // namespace

Json removalJson(const SavedRemoval &plan)
{
    const RemovalWish wish = keptWish(plan.wish); // whoever gives it
    return {{"format", planFormat}, {"version", removalPlanVersion}, {"kind", jsonOf(removalPlanKind)},
        {"id", jsonOf(plan.id.toString())}, {"savedBy", jsonOf(plan.savedBy)}, {"saved", jsonOf(plan.saved)},
        {"title", jsonOf(wish.title)},
        {"reason", plan.isReasonChosen ? jsonOf(retirementReasonName(wish.reason)) : Json()},
        {"destination", jsonOf(wish.destination)}, {"dataClass", jsonOf(dataClassName(wish.dataClass))},
        {"disposal", jsonOf(wish.disposal)}, {"gate", jsonOf(gateName(wish.gate))}, {"keepsEntra", wish.keepsEntra},
        {"boardChanged", wish.isBoardChanged}, {"byHand", plan.isByHand}, {"keepsKeys", plan.keepsKeys},
        {"sleeping", jsonOf(choiceName(wish.choices.sleeping))}, {"assetFile", jsonOf(plan.assetFile)},
        {"assets",
            {{"rows", plan.assets.rows}, {"withoutSerial", plan.assets.withoutSerial},
                {"withoutTag", plan.assets.withoutTag}}},
        {"pace", paceJson(plan.pace)}, {"devices", devicesJson(plan)}, {"assetTags", tagsJson(plan.assets)}};
}

SavedRemoval removalFrom(const Json &document, bool &sound)
{
    const DocumentFields fields(document, sound);
    SavedRemoval plan;
    plan.id = PlanId(fields.text("id"));
    plan.savedBy = fields.text("savedBy");
    plan.saved = fields.time("saved");
    plan.wish = wishFrom(fields, sound);
    plan.isReasonChosen = fields.has("reason");
    plan.isByHand = fields.flag("byHand");
    plan.keepsKeys = fields.flag("keepsKeys");
    plan.assetFile = fields.text("assetFile");
    plan.assets = assetsFrom(fields, sound);
    plan.pace = paceFrom(DocumentFields(fields.find("pace"), sound));
    readDevices(fields, plan, sound);
    return plan;
}

QByteArray checksumOfDocument(Json document)
{
    if (document.is_object()) {
        document.erase("checksum");
        document.erase("seal");
    }
    const std::string text = document.dump(-1, ' ', false, Json::error_handler_t::replace);
    return QCryptographicHash::hash(
        QByteArrayView(text.data(), static_cast<qsizetype>(text.size())), QCryptographicHash::Sha256)
        .toHex();
}

bool makesSense(const SavedRemoval &plan)
{
    QSet<DeviceId> devices;
    for (const SavedRemoval::Device &device : plan.devices)
        devices.insert(device.device.id);
    const AssetList &assets = plan.assets;
    return !plan.id.isEmpty() && !devices.isEmpty() && devices.size() == plan.devices.size()
        && !devices.contains(DeviceId()) && isSound(plan.pace)
        && std::min({assets.rows, assets.withoutSerial, assets.withoutTag}) >= 0;
}

} // namespace Reslate::Jobs
