// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/jobgroups.h"

#include "domain/job/pending.h"
#include "models/text/modelabels.h"
#include "models/text/proofadvice.h"
#include "models/text/prooflabels.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace Reslate::Models {
namespace {

/// How soon a person has to look at a rung.
constexpr std::array stateOrder {ItemState::Failed, ItemState::Unknown, ItemState::RecordGone, ItemState::Waiting,
    ItemState::AwaitingApproval, ItemState::Active, ItemState::Accepted, ItemState::Sent, ItemState::Planned,
    ItemState::Blocked, ItemState::Withdrawn, ItemState::Waived, ItemState::NotNeeded, ItemState::Done,
    ItemState::SeenFresh, ItemState::Confirmed};
static_assert(stateOrder.size() == itemStateCount);

qsizetype urgencyOf(ItemState proof)
{
    return std::distance(stateOrder.begin(), std::find(stateOrder.begin(), stateOrder.end(), proof));
}

struct Draft {
    JobGroup group;
    ItemState proof = ItemState::Planned;
    qsizetype first = 0; ///< place of its first item
};

JobGroup groupOf(const JobItem &item, const Workflow &workflow, const Device *device, const QDateTime &now)
{
    const ResetMode mode = item.current().kind;
    const Pending pending = pendingReason(item, device, now);
    JobGroup group {.title = proofTitle(item, mode),
        .step = workflow.size() > 1 ? modeTitle(mode) : QString(),
        .tone = proofTone(item.current().state, mode)};
    if (pending == Pending::No) {
        JobItem any = item; // what one person wrote of one device is nothing about the group
        any.current().note.clear();
        any.current().confirmedBy.clear();
        group.advice = proofAdvice(any, mode, device, now);
    } else {
        group.title = pendingTitle(pending);
        group.advice = pendingAdvice(pending);
        group.tone = Tone::Caution;
    }
    return group;
}

} // namespace

QString groupKeyOf(const JobItem &item, ResetMode mode, const Device *device, const QDateTime &now)
{
    QString key = itemStateName(item.current().state);
    const Pending pending = pendingReason(item, device, now);
    if (pending != Pending::No)
        key = QStringLiteral("pending-%1").arg(static_cast<int>(pending)); // whatever rung the device is on
    else if (item.current().state == ItemState::Blocked)
        key += QLatin1Char('-') + reasonName(item.current().blockedReason);
    else if (item.current().state == ItemState::Failed && !wasRefused(item))
        key += QStringLiteral("-device-") + (item.current().error ? item.current().error->code : QString());
    else if (item.current().state == ItemState::Failed)
        key += QStringLiteral("-%1").arg(static_cast<int>(item.current().error->kind));
    else if (item.current().state == ItemState::Planned || item.current().state == ItemState::Withdrawn)
        key += item.current().approvalCode.isEmpty() ? QLatin1String() : QLatin1String("-approval");
    return key + QLatin1Char('-') + modeName(mode);
}

QList<JobGroup> groupsOf(const Job &job, const DeviceLookup &deviceOf, const QDateTime &now)
{
    QList<Draft> drafts;
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < job.items.size(); ++i) {
        const JobItem &item = job.items.at(i);
        const Device *device = deviceOf ? deviceOf(item.device.id) : nullptr;
        const QString key = groupKeyOf(item, item.current().kind, device, now);
        auto place = places.constFind(key);
        if (place == places.constEnd()) {
            place = places.insert(key, drafts.size());
            drafts.append({groupOf(item, job.workflow, device, now), item.current().state, i});
            drafts.last().group.key = key;
        }
        ++drafts[*place].group.count;
    }
    std::sort(drafts.begin(), drafts.end(), [](const Draft &a, const Draft &b) {
        const qsizetype urgencyA = urgencyOf(a.proof);
        const qsizetype urgencyB = urgencyOf(b.proof);
        if (urgencyA != urgencyB)
            return urgencyA < urgencyB;
        return a.group.count != b.group.count ? a.group.count > b.group.count : a.first < b.first;
    });
    QList<JobGroup> groups;
    groups.reserve(drafts.size());
    for (const Draft &draft : std::as_const(drafts))
        groups.append(draft.group);
    return groups;
}

} // namespace Reslate::Models
