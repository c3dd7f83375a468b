// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/device.h"
#include "domain/list/listtext.h"

#include <QList>
#include <QString>

namespace Reslate {

/// What the doctor says about one line of a list of serial numbers.
enum class ListFinding : quint8 {
    Hit, ///< exactly one device; the only one that a reset can act on
    Double, ///< names a device, or an Autopilot record, that an earlier line names
    NoHit, ///< no device has it
    Several, ///< more than one device, or Autopilot record, has it
    NoSerial, ///< the line holds something, but no serial number; with a text: one that stands in for a number
    Shortened, ///< a number that a spreadsheet has shortened (1.23E+11); its digits are lost
    Header, ///< the title of the column
    Blank,
    AutopilotOnly, ///< no device has it, and exactly one Autopilot record that no device has
};
constexpr int listFindingCount = 9;
/// Stable names for machines: "hit", "double", "missing", "several", "no-serial", "shortened", "header",
/// "blank", "only-registered".
QLatin1String listFindingName(ListFinding finding);

/// Why a serial number is suggested for one that no device has.
enum class SuggestedBy : quint8 {
    Look, ///< it looks the same to a person who copies it
    LeadingZeros, ///< the text with zeros in front, which spreadsheets take off
    LenovoLabel, ///< the text is the barcode 1S, ten characters of the model, eight of the serial number
    ExpressCode, ///< the text is a Dell service tag as a decimal number: the tag is read in base 36
};
/// Stable names for machines: "look", "leading-zeros", "lenovo-label", "express-code".
QLatin1String suggestedByName(SuggestedBy by);

/// One line of the list, or one cell where the whole list is a single line. Its text is hostile.
struct ListEntry {
    int line = 0; ///< of the file, from 1
    QString text; ///< without space, quotes and spreadsheet signs around it, and without hidden characters
    bool hidesCharacters = false; ///< some that nobody sees stood in it, so it is no hit
    ListFinding finding = ListFinding::Blank;
    DeviceId device; ///< Hit only
    AutopilotRecord registration; ///< AutopilotOnly only; where it names an Intune record, nobody listed that one
    QString name; ///< Hit and Double: of the device
    QString serialNumber; ///< Hit, Double and AutopilotOnly: as the record has it
    QString suggestion; ///< NoHit: the serial number of the one device that may be meant; never acted on
    SuggestedBy suggestedBy = SuggestedBy::Look; ///< where there is a suggestion
    int firstLine = 0; ///< Double: where the device is named first
    int sharedBy = 0; ///< Several: how many devices, or Autopilot records, have it

    bool operator==(const ListEntry &) const = default;
};

struct ListReport {
    QList<ListEntry> entries; ///< in the order of the list
    /// Cells outside the column that was read that name a device which their own line doesn't name. Not 0: it
    /// is doubtful whether the right column was read.
    int serialsElsewhere = 0;

    int count(ListFinding finding) const;
    /// Whether every line is a title, blank, or names exactly one device for the first time, and one does.
    bool isSound() const;

    bool operator==(const ListReport &) const = default;
};

/// The same report where what stands only in Autopilot is taken, too: its lines count as hits, without a device. Pure.
ListReport withRegistrations(ListReport report);

/// Reads a list of serial numbers out of a text, one a line, or CSV with any of the separators ; , and tab,
/// and says line by line which device is meant. The column is the one with the title of serial numbers, else
/// the one that names the most devices. A list that is a single line is read cell by cell. Only whole serial
/// numbers count, without regard to case and to the space around them; one with hidden or full-width
/// characters is a slip. Devices whose record is gone don't count, nor does a serial number that is not real.
/// registrations: the Autopilot records that no device has; they matter only where no device has the number. Pure.
ListReport examineList(const QString &text, const QList<const Device *> &devices,
    const QList<const AutopilotRecord *> &registrations = {});

} // namespace Reslate
