// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAbstractItemView;
class QAction;
class QLabel;
class QLineEdit;
class QWidget;

// What a screen reader is told of a window: names, descriptions, roles and what has just happened. All of it is plain
// text.

namespace Reslate {

/// Text as a screen reader should get it: without the places to break a line that breakable() puts into long words.
QString speakable(const QString &text);
/// Names the widget. A name that it has already is no event: a screen reader would hear of it again and again.
void setSpokenName(QWidget *widget, const QString &name);
/// Object name and accessible name of a control, in one line.
void setNames(QWidget *widget, const QString &objectName, const QString &accessibleName);
/// Explains the widget by its tooltip, and by its description for those who hear it. The text is plain; an empty one
/// takes both away.
void setTip(QWidget *widget, const QString &text);
/// Makes a label the title of a page or of a part of one: bold, so much larger than the rest, and a heading to those
/// who hear it.
void makeTitle(QWidget *label, qreal scale);
/// Names the button that stands for an action in a field, as an icon alone.
void nameIcon(QLineEdit *field, const QAction *action, const QString &name);
/// Lets the field be emptied by a button of its own, which has a name.
void makeClearable(QLineEdit *field);

/// Shows what a field holds and names the label "field: value".
void setFact(QLabel *label, const QString &field, const QString &value);

/// Has a screen reader say what has happened in the window of the widget.
void tellScreenReader(QWidget *widget, const QString &text);
/// Has a screen reader say a line of the list, or the first cell of a row, when a person there changes its tick:
/// nothing else tells of that.
void tellOfTicks(QAbstractItemView *list);

/// Gives our own widgets their roles. To be called once there is an application; again does nothing.
void installSpokenRoles();

} // namespace Reslate
