// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/planfiles.h"

#include "app/cli/inputfile.h"
#include "models/paper/filesaving.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/errorlabels.h"
#include "models/text/planlabels.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

struct PlanText {
    Q_DECLARE_TR_FUNCTIONS(PlanText)
};

constexpr qsizetype fewestLetters = 4; // of an id

QString separator()
{
    return PlanText::tr(", ", "between names");
}

QStringList namesOf(const QList<JobItem> &items)
{
    QStringList names;
    for (const JobItem &item : items)
        names.append(displayName(item));
    return names;
}

/// Which get something by the first plan, and not the same by the other.
QList<JobItem> devicesOnlyIn(const SavedPlan &plan, const SavedPlan &other)
{
    QList<JobItem> items;
    for (const SavedPlan::Device &device : plan.devices) {
        if (device.gets && !other.devices.contains(device))
            items.append(device.item);
    }
    return items;
}

} // namespace

bool namesPlanFile(const QString &text)
{
    return text.contains(QLatin1Char('/')) || text.contains(QLatin1Char('\\')) || !QFileInfo(text).suffix().isEmpty();
}

tl::expected<PlanDocument, Refusal> readPlanFile(const QString &file, std::chrono::milliseconds patience)
{
    const auto json = readInput(file, largestPlanFile + 1, patience);
    if (!json)
        return refuse(PlanText::tr("The file %1 can't be read: %2").arg(file, json.error()));
    auto document = readSealedPlan(*json);
    if (!document)
        return refuse(PlanText::tr("The file %1 can't be used. %2").arg(file, planRefusalText(document.error())));
    return std::move(*document);
}

tl::expected<void, Refusal> writePlanFile(const QString &file, const SavedPlan &plan, const SealKey &key)
{
    if (const auto saved = saveFile(file, planDocument(plan, key)); !saved)
        return tl::make_unexpected(
            Refusal {ExitCode::Unreachable, PlanText::tr("The file %1 can't be written: %2").arg(file, saved.error())});
    return {};
}

tl::expected<PlanVoucher, Refusal> vouchFor(const PlanDocument &document, const SealKey &key, PlanStore &plans)
{
    switch (sealOn(document, key)) {
    case SealKey::Finding::Ours:
        return PlanVoucher::Seal;
    case SealKey::Finding::Broken:
        return refuse(PlanText::tr("Nothing was sent. %1").arg(planRefusalText(PlanRefusal::Changed)));
    case SealKey::Finding::Foreign:
        break;
    }
    const Result<QList<KeptPlan>> all = plans.loadPlans().result();
    if (!all)
        return refuse(exitCodeOf(all.error()), errorText(all.error(), ErrorContext::Sending).whatHappened);
    const auto kept = std::find_if(
        all->cbegin(), all->cend(), [&document](const KeptPlan &plan) { return idOf(plan) == document.plan.id; });
    if (kept == all->cend())
        return PlanVoucher::Nothing;
    const auto *copy = std::get_if<SavedPlan>(&*kept);
    if (!copy)
        return refuse(PlanText::tr("Nothing was sent. %1").arg(planRefusalText(PlanRefusal::Changed)));
    if (*copy == document.plan)
        return PlanVoucher::Journal;
    const QStringList added = namesOf(devicesOnlyIn(document.plan, *copy));
    const QStringList missing = namesOf(devicesOnlyIn(*copy, document.plan));
    QString message = PlanText::tr("Nothing was sent: the plan was changed after it was saved.");
    if (!added.isEmpty())
        message += PlanText::tr("\nOnly the file wants something of: %1").arg(added.join(separator()));
    if (!missing.isEmpty())
        message += PlanText::tr("\nOnly the saved plan wants something of: %1").arg(missing.join(separator()));
    return refuse(message
        + PlanText::tr("\nThe saved plan can be sent by its id: reslate-cli run-plan %1").arg(copy->id.toString()));
}

tl::expected<QString, Refusal> confirmUnvouched(const SavedPlan &plan, const QString &name)
{
    QList<JobItem> going;
    for (const SavedPlan::Device &device : plan.devices) {
        if (device.gets)
            going.append(device.item);
    }
    const QString list = PlanText::tr("Nothing vouches for this file: it was saved by another user or on another "
                                      "computer, or without a keychain. It wants something of: %1")
                             .arg(namesOf(going).join(separator()));
    if (!name.isEmpty() && name == plan.wish.title)
        return list;
    return refuse(list
        + PlanText::tr("\nNothing was sent: look at these names, and confirm what they are called with "
                       "--confirm-name \"%1\".")
              .arg(plainForDisplay(plan.wish.title)));
}

tl::expected<SavedPlan, Refusal> findPlan(PlanStore &plans, const QString &text)
{
    const Result<QList<KeptPlan>> all = plans.loadPlans().result();
    if (!all)
        return refuse(exitCodeOf(all.error()), errorText(all.error(), ErrorContext::Sending).whatHappened);
    QList<KeptPlan> found;
    for (const KeptPlan &plan : *all) {
        if (idOf(plan) == PlanId(text)) {
            found = {plan};
            break;
        }
        if (text.size() >= fewestLetters && idOf(plan).toString().startsWith(text, Qt::CaseInsensitive))
            found.append(plan);
    }
    if (found.size() != 1)
        return refuse(PlanText::tr("There is no saved plan whose id begins with %1, or several. \"reslate-cli plans\" "
                                   "lists them; a file is named with its suffix or a slash: ./%1")
                          .arg(text));
    if (const auto *plan = std::get_if<SavedPlan>(&found.constFirst()))
        return *plan;
    const bool isRemoval = std::holds_alternative<SavedRemoval>(found.constFirst());
    return refuse(PlanText::tr("Nothing was sent: this plan can't be started here. %1")
                      .arg(planRefusalText(isRemoval ? PlanRefusal::Removal : PlanRefusal::NewerVersion)));
}

} // namespace Reslate
