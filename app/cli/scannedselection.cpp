// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/scannedselection.h"

#include "models/retirement/scanfile.h"
#include "models/retirement/scanlabels.h"
#include "models/retirement/scansession.h"

#include <QCoreApplication>
#include <QSet>

namespace Reslate {
namespace {

struct ScanText {
    Q_DECLARE_TR_FUNCTIONS(ScanText)
};

} // namespace

KeptScans scansOf(const QString &text)
{
    if (auto kept = readScans(text.toUtf8()))
        return *kept;
    KeptScans scans;
    const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (const QString label = line.trimmed(); !label.isEmpty())
            scans.scans.append({.text = label});
    }
    return scans;
}

Selection selectScanned(const DeviceCatalog &catalog, const Clock &clock, const KeptScans &scans,
    const AssetList &assets, QList<DeviceRef> &missing)
{
    ScanSession session(catalog, clock);
    session.setAssets(assets);
    session.restore(scans);
    const QString &title = session.target().title;
    Selection selection {.title = title.isEmpty() ? ScanText::tr("Scanned devices") : title};
    for (int row = session.scans() - 1; row >= 0; --row) { // in the order of the scans
        const ScanLine &line = session.at(row);
        if (isPutAside(line.result))
            selection.problems.append(scanSentence(line, session.target()));
    }
    QSet<AutopilotId> registered;
    const QList<DeviceRef> taken = session.taken();
    for (const DeviceRef &device : taken) {
        if (const int listed = device.id.isEmpty() ? -1 : catalog.rowOf(device.id); listed >= 0)
            selection.devices.append(&catalog.at(listed));
        else
            registered.insert(device.autopilot);
    }
    for (const AutopilotRecord *record : catalog.unclaimedRegistrations()) {
        if (registered.contains(record->id))
            selection.registrations.append(*record);
    }
    if (taken.isEmpty() && selection.problems.isEmpty())
        selection.problems.append(ScanText::tr("Nothing was scanned."));
    missing = session.missing();
    return selection;
}

} // namespace Reslate
