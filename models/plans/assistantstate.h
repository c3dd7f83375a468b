// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan/savedplan.h"

#include <QSet>

namespace Reslate {

/// Where the devices of a group reset come from.
enum class DeviceSource : quint8 {
    Groups, ///< groups minus groups, plus and minus single devices
    List, ///< a list of serial numbers
    Saved, ///< the exact list of a plan that was saved before
};

/// All that a person decided in the group reset assistant. Going back and forth between its steps loses none of it.
struct AssistantState {
    DeviceSource source = DeviceSource::Groups;
    QSet<GroupId> groups;
    QSet<GroupId> minusGroups;
    QSet<DeviceId> plus;
    QSet<DeviceId> minus;
    QString listText; ///< as it was read, hostile
    QString listName; ///< the file's name; empty: it was pasted or typed
    SavedPlan saved; ///< DeviceSource::Saved only
    PlanId id; ///< under which the plan is kept; empty: not yet
    ResetMode mode = ResetMode::AutopilotReset;
    PlanChoices choices;
};

} // namespace Reslate
