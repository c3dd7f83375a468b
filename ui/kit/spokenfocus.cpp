// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/spokenfocus.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QFocusEvent>
#include <QLineEdit>

namespace Reslate {
namespace {

/// As the field would have done it by itself when a key led to it.
void select(QObject *field)
{
    if (auto *line = qobject_cast<QLineEdit *>(field)) {
        line->selectAll();
    } else if (auto *number = qobject_cast<QAbstractSpinBox *>(field)) {
        number->selectAll();
    }
}

void tellCurrent(QAbstractItemView *view)
{
    const QModelIndex current = view->currentIndex();
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(view);
    QAccessibleTableInterface *table = spoken ? spoken->tableInterface() : nullptr;
    QAccessibleInterface *cell = table && current.isValid() ? table->cellAt(current.row(), current.column()) : nullptr;
    if (!cell || !view->hasFocus())
        return;
    QAccessibleEvent focused(cell, QAccessible::Focus);
    QAccessible::updateAccessibility(&focused);
}

} // namespace

SpokenFocus::SpokenFocus(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool SpokenFocus::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::FocusIn || !QAccessible::isActive())
        return false;
    const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
    const bool isByKey = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
        || reason == Qt::ShortcutFocusReason;
    if (!isByKey)
        return false;
    if (auto *view = qobject_cast<QAbstractItemView *>(watched))
        QMetaObject::invokeMethod(
            view, [view] { tellCurrent(view); }, Qt::QueuedConnection);
    if (!(qobject_cast<QLineEdit *>(watched) || qobject_cast<QAbstractSpinBox *>(watched)))
        return false;
    QFocusEvent selectingNothing(QEvent::FocusIn, Qt::ActiveWindowFocusReason);
    QCoreApplication::sendEvent(watched, &selectingNothing);
    // Qt tells of the focus when this event is over.
    QMetaObject::invokeMethod(
        watched, [watched] { select(watched); }, Qt::QueuedConnection);
    return true;
}

} // namespace Reslate
