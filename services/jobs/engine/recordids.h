// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job/holder.h"

#include <QString>
#include <QVarLengthArray>

#include <variant>

namespace Reslate::Jobs {

/// A serial number that can tell one computer from another (isRealSerial), as comparableSerial() has it.
struct SerialNumber {
    QString comparable;

    bool operator==(const SerialNumber &) const = default;
    friend size_t qHash(const SerialNumber &serial, size_t seed = 0) { return qHash(serial.comparable, seed); }
};

/// What tells a computer: one of the records under which the services know it, or the number that stays with it when
/// Intune and Entra make new ones, as after each wipe.
struct RecordId {
    std::variant<DeviceId, AutopilotId, EntraDeviceId, SerialNumber> id; ///< in the order of SameBy

    SameBy kind() const { return static_cast<SameBy>(id.index()); }
    bool operator==(const RecordId &) const = default;
    friend size_t qHash(const RecordId &record, size_t seed = 0)
    {
        return std::visit([seed](const auto &id) { return qHash(id, seed); }, record.id);
    }
};
using RecordIds = QVarLengthArray<RecordId, 5>;

/// All that tells the computer, the surest first. Its maker, with whom a serial number belongs together, no plan or job
/// knows: two makers that gave out the same number are taken for one computer, which holds back, but never orders.
/// Pure.
RecordIds recordsOf(const DeviceRef &device);
/// The same of the computer that a job names, with the Intune records under which it came back. Without its serial
/// number where several records bore that when the order left: then it may be another computer's. Pure.
RecordIds recordsOf(const JobItem &item);

} // namespace Reslate::Jobs
