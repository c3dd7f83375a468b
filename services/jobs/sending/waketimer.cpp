// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/sending/waketimer.h"

namespace Reslate::Jobs {

WakeTimer::WakeTimer(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

void WakeTimer::wakeAt(const QDateTime &when)
{
    const QDateTime now = m_clock.now();
    if (m_next.isValid() && m_next > now && m_next <= when)
        return;
    m_next = when;
    callAt(m_clock, when, this, [this, when] {
        if (m_next == when)
            m_next = QDateTime();
        wakeNow();
    });
}

} // namespace Reslate::Jobs
