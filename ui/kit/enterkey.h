// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAbstractButton;
class QLabel;

namespace Reslate {

/// Lets Enter press the button that has the focus, in every window. Qt leaves that to the desktop's habits, and in a
/// dialog it would press the default button instead: "Show the devices" would cancel.
class EnterKey final : public QObject {
    Q_OBJECT
public:
    /// Watches the whole application from now on.
    explicit EnterKey(QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

/// Leaves a button to the space bar and the mouse: Enter is a habit, and this one sends. Who presses Enter on it while
/// it could be pressed reads in hint what to do, until that is set to something else. Needs an EnterKey.
void keepFromEnter(QAbstractButton *button, QLabel *hint);

/// Says in hint that Enter doesn't send and what does; when the button can't be pressed, it says aloud what stands
/// there.
void sayWhatSends(const QAbstractButton *button, QLabel *hint);

/// Enter after what was typed in a field is a habit, not a decision: it neither sends nor presses another button, and
/// sayWhatSends() says so.
void keepEnterIn(QWidget *field, const QAbstractButton *button, QLabel *hint);

} // namespace Reslate
