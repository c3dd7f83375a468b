// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/retirement/removal.h"

#include "domain/retirement/recordlink.h"

#include <QMap>
#include <QUuid>

#include <algorithm>
#include <array>
#include <utility>

namespace Reslate {
namespace {

constexpr std::array groupNames {
    "ready", "hybrid", "autopilot-only", "sleeping", "recent", "doubtful", "protected", "blocked", "warned"};
static_assert(groupNames.size() == static_cast<size_t>(RemovalGroup::Warned) + 1);

/// Warnings that are a reason to leave a device out where its records would go.
constexpr std::array doubts {Reason::AutopilotDoubtful, Reason::AutopilotUnknown, Reason::DuplicateRecords};

bool isDoubt(Reason reason)
{
    return std::find(doubts.begin(), doubts.end(), reason) != doubts.end();
}

Workflow afterWipe(const RemovalWish &wish)
{
    return removalWorkflow(ResetMode::FactoryWipe, wish.gate, wish.keepsEntra).from(1);
}

using DeviceTable = QHash<DeviceId, const Device *>;

QSet<DeviceId> idsOf(const QList<JobItem> &items)
{
    QSet<DeviceId> ids;
    for (const JobItem &item : items)
        ids.insert(item.device.id);
    return ids;
}

/// Collects the sections of a draft.
class RemovalSections {
public:
    RemovalSections(RemovalDraft &draft, const DeviceTable &table)
        : m_draft(draft)
        , m_table(table)
    {
        for (const Plan &plan : draft.plans)
            m_going += idsOf(plan.items);
    }

    /// A device that stands in a section already comes into no other, unless that only warns.
    void add(RemovalSection section)
    {
        if (section.group != RemovalGroup::Warned) {
            section.items.removeIf([this](const JobItem &item) { return m_standing.contains(item.device.id); });
            m_standing += idsOf(section.items);
        }
        section.going = static_cast<int>(std::count_if(section.items.cbegin(), section.items.cend(),
            [this](const JobItem &item) { return m_going.contains(item.device.id); }));
        if (!section.items.isEmpty())
            m_draft.sections.append(std::move(section));
    }

    void add(const PlanSection &section)
    {
        if (section.kind == SectionKind::Warned && isDoubt(section.reason) && deletesRecords(m_draft.wish)) {
            add({.group = RemovalGroup::Doubtful,
                .mode = section.mode,
                .reason = section.reason,
                .items = section.items});
            return;
        }
        // It is no warning of a removal that there is nothing to remove.
        if (section.kind == SectionKind::Warned && section.reason == Reason::NotInAutopilot)
            return;
        RemovalSection rest {
            .group = groupOf(section), .mode = section.mode, .reason = section.reason, .items = section.items};
        if (section.kind == SectionKind::Ready)
            takeOutHybrid(rest);
        add(std::move(rest));
    }

    /// Those first about which doubts are told: they stand nowhere else.
    void addAll(const QList<PlanSection> &sections)
    {
        for (const bool areDoubts : {true, false}) {
            for (const PlanSection &section : sections) {
                if ((section.kind == SectionKind::Warned && isDoubt(section.reason)) == areDoubts)
                    add(section);
            }
        }
    }

    void sort()
    {
        std::stable_sort(m_draft.sections.begin(), m_draft.sections.end(),
            [](const RemovalSection &a, const RemovalSection &b) { return a.group < b.group; });
    }

private:
    static RemovalGroup groupOf(const PlanSection &section)
    {
        switch (section.kind) {
        case SectionKind::Ready:
            return RemovalGroup::Ready;
        case SectionKind::Sleeping:
            return RemovalGroup::Sleeping;
        case SectionKind::Recent:
            return RemovalGroup::Recent;
        case SectionKind::Protected:
            return RemovalGroup::Protected;
        case SectionKind::Hybrid:
            return section.instead ? RemovalGroup::Hybrid : RemovalGroup::Blocked;
        case SectionKind::Blocked:
            return RemovalGroup::Blocked;
        case SectionKind::Warned:
            break;
        }
        return RemovalGroup::Warned;
    }

