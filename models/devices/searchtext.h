// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

} // namespace Reslate::Models
