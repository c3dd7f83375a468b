// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/json/graphrows.h"

#include <optional>
#include <string>
#include <string_view>

namespace Reslate::Graph {

// What single values of a JSON text stand for, where simdjson was only asked where they begin and end.

/// What stands between the two quotes of a string, as UTF-8; false when an escape is none. A half of a surrogate pair
/// becomes the replacement character: one name that was cut off must not cost a whole list. Pure.
bool readEscapes(std::string_view quoted, std::string &text);

/// The value that neither is a text nor holds others: true, false, null or a number; nullopt for anything else, and for
/// a number that no double can hold. An integer beyond 64 bits is an OtherNumber. Pure.
std::optional<Scalar> readLiteral(std::string_view token);

} // namespace Reslate::Graph
