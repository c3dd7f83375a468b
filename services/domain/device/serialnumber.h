// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace Reslate {

/// Whether a text can tell one computer from another. It can't when it has neither letter nor digit, repeats one
/// character ("0", "XXXX"), or is one that firmware holds until somebody writes a number into it: "Default string",
/// "To be filled by O.E.M.", "N/A", "123456789", "BSN12345678901234567". Case, blanks and punctuation don't count. A
/// text that several records bear is no identity either; only who has all records at hand can see that. Sources:
/// fleet#51109, and the serial numbers that the inventories GLPI and OCS Inventory are delivered with as invalid. Pure.
bool isRealSerial(const QString &serial);

/// Whether two records bear the same serial number, without regard to case and the space around it. nullopt: one of
/// them is not real, so it neither links nor parts them. Pure.
std::optional<bool> isSameSerial(const QString &a, const QString &b);

} // namespace Reslate
