// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/devicemodel.h"

#include <QVariant>

namespace Reslate::Models {

/// What the table of devices says in a cell, by role; invalid for a role that it doesn't have.
QVariant deviceCell(const DeviceModel &model, int row, DeviceModel::Column column, int role);
/// What stands over the column; spoken and as a tooltip the first one has a name, too.
QVariant deviceHeading(DeviceModel::Column column, int role);

} // namespace Reslate::Models
