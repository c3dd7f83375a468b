// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Reslate {

/// The Escape key while something counts down: it takes that back, in whatever window of the program it is pressed, and
/// means nothing else meanwhile. Only an open menu, and a dialog that asks something, take it for themselves: it closes
/// them, and the next one takes back. A box that merely tells something is no reason to wait.
class CountdownKey final : public QObject {
    Q_OBJECT
public:
    explicit CountdownKey(QObject *parent = nullptr);
    /// Whether something counts down; watches the whole application as long as it does.
    void setCounting(bool counting);

Q_SIGNALS:
    void pressed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool m_counting = false;
};

} // namespace Reslate
