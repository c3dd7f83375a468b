// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Reslate {

/// What a cell of a list means: without the blanks, quotes and separators around it, and without what
/// spreadsheets put there to keep a number as it is (="0123", '0123). Never evaluated: any other formula
/// stays the text that it is.
QString tidyCell(const QString &cell);
/// How serial numbers are compared: firmware and labels disagree about the case of A to Z and the space
/// around it. Empty: no serial number.
QString comparableSerial(const QString &serial);
/// The same for serial numbers that look the same to a person who copies them: O and 0, I, l and 1, S and 5,
/// B and 8. As long as the comparable one, character by character.
QString lookAlike(const QString &comparable);
/// Whether a tidy cell is the title of a column of serial numbers, in English or German.
bool isSerialTitle(const QString &tidy);
/// Whether a spreadsheet has shortened a long number and lost its digits: 1.23E+11, 1,23457E+14.
bool isShortenedNumber(const QString &tidy);

} // namespace Reslate
