// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAbstractButton;

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

/// Leaves a button to the space bar and the mouse: Enter is a habit, and this one sends.
void keepFromEnter(QAbstractButton *button);

} // namespace Reslate
