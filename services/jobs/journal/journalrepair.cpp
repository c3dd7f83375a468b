// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/journalrepair.h"

#include "core/utc.h"
#include "jobs/journal/journalrows.h"
#include "jobs/journal/journalseals.h"
#include "jobs/proof/proof.h"

#include <QHash>

namespace Reslate::Jobs {
namespace {

// The tables as they are between versions 1 and 2, whatever columns today's statements name.
constexpr QLatin1String jobsOfVersion2 {"SELECT number, created FROM jobs WHERE plan <> x''"};
constexpr QLatin1String stepsOfVersion2 {
    "SELECT proof, changed, blocked_reason, request_id, baseline, seen_before, note, confirmed_by, enrolled_as, tries,"
    " approval_code, error_kind, error_status, error_code, error_message, error_request, error_client_request,"
    " error_retry_after, job, place, step, seal FROM steps"};
constexpr QLatin1String saveBaselineOfVersion2 {
    "UPDATE steps SET (baseline, seal) = (?, ?) WHERE job = ? AND place = ? AND step = ?"};
constexpr qsizetype baselineColumn = 4;
constexpr qsizetype triesColumn = 9;
constexpr qsizetype jobColumn = 18; // here the place of the step begins
constexpr qsizetype sealColumn = 21;

QDateTime timeOf(const QVariant &value)
{
    return value.isNull() ? QDateTime() : utcFromMSecs(value.toLongLong());
}

} // namespace

Result<void> boundBaselines(JournalDatabase &database)
{
    QHash<qint64, QDateTime> created;
    Result<void> done = database.readOnce(jobsOfVersion2, [&created](const QVariantList &row) -> Result<void> {
        created.insert(row.at(0).toLongLong(), timeOf(row.at(1)));
        return {};
    });
    QList<QVariantList> changed; // collected first: a table isn't changed while it is read
    if (done)
        done = database.readOnce(stepsOfVersion2, [&](const QVariantList &row) -> Result<void> {
            const QVariantList sealed = row.first(sealColumn);
            const QDateTime made = created.value(row.at(jobColumn).toLongLong());
            const QDateTime baseline = timeOf(row.at(baselineColumn));
            const bool isSound = bearsRowSeal(database, sealed, row.at(sealColumn).toByteArray());
            if (!isSound || !made.isValid() || row.at(triesColumn).toInt() == 0)
                return {};
            if (const QDateTime bound = evidenceStart(baseline, made); bound != baseline) {
                changed.append(sealed);
                changed.last()[baselineColumn] = timeValue(bound);
            }
            return {};
        });
    for (auto row = changed.cbegin(); done && row != changed.cend(); ++row)
        done = database.runOnce(saveBaselineOfVersion2,
            QVariantList {row->at(baselineColumn), rowSeal(database, *row)} + row->mid(jobColumn));
    return done;
}

} // namespace Reslate::Jobs
