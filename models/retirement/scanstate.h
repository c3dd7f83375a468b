// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job/job.h"
#include "domain/retirement/scanlabel.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace Reslate {

/// What one scan came to.
enum class ScanResult : quint8 {
    Taken, ///< one of those that are expected; where nothing is expected, a computer for certain
    Again, ///< the same as an earlier scan
    NotExpected, ///< a device that isn't expected
    AutopilotOnly, ///< stands only in Autopilot, and isn't expected or named by an Intune record that isn't listed
    Several, ///< more than one bear it
    Unknown, ///< none bears it
    NoSerial, ///< it can't tell one computer from another
    Waiting, ///< the devices aren't all read yet
};
inline constexpr int scanResultCount = 8;

/// Whether the device is to be put aside: it is neither taken nor one that was scanned before.
bool isPutAside(ScanResult result);

/// Which devices lie on the table, as far as that is known.
struct ScanTarget {
    QString title; ///< of their group, hostile; empty: nothing is expected
    QList<DeviceRef> expected; ///< empty: whatever is found is taken

    bool operator==(const ScanTarget &) const = default;
};

/// One scan as it is kept.
struct KeptScan {
    QString text; ///< as it was scanned, hostile
    QString accepted; ///< the serial number that a person took instead; empty: none
    QDateTime at; ///< UTC

    bool operator==(const KeptScan &) const = default;
};

/// All that is kept of a session.
struct KeptScans {
    ScanTarget target;
    QList<KeptScan> scans; ///< the first one first
    PlanId plan; ///< the saved plan that holds all these devices; empty: none

    bool operator==(const KeptScans &) const = default;
};

/// One scan and what it means by what is known now.
struct ScanLine {
    KeptScan scan;
    LabelMeaning label;
    ScanResult result = ScanResult::Waiting;
    DeviceRef device; ///< of one computer for certain; without an Intune id where it stands only in Autopilot
    QString model; ///< hostile; empty: not known
    QString assetTag; ///< hostile; empty: there is none for certain
    QStringList groups; ///< NotExpected: names of those that hold it, as far as their members are read; hostile
    Guard guard = Guard::Free;
    bool namesUnlisted = false; ///< AutopilotOnly: an Intune record that isn't listed is named there

    bool operator==(const ScanLine &) const = default;
};

} // namespace Reslate
