// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/journalprotections.h"

#include "jobs/journal/journalrows.h"
#include "jobs/journal/journalrules.h"

#include <algorithm>

namespace Reslate::Jobs {
namespace {

struct StandingProtection {
    qint64 number = 0;
    Protection protection;
};

Result<QList<StandingProtection>> standingProtections(JournalDatabase &database)
{
    const Result<QList<RuleRow>> rules = standingRules(database, protectionRules);
    if (!rules)
        return tl::make_unexpected(rules.error());
    QList<StandingProtection> list;
    for (const RuleRow &rule : *rules) {
        const Result<Protection> protection = protectionFromValues(rule.values);
        if (!protection)
            return tl::make_unexpected(protection.error());
        list.append({rule.number, *protection});
    }
    return list;
}

/// Its number; 0: it isn't on the list.
qint64 numberOf(const QList<StandingProtection> &list, const Protection &protection)
{
    const auto found = std::find_if(list.cbegin(), list.cend(),
        [&protection](const StandingProtection &each) { return isSameTarget(each.protection, protection); });
    return found == list.cend() ? 0 : found->number;
}

} // namespace

Result<QList<Protection>> readProtections(JournalDatabase &database)
{
    const Result<QList<StandingProtection>> list = standingProtections(database);
    if (!list)
        return tl::make_unexpected(list.error());
    QList<Protection> protections;
    for (const StandingProtection &each : *list)
        protections.append(each.protection);
    return protections;
}

Result<void> recordProtections(JournalDatabase &database, const QList<Protection> &protections)
{
    Result<QList<StandingProtection>> list = standingProtections(database);
    if (!list)
        return tl::make_unexpected(list.error());
    Result<qint64> number = lastRuleNumber(database, protectionRules);
    if (!number)
        return tl::make_unexpected(number.error());
    Result<void> done;
    for (const Protection &protection : protections) {
        if (numberOf(*list, protection) != 0)
            return failure(ErrorKind::Conflict, QStringLiteral("already protected"));
        ++*number;
        list->append({*number, protection});
        if (done)
            done = recordRule(
                database, protectionRules, {*number, protectionValues(protection)}, protection.who, protection.since);
    }
    return done;
}

Result<void> recordLifting(JournalDatabase &database, const Protection &protection, const Lifting &lifting)
{
    const Result<QList<StandingProtection>> list = standingProtections(database);
    if (!list)
        return tl::make_unexpected(list.error());
    const qint64 number = numberOf(*list, protection);
    if (number == 0)
        return failure(ErrorKind::NotFound, QStringLiteral("not protected"));
    return recordLifting(database, protectionRules, number, lifting);
}

} // namespace Reslate::Jobs
