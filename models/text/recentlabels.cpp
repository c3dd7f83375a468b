// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/recentlabels.h"

#include "models/text/labels.h"
#include "models/text/labelscontext.h"
#include "models/text/timelabels.h"

namespace Reslate {
namespace {

/// A reset of the last day was yesterday unless it was today; the service's clock may be a little ahead.
bool isToday(const QDateTime &time, const QDateTime &now)
{
    return time.toLocalTime().date() >= now.toLocalTime().date();
}

QString timeOf(const QDateTime &time)
{
    return clockTime(time, time);
}

QString oneTitle(Reason reason, const QDateTime &ended, const QDateTime &now)
{
    const bool today = isToday(ended, now);
    switch (reason) {
    case Reason::ResetLately:
        return today ? Labels::tr("1 was reset today at %1").arg(timeOf(ended))
                     : Labels::tr("1 was reset yesterday at %1").arg(timeOf(ended));
    case Reason::RecordGoneLately:
        return today ? Labels::tr("1 came back today: its Intune record went at %1").arg(timeOf(ended))
                     : Labels::tr("1 came back: its Intune record went yesterday at %1").arg(timeOf(ended));
    case Reason::FailedLately:
        return today ? Labels::tr("1 failed today at %1: check Windows RE").arg(timeOf(ended))
                     : Labels::tr("1 failed yesterday at %1: check Windows RE").arg(timeOf(ended));
    case Reason::RefusedLately:
        return today ? Labels::tr("1 was turned away today at %1").arg(timeOf(ended))
                     : Labels::tr("1 was turned away yesterday at %1").arg(timeOf(ended));
    default:
        return {};
    }
}

} // namespace

QString recentTitle(Reason reason, qsizetype devices, const QDateTime &ended, const QDateTime &now)
{
    if (devices == 1)
        return oneTitle(reason, ended, now);
    const QString number = numberText(devices);
    const QString last = isToday(ended, now) ? Labels::tr("the last today at %1").arg(timeOf(ended))
                                             : Labels::tr("the last yesterday at %1").arg(timeOf(ended));
    switch (reason) {
    case Reason::ResetLately:
        return Labels::tr("%1 were reset in the last 24 hours, %2", "number, the last today at 3:19").arg(number, last);
    case Reason::RecordGoneLately:
        return Labels::tr(
            "%1 came back, and their Intune records went in the last 24 hours, %2", "number, the last today at 3:19")
            .arg(number, last);
    case Reason::FailedLately:
        return Labels::tr("%1 failed in the last 24 hours, %2: check Windows RE", "number, the last today at 3:19")
            .arg(number, last);
    case Reason::RefusedLately:
        return Labels::tr("%1 were turned away in the last 24 hours, %2", "number, the last today at 3:19")
            .arg(number, last);
    default:
        return {};
    }
}

QString recentSentence(const std::optional<RecentReset> &recent, const QDateTime &now)
{
    if (!recent)
        return {};
    const bool today = isToday(recent->at, now);
    const QString time = timeOf(recent->at);
    switch (recent->end) {
    case RecentReset::End::Done:
        return today ? Labels::tr("It was reset today at %1.").arg(time)
                     : Labels::tr("It was reset yesterday at %1.").arg(time);
    case RecentReset::End::RecordGone:
        return today
            ? Labels::tr("Its earlier Intune record went today at %1, after a reset was ordered.").arg(time)
            : Labels::tr("Its earlier Intune record went yesterday at %1, after a reset was ordered.").arg(time);
    case RecentReset::End::Failed:
        return today ? Labels::tr("Its reset failed today at %1.").arg(time)
                     : Labels::tr("Its reset failed yesterday at %1.").arg(time);
    case RecentReset::End::Refused:
        return today ? Labels::tr("Its reset was turned away today at %1.").arg(time)
                     : Labels::tr("Its reset was turned away yesterday at %1.").arg(time);
    }
    return {};
}

} // namespace Reslate
