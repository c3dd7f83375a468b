// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paper/reportparts.h"
#include "models/text/devicename.h"
#include "models/text/labels.h"
#include "models/text/labelscontext.h"
#include "models/text/modelabels.h"
#include "models/text/reportlabels.h"
#include "models/text/retirementlabels.h"
#include "models/text/timelabels.h"

#include <algorithm>

namespace Reslate {
namespace {

/// What tells one device from all others.
QList<PaperFact> identityFacts(const ReportedDevice &device)
{
    const DeviceRef &ref = device.retired.device;
    return {Models::factOf(Labels::tr("Serial number"), ref.serialNumber, Models::PaperFace::Code),
        Models::factOf(Labels::tr("Asset tag"), device.retired.assetTag),
        {Labels::tr("Name"), Models::nameText(ref, Models::PaperFace::Strong)},
        Models::factOf(Labels::tr("Model"), Models::modelText(device))};
}

PaperFact toWrite(const QString &label)
{
    return {label, {}};
}

/// Sentences with a box before each.
PaperTable checklist(const QStringList &lines)
{
    constexpr int boxShare = 1;
    constexpr int textShare = 24;
    PaperTable table {.columns = {{{}, boxShare}, {{}, textShare}}};
    for (const QString &line : lines)
        table.rows.append({{.isBox = true}, {.texts = {{line}}}});
    return table;
}

QString proofHeading(const ReportedDevice &device, Gate gate)
{
    const bool isProven = isCertain(device, gate);
    if (isBeyondWipes(device))
        return Labels::tr("STOP: nothing was wiped");
    if (device.mode == ResetMode::AutopilotReset)
        return isProven ? Labels::tr("Reset proven") : Labels::tr("STOP: reset not proven");
    return isProven ? Labels::tr("Wipe proven") : Labels::tr("STOP: wipe not proven");
}

QString wipeFact(const ReportedDevice &device)
{
    const QString proof = wipeProofText(device.proof);
    return device.proven.isValid() ? Labels::tr("%1, %2", "proof of a wipe, time").arg(proof, exactTime(device.proven))
                                   : proof;
}

/// On top of a sheet that goes with a device which may still hold somebody's data; none: it is certain that it doesn't.
QList<PaperSection> stopSections(const ReportedDevice &device, Gate gate, const QString &advice)
{
    if (isCertain(device, gate))
        return {};
    return {{.heading = proofHeading(device, gate), .texts = {{advice}}}};
}

/// One document of a page for each device, made by add.
template <typename Add> PaperDocument sheets(const PaperDocument &frame, const RetirementReport &report, Add add)
{
    PaperDocument first = frame;
    for (qsizetype i = 0; i < report.lines.size(); ++i) {
        PaperDocument sheet = frame;
        add(sheet, report.lines[i]);
        if (i == 0)
            first = sheet;
        else
            first.following.append(sheet);
    }
    return first;
}

QStringList benchLines(const ReportedDevice &device, Gate gate)
{
    QStringList lines;
    if (isBeyondWipes(device))
        lines.append(Labels::tr("Wipe it by hand: it stood only in Autopilot, so nothing was wiped from here."));
    else if (!isCertain(device, gate))
        lines.append(Labels::tr("Wipe it by hand, and say so in the program. It stays here until then."));
    lines += {Labels::tr("Serial number on the case compared with this card"),
        Labels::tr("It starts into the first setup, and nobody's name stands there"),
        Labels::tr("Not bound to the school in its firmware (Windows Autopilot device association)"),
        Labels::tr("Memory cards, sticks and discs taken out"),
        Labels::tr("Labels of the school and license labels removed")};
    for (const ReportedRecord &record : device.records) {
        if (record.end == RecordEnd::InActiveDirectory)
            lines.append(Labels::tr("Computer deleted in Active Directory"));
    }
    return lines;
}

} // namespace

PaperDocument openPointsPaper(const RetirementReport &report, const ReportOptions &options)
{
    const QList<ReportOpenPoint> open = openPoints(report);
    PaperDocument document = Models::reportFrame(report, options, Labels::tr("Open points of a retirement"));
    if (open.isEmpty())
        document.lead.append({Labels::tr("Nothing is open."), Models::PaperFace::Strong});
    document.sections = Models::openSections(report, open);
    return document;
}

PaperDocument parcelNotePaper(const RetirementReport &report, const ReportOptions &options)
{
    const PaperDocument frame = Models::reportFrame(report, options, Labels::tr("Covering note for a repair"));
    return sheets(frame, report, [&report](PaperDocument &sheet, const ReportedDevice &device) {
        const QString advice = Labels::tr(
            "Data of its users may still be on it. It must not leave the school like this: "
            "wipe it by hand, and say so in the program.");
        sheet.sections = stopSections(device, report.retirement.gate, advice);
        sheet.sections += QList<PaperSection> {
            {.heading = Labels::tr("In this parcel"), .facts = identityFacts(device)},
            {.heading = Labels::tr("State"),
                .facts = {Models::factOf(Labels::tr("Wipe"), wipeFact(device)), toWrite(Labels::tr("Fault")),
                    toWrite(Labels::tr("Order number")), toWrite(Labels::tr("Power supply, bag, keys"))},
                .factColumns = 1},
            {.heading = Labels::tr("For the workshop"),
                .texts = {{Labels::tr("No data of it is needed: the drive may be replaced or set up anew.")},
                    {Labels::tr(
                        "Please write down whether the board was changed, and the serial number of the new one. "
                        "A device with another board has to be registered in Windows Autopilot again, and with "
                        "the old registration it would be set up for another school.")}}},
            {.heading = Labels::tr("Coming back"),
                .facts = {toWrite(Labels::tr("Board changed")), toWrite(Labels::tr("New serial number")),
                    toWrite(Labels::tr("Drive changed")), toWrite(Labels::tr("Date"))}},
            {.heading = Labels::tr("School"),
                .facts = {Models::factOf(Labels::tr("Name"), report.school.name),
                    Models::factOf(Labels::tr("Address"), Models::addressText(report.school)),
                    Models::factOf(Labels::tr("Office"), report.school.office),
                    Models::factOf(Labels::tr("Telephone"), report.school.telephone)}},
            {.signatures = {Labels::tr("Sent by: name, date"), Labels::tr("Repaired by: name, date")}}};
    });
}

PaperDocument handoverPaper(const RetirementReport &report, const ReportOptions &options)
{
    const PaperDocument frame = Models::reportFrame(report, options, Labels::tr("Handover of a device"));
    return sheets(frame, report, [&report](PaperDocument &sheet, const ReportedDevice &device) {
        QStringList byHand; // where no order made it ready
        if (!device.mode)
            byHand.append(Labels::tr("Windows was installed anew from installation media, on an empty drive"));
        else
            sheet.sections = stopSections(device, report.retirement.gate,
                Labels::tr("Data of its former user may still be on it. Don't hand it over like this: reset it by "
                           "hand, and say so in the program."));
        sheet.sections += QList<PaperSection> {{.heading = Labels::tr("Device"), .facts = identityFacts(device)},
            {.heading = Labels::tr("State"),
                .facts = {Models::factOf(Labels::tr("Reset"), device.mode ? modeTitle(*device.mode) : QString()),
                    Models::factOf(Labels::tr("What is known"), wipeFact(device)),
                    Models::factOf(Labels::tr("Encrypted before"), Models::encryptedText(device)),
                    Models::factOf(Labels::tr("Destination"), report.retirement.destination)}},
            {.heading = Labels::tr("Before it is handed over"),
                .texts = {{Labels::tr("Its records in Intune, Autopilot and Entra stay: it belongs to the school.")}},
                .table = checklist(byHand
                    + QStringList {Labels::tr("Starts, and asks for the account of its new user"),
                        Labels::tr("Drive is encrypted again, and the recovery key is kept"),
                        Labels::tr("Power supply and bag are there"), Labels::tr("Damage is written down below")})},
            {.heading = Labels::tr("New user"),
                .facts = {toWrite(Labels::tr("Name")), toWrite(Labels::tr("Class or room")),
                    toWrite(Labels::tr("Damage")), toWrite(Labels::tr("Power supply, bag"))}},
            {.signatures = {Labels::tr("Handed over by: name, date"), Labels::tr("Received by: name, date")}}};
    });
}

PaperDocument benchCardPaper(const RetirementReport &report, const ReportOptions &options)
{
    PaperDocument document = Models::reportFrame(report, options, Labels::tr("Cards for the bench"));
    for (const ReportedDevice &device : report.lines) {
        const bool wasReset = device.mode == ResetMode::AutopilotReset;
        QList<PaperFact> facts = identityFacts(device);
        facts += {
            Models::factOf(wasReset ? modeTitle(ResetMode::AutopilotReset) : Labels::tr("Wipe"), wipeFact(device)),
            Models::factOf(Labels::tr("Destination"), report.retirement.destination)};
        document.sections.append({.heading = proofHeading(device, report.retirement.gate),
            .facts = facts,
            .table = checklist(benchLines(device, report.retirement.gate)),
            .isWhole = true});
    }
    return document;
}

PaperDocument sheetsPaper(DevicePaper sheet, const RetirementReport &report, const ReportOptions &options)
{
    switch (sheet) {
    case DevicePaper::Handover:
        return handoverPaper(report, options);
    case DevicePaper::ParcelNote:
        return parcelNotePaper(report, options);
    case DevicePaper::BenchCard:
        return benchCardPaper(report, options);
    }
    return {};
}

} // namespace Reslate
