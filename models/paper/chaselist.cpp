// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paper/chaselist.h"

#include "domain/device/devicechoice.h"
#include "domain/job/pending.h"
#include "models/paper/csvtext.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/labelscontext.h"
#include "models/text/modelabels.h"
#include "models/text/proofadvice.h"
#include "models/text/prooflabels.h"

#include <algorithm>
#include <numeric>

namespace Reslate {
namespace {

QString localTime(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString();
}

ChaseRow rowOf(const JobItem &item, ResetMode mode, const Device *device, const QDateTime &now)
{
    const Advice advice = Models::proofAdvice(item, mode, device, now);
    return {.device = item.device.id,
        .autopilot = item.device.autopilot,
        .name = item.device.name,
        .serialNumber = item.device.serialNumber,
        .model = device ? device->model : QString(),
        .user = device ? device->userPrincipalName : QString(),
        .lastSeen = device && device->lastSeen.isValid() ? device->lastSeen : item.current().seenBefore,
        .since = item.current().changed,
        .state = proofText(item, mode, now),
        .why = advice.why,
        .whatToDo = advice.whatToDo};
}

ChaseList::Section &sectionOf(QList<ChaseList::Section> &sections, const QString &title)
{
    const auto found = std::find_if(sections.begin(), sections.end(),
        [&title](const ChaseList::Section &section) { return section.title == title; });
    if (found != sections.end())
        return *found;
    sections.append({title, {}});
    return sections.last();
}

} // namespace

int ChaseList::count() const
{
    return std::accumulate(sections.cbegin(), sections.cend(), 0,
        [](int sum, const Section &section) { return sum + static_cast<int>(section.rows.size()); });
}

QString chaseSummary(const ChaseList &list)
{
    if (list.isEveryoneBack())
        return Labels::tr("Every device came back. There is nothing to follow up on.");
    QStringList parts {
        Labels::tr("Not back: %1.", "24 of 30 devices").arg(ofDevicesText(numberText(list.count()), list.devices))};
    if (list.underWay > 0)
        parts.append(Labels::tr("Still under way: %1. Nothing shows yet that they came back, so make this list again "
                                "later.",
            "devices")
                         .arg(devicesText(list.underWay)));
    if (list.notSent > 0)
        parts.append(Labels::tr("Not sent: %1.", "devices").arg(devicesText(list.notSent)));
    return parts.join(QLatin1Char(' '));
}

ChaseFacts chaseFactsOf(const DeviceCatalog &catalog, const Job &job)
{
    const auto deviceOf = [&catalog](const DeviceId &id) -> const Device * {
        const int row = catalog.rowOf(id);
        return row < 0 ? nullptr : &catalog.at(row);
    };
    const auto groupOf = [&catalog, deviceOf, title = job.title](const DeviceId &id) {
        const Device *device = deviceOf(id);
        QString best;
        qsizetype fewest = 0;
        for (const Group &group : catalog.groups()) {
            const DeviceCatalog::Members *members = device ? catalog.members(group.id) : nullptr;
            if (!members || !isMember(*device, members->devices))
                continue;
            if (group.name == title)
                return title;
            if (best.isEmpty() || members->devices.size() < fewest) {
                best = group.name;
                fewest = members->devices.size();
            }
        }
        return best;
    };
    return {.device = deviceOf, .group = groupOf};
}

ChaseList chaseList(const Job &job, const ChaseFacts &facts, const QDateTime &now)
{
    ChaseList list {.job = Labels::tr("%1 · %2", "reset mode, name of the group")
                               .arg(workflowTitle(job.workflow), plainForDisplay(job.title)),
        .jobId = job.id.toString(),
        .asOf = now,
        .devices = static_cast<int>(job.items.size())};
    for (const JobItem &item : job.items) {
        const Device *device = facts.device ? facts.device(item.device.id) : nullptr;
        const Return how = returnOf(item, item.current().kind, device, now);
        list.underWay += how == Return::UnderWay ? 1 : 0;
        list.notSent += how == Return::NotSent ? 1 : 0;
        if (how != Return::Missing)
            continue;
        const QString group = facts.group ? facts.group(item.device.id) : QString();
        sectionOf(list.sections, group.isEmpty() ? job.title : group)
            .rows.append(rowOf(item, item.current().kind, device, now));
    }
    std::stable_sort(list.sections.begin(), list.sections.end(),
        [](const auto &a, const auto &b) { return a.title.localeAwareCompare(b.title) < 0; });
    for (ChaseList::Section &section : list.sections) {
        std::stable_sort(section.rows.begin(), section.rows.end(),
            [](const ChaseRow &a, const ChaseRow &b) { return a.name.localeAwareCompare(b.name) < 0; });
    }
    return list;
}

QByteArray chaseCsv(const ChaseList &list)
{
    const QStringList header {Labels::tr("Group"), Labels::tr("Device"), Labels::tr("Serial number"),
        Labels::tr("Primary user"), Labels::tr("Last seen"), Labels::tr("Status"), Labels::tr("Since"),
        Labels::tr("Why"), Labels::tr("What to do")};
    QList<QStringList> rows;
    if (!list.notice.title.isEmpty()) {
        QStringList line(header.size());
        line.first() = list.notice.title + QLatin1Char(' ') + list.notice.text;
        rows.append(line);
    }
    for (const ChaseList::Section &section : list.sections) {
        for (const ChaseRow &row : section.rows)
            rows.append({section.title, row.name, row.serialNumber, row.user, localTime(row.lastSeen), row.state,
                localTime(row.since), row.why, row.whatToDo});
    }
    return Models::csvText(header, rows);
}

} // namespace Reslate
