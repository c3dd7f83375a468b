// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QAbstractItemModel;
class QTableView;
class QWidget;

namespace Reslate {

class Theme;

/// A table of rules, one of which can be chosen. widths: of the first columns, in characters. theme outlives it.
QTableView *makeRuleTable(QAbstractItemModel *model, const Theme &theme, const QList<int> &widths, QWidget *parent);

} // namespace Reslate
