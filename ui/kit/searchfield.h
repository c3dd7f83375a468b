// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemView;
class QLineEdit;
class QString;
class QWidget;

namespace Reslate {

/// A field that narrows a list: named by its prompt, which stands in it, and emptied by a button of its own.
QLineEdit *makeSearchField(const QString &objectName, const QString &prompt, QWidget *parent);
/// ↓ in the field leads to that list, to its first row where none is current. The list must outlive the field.
void leadDownTo(QLineEdit *search, QAbstractItemView *list);

} // namespace Reslate
