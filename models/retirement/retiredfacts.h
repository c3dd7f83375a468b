// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/reportstore.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>
#include <string>
#include <utility>

namespace Reslate {

/// What is open of one device. Texts are hostile.
struct OpenItem {
    ReportOpenPoint point;
    DeviceId device;
    AutopilotId autopilot; ///< its registration; empty: it had none
    QString name;
    QString serialNumber;
    QString model;
};

/// What a list of retirements shows of the devices of one, without keeping them all.
struct RetiredFacts {
    int devices = 0;
    int proven = 0; ///< of them: their wipe, as the school asks
    int autopilotOnly = 0; ///< of them: stood only in Autopilot, so that no wipe was due
    int away = 0; ///< of them: lost or stolen, and no wipe is proven
    QList<OpenItem> open;
    bool keepsRecords = false; ///< no record was to go
    bool isUnderWay = false; ///< one of its jobs isn't finished
    bool hasBegun = true; ///< something left for one of its devices, or turned out not to be needed
    bool isOutdated = false; ///< more became known since its report was made
    QDateTime lookedAgain; ///< UTC; the last look at one of its records; invalid: none yet
    int looked = 0; ///< how many records were looked at again
    int gone = 0; ///< of them: not there any more
    QMap<QString, int> models; ///< devices by model; hostile; empty: not known
    std::string text; ///< folded, what a search finds of the whole
    QList<std::string> deviceTexts; ///< folded, of each device; shared, as facts are copied often

    /// Open points that are about records.
    int recordsThere() const;
};

/// One line of the list: a report, or a retirement of which none was made, or none that is still valid.
struct RetiredEntry {
    ReportSummary report; ///< number empty: it isn't made yet; then made says when the retirement began
    bool wasReported = false; ///< there is a report of it, be it a void one
    std::optional<RetiredFacts> facts; ///< nullopt: not read yet
    std::optional<Error> error; ///< why they can't be read

    bool isMade() const { return !report.number.isEmpty(); }
    bool isVoid() const { return report.voided.isValid(); }
    /// Whether nothing ever came of it, and no report says otherwise: its start failed, or was stopped before anything
    /// left. Its devices are no retired ones.
    bool isNothing() const { return !wasReported && facts && !facts->isUnderWay && !facts->hasBegun; }
    /// The same for as long as it is in the list: its number, or the retirement's id.
    QString key() const { return isMade() ? report.number : report.retirement.toString(); }
};

/// Every report, and each retirement without a valid one, newest first; without facts. Pure.
QList<RetiredEntry> retiredEntries(const QList<ReportSummary> &reports, const QList<Retirement> &retirements);
/// What is known of those devices. Pure.
RetiredFacts retiredFacts(const RetirementReport &report);
/// The same of what is known now; made: the valid report of it, if there is one. Pure.
RetiredFacts retiredFacts(const RetirementFacts &facts, const std::optional<RetirementReport> &made);

/// Sums over those entries that are not void, came to something, and whose facts are read.
struct RetiredTotals {
    int reports = 0;
    int devices = 0;
    int proven = 0;
    int autopilotOnly = 0; ///< of the devices: no wipe was due
    int away = 0; ///< of the devices: lost or stolen, so that nobody can look at them; no wipe is proven
    int recordsThere = 0;
    QMap<RetirementReason, int> reasons; ///< devices
    QMap<QString, int> models;
    QMap<int, int> years; ///< local

    /// Devices in the school's hands whose wipe was due and isn't proven.
    int unproven() const { return devices - proven - autopilotOnly - away; }
};
RetiredTotals retiredTotals(const QList<RetiredEntry> &entries);
/// By what the devices of a total are counted.
enum class RetiredBy : quint8 {
    Model,
    Reason,
    Year,
};
/// The models by how many devices there are, most first.
QList<std::pair<QString, int>> modelsByCount(const RetiredTotals &totals);
/// The year of an entry in local time.
int yearOf(const RetiredEntry &entry);

} // namespace Reslate
