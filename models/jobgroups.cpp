// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobgroups.h"

#include "domain/pending.h"
#include "proofadvice.h"
#include "prooflabels.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace Reslate {
namespace {

/// How soon a person has to look at a rung.
constexpr std::array order {Proof::Failed, Proof::Unknown, Proof::RecordGone, Proof::Waiting, Proof::AwaitingApproval,
    Proof::Active, Proof::Accepted, Proof::Sent, Proof::Planned, Proof::Blocked, Proof::TakenBack, Proof::Done,
    Proof::SeenFresh, Proof::Confirmed};
static_assert(order.size() == proofCount);

qsizetype urgencyOf(Proof proof)
{
    return std::distance(order.begin(), std::find(order.begin(), order.end(), proof));
}

struct Draft {
    JobGroup group;
    Proof proof = Proof::Planned;
    qsizetype first = 0; ///< place of its first item
};

JobGroup groupOf(const JobItem &item, ResetMode mode, const Device *device, const QDateTime &now)
{
    const Pending pending = pendingReason(item, device, now);
    JobGroup group {.title = proofTitle(item, mode), .tone = proofTone(item.proof, mode)};
    if (pending == Pending::No) {
        JobItem any = item; // what one person wrote of one device is nothing about the group
        any.note.clear();
        any.confirmedBy.clear();
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
    QString key = proofName(item.proof);
    const Pending pending = pendingReason(item, device, now);
    if (pending != Pending::No)
        key = QStringLiteral("pending-%1").arg(static_cast<int>(pending)); // whatever rung the device is on
    else if (item.proof == Proof::Blocked)
        key += QLatin1Char('-') + reasonName(item.blockedReason);
    else if (item.proof == Proof::Failed && !wasRefused(item))
        key += QStringLiteral("-device-") + (item.error ? item.error->code : QString());
    else if (item.proof == Proof::Failed)
        key += QStringLiteral("-%1").arg(static_cast<int>(item.error->kind));
    else if (item.proof == Proof::Planned || item.proof == Proof::TakenBack)
        key += item.approvalCode.isEmpty() ? QLatin1String() : QLatin1String("-approval");
    return key + QLatin1Char('-') + modeName(mode);
}

QList<JobGroup> groupsOf(const Job &job, const DeviceLookup &deviceOf, const QDateTime &now)
{
    QList<Draft> drafts;
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < job.items.size(); ++i) {
        const JobItem &item = job.items.at(i);
        const Device *device = deviceOf ? deviceOf(item.device) : nullptr;
        const QString key = groupKeyOf(item, job.mode, device, now);
        auto place = places.constFind(key);
        if (place == places.constEnd()) {
            place = places.insert(key, drafts.size());
            drafts.append({groupOf(item, job.mode, device, now), item.proof, i});
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

} // namespace Reslate