    /// Those that are awake have a section of their own.
    void takeOutHybrid(RemovalSection &section)
    {
        if (removalKindOf(m_draft.wish.reason) != RemovalKind::Remove)
            return;
        RemovalSection hybrid {
            .group = RemovalGroup::Hybrid, .mode = section.mode, .reason = Reason::HybridJoined, .items = {}};
        section.items.removeIf([this, &hybrid](const JobItem &item) {
            const Device *device = m_table.value(item.device.id);
            const bool isHybrid = joinState(*device) == JoinState::HybridJoined || isJoinDisputed(*device);
            if (isHybrid)
                hybrid.items.append(item);
            return isHybrid;
        });
        add(std::move(hybrid));
    }

    RemovalDraft &m_draft;
    const DeviceTable &m_table;
    QSet<DeviceId> m_going;
    QSet<DeviceId> m_standing; ///< in a section that doesn't only warn
};

ResetWish resetWishOf(const RemovalWish &wish)
{
    ResetWish reset {.mode = judgedMode(removalKindOf(wish.reason)), .choices = wish.choices, .title = wish.title};
    if (deletesRecords(wish)) {
        for (const Reason doubt : doubts)
            reset.choices.without.insert(doubt);
    }
    if (!wish.recordsOnly.trimmed().isEmpty() && removalKindOf(wish.reason) == RemovalKind::Remove)
        reset.choices.sleeping = SleepingChoice::LeaveOut; // they get a plan of their own
    return reset;
}

/// The records of those that sleep, where a person gave a reason.
Plan recordsPlan(const RemovalWish &wish, const ResetDraft &reset, const DeviceTable &table, const DraftBasis &basis)
{
    if (wish.recordsOnly.trimmed().isEmpty() || removalKindOf(wish.reason) != RemovalKind::Remove)
        return {};
    QSet<DeviceId> doubtful;
    QList<const Device *> sleeping;
    for (const PlanSection &section : reset.sections) {
        if (section.kind == SectionKind::Warned && isDoubt(section.reason))
            doubtful += idsOf(section.items);
    }
    for (const PlanSection &section : reset.sections) {
        for (const JobItem &item : section.kind == SectionKind::Sleeping ? section.items : QList<JobItem>()) {
            if (!doubtful.contains(item.device.id))
                sleeping.append(table.value(item.device.id));
        }
    }
    Plan plan = draftPlan(ResetMode::DeleteIntune, wish.title, sleeping, basis).plan;
    plan.workflow = afterWipe(wish);
    return plan;
}

JobItem autopilotOnlyItem(const AutopilotRecord &record)
{
    return {.device = {.id = autopilotOnlyId(record.id),
                .entraDevice = record.entraDeviceId,
                .autopilot = record.id,
                .name = {},
                .serialNumber = record.serialNumber}};
}

/// Decides about the registrations that stand alone.
struct AutopilotOnlyJudge {
    const RemovalWish &wish;
    const DraftBasis &basis;
    const Protections &protections;
    QSet<EntraDeviceId> shared; ///< Entra devices that more than one of those name that were chosen

