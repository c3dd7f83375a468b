// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QDateTime>
#include <QObject>

namespace Reslate::Jobs {

/// Says when it is time to look again at what may be sent. Of several times that are asked for the earliest counts: who
/// looks then and finds it too early asks again.
class WakeTimer final : public QObject {
    Q_OBJECT
public:
    /// The clock must outlive the timer.
    explicit WakeTimer(Clock &clock, QObject *parent = nullptr);

    void wakeAt(const QDateTime &when);
    /// At once, within the call.
    void wakeNow() { Q_EMIT due(); }

Q_SIGNALS:
    void due();

private:
    Clock &m_clock;
    QDateTime m_next; ///< what is already asked for
};

} // namespace Reslate::Jobs
