// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/journalrules.h"

#include "jobs/journal/journalchain.h"
#include "jobs/journal/journalrows.h"
#include "jobs/journal/keptrows.h"

#include <algorithm>
#include <array>

namespace Reslate::Jobs {

constexpr RuleKind protectionRules {.added = QLatin1String("protected"),
    .lifted = QLatin1String("lifted"),
    .history = Sql::ProtectionHistory,
    .last = Sql::LastProtection,
    .add = Sql::AddProtection};
constexpr RuleKind hoursRules {.added = QLatin1String("closed-hours"),
    .lifted = QLatin1String("closed-hours-lifted"),
    .history = Sql::HoursHistory,
    .last = Sql::LastHours,
    .add = Sql::AddHours};

namespace {

constexpr std::array ruleWords {protectionRules.added, protectionRules.lifted, hoursRules.added, hoursRules.lifted,
    fourEyesOn, fourEyesOff, secondPerson, keyTaken, pendingLifted};

QString digestText(const QVariantList &values)
{
    return QString::fromLatin1(digestOf(values).toHex());
}

Result<void> replay(QList<RuleRow> &rules, const RuleKind &kind, const QVariantList &row)
{
    const QVariantList values = row.mid(historyColumns);
    const QString what = row.at(whatColumn).toString();
    const qint64 number = row.at(placeColumn).toLongLong();
    if (!bearsItsHash(row.first(historyColumns)))
        return damagedRule(row);
    if (what != kind.added && what != kind.lifted)
        return isRuleWord(what) ? Result<void>() : damagedRule(row);
    if (what == kind.lifted) {
        const auto lifted = rules.removeIf([number](const RuleRow &each) { return each.number == number; });
        return lifted == 1 ? Result<void>() : damagedRule(row);
    }
    if (digestText(values) != row.at(detailColumn).toString())
        return damagedRule(row);
    rules.append({number, values});
    return {};
}

} // namespace

tl::unexpected<Error> damagedRule(const QVariantList &line)
{
    return tl::make_unexpected(Error {.kind = ErrorKind::StorageDamaged,
        .code = line.at(0).toString(),
        .message = QStringLiteral("a rule is not the one that was recorded")});
}

bool isRuleWord(const QString &what)
{
    return std::find(ruleWords.cbegin(), ruleWords.cend(), what) != ruleWords.cend() || isKeptWord(what);
}

Result<QList<RuleRow>> standingRules(JournalDatabase &database, const RuleKind &kind)
{
    QList<RuleRow> rules;
    qint64 newest = 0;
    const Result<void> read = database.read(kind.history, {}, [&](const QVariantList &row) {
        if (row.at(whatColumn).toString() == kind.added)
            newest = std::max(newest, row.at(placeColumn).toLongLong());
        return replay(rules, kind, row);
    });
    if (!read)
        return tl::make_unexpected(read.error());
    // What stands in the table and not in the history was cut off there.
    const Result<qint64> last = lastRuleNumber(database, kind);
    if (!last)
        return tl::make_unexpected(last.error());
    if (*last != newest)
        return failure(ErrorKind::StorageDamaged, QStringLiteral("the history of the rules ends too early"));
    return rules;
}

Result<qint64> lastRuleNumber(JournalDatabase &database, const RuleKind &kind)
{
    qint64 number = 0;
    const Result<void> read = database.read(kind.last, {}, [&number](const QVariantList &row) -> Result<void> {
        number = row.at(0).toLongLong();
        return {};
    });
    if (!read)
        return tl::make_unexpected(read.error());
    return number;
}

Result<void> recordRule(
    JournalDatabase &database, const RuleKind &kind, const RuleRow &rule, const QString &who, const QDateTime &at)
{
    if (const Result<void> added = database.run(kind.add, rule.values + QVariantList {rule.number}); !added)
        return added;
    return appendHistory(database,
        {{.place = rule.number, .at = at, .who = who, .what = kind.added, .detail = digestText(rule.values)}});
}

Result<void> recordLifting(JournalDatabase &database, const RuleKind &kind, qint64 number, const Lifting &lifting)
{
    return appendHistory(database,
        {{.place = number, .at = lifting.at, .who = lifting.who, .what = kind.lifted, .detail = lifting.reason}});
}

} // namespace Reslate::Jobs