    /// Why it stays; None: it may go.
    Reason operator()(const AutopilotRecord &record) const
    {
        const Device device = autopilotOnlyDevice(record);
        if (removalKindOf(wish.reason) != RemovalKind::Remove)
            return Reason::RecordMissing;
        if (!record.managedDeviceId.isEmpty() || shared.contains(record.entraDeviceId))
            return Reason::LinkDoubtful;
        if (basis.isHeld(autopilotOnlyItem(record).device))
            return Reason::AlreadyInJob;
        const Guard guard = protections.guardOf(device);
        if (guard != Guard::Free)
            return guard == Guard::Protected ? Reason::Protected : Reason::ProtectionUnreadable;
        const DirectoryFacts facts {.autopilotState = RecordState::Present, .autopilot = record, .entra = {}};
        return beyondProtections(autopilotOnlyItem(record), facts, protections, {});
    }
};

/// Entra devices that several of the chosen ones name: nobody can say whose record that is.
QSet<EntraDeviceId> sharedEntra(const QList<JobItem> &chosen)
{
    QHash<EntraDeviceId, DeviceId> named;
    QSet<EntraDeviceId> shared;
    for (const JobItem &item : chosen) {
        const EntraDeviceId &id = item.device.entraDevice;
        if (!id.isEmpty() && named.value(id, item.device.id) != item.device.id)
            shared.insert(id);
        named.insert(id, item.device.id);
    }
    return shared;
}

Plan autopilotOnlyPlan(
    const RemovalWish &wish, const QList<AutopilotRecord> &records, const AutopilotOnlyJudge &whyStays)
{
    Plan plan {.workflow = afterWipe(wish).from(1), .title = wish.title, .items = {}, .justification = {}};
    for (const AutopilotRecord &record : records) {
        if (whyStays(record) == Reason::None)
            plan.items.append(autopilotOnlyItem(record));
    }
    return plan;
}

/// Those whose registration the last look would refuse once they are wiped: they are left out as a whole.
QList<JobItem> uncertainLater(const RemovalWish &wish, const QList<const Device *> &devices)
{
    QList<JobItem> uncertain;
    QSet<DeviceId> seen;
    for (const Device *device : deletesRecords(wish) ? devices : QList<const Device *>()) {
        const JobItem item = plannedItem(*device);
        if (!staysCertain(*device) && !seen.contains(device->id))
            uncertain.append(item);
        seen.insert(device->id);
    }
    return uncertain;
}

/// The devices that are left to be judged, and by what: their twins among the others still count.
std::pair<QList<const Device *>, DraftBasis> withoutUncertain(
    const QList<JobItem> &uncertain, QList<const Device *> devices, DraftBasis basis)
{
    const auto isLeft = [ids = idsOf(uncertain)](const Device *device) { return !ids.contains(device->id); };
    const auto out = std::stable_partition(devices.begin(), devices.end(), isLeft);
    basis.chosenBeside += QList<const Device *>(out, devices.end());
    devices.erase(out, devices.end());
    return {devices, basis};
}

RemovalGroup groupOf(Reason reason)
{
    switch (reason) {
    case Reason::None:
        return RemovalGroup::AutopilotOnly;
    case Reason::LinkDoubtful:
        return RemovalGroup::Doubtful;
    case Reason::Protected:
        return RemovalGroup::Protected;
    default:
        return RemovalGroup::Blocked;
    }
}

void addAutopilotOnly(
    RemovalSections &sections, const QList<AutopilotRecord> &records, const AutopilotOnlyJudge &whyStays)
{
    QMap<Reason, RemovalSection> byReason;
    for (const AutopilotRecord &record : records) {
        const Reason reason = whyStays(record);
        RemovalSection &section = byReason[reason];
        section.group = groupOf(reason);
        section.reason = reason;
        section.items.append(autopilotOnlyItem(record));
    }
    for (const RemovalSection &section : std::as_const(byReason))
        sections.add(section);
}

} // namespace

QLatin1String removalGroupName(RemovalGroup group)
{
    return QLatin1String(groupNames[static_cast<size_t>(group)]);
}

int RemovalDraft::going() const
{
    int count = 0;
    for (const Plan &plan : plans)
        count += static_cast<int>(plan.items.size());
    return count;
}

QList<JobItem> RemovalDraft::leftOut(const RemovalSection &section) const
{
    QSet<DeviceId> going;
    for (const Plan &plan : plans)
        going += idsOf(plan.items);
    QList<JobItem> left = section.group == RemovalGroup::Warned ? QList<JobItem>() : section.items;
    left.removeIf([&going](const JobItem &item) { return going.contains(item.device.id); });
    return left;
}

bool RemovalDraft::leavesRecentOut() const
{
    return std::any_of(sections.cbegin(), sections.cend(), [](const RemovalSection &section) {
        return section.group == RemovalGroup::Recent && section.going < section.items.size();
    });
}

RemovalDraft draftRemoval(const RemovalWish &wish, const QList<const Device *> &devices,
    const QList<AutopilotRecord> &autopilotOnly, const DraftBasis &basis, const Protections &protections)
{
    RemovalDraft draft {.wish = wish};
    DeviceTable table;
    for (const Device *device : devices)
        table.insert(device->id, device);
    const QList<JobItem> uncertain = uncertainLater(wish, devices);
    const auto [judged, judgedBy] = withoutUncertain(uncertain, devices, basis);
    const ResetDraft reset = draftReset(resetWishOf(wish), judged, judgedBy);
    draft.chosen = reset.chosen + uncertain;
    for (const AutopilotRecord &record : autopilotOnly)
        draft.chosen.append(autopilotOnlyItem(record));
    draft.plans = reset.plans;
    if (deletesRecords(wish) && !draft.plans.isEmpty())
        draft.plans.first().workflow = workflowOf(wish);
    draft.plans.append(recordsPlan(wish, reset, table, judgedBy));
    const AutopilotOnlyJudge whyStays {wish, basis, protections, sharedEntra(draft.chosen)};
    if (removalKindOf(wish.reason) == RemovalKind::Remove)
        draft.plans.append(autopilotOnlyPlan(wish, autopilotOnly, whyStays));
    draft.plans.removeIf([](const Plan &plan) { return plan.items.isEmpty(); });
    RemovalSections sections(draft, table);
    sections.addAll(reset.sections);
    sections.add({.group = RemovalGroup::Doubtful,
        .mode = judgedMode(removalKindOf(wish.reason)),
        .reason = Reason::LinkDoubtful,
        .items = uncertain});
    addAutopilotOnly(sections, autopilotOnly, whyStays);
    sections.sort();
    return draft;
}

DeviceWarnings warningsOf(const RemovalDraft &draft)
{
    DeviceWarnings warnings;
    for (const RemovalSection &section : draft.sections) {
        if (section.going == 0 || section.reason == Reason::None || blocks(section.reason))
            continue;
        for (const JobItem &item : section.items)
            warnings[item.device.id].append(section.reason);
    }
    return warnings;
}

Device autopilotOnlyDevice(const AutopilotRecord &record)
{
    Device device;
    device.id = autopilotOnlyId(record.id);
    device.serialNumber = record.serialNumber;
    device.entraDeviceId = record.entraDeviceId;
    device.autopilotState = RecordState::Present;
    device.autopilotId = record.id;
    device.groupTag = record.groupTag;
    device.manufacturer = record.manufacturer;
    device.model = record.model;
    device.userPrincipalName = record.userPrincipalName;
    return device;
}

namespace {

/// Those that were chosen and stand in no plan, each with what its section says.
QList<LeftOutDevice> leftOutOf(const RemovalDraft &draft, const QHash<DeviceId, QString> &assetTags)
{
    QSet<DeviceId> going;
    for (const Plan &plan : draft.plans)
        going += idsOf(plan.items);
    QHash<DeviceId, Reason> reasons;
    for (const RemovalSection &section : draft.sections) {
        for (const JobItem &item : section.group == RemovalGroup::Warned ? QList<JobItem>() : section.items)
            reasons.insert(item.device.id, section.reason);
    }
    QList<LeftOutDevice> leftOut;
    for (const JobItem &item : draft.chosen) {
        const DeviceId &id = item.device.id;
        if (!going.contains(id))
            leftOut.append(
                {.device = item.device, .assetTag = assetTags.value(id), .reason = reasons.value(id, Reason::None)});
    }
    return leftOut;
}

} // namespace

Retirement retirementOf(
    const RemovalDraft &draft, const QHash<DeviceId, BeforePhoto> &photos, const QHash<DeviceId, QString> &assetTags)
{
    const RemovalWish &wish = draft.wish;
    Retirement retirement {.id = RetirementId(QUuid::createUuid().toString(QUuid::WithoutBraces)),
        .reason = wish.reason,
        .title = wish.title,
        .destination = wish.destination,
        .dataClass = wish.dataClass,
        .gate = wish.gate,
        .keepsEntra = wish.keepsEntra,
        .disposal = wish.disposal,
        .startedBy = {},
        .created = {},
        .devices = {},
        .leftOut = leftOutOf(draft, assetTags)};
    for (const Plan &plan : draft.plans) {
        const bool isWithoutWipe = plan.workflow.at(0).kind == ResetMode::DeleteIntune;
        for (const JobItem &item : plan.items) {
            retirement.devices.append({.device = item.device,
                .assetTag = assetTags.value(item.device.id),
                .photo = photos.value(item.device.id),
                .exception = isWithoutWipe ? wish.recordsOnly : QString()});
        }
    }
    return retirement;
}

} // namespace Reslate
