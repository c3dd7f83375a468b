// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/retirement/removalassistant.h"

#include "core/async.h"
#include "models/retirement/removalorder.h"
#include "models/retirement/scanlabels.h"
#include "models/text/listdoctorlabels.h"

#include <QTimer>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

bool hasSleeping(const RemovalDraft &draft)
{
    return std::any_of(draft.sections.cbegin(), draft.sections.cend(),
        [](const RemovalSection &section) { return section.group == RemovalGroup::Sleeping; });
}

} // namespace

RemovalAssistant::RemovalAssistant(
    DeviceCatalog &catalog, JobEngine &engine, PlanStore &plans, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_engine(engine)
    , m_plans(plans)
    , m_clock(clock)
    , m_chooser(catalog, engine, plans, clock)
    , m_scans(catalog, clock)
    , m_paced(catalog, engine, clock)
{
    connect(&m_paced, &PacedPlans::decided, this, &RemovalAssistant::update);
    connect(this, &RemovalAssistant::changed, &m_paced, &PacedPlans::changed);
    connect(&m_chooser, &ResetAssistant::changed, this, &RemovalAssistant::touch);
    connect(&m_scans, &ScanSession::changed, this, &RemovalAssistant::touch);
    connect(&m_scans, &ScanSession::scansChanged, this, [this] {
        if (m_source == RemovalSource::Scans) // else they decide nothing
            ++m_revision;
    });
    updateDraft();
}

void RemovalAssistant::setSource(RemovalSource source)
{
    m_source = source;
    m_chooser.setSource(source == RemovalSource::List ? DeviceSource::List : DeviceSource::Groups);
    decide();
}

void RemovalAssistant::setDetails(const RetirementDetails &details)
{
    if (std::exchange(m_choices.details, details) == details)
        return;
    m_scans.setAssets(details.assets);
    decide();
}

void RemovalAssistant::setGate(Gate gate)
{
    m_choices.steps.gate = gate;
    decide();
}

void RemovalAssistant::setKeepsEntra(bool keeps)
{
    m_choices.steps.keepsEntra = keeps;
    decide();
}

void RemovalAssistant::setBoardChanged(bool changed)
{
    m_choices.steps.isBoardChanged = changed;
    decide();
}

void RemovalAssistant::setByHand(bool byHand)
{
    m_choices.isByHand = byHand;
    decide();
}

void RemovalAssistant::setKeepsKeys(bool keeps)
{
    if (std::exchange(m_choices.keepsKeys, keeps) != keeps)
        decide();
}

void RemovalAssistant::setSleeping(SleepingEnd end, const QString &reason)
{
    m_choices.ofSleeping = end;
    m_choices.recordsReason = reason;
    decide();
}

void RemovalAssistant::setAgain(Reason reason, AgainChoice choice)
{
    PlanChoices &choices = m_choices.steps.choices;
    (isFreshLately(reason) ? choices.afterReset : choices.afterFailure) = choice;
    decide();
}

void RemovalAssistant::setPermissions(const Permissions &permissions)
{
    m_permissions = permissions;
    touch();
}

QList<DeviceRef> RemovalAssistant::devices() const
{
    QList<DeviceRef> devices;
    for (const JobItem &item : m_draft.chosen)
        devices.append(item.device);
    return devices;
}

int RemovalAssistant::onlyRegistered() const
{
    return m_source == RemovalSource::List ? static_cast<int>(m_registrations.size()) : 0;
}

QString RemovalAssistant::devicesObstacle() const
{
    if (m_source == RemovalSource::Scans)
        return scanObstacle(m_scans);
    if (m_draft.asked() > 0)
        return {};
    return m_source == RemovalSource::List ? tr("Give a list with at least one device first.")
                                           : tr("Choose a group or a device first.");
}

QString RemovalAssistant::stepsObstacle() const
{
    return isByHand() ? tr("Windows is installed by hand, so there is nothing to send. Print the handover sheets here.")
                      : QString();
}

QString RemovalAssistant::checkObstacle() const
{
    if (facts().loading)
        return tr("The devices are still being read.");
    if (!facts().certain)
        return tr("It isn't certain which devices are meant: a list stopped early. Check again.");
    if (sleeping() == SleepingEnd::RecordsOnly && hasSleeping(m_draft) && m_choices.recordsReason.trimmed().isEmpty())
        return tr("Write why records are deleted without a wipe. The report prints it.");
    if (m_draft.going() == 0)
        return tr("Nothing is left to send: each device is left out, for the reason in its card.");
    return {};
}

SavedRemoval RemovalAssistant::snapshot(const QString &who) const
{
    SavedRemoval plan = savedRemoval(m_choices, title(), m_draft, m_paced);
    plan.id = m_id;
    plan.savedBy = who;
    plan.saved = m_clock.now();
    return plan;
}

QFuture<Result<void>> RemovalAssistant::save(const QString &who)
{
    if (m_id.isEmpty())
        m_id = PlanId(QUuid::createUuid().toString(QUuid::WithoutBraces));
    const QFuture<Result<void>> saving = m_plans.savePlan(snapshot(who));
    m_savedDevices = devices();
    onceSettled(saving, this, [this, kept = revision(), id = m_id](const Result<void> &saved) {
        if (id == m_id) // what was changed meanwhile isn't kept
            m_savedRevision = saved ? kept : -1;
        touch();
    });
    return saving;
}

void RemovalAssistant::open(const SavedRemoval &plan, bool own)
{
    m_saved = plan;
    m_id = plan.id; // even from a file, so that the same plan never starts twice
    m_choices = choicesOf(plan);
    m_scans.setAssets(plan.assets);
    m_paced.open(plan.pace, plan.pilot);
    m_source = RemovalSource::Saved;
    update();
    m_savedRevision = own ? revision() : -1;
    m_savedDevices = devices();
}

void RemovalAssistant::takeUpFailed()
{
    onceSettled(m_plans.planStarted(m_id), this, [this](const Result<QDateTime> &at) {
        if (at && !at->isValid())
            return;
        m_id = {}; // a plan starts once
        m_savedRevision = -1;
        touch();
    });
}

const Device *RemovalAssistant::find(const DeviceId &device) const
{
    const int row = device.isEmpty() ? -1 : m_catalog.rowOf(device);
    return row < 0 ? nullptr : &m_catalog.at(row);
}

Device RemovalAssistant::listed(const DeviceId &device) const
{
    if (const Device *one = find(device))
        return *one;
    for (const AutopilotRecord &record : m_registrations) {
        if (const Device registered = autopilotOnlyDevice(record); registered.id == device)
            return registered;
    }
    return {};
}

RemovalOrder RemovalAssistant::order(std::chrono::seconds countdown, const QString &who, const Consent &consent) const
{
    RemovalOrder order = removalOrder(m_draft, chosenDevices(), m_registrations, m_choices.details.assets);
    order.draft.plans = m_paced.plans(countdown);
    for (Plan &plan : order.draft.plans)
        plan.savedAs = m_id;
    order.who = who;
    order.consent = consent;
    return order;
}

void RemovalAssistant::readAgain()
{
    const int decided = m_chooser.revision();
    m_chooser.readAgain();
    m_revision -= m_chooser.revision() - decided; // nothing was decided
}

void RemovalAssistant::decide()
{
    update();
    m_paced.followPilot();
}

void RemovalAssistant::update()
{
    ++m_revision;
    updateDraft();
    touch();
}

void RemovalAssistant::touch()
{
    if (std::exchange(m_pending, true))
        return;
    QTimer::singleShot(0, this, [this] {
        expectChosen();
        updateDraft();
        if (isSaved() && m_savedDevices != devices())
            ++m_revision; // a group has other members by now: what is kept is no longer what is shown
        m_pending = false; // what the scans' answer to this changed is in it
        Q_EMIT changed();
    });
}

/// Scans that were kept are measured by what was expected then, until something is chosen here.
void RemovalAssistant::expectChosen()
{
    if (m_source == RemovalSource::List)
        return; // what is chosen is the list's
    ScanTarget target;
    for (const JobItem &item : m_chooser.draft().chosen)
        target.expected.append(item.device);
    if (!target.expected.isEmpty())
        target.title = m_chooser.title();
    else if (!m_expectsChosen)
        return;
    m_expectsChosen = !target.expected.isEmpty();
    m_scans.setTarget(target);
}

QList<const Device *> RemovalAssistant::chosenDevices() const
{
    if (m_source == RemovalSource::Saved)
        return m_found.devices;
    QList<DeviceRef> refs;
    if (m_source == RemovalSource::Scans)
        refs = m_scans.taken();
    else
        for (const JobItem &item : m_chooser.draft().chosen)
            refs.append(item.device);
    QList<const Device *> devices;
    for (const DeviceRef &ref : std::as_const(refs)) {
        if (const Device *device = find(ref.id))
            devices.append(device);
    }
    return devices;
}

QList<AutopilotRecord> RemovalAssistant::registrations() const
{
    if (m_source == RemovalSource::Saved)
        return m_found.registrations;
    QList<AutopilotRecord> records;
    if (m_source == RemovalSource::List) {
        for (const ListEntry &entry : m_chooser.report().entries) {
            if (entry.finding == ListFinding::AutopilotOnly)
                records.append(entry.registration);
        }
    }
    if (m_source != RemovalSource::Scans)
        return records;
    QSet<AutopilotId> scanned;
    for (const DeviceRef &device : m_scans.taken()) {
        if (device.id.isEmpty())
            scanned.insert(device.autopilot);
    }
    for (const AutopilotRecord *record : m_catalog.unclaimedRegistrations()) {
        if (scanned.contains(record->id))
            records.append(*record);
    }
    return records;
}

QString RemovalAssistant::title() const
{
    if (m_source == RemovalSource::Saved)
        return m_saved.wish.title;
    if (m_source == RemovalSource::List)
        return listTitle(m_chooser.state().listName, withRegistrations(m_chooser.report()));
    if (m_source == RemovalSource::Groups)
        return m_chooser.title();
    const QString &expected = m_scans.target().title;
    return expected.isEmpty() ? tr("Scanned devices") : expected;
}

void RemovalAssistant::updateDraft()
{
    if (m_source == RemovalSource::Saved)
        m_found = findSaved(
            m_saved, [this](const DeviceId &id) { return find(id); }, m_catalog.unclaimedRegistrations());
    m_registrations = registrations();
    const DraftBasis basis {.now = m_clock.now(),
        .isHeld = [this](const DeviceRef &ref) { return m_engine.isHeld(ref); },
        .permissions = m_permissions,
        .recentOf = [this](const Device &device) { return m_engine.recentReset(device); }};
    m_draft = draftRemoval(
        withoutIdleChoices(m_choices.wish(title())), chosenDevices(), m_registrations, basis, m_catalog.protections());
    if (m_source == RemovalSource::Saved)
        addLost(m_draft, m_saved, m_found);
    m_paced.setDraft(m_draft.plans, warningsOf(m_draft));
}

} // namespace Reslate
