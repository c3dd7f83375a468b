// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QStringList>
#include <QWidget>

#include <utility>

namespace Reslate::Test {

/// The widgets that take the keyboard's focus and have no name for a screen reader, or no object name.
inline QStringList namelessIn(QWidget *root)
{
    QStringList nameless;
    QList<QWidget *> widgets = root->findChildren<QWidget *>();
    widgets.append(root);
    for (QWidget *widget : std::as_const(widgets)) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(root))
            continue;
        const bool partOfAnother = widget->objectName().startsWith(QLatin1String("qt_")) || widget->focusProxy();
        if (partOfAnother)
            continue;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || accessible->text(QAccessible::Name).isEmpty() || widget->objectName().isEmpty()) {
            nameless.append(QStringLiteral("%1 '%2' in %3")
                                .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                                    widget->parentWidget() ? widget->parentWidget()->objectName() : QString()));
        }
    }
    return nameless;
}

} // namespace Reslate::Test
