// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journalrepair.h"

#include "core/utc.h"
#include "jobs/journalrows.h"
#include "jobs/journalseals.h"
#include "jobs/proof.h"

#include <QHash>

namespace Reslate {
namespace {

constexpr qsizetype createdColumn = 1 + 4; // of Sql::AllStates
constexpr qsizetype baselineColumn = 4; // of a step
constexpr qsizetype triesColumn = 9;

QDateTime timeOf(const QVariant &value)
{
    return value.isNull() ? QDateTime() : utcFromMSecs(value.toLongLong());
}

} // namespace

Result<void> boundBaselines(JournalDatabase &database)
{
    QHash<qint64, QDateTime> created;
    Result<void> done = database.read(Sql::AllStates, {}, [&created](const QVariantList &row) -> Result<void> {
        created.insert(row.constFirst().toLongLong(), timeOf(row.at(createdColumn)));
        return {};
    });
    QList<QVariantList> changed; // collected first: a table isn't changed while it is read
    if (done)
        done = database.read(Sql::AllSteps, {}, [&](const QVariantList &row) -> Result<void> {
            const QDateTime made = created.value(row.at(stepColumns).toLongLong());
            const QDateTime baseline = timeOf(row.at(baselineColumn));
            const bool isSound = bearsRowSeal(database, row.first(row.size() - 1), row.constLast().toByteArray());
            if (!isSound || !made.isValid() || row.at(triesColumn).toInt() == 0)
                return {};
            if (const QDateTime bound = evidenceStart(baseline, made); bound != baseline) {
                changed.append(row.first(row.size() - 1));
                changed.last()[baselineColumn] = timeValue(bound);
            }
            return {};
        });
    for (auto row = changed.cbegin(); done && row != changed.cend(); ++row) {
        const QVariantList values = row->first(stepColumns) + QVariantList {rowSeal(database, *row)};
        done = database.run(Sql::SaveStep, values + row->mid(stepColumns));
    }
    return done;
}

} // namespace Reslate
