// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/serviceclock.h"

#include "core/utc.h"

#include <QLocale>

#include <algorithm>

namespace Reslate {

void ServiceClock::learn(const QDateTime &asked, const QDateTime &answered, const QDateTime &date)
{
    if (!asked.isValid() || !answered.isValid() || !date.isValid() || answered < asked)
        return; // this computer's clock was set back meanwhile
    const qint64 least = answered.msecsTo(date);
    const qint64 most = asked.msecsTo(date) + 1000;
    const qint64 bothLeast = std::max(m_least, least);
    const qint64 bothMost = std::min(m_most, most);
    const bool agree = m_known && bothLeast <= bothMost;
    m_least = agree ? bothLeast : least;
    m_most = agree ? bothMost : most;
    m_known = true;
}

std::optional<std::chrono::milliseconds> ServiceClock::ahead() const
{
    if (!m_known)
        return std::nullopt;
    return std::chrono::milliseconds((m_least + m_most) / 2);
}

QDateTime ServiceClock::at(const QDateTime &here) const
{
    return here.addMSecs((m_least + m_most) / 2);
}

QDateTime ServiceClock::earliestAt(const QDateTime &here) const
{
    return here.addMSecs(m_least);
}

bool ServiceClock::differs() const
{
    const qint64 most = std::chrono::milliseconds(worthTelling).count();
    return m_least > most || m_most < -most;
}

QDateTime parseHttpDate(const QByteArray &value)
{
    const QString date = QString::fromLatin1(value.left(64)).simplified().section(QLatin1Char(' '), 1);
    const QDateTime parsed = QLocale::c().toDateTime(date, QStringLiteral("dd MMM yyyy hh:mm:ss 'GMT'"));
    return parsed.isValid() ? utcTime(parsed.date(), parsed.time()) : QDateTime();
}

} // namespace Reslate
