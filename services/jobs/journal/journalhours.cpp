// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/journalhours.h"

#include "jobs/journal/journalrows.h"
#include "jobs/journal/journalrules.h"

#include <algorithm>

namespace Reslate::Jobs {
namespace {

struct StandingHours {
    qint64 number = 0;
    ClosedHours hours;
};

Result<QList<StandingHours>> standingHours(JournalDatabase &database)
{
    const Result<QList<RuleRow>> rules = standingRules(database, hoursRules);
    if (!rules)
        return tl::make_unexpected(rules.error());
    QList<StandingHours> list;
    for (const RuleRow &rule : *rules) {
        const Result<ClosedHours> hours = hoursFromValues(rule.values);
        if (!hours)
            return tl::make_unexpected(hours.error());
        list.append({rule.number, *hours});
    }
    return list;
}

/// Its number; 0: there are none of that name.
qint64 numberOf(const QList<StandingHours> &list, const ClosedHours &hours)
{
    const auto found = std::find_if(
        list.cbegin(), list.cend(), [&hours](const StandingHours &each) { return isSameName(each.hours, hours); });
    return found == list.cend() ? 0 : found->number;
}

} // namespace

Result<QList<ClosedHours>> readHours(JournalDatabase &database)
{
    const Result<QList<StandingHours>> list = standingHours(database);
    if (!list)
        return tl::make_unexpected(list.error());
    QList<ClosedHours> all;
    for (const StandingHours &each : *list)
        all.append(each.hours);
    return all;
}

Result<void> recordHours(JournalDatabase &database, const ClosedHours &hours)
{
    const Result<QList<StandingHours>> list = standingHours(database);
    if (!list)
        return tl::make_unexpected(list.error());
    if (numberOf(*list, hours) != 0)
        return failure(ErrorKind::Conflict, QStringLiteral("there are hours of this name"));
    const Result<qint64> number = lastRuleNumber(database, hoursRules);
    if (!number)
        return tl::make_unexpected(number.error());
    return recordRule(database, hoursRules, {*number + 1, hoursValues(hours)}, hours.who, hours.since);
}

Result<void> recordLifting(JournalDatabase &database, const ClosedHours &hours, const Lifting &lifting)
{
    const Result<QList<StandingHours>> list = standingHours(database);
    if (!list)
        return tl::make_unexpected(list.error());
    const qint64 number = numberOf(*list, hours);
    if (number == 0)
        return failure(ErrorKind::NotFound, QStringLiteral("there are no hours of this name"));
    return recordLifting(database, hoursRules, number, lifting);
}

} // namespace Reslate::Jobs
