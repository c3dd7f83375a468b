// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/device.h"

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace Reslate::Models {

/// UTF-8 without case, accents and invisible characters, so that "muller" finds "Müller".
std::string foldedText(const QString &text);
/// The folded words of what a person typed.
std::vector<std::string> foldedWords(const QString &typed);
/// Whether each of the words stands in the text; both folded.
bool hasAll(std::string_view text, const std::vector<std::string> &words);
/// Bytes that compare as people order names: without case and accents, numbers by their value.
std::string naturalKey(const QString &text);
/// The same of a text that is folded already.
std::string naturalKeyOfFolded(std::string_view folded);

/// The lines of searchableText(), in their order.
enum class SearchLine { Name, SerialNumber, User, Model };
/// What a search looks through, folded: a line for each of these texts of the device. No folded word is found across
/// two of them, as none holds a line break.
std::string searchableText(const Device &device);
/// Empty: the device has no such text.
std::string_view lineOf(std::string_view searchable, SearchLine line);

} // namespace Reslate::Models
