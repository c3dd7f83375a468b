// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/transport/requestthrottle.h"

#include <algorithm>

namespace Reslate::Graph {
namespace {

/// As many as QNetworkAccessManager has connections to one host, so that nothing waits where the throttle can't
/// hold it.
constexpr int maxOut = 6;

} // namespace

RequestThrottle::RequestThrottle(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

void RequestThrottle::enter(QObject *who, bool waits, std::function<void(bool)> go)
{
    // What doesn't wait is an order, which grows stale behind readings.
    const auto readings = std::find_if(m_queue.begin(), m_queue.end(), [](const Waiting &each) { return each.waits; });
    m_queue.insert(waits ? m_queue.end() : readings, {who, waits, std::move(go)});
    letOut();
}

void RequestThrottle::leave()
{
    --m_out;
    letOut();
}

void RequestThrottle::shutFor(std::chrono::milliseconds time)
{
    if (time <= shutTime())
        return;
    m_opens = m_clock.now().addMSecs(time.count());
    openAfter(time);
    turnAway();
}

void RequestThrottle::openAfter(std::chrono::milliseconds time)
{
    m_clock.callAfter(time, this, [this] {
        const std::chrono::milliseconds left = shutTime(); // shut anew, or the clock was set back
        if (left.count() > 0)
            openAfter(left);
        else
            letOut();
    });
}

std::chrono::milliseconds RequestThrottle::shutTime() const
{
    const qint64 left = m_opens.isValid() ? m_clock.now().msecsTo(m_opens) : 0;
    return std::chrono::milliseconds(std::max<qint64>(0, left));
}

void RequestThrottle::letOut()
{
    const std::chrono::milliseconds shut = shutTime();
    if (shut.count() > 0) {
        turnAway();
        return;
    }
    while (m_out < maxOut && !m_queue.empty()) {
        const Waiting next = std::move(m_queue.front());
        m_queue.pop_front();
        if (!next.who)
            continue;
        ++m_out;
        next.go(true);
    }
}

void RequestThrottle::turnAway()
{
    std::deque<Waiting> away;
    std::deque<Waiting> staying;
    for (Waiting &waiting : m_queue)
        (waiting.waits ? staying : away).push_back(std::move(waiting));
    m_queue = std::move(staying);
    for (const Waiting &waiting : away) {
        if (waiting.who)
            waiting.go(false);
    }
}

} // namespace Reslate::Graph
