// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/devicemodel.h"
#include "models/devices/rowtexts.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace Reslate::Models {

/// What a row is ordered by: a number first, where the column has one, then a text.
struct SortValue {
    std::optional<qint64> number;
    QString text;
};
SortValue sortValueOf(const DeviceModel &model, int row, DeviceModel::Column column);

/// Bytes that compare like the values.
std::string sortKeyOf(const SortValue &value);

/// All rows in order, and the keys that they were ordered by.
struct SortedRows {
    RowTexts keys;
    std::vector<int> order;
};
/// Pure, for another thread: row i is values[i]. Equal rows keep their order.
SortedRows sortRows(const std::vector<SortValue> &values, Qt::SortOrder order);

/// Whether row a stands before row b.
bool sortsBefore(const RowTexts &keys, Qt::SortOrder order, int a, int b);

} // namespace Reslate::Models
