// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paper/reportcsv.h"

#include <QString>

namespace Reslate {

/// What the system calls itself: "Snipe-IT".
QString assetSystemName(AssetSystem system);
/// How many devices and reports are not in the file and why, with the first few names: for before and after it is
/// saved. Empty: everything is in it. A line for each reason.
QString assetGapText(const AssetExport &exported, AssetSystem system);
/// Each device that is not in it: a line with name, serial number and why.
QString assetGapList(const AssetExport &exported, AssetSystem system);

} // namespace Reslate
