// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/device.h"
#include "domain/job/job.h"
#include "domain/retirement/disposal.h"

#include <QDateTime>
#include <QLatin1String>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Reslate {

/// Why devices leave the school, or come back to it.
enum class RetirementReason : quint8 {
    EndOfLife,
    Sold,
    Donated,
    Damaged,
    Lost,
    Stolen,
    Returned, ///< to a lessor or owner
    Reused, ///< stays in the school: nothing is deleted
    Repair, ///< goes away and comes back
};
inline constexpr int retirementReasonCount = 9;
/// A stable name for scripts and the journal: "end-of-life".
QLatin1String retirementReasonName(RetirementReason reason);
std::optional<RetirementReason> retirementReasonFromName(const QString &name);

/// The highest class of data that was on the devices, as a person says it.
enum class DataClass : quint8 { NotRecorded, None, Pupils, Staff, Special };
inline constexpr int dataClassCount = 5;
/// A stable name: "pupils".
QLatin1String dataClassName(DataClass dataClass);
std::optional<DataClass> dataClassFromName(const QString &name);

/// What was known of a device before anything was sent: its three records and what hangs on them. Kept, because most
/// of it is gone with the records. Strings are hostile; what wasn't known is empty, invalid or nullopt.
struct BeforePhoto {
    QDateTime taken; ///< UTC; invalid: there is none
    Device device; ///< the Intune record with what the Entra and Autopilot records add
    QStringList groups; ///< names of the groups that hold it, as far as they were read
    QString category;
    QStringList recoveryKeyIds; ///< of all volumes; never a key
    std::optional<bool> areKeysRead; ///< whether the service gave the list of recovery keys whole
    std::optional<bool> hasLocalPassword; ///< whether Windows LAPS holds a password for it
    std::optional<bool> isWindowsSupported; ///< on the day of the photo

    bool operator==(const BeforePhoto &) const = default;
};

/// One device of a retirement.
struct RetiredDevice {
    DeviceRef device;
    QString assetTag; ///< empty: not recorded
    BeforePhoto photo;
    QString exception; ///< why its records may go although no wipe is proven, as a person wrote it; empty: they may not

    bool operator==(const RetiredDevice &) const = default;
};

/// A device that was chosen with the others and gets nothing.
struct LeftOutDevice {
    DeviceRef device;
    QString assetTag; ///< empty: not recorded
    Reason reason = Reason::None; ///< why; None: nobody knows

    bool operator==(const LeftOutDevice &) const = default;
};

/// What a person says of devices that leave together. The jobs that carry it out name it (Job::retirement); one report
/// is made of it.
struct Retirement {
    RetirementId id;
    RetirementReason reason = RetirementReason::EndOfLife;
    QString title; ///< the group's name, or how the devices were chosen
    QString destination; ///< empty: not recorded
    DataClass dataClass = DataClass::NotRecorded;
    Gate gate = Gate::Reported; ///< the proof that the school asks for before a record goes
    bool keepsEntra = false; ///< Entra records are left on purpose
    DisposalFacts disposal; ///< what a person wrote for the paper
    QString startedBy;
    QDateTime created; ///< UTC
    QList<RetiredDevice> devices;
    QList<LeftOutDevice> leftOut; ///< so that each device of the batch is accounted for

    bool operator==(const Retirement &) const = default;
};

/// The three records of a device.
enum class RecordKind : quint8 { Intune, Autopilot, Entra };
inline constexpr int recordKindCount = 3;
/// A stable name: "autopilot".
QLatin1String recordKindName(RecordKind kind);

/// What one look at a record after its deletion showed.
struct RecordLook {
    DeviceId device; ///< DeviceRef::id of the item
    RecordKind kind = RecordKind::Intune;
    QDateTime at; ///< UTC
    RecordState state = RecordState::NotLoaded; ///< Present, Missing or Unreadable
    QString foundAs; ///< Present under another id than that of the record that went: that id; empty: it is that record.
                     ///< Where isRegistered, in any state: the id that was looked at
    QDateTime enrolled; ///< UTC; when the record foundAs came to be; invalid: the service doesn't tell
    std::optional<bool> isRegistered; ///< of Entra: whether it is a look at registeredEntraOf() and not at the record
                                      ///< that Intune named; nullopt: it was kept by a version that didn't tell
    bool isInUse = false; ///< isRegistered, Present: new records of the computer name it, so it is no leftover

    bool operator==(const RecordLook &) const = default;
};

} // namespace Reslate
