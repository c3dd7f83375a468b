// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/device.h"
#include "domain/list/listdoctor.h"
#include "domain/retirement/assetlist.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Reslate {

/// What a label that was scanned, or typed, means.
enum class LabelFinding : quint8 {
    Device, ///< exactly one device
    Registered, ///< no device, and exactly one Autopilot record that no device has
    Several, ///< more than one of them, so none for certain
    Unknown, ///< none
    NoSerial, ///< it can't tell one computer from another
};
inline constexpr int labelFindingCount = 5;

struct LabelMeaning {
    QString text; ///< as it is compared: without spaces and control characters around it; hostile
    LabelFinding finding = LabelFinding::Unknown;
    DeviceId device; ///< Device only
    AutopilotId registration; ///< Registered only
    QString serialNumber; ///< Device and Registered: as the record has it; hostile
    bool isByAssetTag = false; ///< Device and Registered: the asset list tells the serial number
    int sharedBy = 0; ///< Several: how many bear it
    QString suggestion; ///< Unknown: the serial number of the one that may be meant; never acted on by itself
    SuggestedBy suggestedBy = SuggestedBy::Look; ///< where there is a suggestion
    bool hidesCharacters = false; ///< some that nobody sees stood in it, so it is no hit

    bool operator==(const LabelMeaning &) const = default;
};

/// Who may be meant by a label.
struct LabelBearers {
    QList<const Device *> devices; ///< those whose record is gone don't count
    QList<const AutopilotRecord *> registrations; ///< those that no device has
    SerialsByTag serialsByTag; ///< empty: there is no asset list
};

/// What a reader or a keyboard sent, without the spaces and control characters around it (GS, CR, LF, tab), at most 256
/// characters. Pure.
QString tidyScan(const QString &scanned);

/// What each of the labels means. Only a whole serial number counts, without regard to case and to what surrounds it,
/// or a whole asset tag of the list: where both are there and mean different computers, neither is certain. What else a
/// label may mean (a Lenovo label, a Dell express code, letters that look alike) is a suggestion, and only where one
/// computer may be meant. Goes through the devices once or twice, however many labels there are. Pure.
QList<LabelMeaning> readLabels(const QStringList &scanned, const LabelBearers &among);

} // namespace Reslate
