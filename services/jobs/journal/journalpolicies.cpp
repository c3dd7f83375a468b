// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/journalpolicies.h"

#include "core/utc.h"
#include "jobs/journal/journalrows.h"
#include "jobs/journal/keptrows.h"

#include <algorithm>

namespace Reslate::Jobs {
namespace {

/// In the order of Sql::AddPolicyChange.
QVariantList valuesOf(const OwnPolicy &policy)
{
    return {textValue(policy.key), textValue(policy.id.toString()), textValue(policy.name),
        textValue(policy.group.toString()), textValue(policy.groupName), nameValue(ownPolicyStateName(policy.state)),
        textValue(policy.madeBy), timeValue(policy.made), textValue(policy.undoneBy), timeValue(policy.undone)};
}

QDateTime timeFrom(const QVariant &value)
{
    return value.isNull() ? QDateTime() : utcFromMSecs(value.toLongLong());
}

Result<OwnPolicy> policyFrom(const QVariantList &values)
{
    const std::optional<OwnPolicy::State> state = ownPolicyStateFromName(values.at(5).toString());
    if (!state)
        return failure(ErrorKind::StorageDamaged, QStringLiteral("no such state: ") + values.at(5).toString());
    return OwnPolicy {.key = textFrom(values.at(0)),
        .id = PolicyId(textFrom(values.at(1))),
        .name = textFrom(values.at(2)),
        .group = GroupId(textFrom(values.at(3))),
        .groupName = textFrom(values.at(4)),
        .state = *state,
        .madeBy = textFrom(values.at(6)),
        .made = timeFrom(values.at(7)),
        .undoneBy = textFrom(values.at(8)),
        .undone = timeFrom(values.at(9))};
}

} // namespace

Result<QList<OwnPolicy>> readOwnPolicies(JournalDatabase &database)
{
    QList<OwnPolicy> policies;
    const Result<void> read = readAllKept(database, keptPolicyChanges, [&policies](const KeptRow &row) -> Result<void> {
        const Result<OwnPolicy> policy = policyFrom(row.values);
        if (!policy)
            return tl::make_unexpected(policy.error());
        const auto known = std::find_if(
            policies.begin(), policies.end(), [&policy](const OwnPolicy &each) { return each.key == policy->key; });
        if (known == policies.end())
            policies.append(*policy);
        else
            *known = *policy;
        return {};
    });
    if (!read)
        return tl::make_unexpected(read.error());
    return policies;
}

Result<void> recordPolicyChange(JournalDatabase &database, const OwnPolicyChange &change)
{
    const QString detail = ownPolicyStateName(change.policy.state) + QLatin1Char(' ') + change.policy.name;
    return keepRow(
        database, keptPolicyChanges, valuesOf(change.policy), {.at = change.at, .who = change.who, .detail = detail});
}

} // namespace Reslate::Jobs
