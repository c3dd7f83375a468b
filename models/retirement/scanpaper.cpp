// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/retirement/scanpaper.h"

#include "models/retirement/scanlabels.h"
#include "models/retirement/scansession.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/labelscontext.h"
#include "models/text/timelabels.h"

namespace Reslate {
namespace {

PaperSection missingSection(const QList<DeviceRef> &missing)
{
    PaperTable table {.columns = {{Labels::tr("Device"), 44}, {Labels::tr("Serial number"), 44},
                          {Labels::tr("Found", "a column to be ticked"), 12}}};
    for (const DeviceRef &device : missing)
        table.rows.append({{.texts = {{nameForPaper(device.name, device.serialNumber), Models::PaperFace::Strong}}},
            {.texts = {{device.serialNumber, Models::PaperFace::Code}}}, {.isBox = true}});
    return {.heading = Labels::tr("Still missing · %1", "devices").arg(devicesText(static_cast<int>(missing.size()))),
        .table = table};
}

PaperSection asideSection(const ScanSession &session)
{
    PaperTable table {.columns = {{Labels::tr("Device"), 26}, {Labels::tr("Scanned"), 32}, {Labels::tr("Result"), 42}}};
    for (int row = session.scans() - 1; row >= 0; --row) { // as they were scanned
        const ScanLine &line = session.at(row);
        if (!isPutAside(line.result))
            continue;
        table.rows.append({{.texts = {{scanDeviceText(line)}}}, {.texts = {{line.scan.text, Models::PaperFace::Code}}},
            {.texts = {{scanResultText(line, session.target())}}}});
    }
    return {.heading = Labels::tr("Put aside · %1", "devices").arg(devicesText(session.putAside())), .table = table};
}

} // namespace

PaperDocument missingSheet(const ScanSession &session, const QDateTime &now)
{
    PaperDocument document {.title = Labels::tr("Devices that were not scanned")};
    if (isVisible(session.target().title))
        document.lead.append({session.target().title, Models::PaperFace::Strong});
    document.lead.append({Labels::tr("%1 · as of %2. Nothing has been sent.", "45 of 47 scanned, time")
                              .arg(scanCountText(session), exactTime(now)),
        Models::PaperFace::Muted});
    if (const QList<DeviceRef> missing = session.missing(); !missing.isEmpty())
        document.sections.append(missingSection(missing));
    if (session.putAside() > 0)
        document.sections.append(asideSection(session));
    return document;
}

} // namespace Reslate
