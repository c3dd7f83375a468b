// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/proof/poller.h"

#include <algorithm>
#include <utility>

namespace Reslate::Jobs {

Poller::Poller(Clock &clock, std::chrono::milliseconds fastest, std::chrono::milliseconds slowest, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_fastest(fastest)
    , m_slowest(slowest)
    , m_pace(fastest)
{
}

void Poller::wake()
{
    m_pace = m_fastest;
    const QDateTime soon = m_clock.now().addMSecs(m_fastest.count());
    if (!m_looking && (!m_next.isValid() || m_next > soon))
        lookAfter(m_fastest);
}

void Poller::lookNow()
{
    m_pace = m_fastest;
    if (m_looking)
        m_lookAgain = true;
    else
        lookAfter(std::chrono::milliseconds(0));
}

void Poller::lookAfter(std::chrono::milliseconds delay)
{
    m_next = m_clock.now().addMSecs(delay.count());
    m_clock.callAfter(delay, this, [this, turn = ++m_turn] {
        if (turn != m_turn || m_looking)
            return;
        m_next = QDateTime();
        Q_EMIT due();
    });
}

void Poller::end(bool changed)
{
    m_looking = false;
    m_pace = changed ? m_fastest : std::min(m_pace * 3 / 2, m_slowest);
    lookAfter(std::exchange(m_lookAgain, false) ? std::chrono::milliseconds(0) : m_pace);
}

} // namespace Reslate::Jobs
