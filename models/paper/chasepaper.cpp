// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paper/chasepaper.h"

#include "models/paper/filesaving.h"
#include "models/paper/paperprint.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/labelscontext.h"
#include "models/text/timelabels.h"

namespace Reslate {
namespace {

QList<PaperColumn> columns()
{
    return {{Labels::tr("Device"), 13}, {Labels::tr("Serial number"), 14}, {Labels::tr("Primary user"), 23},
        {Labels::tr("Last seen"), 10}, {Labels::tr("Why"), 17}, {Labels::tr("What to do"), 18},
        {Labels::tr("Done"), 5}};
}

QList<PaperCell> rowOf(const ChaseRow &row)
{
    const QString name = nameForPaper(row.name, row.serialNumber, row.model);
    const QString seen = row.lastSeen.isValid() ? exactTime(row.lastSeen) : Labels::tr("not known");
    return {{.texts = {{name, Models::PaperFace::Strong}}}, {.texts = {{row.serialNumber, Models::PaperFace::Code}}},
        {.texts = {{row.user.isEmpty() ? QStringLiteral("–") : row.user}}}, {.texts = {{seen}}},
        {.texts = {{row.state, Models::PaperFace::Strong}, {row.why}}}, {.texts = {{row.whatToDo}}}, {.isBox = true}};
}

} // namespace

PaperDocument chaseDocument(const ChaseList &list)
{
    PaperDocument document {.title = Labels::tr("Devices that did not come back"),
        .lead = {{list.job},
            {Labels::tr("%1 of %2 · as of %3", "number, devices, time")
                    .arg(numberText(list.count()), devicesText(list.devices), exactTime(list.asOf)),
                Models::PaperFace::Muted}},
        .orientation = QPageLayout::Landscape};
    if (!list.notice.title.isEmpty()) {
        document.lead.append({list.notice.title, Models::PaperFace::Strong});
        document.lead.append({list.notice.text});
    }
    if (list.sections.isEmpty() || list.underWay + list.notSent > 0)
        document.lead.append({chaseSummary(list)});
    for (const ChaseList::Section &section : list.sections) {
        PaperTable table {.columns = columns()};
        for (const ChaseRow &row : section.rows)
            table.rows.append(rowOf(row));
        const QString heading = Labels::tr("%1 · %2", "name of the group, devices")
                                    .arg(plainForDisplay(section.title),
                                        devicesText(static_cast<int>(section.rows.size())));
        document.sections.append({.heading = heading, .table = table});
    }
    return document;
}

tl::expected<void, QString> saveChasePdf(const ChaseList &list, const QString &file, const PaperOrigin &origin)
{
    PaperDocument document = chaseDocument(list);
    document.origin = origin;
    const QByteArray pdf = paperPdf(document);
    if (pdf.isEmpty())
        return tl::make_unexpected(Labels::tr("The PDF could not be made."));
    return saveFile(file, pdf);
}

} // namespace Reslate
