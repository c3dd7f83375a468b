// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules/localreset.h"

#include <algorithm>

namespace Reslate {
namespace {

using Doubt = LocalResetDoubt;
using Kind = PolicyTarget::Kind;

/// Whether a policy reaches a computer.
struct Reach {
    enum class State { No, Yes, Maybe };
    State state = State::No;
    Doubt doubt = Doubt::None; ///< of Maybe
};

/// Of one assignment that includes.
Reach reachOf(const PolicyTarget &target, const DeviceGroups &groups)
{
    using enum Reach::State;
    switch (target.kind) {
    case Kind::AllDevices:
        return target.isFiltered ? Reach {Maybe, Doubt::Filter} : Reach {Yes};
    case Kind::AllUsers:
        return {Maybe, Doubt::ByUser};
    case Kind::Group:
        if (groups.in.contains(target.group))
            return target.isFiltered ? Reach {Maybe, Doubt::Filter} : Reach {Yes};
        if (groups.unread.contains(target.group))
            return {Maybe, Doubt::GroupsUnread};
        return groups.withUsers.contains(target.group) ? Reach {Maybe, Doubt::ByUser} : Reach {No};
    case Kind::ExcludedGroup:
        return {No};
    case Kind::Other:
        break;
    }
    return {Maybe, Doubt::UnclearTarget};
}

/// Of all its assignments: an excluded group outweighs what includes.
Reach reachOf(const LocalResetPolicy &policy, const DeviceGroups &groups)
{
    Reach reach;
    for (const PolicyTarget &target : policy.targets) {
        const Reach one = reachOf(target, groups);
        if (reach.state == Reach::State::No || one.state == Reach::State::Yes)
            reach = one;
    }
    for (const PolicyTarget &target : policy.targets) {
        if (target.kind != Kind::ExcludedGroup || reach.state == Reach::State::No)
            continue;
        if (groups.in.contains(target.group) && !target.isFiltered)
            return {};
        if (groups.in.contains(target.group))
            reach = {Reach::State::Maybe, Doubt::Filter};
        else if (groups.unread.contains(target.group))
            reach = {Reach::State::Maybe, Doubt::GroupsUnread};
        else if (groups.withUsers.contains(target.group))
            reach = {Reach::State::Maybe, Doubt::ByUser};
    }
    return reach;
}

/// The policies that reach the computer, and those that may.
struct Sorted {
    QStringList allowing, blocking, unclear;
    QStringList mayAllow, mayBlock;
    Doubt allowDoubt = Doubt::None; ///< of the first that may
    Doubt blockDoubt = Doubt::None;

    void add(const LocalResetPolicy &policy, const Reach &reach);
};

void Sorted::add(const LocalResetPolicy &policy, const Reach &reach)
{
    using enum PolicyEffect;
    if (reach.state == Reach::State::Yes) {
        QStringList &list = policy.effect == Allows ? allowing : policy.effect == Blocks ? blocking : unclear;
        list.append(policy.name);
        return;
    }
    if (reach.state == Reach::State::No)
        return;
    if (policy.effect != Blocks) { // one of no clear value may do either
        mayAllow.append(policy.name);
        allowDoubt = allowDoubt == Doubt::None ? reach.doubt : allowDoubt;
    }
    if (policy.effect != Allows) {
        mayBlock.append(policy.name);
        blockDoubt = blockDoubt == Doubt::None ? reach.doubt : blockDoubt;
    }
}

LocalResetFinding doubtful(Doubt doubt, const QStringList &policies)
{
    return {LocalReset::Unknown, doubt, policies};
}

} // namespace

QLatin1String localResetName(LocalReset state)
{
    switch (state) {
    case LocalReset::Allowed:
        return QLatin1String("allowed");
    case LocalReset::Blocked:
        return QLatin1String("blocked");
    case LocalReset::NotSet:
        return QLatin1String("not-set");
    case LocalReset::Unknown:
        break;
    }
    return QLatin1String("unknown");
}

QLatin1String localResetDoubtName(LocalResetDoubt doubt)
{
    switch (doubt) {
    case Doubt::PoliciesUnread:
        return QLatin1String("policies-unread");
    case Doubt::GroupsUnread:
        return QLatin1String("groups-unread");
    case Doubt::Conflict:
        return QLatin1String("conflict");
    case Doubt::Filter:
        return QLatin1String("filter");
    case Doubt::ByUser:
        return QLatin1String("by-user");
    case Doubt::UnclearValue:
        return QLatin1String("unclear-value");
    case Doubt::UnclearTarget:
        return QLatin1String("unclear-target");
    case Doubt::None:
        break;
    }
    return {};
}

QLatin1String policyKindName(PolicyKind kind)
{
    switch (kind) {
    case PolicyKind::DeviceRestrictions:
        return QLatin1String("device-restrictions");
    case PolicyKind::CustomSetting:
        return QLatin1String("custom-setting");
    case PolicyKind::SettingsCatalog:
        break;
    }
    return QLatin1String("settings-catalog");
}

QSet<GroupId> groupsNamedBy(const QList<LocalResetPolicy> &policies)
{
    QSet<GroupId> named;
    for (const LocalResetPolicy &policy : policies) {
        for (const PolicyTarget &target : policy.targets) {
            if (target.kind == Kind::Group || target.kind == Kind::ExcludedGroup)
                named.insert(target.group);
        }
    }
    return named;
}

LocalResetFinding localResetOf(const QList<LocalResetPolicy> &policies, const DeviceGroups &groups)
{
    Sorted sorted;
    for (const LocalResetPolicy &policy : policies)
        sorted.add(policy, reachOf(policy, groups));
    if (!sorted.unclear.isEmpty())
        return doubtful(Doubt::UnclearValue, sorted.unclear);
    if (!sorted.allowing.isEmpty() && !sorted.blocking.isEmpty())
        return doubtful(Doubt::Conflict, sorted.allowing + sorted.blocking);
    if (!sorted.allowing.isEmpty()) {
        if (!sorted.mayBlock.isEmpty())
            return doubtful(sorted.blockDoubt, sorted.allowing + sorted.mayBlock);
        return {LocalReset::Allowed, Doubt::None, sorted.allowing};
    }
    if (!sorted.blocking.isEmpty()) {
        if (!sorted.mayAllow.isEmpty())
            return doubtful(sorted.allowDoubt, sorted.blocking + sorted.mayAllow);
        return {LocalReset::Blocked, Doubt::None, sorted.blocking};
    }
    if (sorted.mayAllow.isEmpty() && sorted.mayBlock.isEmpty())
        return {LocalReset::NotSet, Doubt::None, {}};
    QStringList names = sorted.mayAllow + sorted.mayBlock;
    names.removeDuplicates();
    return doubtful(sorted.mayAllow.isEmpty() ? sorted.blockDoubt : sorted.allowDoubt, names);
}

} // namespace Reslate
