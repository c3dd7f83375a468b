// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/plans/planfile.h"

#include "domain/job/pace.h"
#include "jobs/journal/journalrows.h"
#include "jobs/plans/planfields.h"
#include "jobs/plans/removalfile.h"

#include <QSet>

#include <utility>

namespace Reslate {
namespace {

using Reslate::Jobs::jsonOf;
using Reslate::Jobs::makesSense;

constexpr QLatin1String sealKind {"plan"};
constexpr QLatin1String removalSealKind {"removal-plan"};
constexpr int maxPlanDepth = 3; // a value of a device in the list in the document

/// All that the document says, in one order.
QByteArray checksumOf(const SavedPlan &plan)
{
    const PlanChoices &choices = plan.wish.choices;
    QVariantList values {Jobs::resetPlanVersion, textValue(plan.id.toString()), textValue(plan.savedBy),
        timeValue(plan.saved), nameValue(modeName(plan.wish.mode)), nameValue(choiceName(choices.hybrid)),
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
            values += Jobs::pilotValue(plan.pilot, device.item.device.id);
    }
    return digestOf(values).toHex();
}

Jobs::Json jsonOf(const SavedPlan::Device &device, const PilotWish &pilot)
{
    Jobs::Json json = Jobs::planDeviceJson(device.item.device);
    json["gets"] = device.gets ? jsonOf(modeName(*device.gets)) : Jobs::Json();
    Jobs::putPilot(json, pilot, device.item.device.id);
    return json;
}

SavedPlan::Device plannedDeviceFrom(const Jobs::DocumentFields &fields)
{
    SavedPlan::Device device {.item = {.device = Jobs::planDeviceFrom(fields)}, .gets = {}};
    if (fields.has("gets"))
        device.gets = fields.named("gets", modeFromName);
    return device;
}

/// What the document says; sound becomes false when something is missing or of another kind.
SavedPlan planFrom(const Jobs::Json &document, bool &sound)
{
    const Jobs::DocumentFields fields(document, sound);
    SavedPlan plan {.id = PlanId(fields.text("id")),
        .savedBy = fields.text("savedBy"),
        .saved = fields.time("saved"),
        .wish = {.mode = fields.named("mode", modeFromName),
            .choices = {.hybrid = fields.named("hybrid", hybridFromName),
                .sleeping = fields.named("sleeping", sleepingFromName),
                .keepUserData = fields.flag("keepUserData")},
            .title = fields.text("title")},
        .pace = Jobs::paceFrom(Jobs::DocumentFields(fields.find("pace"), sound)),
        .pilot = {},
        .devices = {}};
    const Jobs::Json &devices = fields.find("devices");
    sound = sound && devices.is_array();
    for (const Jobs::Json &device : devices) {
        if (!sound)
            break;
        const Jobs::DocumentFields wished(device, sound);
        plan.devices.append(plannedDeviceFrom(wished));
        Jobs::readPilot(wished, plan.pilot, plan.devices.constLast().item.device.id);
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

QByteArray sealed(Jobs::Json document, const SealKey &key, QLatin1String kind, const QByteArray &checksum)
{
    if (key.isThere())
        document["seal"] = key.sealOf(kind, checksum).toHex().toStdString();
    return QByteArray::fromStdString(document.dump(1, ' ', false, Jobs::Json::error_handler_t::replace)) + '\n';
}

/// The plan that was read of the document, where it is as it was written and can be used.
template <typename Plan>
tl::expected<AnyPlanDocument, PlanRefusal> examined(
    const Jobs::Json &document, const Plan &plan, const QByteArray &checksum, bool sound)
{
    const Jobs::DocumentFields fields(document, sound);
    SealedPlan<Plan> read {.plan = plan, .checksum = checksum, .seal = {}};
    if (fields.has("seal"))
        read.seal = QByteArray::fromHex(fields.text("seal").toLatin1());
    if (fields.text("checksum") != QLatin1String(checksum) || !sound)
        return tl::make_unexpected(PlanRefusal::Changed);
    if (!makesSense(plan))
        return tl::make_unexpected(PlanRefusal::Unusable);
    return read;
}

} // namespace

QByteArray planDocument(const SavedPlan &plan, const SealKey &key)
{
    Jobs::Json devices = Jobs::Json::array();
    for (const SavedPlan::Device &device : plan.devices)
        devices.push_back(jsonOf(device, plan.pilot));
    const PlanChoices &choices = plan.wish.choices;
    const QByteArray checksum = checksumOf(plan);
    Jobs::Json document {{"format", Jobs::planFormat}, {"version", Jobs::resetPlanVersion},
        {"checksum", checksum.toStdString()}, {"id", jsonOf(plan.id.toString())}, {"savedBy", jsonOf(plan.savedBy)},
        {"saved", jsonOf(plan.saved)}, {"title", jsonOf(plan.wish.title)}, {"mode", jsonOf(modeName(plan.wish.mode))},
        {"hybrid", jsonOf(choiceName(choices.hybrid))}, {"sleeping", jsonOf(choiceName(choices.sleeping))},
        {"keepUserData", choices.keepUserData}, {"pace", Jobs::paceJson(plan.pace)}, {"devices", std::move(devices)}};
    return sealed(std::move(document), key, sealKind, checksum);
}

QByteArray planDocument(const SavedRemoval &plan, const SealKey &key)
{
    Jobs::Json document = Jobs::removalJson(plan);
    const QByteArray checksum = Jobs::checksumOfDocument(document);
    document["checksum"] = checksum.toStdString();
    return sealed(std::move(document), key, removalSealKind, checksum);
}

tl::expected<AnyPlanDocument, PlanRefusal> readPlanDocument(const QByteArray &json)
{
    if (json.size() > largestPlanFile)
        return tl::make_unexpected(PlanRefusal::TooLarge);
    // What lies deeper than a plan is dropped while it is read, so that brackets alone can't fill the memory.
    const Jobs::Json document = Jobs::Json::parse(
        json.begin(), json.end(),
        [](int depth, Jobs::Json::parse_event_t, Jobs::Json &) { return depth <= maxPlanDepth; }, false);
    bool sound = true;
    const Jobs::DocumentFields fields(document, sound);
    if (!sound || fields.text("format") != QLatin1String(Jobs::planFormat) || fields.number("version") < 1)
        return tl::make_unexpected(PlanRefusal::NotAPlan);
    const int version = fields.number("version");
    if (version == Jobs::resetPlanVersion) {
        const SavedPlan plan = planFrom(document, sound);
        return examined(document, plan, checksumOf(plan), sound);
    }
    if (version == Jobs::removalPlanVersion && fields.find("kind") == Jobs::removalPlanKind.data()) {
        const SavedRemoval plan = Jobs::removalFrom(document, sound);
        return examined(document, plan, Jobs::checksumOfDocument(document), sound);
    }
    return tl::make_unexpected(PlanRefusal::NewerVersion);
}

tl::expected<PlanDocument, PlanRefusal> readSealedPlan(const QByteArray &json)
{
    auto document = readPlanDocument(json);
    if (!document)
        return tl::make_unexpected(document.error());
    if (auto *reset = std::get_if<PlanDocument>(&*document))
        return std::move(*reset);
    return tl::make_unexpected(PlanRefusal::Removal);
}

SealKey::Finding sealOn(const PlanDocument &document, const SealKey &key)
{
    return key.examine(sealKind, document.checksum, document.seal);
}

SealKey::Finding sealOn(const RemovalDocument &document, const SealKey &key)
{
    return key.examine(removalSealKind, document.checksum, document.seal);
}

} // namespace Reslate
