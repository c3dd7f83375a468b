// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/devicemodel.h"
#include "models/devices/rowtexts.h"

#include <string>
#include <string_view>
#include <vector>

namespace Reslate::Models {

/// What all rows are ordered by: a number first, where the column has one, then a line of what is searched.
struct SortBasis {
    DeviceModel::Column column = DeviceModel::Column::Device;
    RowTexts texts; ///< by row: searchableText()
    std::vector<qint64> numbers; ///< by row; empty: the column has none
};
/// texts: by row: searchableText(). Quick: what takes time is left to sortRows().
SortBasis sortBasisOf(const DeviceModel &model, const RowTexts &texts, DeviceModel::Column column);

/// Bytes that compare as the row stands in that order.
std::string sortKeyOf(const SortBasis &basis, int row);
/// The same for one row of the model; searchable: its searchableText().
std::string sortKeyOf(const DeviceModel &model, int row, std::string_view searchable, DeviceModel::Column column);

/// All rows in order, and the keys that they were ordered by.
struct SortedRows {
    RowTexts keys;
    std::vector<int> order;
};
/// Pure, for another thread; takes a third one for half of it. Equal rows keep their order.
SortedRows sortRows(const SortBasis &basis, Qt::SortOrder order);

/// Whether row a stands before row b.
bool sortsBefore(const RowTexts &keys, Qt::SortOrder order, int a, int b);

} // namespace Reslate::Models
