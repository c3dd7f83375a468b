// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace Reslate {

/// From now on that column of the table is wide enough for every text in it, up to a width that no serial number needs;
/// it never becomes narrower. What has less room than its text in another column loses the middle of it, because names
/// of devices differ at their ends; the tooltip of a model says it whole. Call it when the table has its model.
void keepColumnWhole(QTableView *table, int column);

} // namespace Reslate
