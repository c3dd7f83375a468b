// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/resetassistant.h"

#include "core/async.h"
#include "models/text/labels.h"
#include "models/text/listdoctorlabels.h"
#include "models/text/modelabels.h"

#include <QPromise>
#include <QTimer>
#include <QUuid>

#include <algorithm>
#include <memory>
#include <utility>

namespace Reslate {
namespace {

PlanId newPlanId()
{
    return PlanId(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

} // namespace

ResetAssistant::ResetAssistant(
    DeviceCatalog &catalog, JobEngine &engine, PlanStore &plans, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_engine(engine)
    , m_plans(plans)
    , m_clock(clock)
    , m_devices(catalog)
    , m_paced(catalog, engine, clock)
{
    connect(&m_paced, &PacedPlans::decided, this, &ResetAssistant::update);
    connect(this, &ResetAssistant::changed, &m_paced, &PacedPlans::changed);
    for (const auto signal : {&DeviceCatalog::appendEnds, &DeviceCatalog::removeEnds, &DeviceCatalog::resetEnds,
             &DeviceCatalog::groupsChanged})
        connect(&m_catalog, signal, this, &ResetAssistant::touch);
    connect(&m_catalog, &DeviceCatalog::rowsChanged, this, &ResetAssistant::touch);
    connect(&m_catalog, &DeviceCatalog::membersChanged, this, &ResetAssistant::touch);
    connect(&m_catalog, &DeviceCatalog::loadChanged, this, &ResetAssistant::touch);
    connect(&m_engine, &JobEngine::jobAdded, this, &ResetAssistant::touch);
    connect(&m_engine, &JobEngine::jobChanged, this, &ResetAssistant::touch);
    update();
}

void ResetAssistant::setSource(DeviceSource source)
{
    m_state.source = source;
    m_devices.loadMembers(m_state);
    update();
}

void ResetAssistant::setGroup(const GroupId &group, bool chosen)
{
    if (chosen)
        m_state.groups.insert(group);
    else
        m_state.groups.remove(group);
    m_devices.loadMembers(m_state);
    update();
}

void ResetAssistant::setMinusGroup(const GroupId &group, bool chosen)
{
    if (chosen)
        m_state.minusGroups.insert(group);
    else
        m_state.minusGroups.remove(group);
    m_devices.loadMembers(m_state);
    update();
}

void ResetAssistant::setDevice(const DeviceId &device, bool chosen)
{
    m_state.plus.remove(device);
    m_state.minus.remove(device);
    update();
    if (m_chosen.contains(device) == chosen)
        return; // the groups say so anyway
    (chosen ? m_state.plus : m_state.minus).insert(device);
    update();
}

void ResetAssistant::addDevices(const QList<DeviceId> &devices)
{
    for (const DeviceId &device : devices) {
        m_state.minus.remove(device);
        if (!m_chosen.contains(device))
            m_state.plus.insert(device);
    }
    update();
}

void ResetAssistant::setList(const QString &text, const QString &name)
{
    m_state.listText = text;
    m_state.listName = name;
    update();
}

void ResetAssistant::setMode(ResetMode mode)
{
    m_state.mode = mode;
    update();
}

void ResetAssistant::setChoices(const PlanChoices &choices)
{
    m_state.choices = choices;
    update();
    m_paced.followPilot();
}

void ResetAssistant::setPermissions(const Permissions &permissions)
{
    m_permissions = permissions;
    touch();
}

void ResetAssistant::open(const SavedPlan &plan, bool own)
{
    m_state = {};
    m_state.source = DeviceSource::Saved;
    m_state.saved = plan;
    m_state.id = plan.id; // even from a file, so that the same plan never starts twice
    m_state.mode = plan.wish.mode;
    m_state.choices = plan.wish.choices;
    m_paced.open(plan.pace, plan.pilot);
    update();
    m_saved = own;
}

QString ResetAssistant::title() const
{
    if (m_state.source == DeviceSource::Saved)
        return m_state.saved.wish.title;
    if (m_state.source == DeviceSource::List)
        return listTitle(m_state.listName, m_devices.report());
    QStringList names;
    for (const Group &group : m_catalog.groups()) {
        if (m_state.groups.contains(group.id))
            names.append(group.name);
    }
    names.sort();
    constexpr qsizetype shown = 3;
    if (names.isEmpty())
        return tr("Chosen devices");
    const QString text = names.mid(0, shown).join(tr(", ", "between names of groups"));
    return names.size() > shown ? tr("%1 and %2 more").arg(text, numberText(names.size() - shown)) : text;
}

QList<Plan> ResetAssistant::plans(std::chrono::seconds countdown) const
{
    QList<Plan> plans = m_paced.plans(countdown);
    for (Plan &plan : plans)
        plan.savedAs = m_state.id;
    return plans;
}

int ResetAssistant::secondRecords() const
{
    QSet<EntraDeviceId> devices;
    int records = 0;
    for (const JobItem &item : m_draft.chosen) {
        const EntraDeviceId &entra = item.device.entraDevice;
        records += devices.contains(entra) ? 1 : 0;
        if (!entra.isEmpty())
            devices.insert(entra);
    }
    return records;
}

void ResetAssistant::readAgain()
{
    m_devices.readAgain(m_state);
    update();
}

SavedPlan ResetAssistant::snapshot(const QString &who) const
{
    SavedPlan plan = savedPlan(m_draft, m_paced.pace(), who, m_clock.now());
    for (const SavedPlan::Device &device : std::as_const(plan.devices)) {
        const DeviceId &id = device.item.device.id;
        if (m_paced.pilot().in.contains(id))
            plan.pilot.in.insert(id);
        else if (m_paced.pilot().out.contains(id))
            plan.pilot.out.insert(id);
    }
    if (!m_state.id.isEmpty())
        plan.id = m_state.id;
    return plan;
}

QFuture<Result<void>> ResetAssistant::save(const QString &who)
{
    if (m_state.id.isEmpty())
        m_state.id = newPlanId();
    const QFuture<Result<void>> saving = m_plans.savePlan(snapshot(who));
    onceSettled(saving, this, [this, revision = m_revision](const Result<void> &saved) {
        if (revision == m_revision) // what was changed meanwhile isn't kept
            m_saved = saved.has_value();
        touch();
    });
    return saving;
}

QFuture<Result<QList<JobId>>> ResetAssistant::start(
    std::chrono::seconds countdown, const QString &who, const Consent &consent)
{
    using Started = Result<QList<JobId>>;
    auto promise = std::make_shared<QPromise<Started>>();
    promise->start();
    const auto settle = [promise](const Started &started) {
        promise->addResult(started);
        promise->finish();
    };
    const QFuture<Result<void>> saving = save(who); // which gives it an id
    const QList<Plan> decided = plans(countdown);
    onceSettled(saving, this, [this, decided, who, consent, settle](const Result<void> &saved) {
        if (!saved)
            return settle(tl::make_unexpected(saved.error()));
        onceSettled(m_engine.startTogether(decided, who, consent), this, [this, settle](const Started &started) {
            if (started)
                return settle(started);
            onceSettled(m_plans.planStarted(m_state.id), this, [this, settle, started](const Result<QDateTime> &at) {
                if (!at || at->isValid()) {
                    m_state.id = {}; // a plan starts once; what was not sent may be tried as another
                    m_saved = false;
                }
                settle(started);
            });
        });
    });
    return promise->future();
}

void ResetAssistant::touch()
{
    if (std::exchange(m_pending, true))
        return;
    QTimer::singleShot(0, this, [this] {
        m_pending = false;
        m_devices.updateFacts(m_state);
        updateDraft();
        Q_EMIT changed();
    });
}

void ResetAssistant::update()
{
    m_saved = false;
    ++m_revision;
    m_devices.updateFacts(m_state);
    updateDraft();
    touch();
}

void ResetAssistant::updateDraft()
{
    m_draft = draftOf(m_state.mode, m_state.choices);
    m_paced.setDraft(m_draft.plans, warningsOf(m_draft));
    m_chosen.clear();
    for (const JobItem &item : std::as_const(m_draft.chosen))
        m_chosen.insert(item.device.id);
}

ResetDraft ResetAssistant::draftOf(ResetMode mode, const PlanChoices &choices)
{
    const DraftBasis basis {.now = m_clock.now(),
        .isHeld = [this](const DeviceRef &ref) { return m_engine.isHeld(ref); },
        .permissions = m_permissions,
        .recentOf = [this](const Device &device) { return m_engine.recentReset(device); }};
    if (m_state.source != DeviceSource::Saved) {
        const QList<const Device *> devices = m_devices.choose(m_state); // what was found of a list stands in its title
        return draftReset({.mode = mode, .choices = choices, .title = title()}, devices, basis);
    }
    SavedPlan plan = m_state.saved;
    plan.wish.mode = mode;
    return draftSaved(
        plan, choices, [this](const DeviceId &id) { return m_devices.find(id); }, basis);
}

int ResetAssistant::possible(ResetMode mode)
{
    return draftOf(mode, {}).going();
}

QString ResetAssistant::whyNone(ResetMode mode)
{
    const ResetDraft draft = draftOf(mode, {});
    const auto largest = std::ranges::max_element(draft.sections, {},
        [](const PlanSection &section) { return section.kind == SectionKind::Ready ? 0 : section.items.size(); });
    return draft.going() > 0 || largest == draft.sections.end() ? QString() : reasonShort(largest->reason);
}

} // namespace Reslate
