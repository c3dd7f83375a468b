// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paper/reportparts.h"

#include "domain/device/serialnumber.h"
#include "domain/retirement/removal.h"
#include "models/paper/paperlogo.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/disposallabels.h"
#include "models/text/errorlabels.h"
#include "models/text/labels.h"
#include "models/text/labelscontext.h"
#include "models/text/modelabels.h"
#include "models/text/reportlabels.h"
#include "models/text/retirementlabels.h"
#include "models/text/timelabels.h"

#include <QLocale>

namespace Reslate::Models {
namespace {

/// What was said before, in the report before this one or at the start, and is said otherwise or no longer in this one;
/// empty: nothing.
QString correctionText(const RetirementReport &report, const ReportOptions &options)
{
    QStringList texts;
    const auto add = [&texts](const QString &what, const QString &before) {
        texts.append(Labels::tr("%1 (before: %2)", "what was corrected, what it said")
                         .arg(what, before.isEmpty() ? Labels::tr("not recorded") : before));
    };
    const RetirementWords &before = report.corrects;
    if (before.reason)
        add(Labels::tr("Reason"), retirementReasonText(*before.reason));
    if (before.destination)
        add(Labels::tr("Destination"), plainForDisplay(*before.destination));
    if (before.dataClass)
        add(Labels::tr("Data on them"), dataClassText(*before.dataClass));
    if (before.gate)
        add(Labels::tr("Asked for"), gateAskedText(*before.gate));
    const DisposalWords &said = report.correctsDisposal;
    if (said.backedUp)
        add(Labels::tr("Backed up"), backedUpText(*said.backedUp));
    if (said.nist)
        add(Labels::tr("Word of NIST"), nistWordText(*said.nist));
    if (said.labelsRemoved)
        add(Labels::tr("Labels taken off"), labelsRemovedFact({.labelsRemoved = *said.labelsRemoved, .texts = {}}));
    for (int i = 0; i < disposalTextCount; ++i) {
        const auto text = static_cast<DisposalText>(i);
        if (const std::optional<QString> &was = said.text(text))
            add(disposalLabel(text), plainForDisplay(*was));
    }
    if (texts.isEmpty())
        return {};
    const QString all = texts.join(QStringLiteral(", "));
    return options.withoutPersonalData || !isVisible(report.madeBy)
        ? Labels::tr("Corrected: %1", "list of what was corrected").arg(all)
        : Labels::tr("Corrected by %1: %2", "person, list of what was corrected")
              .arg(plainForDisplay(report.madeBy), all);
}

/// What its reader has to know before anything else.
QList<PaperText> warningsOf(const RetirementReport &report, const ReportOptions &options)
{
    QList<PaperText> warnings;
    if (report.voided.isValid()) {
        const RetirementReport voided {.voided = report.voided,
            .voidedBy = options.withoutPersonalData ? QString() : report.voidedBy,
            .voidReason = report.voidReason,
            .replacedBy = report.replacedBy};
        warnings.append({voidedText(voided), PaperFace::Strong});
    }
    if (options.withoutPersonalData)
        warnings.append(
            {Labels::tr("Personal data of users and administrators was left out of this paper."), PaperFace::Plain});
    if (report.number.isEmpty())
        warnings.append({Labels::tr("This is a draft. It has no number and proves nothing."), PaperFace::Strong});
    if (!report.replaces.isEmpty())
        warnings.append({Labels::tr("It replaces report %1.").arg(plainForDisplay(report.replaces)), PaperFace::Plain});
    if (const QString correction = correctionText(report, options); !correction.isEmpty())
        warnings.append({correction, PaperFace::Plain});
    return warnings;
}

QString watermarkOf(const RetirementReport &report)
{
    if (report.voided.isValid())
        return Labels::tr("VOID", "across a paper");
    return report.number.isEmpty() ? Labels::tr("DRAFT", "across a paper") : QString();
}

/// Why it isn't done, in few words; empty: nobody said.
QString whyText(const ReportedDevice &device, const ReportOpenPoint &point)
{
    if (point.point == OpenPoint::WipeNotProven || point.point == OpenPoint::NotFoundYet)
        return wipeTroubleText(device);
    for (const ReportedRecord &record : device.records) {
        if (record.kind != point.kind)
            continue;
        if (record.end == RecordEnd::CameBack)
            return {}; // what was said of the record that went
        if (record.error)
            return errorShort(*record.error);
        return record.reason == Reason::None ? QString() : reasonShort(record.reason);
    }
    return {};
}

QList<PaperCell> openRow(const RetirementReport &report, const ReportOpenPoint &point)
{
    const ReportedDevice &device = report.lines.at(point.line);
    const DeviceRef &ref = device.retired.device;
    return {{.texts = {{QString::number(point.line + 1), PaperFace::Small}}},
        {.texts = {recordedText(ref.serialNumber, PaperFace::SmallCode, PaperFace::SmallMuted),
             recordedText(device.retired.assetTag, PaperFace::Small, PaperFace::SmallMuted)}},
        {.texts = {nameText(ref)}}, openCell(report, point), {.texts = {{openPointAdvice(point), PaperFace::Small}}},
        {.isBox = true}};
}

/// What a person says for the whole batch; of a device whose wipe isn't proven no more than that.
QString nistFactOf(const RetirementReport &report, const ReportedDevice *device)
{
    const DisposalFacts &said = report.retirement.disposal;
    return device && isNistWordUncertain(report, *device)
        ? Labels::tr("%1 (said of the whole batch; its wipe is not proven as the school asks)", "word of NIST")
              .arg(nistFact(said))
        : nistFact(said);
}

} // namespace

PaperText nameText(const DeviceRef &device, PaperFace face)
{
    const bool isSerial = !isVisible(device.name) && isRealSerial(device.serialNumber);
    const PaperFace numbers = face == PaperFace::SmallStrong ? PaperFace::SmallCode : PaperFace::Code;
    return {nameForPaper(device.name, device.serialNumber), isSerial ? numbers : face};
}

PaperText recordedText(const QString &text, PaperFace face, PaperFace muted)
{
    return isVisible(text) ? PaperText {text, face} : PaperText {Labels::tr("not recorded"), muted};
}

PaperText personText(const QString &person, const ReportOptions &options, PaperFace face)
{
    const PaperFace muted = face == PaperFace::Plain ? PaperFace::Muted : PaperFace::SmallMuted;
    return options.withoutPersonalData ? PaperText {Labels::tr("left out"), muted} : recordedText(person, face, muted);
}

PaperFact factOf(const QString &label, const QString &value, PaperFace face)
{
    return {label, recordedText(value, face, PaperFace::Muted)};
}

TableTime::TableTime(const RetirementReport &report)
    : m_hasYear(report.began.toLocalTime().date().year() != report.made.toLocalTime().date().year())
{
}

QString TableTime::operator()(const QDateTime &time) const
{
    if (!time.isValid())
        return {};
    return QLocale().toString(time.toLocalTime(),
        m_hasYear ? Labels::tr("MMM d yyyy HH:mm", "date and time in tables")
                  : Labels::tr("MMM d HH:mm", "date and time in tables"));
}

QString dataClassFact(const Retirement &retirement)
{
    return retirement.dataClass == DataClass::NotRecorded ? QString() : dataClassText(retirement.dataClass);
}

QString addressText(const SchoolDetails &school)
{
    return school.address.split(QLatin1Char('\n'), Qt::SkipEmptyParts).join(QStringLiteral(", "));
}

QString encryptedText(const ReportedDevice &device)
{
    return device.retired.photo.device.encrypted.value_or(false) ? Labels::tr("yes", "encrypted")
                                                                 : Labels::tr("not known", "encrypted");
}

QString modelText(const ReportedDevice &device)
{
    const Device &photo = device.retired.photo.device;
    return photo.model.startsWith(photo.manufacturer) ? photo.model
                                                      : (photo.manufacturer + QLatin1Char(' ') + photo.model).trimmed();
}

QString editionText(const BeforePhoto &photo)
{
    const QString name = photo.device.editionName;
    if (!photo.isWindowsSupported)
        return name;
    const QString known = isVisible(name) ? name : Labels::tr("not recorded");
    return *photo.isWindowsSupported ? Labels::tr("%1, supported", "edition of Windows").arg(known)
                                     : Labels::tr("%1, unsupported", "edition of Windows").arg(known);
}

QString wipeTroubleText(const ReportedDevice &device)
{
    if (device.error)
        return errorShort(*device.error);
    return device.blockedReason == Reason::None ? QString() : reasonShort(device.blockedReason);
}

QString failedTriesText(const ReportedDevice &device)
{
    QStringList tries;
    for (const FailedTry &failed : device.failedTries)
        tries.append(Labels::tr("%1: %2", "time, error").arg(exactTime(failed.at), errorShort(failed.error)));
    if (tries.isEmpty() && device.error) // a report of before times were kept
        tries.append(errorShort(*device.error));
    return tries.join(QStringLiteral("; "));
}

PaperDocument reportFrame(const RetirementReport &report, const ReportOptions &options, const QString &title)
{
    PaperDocument document {.title = title,
        .name = report.number.isEmpty() ? title : title + QLatin1Char(' ') + report.number,
        .orientation = options.orientation,
        .origin = {.school = report.school.name, .practice = report.isPractice},
        .size = options.size,
        .foot = report.number.isEmpty() ? title : Labels::tr("Report %1", "number").arg(report.number),
        .code = reportCodeText(report),
        .pages = options.pages,
        .margins = options.margins,
        .watermark = watermarkOf(report)};
    if (!report.program.isEmpty())
        document.foot += QStringLiteral(" · ") + report.program;
    if (const auto logo = readLogo(report.school.logo))
        document.logo = *logo;
    QStringList known;
    if (!report.number.isEmpty())
        known.append(report.made.isValid() // it isn't of what is printed by the way
                ? Labels::tr("Report %1 · %2", "number, time").arg(report.number, exactTime(report.made))
                : Labels::tr("Report %1", "number").arg(report.number));
    if (!report.hash.isEmpty())
        known.append(Labels::tr("Check code %1").arg(checkCode(report.hash)));
    if (!known.isEmpty())
        document.lead.append({known.join(QStringLiteral(" · ")), PaperFace::Muted});
    document.lead += warningsOf(report, options);
    return document;
}

PaperSection integritySection(const RetirementReport &report, PaperFace face)
{
    const bool isSmall = face == PaperFace::Small;
    const PaperFace code = isSmall ? PaperFace::SmallCode : PaperFace::Code;
    const PaperFace muted = isSmall ? PaperFace::SmallMuted : PaperFace::Muted;
    PaperSection section {
        .heading = Labels::tr("How to check this paper"), .factColumns = 1, .isSmall = isSmall, .isWhole = true};
    if (!isSmall) // the head has them as well
        section.facts = {factOf(Labels::tr("Number"), report.number),
            factOf(Labels::tr("Check code"), report.hash.isEmpty() ? QString() : checkCode(report.hash), code)};
    section.facts += {
        {Labels::tr("Record, SHA-256"), recordedText(QString::fromLatin1(report.hash.toHex()), code, muted)},
        {Labels::tr("The one before"),
            report.previousHash.isEmpty() ? PaperText {Labels::tr("This is the first report."), face}
                                          : PaperText {QString::fromLatin1(report.previousHash.toHex()), code}}};
    section.texts.append({howToCheckTexts().join(QLatin1Char(' ')), PaperFace::Small});
    return section;
}

PaperSection limitsSection(const RetirementReport &report)
{
    PaperSection section {.heading = Labels::tr("What wiping and deleting do not do"), .isWhole = true};
    for (const QString &each : limitTexts(report.retirement))
        section.texts.append({QStringLiteral("– ") + each, PaperFace::Small});
    return section;
}

PaperSection disposalSection(const RetirementReport &report, PaperFace face, const ReportedDevice *device)
{
    const DisposalFacts &said = report.retirement.disposal;
    const bool isSmall = face == PaperFace::Small;
    // The list says once that nobody wrote these down; on the sheet of each device they would only take a second page.
    const bool isAsked = !isSmall && removalKindOf(report.retirement.reason) == RemovalKind::Remove;
    PaperSection section {
        .heading = Labels::tr("Disposal"), .factColumns = isSmall ? 3 : 2, .isSmall = isSmall, .isWhole = true};
    const auto add = [&](const QString &label, const QString &value, bool isAlwaysThere) {
        if (isAlwaysThere || isVisible(value))
            section.facts.append(
                {label, recordedText(value, face, isSmall ? PaperFace::SmallMuted : PaperFace::Muted)});
    };
    if (isSmall) { // the list has these in its summary
        add(Labels::tr("Reason"), retirementReasonText(report.retirement.reason), true);
        add(Labels::tr("Destination"), report.retirement.destination, true);
        add(Labels::tr("Data on it"), dataClassFact(report.retirement), true);
    }
    add(Labels::tr("Backed up"), backupFact(said), true);
    add(Labels::tr("Word of NIST"), nistFactOf(report, device), true);
    if (isSmall) // where the school's own facts leave no room for it
        add(Labels::tr("Standard"), report.school.standard, true);
    for (const DisposalText text : {DisposalText::Verification, DisposalText::DiskReport})
        add(disposalLabel(text), said.text(text), false);
    for (const DisposalText text :
        {DisposalText::Recycler, DisposalText::RecyclerLicence, DisposalText::TransferNote, DisposalText::Collected,
            DisposalText::Pallet, DisposalText::Weight, DisposalText::RecyclerCertificate, DisposalText::Proceeds})
        add(disposalLabel(text), said.text(text), isAsked);
    add(Labels::tr("Labels taken off"), labelsRemovedFact(said), isAsked);
    return section;
}

PaperSection signatureSection(PaperFace face)
{
    const bool isSmall = face == PaperFace::Small;
    return {.heading = isSmall ? QString() : Labels::tr("Signatures"),
        .signatures = signatureLabels(),
        .isSmall = isSmall,
        .isWhole = true};
}

PaperSection schoolSection(const RetirementReport &report, PaperFace face)
{
    const SchoolDetails &school = report.school;
    const auto fact = [face](const QString &label, const QString &value, PaperFace valueFace) {
        return PaperFact {
            label, recordedText(value, valueFace, face == PaperFace::Small ? PaperFace::SmallMuted : PaperFace::Muted)};
    };
    const bool isSmall = face == PaperFace::Small;
    PaperSection section {.heading = Labels::tr("School"),
        .facts = {fact(Labels::tr("Name"), school.name, face), fact(Labels::tr("Address"), addressText(school), face),
            fact(Labels::tr("Office"), school.office, face), fact(Labels::tr("Telephone"), school.telephone, face),
            fact(Labels::tr("Tenant"), report.tenantName, face),
            fact(Labels::tr("Data protection"), school.dataController, face),
            fact(Labels::tr("Tenant ID"), report.tenantId, PaperFace::SmallCode),
            fact(Labels::tr("Kept for"), school.retention, face),
            fact(Labels::tr("Language"), Labels::tr("English", "the language of this text"), face)},
        .factColumns = isSmall ? 3 : 2,
        .isSmall = isSmall,
        .isWhole = true};
    if (!isSmall)
        section.facts.append(fact(Labels::tr("Standard"), school.standard, face));
    return section;
}

PaperCell openCell(const RetirementReport &report, const ReportOpenPoint &point)
{
    const ReportedDevice &device = report.lines.at(point.line);
    PaperCell cell {.texts = {{openPointText(point), PaperFace::SmallStrong}}};
    if (point.point == OpenPoint::WipeNotProven || point.point == OpenPoint::NotFoundYet)
        cell.texts.append({wipeProofText(device.proof), PaperFace::Small});
    if (const QString why = whyText(device, point); !why.isEmpty())
        cell.texts.append({why, PaperFace::Small});
    return cell;
}

QList<PaperSection> openSections(const RetirementReport &report, const QList<ReportOpenPoint> &points)
{
    if (points.isEmpty())
        return {};
    PaperTable table {.columns = {{Labels::tr("#", "number of a row"), 5}, {Labels::tr("Serial number"), 20},
                          {Labels::tr("Device"), 18}, {Labels::tr("What is open"), 22}, {Labels::tr("What to do"), 30},
                          {Labels::tr("Done"), 6}},
        .isSmall = true};
    for (const ReportOpenPoint &point : points)
        table.rows.append(openRow(report, point));
    return {{.heading = Labels::tr("Open points"), .table = table}};
}

} // namespace Reslate::Models

namespace Reslate {

QString reportCodeText(const RetirementReport &report)
{
    if (report.number.isEmpty() || report.hash.isEmpty())
        return {};
    return QStringLiteral("RESLATE %1 %2").arg(report.number, checkCode(report.hash)).toUpper();
}

} // namespace Reslate
