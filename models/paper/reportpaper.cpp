// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paper/reportpaper.h"

#include "models/paper/paperprint.h"
#include "models/paper/reportparts.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/labelscontext.h"
#include "models/text/modelabels.h"
#include "models/text/reportlabels.h"
#include "models/text/retirementlabels.h"
#include "models/text/timelabels.h"

#include <QMap>

#include <algorithm>
#include <array>

namespace Reslate::Models {
namespace {

/// The modes that were ordered, the most frequent first.
QString methodText(const RetirementReport &report)
{
    std::array<int, resetModeCount> counts {};
    int notSent = 0;
    for (const ReportedDevice &device : report.lines) {
        if (device.mode && device.proof == WipeProof::NotOrdered)
            ++notSent;
        else if (device.mode)
            ++counts[static_cast<size_t>(*device.mode)];
    }
    QStringList modes;
    for (const ModeFacts &facts : allModes()) {
        if (const int count = counts[static_cast<size_t>(facts.mode)]; count > 0)
            modes.append(Labels::tr("%1: %2", "reset mode, devices").arg(modeTitle(facts.mode), devicesText(count)));
    }
    if (notSent > 0)
        modes.append(Labels::tr("not sent: %1", "3 devices").arg(devicesText(notSent)));
    return modes.isEmpty() ? Labels::tr("No wipe ordered") : modes.join(QStringLiteral("; "));
}

QString periodText(const RetirementReport &report)
{
    if (!report.began.isValid())
        return {};
    return report.ended.isValid()
        ? Labels::tr("%1 – %2", "two times").arg(exactTime(report.began), exactTime(report.ended))
        : exactTime(report.began);
}

PaperSection summarySection(const RetirementReport &report, int open, const ReportOptions &options)
{
    const Retirement &retirement = report.retirement;
    const auto proven = std::count_if(report.lines.cbegin(), report.lines.cend(),
        [&](const ReportedDevice &device) { return isCertain(device, retirement.gate); });
    const auto autopilotOnly = std::count_if(report.lines.cbegin(), report.lines.cend(), isBeyondWipes);
    const auto waived = std::count_if(
        report.lines.cbegin(), report.lines.cend(), [](const ReportedDevice &device) { return device.isWaived; });
    const auto number = [](auto count) { return PaperText {numberText(count), PaperFace::Plain}; };
    return {.heading = Labels::tr("Summary"),
        .facts = {{Labels::tr("Devices"), number(report.lines.size())}, {provenTitle(report, true), number(proven)},
            {provenTitle(report, false), number(report.lines.size() - proven - autopilotOnly)},
            {Labels::tr("Only in Autopilot, nothing wiped"), number(autopilotOnly)},
            {Labels::tr("Let go without proof"), number(waived)},
            {Labels::tr("Left out"), number(retirement.leftOut.size())}, {Labels::tr("Open points"), number(open)},
            factOf(Labels::tr("Asked for"), gateAskedText(retirement.gate)),
            factOf(Labels::tr("Method"), methodText(report)),
            factOf(Labels::tr("Reason"), retirementReasonText(retirement.reason)),
            factOf(Labels::tr("Destination"), retirement.destination),
            factOf(Labels::tr("Group or list"), retirement.title),
            factOf(Labels::tr("Data on them"), dataClassFact(retirement)),
            {Labels::tr("Carried out by"), personText(retirement.startedBy, options, PaperFace::Plain)},
            {Labels::tr("Reported by"), personText(report.madeBy, options, PaperFace::Plain)},
            factOf(Labels::tr("Period"), periodText(report))},
        .isWhole = true};
}

/// "Removed", or what is open of the device.
QList<PaperText> resultTexts(const ReportedDevice &device, const QList<ReportOpenPoint> &open)
{
    QList<PaperText> texts;
    for (const ReportOpenPoint &point : open)
        texts.append({openPointText(point), PaperFace::SmallStrong});
    if (device.isWaived)
        texts.append({Labels::tr("Exception", "what became of a device"), PaperFace::Small});
    if (!texts.isEmpty())
        return texts;
    const auto ends = [&](RecordEnd end) {
        return std::any_of(device.records.cbegin(), device.records.cend(),
            [end](const ReportedRecord &record) { return record.end == end; });
    };
    if (ends(RecordEnd::Removed))
        return {{Labels::tr("Removed", "what became of a device"), PaperFace::Small}};
    if (ends(RecordEnd::KeptOnPurpose))
        return {{Labels::tr("Records kept", "what became of a device"), PaperFace::Small}};
    return {{Labels::tr("Nothing open", "what became of a device"), PaperFace::Small}};
}

QList<PaperText> deviceTexts(const ReportedDevice &device)
{
    const DeviceRef &ref = device.retired.device;
    QList<PaperText> texts {nameText(ref), recordedText(modelText(device), PaperFace::Small, PaperFace::SmallMuted)};
    if (const QString edition = editionText(device.retired.photo); isVisible(edition))
        texts.append({edition, PaperFace::SmallMuted});
    texts.append({Labels::tr("encrypted: %1", "yes or not known").arg(encryptedText(device)), PaperFace::SmallMuted});
    return texts;
}

QList<PaperText> wipeTexts(const ReportedDevice &device, const TableTime &time)
{
    QList<PaperText> texts;
    if (device.sent.isValid())
        texts.append({Labels::tr("sent %1", "time").arg(time(device.sent)), PaperFace::Small});
    if (device.accepted.isValid())
        texts.append({Labels::tr("accepted %1", "time").arg(time(device.accepted)), PaperFace::Small});
    texts.append({wipeProofText(device.proof), PaperFace::SmallStrong});
    if (device.proven.isValid())
        texts.append({time(device.proven), PaperFace::Small});
    return texts;
}

QList<PaperText> recordTexts(const ReportedDevice &device, RecordKind kind, const TableTime &time)
{
    QList<PaperText> texts;
    for (const ReportedRecord &record : device.records) {
        if (record.kind != kind)
            continue;
        if (!texts.isEmpty())
            texts.append({Labels::tr("of its registration:", "another Entra record, what became of it stands below"),
                PaperFace::SmallMuted});
        texts.append({recordEndText(record), PaperFace::Small});
        if (record.at.isValid())
            texts.append({time(record.at), PaperFace::Small});
        if (record.lookedAgain.isValid() && record.lookedAgain != record.at)
            texts.append(
                {Labels::tr("again %1", "when somebody looked at a record once more").arg(time(record.lookedAgain)),
                    PaperFace::SmallMuted});
    }
    return texts.isEmpty() ? QList<PaperText> {{QStringLiteral("–"), PaperFace::Small}} : texts;
}

PaperSection devicesSection(const RetirementReport &report, const QList<ReportOpenPoint> &open)
{
    PaperTable table {.columns = {{Labels::tr("#", "number of a row"), 4}, {Labels::tr("Serial, asset tag"), 14},
                          {Labels::tr("Device, model"), 16}, {Labels::tr("Wipe"), 18},
                          {recordKindText(RecordKind::Intune), 15}, {recordKindText(RecordKind::Autopilot), 15},
                          {recordKindText(RecordKind::Entra), 15}, {Labels::tr("Result"), 11}},
        .isSmall = true};
    const TableTime time(report);
    auto point = open.cbegin();
    for (qsizetype i = 0; i < report.lines.size(); ++i) {
        const ReportedDevice &device = report.lines[i];
        const DeviceRef &ref = device.retired.device;
        const auto first = point;
        while (point != open.cend() && point->line == i)
            ++point;
        table.rows.append({{.texts = {{QString::number(i + 1), PaperFace::Small}}},
            {.texts = {recordedText(ref.serialNumber, PaperFace::SmallCode, PaperFace::SmallMuted),
                 recordedText(device.retired.assetTag, PaperFace::Small, PaperFace::SmallMuted)}},
            {.texts = deviceTexts(device)}, {.texts = wipeTexts(device, time)},
            {.texts = recordTexts(device, RecordKind::Intune, time)},
            {.texts = recordTexts(device, RecordKind::Autopilot, time)},
            {.texts = recordTexts(device, RecordKind::Entra, time)},
            {.texts = resultTexts(device, QList<ReportOpenPoint>(first, point))}});
    }
    PaperSection section {.heading = Labels::tr("Devices"), .table = table};
    if (report.lines.isEmpty())
        section.texts.append({Labels::tr("There is no device in this report."), PaperFace::Plain});
    return section;
}

/// Devices whose order went to another Intune record than the planned one, with both.
QList<PaperSection> enrolledAgainSections(const RetirementReport &report)
{
    PaperTable table {.columns = {{Labels::tr("#", "number of a row"), 5}, {Labels::tr("Serial number"), 19},
                          {Labels::tr("Device"), 16}, {Labels::tr("Planned Intune record"), 30},
                          {Labels::tr("The order went to"), 30}},
        .isSmall = true};
    for (qsizetype i = 0; i < report.lines.size(); ++i) {
        const DeviceRef &ref = report.lines[i].retired.device;
        for (const ReportedRecord &record : report.lines[i].records) {
            if (!record.orderedAs.isEmpty())
                table.rows.append({{.texts = {{QString::number(i + 1), PaperFace::Small}}},
                    {.texts = {recordedText(ref.serialNumber, PaperFace::SmallCode, PaperFace::SmallMuted)}},
                    {.texts = {nameText(ref)}},
                    {.texts = {recordedText(ref.id.toString(), PaperFace::SmallCode, PaperFace::SmallMuted)}},
                    {.texts = {{record.orderedAs.toString(), PaperFace::SmallCode}}}});
        }
    }
    if (table.rows.isEmpty())
        return {};
    return {
        {.heading = Labels::tr("Enrolled again after the wipe: another Intune record than planned"), .table = table}};
}

/// Records that were deleted although no wipe was proven, with who said so and why.
QList<PaperSection> exceptionSections(const RetirementReport &report, const ReportOptions &options)
{
    PaperTable table {.columns = {{Labels::tr("#", "number of a row"), 5}, {Labels::tr("Serial number"), 20},
                          {Labels::tr("Device"), 18}, {Labels::tr("What is known"), 20}, {Labels::tr("Why"), 34},
                          {Labels::tr("Person"), 24}},
        .isSmall = true};
    for (qsizetype i = 0; i < report.lines.size(); ++i) {
        const ReportedDevice &device = report.lines[i];
        const DeviceRef &ref = device.retired.device;
        if (!device.isWaived)
            continue;
        table.rows.append({{.texts = {{QString::number(i + 1), PaperFace::Small}}},
            {.texts = {recordedText(ref.serialNumber, PaperFace::SmallCode, PaperFace::SmallMuted)}},
            {.texts = {nameText(ref)}}, {.texts = {{wipeProofText(device.proof), PaperFace::Small}}},
            {.texts = {recordedText(waiverReason(device), PaperFace::Small, PaperFace::SmallMuted)}},
            {.texts = {personText(device.confirmedBy, options, PaperFace::Small)}}});
    }
    if (table.rows.isEmpty())
        return {};
    return {{.heading = Labels::tr("Exceptions: records deleted without proof"), .table = table}};
}

/// Wipes that a person vouches for, with who and what that person wrote.
QList<PaperSection> confirmedSections(const RetirementReport &report, const ReportOptions &options)
{
    PaperTable table {
        .columns = {{Labels::tr("#", "number of a row"), 5}, {Labels::tr("Serial number"), 20},
            {Labels::tr("Device"), 18}, {Labels::tr("When"), 20}, {Labels::tr("Note"), 34}, {Labels::tr("Person"), 24}},
        .isSmall = true};
    const TableTime time(report);
    for (qsizetype i = 0; i < report.lines.size(); ++i) {
        const ReportedDevice &device = report.lines[i];
        const DeviceRef &ref = device.retired.device;
        if (device.proof != WipeProof::Confirmed || device.isWaived)
            continue;
        table.rows.append({{.texts = {{QString::number(i + 1), PaperFace::Small}}},
            {.texts = {recordedText(ref.serialNumber, PaperFace::SmallCode, PaperFace::SmallMuted)}},
            {.texts = {nameText(ref)}},
            {.texts = {recordedText(time(device.proven), PaperFace::Small, PaperFace::SmallMuted)}},
            {.texts = {recordedText(device.note, PaperFace::Small, PaperFace::SmallMuted)}},
            {.texts = {personText(device.confirmedBy, options, PaperFace::Small)}}});
    }
    if (table.rows.isEmpty())
        return {};
    return {{.heading = Labels::tr("Confirmed by a person"), .table = table}};
}

/// Wipes that were ordered more than once, or failed: how often, and what came of each.
QList<PaperSection> triesSections(const RetirementReport &report)
{
    PaperTable table {.columns = {{Labels::tr("#", "number of a row"), 5}, {Labels::tr("Serial number"), 20},
                          {Labels::tr("Device"), 18}, {Labels::tr("Tries"), 8}, {Labels::tr("Error"), 49}},
        .isSmall = true};
    for (qsizetype i = 0; i < report.lines.size(); ++i) {
        const ReportedDevice &device = report.lines[i];
        const DeviceRef &ref = device.retired.device;
        if (device.tries < 2 && device.failedTries.isEmpty())
            continue;
        table.rows.append({{.texts = {{QString::number(i + 1), PaperFace::Small}}},
            {.texts = {recordedText(ref.serialNumber, PaperFace::SmallCode, PaperFace::SmallMuted)}},
            {.texts = {nameText(ref)}}, {.texts = {{numberText(device.tries), PaperFace::Small}}},
            {.texts = {{failedTriesText(device), PaperFace::Small}}}});
    }
    if (table.rows.isEmpty())
        return {};
    return {{.heading = Labels::tr("Tries and errors"), .table = table}};
}

/// Devices of the batch that got nothing, with why.
QList<PaperSection> leftOutSections(const RetirementReport &report)
{
    PaperTable table {.columns = {{Labels::tr("Serial number"), 20}, {Labels::tr("Asset tag"), 16},
                          {Labels::tr("Device"), 24}, {Labels::tr("Why"), 40}},
        .isSmall = true};
    for (const LeftOutDevice &left : report.retirement.leftOut) {
        const DeviceRef &ref = left.device;
        table.rows.append({{.texts = {recordedText(ref.serialNumber, PaperFace::SmallCode, PaperFace::SmallMuted)}},
            {.texts = {recordedText(left.assetTag, PaperFace::Small, PaperFace::SmallMuted)}},
            {.texts = {nameText(ref)}},
            {.texts = {recordedText(left.reason == Reason::None ? QString() : reasonShort(left.reason),
                 PaperFace::Small, PaperFace::SmallMuted)}}});
    }
    if (table.rows.isEmpty())
        return {};
    return {{.heading = Labels::tr("Left out: nothing was sent to these devices"), .table = table}};
}

/// How many devices came how far, and what that means.
PaperSection knownSection(const RetirementReport &report)
{
    std::array<int, wipeProofCount> counts {};
    std::array<QMap<QString, int>, wipeProofCount> troubles;
    for (const ReportedDevice &device : report.lines) {
        ++counts[static_cast<size_t>(device.proof)];
        if (const QString trouble = wipeTroubleText(device); !trouble.isEmpty())
            ++troubles[static_cast<size_t>(device.proof)][trouble];
    }
    PaperTable table {.columns = {{Labels::tr("What is known of the wipe"), 26}, {Labels::tr("Devices"), 9},
                          {Labels::tr("What that means"), 65}},
        .isSmall = true};
    for (int i = wipeProofCount - 1; i >= 0; --i) {
        const auto proof = static_cast<WipeProof>(i);
        const int count = counts[static_cast<size_t>(i)];
        if (count == 0)
            continue;
        PaperCell meaning {.texts = {{wipeProofMeaning(proof), PaperFace::Small}}};
        const QMap<QString, int> &reasons = troubles[static_cast<size_t>(i)];
        for (auto reason = reasons.cbegin(); reason != reasons.cend(); ++reason)
            meaning.texts.append({Labels::tr("%1: %2", "why, number").arg(reason.key(), numberText(reason.value())),
                PaperFace::SmallMuted});
        table.rows.append({{.texts = {{wipeProofText(proof), PaperFace::SmallStrong}}},
            {.texts = {{numberText(count), PaperFace::Small}}}, meaning});
    }
    return {.heading = Labels::tr("What is known"),
        .texts = {{zoneText(), PaperFace::Small}},
        .table = table,
        .isWhole = true};
}

PaperSection unprovenSection(const RetirementReport &report)
{
    PaperSection section {.heading = Labels::tr("What is not proven"), .isWhole = true};
    for (const QString &each : notProvenTexts(report.retirement, report.lines))
        section.texts.append({QStringLiteral("– ") + each, PaperFace::Small});
    return section;
}

PaperDocument batchPaper(const RetirementReport &report, const ReportOptions &options)
{
    const QList<ReportOpenPoint> open = openPoints(report);
    PaperDocument document = reportFrame(report, options, Labels::tr("Device retirement report"));
    if (!isCertain(report) && !report.lines.isEmpty())
        document.lead.append({Labels::tr("This is a record of reset and no certificate: not every device reached the "
                                         "proof that the school asks for."),
            PaperFace::Strong});
    document.sections = {summarySection(report, static_cast<int>(open.size()), options)};
    document.sections += openSections(report, open);
    document.sections.append(disposalSection(report, PaperFace::Plain));
    document.sections += devicesSection(report, open);
    document.sections += enrolledAgainSections(report);
    document.sections += leftOutSections(report);
    document.sections += exceptionSections(report, options);
    document.sections += confirmedSections(report, options);
    document.sections += triesSections(report);
    document.sections += {knownSection(report), unprovenSection(report), limitsSection(report),
        schoolSection(report, PaperFace::Plain), signatureSection(PaperFace::Plain),
        integritySection(report, PaperFace::Plain)};
    return document;
}

} // namespace
} // namespace Reslate::Models

namespace Reslate {

PaperDocument reportPaper(const RetirementReport &report, const ReportOptions &options)
{
    if (options.sheet)
        return sheetsPaper(*options.sheet, report, options);
    return options.isCertificate && !report.lines.isEmpty() ? Models::certificatesPaper(report, options)
                                                            : Models::batchPaper(report, options);
}

QByteArray reportPdf(const RetirementReport &report, const ReportOptions &options)
{
    return paperPdf(reportPaper(report, options));
}

QFuture<QByteArray> makeReportPdf(const RetirementReport &report, const ReportOptions &options)
{
    return makePaperPdf([report, options] { return reportPaper(report, options); });
}

} // namespace Reslate
