// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paper/reportpaper.h"

#include <QByteArray>
#include <QList>

namespace Reslate {

/// Everything that a report knows of its devices, a line each, as csvText() writes it: also what paper has no room or
/// no letters for. Its columns have stable English names, its times are UTC ("2026-11-18T09:44:00Z"), its states those
/// names that files and scripts use; what isn't known is empty. "Personal data" says whether persons were left out of
/// it on purpose. A device of the batch that was left out has a line, too ("Left out"), without what was said of those
/// that left. "Word of NIST" is empty where the device's wipe isn't proven as the school asks: what a person claims of
/// all of them stands in "Word of NIST for the batch". "Registered Entra" is the Entra device that only the
/// registration named (registeredEntraOf()), beside the one that Intune named; where Intune named none, "Entra" says
/// what became of it.
QByteArray reportCsv(const RetirementReport &report, const ReportOptions &options);

/// Where a list of assets is kept. Sources of the columns: Snipe-IT's app/Importer/Importer.php (the field map of its
/// importer) and ItemImporter.php; the page "Data to be injected" of GLPI's plugin Data Injection, which takes ";".
enum class AssetSystem : quint8 {
    SnipeIt, ///< its importer of assets, told to update what is there; finds them by the asset tag
    Glpi, ///< Data Injection, into computers; finds them by the serial number
};

/// What an asset system takes in to mark devices as gone, and what of the reports is not in it.
struct AssetExport {
    QByteArray csv;
    int devices = 0; ///< lines
    QList<DeviceRef> keyless; ///< left out, as they have nothing by which the system finds them
    QList<DeviceRef> doubled; ///< left out, as another device that is in it has the same asset tag
    int practiceReports = 0; ///< left out, as nothing in them is real

    bool operator==(const AssetExport &) const = default;
};

/// A line for each device of the reports, of the newest where several name it. Void reports say nothing any more. The
/// state is "Archived" where the wipe is proven as the school asks, else "Pending". Which report says so stands in a
/// column that Snipe-IT puts into a custom field of that name ("Retirement"), and GLPI into the comments.
AssetExport assetExport(const QList<RetirementReport> &reports, AssetSystem system);

} // namespace Reslate
