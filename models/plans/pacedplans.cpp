// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/pacedplans.h"

#include "models/text/timelabels.h"

#include <algorithm>

namespace Reslate {

PacedPlans::PacedPlans(const DeviceCatalog &catalog, const JobEngine &engine, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_engine(engine)
    , m_clock(clock)
{
}

void PacedPlans::setDraft(const QList<Plan> &plans, const DeviceWarnings &warnings)
{
    m_drafted = plans;
    m_warnings = warnings;
}

void PacedPlans::open(const PlanPace &pace, const PilotWish &pilot)
{
    m_pace = pace;
    m_pilot = pilot;
}

int PacedPlans::going() const
{
    int going = 0;
    for (const Plan &plan : m_drafted)
        going += static_cast<int>(plan.items.size());
    return going;
}

void PacedPlans::setPace(const PlanPace &pace)
{
    m_pace = pace;
    Q_EMIT decided();
}

void PacedPlans::setInPilot(const DeviceId &device, bool in)
{
    int before = 0; // as the list shows it
    for (const Plan &plan : plans(std::chrono::seconds(0)))
        before += std::min(plan.pace.pilot, static_cast<int>(plan.items.size()));
    (in ? m_pilot.out : m_pilot.in).remove(device);
    (in ? m_pilot.in : m_pilot.out).insert(device);
    const int most = going(); // a pilot of more is one of all
    m_pace.pilot = std::clamp(std::min(before, most) + (in ? 1 : -1), 0, most);
    if (m_pace.pilot == 0)
        m_pilot = {}; // nobody keeps a choice that shows nowhere
    followPilot();
    Q_EMIT decided();
}

void PacedPlans::followPilot()
{
    if (m_pace.pilot > 0 && m_drafted.size() > 1)
        m_pace.pilot = std::max(m_pace.pilot, pilotSize(plans(std::chrono::seconds(0))));
}

QList<JobItem> PacedPlans::candidates(const Plan &plan) const
{
    return pilotCandidates(plan, m_warnings, [this](const DeviceId &id) { return find(id); });
}

QList<Plan> PacedPlans::plans(std::chrono::seconds countdown) const
{
    QList<Plan> plans = m_drafted;
    Reslate::setPace(plans, m_pace);
    choosePilots(
        plans, m_warnings, [this](const DeviceId &id) { return find(id); }, m_pilot);
    for (Plan &plan : plans) {
        plan.countdown = countdown;
        plan.justification = m_justification.trimmed();
    }
    return plans;
}

QString PacedPlans::sendingText() const
{
    if (going() == 0)
        return {};
    return Reslate::sendingText(m_engine.estimate(plans(std::chrono::seconds(0))), m_clock.now());
}

std::optional<Closure> PacedPlans::closureAtStart() const
{
    const QDateTime start = m_pace.startsAt.isValid() ? m_pace.startsAt : m_clock.now();
    std::optional<Closure> closure;
    for (const Plan &plan : m_drafted)
        closure = closure ? closure : m_engine.closureAt(plan.workflow, start);
    return closure;
}

QDateTime PacedPlans::beginsAt() const
{
    const std::optional<Closure> closure = closureAtStart();
    return closure ? closure->until : m_pace.startsAt;
}

PlanPace PacedPlans::shownPace() const
{
    PlanPace pace = m_pace;
    if (const std::optional<Closure> closure = closureAtStart(); closure && pace.startsAt.isValid())
        pace.startsAt = closure->until;
    if (m_drafted.size() > 1)
        pace.pilot = pilotSize(plans(std::chrono::seconds(0)));
    return pace;
}

const Device *PacedPlans::find(const DeviceId &id) const
{
    const int row = m_catalog.rowOf(id);
    return row < 0 ? nullptr : &m_catalog.at(row);
}

} // namespace Reslate
