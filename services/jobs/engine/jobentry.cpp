// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/engine/jobentry.h"

#include "domain/job/itemmoves.h"

#include <algorithm>

namespace Reslate::Jobs {

bool JobEntry::isOpen(int item) const
{
    const Step &step = job.items.at(item).current();
    if (step.state == ItemState::Unknown)
        return !givenUp.contains(item);
    return !isAtRest(step) || (!isOver(job) && awaitsGate(job.items.at(item), job.workflow));
}

int JobEntry::openCount() const
{
    return count(ItemState::Planned) + count(ItemState::Sent) + count(ItemState::AwaitingApproval)
        + count(ItemState::Accepted) + count(ItemState::Waiting) + count(ItemState::Active) + count(ItemState::Unknown)
        - static_cast<int>(givenUp.size()) + (isOver(job) ? 0 : betweenSteps);
}

int JobEntry::unsentCount() const
{
    const int unsent = count(ItemState::Planned) + count(ItemState::Sent) + count(ItemState::AwaitingApproval);
    if (awaitingGate == 0 || isOver(job))
        return unsent;
    const auto isGivenUp = [this](int item) { return awaitsGate(job.items.at(item), job.workflow); };
    return unsent + awaitingGate - static_cast<int>(std::count_if(givenUp.cbegin(), givenUp.cend(), isGivenUp));
}

void JobEntry::note(const JobItem &item, int by)
{
    const Step &step = item.current();
    counts[static_cast<size_t>(step.state)] += by;
    const bool isUnsent = step.state == ItemState::Planned || step.state == ItemState::Sent
        || step.state == ItemState::AwaitingApproval;
    if (isUnsent || !awaitsGate(item, job.workflow))
        return;
    awaitingGate += by;
    if (isAtRest(step))
        betweenSteps += by;
}

bool JobEntry::isBusy() const
{
    const bool isLeftBehind = jobUnsaved && saving == 0; // what is on its way to the store gets there
    return unsentCount() > 0 || isLeftBehind || !unsaved.empty();
}

namespace {

/// Whether a further step of its job may still be ordered for the device, if only because a person says what they saw.
bool mayStillGoOn(const ItemRef &place)
{
    return !isOver(place.entry->job) && awaitsGate(place.item(), place.entry->job.workflow);
}

} // namespace

bool holdsItsDevice(const ItemRef &place)
{
    if (!place || !(place.entry->isOpen(place.index) || mayStillGoOn(place)))
        return false;
    // A sync or restart that is under way stands in nobody's way.
    const ItemState state = place.item().current().state;
    return isDestructive(place.entry->job.workflow) || mayStillGoOn(place) || state == ItemState::Planned
        || state == ItemState::Sent || state == ItemState::AwaitingApproval;
}

} // namespace Reslate::Jobs
