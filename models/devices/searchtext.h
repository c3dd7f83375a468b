// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <vector>

namespace Reslate {

/// UTF-8 without case, accents and invisible characters, so that "muller" finds "Müller".
std::string foldedText(const QString &text);
/// The folded words of what a person typed.
std::vector<std::string> foldedWords(const QString &typed);
/// Bytes that compare as people order names: without case and accents, numbers by their value.
std::string naturalKey(const QString &text);

} // namespace Reslate
