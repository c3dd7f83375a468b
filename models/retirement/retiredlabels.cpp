// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/retirement/retiredlabels.h"

#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/errorlabels.h"
#include "models/text/labels.h"
#include "models/text/labelscontext.h"
#include "models/text/retirementlabels.h"
#include "models/text/timelabels.h"

#include <algorithm>

namespace Reslate {

QString reportNumberText(const RetiredEntry &entry)
{
    return entry.isMade() ? entry.report.number : Labels::tr("not made yet", "a report");
}

Badge retiredStatus(const RetiredEntry &entry)
{
    const ReportSummary &report = entry.report;
    if (entry.isVoid()) {
        const QString text = report.replacedBy.isEmpty()
            ? Labels::tr("void", "a report")
            : Labels::tr("void, see %1", "number of a report").arg(report.replacedBy);
        return {.text = text,
            .toolTip = Labels::tr("Void since %1, by %2: %3", "time, person, reason")
                           .arg(exactTime(report.voided), plainForDisplay(report.voidedBy),
                               plainForDisplay(report.voidReason))};
    }
    if (entry.error)
        return {.text = Labels::tr("not readable", "a report"),
            .tone = Tone::Bad,
            .toolTip = errorText(*entry.error, ErrorContext::Reading).whatHappened};
    if (!entry.facts)
        return {.text = Labels::tr("reading…", "a report")};
    const RetiredFacts &facts = *entry.facts;
    if (facts.isUnderWay)
        return {.text = Labels::tr("under way", "a retirement"),
            .tone = Tone::Busy,
            .toolTip = Labels::tr("Its jobs are not finished.")};
    if (!facts.open.isEmpty())
        return {.text = Labels::tr("%1 open", "number of points").arg(numberText(facts.open.size())),
            .tone = Tone::Caution,
            .toolTip = Labels::tr("Somebody still has to do something about its devices.")};
    if (!entry.isMade())
        return {.text = Labels::tr("report due", "of a retirement"),
            .tone = Tone::Busy,
            .toolTip = Labels::tr("Nothing is open; its report is not made yet.")};
    if (facts.keepsRecords)
        return {.text = Labels::tr("records kept", "what became of devices"),
            .toolTip = Labels::tr("None of the records of its devices was deleted.")};
    return {.text = Labels::tr("complete", "a retirement"), .tone = Tone::Good, .toolTip = {}};
}

QList<BarSegment> proofSegments(const RetiredEntry &entry)
{
    if (entry.isVoid() || !entry.facts)
        return {};
    const RetiredFacts &facts = *entry.facts;
    const int rest = facts.devices - facts.proven - facts.autopilotOnly;
    QList<BarSegment> segments {{Tone::Good, facts.proven, BarFill::Solid}, {Tone::Caution, rest, BarFill::Striped}};
    if (facts.autopilotOnly > 0)
        segments.append({Tone::Neutral, facts.autopilotOnly, BarFill::Hollow});
    return segments;
}

QString proofText(const RetiredEntry &entry)
{
    if (!entry.facts)
        return {};
    return Labels::tr("%1 proven", "12 of 40 devices")
        .arg(ofDevicesText(numberText(entry.facts->proven), entry.facts->devices));
}

QString retiredLine(const RetiredEntry &entry)
{
    QStringList parts {devicesText(entry.facts ? entry.facts->devices : entry.report.devices),
        retirementReasonText(entry.report.reason)};
    if (isVisible(entry.report.destination))
        parts.append(plainForDisplay(entry.report.destination));
    return parts.join(QStringLiteral(" · "));
}

QString openItemText(const OpenItem &item)
{
    return Labels::tr("%1: %2", "device, what is open")
        .arg(displayName(item.name, item.serialNumber, item.model), openPointText(item.point));
}

QString lookedAgainText(const RetiredFacts &facts, const QDateTime &now)
{
    if (!facts.lookedAgain.isValid())
        return Labels::tr("Not yet.", "nobody looked at records again");
    return Labels::tr("%1: %2 of %3 records gone", "time, two numbers")
        .arg(clockTime(facts.lookedAgain, now), numberText(facts.gone), numberText(facts.looked));
}

/// From when it is what is shown all the same. before: when there was a look last; empty: never.
static QString standsFromText(const LookEnd &end, const QString &before)
{
    if (end.error)
        return before.isEmpty()
            ? Labels::tr("What stands here of the records is from the end of their job.")
            : Labels::tr("What stands here of the records is from %1, or from before.", "time").arg(before);
    if (end.unread == 1)
        return before.isEmpty()
            ? Labels::tr("What stands here of it is from the end of its job.", "a record")
            : Labels::tr("What stands here of it is from %1, or from before.", "of a record; time").arg(before);
    return before.isEmpty() ? Labels::tr("What stands here of them is from the end of their job.")
                            : Labels::tr("What stands here of them is from %1, or from before.", "time").arg(before);
}

QString lookTroubleText(const LookEnd &end, const QDateTime &before, const QDateTime &now)
{
    const std::optional<Error> &why = end.error ? end.error : end.unreadError;
    if (!end.error && end.unread == 0)
        return {};
    const ErrorText text = errorText(why.value_or(Error {.kind = ErrorKind::BadAnswer}), ErrorContext::Reading);
    const QString what = end.error ? Labels::tr("This look was not kept.")
        : end.unread == 1          ? Labels::tr("1 record could not be read.")
                                   : Labels::tr("%1 records could not be read.").arg(numberText(end.unread));
    const QString stands = standsFromText(end, before.isValid() ? clockTime(before, now) : QString());
    QStringList sentences {what, text.whatHappened, stands, text.whatToDo, Labels::tr("Then look once more.")};
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

QString modelLabel(const QString &hostile)
{
    return isVisible(hostile) ? plainForDisplay(hostile) : Labels::tr("not recorded", "a model");
}

QList<std::pair<QString, int>> countsBy(RetiredBy what, const RetiredTotals &totals)
{
    QList<std::pair<QString, int>> counts;
    switch (what) {
    case RetiredBy::Model:
        for (const auto &[model, count] : modelsByCount(totals))
            counts.append({modelLabel(model), count});
        break;
    case RetiredBy::Reason:
        for (auto reason = totals.reasons.cbegin(); reason != totals.reasons.cend(); ++reason)
            counts.append({retirementReasonText(reason.key()), reason.value()});
        std::ranges::stable_sort(counts, [](const auto &a, const auto &b) { return a.second > b.second; });
        break;
    case RetiredBy::Year:
        for (auto year = totals.years.cbegin(); year != totals.years.cend(); ++year)
            counts.prepend({QString::number(year.key()), year.value()});
        break;
    }
    return counts;
}

QString retiredByText(RetiredBy what)
{
    switch (what) {
    case RetiredBy::Model:
        return Labels::tr("By model");
    case RetiredBy::Reason:
        return Labels::tr("By reason");
    case RetiredBy::Year:
        return Labels::tr("By year");
    }
    return {};
}

QString devicesInReportsText(const RetiredTotals &totals)
{
    return totals.reports == 1
        ? Labels::tr("devices, 1 report")
        : Labels::tr("devices, %1 reports", "a number stands above it").arg(numberText(totals.reports));
}

} // namespace Reslate
