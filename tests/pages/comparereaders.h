// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Reslate::Graph {

/// What the present reader makes of that text otherwise than the former one, as a page of each list that Graph has:
/// whether it is a page at all, its rows, and whatever else a Page tells. Empty: nothing.
QString differenceOf(const QByteArray &json);

/// The same as a page of one of these lists only. list: any number.
QString differenceOf(const QByteArray &json, size_t list);

} // namespace Reslate::Graph
