// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/lifting.h"
#include "jobs/journal/journaldatabase.h"

#include <QDateTime>
#include <QLatin1String>
#include <QList>
#include <QString>
#include <QVariantList>

namespace Reslate::Jobs {

/// Rules of one kind, such as the protected list: each has a row for good, and the history says since when and until
/// when it stands.
struct RuleKind {
    QLatin1String added; ///< the words of the history
    QLatin1String lifted;
    Sql history; ///< the lines of rules, each with the row whose number stands in place
    Sql last;
    Sql add;
};
/// The words of lines that are a rule by themselves (journalfoureyes.h).
inline constexpr QLatin1String fourEyesOn {"four-eyes-on"};
inline constexpr QLatin1String fourEyesOff {"four-eyes-off"};
inline constexpr QLatin1String secondPerson {"second-person"};
/// From here on a key seals the journal, or none does any more (journalseals.h); detail: which.
inline constexpr QLatin1String keyTaken {"sealed"};
/// Of lines that lift what is pending for a device (journalpendinglifts.h).
inline constexpr QLatin1String pendingLifted {"pending-lifted"};
/// Whether a line of history without a job has a word that this version writes, be it of a kept row (keptrows.h).
bool isRuleWord(const QString &what);

/// StorageDamaged, naming the line of history.
tl::unexpected<Error> damagedRule(const QVariantList &line);

extern const RuleKind protectionRules;
extern const RuleKind hoursRules;

/// One rule, as its row has it.
struct RuleRow {
    qint64 number = 0;
    QVariantList values;
};

/// What was added and not lifted since, oldest first. StorageDamaged when a line of the history of any rule, or what
/// one of this kind was about, is not what was written.
Result<QList<RuleRow>> standingRules(JournalDatabase &database, const RuleKind &kind);

/// The next three belong inside atomically().
Result<qint64> lastRuleNumber(JournalDatabase &database, const RuleKind &kind);
Result<void> recordRule(
    JournalDatabase &database, const RuleKind &kind, const RuleRow &rule, const QString &who, const QDateTime &at);
Result<void> recordLifting(JournalDatabase &database, const RuleKind &kind, qint64 number, const Lifting &lifting);

} // namespace Reslate::Jobs
