// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Reslate {

/// What a cell of a list shows: without the blanks, quotes and separators around it, without what spreadsheets
/// put there to keep a number as it is (="0123", '0123), and without hidden characters. Never evaluated: any
/// other formula stays the text that it is.
QString tidyCell(const QString &cell);
/// Whether characters stand in it that nobody sees, and that copying from a window or a web page brings along:
/// soft hyphens, zero-width ones, a byte order mark.
bool hasHidden(const QString &cell);
/// The character of a keyboard that a full-width one or an unusual blank stands for; any other as it is.
QChar ordinary(QChar c);
/// How serial numbers are compared: firmware and labels disagree about the case of A to Z and the space
/// around it. Empty: no serial number.
QString comparableSerial(const QString &serial);
/// The same for serial numbers that look the same to a person who copies them: O and 0, I, l and 1, S and 5,
/// B and 8, full-width characters and ordinary ones. As long as the comparable one, character by character.
QString lookAlike(const QString &comparable);
/// Whether a tidy cell is the title of a column of serial numbers in English, German, Dutch, French, Spanish, Italian,
/// Portuguese, Polish, Swedish or Danish. Case, accents and punctuation don't count.
bool isSerialTitle(const QString &tidy);
/// Whether a spreadsheet has shortened a long number and lost its digits: 1.23E+11, 1,23457E+14.
bool isShortenedNumber(const QString &tidy);
/// Whether it is what a spreadsheet shows where a formula failed, in whatever language: #N/A, #REF!, #WERT!.
bool isSheetError(const QString &tidy);

} // namespace Reslate
