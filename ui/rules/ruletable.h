// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QAbstractItemModel;
class QTableView;
class QWidget;

namespace Reslate {

class Theme;

/// A table of rules, one of which can be chosen; its columns share its width in this proportion. theme outlives it.
/// When the rules change, the chosen one stays chosen by its IdRole; when it is gone, none is.
QTableView *makeRuleTable(QAbstractItemModel *model, const Theme &theme, const QList<int> &shares, QWidget *parent);

} // namespace Reslate
