// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/planfile.h"

#include "domain/job/pace.h"
#include "jobs/journal/journalrows.h"
#include "jobs/journal/jsonfields.h"

#include <QSet>

#include <utility>

namespace Reslate {
namespace {

using Reslate::jsonOf;

constexpr const char *formatName = "reslate-plan";
constexpr QLatin1String sealKind {"plan"};
constexpr int newestVersion = 1;
constexpr int deepest = 3; // a value of a device in the list in the document

/// Whether a person wants that device in the pilot; null: they leave it open.
QVariant wishValue(const PilotWish &pilot, const DeviceId &id)
{
    if (pilot.in.contains(id))
        return 1;
    return pilot.out.contains(id) ? QVariant(0) : QVariant();
}

/// All that the document says, in one order.
QByteArray checksumOf(const SavedPlan &plan)
{
    const PlanChoices &choices = plan.wish.choices;
    QVariantList values {newestVersion, textValue(plan.id.toString()), textValue(plan.savedBy), timeValue(plan.saved),
        nameValue(modeName(plan.wish.mode)), nameValue(choiceName(choices.hybrid)),
        nameValue(choiceName(choices.sleeping)), choices.keepUserData ? 1 : 0, textValue(plan.wish.title),
        plan.pace.pilot, plan.pace.wave, static_cast<qint64>(plan.pace.gap.count()), timeValue(plan.pace.startsAt),
        plan.pace.stopAfter, plan.pace.stopPercent, static_cast<qint64>(plan.devices.size())};
    values.reserve(values.size() + plan.devices.size() * (recordColumns + 1));
    for (const SavedPlan::Device &device : plan.devices) {
        values += recordValues(device.item.device);
        values += device.gets ? nameValue(modeName(*device.gets)) : QVariant();
    }
    if (!plan.pilot.isEmpty()) { // documents that were written before there was a choice know none
        for (const SavedPlan::Device &device : plan.devices)
            values += wishValue(plan.pilot, device.item.device.id);
    }
    return digestOf(values).toHex();
}

Json jsonOf(const SavedPlan::Device &device, const PilotWish &pilot)
{
    Json json {{"id", jsonOf(device.item.device.id.toString())},
        {"entraDeviceId", jsonOf(device.item.device.entraDevice.toString())},
        {"autopilotId", jsonOf(device.item.device.autopilot.toString())}, {"name", jsonOf(device.item.device.name)},
        {"serialNumber", jsonOf(device.item.device.serialNumber)},
        {"gets", device.gets ? jsonOf(modeName(*device.gets)) : Json()}};
    if (const QVariant wish = wishValue(pilot, device.item.device.id); !wish.isNull())
        json["pilot"] = wish.toInt() == 1;
    return json;
}

SavedPlan::Device deviceFrom(const Json &json, bool &sound)
{
    const DocumentFields fields(json, sound);
    SavedPlan::Device device {.item = {.device = {.id = DeviceId(fields.text("id")),
                                           .entraDevice = EntraDeviceId(fields.text("entraDeviceId")),
                                           .autopilot = AutopilotId(fields.text("autopilotId")),
                                           .name = fields.text("name"),
                                           .serialNumber = fields.text("serialNumber")}}};
    if (fields.has("gets"))
        device.gets = fields.named("gets", modeFromName);
    return device;
}

/// What the document says; sound becomes false when something is missing or of another kind.
SavedPlan planFrom(const Json &document, bool &sound)
{
    const DocumentFields fields(document, sound);
    const DocumentFields pace(fields.find("pace"), sound);
    SavedPlan plan {.id = PlanId(fields.text("id")),
        .savedBy = fields.text("savedBy"),
        .saved = fields.time("saved"),
        .wish = {.mode = fields.named("mode", modeFromName),
            .choices = {.hybrid = fields.named("hybrid", hybridFromName),
                .sleeping = fields.named("sleeping", sleepingFromName),
                .keepUserData = fields.flag("keepUserData")},
            .title = fields.text("title")},
        .pace = {.pilot = pace.number("pilot"),
            .wave = pace.number("wave"),
            .gap = std::chrono::seconds(pace.number("gap")),
            .startsAt = pace.time("startsAt"),
            .stopAfter = pace.number("stopAfter"),
            .stopPercent = pace.number("stopPercent")}};
    const Json &devices = fields.find("devices");
    sound = sound && devices.is_array();
    for (const Json &device : devices) {
        if (!sound)
            break;
        plan.devices.append(deviceFrom(device, sound));
        const DocumentFields wish(device, sound);
        if (wish.has("pilot"))
            (wish.flag("pilot") ? plan.pilot.in : plan.pilot.out).insert(plan.devices.constLast().item.device.id);
    }
    return plan;
}

bool makesSense(const SavedPlan &plan)
{
    QSet<DeviceId> devices;
    for (const SavedPlan::Device &device : plan.devices) {
        const bool meant = !device.gets || device.gets == plan.wish.mode
            || (device.gets == ResetMode::FactoryWipe && plan.wish.choices.hybrid == HybridChoice::WipeInstead);
        if (!meant || device.item.device.id.isEmpty() || devices.contains(device.item.device.id))
            return false;
        devices.insert(device.item.device.id);
    }
    return !plan.id.isEmpty() && !devices.isEmpty() && factsOf(plan.wish.mode).sendable && isSound(plan.pace);
}

} // namespace

QByteArray planDocument(const SavedPlan &plan, const SealKey &key)
{
    Json devices = Json::array();
    for (const SavedPlan::Device &device : plan.devices)
        devices.push_back(jsonOf(device, plan.pilot));
    const PlanChoices &choices = plan.wish.choices;
    const PlanPace &pace = plan.pace;
    const QByteArray checksum = checksumOf(plan);
    Json document {{"format", formatName}, {"version", newestVersion}, {"checksum", checksum.toStdString()},
        {"id", jsonOf(plan.id.toString())}, {"savedBy", jsonOf(plan.savedBy)}, {"saved", jsonOf(plan.saved)},
        {"title", jsonOf(plan.wish.title)}, {"mode", jsonOf(modeName(plan.wish.mode))},
        {"hybrid", jsonOf(choiceName(choices.hybrid))}, {"sleeping", jsonOf(choiceName(choices.sleeping))},
        {"keepUserData", choices.keepUserData},
        {"pace",
            {{"pilot", pace.pilot}, {"wave", pace.wave}, {"gap", pace.gap.count()}, {"startsAt", jsonOf(pace.startsAt)},
                {"stopAfter", pace.stopAfter}, {"stopPercent", pace.stopPercent}}},
        {"devices", std::move(devices)}};
    if (key.isThere())
        document["seal"] = key.sealOf(sealKind, checksum).toHex().toStdString();
    return QByteArray::fromStdString(document.dump(1, ' ', false, Json::error_handler_t::replace)) + '\n';
}

tl::expected<PlanDocument, PlanRefusal> readSealedPlan(const QByteArray &json)
{
    if (json.size() > largestPlanFile)
        return tl::make_unexpected(PlanRefusal::TooLarge);
    // What lies deeper than a plan is dropped while it is read, so that brackets alone can't fill the memory.
    const Json document = Json::parse(
        json.begin(), json.end(), [](int depth, Json::parse_event_t, Json &) { return depth <= deepest; }, false);
    bool sound = true;
    const DocumentFields fields(document, sound);
    if (!sound || fields.text("format") != QLatin1String(formatName) || fields.number("version") < 1)
        return tl::make_unexpected(PlanRefusal::NotAPlan);
    if (fields.number("version") > newestVersion)
        return tl::make_unexpected(PlanRefusal::NewerVersion);
    PlanDocument read {.plan = planFrom(document, sound)};
    read.checksum = checksumOf(read.plan);
    if (fields.has("seal"))
        read.seal = QByteArray::fromHex(fields.text("seal").toLatin1());
    if (fields.text("checksum") != QLatin1String(read.checksum) || !sound)
        return tl::make_unexpected(PlanRefusal::Changed);
    if (!makesSense(read.plan))
        return tl::make_unexpected(PlanRefusal::Unusable);
    return read;
}

tl::expected<SavedPlan, PlanRefusal> readPlanDocument(const QByteArray &json)
{
    return readSealedPlan(json).map([](const PlanDocument &document) { return document.plan; });
}

SealKey::Finding sealOn(const PlanDocument &document, const SealKey &key)
{
    return key.examine(sealKind, document.checksum, document.seal);
}

} // namespace Reslate
