// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paper/readinesspaper.h"

#include "models/paper/csvtext.h"
#include "models/paper/filesaving.h"
#include "models/paper/paperprint.h"
#include "models/paper/readinesslabels.h"
#include "models/records/importlabels.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/labelscontext.h"
#include "models/text/modelabels.h"
#include "models/text/timelabels.h"

namespace Reslate {
namespace {

using Models::PaperFace;

constexpr qsizetype mostDetailed = 25; // devices that can't be reset now: more stand by their names alone
constexpr qsizetype mostNamed = 60; // devices that need a look: more of one kind are a number
constexpr int nameColumns = 6;

/// Names beside each other, read line by line: each is a cell of its own, so that one that runs from right to left
/// turns no other.
PaperTable nameTable(const Readiness &readiness, const QList<qsizetype> &lines)
{
    PaperTable table {.columns = QList<PaperColumn>(nameColumns), .rows = {}, .isSmall = true};
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const Device &device = readiness.lines[lines[i]].device;
        if (i % nameColumns == 0)
            table.rows.append(QList<PaperCell>(nameColumns));
        table.rows.last()[i % nameColumns].texts = {
            {nameForPaper(device.name, device.serialNumber, device.model), PaperFace::Small}};
    }
    for (QList<PaperCell> &row : table.rows) {
        for (PaperCell &cell : row) {
            if (cell.texts.isEmpty())
                cell.texts = {{QString(), PaperFace::Small}};
        }
    }
    return table;
}

PaperTable detailTable(const Readiness &readiness, const QList<qsizetype> &lines)
{
    PaperTable table {.columns = {{Labels::tr("Device"), 24}, {Labels::tr("Serial number"), 24},
                          {Labels::tr("Model"), 24}, {Labels::tr("Primary user"), 24}, {Labels::tr("Last seen"), 20}},
        .rows = {},
        .isSmall = true};
    for (const qsizetype at : lines) {
        const Device &device = readiness.lines[at].device;
        const QString user = device.userPrincipalName.isEmpty() ? QStringLiteral("–") : device.userPrincipalName;
        table.rows.append(
            {{.texts = {{nameForPaper(device.name, device.serialNumber, device.model), PaperFace::SmallStrong}}},
                {.texts = {{device.serialNumber, PaperFace::SmallCode}}}, {.texts = {{device.model, PaperFace::Small}}},
                {.texts = {{user, PaperFace::Small}}},
                {.texts = {{relativeTime(device.lastSeen, readiness.asOf), PaperFace::Small}}}});
    }
    return table;
}

PaperSection causeSection(const Readiness &readiness, const ReadinessCause &cause, bool isDetailed)
{
    return {.heading = causeText(readiness, cause),
        .texts = {{causeAdvice(cause), PaperFace::Small}},
        .table = isDetailed ? detailTable(readiness, cause.lines) : nameTable(readiness, cause.lines),
        .isSmall = true};
}

/// Devices that share something that a person should look at.
PaperSection lookSection(
    const Readiness &readiness, const QString &what, const QString &advice, const QList<qsizetype> &lines)
{
    PaperSection section {.heading = Labels::tr("%1: %2", "what is true of devices, their number")
                                         .arg(what, devicesText(static_cast<int>(lines.size()))),
        .texts = {{advice, PaperFace::Small}},
        .isSmall = true};
    if (lines.size() <= mostNamed)
        section.table = nameTable(readiness, lines);
    else
        section.texts.append({Labels::tr("The list as CSV names them."), PaperFace::SmallMuted});
    return section;
}

QString withCapital(const QString &text)
{
    return text.left(1).toUpper() + text.mid(1);
}

QList<PaperSection> lookSections(const Readiness &readiness)
{
    QList<PaperSection> sections;
    for (const Reason warning : readiness.warnings())
        sections.append(lookSection(readiness, withCapital(reasonShort(warning)),
            reasonSentence(warning, ResetMode::AutopilotReset), readiness.with(warning)));
    for (int i = 0; i < readyPointCount; ++i) {
        const auto point = static_cast<ReadyPoint>(i);
        if (const QList<qsizetype> lines = readiness.with(point); !lines.isEmpty())
            sections.append(lookSection(readiness, pointText(point), pointAdvice(point), lines));
    }
    return sections;
}

PaperSection factSection(const Readiness &readiness)
{
    PaperSection section {.isSmall = true, .isWhole = true};
    for (const ReadinessFactText &fact : readinessFactTexts(readiness))
        section.facts.append({fact.label, {fact.value, PaperFace::SmallStrong}});
    return section;
}

QString timeCell(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString();
}

QString registrationCell(const Device &device)
{
    switch (registrationState(device)) {
    case RecordState::Present:
        return knownText(true);
    case RecordState::Missing:
        return knownText(false);
    default:
        return knownText(std::nullopt);
    }
}

QString profileCell(const ReadinessLine &line)
{
    return line.facts.profile == ProfileAssignment::Unknown ? knownText(std::nullopt)
                                                            : profileText(line.facts.profile, true);
}

QStringList csvRow(const ReadinessLine &line)
{
    const Device &device = line.device;
    const bool hasSpace = device.storageFree > 0 || device.storageTotal > 0;
    return {device.name, device.serialNumber, device.model, device.userPrincipalName, timeCell(device.lastSeen),
        readyStateText(line.state), readinessWhy(line), line.instead ? modeTitle(*line.instead) : QString(),
        knownText(line.canBeWiped), registrationCell(device), profileCell(line), knownText(line.facts.hasRecoveryKey),
        hasSpace ? bytesText(device.storageFree) : knownText(std::nullopt), readinessSystem(line),
        knownText(line.isSupported), windowsReText(line.device.windowsRe),
        lookAtTexts(line).join(QStringLiteral("; "))};
}

} // namespace

