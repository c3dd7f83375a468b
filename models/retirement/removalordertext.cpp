// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/retirement/removalordertext.h"

#include "models/retirement/removallabels.h"
#include "models/text/labels.h"
#include "models/text/labelscontext.h"
#include "models/text/modelabels.h"
#include "models/text/timelabels.h"

namespace Reslate {

QString removalOrderText(const RemovalDraft &draft)
{
    const bool removes = removalKindOf(draft.wish.reason) == RemovalKind::Remove;
    const ResetMode mode = removes ? ResetMode::WipeAndRemove : workflowOf(draft.wish).at(0).kind;
    return orderText(mode, draft.going());
}

QString removalOrderText(const RemovalDraft &draft, const QDateTime &startsAt, const QDateTime &now)
{
    const QString order = removalOrderText(draft);
    return startsAt.isValid() && draft.going() > 0 ? order + QStringLiteral(" · ") + startTime(startsAt, now) : order;
}

QStringList removalPlanLines(const RemovalDraft &draft)
{
    QStringList lines;
    for (const Plan &plan : draft.plans)
        lines.append(Labels::tr("%1: %2", "30 devices, steps")
                         .arg(devicesText(static_cast<int>(plan.items.size())), removalStepsText(plan.workflow)));
    return lines;
}

} // namespace Reslate
