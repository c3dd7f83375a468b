// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules/ownpolicy.h"

#include <algorithm>
#include <array>
#include <utility>

namespace Reslate {
namespace {

using State = OwnPolicy::State;

constexpr std::array states {
    std::pair(State::Intended, "intended"),
    std::pair(State::Made, "made"),
    std::pair(State::Assigned, "assigned"),
    std::pair(State::UndoIntended, "undo-intended"),
    std::pair(State::Undone, "undone"),
    std::pair(State::Dropped, "dropped"),
};

} // namespace

bool isLocalResetUri(const QString &omaUri)
{
    const QString full(localResetUri);
    const QString uri = omaUri.trimmed();
    return uri.compare(full, Qt::CaseInsensitive) == 0
        || uri.compare(QLatin1String("./") + full.mid(int(sizeof("./Device/")) - 1), Qt::CaseInsensitive) == 0;
}

QLatin1String ownPolicyStateName(State state)
{
    for (const auto &[value, name] : states) {
        if (value == state)
            return QLatin1String(name);
    }
    return {};
}

std::optional<State> ownPolicyStateFromName(const QString &name)
{
    for (const auto &[value, known] : states) {
        if (name == QLatin1String(known))
            return value;
    }
    return std::nullopt;
}

QString ownPolicyName(const QString &title, const QString &key)
{
    return QStringLiteral("%1 (Reslate %2)").arg(title, key);
}

PolicyDrift driftOf(const OwnPolicy &policy, const PolicyRecord &found)
{
    if (!(found.id == policy.id) || found.name != policy.name)
        return PolicyDrift::Name;
    return found.isCustom && found.settings == 1 && found.allowsLocalReset ? PolicyDrift::None : PolicyDrift::Setting;
}

PolicyDrift driftOf(const OwnPolicy &policy, const QList<PolicyTarget> &targets)
{
    if (std::any_of(targets.cbegin(), targets.cend(), [](const PolicyTarget &target) { return target.isFiltered; }))
        return PolicyDrift::Filter;
    const auto isOurs = [&policy](const PolicyTarget &target) {
        return target.kind == PolicyTarget::Kind::Group && target.group == policy.group;
    };
    return std::all_of(targets.cbegin(), targets.cend(), isOurs) ? PolicyDrift::None : PolicyDrift::Assignments;
}

} // namespace Reslate
