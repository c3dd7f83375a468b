// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shortlist.h"
#include "domain/rules/resetmode.h"

#include <QLatin1String>
#include <QString>

#include <optional>

namespace Reslate {

/// What must be known of a device's step before its next one is ordered.
enum class Gate : quint8 {
    Reported, ///< the device reported that it is done, or what was asked for is otherwise certain
    SeenFresh, ///< the device was seen fresh afterwards, or a person confirmed it
    Confirmed, ///< a person confirmed it
};
inline constexpr int gateCount = 3;
/// A stable name for scripts and the journal: "fresh".
QLatin1String gateName(Gate gate);
/// The gate of that name; none when there is no such one.
std::optional<Gate> gateFromName(const QString &name);

/// One step of a workflow, as it is ordered for every device of a job.
struct StepTemplate {
    ResetMode kind = ResetMode::Sync;
    Gate gate = Gate::Reported; ///< what the step before must have passed; the first step has none to pass

    bool operator==(const StepTemplate &) const = default;
};

/// What is ordered for each device of a job, one after the other. A reset mode is a workflow of one step.
class Workflow {
public:
    Workflow(ResetMode kind = ResetMode::Sync); // NOLINT(google-explicit-constructor): see above
    /// None gives the same as no argument.
    explicit Workflow(const ShortList<StepTemplate> &steps);

    int size() const { return static_cast<int>(m_steps.size()); }
    const StepTemplate &at(int step) const { return m_steps.at(step); }
    auto begin() const { return m_steps.cbegin(); }
    auto end() const { return m_steps.cend(); }
    /// The rest of it, from that step on.
    Workflow from(int step) const;
    /// The kind of its last step; see purposeOf() for what it is about.
    ResetMode goal() const { return m_steps.last().kind; }

    bool operator==(const Workflow &) const = default;

private:
    ShortList<StepTemplate> m_steps; ///< never empty
};

/// What happens to a device that leaves the school: wiped and, once that is proven as the gate asks, taken out of
/// Intune, of Autopilot and, unless that is kept, of Entra. wipe: FactoryWipe or ProtectedWipe. Pure.
Workflow removalWorkflow(ResetMode wipe, Gate gate, bool keepsEntra);
/// Whether each step can be sent, and each gate can open: only some kinds are ever seen fresh; and whether records go
/// in the order in which the services let them, with nothing else after the first. Pure.
bool isSound(const Workflow &workflow);
/// Whether any step takes data or the device away. Pure.
bool isDestructive(const Workflow &workflow);
/// A stable name for the journal: that of its mode, and with several steps "sync>reported>restart".
QString workflowName(const Workflow &workflow);
/// The workflow of that name; none when there is no such one.
std::optional<Workflow> workflowFromName(const QString &name);

} // namespace Reslate
