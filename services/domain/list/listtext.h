// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

namespace Reslate {

/// Why a file or the clipboard can't be read as a list.
enum class ListRefusal {
    TooLarge, ///< more bytes or lines than any list of devices has
    Workbook, ///< an Excel workbook or another packed file
    NotText, ///< neither text in one of the known encodings, nor whole
    Empty, ///< nothing but blanks
};

constexpr qsizetype largestList = 16 * 1024 * 1024; ///< bytes of a file, characters of a text
constexpr int maxListLines = 200'000;

/// The text of a file that some program wrote: UTF-8, UTF-16 of either order, with or without a byte order
/// mark, and otherwise Windows-1252. most: bytes. Pure; no bytes are trusted.
tl::expected<QString, ListRefusal> listTextOf(const QByteArray &bytes, qsizetype most = largestList);
/// The same checks for a text that is one already, from the clipboard; a byte order mark before it is taken off.
tl::expected<QString, ListRefusal> checkListText(const QString &text, qsizetype most = largestList);

} // namespace Reslate
