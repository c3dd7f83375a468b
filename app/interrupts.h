// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Reslate {

/// Turns what asks a program to end into signals of the event loop, so that it ends in order instead of in the middle.
/// What was ignored when the program started (by nohup, or by a shell in the background) stays ignored. One at a time.
class Interrupts final : public QObject {
    Q_OBJECT
public:
    explicit Interrupts(QObject *parent = nullptr);
    ~Interrupts() override;

Q_SIGNALS:
    /// A person pressed Ctrl+C.
    void interrupted();
    /// The system wants the program gone: SIGTERM or SIGHUP; on Windows the console closes or the session ends. Four
    /// seconds after the first one the program is ended wherever it stands, with exit code 1.
    void terminated();
};

} // namespace Reslate
