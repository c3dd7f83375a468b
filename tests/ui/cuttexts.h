// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QStringList>
#include <QToolButton>

namespace Reslate::Test {

/// The texts in a visible widget that are not shown in their whole width: of buttons, of labels of one line, of
/// headings and of what reaches beyond a scroll area that doesn't scroll sideways. Elided lines have the rest in their
/// tooltip.
inline QStringList cutTextsIn(const QWidget *root)
{
    QStringList cut;
    const auto note = [&cut](const QWidget *widget, const QString &text, int has, int needs) {
        if (has < needs && !text.isEmpty())
            cut.append(QStringLiteral("%1: \"%2\" has %3 of %4").arg(widget->objectName(), text).arg(has).arg(needs));
    };
    const QList<QWidget *> widgets = root->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible())
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            const auto *tool = qobject_cast<const QToolButton *>(button); // one in a field shows its picture alone
            if (!tool || tool->icon().isNull() || tool->toolButtonStyle() != Qt::ToolButtonIconOnly)
                note(button, button->text(), button->width(), button->minimumSizeHint().width());
        } else if (const auto *label = qobject_cast<const QLabel *>(widget); label && !label->wordWrap()) {
            note(label, label->text(), label->width(), label->sizeHint().width());
        } else if (const auto *area = qobject_cast<const QScrollArea *>(widget); area && area->widget()) {
            if (area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff)
                note(area, QStringLiteral("content"), area->viewport()->width(), area->widget()->width());
        } else if (const auto *header = qobject_cast<const QHeaderView *>(widget);
                   header && header->orientation() == Qt::Horizontal) {
            for (int i = 0; i < header->count(); ++i) {
                const QString text = header->model()->headerData(i, Qt::Horizontal).toString();
                const int needs = header->fontMetrics().horizontalAdvance(text);
                if (!header->isSectionHidden(i))
                    note(header, text, header->sectionSize(i), needs);
            }
        }
    }
    return cut;
}

} // namespace Reslate::Test
