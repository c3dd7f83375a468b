// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <string_view>

#include <nlohmann/json.hpp>

namespace Reslate::Graph {

// A document of Graph's that is built in memory whole, for the files beside this one. Every input is hostile.

/// Discarded when it isn't JSON, or nests too deep.
nlohmann::json document(const QByteArray &json);
/// The text with a replacement character for each half of a surrogate pair, which stands for nothing and which no
/// parser takes: one name that was cut off must not cost a whole list. Empty: there is none.
QByteArray withoutLoneSurrogates(const QByteArray &json);
/// A member by any of the spellings that differ in case only; a null value when there is none.
const nlohmann::json &member(const nlohmann::json &object, std::string_view name);
/// Of a text, or the digits of a number; empty for anything else.
QByteArray bytesOf(const nlohmann::json &value);
QString textOf(const nlohmann::json &value);

} // namespace Reslate::Graph
