// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/retirement/retiredpaper.h"

#include "models/retirement/retiredlabels.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/labelscontext.h"
#include "models/text/retirementlabels.h"
#include "models/text/timelabels.h"

#include <algorithm>

namespace Reslate {
namespace {

PaperCell plain(const QString &text)
{
    return {.texts = {{text}}};
}

PaperSection sumsSection(const RetiredTotals &totals)
{
    const auto number = [](int count) { return Models::PaperText {numberText(count), Models::PaperFace::Plain}; };
    const bool hasResets = totals.reasons.contains(RetirementReason::Reused); // an Autopilot Reset is no wipe
    return {.heading = Labels::tr("Summary"),
        .facts = {{Labels::tr("Reports"), number(totals.reports)}, {Labels::tr("Devices"), number(totals.devices)},
            {hasResets ? Labels::tr("Wipe or reset proven") : Labels::tr("Wipe proven"), number(totals.proven)},
            {hasResets ? Labels::tr("Wipe or reset not proven") : Labels::tr("Wipe not proven"),
                number(totals.unproven())},
            {Labels::tr("Only in Autopilot, nothing wiped"), number(totals.autopilotOnly)},
            {Labels::tr("Lost or stolen, wipe not proven"), number(totals.away)},
            {Labels::tr("Records still there"), number(totals.recordsThere)}},
        .isWhole = true};
}

/// Rows of a name, a number with the share of all, and a bar: the longest is the most frequent.
PaperSection countsSection(const QString &heading, const QList<std::pair<QString, int>> &counts, int all)
{
    PaperTable table {
        .columns = {{heading, 40}, {Labels::tr("Devices"), 12}, {Labels::tr("Share", "percent"), 12}, {{}, 36}}};
    int most = 1;
    for (const auto &[name, count] : counts)
        most = std::max(most, count);
    for (const auto &[name, count] : counts) {
        const int percent = all > 0 ? qRound(100.0 * count / all) : 0;
        table.rows.append({plain(name), plain(numberText(count)), plain(Labels::tr("%1 %").arg(percent)),
            {.bar = static_cast<qreal>(count) / most}});
    }
    return {.heading = heading, .table = table};
}

PaperSection reportsSection(const QList<RetiredEntry> &entries)
{
    PaperTable table {.columns = {{Labels::tr("Report"), 16}, {Labels::tr("Date"), 16}, {Labels::tr("Reason"), 16},
                          {Labels::tr("Destination"), 20}, {Labels::tr("Devices"), 10}, {Labels::tr("Proven"), 10},
                          {Labels::tr("Status"), 18}}};
    for (const RetiredEntry &entry : entries) {
        const int devices = entry.facts ? entry.facts->devices : entry.report.devices;
        table.rows.append({plain(reportNumberText(entry)), plain(dayText(entry.report.made)),
            plain(retirementReasonText(entry.report.reason)),
            plain(isVisible(entry.report.destination) ? entry.report.destination : QStringLiteral("–")),
            plain(numberText(devices)), plain(entry.facts ? numberText(entry.facts->proven) : QStringLiteral("–")),
            plain(retiredStatus(entry).text)});
    }
    return {.heading = Labels::tr("Reports"), .table = table};
}

QList<PaperSection> openItemsSection(const QList<RetiredEntry> &entries)
{
    PaperTable table {
        .columns = {{Labels::tr("Report"), 16}, {Labels::tr("Device"), 18}, {Labels::tr("Serial number"), 18},
            {Labels::tr("What is open"), 20}, {Labels::tr("What to do"), 26}, {Labels::tr("Done"), 5}}};
    for (const RetiredEntry &entry : entries) {
        if (entry.isVoid() || !entry.facts)
            continue;
        for (const OpenItem &item : entry.facts->open)
            table.rows.append({plain(reportNumberText(entry)),
                {.texts = {{nameForPaper(item.name, item.serialNumber, item.model), Models::PaperFace::Strong}}},
                {.texts = {{item.serialNumber, Models::PaperFace::Code}}}, plain(openPointText(item.point)),
                plain(openPointAdvice(item.point)), {.isBox = true}});
    }
    if (table.rows.isEmpty())
        return {};
    return {{.heading = Labels::tr("Open points"), .table = table}};
}

} // namespace

PaperDocument retiredPaper(const QList<RetiredEntry> &entries, const QString &what, const QDateTime &now)
{
    const RetiredTotals totals = retiredTotals(entries);
    QList<std::pair<QString, int>> models;
    for (const auto &[model, count] : modelsByCount(totals))
        models.append({isVisible(model) ? model : modelLabel(model), count});
    PaperDocument document {.title = Labels::tr("Retired devices"),
        .lead = {{what.isEmpty() ? Labels::tr("As of %1", "time").arg(exactTime(now))
                                 : Labels::tr("%1 · as of %2", "what is counted, time").arg(what, exactTime(now)),
            Models::PaperFace::Muted}}};
    document.sections = {sumsSection(totals),
        countsSection(retiredByText(RetiredBy::Reason), countsBy(RetiredBy::Reason, totals), totals.devices),
        countsSection(retiredByText(RetiredBy::Model), models, totals.devices),
        countsSection(retiredByText(RetiredBy::Year), countsBy(RetiredBy::Year, totals), totals.devices),
        reportsSection(entries)};
    document.sections += openItemsSection(entries);
    return document;
}

} // namespace Reslate
