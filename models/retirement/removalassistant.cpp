// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/retirement/removalassistant.h"

#include "models/retirement/removalorder.h"
#include "models/retirement/scanlabels.h"
#include "models/text/listdoctorlabels.h"

#include <QTimer>

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
    , m_clock(clock)
    , m_chooser(catalog, engine, plans, clock)
    , m_scans(catalog, clock)
    , m_paced(catalog, engine, clock)
{
    connect(&m_paced, &PacedPlans::decided, this, &RemovalAssistant::update);
    connect(this, &RemovalAssistant::changed, &m_paced, &PacedPlans::changed);
    connect(&m_chooser, &ResetAssistant::changed, this, &RemovalAssistant::touch);
    connect(&m_scans, &ScanSession::changed, this, &RemovalAssistant::touch);
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
    if (std::exchange(m_details, details) == details)
        return;
    m_scans.setAssets(details.assets);
    decide();
}

void RemovalAssistant::setGate(Gate gate)
{
    m_wish.gate = gate;
    decide();
}

void RemovalAssistant::setKeepsEntra(bool keeps)
{
    m_wish.keepsEntra = keeps;
    decide();
}

void RemovalAssistant::setBoardChanged(bool changed)
{
    m_wish.isBoardChanged = changed;
    decide();
}

void RemovalAssistant::setByHand(bool byHand)
{
    m_isByHand = byHand;
    decide();
}

void RemovalAssistant::setKeepsKeys(bool keeps)
{
    m_keepsKeys = keeps;
    decide();
}

void RemovalAssistant::setSleeping(SleepingEnd end, const QString &reason)
{
    m_sleeping = end;
    m_recordsReason = reason;
    decide();
}

SleepingEnd RemovalAssistant::sleeping() const
{
    return m_sleeping == SleepingEnd::RecordsOnly && !mayDeleteRecordsOnly() ? SleepingEnd::Include : m_sleeping;
}

void RemovalAssistant::setAgain(Reason reason, AgainChoice choice)
{
    (reason == Reason::ResetLately ? m_wish.choices.afterReset : m_wish.choices.afterFailure) = choice;
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
    if (sleeping() == SleepingEnd::RecordsOnly && hasSleeping(m_draft) && m_recordsReason.trimmed().isEmpty())
        return tr("Write why records are deleted without a wipe. The report prints it.");
    if (m_draft.going() == 0)
        return tr("Nothing is left to send: each device is left out, for the reason in its card.");
    return {};
}

Device RemovalAssistant::listed(const DeviceId &device) const
{
    if (const int row = m_catalog.rowOf(device); row >= 0)
        return m_catalog.at(row);
    for (const AutopilotRecord &record : m_registrations) {
        if (const Device registered = unenrolledDevice(record); registered.id == device)
            return registered;
    }
    return {};
}

RemovalOrder RemovalAssistant::order(std::chrono::seconds countdown, const QString &who, const Consent &consent) const
{
    RemovalOrder order = removalOrder(m_draft, chosenDevices(), m_registrations, m_details.assets);
    order.draft.plans = m_paced.plans(countdown);
    order.who = who;
    order.consent = consent;
    return order;
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
    QList<DeviceRef> refs;
    if (m_source == RemovalSource::Scans)
        refs = m_scans.taken();
    else
        for (const JobItem &item : m_chooser.draft().chosen)
            refs.append(item.device);
    QList<const Device *> devices;
    for (const DeviceRef &ref : std::as_const(refs)) {
        if (const int row = ref.id.isEmpty() ? -1 : m_catalog.rowOf(ref.id); row >= 0)
            devices.append(&m_catalog.at(row));
    }
    return devices;
}

QList<AutopilotRecord> RemovalAssistant::registrations() const
{
    QList<AutopilotRecord> records;
    if (m_source == RemovalSource::List) {
        for (const ListEntry &entry : m_chooser.report().entries) {
            if (entry.finding == ListFinding::OnlyRegistered)
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
    if (m_source == RemovalSource::List)
        return listTitle(m_chooser.state().listName, withRegistrations(m_chooser.report()));
    if (m_source == RemovalSource::Groups)
        return m_chooser.title();
    const QString &expected = m_scans.target().title;
    return expected.isEmpty() ? tr("Scanned devices") : expected;
}

void RemovalAssistant::updateDraft()
{
    RemovalWish wish = m_wish;
    wish.reason = m_details.reason.value_or(RetirementReason::EndOfLife);
    wish.title = title();
    wish.destination = m_details.destination;
    wish.dataClass = m_details.dataClass;
    wish.disposal = m_details.disposal;
    m_draft.wish = wish; // whose reason says what sleeping() may be
    wish.choices.sleeping = sleeping() == SleepingEnd::Include ? SleepingChoice::Include : SleepingChoice::LeaveOut;
    if (sleeping() == SleepingEnd::RecordsOnly)
        wish.recordsOnly = m_recordsReason.trimmed();
    m_registrations = registrations();
    const DraftBasis basis {.now = m_clock.now(),
        .isHeld = [this](const DeviceRef &ref) { return m_engine.isHeld(ref); },
        .permissions = m_permissions,
        .recentOf = [this](const Device &device) { return m_engine.recentReset(device); }};
    m_draft = draftRemoval(withoutIdleChoices(wish), chosenDevices(), m_registrations, basis, m_catalog.protections());
    m_paced.setDraft(m_draft.plans, warningsOf(m_draft));
}

} // namespace Reslate
