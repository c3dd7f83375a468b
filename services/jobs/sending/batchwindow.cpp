// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/sending/batchwindow.h"

#include "jobs/sending/freshness.h"

#include <QRandomGenerator>

#include <algorithm>

namespace Reslate::Jobs {
namespace {

/// Two programs at the same devices step back for different times, so that one of them goes first.
constexpr int shortestStepBack = 1'000;
constexpr int maxStepBack = 4'000;

} // namespace

BatchWindow::BatchWindow(int largest)
    : m_largest(largest)
{
}

void BatchWindow::noteIdle(const QDateTime &now)
{
    if (m_lastLeft.isValid() && !isFresh(m_lastLeft, restBetween, now))
        m_size = std::min(m_size, fewAbreast);
}

void BatchWindow::answered()
{
    m_answered = (m_answered + 1) % m_size;
    if (m_answered == 0) // as many as left together
        m_size = std::min(m_size + 1, m_isContested ? 1 : m_largest);
}

void BatchWindow::stepBack(const QDateTime &now)
{
    m_isContested = true;
    m_size = 1;
    m_waitsUntil = now.addMSecs(QRandomGenerator::global()->bounded(shortestStepBack, maxStepBack));
}

bool BatchWindow::isWaiting(const QDateTime &now) const
{
    const qint64 left = m_waitsUntil.isValid() ? now.msecsTo(m_waitsUntil) : 0;
    return left > 0 && left <= maxStepBack; // more, and somebody has set the clock back
}

} // namespace Reslate::Jobs
