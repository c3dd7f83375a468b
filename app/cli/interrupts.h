// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Reslate {

/// Turns Ctrl+C and SIGTERM into a signal of the event loop, so that a command ends in order instead of in the middle.
/// One at a time.
class Interrupts final : public QObject {
    Q_OBJECT
public:
    explicit Interrupts(QObject *parent = nullptr);
    ~Interrupts() override;

    /// Whether there is one.
    static bool areTaken();

Q_SIGNALS:
    void received();
};

} // namespace Reslate
