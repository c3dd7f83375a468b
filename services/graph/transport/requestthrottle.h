// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QObject>
#include <QPointer>

#include <deque>
#include <functional>

namespace Reslate::Graph {

/// Lets requests out: a few at a time, and none before the moment that the service last asked to wait for.
class RequestThrottle final : public QObject {
    Q_OBJECT
public:
    explicit RequestThrottle(Clock &clock, QObject *parent);

    /// Calls go(true) when who may send; never when who is gone by then. Each go(true) needs one leave().
    /// A request that doesn't wait goes before those that do, and gets go(false) instead, at once, while the throttle
    /// is shut: no leave() for it.
    void enter(QObject *who, bool waits, std::function<void(bool open)> go);
    void leave();

    /// Nobody goes out for this long.
    void shutFor(std::chrono::milliseconds time);
    /// How long it is still shut; 0: open.
    std::chrono::milliseconds shutTime() const;

private:
    void openAfter(std::chrono::milliseconds time);
    void letOut();
    void turnAway();

    struct Waiting {
        QPointer<QObject> who;
        bool waits;
        std::function<void(bool)> go;
    };

    Clock &m_clock;
    std::deque<Waiting> m_queue;
    QDateTime m_opens; ///< invalid: was never shut
    int m_out = 0;
};

} // namespace Reslate::Graph
