// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/devicecatalog.h"
#include "core/clock.h"
#include "domain/plan/pilot.h"
#include "jobs/engine/jobengine.h"

#include <QObject>

namespace Reslate {

/// How the plans that an assistant drafted are sent: pilot, waves, start and limits, and what a second admin is told.
/// Whoever drafts them says so by setDraft(), and emits changed() when it tells others of it.
class PacedPlans final : public QObject {
    Q_OBJECT
public:
    /// All references must outlive it.
    PacedPlans(const DeviceCatalog &catalog, const JobEngine &engine, const Clock &clock, QObject *parent = nullptr);

    void setDraft(const QList<Plan> &plans, const DeviceWarnings &warnings);
    /// Takes up what was kept of other plans.
    void open(const PlanPace &pace, const PilotWish &pilot);

    /// As they were drafted, without pace.
    const QList<Plan> &drafted() const { return m_drafted; }
    const DeviceWarnings &warnings() const { return m_warnings; }
    /// How many devices get something.
    int going() const;

    const PlanPace &pace() const { return m_pace; }
    void setPace(const PlanPace &pace);
    const PilotWish &pilot() const { return m_pilot; }
    /// Takes a device into the pilot or out of it, which then has one more or one less.
    void setInPilot(const DeviceId &device, bool in);
    /// With several plans more may go first than was asked for, one of each at least: the number says so from now on.
    /// Not to be called while a person types it.
    void followPilot();
    void setJustification(const QString &text) { m_justification = text; }

    /// The devices of a drafted plan, the best for a pilot first.
    QList<JobItem> candidates(const Plan &plan) const;
    /// What would be started: with pace, pilot, countdown and justification.
    QList<Plan> plans(std::chrono::seconds countdown) const;
    /// How long sending takes, by the limits of the service, as a sentence; empty: nothing to send.
    QString sendingText() const;
    /// The closed hours that it would start in; nullopt: in none.
    std::optional<Closure> closureAtStart() const;
    /// When the first order can leave, as far as that isn't now: the time that was chosen, or the end of closed hours;
    /// invalid: now.
    QDateTime beginsAt() const;
    /// The pace with the time at which the first order can leave, where that is planned for later, and with how many
    /// devices really go first.
    PlanPace shownPace() const;

Q_SIGNALS:
    void decided(); ///< a person changed pace or pilot
    void changed();

private:
    const Device *find(const DeviceId &id) const;

    const DeviceCatalog &m_catalog;
    const JobEngine &m_engine;
    const Clock &m_clock;
    QList<Plan> m_drafted;
    DeviceWarnings m_warnings;
    PlanPace m_pace {.stopAfter = 5};
    PilotWish m_pilot;
    QString m_justification;
};

} // namespace Reslate
