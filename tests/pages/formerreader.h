// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/json/pagetext.h"

namespace Reslate::Graph::Former {

/// The page as it was read before simdjson read the lists: token by token by nlohmann/json, with the costs that
/// building a Device had then. What the present reader is held against. Two differences, on purpose: a time with "-0"
/// for an hour is none, and a zero byte behind the page, which counted as its end whatever stood behind it, is garbage.
template <typename T> Result<Page<T>> parsePage(const QByteArray &json);

} // namespace Reslate::Graph::Former
