// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "school.h"

#include <chrono>
#include <functional>
#include <queue>
#include <vector>

namespace Reslate::Demo {

/// Lets the devices of the school do what they are told, in their own time (graph.md §8).
/// Keeps no clock: runUntil() says how late it is.
class Simulation {
public:
    Simulation(School &school, quint64 seed, double speed, Time start);

    /// How the service lists an Autopilot Reset from now on.
    void setAutopilotResetName(const QByteArray &name) { m_autopilotResetName = name; }
    /// About how long a deleted Autopilot record stays in lists and reads.
    void setAutopilotDeletion(std::chrono::seconds time) { m_autopilotDeletion = static_cast<int>(time.count()); }

    /// Everything that is due happens, each at its own time.
    void runUntil(Time now);

    void order(int device, Order order, Time now);
    /// Hidden at once; a GET by id may answer a little longer. Drops what is pending.
    void deleteDevice(int device, Time now);
    /// A computer whose record is gone enrolls again as it is, by policy or by hand. The id of the new record.
    QUuid enrollUnreset(int device, Time now);
    /// The record names no primary user some seconds later.
    void removePrimaryUser(int device, Time now);
    /// Somebody resets it at its lock screen. Nothing of it is ordered or listed: the device connects, has its space
    /// back, and its primary user and its Entra record stay (graph.md §10).
    void resetLocally(int device, Time now);
    /// The record goes some minutes later.
    void deleteAutopilot(int identity, Time now);
    void setAsleep(int device, bool asleep, Time now);

private:
    struct Event {
        Time due;
        quint64 number; ///< of two at the same time, the older one first
        std::function<void(Time)> run;
        bool operator<(const Event &other) const { return due != other.due ? due > other.due : number > other.number; }
    };

    void after(Time now, int lowSeconds, int highSeconds, std::function<void(Time)> run);
    void checkIn(int device, Time now);
    void begin(int device, size_t action, Time now);
    void finish(int device, size_t action, const char *state, Time now);
    void beginFactoryReset(int device, size_t action, Time now);
    void succeed(int device, size_t action, Time now);
    void vanish(int device, bool comesBack, Time now);
    void enrollAgain(int device, Time now);
    QByteArray nameOf(Order order) const;
    void audit(const Managed &device, const QByteArray &action, const char *state, Time now);
    bool isRegistered(const Managed &device) const;
    void removeEntra(const Managed &device, Time now);
    void cancelPending(Managed &device, Time now);
    bool canAutopilotReset(const Managed &device) const;
    Managed &at(int device) { return m_school.managed[static_cast<size_t>(device)]; }

    School &m_school;
    QByteArray m_autopilotResetName {"automaticRedeployment"};
    int m_autopilotDeletion = 180; ///< seconds
    Dice m_dice;
    double m_speed;
    quint64 m_number = 0;
    std::priority_queue<Event> m_events;
};

} // namespace Reslate::Demo
