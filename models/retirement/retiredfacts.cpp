// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/retirement/retiredfacts.h"

#include "models/devices/searchtext.h"

#include <QSet>

#include <algorithm>

namespace Reslate {
namespace {

bool didAnyStep(const Job &job)
{
    return std::any_of(job.items.cbegin(), job.items.cend(), [](const JobItem &item) {
        return std::any_of(item.steps.cbegin(), item.steps.cend(),
            [](const Step &step) { return step.tries > 0 || step.state == ItemState::NotNeeded; });
    });
}

void countRecords(RetiredFacts &facts, const ReportedDevice &line)
{
    for (const ReportedRecord &record : line.records) {
        if (record.lookedAgain.isValid()) {
            ++facts.looked;
            facts.gone += record.end == RecordEnd::Removed || record.end == RecordEnd::NotFound ? 1 : 0;
            facts.lookedAgain = facts.lookedAgain.isValid() ? std::max(facts.lookedAgain, record.lookedAgain)
                                                            : record.lookedAgain;
        }
        const bool isKept = record.end == RecordEnd::KeptOnPurpose || record.end == RecordEnd::NotOrdered
            || record.end == RecordEnd::NotFound;
        facts.keepsRecords = facts.keepsRecords && isKept;
    }
}

QString searchedText(const Retirement &retirement, const QString &number)
{
    return QStringList({number, retirement.title, retirement.destination, retirement.startedBy}).join(u'\n');
}

QString searchedText(const RetiredDevice &device)
{
    return QStringList({device.device.name, device.device.serialNumber, device.assetTag}).join(u'\n');
}

} // namespace

int RetiredFacts::recordsThere() const
{
    return static_cast<int>(std::count_if(open.cbegin(), open.cend(), [](const OpenItem &item) {
        return item.point.point != OpenPoint::WipeNotProven && item.point.point != OpenPoint::NothingWiped
            && item.point.point != OpenPoint::NotFoundYet;
    }));
}

QList<RetiredEntry> retiredEntries(const QList<ReportSummary> &reports, const QList<Retirement> &retirements)
{
    QList<RetiredEntry> entries;
    QSet<RetirementId> reported;
    QSet<RetirementId> valid;
    for (const ReportSummary &report : reports) {
        entries.append({.report = report, .wasReported = true, .facts = {}, .error = {}});
        reported.insert(report.retirement);
        if (!report.voided.isValid())
            valid.insert(report.retirement);
    }
    for (const Retirement &retirement : retirements) {
        if (valid.contains(retirement.id))
            continue;
        ReportSummary summary {.number = {}, .retirement = retirement.id, .title = retirement.title};
        summary.reason = retirement.reason;
        summary.destination = retirement.destination;
        summary.devices = static_cast<int>(retirement.devices.size());
        summary.made = retirement.created;
        summary.madeBy = retirement.startedBy;
        entries.append({.report = summary, .wasReported = reported.contains(retirement.id), .facts = {}, .error = {}});
    }
    std::stable_sort(entries.begin(), entries.end(), [](const RetiredEntry &a, const RetiredEntry &b) {
        return a.report.made == b.report.made ? a.report.number > b.report.number : a.report.made > b.report.made;
    });
    return entries;
}

RetiredFacts retiredFacts(const RetirementReport &report)
{
    RetiredFacts facts;
    facts.devices = static_cast<int>(report.lines.size());
    facts.keepsRecords = !report.lines.isEmpty();
    facts.text = Models::foldedText(searchedText(report.retirement, report.number));
    facts.deviceTexts.reserve(report.lines.size());
    for (const ReportedDevice &line : report.lines) {
        facts.proven += isCertain(line, report.retirement.gate) ? 1 : 0;
        countRecords(facts, line);
        ++facts.models[line.retired.photo.device.model.trimmed()];
        facts.deviceTexts.append(Models::foldedText(searchedText(line.retired)));
    }
    const QList<ReportOpenPoint> points = openPoints(report);
    for (const ReportOpenPoint &point : points) {
        facts.autopilotOnly += point.point == OpenPoint::NothingWiped ? 1 : 0;
        facts.away += point.point == OpenPoint::NotFoundYet ? 1 : 0;
        const RetiredDevice &retired = report.lines.at(point.line).retired;
        facts.open.append({.point = point,
            .device = retired.device.id,
            .autopilot = retired.device.autopilot,
            .name = retired.device.name,
            .serialNumber = retired.device.serialNumber,
            .model = retired.photo.device.model});
    }
    return facts;
}

RetiredFacts retiredFacts(const RetirementFacts &known, const std::optional<RetirementReport> &made)
{
    RetirementReport draft = draftReport(known);
    draft.number = made ? made->number : QString();
    RetiredFacts facts = retiredFacts(draft);
    facts.isUnderWay = std::any_of(
        known.jobs.cbegin(), known.jobs.cend(), [](const Job &job) { return job.phase != JobPhase::Finished; });
    facts.hasBegun = std::any_of(
        known.jobs.cbegin(), known.jobs.cend(), [](const Job &job) { return didAnyStep(job); });
    facts.isOutdated = made && !hasSameFacts(draft, *made);
    return facts;
}

RetiredTotals retiredTotals(const QList<RetiredEntry> &entries)
{
    RetiredTotals totals;
    for (const RetiredEntry &entry : entries) {
        if (entry.isVoid() || !entry.facts || entry.isNothing())
            continue;
        const RetiredFacts &facts = *entry.facts;
        totals.reports += entry.isMade() ? 1 : 0;
        totals.devices += facts.devices;
        totals.proven += facts.proven;
        totals.autopilotOnly += facts.autopilotOnly;
        totals.away += facts.away;
        totals.recordsThere += facts.recordsThere();
        totals.reasons[entry.report.reason] += facts.devices;
        totals.years[yearOf(entry)] += facts.devices;
        for (auto model = facts.models.cbegin(); model != facts.models.cend(); ++model)
            totals.models[model.key()] += model.value();
    }
    return totals;
}

QList<std::pair<QString, int>> modelsByCount(const RetiredTotals &totals)
{
    QList<std::pair<QString, int>> models;
    for (auto model = totals.models.cbegin(); model != totals.models.cend(); ++model)
        models.append({model.key(), model.value()});
    std::stable_sort(models.begin(), models.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
    return models;
}

int yearOf(const RetiredEntry &entry)
{
    return entry.report.made.toLocalTime().date().year();
}

} // namespace Reslate
