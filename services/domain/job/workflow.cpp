// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/job/workflow.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace Reslate {
namespace {

constexpr QChar between(u'>');
constexpr std::array<const char *, gateCount> gateNames {"reported", "fresh", "confirmed"};

/// Whether the program can see by itself that a device is fresh after an order of that kind.
bool isEverSeenFresh(ResetMode kind)
{
    return kind == ResetMode::AutopilotReset || kind == ResetMode::FactoryWipe || kind == ResetMode::ProtectedWipe;
}

/// Records go in this order, Intune's, Autopilot's, Entra's, and nothing else is ordered once the first has gone
/// (graph.md §10). 0: no deletion.
int removalRank(ResetMode kind)
{
    switch (kind) {
    case ResetMode::DeleteIntune:
        return 1;
    case ResetMode::DeleteAutopilot:
        return 2;
    case ResetMode::DeleteEntra:
        return 3;
    default:
        return 0;
    }
}

} // namespace

QLatin1String gateName(Gate gate)
{
    return QLatin1String(gateNames[static_cast<size_t>(gate)]);
}

std::optional<Gate> gateFromName(const QString &name)
{
    for (int i = 0; i < gateCount; ++i) {
        if (name == gateName(static_cast<Gate>(i)))
            return static_cast<Gate>(i);
    }
    return std::nullopt;
}

Workflow::Workflow(ResetMode kind)
    : m_steps {StepTemplate {.kind = kind}}
{
}

Workflow::Workflow(const ShortList<StepTemplate> &steps)
    : m_steps(steps)
{
    if (m_steps.isEmpty())
        m_steps.append(StepTemplate());
}

Workflow Workflow::from(int step) const
{
    return Workflow(ShortList<StepTemplate>(m_steps.cbegin() + step, m_steps.cend()));
}

bool isSound(const Workflow &workflow)
{
    for (int i = 0; i < workflow.size(); ++i) {
        const StepTemplate &step = workflow.at(i);
        const bool opens = i == 0 || step.gate != Gate::SeenFresh || isEverSeenFresh(workflow.at(i - 1).kind);
        const int before = i == 0 ? 0 : removalRank(workflow.at(i - 1).kind);
        const bool isInOrder = before == 0 || before < removalRank(step.kind);
        if (!factsOf(step.kind).sendable || !opens || !isInOrder)
            return false;
    }
    return true;
}

Workflow removalWorkflow(ResetMode wipe, Gate gate, bool keepsEntra)
{
    ShortList<StepTemplate> steps {
        {.kind = wipe}, {.kind = ResetMode::DeleteIntune, .gate = gate}, {.kind = ResetMode::DeleteAutopilot}};
    if (!keepsEntra)
        steps.append({.kind = ResetMode::DeleteEntra});
    return Workflow(steps);
}

bool isDestructive(const Workflow &workflow)
{
    return std::any_of(
        workflow.begin(), workflow.end(), [](const StepTemplate &step) { return factsOf(step.kind).destructive; });
}

QString workflowName(const Workflow &workflow)
{
    QStringList names;
    for (const StepTemplate &step : workflow) {
        if (!names.isEmpty())
            names.append(gateName(step.gate));
        names.append(modeName(step.kind));
    }
    return names.join(between);
}

std::optional<Workflow> workflowFromName(const QString &name)
{
    const QStringList names = name.split(between);
    ShortList<StepTemplate> steps;
    // A mode, and then a gate and a mode each.
    for (qsizetype i = 0; i < names.size(); i += 2) {
        const std::optional<ResetMode> kind = modeFromName(names.at(i));
        const std::optional<Gate> gate = i == 0 ? Gate::Reported : gateFromName(names.at(i - 1));
        if (!kind || !gate)
            return std::nullopt;
        steps.append({.kind = *kind, .gate = *gate});
    }
    return names.size() % 2 == 1 ? std::optional(Workflow(steps)) : std::nullopt;
}

} // namespace Reslate
