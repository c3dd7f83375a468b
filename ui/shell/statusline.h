// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/appservices.h"

#include <QStatusBar>

#include <chrono>
#include <optional>

class QLabel;

namespace Reslate {

class ElidedLabel;

/// The line at the foot of the window: what the person should keep in mind, what happened last, and how many devices
/// the school has, as of when.
class StatusLine final : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusLine(const AppServices &work, QWidget *parent = nullptr);

    /// Says whether the school is the pretend one.
    void showPractice(bool practice);
    /// The sign-in could not be kept, so it ends with the program.
    void showSignInNotKept();
    /// By so much is the service's clock ahead; nullopt: not worth telling, or not known.
    void showClockDifference(const std::optional<std::chrono::milliseconds> &serviceAhead);
    /// Shows what has just happened, and has a screen reader say it.
    void announce(const QString &text);

private:
    void showMissing();
    void showDevices();

    const AppServices &m_work;
    QLabel *m_practice;
    ElidedLabel *m_announcement;
    QLabel *m_updated;
    QLabel *m_clock; ///< tells of a clock that is wrong
    QLabel *m_missing; ///< tells of facts that the school's cloud doesn't know
};

} // namespace Reslate
