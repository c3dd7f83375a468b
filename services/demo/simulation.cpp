// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation.h"

#include <algorithm>
#include <array>

namespace Reslate::Demo {
namespace {

/// In the order of Order.
constexpr std::array actionNames {"factoryReset", "factoryResetKeepEnrollmentData", "automaticRedeployment",
    "removeCompanyData", "cleanWindowsDevice", "syncDevice", "rebootNow"};

bool isAction(const Action &action, Order order)
{
    return action.order == order;
}

bool isState(const Action &action, const char *state)
{
    return qstrcmp(action.state, state) == 0;
}

/// One in so many Entra records stays although both others are gone, so that somebody has to look again.
constexpr int lingering = 3;

} // namespace

Simulation::Simulation(School &school, quint64 seed, double speed, Time start)
    : m_school(school)
    , m_dice(seed ^ 0x51AE)
    , m_speed(speed > 0 ? speed : 1)
{
    constexpr size_t showcase = 30; // the first room stays as it is shown
    for (size_t i = showcase; i < school.managed.size(); ++i) {
        if (school.managed[i].asleep && m_dice.chance(20))
            after(start, 240, 1200, [this, i](Time now) { setAsleep(static_cast<int>(i), false, now); });
    }
}

/// Between what the service's times, which are whole seconds, are to tell apart.
constexpr Time secondsApart = 2;

void Simulation::after(Time now, int lowSeconds, int highSeconds, std::function<void(Time)> run)
{
    const int milliseconds = m_dice.between(lowSeconds * 1000, highSeconds * 1000);
    m_events.push({now + static_cast<Time>(milliseconds / m_speed), m_number++, std::move(run)});
}

void Simulation::runUntil(Time now)
{
    while (!m_events.empty() && m_events.top().due <= now) {
        const Event event = m_events.top();
        m_events.pop();
        event.run(event.due);
    }
}

void Simulation::order(int device, Order order, Time now)
{
    Managed &managed = at(device);
    const bool light = order == Order::Sync || order == Order::Restart;
    if (!light)
        cancelPending(managed, now); // retire, wipe and delete override what is pending (graph.md §2.4)
    managed.actions.push_back({order, nameOf(order), "pending", now, now});
    if (order == Order::FactoryReset)
        managed.state = "wipePending";
    if (order == Order::Retire)
        managed.state = "retirePending";
    if (order != Order::Sync) // remoteAction has no word for a sync
        audit(managed, managed.actions.back().name, "pending", now);
    if (!managed.asleep)
        after(now, light ? 2 : 5, light ? 6 : 20, [this, device](Time then) { checkIn(device, then); });
}

QByteArray Simulation::nameOf(Order order) const
{
    return order == Order::AutopilotReset ? m_autopilotResetName : actionNames[static_cast<size_t>(order)];
}

void Simulation::audit(const Managed &device, const QByteArray &action, const char *state, Time now)
{
    const QByteArray owner = device.user < 0 ? QByteArray() : m_school.users[static_cast<size_t>(device.user)].upn;
    m_school.audits.push_back({m_dice.uuid(), device.id, device.name, owner, action, state, now});
}

void Simulation::cancelPending(Managed &device, Time now)
{
    for (Action &action : device.actions) {
        if (isState(action, "pending")) {
            action.state = "canceled";
            action.updated = now;
        }
    }
}

/// The device asks what there is to do.
void Simulation::checkIn(int device, Time now)
{
    if (at(device).life == Managed::Life::Gone || at(device).asleep)
        return;
    at(device).lastSync = now;
    for (size_t i = 0; i < at(device).actions.size(); ++i) {
        if (isState(at(device).actions[i], "pending"))
            begin(device, i, now);
    }
}

bool Simulation::canAutopilotReset(const Managed &device) const
{
    const bool joined = device.entra >= 0
        && qstrcmp(m_school.entra[static_cast<size_t>(device.entra)].trustType, "AzureAd") == 0;
    return joined && device.windowsRe && qstrcmp(device.os, "Windows") == 0;
}

void Simulation::begin(int device, size_t index, Time now)
{
    Action &action = at(device).actions[index];
    if (isAction(action, Order::FactoryReset))
        return beginFactoryReset(device, index, now);
    action.state = "active";
    action.updated = now;
    const bool hybrid = at(device).entra >= 0
        && qstrcmp(m_school.entra[static_cast<size_t>(at(device).entra)].trustType, "ServerAd") == 0;
    const bool fails = (isAction(action, Order::AutopilotReset) && !canAutopilotReset(at(device)))
        || (isAction(action, Order::FreshStart) && hybrid);
    const auto succeeds = [this, device, index](Time then) { succeed(device, index, then); };
    if (fails)
        after(now, 2, 4, [this, device, index](Time then) { finish(device, index, "failed", then); });
    else if (isAction(action, Order::Sync))
        succeed(device, index, now);
    else if (isAction(action, Order::Restart) || isAction(action, Order::Retire))
        after(now, 3, 10, succeeds);
    else
        after(now, 20, 60, succeeds);
}

/// A device that wipes itself can't always report: some records go while they still say "pending" or
/// "active".
void Simulation::beginFactoryReset(int device, size_t index, Time now)
{
    Action &action = at(device).actions[index];
    const int roll = m_dice.below(100);
    const bool fails = at(device).wipeFails;
    if (roll >= 12 || fails) {
        at(device).state = "wipeIssued";
        action.state = "active";
        action.updated = now;
    }
    if (fails) {
        after(now, 5, 20, [this, device, index](Time then) {
            finish(device, index, "failed", then);
            at(device).state = "wipeFailed";
        });
        return;
    }
    if (roll < 35)
        after(now, 20, 60, [this, device](Time then) { vanish(device, true, then); });
    else
        after(now, 20, 60, [this, device, index](Time then) { succeed(device, index, then); });
}

void Simulation::finish(int device, size_t index, const char *state, Time now)
{
    Managed &managed = at(device);
    Action &action = managed.actions[index];
    if (managed.life == Managed::Life::Gone || !isState(action, "active"))
        return;
    action.state = state;
    action.updated = now;
    const auto audited = std::find_if(m_school.audits.rbegin(), m_school.audits.rend(),
        [&](const Audit &entry) { return entry.managedId == managed.id && entry.requested == action.started; });
    if (audited != m_school.audits.rend())
        audited->state = state;
}

void Simulation::succeed(int device, size_t index, Time now)
{
    finish(device, index, "done", now);
    const Action action = at(device).actions[index];
    if (isAction(action, Order::AutopilotReset) || isAction(action, Order::FreshStart)) {
        at(device).user = -1;
        at(device).freeStorage = at(device).hardware->storage * 7 / 10;
        after(now, 8, 30, [this, device](Time then) { checkIn(device, then); });
    } else if (isAction(action, Order::FactoryReset)) {
        after(now, 5, 12, [this, device](Time then) { vanish(device, true, then); });
    } else if (isAction(action, Order::Retire)) {
        after(now, 2, 5, [this, device](Time then) { vanish(device, false, then); });
    } else {
        at(device).lastSync = now;
    }
}

void Simulation::removePrimaryUser(int device, Time now)
{
    after(now, 2, 8, [this, device](Time) { at(device).user = -1; });
}

void Simulation::resetLocally(int device, Time now)
{
    Managed &managed = at(device);
    managed.freeStorage = managed.hardware->storage * 7 / 10;
    checkIn(device, now);
}

void Simulation::vanish(int device, bool comesBack, Time now)
{
    Managed &managed = at(device);
    if (managed.life == Managed::Life::Gone)
        return;
    managed.life = Managed::Life::Gone;
    if (managed.autopilot >= 0)
        m_school.autopilot[static_cast<size_t>(managed.autopilot)].managedId = QUuid();
    if (comesBack && isRegistered(managed)) {
        // However fast time goes here: what enrolled in the second of its order proves nothing, as the service tells
        // both times in whole seconds.
        const Time later = now + secondsApart * 1000;
        after(later, 60, 180, [this, device](Time then) { enrollAgain(device, then); });
    }
    if (!comesBack && !isRegistered(managed))
        removeEntra(managed, now);
}

bool Simulation::isRegistered(const Managed &device) const
{
    return device.autopilot >= 0 && !m_school.autopilot[static_cast<size_t>(device.autopilot)].gone;
}

/// Retire takes the Entra record of a device that isn't in Autopilot (graph.md §2.4). A hybrid one is synced
/// from elsewhere.
void Simulation::removeEntra(const Managed &device, Time now)
{
    if (device.entra < 0)
        return;
    const EntraDevice &entra = m_school.entra[static_cast<size_t>(device.entra)];
    if (!entra.gone && qstrcmp(entra.trustType, "ServerAd") != 0)
        m_school.removeEntra(device.entra, now);
}

/// Out-of-box setup after a factory wipe: a new Intune record with a new id.
void Simulation::enrollAgain(int device, Time now)
{
    Managed fresh = at(device);
    AutopilotIdentity &identity = m_school.autopilot[static_cast<size_t>(fresh.autopilot)];
    if (identity.gone || identity.deleting || fresh.entra < 0)
        return;
    fresh.id = m_dice.uuid();
    fresh.life = Managed::Life::Listed;
    fresh.actions.clear();
    fresh.user = -1;
    fresh.state = "managed";
    fresh.enrolled = fresh.lastSync = now;
    fresh.certificateExpires = now + Time(365) * 24 * 3600 * 1000;
    fresh.freeStorage = fresh.hardware->storage * 8 / 10;
    EntraDevice entra = m_school.entra[static_cast<size_t>(fresh.entra)];
    if (qstrcmp(entra.trustType, "AzureAd") != 0 || entra.gone) {
        // A hybrid join makes a new computer object; the Autopilot object of an Entra join is used again.
        entra.id = m_dice.uuid();
        entra.deviceId = fresh.entraDeviceId = identity.entraDeviceId = m_dice.uuid();
        entra.registered = entra.lastSignIn = now;
        entra.gone = false;
        entra.deleted = never;
        fresh.entra = m_school.add(std::move(entra));
    }
    identity.managedId = fresh.id;
    identity.lastContact = now;
    m_school.add(std::move(fresh));
}

QUuid Simulation::enrollUnreset(int device, Time now)
{
    Managed again = at(device);
    again.id = m_dice.uuid();
    again.life = Managed::Life::Listed;
    again.actions.clear();
    again.state = "managed";
    again.enrolled = again.lastSync = now;
    if (isRegistered(again))
        m_school.autopilot[static_cast<size_t>(again.autopilot)].managedId = again.id;
    const QUuid id = again.id;
    m_school.add(std::move(again));
    return id;
}

void Simulation::deleteDevice(int device, Time now)
{
    Managed &managed = at(device);
    managed.life = Managed::Life::Hidden;
    managed.state = "deletePending";
    cancelPending(managed, now);
    audit(managed, "delete", "done", now); // of the server; says nothing about the device (graph.md §2.4)
    after(now, 3, 8, [this, device](Time then) { vanish(device, false, then); });
}

void Simulation::deleteAutopilot(int row, Time now)
{
    m_school.autopilot[static_cast<size_t>(row)].deleting = true;
    after(now, m_autopilotDeletion * 2 / 3, m_autopilotDeletion * 4 / 3, [this, row](Time then) {
        m_school.autopilot[static_cast<size_t>(row)].gone = true;
        // The Entra record goes by itself once both others are gone (graph.md §10), mostly.
        if (row % lingering == 0)
            return;
        const auto owner = std::find_if(m_school.managed.rbegin(), m_school.managed.rend(),
            [row](const Managed &managed) { return managed.autopilot == row; });
        if (owner != m_school.managed.rend() && owner->life == Managed::Life::Gone)
            removeEntra(*owner, then);
    });
}

void Simulation::setAsleep(int device, bool asleep, Time now)
{
    at(device).asleep = asleep;
    if (!asleep)
        checkIn(device, now);
}

} // namespace Reslate::Demo
