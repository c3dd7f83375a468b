// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/planlabels.h"

#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/labelscontext.h"
#include "models/text/modelabels.h"
#include "models/text/recentlabels.h"
#include "models/text/timelabels.h"

#include <QStringList>

namespace Reslate {
namespace {

constexpr qint64 secondsOfADay = 24 * 60 * 60; ///< whole ones, as relativeTime() counts

QString modeFor(ResetMode mode, qsizetype devices)
{
    return Labels::tr("%1 for %2", "reset mode, number of devices")
        .arg(modeTitle(mode), devicesText(static_cast<int>(devices)));
}

QString sleepingTitle(const PlanSection &section, const QDateTime &now)
{
    const QString number = numberText(section.items.size());
    const bool isOne = section.items.size() == 1;
    if (!section.lastSeen.isValid())
        return isOne ? Labels::tr("%1 has never been seen").arg(number)
                     : Labels::tr("%1 have never been seen").arg(number);
    const QString days = numberText(section.lastSeen.secsTo(now) / secondsOfADay);
    return isOne ? Labels::tr("%1 has not been seen for %2 days").arg(number, days)
                 : Labels::tr("%1 have not been seen for up to %2 days").arg(number, days);
}

} // namespace

QString sectionTitle(const PlanSection &section, const QDateTime &now)
{
    const QString number = numberText(section.items.size());
    const bool isOne = section.items.size() == 1;
    switch (section.kind) {
    case SectionKind::Ready:
        return modeFor(section.mode, section.items.size());
    case SectionKind::Hybrid:
        return isOne ? Labels::tr("%1 is hybrid joined").arg(number) : Labels::tr("%1 are hybrid joined").arg(number);
    case SectionKind::Sleeping:
        return sleepingTitle(section, now);
    case SectionKind::Protected:
        return isOne ? Labels::tr("%1 is protected").arg(number) : Labels::tr("%1 are protected").arg(number);
    case SectionKind::Recent:
        return recentTitle(section.reason, section.items.size(), section.ended, now);
    case SectionKind::Blocked:
    case SectionKind::Warned:
        if (isRecent(section.reason))
            return recentTitle(section.reason, section.items.size(), section.ended, now);
        return findingText({.reason = section.reason, .items = section.items});
    }
    return {};
}

QString sectionSentence(const PlanSection &section)
{
    return section.kind == SectionKind::Ready ? modeSummary(section.mode)
                                              : reasonSentence(section.reason, section.mode, section.instead);
}

QString plansText(const QList<Plan> &plans)
{
    QStringList parts;
    for (const Plan &plan : plans)
        parts.append(modeFor(plan.workflow.goal(), plan.items.size()));
    return parts.join(Labels::tr(" and "));
}

QString ordersText(const QList<Plan> &plans)
{
    QStringList parts;
    for (const Plan &plan : plans)
        parts.append(orderText(plan.workflow.goal(), static_cast<int>(plan.items.size())));
    return parts.join(QStringLiteral(" + "));
}

QString ordersText(const QList<Plan> &plans, const QDateTime &startsAt, const QDateTime &now)
{
    const QString orders = ordersText(plans);
    return startsAt.isValid() && !orders.isEmpty() ? orders + QStringLiteral(" · ") + startTime(startsAt, now) : orders;
}

QString ordersOnButton(const QList<Plan> &plans, const QDateTime &startsAt, const QDateTime &now)
{
    return ordersText(plans, startsAt, now).replace(QLatin1String(" + "), QLatin1String("\n+ "));
}

QString inOtherCardsText(int devices)
{
    if (devices <= 0)
        return {};
    return devices == 1 ? Labels::tr("1 of these is in another card, too.")
                        : Labels::tr("%1 of these are in another card, too.").arg(numberText(devices));
}

QString unlistedText(int members)
{
    return members == 1
        ? Labels::tr(
            "1 member of the group isn't among the devices that Intune shows you: Intune doesn't manage it, or "
            "your account may not see it.")
        : Labels::tr("%1 members of the group aren't among the devices that Intune shows you: Intune doesn't manage "
                     "them, or your account may not see them.")
              .arg(numberText(members));
}

QString listedTwiceText(int records)
{
    return records == 1
        ? Labels::tr("1 is listed twice by Intune and counts twice here, but once in the number of its group.")
        : Labels::tr("%1 are listed twice by Intune and count twice here, but once in the number of their group.")
              .arg(numberText(records));
}

QString outOfReachText(const QStringList &serialNumbers)
{
    QStringList shown;
    for (const QString &serial : serialNumbers)
        shown.append(plainForDisplay(serial));
    return Labels::tr("Intune knows these by their Autopilot registration, so your account may not see them: %1")
        .arg(shown.join(Labels::tr(", ", "between parts of a list")));
}

QString emptyGroupText(const QString &name)
{
    return Labels::tr("The group “%1” holds no device. Users in it don't count.").arg(plainForDisplay(name));
}

QString planRefusalText(PlanRefusal refusal)
{
    switch (refusal) {
    case PlanRefusal::TooLarge:
        return Labels::tr("The file is too large to be a plan.");
    case PlanRefusal::NotAPlan:
        return Labels::tr("This isn't a plan that Reslate saved, or part of it is missing.");
    case PlanRefusal::NewerVersion:
        return Labels::tr("A newer Reslate has saved this plan. Open it there, or make a new plan.");
    case PlanRefusal::Changed:
        return Labels::tr("The plan was changed after it was saved. Make a new plan.");
    case PlanRefusal::Unusable:
        return Labels::tr("This plan contains values that can't be right. Make a new plan.");
    case PlanRefusal::Removal:
        return Labels::tr("It takes devices out of the school. Open it in the window, under Devices → Plans…, or name "
                          "its devices to the command remove.");
    }
    return {};
}

} // namespace Reslate