PaperDocument readinessDocument(const Readiness &readiness)
{
    PaperDocument document {.title = Labels::tr("Can these devices be reset?"),
        .lead = {{Labels::tr("%1 · as of %2", "group, time")
                         .arg(plainForDisplay(readiness.title), exactTime(readiness.asOf)),
                     PaperFace::Muted},
            {readinessAnswer(readiness), PaperFace::LargeStrong}}};
    for (const QString &note : readinessNotes(readiness))
        document.lead.append({note});
    if (readiness.lines.isEmpty())
        return document;
    document.sections.append(factSection(readiness));
    qsizetype hindered = 0;
    for (const ReadinessCause &cause : readiness.causes)
        hindered += cause.lines.size();
    for (const ReadinessCause &cause : readiness.causes)
        document.sections.append(causeSection(readiness, cause, hindered <= mostDetailed));
    document.sections += lookSections(readiness);
    return document;
}

tl::expected<void, QString> saveReadinessPdf(const Readiness &readiness, const QString &file, const PaperOrigin &origin)
{
    PaperDocument document = readinessDocument(readiness);
    document.origin = origin;
    const QByteArray pdf = paperPdf(document);
    if (pdf.isEmpty())
        return tl::make_unexpected(Labels::tr("The PDF could not be made."));
    return saveFile(file, pdf);
}

QByteArray readinessCsv(const Readiness &readiness)
{
    const QStringList header {Labels::tr("Device"), Labels::tr("Serial number"), Labels::tr("Model"),
        Labels::tr("Primary user"), Labels::tr("Last seen"), Labels::tr("Autopilot Reset"), Labels::tr("Why"),
        Labels::tr("Instead"), Labels::tr("Factory wipe possible"), Labels::tr("Registered in Autopilot"),
        Labels::tr("Autopilot profile assigned"), Labels::tr("Recovery key in Entra"), Labels::tr("Free space"),
        Labels::tr("Windows"), Labels::tr("Windows still supported"), Labels::tr("Windows RE on"),
        Labels::tr("Look at")};
    QList<QStringList> rows;
    for (const QString &note : readinessNotes(readiness)) {
        QStringList row(header.size());
        row.first() = note;
        rows.append(row);
    }
    for (const ReadinessLine &line : readiness.lines)
        rows.append(csvRow(line));
    return Models::csvText(header, rows);
}

} // namespace Reslate
