// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/keptplanlabels.h"

#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/labelscontext.h"
#include "models/text/modelabels.h"
#include "models/text/retirementlabels.h"

#include <QStringList>

namespace Reslate {
namespace {

/// What the devices were to get; what was wished for while none gets anything.
QString whatOf(const SavedPlan &plan)
{
    QStringList titles;
    for (const SavedPlan::Device &device : plan.devices) {
        if (device.gets && !titles.contains(modeTitle(*device.gets)))
            titles.append(modeTitle(*device.gets));
    }
    return titles.isEmpty() ? modeTitle(plan.wish.mode) : titles.join(Labels::tr(" and ", "between two modes"));
}

QString whatOf(const SavedRemoval &plan)
{
    return Labels::tr("Wipe and remove: %1", "reason")
        .arg(plan.isReasonChosen ? retirementReasonText(plan.wish.reason) : Labels::tr("no reason is chosen yet"));
}

template <typename Plan> KeptPlanText textOf(const Plan &plan)
{
    const QString &title = plan.wish.title;
    return {.title = title.trimmed().isEmpty() ? Labels::tr("(no name)") : plainForDisplay(title),
        .what = whatOf(plan),
        .devices = Labels::tr("%1 of %2", "number of devices that get something, number of all")
                       .arg(numberText(plan.going()), numberText(plan.devices.size())),
        .count = static_cast<int>(plan.devices.size()),
        .savedBy = plan.savedBy,
        .saved = plan.saved};
}

KeptPlanText textOf(const NewerPlan &)
{
    return {.title = Labels::tr("(made by a newer Reslate)"), .what = {}, .devices = {}, .savedBy = {}, .saved = {}};
}

} // namespace

KeptPlanText keptPlanText(const KeptPlan &plan)
{
    return std::visit([](const auto &kept) { return textOf(kept); }, plan);
}

} // namespace Reslate
