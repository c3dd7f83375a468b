// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paper/planpaper.h"

#include "models/paper/csvtext.h"
#include "models/text/assistantlabels.h"
#include "models/text/devicename.h"
#include "models/text/labels.h"
#include "models/text/labelscontext.h"
#include "models/text/listdoctorlabels.h"
#include "models/text/modelabels.h"
#include "models/text/timelabels.h"

namespace Reslate {
namespace {

QString getsText(const DeviceFate &fate)
{
    return fate.gets ? modeTitle(*fate.gets) : Labels::tr("nothing");
}

QStringList planHeader()
{
    return {Labels::tr("Device"), Labels::tr("Serial number"), Labels::tr("Gets"), Labels::tr("Note")};
}

QList<PaperColumn> columnsOf(const QStringList &titles, const QList<int> &shares)
{
    QList<PaperColumn> columns;
    for (qsizetype i = 0; i < titles.size(); ++i)
        columns.append({titles[i], shares[i]});
    return columns;
}

bool isQuery(ListFinding finding)
{
    return finding != ListFinding::Hit && finding != ListFinding::Header && finding != ListFinding::Blank;
}

} // namespace

QByteArray planCsv(const ResetDraft &draft)
{
    QList<QStringList> rows;
    for (const DeviceFate &fate : fatesOf(draft))
        rows.append({fate.item.device.name, fate.item.device.serialNumber, getsText(fate), fate.why});
    return Models::csvText(planHeader(), rows);
}

PaperDocument planDocumentForPaper(const ResetDraft &draft, const PlanPace &pace, const QDateTime &now)
{
    PaperDocument document {.title = Labels::tr("Plan of a group reset"),
        .lead = {{draft.wish.title, Models::PaperFace::Strong},
            {Labels::tr("%1 of %2 · as of %3. Nothing has been sent.", "number, devices, time")
                    .arg(numberText(draft.going()), devicesText(draft.asked()), exactTime(now)),
                Models::PaperFace::Muted}}};
    const QStringList lines = planLines(draft.plans) + paceLines(pace, draft.going(), now);
    for (const QString &line : lines)
        document.lead.append({line});
    PaperTable table {.columns = columnsOf(planHeader(), {26, 24, 22, 28})};
    for (const DeviceFate &fate : fatesOf(draft))
        table.rows.append({{.texts = {{nameForPaper(fate.item.device.name, fate.item.device.serialNumber)}}},
            {.texts = {{fate.item.device.serialNumber, Models::PaperFace::Code}}}, {.texts = {{getsText(fate)}}},
            {.texts = {{fate.why}}}});
    document.sections.append({.table = table});
    return document;
}

PaperDocument querySheet(const ListReport &report, const QString &listName, const QDateTime &now)
{
    PaperDocument document {.title = Labels::tr("Serial numbers to look up"),
        .lead = {{listName}, {listSummaryText(report), Models::PaperFace::Muted},
            {exactTime(now), Models::PaperFace::Muted}}};
    const QStringList titles {
        Labels::tr("Line"), Labels::tr("In the list"), Labels::tr("Finding"), Labels::tr("Right serial number")};
    PaperTable table {.columns = columnsOf(titles, {8, 30, 32, 30})};
    for (const ListEntry &entry : report.entries) {
        if (isQuery(entry.finding))
            table.rows.append(
                {{.texts = {{numberText(entry.line)}}}, {.texts = {{entry.text, Models::PaperFace::Code}}},
                    {.texts = {{listFindingText(entry)}}}, {}}); // the rule below is to be written on
    }
    document.sections.append({.table = table});
    return document;
}

} // namespace Reslate
