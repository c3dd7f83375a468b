// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/device/windowsrelease.h"
#include "domain/retirement/recordlink.h"
#include "models/paper/reportparts.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/errorlabels.h"
#include "models/text/labels.h"
#include "models/text/labelscontext.h"
#include "models/text/modelabels.h"
#include "models/text/reportlabels.h"
#include "models/text/retirementlabels.h"
#include "models/text/timelabels.h"

namespace Reslate::Models {
namespace {

/// So small that a certificate is one sheet.
PaperFact smallFact(const QString &label, const QString &value, PaperFace face = PaperFace::Small)
{
    return {label, recordedText(value, face, PaperFace::SmallMuted)};
}

QString timeOrNothing(const QDateTime &time)
{
    return time.isValid() ? exactTime(time) : QString();
}

QString windowsText(const Device &device)
{
    const QString release = windowsRelease(device);
    return release.isEmpty() ? device.osVersion
                             : Labels::tr("%1 (%2)", "Windows 11 23H2, version").arg(release, device.osVersion);
}

PaperFact keysFact(const BeforePhoto &photo)
{
    const QString label = Labels::tr("Recovery keys");
    if (!photo.areKeysRead)
        return smallFact(label, {});
    if (!*photo.areKeysRead)
        return smallFact(label, Labels::tr("not readable", "list of recovery keys"));
    if (photo.recoveryKeyIds.isEmpty())
        return smallFact(label, Labels::tr("none", "recovery keys"));
    PaperFact fact = smallFact(label, photo.recoveryKeyIds.constFirst(), PaperFace::SmallCode);
    for (const QString &id : photo.recoveryKeyIds.sliced(1))
        fact.more.append({id, PaperFace::SmallCode});
    return fact;
}

PaperSection deviceSection(const ReportedDevice &device)
{
    const DeviceRef &ref = device.retired.device;
    const Device &before = device.retired.photo.device;
    const JoinState join = joinState(before);
    const QList<PaperFact> facts {smallFact(Labels::tr("Serial number"), ref.serialNumber, PaperFace::SmallCode),
        smallFact(Labels::tr("Asset tag"), device.retired.assetTag), smallFact(Labels::tr("Name"), ref.name),
        smallFact(Labels::tr("Manufacturer"), before.manufacturer), smallFact(Labels::tr("Model"), before.model),
        smallFact(Labels::tr("Windows"), windowsText(before)),
        smallFact(Labels::tr("Edition", "of Windows"), editionText(device.retired.photo)),
        smallFact(Labels::tr("Join state"), join == JoinState::Unknown ? QString() : joinText(join)),
        smallFact(Labels::tr("Ownership"),
            before.ownership == Ownership::Unknown ? QString() : ownershipText(before.ownership)),
        smallFact(Labels::tr("Enrolled"), timeOrNothing(before.enrolled)),
        smallFact(Labels::tr("Last contact"), timeOrNothing(before.lastSeen)),
        smallFact(Labels::tr("Encrypted before"), encryptedText(device)),
        smallFact(Labels::tr("Drive"), before.storageTotal < 0 ? QString() : bytesText(before.storageTotal))};
    return {.heading = Labels::tr("Device"), .facts = facts, .factColumns = 3, .isSmall = true};
}

/// What is too long for three columns, and must not be broken.
PaperSection longFactsSection(const ReportedDevice &device, const ReportOptions &options)
{
    const BeforePhoto &photo = device.retired.photo;
    return {.facts = {{Labels::tr("User"), personText(photo.device.userPrincipalName, options, PaperFace::Small)},
                keysFact(photo)},
        .isSmall = true};
}

QString managedAgainText(const ReportedDevice &device)
{
    const QDateTime &seen = device.proof == WipeProof::SeenFresh ? device.proven : device.seenFresh;
    return seen.isValid() ? Labels::tr("yes, %1", "time").arg(timeOrNothing(seen)) : Labels::tr("not seen");
}

PaperSection actionSection(const RetirementReport &report, const ReportedDevice &device, const ReportOptions &options)
{
    // Read down the columns: short ones, times, and what is long.
    QList<PaperFact> facts {
        smallFact(Labels::tr("Mode"), device.mode ? modeTitle(*device.mode) : Labels::tr("No wipe ordered")),
        smallFact(Labels::tr("What is known"), wipeProofText(device.proof), PaperFace::SmallStrong),
        smallFact(Labels::tr("Asked for"), gateAskedText(report.retirement.gate)),
        smallFact(Labels::tr("Tries"), numberText(device.tries)),
        smallFact(Labels::tr("Sent"), timeOrNothing(device.sent)),
        smallFact(Labels::tr("Accepted"), timeOrNothing(device.accepted)),
        smallFact(Labels::tr("Proven"), timeOrNothing(device.proven)),
        smallFact(Labels::tr("Managed again"), managedAgainText(device)),
        smallFact(Labels::tr("Request ID"), device.requestId, PaperFace::SmallCode),
        smallFact(Labels::tr("Approval"), device.approvalCode.toString(), PaperFace::SmallCode),
        {Labels::tr("Carried out by"), personText(report.retirement.startedBy, options, PaperFace::Small)}};
    if (!device.confirmedBy.isEmpty())
        facts.append({device.isWaived ? Labels::tr("Let go by") : Labels::tr("Confirmed by"),
            personText(device.confirmedBy, options, PaperFace::Small)});
    if (device.isWaived)
        facts.append(smallFact(Labels::tr("Let go without proof"), waiverReason(device)));
    else if (isVisible(device.note))
        facts.append(smallFact(Labels::tr("Note"), device.note));
    if (const QString failed = failedTriesText(device); !failed.isEmpty())
        facts.append(smallFact(Labels::tr("Error"), failed));
    return {.heading = Labels::tr("What was done"), .facts = facts, .factColumns = 3, .isSmall = true};
}

QString recordReasonText(const ReportedRecord &record)
{
    if (record.end == RecordEnd::CameBack)
        return Labels::tr("as %1", "the id of another record").arg(plainForDisplay(record.foundAs));
    if (record.error)
        return errorShort(*record.error);
    return record.reason == Reason::None ? QString() : reasonShort(record.reason);
}

QString idOf(const DeviceRef &ref, const ReportedRecord &record)
{
    if (record.end != RecordEnd::CameBack && !record.foundAs.isEmpty())
        return record.foundAs; // only the registration named it
    switch (record.kind) {
    case RecordKind::Intune:
        return (record.orderedAs.isEmpty() ? intuneRecord(ref.id) : record.orderedAs).toString();
    case RecordKind::Autopilot:
        return ref.autopilot.toString();
    case RecordKind::Entra:
        return ref.entraDevice.toString();
    }
    return {};
}

/// The record that the order went to, and the planned one where that is another.
PaperCell idCell(const DeviceRef &ref, const ReportedRecord &record)
{
    if (record.kind == RecordKind::Intune && isAutopilotOnly(ref.id))
        return {.texts = {{Labels::tr("not in Intune"), PaperFace::SmallMuted}}};
    PaperCell cell {.texts = {recordedText(idOf(ref, record), PaperFace::SmallCode, PaperFace::SmallMuted)}};
    if (!record.orderedAs.isEmpty())
        cell.texts += {{Labels::tr("planned as", "the id of another record stands below"), PaperFace::SmallMuted},
            {ref.id.toString(), PaperFace::SmallCode}};
    return cell;
}

PaperSection recordsSection(const ReportedDevice &device)
{
    PaperTable table {.columns = {{Labels::tr("Record")}, {Labels::tr("ID", "of a record")}, {Labels::tr("Result")},
                          {Labels::tr("When")}, {Labels::tr("Looked at again")}, {Labels::tr("Why")}},
        .isSmall = true};
    const auto recorded = [](const QString &text, PaperFace face = PaperFace::Small) {
        return PaperCell {.texts = {recordedText(text, face, PaperFace::SmallMuted)}};
    };
    for (const ReportedRecord &record : device.records)
        table.rows.append({recorded(recordKindText(record.kind), PaperFace::SmallStrong),
            idCell(device.retired.device, record), recorded(recordEndText(record)), recorded(timeOrNothing(record.at)),
            recorded(timeOrNothing(record.lookedAgain)), {.texts = {{recordReasonText(record), PaperFace::Small}}}});
    PaperSection section {.heading = Labels::tr("Its records"), .table = table, .isSmall = true, .isWhole = true};
    if (table.rows.isEmpty())
        section.texts.append({Labels::tr("not recorded"), PaperFace::Muted});
    return section;
}

PaperSection statementSection(const RetirementReport &report, const ReportedDevice &device)
{
    return {.heading = Labels::tr("What is known, and what is not"),
        .texts = {{wipeProofMeaning(device.proof), PaperFace::Small},
            {Labels::tr("Not proven: %1", "sentences")
                    .arg(notProvenTexts(report.retirement, {device}).join(QLatin1Char(' '))),
                PaperFace::Small},
            {limitTexts(report.retirement).join(QLatin1Char(' ')), PaperFace::Small}},
        .isSmall = true,
        .isWhole = true};
}

/// What is open of the one device.
QList<PaperSection> openSection(const RetirementReport &report, const QList<ReportOpenPoint> &points)
{
    if (points.isEmpty())
        return {};
    PaperTable table {.columns = QList<PaperColumn>(4), .isSmall = true};
    for (const ReportOpenPoint &point : points) {
        const QList<PaperText> open = openCell(report, point).texts;
        table.rows.append({{.texts = open.first(1)}, {.texts = open.sliced(1)},
            {.texts = {{openPointAdvice(point), PaperFace::Small}}}, {.isBox = true}});
    }
    return {{.heading = Labels::tr("Open points"), .table = table, .isSmall = true}};
}

void addSheet(PaperDocument &sheet, const RetirementReport &report, int line, const ReportOptions &options)
{
    const ReportedDevice &device = report.lines.at(line);
    if (isCertain(device, report.retirement.gate))
        sheet.title = Labels::tr("Certificate of device reset");
    const DeviceRef &ref = device.retired.device;
    const QString name = displayName(ref.name, ref.serialNumber);
    const QString number = plainForDisplay(ref.serialNumber); // where it has more room than below
    constexpr qsizetype longNumber = 36; // more, in wide letters, is no line beside a code
    const bool isAlone = number.size() > longNumber;
    QStringList what;
    if (name != number)
        what.append(name);
    if (isVisible(number) && !isAlone)
        what.append(number);
    const QString place = numberText(line + 1);
    const QString all = numberText(report.lines.size());
    sheet.lead.append({what.isEmpty() ? Labels::tr("Device %1 of %2", "number, number").arg(place, all)
                                      : Labels::tr("Device %1 of %2: %3", "number, number, name and serial number")
                                            .arg(place, all, what.join(QStringLiteral(" · "))),
        PaperFace::Strong});
    if (isAlone)
        sheet.lead.append({number, PaperFace::SmallCode});
    if (isVisible(number))
        sheet.foot += QStringLiteral(" · ") + number; // for the one who finds a second page alone
    sheet.sections = {deviceSection(device), longFactsSection(device, options), actionSection(report, device, options),
        recordsSection(device), disposalSection(report, PaperFace::Small, &device), statementSection(report, device),
        schoolSection(report, PaperFace::Small), signatureSection(PaperFace::Small),
        integritySection(report, PaperFace::Small)};
}

} // namespace

PaperDocument certificatesPaper(const RetirementReport &report, const ReportOptions &options)
{
    const PaperDocument frame = reportFrame(report, options, Labels::tr("Record of reset"));
    const QList<ReportOpenPoint> open = openPoints(report);
    auto point = open.cbegin();
    PaperDocument first;
    for (int line = 0; line < static_cast<int>(report.lines.size()); ++line) {
        const auto begin = point;
        while (point != open.cend() && point->line == line)
            ++point;
        PaperDocument sheet = frame;
        addSheet(sheet, report, line, options);
        sheet.sections = openSection(report, QList<ReportOpenPoint>(begin, point)) + sheet.sections;
        if (line == 0)
            first = sheet;
        else
            first.following.append(sheet);
    }
    return first;
}

} // namespace Reslate::Models
