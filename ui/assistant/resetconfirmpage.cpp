// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/resetconfirmpage.h"

#include "models/text/assistantlabels.h"
#include "models/text/labels.h"
#include "models/text/modelabels.h"
#include "models/text/planlabels.h"

#include <map>

namespace Reslate {
namespace {

/// Empty: nothing is left out.
QString leftOutText(const ResetDraft &draft)
{
    const QHash<DeviceId, ResetMode> going = draft.modes();
    std::map<Reason, int> out;
    for (const PlanSection &section : draft.sections) {
        if (section.kind == SectionKind::Warned)
            continue; // each stands in another section, too
        for (const JobItem &item : section.items) {
            if (!going.contains(item.device.id))
                ++out[draft.whyOut(section, item.device.id).reason];
        }
    }
    QStringList left;
    for (const auto &[reason, count] : out)
        left.append(ResetConfirmPage::tr("%1 %2", "number, reason").arg(numberText(count), reasonShort(reason)));
    return left.isEmpty() ? QString() : ResetConfirmPage::tr("Left out: %1.").arg(left.join(QStringLiteral(", ")));
}

} // namespace

ResetConfirmPage::ResetConfirmPage(const AppServices &work, ResetAssistant &assistant, QWidget *parent)
    : ConfirmPage(work, assistant.paced(), parent)
    , m_work(work)
    , m_assistant(assistant)
{
}

ConfirmPage::Summary ResetConfirmPage::summary() const
{
    const ResetDraft &draft = m_assistant.draft();
    Summary summary {.order = ordersText(draft.plans),
        .title = draft.wish.title,
        .lines = planLines(draft.plans),
        .warnings = {},
        .leftOut = leftOutText(draft)};
    for (const Plan &plan : draft.plans)
        summary.lines.append(
            tr("%1 removes: %2.", "mode, list")
                .arg(workflowTitle(plan.workflow), modeRemoves(plan.workflow.goal()).join(QStringLiteral(", "))));
    for (const QString &line : warningLines(draft, m_work.clock.now()))
        summary.warnings.append(QStringLiteral("⚠ ") + line);
    return summary;
}

} // namespace Reslate
