// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/hardwarehash.h"

#include <QList>
#include <QString>

#include <tl/expected.hpp>

namespace Reslate {

/// Why a file isn't a list of hardware hashes.
enum class HashListRefusal : quint8 {
    TooLarge,
    Workbook, ///< an Excel workbook or another packed file
    NotText,
    Empty,
    NoHeader, ///< its first line doesn't name the columns "Device Serial Number" and "Hardware Hash"
};

/// What is wrong with a row.
enum class HashFault : quint8 {
    NoSerialNumber,
    Hidden, ///< characters that nobody sees stand in what it says beside the hash (hasUnseen())
    PlaceholderSerial, ///< isRealSerial() says that it tells no computer from another
    ChangedSerial, ///< by a spreadsheet: a number that it shortened, a formula or what it shows where one failed
    NoUser, ///< the assigned user is no user principal name
    NoHash,
    BadHash, ///< not base64
    ShortHash, ///< it was cut off: those of computers have 4,000 characters (news.md)
    LongHash, ///< longer than any by far
    TooManyCells, ///< more than the first line names
    CutOff, ///< the file ends within the row: cells are missing, or letters of its hash
    Double, ///< its serial number or its hash stands in an earlier row
};

struct HashRow {
    int line = 0; ///< of the file, from 1
    HardwareHash hardware;

    bool operator==(const HashRow &) const = default;
};
struct BadHashRow {
    int line = 0;
    HashFault fault = HashFault::NoHash;
    QString serialNumber; ///< hostile; empty: none
    int firstLine = 0; ///< of a double one: the earlier row

    bool operator==(const BadHashRow &) const = default;
};
struct HashList {
    QList<HashRow> rows;
    QList<BadHashRow> bad;
};

inline constexpr qsizetype largestHashList = 64 * 1024 * 1024; ///< bytes: 8,000 computers in UTF-16

/// Reads the CSV that Get-WindowsAutopilotInfo writes (UTF-16LE with a byte order mark) or that the portal takes (ANSI,
/// UTF-8), with the columns "Device Serial Number", "Windows Product ID", "Hardware Hash" and, where they are there,
/// "Group Tag" and "Assigned User", in any order and case (graph.md §3, news.md); others are passed over. Each row is
/// either usable or bad, and none is left out in silence. Pure.
tl::expected<HashList, HashListRefusal> readHashList(const QByteArray &bytes);

} // namespace Reslate
