// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/journalplans.h"

#include "core/utc.h"
#include "jobs/journal/journalrows.h"
#include "jobs/journal/planfile.h"

namespace Reslate {
namespace {

bool isTrusted(const JournalDatabase &database, const PlanDocument &document)
{
    const SealKey::Finding finding = sealOn(document, database.sealKey());
    return finding == SealKey::Finding::Ours || (finding == SealKey::Finding::Foreign && !database.demandsSeals());
}

} // namespace

Result<void> refuseStarted(JournalDatabase &database, const PlanId &id, const QDateTime &except)
{
    const Result<QDateTime> started = planStarted(database, id);
    if (!started)
        return tl::make_unexpected(started.error());
    const bool isOther = started->isValid() && *started != except;
    return isOther ? failure(ErrorKind::Conflict, QStringLiteral("the plan was started")) : Result<void>();
}

Result<void> savePlan(JournalDatabase &database, const SavedPlan &plan)
{
    if (const Result<void> free = refuseStarted(database, plan.id, {}); !free)
        return free;
    return database.run(Sql::SavePlan, {textValue(plan.id.toString()), planDocument(plan, database.sealKey())});
}

Result<QList<SavedPlan>> loadPlans(JournalDatabase &database)
{
    QList<SavedPlan> plans;
    const Result<void> read = database.read(Sql::LoadPlans, {}, [&](const QVariantList &row) -> Result<void> {
        auto document = readSealedPlan(row.at(1).toByteArray());
        if (!document || document->plan.id != PlanId(textFrom(row.at(0))) || !isTrusted(database, *document))
            return failure(ErrorKind::StorageDamaged, QStringLiteral("a saved plan was changed"));
        plans.append(std::move(document->plan));
        return {};
    });
    if (!read)
        return tl::make_unexpected(read.error());
    return plans;
}

Result<void> sealPlans(JournalDatabase &database)
{
    const Result<QList<SavedPlan>> plans = loadPlans(database);
    if (!plans)
        return tl::make_unexpected(plans.error());
    for (const SavedPlan &plan : *plans) {
        if (const Result<void> saved = savePlan(database, plan); !saved)
            return saved;
    }
    return {};
}

Result<QList<StartedPlan>> loadStarted(JournalDatabase &database)
{
    QList<StartedPlan> plans;
    const Result<void> read = database.read(Sql::LoadStarted, {}, [&plans](const QVariantList &row) -> Result<void> {
        plans.append({PlanId(textFrom(row.at(0))), QDateTime::fromMSecsSinceEpoch(row.at(1).toLongLong(), utcZone)});
        return {};
    });
    if (!read)
        return tl::make_unexpected(read.error());
    return plans;
}

Result<void> startPlan(JournalDatabase &database, const PlanId &id, const QDateTime &when)
{
    if (const Result<void> free = refuseStarted(database, id, when); !free)
        return free;
    return database.run(Sql::StartPlan, {textValue(id.toString()), timeValue(when)});
}

Result<QDateTime> planStarted(JournalDatabase &database, const PlanId &id)
{
    QDateTime started;
    const Result<void> read = database.read(
        Sql::FindPlan, {textValue(id.toString())}, [&started](const QVariantList &row) -> Result<void> {
            if (!row.at(0).isNull())
                started = QDateTime::fromMSecsSinceEpoch(row.at(0).toLongLong(), utcZone);
            return {};
        });
    if (!read)
        return tl::make_unexpected(read.error());
    return started;
}

} // namespace Reslate
