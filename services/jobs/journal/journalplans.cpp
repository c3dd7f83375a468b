// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/journalplans.h"

#include "core/utc.h"
#include "jobs/journal/journalrows.h"
#include "jobs/plans/planfile.h"

namespace Reslate::Jobs {
namespace {

template <typename Plan> bool isTrusted(const JournalDatabase &database, const SealedPlan<Plan> &document)
{
    const SealKey::Finding finding = sealOn(document, database.sealKey());
    return finding == SealKey::Finding::Ours || (finding == SealKey::Finding::Foreign && !database.demandsSeals());
}

template <typename Plan> Result<void> save(JournalDatabase &database, const Plan &plan)
{
    if (plan.id.isEmpty() || plan.devices.isEmpty())
        return failure(ErrorKind::Usage, QStringLiteral("a plan without devices")); // nobody could read it back
    if (const Result<void> free = refuseStarted(database, plan.id, {}); !free)
        return free;
    return database.run(Sql::SavePlan, {textValue(plan.id.toString()), planDocument(plan, database.sealKey())});
}

Result<KeptPlan> planOf(const JournalDatabase &database, const PlanId &id, const QByteArray &json)
{
    const auto changed = failure(ErrorKind::StorageDamaged, QStringLiteral("a saved plan was changed"));
    const auto document = readPlanDocument(json);
    if (!document)
        return document.error() == PlanRefusal::NewerVersion ? Result<KeptPlan>(NewerPlan {id}) : changed;
    return std::visit(
        [&](const auto &read) {
            const bool isIt = read.plan.id == id && isTrusted(database, read);
            return isIt ? Result<KeptPlan>(read.plan) : Result<KeptPlan>(changed);
        },
        *document);
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
    return save(database, plan);
}

Result<void> savePlan(JournalDatabase &database, const SavedRemoval &plan)
{
    return save(database, plan);
}

Result<QList<KeptPlan>> loadPlans(JournalDatabase &database)
{
    QList<KeptPlan> plans;
    const Result<void> read = database.read(Sql::LoadPlans, {}, [&](const QVariantList &row) -> Result<void> {
        Result<KeptPlan> plan = planOf(database, PlanId(textFrom(row.at(0))), row.at(1).toByteArray());
        if (!plan)
            return tl::make_unexpected(plan.error());
        plans.append(std::move(*plan));
        return {};
    });
    if (!read)
        return tl::make_unexpected(read.error());
    return plans;
}

Result<void> sealPlans(JournalDatabase &database)
{
    const Result<QList<KeptPlan>> plans = loadPlans(database);
    if (!plans)
        return tl::make_unexpected(plans.error());
    for (const KeptPlan &plan : *plans) {
        Result<void> saved;
        if (const auto *reset = std::get_if<SavedPlan>(&plan))
            saved = savePlan(database, *reset);
        else if (const auto *removal = std::get_if<SavedRemoval>(&plan))
            saved = savePlan(database, *removal);
        if (!saved)
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

} // namespace Reslate::Jobs
